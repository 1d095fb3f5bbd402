"""Deadlines: by when to register, apply or submit, which is never the date of the event.

A day that is told vaguely ("early February") is no deadline, and neither is the day on which
registration opens: `find_openings` claims those, so that nobody takes them for the event's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.model import Deadline
from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim, Fault
from rcevents.reading.dates import may_tell_date
from rcevents.reading.deadlinewords import (
    BEHIND,
    CALLS,
    CONTEXT,
    CUE,
    CUE_STEMS,
    DATED,
    DATES,
    DEADLINE,
    ENTRIES_BY,
    KINDS,
    LABEL,
    MORE,
    NOTIFIED,
    OPENING,
    OPENING_CUE,
    OPENING_STEMS,
    PATTERNS,
    PERIOD,
    SHUTS,
    UNTIL,
)
from rcevents.reading.landmarks import DATE, TIME, Landmarks, instant, landmarks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rcevents.model import DeadlineKind
    from rcevents.reading.dates import Dates

LONGEST_LIST: Final = 12
CONTEXT_REACH: Final = 160
DATES_REACH: Final = 400

_OPENS: Final = re.compile(r"\b(?:opens?|opened|opening|starts?|begins?)\b", re.IGNORECASE)
_DATE_NEXT: Final = re.compile(rf"[ ,:]{{0,3}}[{DATE}{TIME}]")
_SENTENCE_START: Final = re.compile(
    r"(?:\A|[.!?;:|(\n][ ]{0,2}|[ ][–—-][ ]|,[ ](?:and[ ]|but[ ])?|[ ]and[ ])\Z"
)
_WHOLE: Final = re.compile(r"\b(?:full|short) papers", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\b(?:deadlines|dates)\b", re.IGNORECASE)


def find_deadlines(
    text: str,
    *,
    issued: dt.date | None = None,
    day_first: bool | None = None,
    prose: bool = False,
) -> list[Claim[Deadline | Fault]]:
    """Find the deadlines told, each with the words that tell it, in the order of the text.

    With a time and a zone `date` is an instant with the offset of that day, else a day. In
    `prose`, words that only a dateline uses so ("closes 3 May") need to say what closes.

    >>> import datetime as dt
    >>> issued = dt.date(2021, 6, 1)
    >>> for claim in find_deadlines("Free but mandatory registration by 20 June", issued=issued):
    ...     claim.text, claim.value.kind, claim.value.date.isoformat()
    ('mandatory registration by 20 June', 'registration', '2021-06-20')
    >>> find_deadlines("apply by 12 June, 5pm ET", issued=issued)[0].value.date.isoformat()
    '2021-06-12T17:00:00-04:00'
    >>> find_deadlines("a talk by Ada Bee, 3 July; registration opens 9 June", issued=issued)
    []
    """
    if not may_tell_date(text) or not _tells(CUE_STEMS, CUE, text):
        return []
    marks = landmarks(text, issued=issued, day_first=day_first)
    if not marks.dates:
        return []
    claims: list[Claim[Deadline | Fault]] = []
    taken: set[int] = set()
    for found in _best(marks, prose=prose):
        _collect(marks, found, taken, claims)
    return sorted(claims, key=lambda claim: claim.start)


def _tells(stems: Sequence[str], cue: re.Pattern[str], text: str) -> bool:
    """Tell whether a text holds a cue, which holds one of the stems; these are found faster."""
    plain = caseless(text)
    for stem in stems:  # a plain loop: this is asked of every text
        if stem in plain:
            return cue.search(plain) is not None
    return False


def _best(marks: Landmarks, *, prose: bool) -> list[re.Match[str]]:
    """Give each date's best match, in the order of the text: what says most of it."""
    best: dict[int, re.Match[str]] = {}
    lines = list(_dated_lines(marks.masked))
    plain = caseless("\n".join(marks.masked[start:end] for start, end in lines))
    notices = {found.start("date") for found in _found(NOTIFIED, marks, lines)}
    for pattern, cues in PATTERNS:
        if not all(cue.search(plain) for cue in cues):
            continue
        for found in _found(pattern, marks, lines):
            notice = found.start("date") in notices and pattern is not DEADLINE
            if notice or not _is_deadline(marks, found, prose=prose):
                continue
            rival = best.setdefault(found.start("date"), found)
            if rival.re is not BEHIND and found.start() < rival.start():
                best[found.start("date")] = found
    return sorted(best.values(), key=lambda found: found.start())


