"""Noise of announcements: what is said around a title of the event's state, and is no name."""

from __future__ import annotations

import re
from typing import Final

STATES: Final = r"""
    (?: call \ (?: for \ | 4 \ ) (?: \w{1,15} \ (?: and \ | & \ )? ){0,2}
            (?: papers? | abstracts? | proposals? | participation | speakers? | contributions?
              | posters? | submissions? | applications? | talks? | tutorials? | workshops?
              | presentations? | volunteers? | nominations? | registrations? )
      | (?: c[fF][pP] | CFP ) (?: \ (?: is \ )? (?: open | closed | extended | now \ open ) )?
      | (?: (?: early [ -]? bird \ | late \ )? (?: registrations? | tickets? | applications?
            | submissions? | nominations? )
          (?: \ deadline )?
          (?: \ (?: is | are ) )? (?: \ (?: now | still | soon ) )?
          \ (?: opens? | closed? | closes | closing | opening | available | on \ sale | extended
              | full ) (?: \ (?: now | soon | today
                | (?: until | till | to | by ) [\s\w.,]{0,25} ) )? )
      | (?: \w{1,15} \ ){0,2} deadline (?: \ (?: is | has | was ) )? (?: \ been )? \ extended
            (?: \ (?: to | until ) \ [\w .,]{1,20} )?
      | (?: extended | new | final | approaching ) \ (?: submission \ | registration \ )? deadline
      | (?: \w{1,15} \ ){0,2} deadline \ extension
      | (?: (?: the | all | first | full | final | draft | preliminary | invited | keynote | more )
            \ ){0,2}
          (?: keynotes? | speakers? | programme? | schedule | agenda | timetable | line-?up | venue
            | details ) (?: \ (?: is | are ) )? (?: \ (?: now | all ) )?
          \ (?: announced | published | released | confirmed | available | online | out )
      | (?: (?: a \ few | few | some | last | limited | \d{1,3} ) \ )?
            (?: places | seats | spots | spaces | tickets )
            \ (?: still \ )? (?: left | available | remaining )
      | (?: waiting [ ] list | wait-?list ) (?: \ only )? | final (?= ! )
      | (?: is \ | has \ been \ | now \ )? (?: cancell?ed | sold \ out
            | (?: postponed | rescheduled | moved | deferred )
              (?: \ (?: to | until | from | by ) \ [\w .,-]{1,30} )?
            | moved \ online | fully \ booked | date \ change
            | (?: new | changed | corrected | updated ) \ dates? (?: : [\s\w.,–-]{0,40} )? )
      | (?: now | going | goes | fully | all ) [ ] (?: virtual | online | hybrid | digital )
      | early [ -]? bird (?: \ (?: registrations? | tickets? | prices? | deadline ) )?
      | save \ the \ dates? | (?: last | final ) \ (?: call | chance | places | reminder )
      | (?: gentle \ )? reminder | register \ (?: now | today | here )
      | sign \ up \ (?: now | today )
      | upcoming (?: \ event )? | coming \ soon | announcing | announcement | updated? | new | news
      | today | tomorrow | this \ week | free | (?: in [ -] person ) | virtual (?: \ event )?
      | online (?: \ only | \ event )? | hybrid (?: \ event )? | webinar | virtually | remote
      | on [ -] demand | self [ -]? paced | asynchronous
      | recording (?: s )? (?: \ available )? | event | invitation
      | tba | tbc | tbd
      | upcoming \ webinar | online \ webinar | zoom | live | livestream
    )"""
STATE: Final = STATES.replace("[ -]", r"[\ -]").replace("[ ]", r"\ ")
PREFIX: Final = re.compile(
    rf"[\s*_]{{0,9}} (?: [\[(] {STATE} [!.]? [\])] [\s:!–—-]{{0,5}}"
    rf" | {STATE} \s? [:!|–—-]{{1,3}} (?=\s) \s )",
    re.VERBOSE | re.IGNORECASE,
)
SUFFIX: Final = re.compile(
    rf"(?: \s? [\[(] {STATE} [!.]? \s? [\])] | \s? (?<=[\w\s).’'!]) [:!|,–—-]{{1,3}} \s {STATE}"
    rf" | \s (?: call \ for \ (?: papers | abstracts | proposals | participation ) | cfp"
    rf" | registration (?: \ is )? (?: \ now )? \ open | (?: is \ )? cancell?ed | postponed"
    rf" | deadline \ extended | (?: now | goes | going ) \ (?: virtual | online | hybrid )"
    rf" | moved \ online ) ) [\s.!]{{0,3}} $",
    re.VERBOSE | re.IGNORECASE,
)
MONTHS: Final = "jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec"
DAY: Final = re.compile(
    rf"""(?<![\w-]) (?: (?:{MONTHS})[a-z]{{0,6}}\.?\ \d{{1,2}} (?:st|nd|rd|th)?
            (?:\s?[–-]\s?\d{{1,2}})?
      | \d{{1,2}} (?:st|nd|rd|th)? (?:\s?[–-]\s?\d{{1,2}})? \ (?:{MONTHS})[a-z]{{0,6}}
      | (?:19|20)\d\d-\d\d-\d\d ) (?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
"""A day within a title, which its days tell as well."""
PRESENTED: Final = re.compile(r".{1,60}?\s(?:presents?|invites you to)\s?:\s(?=\S)", re.IGNORECASE)
"""Who presents it."""
ORGANISED: Final = re.compile(
    r"""(?: (?<=[\w)]) ,\ (?:[A-Z][\w-]{1,30}\ ){0,5}
              (?: University | Institute | Center | Centre | Laboratory | College | Facility )
              (?:\ (?:of|for|at)(?:\ [A-Z]\w{1,30}){1,3})?
          | \ (?: hosted | organi[sz]ed | presented | offered ) \ by \ [^:]{1,60} ) $""",
    re.VERBOSE,
)
"""Who holds it."""
MOST = 3
DIGIT: Final = re.compile(r"\d")
TRIGGER: Final = re.compile(
    r"[:!|\[(–—-]|cfp|call|regist|cancel|postpon|extend|virtual|online|hybrid"
    r"|sold\ out|\ left|waiting|fully\ booked|moved|reschedul|deferred",
    re.IGNORECASE,
)


def without_noise(title: str) -> str:
    """Give a title without what announcements say around it of the event's state.

    >>> without_noise("[Virtual] CFP: Tea Days 2021 - registration is now open!")
    'Tea Days 2021'
    >>> [without_noise(title) for title in ("Cancelled: Tea Days", "Save the Date", "New Tea")]
    ['Tea Days', 'Save the Date', 'New Tea']
    """
    bare = DAY.sub(" ", title) if DIGIT.search(title) else title
    if (", " in bare or " by " in bare) and (organised := ORGANISED.search(bare[-TAIL:])):
        bare = bare[: max(len(bare) - TAIL, 0) + organised.start()]
    if ":" in bare and (presented := PRESENTED.match(bare)):
        bare = bare[presented.end() :]
    if not TRIGGER.search(bare):
        return bare if any(map(str.isalpha, bare)) else title
    for _ in range(MOST):
        found = PREFIX.match(bare)
        if not found:
            break
        bare = bare[found.end() :]
    for _ in range(MOST):
        tail = bare[-TAIL:]
        end = SUFFIX.search(tail)
        if not end:
            break
        bare = bare[: len(bare) - len(tail) + end.start()].rstrip()
    return bare if any(map(str.isalpha, bare)) else title


TAIL = 80
"""So many characters at a title's end may be noise."""
