"""Events as issues, lists and calendars tell them, for tests of what is done with them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from rcevents.identity import event_uid
from rcevents.model import Cost, Event, Sighting, Tier

MAY = dt.date(2021, 5, 3)
FIRST_ISSUE = dt.date(2021, 4, 2)


def told(
    title: str = "Tea Days",
    start: dt.date | None = MAY,
    *,
    issue: int = 1,
    url: str | None = "https://tea.example.org/days",
    **values: Any,  # noqa: ANN401 - any field of Event
) -> Event:
    """Make an event as the weekly issue number `issue` tells it (the first of 2 April 2021)."""
    issued = FIRST_ISSUE + dt.timedelta(weeks=issue - 1)
    sighting = Sighting(document=f"{issue:04}.md", line=10, issued=issued, text=title)
    return _event(title, start, url, sighting, values)


def listed(
    title: str = "Tea Days",
    start: dt.date | None = MAY,
    *,
    document: str = "https://tea.example.org/events.ics",
    name: str | None = None,
    url: str | None = "https://tea.example.org/days",
    **values: Any,  # noqa: ANN401 - as above
) -> Event:
    """Make an event as a list that is kept up to date tells it, under the list's own name."""
    sighting = Sighting(document=document, id=name, text=title)
    return _event(title, start, url, sighting, values)


def price(amount: str) -> Cost:
    """Make a cost of one tier in euros."""
    return Cost(free=False, tiers=(Tier(min=Decimal(amount), max=Decimal(amount), currency="EUR"),))


def _event(
    title: str,
    start: dt.date | None,
    url: str | None,
    sighting: Sighting,
    values: dict[str, Any],
) -> Event:
    dated: dict[str, Any] = {"schedule": "dated", "start": start, "end": start} if start else {}
    return Event(
        uid=event_uid(title, start.year if start else None),
        title=title,
        url=url,
        sightings=(sighting,),
        **(dated | values),
    )
