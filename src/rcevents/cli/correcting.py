"""Corrections as they are typed: KEY=VALUE, checked, beside what the sources told so far."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.store.contract import Reading

FLAGS = {"true": True, "yes": True, "false": False, "no": False}
LISTED = frozenset({"speakers", "topics"})


def told_values(told: Iterable[str]) -> dict[str, Any]:
    """Give the values of KEY=VALUE arguments as TOML holds them. Raises BadFilter.

    >>> told_values(["start=2031-05-03", "topics=tea, water", "free=yes", "title=A = B"])
    {'start': datetime.date(2031, 5, 3), 'topics': ['tea', 'water'], 'free': True, 'title': 'A = B'}
    """
    return dict(_told(one) for one in told)


def was_told(reading: Reading | None, uid: str, keys: Iterable[str]) -> dict[str, Any]:
    """Give what the sources tell of an event under these keys; nothing where it is not stored."""
    from rcevents.decisions.editing import written
    from rcevents.decisions.review import as_told, uids_of

    uids = uids_of(uid, reading) if reading is not None else ()
    event = as_told(reading, uids[0]) if reading is not None and uids else None
    return {key: written(event, key) for key in keys} if event is not None else {}


def _told(one: str) -> tuple[str, Any]:
    from rcevents.configuration.checks import meant
    from rcevents.decisions.values import KEYS, value_of

    key, equals, text = one.partition("=")
    key = key.strip()
    if not equals:
        raise BadFilter(f'"{one}" is no correction', remedy='write KEY=VALUE, such as "cost=Free"')
    if key not in KEYS:
        raise BadFilter(f'"{key}" is nothing that can be corrected{meant(key, KEYS)}')
    value = _value(key, text.strip())
    try:
        value_of(key, value)
    except ValueError as error:
        raise BadFilter(f"{key}: {error}") from None
    return key, value


def _value(key: str, text: str) -> Any:  # noqa: ANN401 - a value of TOML
    """Give a value as TOML has it: a day, a time, true, a list, a table, or words."""
    if key == "free":
        return FLAGS.get(text.casefold(), text)
    if text[:1] in ("[", "{"):
        return _shape(text)
    if key in LISTED:
        return [part.strip() for part in text.split(",") if part.strip()]
    if key in ("start", "end", "when"):
        return _day(text)
    return text


def _shape(text: str) -> Any:  # noqa: ANN401 - any JSON
    try:
        return json.loads(text)
    except ValueError as error:
        raise BadFilter(f"{text}: no JSON: {error}") from None


def _day(text: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(text) if len(text) <= len("2031-05-03") else _time(text)
    except ValueError:
        return text


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def shown_values(values: Mapping[str, Any], was: Mapping[str, Any], told: str) -> list[str]:
    """Word what is corrected, a line a key, beside what was `told` before.

    >>> shown_values({"cost": "Free"}, {"cost": ""}, "before")
    ['  cost: free; before nothing']
    """
    before = {key: f"; {told} {_words(key, value)}" for key, value in was.items()}
    return [f"  {key}: {_words(key, value)}{before.get(key, '')}" for key, value in values.items()]


def _words(key: str, value: Any) -> str:  # noqa: ANN401 - a value of TOML
    """Word a value as it is read: of all days at once, the sittings, else the first and last."""
    from rcevents.decisions.values import event_key, value_of
    from rcevents.render.changewords import value_words

    read = value_of(key, value) if value != "" else value
    if read == "":
        return "nothing"
    if not isinstance(read, dict) or key != "when":
        return value_words(event_key(key), read)
    if read.get("sessions"):
        return value_words("sessions", read["sessions"])
    return " to ".join(value_words(end, read[end]) for end in ("start", "end") if end in read)
