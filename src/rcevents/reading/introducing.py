"""Introducing: sentences beside a list that speak of what is listed, without a name or by number.

"This term we run three workshops on Zoom": the form, or that they are free, is told for each.
"""

from __future__ import annotations

import re

from rcevents.reading.event_words import ATTENDING, EVENT_PLURAL
from rcevents.reading.formats import find_formats
from rcevents.reading.nonevents import is_past

AUXILIARY = r"""(?: are | is | will | takes? | runs? | costs? | can | may | starts? | have | has
              | happens? | finden | sind | kosten | sont
              | co[ûu]tent | son | sono | in | at | on )"""
OF_LIST = re.compile(
    rf"""(?: (?: in[ -]person | on-?line | virtual | remote | hybrid )[ ] )?
         (?: {ATTENDING} | options? ) [ ] (?:to[ ]all[ ]\w{{1,12}}[ ])? (?: is | are | costs? )\b
       | (?: all[ ] )? times (?: [ ]in | [ ]are | [ ]is | : )
       | everything [ ] (?: here[ ] | below[ ] )? (?: is | takes | happens )\b
       | (?: all | both ) (?: [ ](?:two|three|four|five|six) )? [ ] (?: are | is | costs? )\b
       | each [ ] (?: is | costs )\b
       | (?: all | each | every[ ]one | both )[ ]of[ ](?:them|these|those)[ ] {AUXILIARY}\b
       | (?: they|these )[ ](?:are|will[ ](?:all[ ])?be|cost|run)\b
       | [$€£¥] ?\d[\d.,]{{0,8}} [ ] (?: each | per[ ](?:course|talk|session|event|workshop) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a sentence right around a list speaks of it without a name."""
NUMBERED = re.compile(
    rf"""\b(?: two | three | four | five | six | seven | eight | nine | ten | \d{{1,2}} | several
           | (?:the|these)(?:[ ]following)? | (?:a|another)[ ](?:series|set|round|couple)[ ]of
           | our (?:[ ](?:next|new|usual|first))? )
         [ ] (?: [\w’'-]{{1,20}}[ ] ){{0,3}}? (?:{EVENT_PLURAL})\b""",
    re.VERBOSE | re.IGNORECASE,
)
OTHERS = re.compile(
    r"""\b(?: last[ ](?:week|month|term|year) | ran | held | gave | so[ ]far | since[ ]\d | already
          | some | most | many | beside[s]? | apart[ ]from | other | also | unlike | not | no
          | or | but | join | community | materials? | recordings? | slides )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What tells of others, of some, or of what is over."""
INSTEAD = re.compile(
    r"\b(?:can(?:['’]?t|not| not)|could(?:n['’]t| not)|unable to|instead of|rather than)\b"
    r"[^,.;]{0,60}",
    re.IGNORECASE,
)
"""What is not done: "Since we can't meet in person"."""
OFFERED = re.compile(
    r"""\b(?: offers? | has | have | runs? | gives? | hosts? | teach(?:es)? | holds? | offering
          | invites?[ ]you[ ]to | provides? | follow(?:s|ing)? | below )\b [^.!?]{0,120} : $""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a colon joins to the list: "The platform offers, free and online:"."""
LED = re.compile(
    r"""^ [^.!?]{0,80} \b (?: all | free(?:[ ]of[ ]charge)? | online | on[ ]zoom | in[ -]person ) \b
        [^.!?]{0,60} : $""",
    re.VERBOSE | re.IGNORECASE,
)
"""A title of the list: "Free online courses from our friends:"."""
WEEKLY = re.compile(
    r"""^(?: every | each | (?:mon|tues|wednes|thurs|fri)days[ ] | (?:le|les)[ ](?:lun|mar|mercre
          |jeu|vendre)dis?\b | jeden[ ] )[^.!?]{3,90}""",
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence without a subject that tells when and how what is listed is held."""
LONGEST = 240


def speaks_of_list(sentence: str) -> bool:
    """Tell whether a sentence beside a list speaks of it by "all of them", "attendance", "times".

    >>> [speaks_of_list(t) for t in ("All of them are free", "Attendance is free", "It is free")]
    [True, True, False]
    """
    return OF_LIST.match(sentence) is not None


def introduced(sentence: str) -> str | None:
    """Give what a sentence before a list tells of what is listed, if it tells of it by number.

    None where it tells of others or of some, of what is over, or of several forms.

    >>> introduced("As we cannot meet in person, we run three short workshops on Zoom.")
    'As we , we run three short workshops on Zoom.'
    >>> introduced("Last term we ran three workshops on Zoom."), introduced("Workshops are fun.")
    (None, None)
    """
    told = INSTEAD.sub("", sentence[:LONGEST])
    offered = OFFERED.search(told)
    leads = NUMBERED.search(told) or offered or LED.match(told) or is_rhythm(told)
    if len(sentence) > LONGEST or not leads:
        return None
    if OTHERS.search(told) or is_past(told):
        return None
    forms = {claim.value for claim in find_formats(told)}
    return told[offered.start() if offered else 0 :] if len(forms) <= 1 else None


def is_rhythm(sentence: str) -> bool:
    """Tell whether a sentence before a list is nothing but the rhythm of what is listed.

    >>> is_rhythm("Every Thursday at 1pm, on Zoom."), is_rhythm("We meet in May.")
    (True, False)
    """
    return WEEKLY.match(sentence) is not None
