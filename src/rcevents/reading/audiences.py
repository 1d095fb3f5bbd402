"""For whom, for which part and for which form of an event a price is: the words that say it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    Form = Literal["virtual", "in_person"]

VIRTUAL = (
    r"virtual(?:ly)?|on-?\s?line|remote(?:ly)?|web|zoom|live-?\s?stream(?:ed|ing)?|stream(?:ed|ing)"
    r"|digital|(?:ms|microsoft)\steams|webex|google\smeet|youtube|twitch|skype"
)
IN_PERSON = r"on-?\s?site|in-?\s?person|face-?\s?to-?\s?face|physical(?:ly)?|in-?\s?room|venue"
FORM = rf"(?:{VIRTUAL}|{IN_PERSON})"

CLOSED = r"""
    (?<!non-)(?<!non\s)(?<!non)members?(?:hip)?|students?|pupils?|undergrad(?:uate)?s?
    |(?:post-?)?grad(?:uate)?s?|ph\.?d\.?s?|phd|doctoral|post-?docs?|trainees?|fellows?|alumni
    |academi(?:cs?|a)|universit(?:y|ies)|educators?|teachers?|facult(?:y|ies)|staff|employees?
    |researchers?|scientists?|schools?|early-?\s?career|ecrs?|unemployed|unwaged|retire(?:d|es)
    |seniors?|pensioners?|concessions?|concessionary|low-?\s?income|child(?:ren)?|kids|youth
    |non-?\s?profits?|not-for-profits?|charit(?:y|ies)|ngos?|government|public\ssector|industry
    |commercial|corporate|compan(?:y|ies)|business(?:es)?|startups?|professionals?|speakers?
    |presenters?|authors?|partners?|sponsors?|exhibitors?|volunteers?|residents?|citizens?
    |internal|external|groups?|teams?|developers?|developing|women|minorit(?:y|ies)|subscribers?
    |users?|customers?|press|bursar(?:y|ies)|scholarships?|scholars?|waivers?|invited|sponsored
    |(?:grant|award|badge)\s?(?:holders?|recipients?|winners?)
"""
"""Groups to which not everybody belongs."""

OPEN = r"""
    non-?\s?members?|nonmembers?|(?:every|any)(?:one|body)(?:\selse)?|all|others?|guests?
    |(?:general\s)?public
    |adults?|individuals?|attendees?|participants?|registrants?|delegates?|visitors?|persons?|people
    |regular|standard|normal|general|full|basic|early-?\s?birds?|early|late|advance|door|onwards
    |super|last-?\s?minute|reduced|discount(?:ed)?|rate|price
"""
"""Whom or when anybody may be; rates that anybody may pay."""

PART = r"""
    talks?|lectures?|sessions?|keynotes?|plenar(?:y|ies)|panels?|webinars?|workshops?|tutorials?
    |trainings?|courses?|classes|bootcamps?|conferences?|main|event|events?|hackathons?|meet-?ups?
    |symposi(?:um|a)|summits?|exhibitions?|expo|recordings?|modules?|parts?|programmes?|programs?
    |streams?|tracks?|series|seats?|all-?\s?inclusive|tickets?|pass(?:es)?|badges?|registrations?
    |attendance|access|participation|entry|admission|certificates?|per-?session|whole|entire|only
    |(?:full|half|all|multi|single|one)-?\s?days?|(?:two|three|four|five|[1-5])-days?|combined
    |bundles?|packages?|fees?|charges?
"""
"""What of the event the price is for."""

TIME = r"""
    days?|weeks?|weekends?|months?|hours?|years?|terms?|time|(?:mon|tues|wednes|thurs|fri|satur|sun)days?
