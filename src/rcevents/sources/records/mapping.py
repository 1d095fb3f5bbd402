"""A mapping: under which keys a source's records tell which fact, and how they mean it."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from rcevents.iana import zone_info
from rcevents.model import DeadlineKind, Format, Kind  # noqa: TC001 - pydantic reads them
from rcevents.sources.records.record import steps


def _several(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever it was given
    if not isinstance(value, str | list | tuple):
        raise ValueError("must be a key in quotes, or a list of keys")  # noqa: TRY004 - pydantic's
    return (value,) if isinstance(value, str) else value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from error
    return value


def _zone(value: str) -> str:
    if zone_info(value) is None:
        raise ValueError(f'"{value}" is no time zone: write it like Europe/Paris')
    return value


def _code(value: str) -> str:
    if not re.fullmatch("[A-Z]{3}", value):
        raise ValueError(f'"{value}" is no currency; write its three letters, such as "EUR"')
    return value


Keys = Annotated[tuple[str, ...], BeforeValidator(_several)]
"""Paths where a fact may stand ("when.start"), the first that tells something wins."""
Pattern = Annotated[str, AfterValidator(_pattern)]
Zone = Annotated[str, AfterValidator(_zone)]
Code = Annotated[str, AfterValidator(_code)]
"""A currency's three letters (ISO 4217)."""


class Part(BaseModel):
    """What every part of a mapping shares: it is frozen, and a key that means nothing is told."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Signs(Part):
    """How a source's documents are known, where nobody names the mapping.

    `top` are keys of the document itself, `keys` those of most of its records, `values` patterns
    that the values at some paths fit, and `address` one that the document's address holds;
    `listed` are those whose document is a bare list.
    """

    top: Keys = ()
    keys: Keys = ()
    values: dict[str, Pattern] = Field(default_factory=dict)
    address: Pattern | None = None
    listed: bool = False


class Closing(Part):
    """A deadline's keys, its kind, and its words where the record has none."""

    keys: Keys
    kind: DeadlineKind
    text: str = ""


class Mapping(Part):
    """Where the facts of an event stand in a record.

    Facts that are not named stand where they usually do; `only` takes none but the named ones,
    and a fact with no keys is never told.

    Keys are read in any spelling: "start_date" finds "startDate" and "Start Date"; a path leads
    into objects and through lists ("time.start", "date[0]"). `records` is where the list of events
    stands in the document ("." is the document itself), `where` what its records must hold.

    `date` is a weaker `start`: what pages and articles have, too. `sittings` are lists of times
    that win over both, `sessions` those that stand in where no start is told; `instances` are
    objects each of which is an event with its parent's facts. An end may be a length (`days`,
    `hours`, `minutes`, `duration`). `closings` name deadlines one by one, `deadlines` a list or
    object of them. `end_day` says whether an end without an hour is the last day or the one behind
    it, `zone` the clock of times without one, `offline` what it means not to be online; what begins
    with `is_`, `in_`, `with_` or `organized_by` holds for all events of the source.
    """

    name: str = ""
    about: str = ""
    only: bool = False
    signs: Signs | None = None
    records: Keys | None = None
    where: dict[str, Pattern] = Field(default_factory=dict)

    title: Keys | None = None
    id: Keys | None = None
    url: Keys | None = None
    start: Keys | None = None
    date: Keys | None = None
    end: Keys | None = None
    start_time: Keys | None = None
    end_time: Keys | None = None
    days: Keys | None = None
    hours: Keys | None = None
    minutes: Keys | None = None
    duration: Keys | None = None
    year: Keys | None = None
    all_day: Keys | None = None
    timezone: Keys | None = None
    sittings: Keys | None = None
    sessions: Keys | None = None
    recurrence: Keys | None = None
    instances: Keys | None = None
    location: Keys | None = None
    venue: Keys | None = None
    street: Keys | None = None
    city: Keys | None = None
    region: Keys | None = None
    country: Keys | None = None
    latitude: Keys | None = None
    longitude: Keys | None = None
    format: Keys | None = None
    online: Keys | None = None
    in_person: Keys | None = None
    cost: Keys | None = None
    lowest: Keys | None = None
    highest: Keys | None = None
    free: Keys | None = None
    currency: Keys | None = None
    deadlines: Keys | None = None
    closings: tuple[Closing, ...] | None = None
    description: Keys | None = None
    organizer: Keys | None = None
    speakers: Keys | None = None
    topics: Keys | None = None
    kind: Keys | None = None
    status: Keys | None = None
    cancelled: Keys | None = None
    draft: Keys | None = None
    issued: Keys | None = None

    end_day: Literal["inclusive", "exclusive"] = "inclusive"
    day_first: bool | None = None
    zone: Zone | None = None
    deadline_zone: Zone | None = None
    deadlines_are: DeadlineKind | None = None
    is_kind: Kind | None = None
    is_format: Format | None = None
    offline: Literal["in_person"] | None = None
    in_currency: Code | None = None
    organized_by: str | None = None
    with_topics: tuple[str, ...] = ()

    def beside(self, usual: Mapping) -> Mapping:
        """Give this mapping with the usual keys for each fact that it does not name."""
        if self.only:
            return self
        unnamed = {
            name: getattr(usual, name)
            for name in (*FACTS, "records", "closings")
            if getattr(self, name) is None
        }
        return self.model_copy(update=unnamed)

    def narrowed(self, known: frozenset[str]) -> Mapping:
        """Give this mapping without the keys that no record has: most are looked for in vain."""
        if self.only:
            return self
        kept = {
            name: tuple(path for path in self.keys(name) if steps(path)[0][0] in known)
            for name in FACTS
        }
        return self.model_copy(update=kept)

    def keys(self, fact: str) -> tuple[str, ...]:
        """Give the paths of a fact."""
        return getattr(self, fact) or ()


FACTS = tuple(
    name
    for name, field in Mapping.model_fields.items()
    if "Keys" in str(Mapping.__annotations__[name]) and name not in {"signs", "records"}
)
"""The facts whose keys a mapping names."""
