"""Settings: what is known of a source beside the documents that it gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


class Window(NamedTuple):
    """The days between which sittings of a series are told, both inclusive."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Settings:
    """How a source is to be read; what a document tells itself wins, but for `kind`.

    `mapping` names one of the built-in mappings, or is one. `zone` (IANA) is the clock of times
    that come without one. `window` bounds series in calendars; without it, a series with an end
    is told whole, and one without an end around `today`. `whole` takes the sessions of a
    calendar as one event. `dates` lets a feed's days of publication stand for its events' days.
    `options` are those of a third party's kind.
    """

    name: str | None = None
    kind: str | None = None
    mapping: str | Mapping[str, Any] | None = None
    zone: str | None = None
    topics: tuple[str, ...] = ()
    window: Window | None = None
    today: dt.date | None = None
    whole: bool = False
    dates: Literal["told", "published"] = "told"
    day_first: bool | None = None
    currency: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
