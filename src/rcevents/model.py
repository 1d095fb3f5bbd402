"""The Event and its parts: pydantic models whose JSON is what rcevents publishes.

Values are told by the text, or inferred by a named rule (then listed in `inferred`), or None.
Models are frozen; sequences are tuples; amounts are decimals, written as strings in JSON.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

Kind = Literal["conference", "workshop", "training", "talk", "hackathon", "meeting", "other"]
Status = Literal["confirmed", "tentative", "postponed", "cancelled"]
Schedule = Literal["dated", "on_demand", "undated"]
Format = Literal["virtual", "in_person", "hybrid"]
DeadlineKind = Literal[
    "registration", "application", "submission", "early_bird", "notification", "other"
]


def _when(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever it was given
    """Read an ISO day as a date and one with a time as a date-time, never one as the other."""
    if not isinstance(value, str):
        return value
    return (
        dt.date.fromisoformat(value)
        if len(value) == len("2021-10-11")
        else dt.datetime.fromisoformat(value)
    )


def _amount(value: Decimal) -> str:
    """Write an amount without exponent or idle zeros: 75, 7.32, 1650."""
    plain = format(abs(value), "f")  # a zero has a sign
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


LOCAL_TIME = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?([+-]\d\d:\d\d:\d\d(\.\d{1,6})?)?$"
"""A time that RFC 3339 has no form for: of no zone, or of a local mean time of long ago."""

When = Annotated[
    dt.datetime | dt.date,
    BeforeValidator(_when),
    PlainSerializer(lambda when: when.isoformat(), return_type=str, when_used="json"),
    WithJsonSchema(
        {
            "type": "string",
            "anyOf": [{"format": "date"}, {"format": "date-time"}, {"pattern": LOCAL_TIME}],
            "description": "A day, or a local time with its offset (none where no zone is told).",
        }
    ),
]
Amount = Annotated[
    Decimal,
    Field(ge=0, allow_inf_nan=False),
    PlainSerializer(_amount, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^\d+(\.\d+)?$"}),
]


class Part(BaseModel):
    """What every part of an Event shares: it is frozen, and keys of later versions pass it by."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        populate_by_name=True,
        serialize_by_alias=True,
        json_schema_serialization_defaults_required=True,  # null is written, nothing left out
    )


class Session(Part):
    """One sitting: a run of days (both inclusive), or a time of one day with its end, if told."""

    start: When
    end: When | None = None


class Tier(Part):
    """One price: from `min` to `max` (None: no upper end told), for whom, for which format."""

    min: Amount
    max: Amount | None = None
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    audience: str | None = Field(default=None, alias="for")
    format: Literal["virtual", "in_person"] | None = None
    until: dt.date | None = None


class Cost(Part):
    """What attending costs. `free`: true, false, or None where the text does not tell."""

    free: bool | None = None
    tiers: tuple[Tier, ...] = ()
    text: str | None = None


class Place(Part):
    """Where it is held, as told (`text`) and as far as known; coordinates in degrees (WGS 84)."""

    text: str
    city: str | None = None
    region: str | None = None
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2")
    latitude: float | None = None
    longitude: float | None = None


class Deadline(Part):
    """A day (or an instant) by which something must be done, and the words that told it."""

    kind: DeadlineKind
    date: When
    text: str


class Recurrence(Part):
    """How often it comes back, as told, and as an RFC 5545 rule where one can be said."""

    text: str
    rrule: str | None = None


class Sighting(Part):
    """Where an event was announced: which source and document, at which line, issued when.

    `id` is the source's own name for the event, where it has one: a calendar's UID, a key.
    """

    source: str | None = None
    document: str
    id: str | None = None
    line: int | None = None
    issued: dt.date | None = None
    text: str = ""


class Event(Part):
    """A conference or training: who announces it, when, where, for how much, and in which form.

    All-day events have days as `start` and `end` (first and last, both inclusive); others have
    date-times with the offset of `timezone`, or without one where no zone is told. Where an hour
    is told and no end, `end` is the last day; the session's own end is None. With a `recurrence`
    that has a rule, `start` and `end` are those of the first sitting; a rhythm within a told
    range ("Tuesdays, 4 May to 8 June") is told as its `sessions` instead.
    """

    uid: str
    title: str
    url: str | None = None
    kind: Kind = "other"
    status: Status = "confirmed"
    schedule: Schedule = "undated"
    start: When | None = None
    end: When | None = None
    timezone: str | None = None
    sessions: tuple[Session, ...] = ()
    recurrence: Recurrence | None = None
    format: Format | None = None
    cost: Cost | None = None
    place: Place | None = None
    deadlines: tuple[Deadline, ...] = ()
    description: str | None = None
    organizer: str | None = None
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    remark: str | None = None
    sightings: tuple[Sighting, ...] = ()
    inferred: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _dated_has_a_start(self) -> Self:
        if (self.schedule == "dated") != (self.start is not None):
            raise ValueError("a dated event has a start, and no other has one")
        if (
            self.start is not None
            and self.end is not None
            and first_day(self.end) < first_day(self.start)
        ):
            raise ValueError(f"ends ({self.end}) before it starts ({self.start})")
        return self


class Unread(Part):
    """Something that looks like an announcement and could not be read, and why."""

    document: str
    line: int | None = None
    text: str
    reason: str


class Record(Part):
    """An event as it is remembered: when first listed, when last changed, and how often.

    `created` and `modified` are instants in UTC where a store remembers them, else days of issue,
    None where no document told one; `sequence` counts the changes that a subscriber would notice
    (RFC 5545, section 3.8.7.4). `unseen` is the day since which no list that is kept up to date
    tells it any more, though one did before: it is not cancelled for that. `seen` is a day on
    which a list still told a series without an end, noted only where its last sittings drew near.
    """

    event: Event
    created: When | None = None
    modified: When | None = None
    sequence: int = 0
    unseen: dt.date | None = None
    seen: dt.date | None = None


class Extraction(Part):
    """What a reading of documents brought: events, one an announcement, and what stayed unread."""

    events: tuple[Event, ...] = ()
    unread: tuple[Unread, ...] = ()


def first_day(when: dt.datetime | dt.date) -> dt.date:
    """Give the day of a day or of a local time."""
    return when.date() if isinstance(when, dt.datetime) else when