"""
"""How long the price holds or what it buys; only behind "for", for elsewhere these are dates."""

_LINK = r"(?:\s{1,2}|-|\s?/\s?|\s?&\s?|\s(?:and|or|of|from|at|in|with|plus)\s(?:the\s|an?\s)?)"
_NAMED = r"(?:[A-Z](?:[\w&'’-]|\.(?!\s)){0,24}\s){1,3}(?:[Nn]on-?)?[Mm]embers?"
_WORD = rf"(?:{_NAMED}|(?i:{FORM}|{CLOSED}|{OPEN}|{PART}))\b"

PHRASE = rf"{_WORD}(?:{_LINK}{_WORD}){{0,6}}"
"""Words that say what a price is for, though no "for" leads them in: "virtual attendees"."""

_FORM_WORDS = re.compile(
    rf"\b(?:(?P<virtual>{VIRTUAL})|(?P<in_person>{IN_PERSON}))\b", re.IGNORECASE
)
_CLOSED_WORDS = re.compile(rf"\b(?:{CLOSED})\b", re.IGNORECASE | re.VERBOSE)
_OPEN_WORDS = re.compile(rf"\b(?:{OPEN}|{PART}|{TIME})\b", re.IGNORECASE | re.VERBOSE)
_ALL_OF_US = re.compile(
    r"(?:all|any)\s(?:interested\s)?(?:researchers?|scientists?)(?:\salike)?", re.IGNORECASE
)
_HALVES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (
            r"(?<!non-)(?<!non\s)(?<!non)members?",
            r"non-?\s?members?|guests?|outsiders?|externals?|others",
        ),
        (
            r"academi(?:cs?|a)|universit(?:y|ies)|research(?:ers?)?",
            r"industry|compan(?:y|ies)|business(?:es)?|private\ssector|commercial\susers",
        ),
    )
)
"""Two groups to one of which everybody belongs."""
_ANYBODY = re.compile(
    r"(?:the\s|all\s)?(?:attendees?|attendance|participants?|participation|delegates?|registrants?"
    r"|registrations?|tickets?|access|pass(?:es)?|persons?|people|every(?:one|body)|any(?:one|body)"
    r"|all|entry|admission|events?|only|visitors?|the\spublic|price|rate|seats?|fees?"
    r"|(?:registration|conference|attendance|ticket|course|workshop|event)\s(?:fees?|price|tickets?|pass))",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"^(?:\W|(?:and|or|the|an?|is|are|for|to|of)\b)+|(?:\W|\b(?:and|or|the|is|are|for|of))+$"
)


def is_open(audience: str | None) -> bool:
    """Tell whether anybody may be of an audience: parts of an event are for all, members are not.

    >>> [is_open(who) for who in (None, "non-members", "tutorials", "for one month")]
    [True, True, True, True]
    >>> [is_open(who) for who in ("members and guests alike", "academia, industry and charities")]
    [True, True]
    >>> [is_open(who) for who in ("ACM members", "students or unemployed", "Norwegians")]
    [False, False, False]
    """
    if audience is None:
        return True
    if _ALL_OF_US.fullmatch(audience) or any(
        one.search(audience) and other.search(audience) for one, other in _HALVES
    ):
        return True
    return not _CLOSED_WORDS.search(audience) and _OPEN_WORDS.search(audience) is not None


@lru_cache(maxsize=512)  # few words say what most prices are for
def split_form(words: str) -> tuple[str | None, Form | None]:
    """Part what a price is for into audience and form; "attendees" are no audience.

    >>> split_form("virtual attendees"), split_form("on-site, academics")
    ((None, 'virtual'), ('academics', 'in_person'))
    >>> split_form("the full-day workshops"), split_form("US-RSE members")
    (('full-day workshops', None), ('US-RSE members', None))
    """
    forms = {match.lastgroup for match in _FORM_WORDS.finditer(words)}
    rest = _trimmed(_FORM_WORDS.sub(" ", words)) if forms else _trimmed(words)
    audience = None if not rest or _ANYBODY.fullmatch(rest) else rest
    return audience, _only(forms)


def _trimmed(words: str) -> str:
    return _EDGE.sub("", " ".join(words.split()))


def _only(forms: Iterable[str | None]) -> Form | None:
    """Give the form if one alone is told: a price for both says nothing of either."""
    match sorted(form for form in forms if form):
        case ["virtual"]:
            return "virtual"
        case ["in_person"]:
            return "in_person"
    return None
