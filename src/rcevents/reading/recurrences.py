"""Recurrences: how often an event comes back, as told, and as an RFC 5545 rule where it is firm.

A list of dates ("Fridays Oct 16, 23, 30") is no recurrence, nor is "annual" in a name, nor what
else comes back ("the weekly newsletter", "a monthly fee"). A rule says nothing about its end:
"daily" beside a run of days holds for those days only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.model import Recurrence
from rcevents.reading.bydays import DAYS, MONTH, ORDINALS, PLURALS, byday, month_number
from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RULES: Final = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "biweekly": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
    "bimonthly": None,
    "semimonthly": None,
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "once a week": "FREQ=WEEKLY",
    "once a month": "FREQ=MONTHLY",
    "once a quarter": "FREQ=MONTHLY;INTERVAL=3",
}
"""What an adverb says; None where it has two meanings ("bimonthly")."""

UNITS: Final = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}
COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
WORKDAYS: Final = "MO,TU,WE,TH,FR"

GATHERINGS: Final = (
    r"(?:tele|video)?(?:calls?|conferences?|con)|meetings?|meet-?ups?|seminars?|webinars?"
    r"|workshops?|series|talks?|lectures?|live-?streams?|streams?|sessions?|class(?:es)?|courses?"
    r"|trainings?|hackathons?|hack[ ](?:nights?|days?)|office[ ]hours|drop-?ins?|clinics?"
    r"|surger(?:y|ies)|coffees?|socials?|lunch(?:es)?|teas?|clubs?|groups?|events?|gatherings?"
    r"|get-?togethers?|stand-?ups?|chats?|forums?|panels?|discussions?|tutorials?|colloqui(?:um|a)"
    r"|round[ ]?tables?|syncs?|hang-?outs?|co-?working|demos?"
)
"""What people come together for: "weekly" before it tells how often they do."""

_HELD: Final = (
    r"(?:held|meets?|met|meeting|runs?|running|occurs?|happens?|happening|takes?[ ]place"
    r"|taking[ ]place|hosted|repeat(?:s|ed)|offered|streamed|convenes?|gathers?|scheduled)"
)
_OFTEN: Final = (
    r"(?P<often>daily|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|semi-?monthly|quarterly"
    r"|(?:once|twice|three[ ]times)[ ](?:a|per|every|each)[ ](?:week|month|quarter))"
)
_TELLS_OFTEN: Final = re.compile(_OFTEN, re.VERBOSE | re.IGNORECASE)
_CLOSED: Final = (
    r"(?=[ ]?(?:\Z|[\n,;.)\]!|\x00]|[-–—][ ])|[ ](?:on|at|from|until|in|via|with|over|starting"
    r"|beginning|commencing|\d))"
)
_BEFORE_DAYS: Final = r"(?:\A|(?<=[\n,;:(|\x00–—-])|(?<=[,;:(|\x00–—-][ ]))"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


_ORDINAL: Final = _compiled(
    rf"""
    \b(?:(?P<monthly>monthly)(?:,|[ ]on)?[ ])?
    (?:(?P<every>every|each)[ ])?(?:the[ ])?
    (?P<weeks>{ORDINALS})[ ](?P<days>{DAYS})(?!\w)
    (?P<of>
      [ ](?:(?:of|in)[ ])?(?:the|each|every|a)[ ]month\b
    | [ ]monthly\b
    | [ ](?:of|in)[ ](?P<month>{MONTH}),?[ ](?:each|every)[ ]year\b
    )?
    """
)
_EVERY: Final = _compiled(
    rf"""
    \b(?P<each>every|each|on[ ]alternate|alternate)[ ]
    (?: (?P<other>other|second|2nd)[ ] | (?P<count>\d{{1,2}}|{"|".join(COUNTS)}|few)[ ] )?
    (?: (?P<days>{DAYS})(?!\w)
      | (?P<workdays>weekdays?|workdays?|work(?:ing)?[ ]days?)\b
      | (?P<unit>day|week|fortnight|month|quarter|year)s?\b(?P<in>[ ]in[ ](?P<in_month>{MONTH}))?
      | (?P<month>{MONTH})
    )
    """
)
_ADVERB: Final = _compiled(
    rf"""
    (?P<before>\b{_HELD}[ ] | \b(?:{GATHERINGS})[ ](?:(?:is|are)[ ])? | {_BEFORE_DAYS})
    (?P<hedge>(?:roughly|approximately|about|usually|mostly|typically|generally|normally)[ ])?
    (?P<core>{_OFTEN}){_CLOSED}
    """
)
_ADJECTIVE: Final = _compiled(
    rf"""
    (?P<article>\bthe[ ])?
    (?P<hedge>\b(?:roughly|approximately|about|usually|mostly|typically|generally|normally)[ ])?
    \b(?P<core>{_OFTEN}[ ]
      (?:(?!newsletter|digest|round-?up|report|fee|e-?mail)[\w'’&+/-]{{1,24}}[ ]){{0,3}}?
      (?:{GATHERINGS})(?:[ ](?:(?P<series>series|programme)|(?:{GATHERINGS})))?
    )(?![\w-])
    """
)
_WEEKDAYS: Final = _compiled(
    rf"(?:\bon[ ]|{_BEFORE_DAYS})(?P<core>(?P<days>{PLURALS})|(?P<workdays>weekdays))(?![\w])"
)
_DATES_BEHIND: Final = _compiled(
    rf",?[ ](?:the[ ])?(?:{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?(?:,|[ ](?:and|&))?[ ](?:{MONTH}|\d))"
)
_ENDED: Final = _compiled(
    r"[ ]?(?:\Z|[\n,;.)\]!|(\x00]|[-–—])"
    r"|[ ](?:at|from|until|starting|beginning|during|in|via|this|throughout|between|noon|and|\d)"
)
_AT_BEHIND: Final = _compiled(r",?[ ](?:at|on|from|between|starting|beginning)[ ]|,?[ ]\d")
_ALONE_BEFORE: Final = _compiled(r"(?:\A|[\n,;:(|\x00–—-][ ]?)\Z")
_HELD_BEFORE: Final = _compiled(
    rf"\b(?:{_HELD}|(?!calls?[ ]for)(?:{GATHERINGS}))\b(?![^.!?]*\bend[ ]of[ ]\Z)[^.!?\n]{{0,40}}\Z"
)
_ON_DAYS: Final = _compiled(
    rf"""
    (?:,?[ ]on[ ](?P<days>{DAYS})|,?[ ](?P<plural>{PLURALS}))(?!\w)
    (?P<note>[ ]?\((?P<words>[^()\n\x00]{{1,60}})\))?
    """
)
_LAST_OF: Final = _compiled(
    rf"(?:the[ ])?(?P<weeks>{ORDINALS})(?:[ ]\w+days?)?[ ](?:of|in)[ ](?:the[ ]|each[ ])?month"
)
_STARTING: Final = _compiled(r"[ ](?:starting|beginning|commencing|from)(?=[ ][\dA-Z\x00])")


def find_recurrences(text: str) -> list[Claim[Recurrence]]:
    """Find how often an event comes back, in the order of the text.

    >>> [(claim.text, claim.value.rrule) for claim in find_recurrences("Weekly starting 1 Oct")]
    [('Weekly starting', 'FREQ=WEEKLY')]
    >>> find_recurrences("on the first Monday of each month")[0].value
    Recurrence(text='first Monday of each month', rrule='FREQ=MONTHLY;BYDAY=1MO')
    >>> find_recurrences("Fridays Oct 16, 23, 30; the weekly newsletter; 35th Annual Tea Days")
    []
    """
    plain = caseless(text)
    claims: list[Claim[Recurrence]] = []
    for stems, find in _FINDERS:
        for stem in stems:  # a plain loop: most texts hold no stem, and "any" costs more
            if stem in plain:
                claims += find(text)
                break
    claims.sort(key=lambda claim: (claim.start, -claim.end))
    kept: list[Claim[Recurrence]] = []
    for claim in claims:
        if not kept or claim.start >= kept[-1].end:
            kept.append(claim)
    return kept


def _claim(text: str, start: int, end: int, rrule: str | None) -> Claim[Recurrence]:
    """Claim how often, with the word that leads to the first date behind it."""
    starting = _STARTING.match(text, end)
    behind = starting.end() if starting else end
    return Claim(start, behind, text[start:behind], Recurrence(text=text[start:end], rrule=rrule))


def _ordinal_weekdays(text: str) -> Iterator[Claim[Recurrence]]:
    """Find "first Monday of each month", "second Thursday of October each year"."""
    for found in _ORDINAL.finditer(text):
        habit = found["days"].lower().endswith("days")
        if not (found["of"] or found["every"] or found["monthly"] or habit):
            continue
        if found["every"] and not found["of"] and not found["monthly"]:
            if found["weeks"].lower() in {"second", "2nd"}:
                continue  # every other week, which `_every` reads
            if found["weeks"].lower() in {"third", "3rd", "fourth", "4th", "fifth", "5th"}:
                yield _claim(text, found.start(), found.end(), None)
                continue
        start = min(at for at in (found.start(group) for group in _STARTS) if at >= 0)
        rule = f"FREQ=MONTHLY;BYDAY={byday(found['days'], found['weeks'])}"
        if found["month"]:
            rule = rule.replace("MONTHLY", f"YEARLY;BYMONTH={month_number(found['month'])}")
        yield _claim(text, start, found.end(), rule)


_STARTS: Final = ("monthly", "every", "weeks")


def _every(text: str) -> Iterator[Claim[Recurrence]]:
    """Find "every Tuesday", "every other week", "every two weeks", "every year in October"."""
    for found in _EVERY.finditer(text):
        if found["unit"] and not _is_firm_unit(text, found):
            continue
        if found["month"] and not (found["month"][0].isupper() and found["each"][0] in "eE"):
            continue
        yield _claim(text, found.start(), found.end(), _every_rule(found))


def _is_firm_unit(text: str, found: re.Match[str]) -> bool:
    """Tell "meets every week" and "each day at 9" from "each day starts with", "used every day"."""
    if found["in"]:
        return True
    before = text[max(0, found.start() - 48) : found.start()]
    alone = _ALONE_BEFORE.search(before) and _ENDED.match(text, found.end())
    if alone or _AT_BEHIND.match(text, found.end()):
        return True
    by_day = caseless(found["unit"]) in {"day", "year"}
    return not by_day and _HELD_BEFORE.search(before) is not None


def _every_rule(found: re.Match[str]) -> str | None:
    """Write the rule of an "every" phrase, or None where the interval stays vague."""
    count = caseless(found["count"] or "1")
    if count == "few":
        return None
    alternate = found["other"] or found["each"].lower().endswith("alternate")
    interval = 2 if alternate else COUNTS.get(count) or int(count)
    if found["days"] or found["workdays"]:
        days = byday(found["days"]) if found["days"] else WORKDAYS
        return _rule("WEEKLY", interval, f";BYDAY={days}")
    name = found["month"] or found["in_month"]
    month = f";BYMONTH={month_number(name)}" if name else ""
    frequency, times = UNITS[caseless(found["unit"])] if found["unit"] else UNITS["year"]
    return _rule(frequency, interval * times, month)


def _rule(frequency: str, interval: int, rest: str = "") -> str:
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "") + rest


def _adverbs(text: str) -> Iterator[Claim[Recurrence]]:
    """Find "Weekly, Zoom", "meets monthly", "weekly livestreams", "Monthly calls, Fridays"."""
    if not _TELLS_OFTEN.search(text):
        return
    for pattern in (_ADVERB, _ADJECTIVE):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            if groups.get("article") and groups.get("series"):
                continue  # one talk of the series is announced, not the series
            rule = None if groups["hedge"] else RULES.get(_plain(groups["often"]))
            start = found.start("hedge") if groups["hedge"] else found.start("core")
            yield _on_days(text, start, found.end("core"), rule)


def _plain(often: str) -> str:
    often = often.lower().replace("-", "")
    return re.sub(r" (?:per|every|each) ", " a ", often)


def _on_days(text: str, start: int, end: int, rule: str | None) -> Claim[Recurrence]:
    """Take in the weekdays behind "weekly" and "monthly", where no date follows them."""
    found = _ON_DAYS.match(text, end)
    if found is None or rule is None or _DATES_BEHIND.match(text, found.end()):
        return _claim(text, start, end, rule)
    days = found["days"] or found["plural"]
    week = _LAST_OF.fullmatch(found["words"] or "")
    if rule.startswith("FREQ=WEEKLY"):
        rule += f";BYDAY={byday(days)}"
    elif rule == "FREQ=MONTHLY" and week:
        rule += f";BYDAY={byday(days, week['weeks'])}"
    return _claim(text, start, found.end(), rule)


def _weekdays(text: str) -> Iterator[Claim[Recurrence]]:
    """Find "Tuesdays and Thursdays" and "weekdays" that are a habit, and no list of dates."""
    for found in _WEEKDAYS.finditer(text):
        led = found.start("core") > found.start()
        if _DATES_BEHIND.match(text, found.end()):
            continue
        if led or _ENDED.match(text, found.end()):
            days = byday(found["days"]) if found["days"] else WORKDAYS
            yield _claim(text, found.start("core"), found.end(), f"FREQ=WEEKLY;BYDAY={days}")


_FINDERS: Final[
    tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Claim[Recurrence]]]], ...]
] = (
    ((" mon", " tue", " wed", " thu", " fri", " sat", " sun"), _ordinal_weekdays),
    (("every ", "each ", "alternate "), _every),
    (
        ("daily", "weekly", "nightly", "monthly", "quarterly", "once ", "twice ", "three times "),
        _adverbs,
    ),
    (("days",), _weekdays),
)
"""Each finder behind the stems, one of which it never does without, in caseless text."""
