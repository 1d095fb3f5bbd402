"""States: what is noted of a source after a look at it, and when it is due again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.errors import FetchFailed
from rcevents.rounds.fingerprint import is_other, tried
from rcevents.rounds.pace import next_pace, wait
from rcevents.store.contract import SourceState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.configuration import Source
    from rcevents.errors import InputError


def unchanged(
    source: Source,
    state: SourceState | None,
    marks: Mapping[str, Mapping[str, str | None]],
    at: dt.datetime,
) -> SourceState:
    """Note that a source is as it was."""
    known = state or SourceState(source.name)
    pace = next_pace(source, known.pace, changed=False)
    return _fine(source, replace(known, validators=marks, pace=pace), at)


def read(
    source: Source,
    state: SourceState | None,
    at: dt.datetime,
    *,
    changed: bool,
    fingerprint: str,
    marks: Mapping[str, Mapping[str, str | None]],
    kind: str | None,
    coming: int,
) -> SourceState:
    """Note that a source was read, and whether that changed any event."""
    known = state or SourceState(source.name)
    return _fine(
        source,
        replace(
            known,
            fingerprint=fingerprint,
            validators=marks,
            kind=kind or known.kind,
            told=coming,
            changed=at if changed else known.changed,
            pace=next_pace(source, known.pace, changed=changed),
        ),
        at,
    )


def failed(
    source: Source, state: SourceState | None, fingerprint: str, fault: InputError, at: dt.datetime
) -> SourceState:
    """Note that a source did not answer, or with nothing that can be read."""
    known = _tried(source, state, fingerprint)
    failures = known.failures + 1
    seconds = wait(failures, fault.retry_after if isinstance(fault, FetchFailed) else None)
    due = _after(at, seconds) if source.address is not None else None
    return replace(known, checked=at, due=due, failures=failures, fault=fault.what)


def alarmed(
    source: Source, state: SourceState | None, fingerprint: str, what: str, at: dt.datetime
) -> SourceState:
    """Note an alarm: what was known stays, the marks of the last good answer as well."""
    known = _tried(source, state, fingerprint)
    failures = known.failures + 1
    due = _after(at, wait(failures)) if source.address is not None else None
    return replace(known, checked=at, due=due, failures=failures, fault=None, alarm=what)


def _tried(source: Source, state: SourceState | None, fingerprint: str) -> SourceState:
    """Give the state of a source that is not read: other settings are not tried again at once."""
    known = state or SourceState(source.name)
    if known.fingerprint and not is_other(known.fingerprint, fingerprint):
        return known
    return replace(known, fingerprint=tried(fingerprint))


def _fine(source: Source, state: SourceState, at: dt.datetime) -> SourceState:
    due = _after(at, state.pace) if source.address is not None else None
    return replace(state, checked=at, due=due, failures=0, fault=None, alarm=None)


def _after(at: dt.datetime, seconds: float) -> dt.datetime:
    return at + dt.timedelta(seconds=seconds)
