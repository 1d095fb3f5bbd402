"""What prose tells of the event's own form: "is virtual and free", "join us on Zoom".

Prose speaks of much else: of last year's event, of slides online, of remote work. So a sentence
counts only where it says that the event is, is held or can be attended in that form, or where it
names the event with it ("this online conference").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim
from rcevents.reading.format_words import CALLS, MATERIAL, MORE, NOUNS, is_technology
from rcevents.reading.vicinity import find_near
from rcevents.reading.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Format

NOUN = "|".join(re.escape(noun).replace(r"\ ", "[ -]") for noun in sorted(NOUNS, key=len)[::-1])
AWAY = r"(?: virtual(?:ly)? | on-?line | remote(?:ly)? )"
HERE = r"(?: in[ -]person | on[ -]?site | face[ -]to[ -]face )"
AND = r"[ ,]{1,2}(?: and | or | & | \+ | / | as[ ]well[ ]as )[ ](?: also[ ] )?"

VERB = r"""
    (?: (?: will[ ]be | to[ ]be | is | are | be | being | gone | going | goes | moved | now | held
          | host(?:ed|ing) | offered | delivered | runs? | running | tak(?:e|es|ing)[ ]place
          | happen(?:s|ing)? | conducted | presented | broadcast | streamed | meets? | meeting
          | taught | given | organi[sz]ed | convenes? | attend(?:ing|ed|ance)? | dial(?:ing)?[ ]in
          | participat(?:e|ing|ion) | join(?:ing)?(?:[ ]us)? | tune[ ]in | followed | joined )
        (?: ,?[ ](?: of[ ]course | still | all | fully | entirely | completely | purely | solely
             | a | exclusively | only | both | now | again | once | this[ ]year | next[ ]year | live
             | as | an | in | free | and | totally | 100% | mainly | instead | place | event | it
             | either | also | us | the | talk | session | format ) ){0,4} ,? )
"""
MODE = rf"""
    (?: (?P<hybrid> hybrid | {AWAY}{AND}{HERE} | {HERE}{AND}{AWAY} )
      | (?P<in_person> {HERE} )
      | (?P<virtual> {AWAY} | (?: via | over | on | by | through )[ ](?:{CALLS})
          | live[ -]?stream(?:ed)? | webinar | streamed[ ]live | zoom(?=[ ](?:meeting|call)) ) )
