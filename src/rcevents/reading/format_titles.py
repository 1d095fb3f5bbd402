"""What an event's name tells of its form: "Example Virtual Workshop", "ExampleConf (online)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.caseless import caseless
from rcevents.reading.format_words import (
    CALLS,
    GUIDE,
    MORE,
    NOUNS,
    VIRTUAL_DIRECTLY,
    combine,
    is_technology,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Format

NOUN = "|".join(re.escape(noun).replace(r"\ ", "[ -]") for noun in sorted(NOUNS, key=len)[::-1])
MANNER = r"""
    (?P<virtual> virtual | on-?line | remote | live-?[ ]?stream(?:ed|ing)? | zoom
               | digital(?=[ ](?:event|edition|meetup)) )
  | (?P<in_person> in[ -]person | face[ -]to[ -]face | on-?site )
  | (?P<hybrid> hybrid )
"""
ALONE = re.compile(
    rf"""
    (?: ^ | [:,;|(\[–—] [ ]{{0,3}} | [ ]-[ ] ) (?: free[ ] | via[ ] | on[ ] | over[ ] )?
    (?: (?P<hybrid> hybrid | (?:virtual|online)[ ](?:and|&|\+|or)[ ](?:in[ -]person|on-?site)
                  | (?:in[ -]person|on-?site)[ ](?:and|&|\+|or)[ ](?:virtual|online) )
      | (?P<in_person> in[ -]person | on-?site )
      | (?P<virtual> virtual | on-?line | remote | digital | {CALLS} ) )
    (?:[ ](?:only|event|edition|format))? [ ]{{0,3}} (?: $ | [:;|)\]–—,] | [ ]-[ ] )
    """,
    re.VERBOSE,
)
"""The word as a whole part of the title, between signs."""
BEFORE_NOUN = re.compile(
    rf"""
    (?<![\w-]) (?: {MANNER} )
    (?P<between> (?: [ ](?! (?:in|on|at|for|of|to|with|about|and|or|the|as|is)[ ] )
                     [\w&/+'’-]{{1,25}} ){{0,4}}? )
    [ ] (?P<noun> {NOUN} ) (?P<plural> e?s )? (?![\w-]) {MORE.replace(" | events?", "")}
    """,
    re.VERBOSE,
)
BEHIND_NAME = re.compile(
    rf"""
    (?: \b (?: {NOUN} ) | (?:19|20)\d\d | ['’]\d\d | \w(?:con|conf|fest|days) )
    [ ] (?: (?P<virtual> virtual | on-?line | digital | remote ) | (?P<hybrid> hybrid ) )
    [ ]{{0,3}} (?: $ | [:;|)\]–—,] | [ ]-[ ] )
    """,
    re.VERBOSE,
)
OUTRIGHT = re.compile(
    rf"(?<![\w-])(?P<virtual>{VIRTUAL_DIRECTLY}|(?:via|over)[ ](?:{CALLS}))(?!\w)",
    re.VERBOSE,
)
HINTS = (
    *"virtual line remote stream zoom digital person face site hybrid webinar webcast conf".split(),
    *"telecon e-workshop eworkshop teams webex meet gather jitsi blue bbb youtube twitch".split(),
    *"hopin skype crowdcast goto linkedin mozilla".split(),
)
"""A title without any of these, in caseless text, tells no form."""

# ALONE, BEFORE_NOUN, BEHIND_NAME and OUTRIGHT are for caseless text.
ABOUT = re.compile(
    r"\b(?:on|about|for|to|into|through|from|with|using|of|than|beyond) $", re.IGNORECASE
)
SERIES = re.compile(r"\b(?:series|set|week|days?|round) of $", re.IGNORECASE)
ADVERTISED = frozenset({"hybrid", "remote", "zoom"})
"""Words that must stand right before what is held, but for words such as "community"."""
COMMON = re.compile(
    r"(?: (?:community|annual|user|users|group|training|one|two|three|half|full|day|public|free"
    r"|international|national|monthly|weekly|lunch|introductory|\w{1,9}-day|\d{1,2}-?day))*",
    re.IGNORECASE,
)
NEARBY = 100
CLAUSE = re.compile(r"[:;|?!–—(\[]| - ")


def format_in_title(title: str) -> Format | None:
    """Tell the form that a title tells.

    >>> format_in_title("Example Virtual Mini Conference"), format_in_title("Hybrid Cloud Day")
    ('virtual', None)
    >>> format_in_title("ExampleCon 2031 Digital"), format_in_title("Digital Archaeology")
    ('virtual', None)
    >>> format_in_title("Example Day (in person)"), format_in_title("Leading Remote Teams")
    ('in_person', None)
    >>> format_in_title("How to run an online workshop"), format_in_title("Online Lab Workshop")
    (None, 'virtual')
    """
    folded = caseless(title)
    if not any(map(folded.__contains__, HINTS)):
        return None
    return combine(set(_told(folded)))


def _told(title: str) -> Iterator[Format]:
    for pattern in (ALONE, BEHIND_NAME, OUTRIGHT, BEFORE_NOUN):
        for match in pattern.finditer(title):
            value = _kind(match)
            start = match.start(value)
            clause = CLAUSE.split(title[max(0, start - NEARBY) : start])[-1]
            if pattern is BEFORE_NOUN and not _is_own(match, clause):
                continue
            if not GUIDE.search(clause):
                yield value


def _kind(match: re.Match[str]) -> Format:
    groups = match.groupdict()
    if groups.get("hybrid"):
        return "hybrid"
    return "in_person" if groups.get("in_person") else "virtual"


def _is_own(match: re.Match[str], clause: str) -> bool:
    """Whether the noun is the event itself: one, or a series, and not a topic or technology."""
    word = match[_kind(match)].casefold()
    series = SERIES.search(clause) is not None
    if is_technology(word, match.string[match.end(_kind(match)) :]):
        return False
    if ABOUT.search(clause) and not series:
        return False
    return word not in ADVERTISED or COMMON.fullmatch(match["between"]) is not None
