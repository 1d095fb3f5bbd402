"""Until when one can register, apply or submit, by the answers about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.model import Deadline, first_day
from rcevents.sources.labelled.dating import dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import DeadlineKind, When
    from rcevents.reading.roles import Role
    from rcevents.sources.labelled.answers import Answers
    from rcevents.sources.labelled.dating import Dated
    from rcevents.sources.labelled.surroundings import Surroundings

DEADLINES: dict[Role, DeadlineKind] = {
    "submission_deadline": "submission",
    "registration_deadline": "registration",
    "application_deadline": "application",
    "early_bird_deadline": "early_bird",
    "notification_deadline": "notification",
    "other_deadline": "other",
}
LONGEST_BEFORE = dt.timedelta(days=335)


def _before(start: When | None, around: Surroundings) -> Surroundings:
    """Give what is around a deadline: its year is the one that puts it before the event."""
    if start is None:
        return around
    try:
        earliest = first_day(start) - LONGEST_BEFORE
    except OverflowError:
        return around
    return replace(around, issued=earliest, year=None, month=None)


def deadlines_told(
    answers: Answers, start: When | None, around: Surroundings
) -> Iterator[Deadline]:
    """Yield the deadlines that answers tell of an event that starts then."""
    around = _before(start, around)
    for role, kind in DEADLINES.items():
        for answer in answers.all(role):
            day = _closing(dated(answer.text, around))
            if day is not None:
                yield Deadline(kind=kind, date=day, text=answer.text[:200])


def _closing(told: Dated) -> When | None:
    """Give the day or hour on which something closes: "3 May", "closes May 3"."""
    if told.sessions:
        return told.sessions[-1].end or told.sessions[-1].start
    return told.line.deadlines[-1].value.date if told.line.deadlines else None