def _dated_lines(masked: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence that holds a date begins and ends; none goes on in the next line.

    No pattern reads over the end of a sentence, unless within parentheses.
    """
    end = 0
    while (date := masked.find(DATE, end)) >= 0:
        start = masked.rfind("\n", end, date) + 1 or end
        full_stop = masked.rfind(". ", start, date)
        if full_stop >= 0 and masked.find("(", start, full_stop) < 0:
            start = full_stop + 1
        end = masked.find("\n", date)
        end = len(masked) if end < 0 else end
        full_stop = masked.find(". ", date, end)
        if full_stop >= 0 and masked.find("(", date, full_stop) < 0:
            end = full_stop + 2
        yield start, end


def _found(
    pattern: re.Pattern[str], marks: Landmarks, lines: Sequence[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Find a pattern in the lines that hold a date, since none reads on over a line's end."""
    for start, end in lines:
        yield from pattern.finditer(marks.masked, start, end)


def find_openings(
    text: str, *, issued: dt.date | None = None, day_first: bool | None = None
) -> list[Claim[dt.date]]:
    """Find days that are neither the event's nor a deadline: openings, publications, notices.

    >>> import datetime as dt
    >>> openings = find_openings("registration opens 3 May", issued=dt.date(2021, 4, 1))
    >>> [(claim.text, claim.value.isoformat()) for claim in openings]
    [('registration opens 3 May', '2021-05-03')]
    """
    if not may_tell_date(text) or not _tells(OPENING_STEMS, OPENING_CUE, text):
        return []
    marks = landmarks(text, issued=issued, day_first=day_first)
    if not marks.dates:
        return []
    claims: dict[int, Claim[dt.date]] = {}
    for pattern in (OPENING, NOTIFIED):
        for found in pattern.finditer(marks.masked):
            dates = marks.dates[found.start("date")]
            if not isinstance(dates, Fault) and not _is_span(marks, found):
                start, end = _balanced(text, found.start(), found.end())
                claim = Claim(start, end, text[start:end], dates.runs[0].start)
                claims.setdefault(found.start("date"), claim)
    return [claims[at] for at in sorted(claims)]


def _is_deadline(marks: Landmarks, found: re.Match[str], *, prose: bool) -> bool:
    """Judge what a pattern alone cannot: what opens, what has no end, what has no subject."""
    pattern = found.re
    if pattern is BEHIND:
        dashed = found["sign"].strip() in {"-", "–", "—"}
        return not (dashed and _DATE_NEXT.match(marks.masked, found.end()))
    if pattern is UNTIL and _OPENS.search(found["fill"]):
        return False
    if (pattern is PERIOD or pattern is LABEL) and _is_span(marks, found) != (pattern is PERIOD):
        return False
    if prose and (
        (pattern is ENTRIES_BY and not found["papers"])
        or (pattern is LABEL and (found["terse"] or found["desk"]))
    ):
        return False
    if pattern is DATED or (pattern is LABEL and found["loose"]):
        return _WHOLE.search(found.group()) is not None or _below_dates(marks, found)
    return pattern is not SHUTS or _has_subject(marks, found, prose=prose)


def _has_subject(marks: Landmarks, found: re.Match[str], *, prose: bool) -> bool:
    """Tell what "closes 3 May" speaks of: what stood before, or in a dateline the event."""
    told = _context_kind(marks.text, found.start()) != "other"
    bare = _SENTENCE_START.search(marks.masked, max(0, found.start() - 8), found.start())
    return (told or not prose) and bare is not None


def _is_span(marks: Landmarks, found: re.Match[str]) -> bool:
    dates = marks.dates[found.start("date")]
    return not isinstance(dates, Fault) and dates.runs[0].start != dates.runs[-1].end


def _below_dates(marks: Landmarks, found: re.Match[str]) -> bool:
    """Tell whether "Papers: 3 May" stands below what makes a deadline of it."""
    several = found.re is LABEL and re.search(r",|\band\b|&", found["loose"]) is not None
    return _is_below(DATES, marks, found) or (several and _is_below(CALLS, marks, found))


def _is_below(words: re.Pattern[str], marks: Landmarks, found: re.Match[str]) -> bool:
    begin = max(0, found.start() - DATES_REACH)
    return words.search(marks.masked, begin, found.start()) is not None


def _collect(
    marks: Landmarks,
    found: re.Match[str],
    taken: set[int],
    claims: list[Claim[Deadline | Fault]],
) -> None:
    """Claim a deadline and those that follow it in a list ("papers 3 May, posters 9 May")."""
    kind = _told_kind(marks, found) or _context_kind(marks.text, found.start())
    several = _SEVERAL.search(marks.masked, found.start(), found.end()) is not None
    more: re.Match[str] | None = found
    for _ in range(LONGEST_LIST):
        if more is None or more.start("date") in taken:
            return
        if not several and more is not found and not more["note"]:
            return
        taken.update(at for at in (more.start("date"), more.start("later")) if at >= 0)
        kind = _told_kind(marks, more) or kind
        claims += _claims(marks, more, kind)
        more = MORE.match(marks.masked, more.end())


def _claims(
    marks: Landmarks, found: re.Match[str], kind: DeadlineKind
) -> list[Claim[Deadline | Fault]]:
    """Make the claim of a match: one a day told, or the later day where it was put off."""
    start, end = _balanced(marks.text, found.start(), found.end())
    text = marks.text[start:end].lstrip(" ,;/|*•–-")
    start = end - len(text)
    dates = marks.dates[found.start("later") if found["later"] else found.start("date")]
    if isinstance(dates, Fault):
        return [Claim(start, end, text, dates)]
    return [
        Claim(start, end, text, Deadline(kind=kind, date=_when(marks, found, day), text=text))
        for day in _days(dates)
    ]


def _days(dates: Dates) -> list[dt.date]:
    """Give the last day of a run, and each day of those told apart."""
    return [run.end for run in dates.runs]


def _when(marks: Landmarks, found: re.Match[str], day: dt.date) -> dt.date | dt.datetime:
    """Give the day, or the instant where a time and a zone are told with it."""
    at = max(found.start("time"), found.start("time_behind"))
    zone = marks.zones.get(found.start("zone"))
    return instant(day, marks.times.get(at), zone)


def _told_kind(marks: Landmarks, found: re.Match[str]) -> DeadlineKind | None:
    """Tell what the deadline is for by its own words."""
    words = marks.masked[found.start() : found.end()]
    return next((kind for kind, pattern in KINDS if pattern.search(words)), None)


def _context_kind(text: str, position: int) -> DeadlineKind:
    """Tell what the deadline is for by what was last spoken of before it, else "other"."""
    kind: DeadlineKind = "other"
    for found in CONTEXT.finditer(text, max(0, position - CONTEXT_REACH), position):
        kind = next(name for name in _CONTEXT_KINDS if found[name])
    return kind


_CONTEXT_KINDS: Final[tuple[DeadlineKind, ...]] = (
    "early_bird",
    "application",
    "submission",
    "registration",
)


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in both parentheses about a claim, or none."""
    if text.count(")", start, end) > text.count("(", start, end):
        if text[start - 1 : start] == "(":
            return start - 1, end
        return start, end - 1 if text[end - 1] == ")" else end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end
