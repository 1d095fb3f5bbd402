"""Editing: one more decision in the text of a decisions file, or one less."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import TYPE_CHECKING, Any

from rcevents.decisions.reading import parse_entries
from rcevents.decisions.values import event_key, value_of
from rcevents.decisions.writing import with_table, with_value, without_table
from rcevents.merge.overtaken import NOTHING, as_told, is_same

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from rcevents.decisions.entries import Entry
    from rcevents.model import Event

TIMES = frozenset({"start", "end"})


def with_pair(text: str, sort: str, names: Sequence[str], why: str | None) -> str:
    """Add that events are the same, or different; once is enough."""
    known = (e for e in parse_entries(text) if e.sort == sort and set(e.names) == set(names))
    return text if any(known) else with_table(text, sort, {"events": list(names), "why": why})


def with_withdrawal(text: str, uid: str, why: str | None) -> str:
    """Add that an event is withdrawn; once is enough."""
    known = (e for e in parse_entries(text) if e.sort == "withdrawn" and e.names == (uid,))
    return text if any(known) else with_table(text, "withdrawn", {"event": uid, "why": why})


def with_correction(
    text: str,
    uid: str,
    values: Mapping[str, Any],
    was: Mapping[str, Any],
    *,
    pinned: bool = False,
    why: str | None = None,
) -> str:
    r"""Add corrected values, as a person wrote them; one that is corrected already is replaced.

    >>> old = "[[correction]]\nevent = 'a@tea'\ntitle = 'A'\nwas = {title = 'a'}\n"
    >>> print(with_correction(old, "a@tea", {"title": "B"}, {"title": "b"}), end="")
    [[correction]]
    event = 'a@tea'
    title = "B"
    was = {title = "b"}
    """
    new = dict(values)
    for entry in reversed(parse_entries(text)):
        keys = {event_key(key): key for key in new}
        held = {one.key for one in entry.corrections if one.event == uid} & keys.keys()
        pins = pinned != any(one.pinned for one in entry.corrections)
        if held and pins and held != {one.key for one in entry.corrections}:
            text = _dropped(text, entry, held)
        elif held:
            told = {keys[key]: new.pop(keys[key]) for key in held}
            text = _replaced(text, entry, told, was, pinned=pinned, why=why)
    if not new:
        return text
    before = {key: was[key] for key in new if key in was}
    table = {"event": uid, **new, "was": before or None, "pinned": pinned or None, "why": why}
    return with_table(text, "correction", table)


def without(text: str, entry: Entry) -> str:
    """Take a decision back."""
    return without_table(text, entry)


def written(event: Event, key: str) -> Any:  # noqa: ANN401 - a value of TOML
    """Give what sources tell under a key as a person would write it, where words will do.

    >>> from rcevents.model import Cost, Event, Place
    >>> event = Event(uid="a", title="A", place=Place(text="Ghent"), cost=Cost(free=False))
    >>> written(event, "place"), written(event, "cost"), written(event, "url")
    ('Ghent', {'free': False}, '')
    """
    from rcevents.merge.overtaken import told

    value = told(event, event_key(key))
    if key in TIMES and isinstance(value, str):
        return _moment(value)
    if key == "when" and isinstance(value, dict):
        return {inner: _moment(held) if inner in TIMES else held for inner, held in value.items()}
    if not isinstance(value, dict):
        return value
    words = event.cost.text if key in ("cost", "free") and event.cost else value.get("text")
    return words if words and _says(key, words, value) else value


def _says(key: str, words: str, value: Any) -> bool:  # noqa: ANN401 - a value of JSON
    """Tell whether words are read as a value again."""
    try:
        return key != "free" and is_same(as_told(key, value_of(key, words)), value)
    except ValueError:
        return False


def _moment(told: str) -> dt.date | str:
    """Give a day or a time as TOML has it."""
    if told == NOTHING:
        return told
    if "T" in told:
        return dt.datetime.fromisoformat(told)
    return dt.date.fromisoformat(told)


def _replaced(
    text: str,
    entry: Entry,
    told: Mapping[str, Any],
    was: Mapping[str, Any],
    *,
    pinned: bool,
    why: str | None,
) -> str:
    """Replace values of a table, and what is said of them."""
    table: dict[str, Any] = tomllib.loads(text)[entry.sort][entry.number]
    before = dict(table.get("was", {}))
    for key, value in told.items():
        for other in _other_names(key, table):
            text = with_value(text, entry, other, None)
            before.pop(other, None)
        text = with_value(text, entry, key, value)
        before |= {key: was[key]} if key in was else {}
    if before != table.get("was", {}):
        text = with_value(text, entry, "was", before)
    if pinned != table.get("pinned", False):
        text = with_value(text, entry, "pinned", pinned or None)
    return text if why is None else with_value(text, entry, "why", why)


def _dropped(text: str, entry: Entry, keys: Collection[str]) -> str:
    """Take values out of a table that goes on without them."""
    table: dict[str, Any] = tomllib.loads(text)[entry.sort][entry.number]
    before: dict[str, Any] = table.get("was", {})
    kept = {key: value for key, value in before.items() if event_key(key) not in keys}
    if kept != before:
        text = with_value(text, entry, "was", kept or None)
    for told in [key for key in table if event_key(key) in keys]:
        text = with_value(text, entry, told, None)
    return text


def _other_names(key: str, table: Collection[str]) -> list[str]:
    """Give the other keys of a table that mean the same: "free" for "cost"."""
    return [other for other in table if other != key and event_key(other) == event_key(key)]
