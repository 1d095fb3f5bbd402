"""What can be asked of events: the fields of a filter, made strict once."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from rcevents.errors import BadFilter
from rcevents.filters.countries import code_of
from rcevents.filters.money import Money, parse_money
from rcevents.model import Kind, Schedule, Status


def _money(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever it was given
    """Read an amount as it is typed; a bare number is in US dollars, as a bare $ is."""
    if isinstance(value, Decimal | int | float) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, Money):
        return value
    try:
        return parse_money(value if isinstance(value, str) else "")
    except BadFilter as fault:
        raise PydanticCustomError(
            "money", "{what}", {"what": fault.what, "remedy": fault.remedy or ""}
        ) from None


def _day(value: Any) -> Any:  # noqa: ANN401 - as above
    """Read an ISO day; a bare number is a slip, not seconds since 1970."""
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            value = None
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise PydanticCustomError("day", "that is no day of the calendar")


def _country(value: Any) -> Any:  # noqa: ANN401 - as above
    """Read a country's name or code as its ISO 3166 code."""
    code = code_of(value) if isinstance(value, str) else None
    if code is None:
        raise PydanticCustomError("country", "that is no country known here")
    return code


def _several(value: Any) -> Any:  # noqa: ANN401 - as above
    """Read "conference, workshop" as two values."""
    if isinstance(value, str):
        return [part for item in value.split(",") if (part := item.strip())]
    return value


Limit = Annotated[
    Money,
    BeforeValidator(_money),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["100 EUR", "$50"]}),
]
Country = Annotated[str, BeforeValidator(_country)]
Day = Annotated[dt.date, BeforeValidator(_day)]
Kinds = Annotated[tuple[Kind, ...], BeforeValidator(_several)]
Statuses = Annotated[tuple[Status, ...], BeforeValidator(_several)]
Schedules = Annotated[tuple[Schedule, ...], BeforeValidator(_several)]
Audiences = Annotated[tuple[str, ...], BeforeValidator(_several)]
Words = Annotated[str, Field(pattern=r"\w", max_length=200)]


class Criteria(BaseModel):
    """Everything that can be asked; an event must meet all of it, and a field not set asks nothing.

    Unknown is never counted as free, cheap, virtual or timely: an event that does not tell what
    is asked for is left out, unless `unknown_cost`, `unknown_format` or `unknown_date` lets it in.
    Cancelled and postponed events stay in unless `status` says otherwise: who subscribed must
    learn of it.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        serialize_by_alias=True,
        str_strip_whitespace=True,
    )

    free: bool = Field(
        default=False, description="can be attended for nothing in a format asked for"
    )
    max_cost: Limit | None = Field(
        default=None,
        description='the cheapest way to attend costs at most this: "100 EUR", "$50"; other '
        "currencies are converted at the European Central Bank's rate of the event's date",
    )
    virtual: bool = Field(default=False, description="can be attended online: virtual or hybrid")
    virtual_only: bool = Field(default=False, description="virtual, and not hybrid")
    in_person: bool = Field(default=False, description="can be attended on site, hybrid or not")
    in_person_only: bool = Field(default=False, description="in person, and not hybrid")
    hybrid: bool = Field(default=False, description="both online and on site")
    kinds: Kinds = Field(default=(), description="of one of these kinds")
    from_: Day | None = Field(
        default=None, alias="from", description="a day of it is this day or later"
    )
    to: Day | None = Field(default=None, description="a day of it is this day or earlier")
    deadline_open: Day | None = Field(
        default=None,
        description="a deadline (to register, apply, submit ...) is on this day or later",
    )
    place: Words | None = Field(
        default=None, description="these words stand in its place, city, region or country"
    )
    country: Country | None = Field(
        default=None, description="held in this country, by its name or its ISO 3166 code"
    )
    text: Words | None = Field(
        default=None,
        description="each word is in its title, description, remark, organizer, speakers or "
        "topics, or begins a word there; case and accents do not matter",
    )
    topic: Words | None = Field(default=None, description="each word is in one of its topics")
    source: Words | None = Field(
        default=None, description="announced by a source with these words in its name"
    )
    status: Statuses = Field(default=(), description="of one of these statuses; any by default")
    schedule: Schedules = Field(
        default=(), description="dated, on_demand or undated; any by default"
    )
    audiences: Audiences = Field(
        default=(), description="whose prices count beside everybody's: student, member ..."
    )
    unknown_cost: bool = Field(
        default=False, description="events whose cost is not known pass free and max_cost"
    )
    unknown_format: bool = Field(
        default=False, description="events whose format is not known pass virtual, in_person ..."
    )
    unknown_date: bool = Field(
        default=False, description="events without a date (on demand, not told) pass from and to"
    )

    @model_validator(mode="after")
    def _can_be_met(self) -> Self:
        """Refuse what no event could meet."""
        if self.from_ and self.to and self.to < self.from_:
            told = {"from": self.from_, "to": self.to, "remedy": "exchange the two days"}
            raise PydanticCustomError("span", "to ({to}) is before from ({from})", told)
        online, onsite = self.virtual_only, self.in_person_only
        if (online and (onsite or self.in_person or self.hybrid)) or (
            onsite and (self.virtual or self.hybrid)
        ):
            only = "virtual-only" if online else "in-person-only"
            said = {"only": only, "remedy": f"drop {only}, or the other format"}
            raise PydanticCustomError("formats", "no event is {only} and of another format", said)
        return self
