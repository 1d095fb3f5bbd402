"""A calendar as one event: the sessions of a conference, each a VEVENT, put together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.model import Session, first_day
from rcevents.sources.facts import Facts
from rcevents.sources.ical.times import by_time
from rcevents.sources.richtext import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.document import Document

SHORTEST = 5
LONGEST_LIST = 400
OF_CALENDAR = "the name of its calendar"
COMMON = "what the titles of its sessions begin with"
JOINED = "the sessions of one calendar, taken as one event"


def whole_facts(told: Iterable[Facts], document: Document, name: str) -> Iterator[Facts]:
    """Yield the one event of a calendar's sessions, and what of them cannot be read."""
    sessions: list[Facts] = []
    for facts in told:
        if facts.fault is None and facts.start is not None and facts.status != "cancelled":
            sessions.append(facts)
        elif facts.fault is not None:
            yield facts
    if sessions:
        yield _joined(sessions, document, name)


def _joined(sessions: Sequence[Facts], document: Document, name: str) -> Facts:
    title, rule = _title(sessions, document, name)
    ordered = sorted(sessions, key=_by_time)
    sittings = [one for facts in ordered for one in _sittings(facts)]
    first = ordered[0]
    return Facts(
        title=title,
        start=sittings[0].start,
        sessions=tuple(sittings),
        timezone=first.timezone,
        url=_common([facts.url for facts in sessions]),
        location=_common([facts.location for facts in sessions]) or "",
        organizer=_common([facts.organizer for facts in sessions]),
        description=_listed(ordered),
        issued=max((f.issued for f in sessions if f.issued), default=None),
        line=sessions[0].line,
        inferred={"title": rule, "sessions": JOINED},
    )


def _by_time(facts: Facts) -> str:
    return by_time(facts.start) if facts.start else ""


def _sittings(facts: Facts) -> tuple[Session, ...]:
    if facts.sessions:
        return facts.sessions
    return (Session(start=facts.start, end=facts.end),) if facts.start else ()


def _title(sessions: Sequence[Facts], document: Document, name: str) -> tuple[str, str]:
    if name or document.title:
        return name or document.title or "", OF_CALENDAR
    common = _beginning([facts.title for facts in sessions])
    return (common, COMMON) if len(common) >= SHORTEST else ("", COMMON)


def _beginning(titles: Sequence[str]) -> str:
    """Give the words that all titles begin with, without the sign that parts them from the rest."""
    first, last = min(titles), max(titles)
    if first == last:
        return first
    same = next(
        (n for n, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]),
        len(first),
    )
    return first[:same].rpartition(" ")[0].rstrip(" :-–—|,(")


def _common(values: Sequence[str | None]) -> str | None:
    """Give what all sessions tell alike."""
    told = set(values)
    return told.pop() if len(told) == 1 else None


def _listed(ordered: Sequence[Facts]) -> str:
    lines = []
    for facts in ordered[:LONGEST_LIST]:
        start = facts.start
        at = f"{first_day(start)}" if start else ""
        hour = f" {start:%H:%M}" if isinstance(start, dt.datetime) else ""
        lines.append(f"{at}{hour} {one_line(facts.title)}")
    more = len(ordered) - LONGEST_LIST
    return "\n".join([*lines, f"and {more} more"] if more > 0 else lines)
