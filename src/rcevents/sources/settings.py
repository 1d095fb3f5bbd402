"""Settings: what is known of a source beside the documents that it gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from rcevents.model import Format


class Window(NamedTuple):
    """The days between which sittings of a series are told, both inclusive."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Profile:
    """What someone who knows a newsletter says of it, for where an issue does not tell itself.

    `sections` and `skip` are words of headings: below the one events stand, below the other none.
    `timezone` (IANA) is the clock of hours without a zone, `currency` what its "$" or "kr" means,
    `day_first` what "3/4" does, `format` that of events which tell none.
    """

    sections: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    timezone: str | None = None
    currency: str | None = None
    day_first: bool | None = None
    format: Format | None = None


NO_PROFILE = Profile()


@dataclass(frozen=True, slots=True)
class Settings:
    """How a source is to be read; what a document tells itself wins, but for `kind`.

    `mapping` names one of the built-in mappings, or is one. `zone` (IANA) is the clock of times
    that come without one. `window` bounds series in calendars; without it, a series with an end
    is told whole, and one without an end around `today`. `whole` takes the sessions of a
    calendar as one event. `dates` lets a feed's days of publication stand for its events' days.
    `profile` is that of a newsletter. `options` are those of a third party's kind.
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
    profile: Profile = NO_PROFILE
    options: Mapping[str, Any] = field(default_factory=dict)
