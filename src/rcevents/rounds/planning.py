"""Planning: which sources a round looks at, and what it knows of them beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from rcevents.errors import InputError
from rcevents.fetch.addresses import origin
from rcevents.rounds.fingerprint import DAYS, fingerprint, is_stale
from rcevents.rounds.pace import is_due

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from rcevents.configuration import Configuration, Source
    from rcevents.store.contract import SourceState

NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a round: some sources `only`, or `everything`, whether they are due or not.

    The answers of those in `accept` are taken as they are, alarming or not. A `trial` saves
    nothing.
    """

    only: tuple[str, ...] = ()
    everything: bool = False
    accept: tuple[str, ...] = ()
    trial: bool = False

    @property
    def is_plain(self) -> bool:
        """Tell whether only what is due is wanted."""
        return not (self.only or self.everything)


@dataclass(frozen=True, slots=True)
class Job:
    """A source to be looked at, and its state as it was when the job was taken.

    `fingerprint` is of what it will be read by.
    """

    source: Source
    state: SourceState | None
    fingerprint: str

    @property
    def is_afresh(self) -> bool:
        """Tell whether all is read anew: as it would be read otherwise, or after a long time.

        A window moves with the days: what is in it changes with each.
        """
        days = 1 if self.source.window is not None else DAYS
        return self.state is None or is_stale(self.state.fingerprint, self.fingerprint, days)

    @property
    def kept_fingerprint(self) -> str:
        """The fingerprint to be noted: that of the day on which all was read."""
        return self.fingerprint if self.state is None or self.is_afresh else self.state.fingerprint

    @property
    def marks(self) -> Mapping[str, Mapping[str, str | None]]:
        """The marks by which the source's answers may be known again."""
        return {} if self.state is None or self.is_afresh else self.state.validators

    @property
    def host(self) -> str:
        """The host that will probably be asked; of an address that only a kind knows, itself."""
        try:
            return origin(self.source.address or "").host
        except ValueError:
            return self.source.address or ""


def wanted(configuration: Configuration, wish: Wish) -> tuple[Source, ...]:
    """Give the sources that are asked for. Raises InputError for a name that none has."""
    enabled = {source.name: source for source in configuration.enabled}
    for name in (*wish.only, *wish.accept):
        if name not in enabled:
            raise _unknown(name, configuration)
    return tuple(enabled[name] for name in dict.fromkeys(wish.only)) or configuration.enabled


def jobs(
    sources: Collection[Source],
    states: Mapping[str, SourceState],
    wish: Wish,
    now: dt.datetime,
) -> Iterator[tuple[Job, bool]]:
    """Yield each source as a job, and whether it is to be done now."""
    for source in sources:
        job = Job(source, states.get(source.name), fingerprint(source, now.date()))
        yield job, not wish.is_plain or is_due(source, job.state, job.fingerprint, now)


def _unknown(name: str, configuration: Configuration) -> InputError:
    if configuration.named(name) is not None:
        return InputError(
            "this source is not read", where=name, remedy="It says enabled = false; remove that."
        )
    folded = {source.name.casefold(): source.name for source in configuration.enabled}
    near = get_close_matches(name.casefold(), folded, n=1, cutoff=NEAR)
    remedy = f'Did you mean "{folded[near[0]]}"?' if near else "rcevents sources lists them."
    return InputError("no such source", where=name, remedy=remedy)
