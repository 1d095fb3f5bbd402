"""Tellings to test with: one event as one document tells it, made of few words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rcevents.merge.telling import Telling
from rcevents.model import Event, Place, Sighting

ISSUED = dt.date(2021, 4, 2)


def telling(
    title: str,
    days: str = "",
    url: str | None = None,
    place: str | None = None,
    *,
    document: str = "",
    issued: str = "2021-04-02",
    id: str | None = None,  # noqa: A002 - as the model names it
    source: str = "",
    **values: Any,  # noqa: ANN401 - any field of Event
) -> Telling:
    """Make a telling; `days` is "", "2021-05-03" or "2021-05-03/05"; each has its own document."""
    start, end = _span(days)
    day = dt.date.fromisoformat(issued)
    name = document or f"{title}-{days}-{url}-{place}-{issued}.md"
    sighting = Sighting(document=name, issued=day, text=title, id=id, source=source or None)
    dated: dict[str, Any] = {"schedule": "dated", "start": start, "end": end} if start else {}
    where = Place(text=place, city=place.partition(",")[0]) if place else None
    event = Event(
        uid="x@rcevents", title=title, url=url, place=where, sightings=(sighting,),
        **(dated | values),
    )  # fmt: skip
    return Telling(event, source=source, told=day)


def _span(days: str) -> tuple[dt.date | None, dt.date | None]:
    if not days:
        return None, None
    first, _, rest = days.partition("/")
    last = first[: len(first) - len(rest)] + rest
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)
