"""Corrections: what a person knows better, put in place of what the sources tell.

A corrected value is told, not inferred. How corrected days hold together, `rescheduling` says;
days that cannot be (an end before its start) stay as the sources tell them, with a caution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from rcevents.merge.overtaken import NOTHING, WHOLE, overtaken
from rcevents.merge.rescheduling import DAYS, rescheduled
from rcevents.model import Event

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from rcevents.merge.decisions import Correction, Decisions

TUPLES = frozenset({"sessions", "deadlines", "speakers", "topics"})
DEFAULTS = {"kind": "other", "status": "confirmed", "schedule": "undated"}


@dataclass(frozen=True, slots=True)
class Caution:
    """What a person should look at: a correction that the sources have overtaken, or cannot be."""

    correction: Correction
    what: str

    def words(self, file: str) -> str:
        """Say it on one line, with the place of the correction.

        >>> from rcevents.merge.decisions import Correction
        >>> Caution(Correction("tea@rcevents", "title", "T", line=7), "is odd").words("d.toml")
        'd.toml:7: title of tea@rcevents: is odd'
        """
        place = f"{file}:{self.correction.line}" if self.correction.line else file
        return f"{place}: {self.correction.key} of {self.correction.event}: {self.what}"


def corrected(
    event: Event, decisions: Decisions, uid: str | None = None, names: Collection[str] = ()
) -> tuple[Event, tuple[Caution, ...]]:
    """Give an event as a person knows it, and where the sources have changed under a correction.

    The event's own uid is asked for, or `uid`, and `names`: other uids that lead to it.

    >>> from rcevents.merge.decisions import Correction, Decisions
    >>> told = Event(uid="a", title="Tee Days", inferred={"title": "a guess"})
    >>> better = Correction("a", "title", "Tea Days", was="T Days")
    >>> event, (caution,) = corrected(told, Decisions(corrections=(better,)), "a")
    >>> event.title, event.inferred
    ('Tea Days', {})
    >>> caution.what
    'the sources now tell "Tee Days"; when this was corrected, they told "T Days"'
    """
    corrections = decisions.corrections_of((uid or event.uid, *names))
    if not corrections:
        return event, ()
    cautions = [Caution(one, what) for one in corrections if (what := overtaken(event, one))]
    values = {one.key: one.value for one in reversed(corrections)}  # those of its own uid win
    taken = {key: _value(key, value) for key, value in values.items() if key not in (WHOLE, *DAYS)}
    better = _checked(event, taken) if taken else event
    try:
        better = _with_days(better, values)
    except ValueError as error:
        first = next(one for one in corrections if one.key in (WHOLE, *DAYS))
        what = f"cannot be, and the days stay as the sources tell them: {_reason(error)}"
        cautions.append(Caution(first, what))
    return better, tuple(cautions)


def _with_days(event: Event, values: Mapping[str, Any]) -> Event:
    """Correct what is told of the days. Raises ValueError where they cannot be."""
    given = (values[WHOLE] or {"start": None}) if WHOLE in values else {}
    given = {**given, **{key: _value(key, values[key]) for key in DAYS if key in values}}
    if not given:
        return event
    days = rescheduled(event, given)
    marks = {key for key in days if key in given or days[key] != getattr(event, key)}
    return _checked(event, days, marks)


def _value(key: str, value: Any) -> Any:  # noqa: ANN401 - a value of an event's JSON
    """Give what an event holds where nothing is told."""
    if value not in (NOTHING, None):
        return value
    return () if key in TUPLES else DEFAULTS.get(key)


def _checked(event: Event, values: Mapping[str, Any], told: Collection[str] = ()) -> Event:
    """Give the event with values, which are inferred no more."""
    held = {key: getattr(event, key) for key in Event.model_fields}
    corrected = told or values
    marks = {key: rule for key, rule in event.inferred.items() if key not in corrected}
    return Event.model_validate({**held, **values, "inferred": marks})


def _reason(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(str(one["msg"]).removeprefix("Value error, ") for one in error.errors())
    return str(error)