"""
SAID = re.compile(rf"(?<![\w-]) {VERB} [ ] {MODE} (?![\w-])", re.VERBOSE)
HINTS = (
    "virtual", "online", "on-line", "remote", "stream", "webinar", "webcast", "conference",
    "hybrid", "person", "face", "site", "zoom", "meet", "gather", "jitsi", "twitch", "youtube",
    "webex", "teams", "skype", "button", "bbb", "hopin", "goto", "crowdcast", "hubs", "linkedin",
)  # fmt: skip
"""A text without any of these tells no format, and is not looked at further."""

# SAID, ATTENDING, NAMED and WEBINAR are for caseless text.
ATTENDING = re.compile(
    rf"""(?<![\w-]) (?: (?P<virtual> virtually | remotely )[ ](?: attend | join | participat )
      | (?P<hybrid> {AWAY}{AND}{HERE} | {HERE}{AND}{AWAY} )
      )(?!-)""",
    re.VERBOSE,
)
NAMED = re.compile(
    rf"""
    (?<![\w-])
    (?: (?P<virtual> virtual | on-?line | remote | live-?[ ]?stream(?:ed|ing)? | zoom | web-based )
      | (?P<in_person> in[ -]person | face[ -]to[ -]face )
      | (?P<hybrid> hybrid ) )
    (?P<between> (?: ,? [ ](?! (?:in|on|at|for|of|to|with|about|and|or|the|as|is|are|that)[ ] )
                     [\w&/+'’-]{{1,25}} ){{0,3}}? )
    [ ] (?P<noun> {NOUN} | attendance | participation | option | registration[ ]option )
    (?P<plural> s )?
    (?![\w-]) {MORE}
    """,
    re.VERBOSE,
)
WEBINAR = re.compile(
    r"""\b(?: (?: this | our | the | an? | free | next | join | hour-long | upcoming | \d-?hour
             | series | -minute )[ ] (?P<virtual> webinar | webcast | teleconference ) (?! s | ed )
        | webinar[ ]series )(?![\w-])
        (?! [ ](?: recording | was | were | archive | last | in[ ](?:19|20)\d\d ) )""",
    re.VERBOSE,
)
"""A webinar is one event, and this one; "our past webinars" are others."""
STRICT = {
    "meet": ("google meet", "jit.si"),
    "conference": ("teleconference",),
    "person": ("in person", "in-person"),
    "face": ("face to", "face-to"),
    "site": ("on site", "on-site"),
}
"""What is in every match where these hints are: the hints alone are in many texts."""
_HERE = (*STRICT["person"], *STRICT["face"])
_NAMED = ("virtual", "online", "on-line", "remote", "stream", "zoom", "web-based", "hybrid")
LINKED = re.compile(
    r"""(?<!\w)(?: (?: the | an? | our | your | this | its | with )[ ] (?P<virtual> zoom
            | (?:ms[ ]|microsoft[ ])?teams | webex | google[ ]meet | jitsi | bigbluebutton | bbb )
          [ ](?:meeting[ ])? (?: link | room | invit\w{1,5} | details | credentials | passcode
              | info(?:rmation)? )
          (?![\w-])
          (?! [ ](?: to | for | with | of | up )[ ](?:the[ ])?
              (?: rec | slide | video | past | code ) )
      | (?: zoom | (?:ms[ ]|microsoft[ ])?teams | webex | google[ ]meet | jitsi )
          (?:[ ](?: link | meeting | room | id ))?[ ]?:[ ](?= https?: | meeting | id | \d{3} )
      )""",
    re.VERBOSE,
)
"""Where people meet online: "the Zoom link is pinned", or a label of such a link."""
PATTERNS = (
    (SAID, None),
    (NAMED, frozenset((*_NAMED, *_HERE))),
    (WEBINAR, frozenset({"webinar", "webcast", "teleconference"})),
    (LINKED, frozenset({"zoom", "teams", "webex", "google meet", "jitsi", "button", "bbb"})),
    (ATTENDING, frozenset(("virtual", "remote", *STRICT["site"], *_HERE))),
)
"""All patterns, in the order in which to try them, and which hints are in every match of each:
None where it is any."""

OTHER = re.compile(
    r"""\b(?: last[ ](?:year|month|week|time|autumn|spring|summer|winter|fall) | previous(?:ly)?
          | past | earlier | used[ ]to | formerly | recorded | recording[ ]of | was | were
          | had[ ]been | not | never | no[ ]longer | \w+n['’]t | unlike | instead[ ]of
          | rather[ ]than | other | another | also[ ](?:runs?|hosts?|organi[sz]es?)
          | how[ ]to | moved[ ]from )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before the words where the sentence is about another event, or denies it."""
OPEN = re.compile(
    r"""[ ]{0,3}(?: $ | [^\w\s-] | [–—-][ ]
      | (?: and | with | for | at | on | from | this | in | again | due | only | but | so | as
          | over | via | until | by | between | to | or | \d\w* | after | because | free | where
          | every | each | next | live | event | format | mode | now | too | then | instead | though
          | throughout | all )\b )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What follows where "is virtual" is all that is said, and no "virtual machine" follows."""
FIRM = re.compile(r"(?:will be |to be |is |are |be )?(?:held|host|tak|conduct|meet|attend|join)")
"""Verbs of events, not of slides and registrations: "the programme will be held online"."""
SERIES = re.compile(
    r"\b(?:series|set|week|days?|weeks|round|rounds|in \w{2,6}|over \w{2,6}) (?:of )?$"
    r"|\b(?:(?:bi-?)?(?:weekly|monthly|annual)|daily|regular|quarterly|fortnightly) $",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?](?=[ \n”\"')\]]|$)|\n{2,}|;")
WRAP = re.compile(r"\n(?<!\n\n)(?!\n)")
_HINTS = Vocabulary(HINTS)
NEARBY = 70
LONGEST = 200
"""So many characters, or fewer, has a match of any of the patterns, and what they look ahead at."""


NEGATED = re.compile(
    r"\b(?:no|not|without|cannot|nor|never|isn[’']t)[ ](?!only\b)(?:an?[ ]|any[ ])?$"
)
"""What stands right before a form that is not offered: "no online participation"."""


def formats_in_prose(text: str) -> list[Claim[Format]]:
    """Claim what prose tells of the event's own form.

    >>> [c.value for c in formats_in_prose("A live-streamed conference. It will be held online.")]
    ['virtual', 'virtual']
    >>> formats_in_prose("Slides are available online, last year's was virtual; hybrid cloud.")
    []
    >>> [c.text for c in formats_in_prose("Attend in person or online; recordings are on YouTube.")]
    ['Attend in person or online']
    """
    claims: list[Claim[Format]] = []
    hints_told = _HINTS.held_in(caseless(text))
    if not hints_told:
        return claims
    flowing = caseless(WRAP.sub(" ", text))
    told = _strict(hints_told, flowing)
    for pattern, hints in PATTERNS:
        words = told if hints is None else [hint for hint in told if hint in hints]
        for match in find_near(pattern, flowing, words, LONGEST):
            value = _kind(match)
            taken = any(c.start < match.end() and match.start() < c.end for c in claims)
            if not taken and _speaks_of_event(match, value, pattern):
                claims.append(Claim(*match.span(), text[match.start() : match.end()], value))
    return sorted(claims, key=lambda claim: claim.start)


def _strict(hints: Iterable[str], flowing: str) -> list[str]:
    """Give what matches hold where some hints are, "web-based" too: that is no hint alone."""
    strict = (words for hint in (*hints, "web-based") for words in STRICT.get(hint, (hint,)))
    return [words for words in strict if words in flowing]


def _kind(match: re.Match[str]) -> Format:
    groups = match.groupdict()
    if groups.get("hybrid"):
        return "hybrid"
    return "in_person" if groups.get("in_person") else "virtual"


def _speaks_of_event(match: re.Match[str], value: Format, pattern: re.Pattern[str]) -> bool:
    text = match.string
    nearby = text[max(0, match.start() - NEARBY) : match.start()]
    before = SENTENCE_END.split(nearby)[-1]
    if OTHER.search(before) or NEGATED.search(before):
        return False
    if pattern is NAMED:
        return _is_own(match, value, before)
    following = text[match.end() : match.end() + NEARBY]
    if pattern is SAID:
        firm = FIRM.match(match.group()) is not None
        return (firm or not MATERIAL.search(before)) and OPEN.match(following) is not None
    return True


def _is_own(match: re.Match[str], value: Format, before: str) -> bool:
    """Whether the noun is the event: one of its kind, or a series, and no technology."""
    if is_technology(match[value], match.string[match.end(value) :]):
        return False
    many = match["plural"] and match["noun"].casefold() not in {"option", "registration option"}
    return not many or SERIES.search(before) is not None
