"""Bookings: the days by which one must have booked or applied, from offers and properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.model import Deadline, first_day
from rcevents.reading.claims import Fault
from rcevents.sources.richtext import one_line
from rcevents.sources.webpage.items import first_text, texts
from rcevents.sources.webpage.moments import read_moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rcevents.model import DeadlineKind, When
    from rcevents.sources.webpage.items import Item

EARLY = re.compile(r"\bearly[ -]?bird", re.IGNORECASE)
UNTIL = ("validThrough", "availabilityEnds", "priceValidUntil")
PROPERTIES: dict[str, DeadlineKind] = {
    "applicationDeadline": "application",
    "registrationDeadline": "registration",
    "submissionDeadline": "submission",
    "abstractSubmissionDeadline": "submission",
    "acceptanceNotificationDate": "notification",
}
"""Deadlines in properties of their own: schema.org's, and those of bioschemas' Event profile."""


def until_of(offer: Item, start: When | None) -> dt.date | None:
    """Give the last day of an offer; one that holds until the event itself says nothing of it.

    >>> import datetime as dt
    >>> until_of({"validThrough": ["2031-05-01T23:59"]}, dt.date(2031, 5, 3))
    datetime.date(2031, 5, 1)
    >>> until_of({"availabilityEnds": ["2031-05-03"]}, dt.date(2031, 5, 3))
    """
    for key in UNTIL:
        told = first_text(offer, key)
        moment = read_moment(told) if told else None
        if moment is not None and not isinstance(moment, Fault):
            day = first_day(moment.start)
            return None if start is not None and day >= first_day(start) else day
    return None


def deadlines_of(item: Item, offers: Sequence[Item], start: When | None) -> tuple[Deadline, ...]:
    """Give the end of the early prices, the last day of sale, and what properties tell.

    >>> told = {"applicationDeadline": ["2031-03-01"]}
    >>> offers = [{"name": ["Early bird"], "validThrough": ["2031-02-01"]}, {"price": [9]}]
    >>> [(each.kind, str(each.date)) for each in deadlines_of(told, offers, None)]
    [('early_bird', '2031-02-01'), ('application', '2031-03-01')]
    """
    found = [*_sales(offers, start), *_properties(item)]
    return tuple(dict.fromkeys(found))


def _sales(offers: Sequence[Item], start: When | None) -> Iterator[Deadline]:
    ends = [(until_of(offer, start), one_line(first_text(offer, "name"))) for offer in offers]
    early = [(day, name) for day, name in ends if EARLY.search(name)]
    late = [(day, name) for day, name in ends if not EARLY.search(name)]
    kinds: tuple[DeadlineKind, DeadlineKind] = ("early_bird", "registration")
    for kind, told in zip(kinds, (early, late), strict=True):
        days = [(day, name) for day, name in told if day is not None]
        if days and len(days) == len(told):  # one that does not end has no last day
            day, name = max(days)
            yield Deadline(kind=kind, date=day, text=f"{name}: {day}" if name else f"{day}")


def _properties(item: Item) -> Iterator[Deadline]:
    for key, kind in PROPERTIES.items():
        for text in texts(item, key)[:5]:
            moment = read_moment(text)
            if moment is not None and not isinstance(moment, Fault):
                yield Deadline(kind=kind, date=first_day(moment.start), text=f"{key}: {text}")
