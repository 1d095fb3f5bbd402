"""Whether a price is one of attending: not a prize, a grant, a salary, a saving or a T-shirt."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal

from rcevents.reading.audiences import CLOSED, FORM, OPEN
from rcevents.reading.caseless import caseless
from rcevents.reading.event_words import EVENT, OTHER_PRICES

# All patterns are for caseless text: those that ignore case cannot skip words by their letters.
WHO = rf"(?:{CLOSED}|{OPEN})"
_CONTEXT = re.compile(
    rf"""
    \b(?: regist(?:er|ration)\w* | tickets? | admission | attend\w* | early-?\s?bird | delegates?
      | non-?members? | for\s(?:[\w-]+\s)?members | members\sfree
      | {WHO}\s(?:pays?\s(?=[\d$€£¥a-z])) | entry\scosts?
      | {WHO}\s(?:[^.;\n]{{0,40}}\s)?
        (?:are|is)\s(?:asked|requested|invited)\s(?:for|to\s(?:pay|contribute|give))\s
      | (?:on|at)\sthe\sdoor
      | (?:coming|joining)\s(?:along|in)?\s?costs? | taking\spart | (?:live\s)?streams?\scosts?
      | {WHO}\s(?:price|rate|fee|ticket)s? | {WHO}\s?:\s?(?=[\d$€£¥])
      | (?:seats?|places?|spots?)\s(?:costs?|are)\s(?=[\d$€£¥])
      | per\s(?:person|head|delegate|attendee) | enrol\w* | sign(?:ing)?\s?up
      | (?:\bnot|n[’']t|is|are)\sfree | (?:conference|course|workshop|event|summit|training)\sfees?
      | {FORM}\s(?:is|are|costs?|attend\w*) | for\s(?:academics|students|professionals)
      | passes | (?:{FORM}|full|day|conference|all-access)\spass | participat\w* )(?:\b|(?<=\s))
    """,
    re.VERBOSE,
)
_LABELLED = re.compile(
    r"""
    (?: ^ | [\n.;!?•*|]\s? ) (?: the\s )?
    (?: costs? | fees? | tuition | entry | entrance | admission ) (?: \s(?:fees?|costs?|charges?) )?
    \s?(?: : | [-–—] | \b(?:is|are) ) \s? $
    | (?: ^ | [\n.;!?•*|]\s? )
      (?: costs? | fees? | prices? | tuition | entry | entrance | admission )\s $
    """,
    re.VERBOSE,
)
"""A label that begins a sentence right before a price: "Cost: ", "The fee is ", "Costs "."""
_LISTED = re.compile(
    r"""
    (?: ^ | [\n.;!?•*|]\s? ) (?: registration\s | course\s | conference\s )?
    (?: costs? | fees? | prices? | tuition | admission ) \s? (?: : \s | (?=[$€£¥\d])
      | (?=eur|chf|usd) )
    [^\n.;!?]{1,120} $
    """,
    re.VERBOSE,
)
"""Such a label before further prices of its list: "Fees: €50 (staff) / "."""
_FOR_WHOM = re.compile(rf"\b(?:{WHO})\s{{1,2}}$", re.VERBOSE)
_PRICED = re.compile(
    r"\b(?:fees?|costs?|pric(?:e|es|ed|ing)|pay(?:ing)?|paid|charge[sd]?|(?:is|are)\s?$)"
)
_EVENT = re.compile(rf"\b{EVENT}\b", re.VERBOSE)
_What = Literal["event", "attending"]
_SPOKEN_OF: dict[_What, re.Pattern[str]] = {"event": _EVENT, "attending": _CONTEXT}
"""Named, since the hash of a long pattern takes longer than most of its searches."""


_ELSE_BEHIND = re.compile(
    rf"""
    \s? (?: (?: in|of|as|per|a|towards?|worth\sof )\b | / )? \s? (?: for\s(?:the\s|a\s)? )?
    (?: (?!registration|and\b|or\b|incl|with|plus|inc\b|conference\sfee|ticket|before|after|until
         |on\b|in\b|for\b|to\b|is\b|but\b|{FORM}\b|if\b) [\w’'-]{{1,20}} \s ){{0,3}}
    (?: {OTHER_PRICES} | night|room|annum ) \b (?! ,?\s (?:(?:is|are)\s)? (?:incl|provided) )
  | \s?(?:/|per\s|an?\s)(?:hour|hr|minute|min|gb|tb|mo|yr|node|core|cpu|gpu|user|seat\sper|night)\b
    """,
    re.VERBOSE,
)
_ELSE_AHEAD = re.compile(
    rf"""
    \b (?: {OTHER_PRICES}
      | win(?:s|ning)? | won | sav(?:e|es|ing) | earn\w* | receiv\w* | rais(?:e|ed|es|ing)
      | fund(?:ed|s|ing)? | value[ds]? | normally | usually | instead\sof | reduced\sfrom | was
      | were | previously | cost\sus | spen[dt]\w* | invest\w* | give\saway | giving | provid\w*
      | offers?\sup\sto )
    \b (?: [^,;.()\x00\n]|\.(?=\d) ){{0,40}} $
    """,
    re.VERBOSE,
)
_HARD = re.compile(r"[.!?\n](?:(?<=\n)|\s)")
"""What ends a sentence; its signs come first, since a search then skips to those."""
_MARKS = " \n.!*•·-–—("
_ENDS = re.compile(
    r"""\s?(?:(?:per|/)\s?(?:person|head|participant|team)|pp|each|incl\.?\s\w{1,12})?
        [ *)]{0,3} (?: [.!]?$ | [.!]?\n | [.!]\s
          | ,\s(?:papers?|abstracts?|regist\w{1,8}|book\w{0,3}|appl\w{1,8}|online|on-?site|in.person
              |virtual|including|lunch|meals|catering|coffee|dinner|students?|members?|deadline
              |until|by)\b )""",
    re.VERBOSE,
)
"""What may stand behind a price with which a sentence begins, and ends."""
_PER_TIME = re.compile(r"\s?(?:/|per\s|an?\s)(?:month|year|quarter|week)\b")
_OPENED = re.compile(r"\([^()\n\x00]{0,40}$")
_CLOSED = re.compile(r"[^()\n\x00]{0,40}\)")
_REACH, _NEAR = 240, 80
_LABEL_REACH = 40
_FEW, _LONGEST = 6, 80
"""So many sentences are searched one by one; so long are the words that are searched for."""


class Surroundings:
    """What a text speaks of, sentence by sentence.

    A few sentences are searched one by one; where many prices ask, each pattern walks over the
    text but once.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = caseless(text)
        self._asked: dict[_What, int] = {}
        self._listed: dict[_What, list[int]] = {}

    def _holds(self, what: _What, bounds: tuple[int, int]) -> bool:
        """Tell whether words for something, or words of attending, begin within the bounds."""
        asked = self._asked[what] = self._asked.get(what, 0) + 1
        pattern = _SPOKEN_OF[what]
        if asked <= _FEW:
            found = pattern.search(self.plain, bounds[0], bounds[1] + _LONGEST)
            return found is not None and found.start() < bounds[1]
        if what not in self._listed:
            self._listed[what] = [words.start() for words in pattern.finditer(self.plain)]
        return _any_within(self._listed[what], bounds)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Give the bounds of the sentence around `[start:end]`, as far as one looks."""
        text = self.text
        low, high = max(0, start - _REACH), min(len(text), end + _REACH)
        for stop in _HARD.finditer(text, max(0, low - 1), start):
            low = max(low, stop.end())
        for stop in _HARD.finditer(text, max(0, end - 1), high + 1):
            if stop.end() > end:
                return low, min(high, stop.end())
        return low, high

    def speak_of_event(self, start: int, end: int) -> bool:
        """Tell whether the sentence around `[start:end]` speaks of something that one attends."""
        bounds = self.sentence(start, end)
        return self._holds("attending", bounds) or self._holds("event", bounds)

    def labelled(self, start: int) -> bool:
        """Tell whether a label of costs stands right before."""
        low = max(0, start - _LABEL_REACH)
        found = _LABELLED.search(self.plain[low:start])
        return found is not None and (found.start() > 0 or low == 0 or found[0][:1] == "\n")

    def _listed_behind_label(self, start: int) -> bool:
        return _LISTED.search(self.plain[max(0, start - _REACH) : start]) is not None

    def listed_for(self, start: int) -> bool:
        """Tell whether people are named right before, in a list of costs: "Fee: €5, staff "."""
        named = _FOR_WHOM.search(self.plain[max(0, start - _LABEL_REACH) : start])
        return named is not None and self._listed_behind_label(start)

    def _is_all_told(self, bounds: tuple[int, int], start: int, end: int) -> bool:
        """Tell whether a sentence is a price and nothing else: "From EUR 290."."""
        before = self.plain[bounds[0] : start].strip(_MARKS)
        return not before and _ENDS.match(self.plain, end) is not None

    def announce(self, start: int, end: int) -> bool:
        """Tell whether the sentence around a price says that it is one of attending."""
        bounds = self.sentence(start, end)
        if self.labelled(start) or self._holds("attending", bounds):
            return True
        if self._listed_behind_label(start) or self._is_all_told(bounds, start, end):
            return True
        return self._holds("event", bounds) and bool(
            _PRICED.search(self.plain, max(bounds[0], start - _NEAR), start)
            or _in_parentheses(self.text, start, end)
        )


def _any_within(places: list[int], bounds: tuple[int, int]) -> bool:
    place = bisect_left(places, bounds[0])
    return place < len(places) and places[place] < bounds[1]


def is_of_attending(around: Surroundings, start: int, end: int, *, prose: bool) -> bool:
    """Tell whether the price at `[start:end]` is one of attending.

    In a dateline it is, unless something else is named beside it; in prose, something must say so.

    >>> prize, price, board = map(Surroundings, ("$50 prize", "$50", "$50 for a compiler"))
    >>> is_of_attending(prize, 0, 3, prose=False), is_of_attending(price, 0, 3, prose=False)
    (False, True)
    >>> is_of_attending(board, 0, 3, prose=True)
    False
    """
    text = around.plain
    if _ELSE_BEHIND.match(text, end) or _tells_else_ahead(text, start):
        return False
    return not prose or (not _PER_TIME.match(text, end) and around.announce(start, end))


def _tells_else_ahead(text: str, start: int) -> bool:
    """Tell whether what a price is of stands in front; no sign of _PARTING comes between."""
    near = text[max(0, start - 60) : start]
    apart = max(map(near.rfind, _PARTING)) + 1
    if near[apart:].isspace():
        return False
    return _ELSE_AHEAD.search(text, start - len(near) + apart, start) is not None


_PARTING = ",;()\x00"


def _in_parentheses(text: str, start: int, end: int) -> bool:
    """Tell whether the price stands in an aside: "a workshop ($50, online)"."""
    return bool(_OPENED.search(text, max(0, start - 40), start) and _CLOSED.match(text, end))
