"""A dateline read: every reader in turn claims its spans; what nobody claims is the remark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from rcevents.reading.claims import BLANK, Claim, Fault, blank
from rcevents.reading.costs import find_costs
from rcevents.reading.dates import Dates, find_dates
from rcevents.reading.deadlines import find_deadlines, find_openings
from rcevents.reading.formats import find_formats
from rcevents.reading.hybridforms import joined_forms
from rcevents.reading.localclocks import local_hours, local_zones
from rcevents.reading.otherdates import events_own
from rcevents.reading.ownhours import own_hours
from rcevents.reading.places import best_place, find_places
from rcevents.reading.proserooms import find_prose_rooms
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.schedules import find_on_demand, find_status, find_unsettled
from rcevents.reading.times import find_times
from rcevents.reading.unlisted import find_unlisted, widened
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from rcevents.model import Deadline, Format, Place, Recurrence, Status, Tier
    from rcevents.reading.costs import Paid
    from rcevents.reading.times import Hours

V = TypeVar("V")
EDGES = " \t\n,;:.·|/&+()[]-‐‑‒–—−*_"
IDLE = re.compile(
    r"(?:\W|\b(?:and|as|at|by|from|in|of|on|or|over|starting|the|to|until|via|with)\b){0,40}",
    re.IGNORECASE,
)
"""What is left between claims and says nothing on its own."""
WORDS = re.compile(r"[^\W_]|[$€£¥@]")
GAP = re.compile(rf"{BLANK}+|(?<=\s)[-–—](?=\s)|[;|]|,(?!\d)")


@dataclass(slots=True)
class Dateline:
    """What each reader claimed of a line. `faults` are values that look told and are none.

    `unlisted` are places by their position, read where no gazetteer knows any.
    """

    deadlines: list[Claim[Deadline]]
    costs: list[Claim[Tier | Paid]]
    hours: list[Claim[Hours]]
    dates: list[Claim[Dates]]
    zones: list[Claim[str]]
    recurrences: list[Claim[Recurrence]]
    on_demand: bool
    statuses: list[Claim[Status]]
    formats: list[Claim[Format]]
    places: list[Claim[Place]]
    unlisted: list[Claim[Place]]
    faults: list[Claim[Fault]]
    remark: str | None

    @property
    def facts(self) -> tuple[Sequence[Claim[object]], ...]:
        """Every reader's claims, faults included."""
        return (
            *(self.deadlines, self.costs, self.hours, self.dates, self.zones, self.recurrences),
            *(self.statuses, self.formats, self.places, self.unlisted, self.faults),
        )


class _Line:
    """A line whose claimed spans are blank, and the faults met on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Claim[Fault]] = []

    def read(self, reader: Callable[[str], list[Claim[V]]]) -> list[Claim[V]]:
        """Let a reader claim what it understands, where there is a word left to claim."""
        if not WORDS.search(self.text):
            return []
        claims = reader(self.text)
        if claims:
            self.text = blank(self.text, claims)
        return claims

    def sift(self, reader: Callable[[str], list[Claim[V | Fault]]]) -> list[Claim[V]]:
        """Let a reader claim, and keep apart what looks told and is none."""
        good: list[Claim[V]] = []
        for claim in self.read(reader):
            if isinstance(claim.value, Fault):
                self.faults.append(Claim(claim.start, claim.end, claim.text, claim.value))
            else:
                good.append(Claim(claim.start, claim.end, claim.text, claim.value))
        return good

    def show(self, claims: Sequence[Claim[object]], text: str) -> None:
        """Lift the blank off claimed spans."""
        for claim in claims:
            span = text[claim.start : claim.end]
            self.text = self.text[: claim.start] + span + self.text[claim.end :]


def read_dateline(
    text: str,
    *,
    issued: dt.date | None,
    day_first: bool | None = None,
    currency: str | None = None,
) -> Dateline:
    """Read a dateline: deadlines first, since a deadline's date is not the event's."""
    line = _Line(text)
    deadlines = line.sift(lambda t: find_deadlines(t, issued=issued, day_first=day_first))
    line.read(lambda t: find_openings(t, issued=issued, day_first=day_first))
    statuses = line.read(find_status)
    early = [claim for claim in deadlines if claim.value.kind == "early_bird"]
    line.show(early, text)  # the day until which a price holds is the price's as well
    costs = line.read(lambda t: find_costs(t, currency=currency, issued=issued))
    line.text = blank(line.text, early)
    hours = line.sift(find_times)
    line.show(statuses, text)  # "postponed from 3 to 10 May" is no span of days
    dates = line.sift(lambda t: find_dates(t, issued=issued, day_first=day_first))
    line.text = blank(line.text, statuses)
    zones = line.read(find_zones)
    recurrences = line.read(find_recurrences)
    on_demand = line.read(find_on_demand)
    line.read(find_unsettled)
    formats = [*_formats_of(costs), *_forms_within(recurrences), *line.read(find_formats)]
    places = line.read(lambda t: widened(t, find_places(t)))
    day = dates[0].value.runs[0].start if dates else None
    hours = local_hours(hours, best_place(places), day)
    zones = local_zones(zones, best_place(places), day)
    unlisted = [] if places or not dates else line.read(lambda t: find_unlisted(t, formats))
    if dates and not (places or unlisted):
        unlisted = find_prose_rooms(text, towns=True)[:1]
    return Dateline(
        deadlines=deadlines,
        costs=costs,
        hours=own_hours(text, hours),
        dates=events_own(text, dates, costs),
        zones=zones,
        recurrences=recurrences,
        on_demand=bool(on_demand),
        statuses=statuses,
        formats=joined_forms(text, formats, [*places, *unlisted]),
        places=places,
        unlisted=unlisted,
        faults=line.faults,
        remark=remark(line.text),
    )


def _formats_of(costs: Sequence[Claim[Tier | Paid]]) -> list[Claim[Format]]:
    """Read the form in what is paid for or free, if it is not the price's own: "free webinar"."""
    return [
        Claim(cost.start + claim.start, cost.start + claim.end, claim.text, claim.value)
        for cost in costs
        if getattr(cost.value, "format", None) is None
        for claim in find_formats(cost.text)
    ]


def _forms_within(rhythms: Sequence[Claim[Recurrence]]) -> list[Claim[Format]]:
    """Read the form that stands within a rhythm: "bi-monthly virtual hackathons"."""
    return [
        Claim(rhythm.start + claim.start, rhythm.start + claim.end, claim.text, claim.value)
        for rhythm in rhythms
        for claim in find_formats(rhythm.text)
    ]


def remark(left: str) -> str | None:
    r"""Give what nobody claimed, its pieces behind commas.

    >>> remark("Ada Bell, Leaf Lab - \x00\x00\x00, ")
    'Ada Bell, Leaf Lab'
    """
    pieces = (piece.strip(EDGES) for piece in GAP.split(left))
    told = [piece for piece in pieces if not IDLE.fullmatch(piece)]
    return ", ".join(told) or None
