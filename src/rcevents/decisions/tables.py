"""The tables of a decisions file, checked one by one: entries, and all that is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from rcevents.configuration.checks import meant
from rcevents.configuration.problems import Problem
from rcevents.decisions.contradictions import contradictions
from rcevents.decisions.entries import Entry, Sort, is_place, whole_name
from rcevents.decisions.values import KEYS, event_key, value_of
from rcevents.merge.decisions import Correction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from rcevents.configuration.lines import Key

SORTS: tuple[Sort, ...] = get_args(Sort)
PAIRED = ("events", "why")
SINGLE = ("event", "why")
ABOUT = ("event", "was", "pinned", "why")
LONGEST = 2_000
MISSING = object()


class Tables:
    """The tables of a file as they are read, with the problems found on the way."""

    def __init__(self, data: Mapping[str, Any], lines: Mapping[Key, int]) -> None:
        self._data = data
        self._lines = lines
        self.problems: list[Problem] = []

    def entries(self) -> tuple[Entry, ...]:
        """Give the entries in the order of their lines; what is wrong is added to the problems."""
        for key in self._data:
            if key not in SORTS:
                self._tell((key,), key, f"no such table{meant(key, SORTS)}")
        found = [entry for sort in SORTS for entry in self._of(sort)]
        found.sort(key=lambda entry: entry.line)
        self.problems += contradictions(found)
        return tuple(found)

    def _of(self, sort: Sort) -> Iterator[Entry]:
        tables = self._data.get(sort, [])
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            self._tell((sort,), sort, f"must be tables, each under a line [[{sort}]]")
            return
        for number, table in enumerate(tables):
            read = self._pair if sort in ("same", "different") else self._single
            entry = read(sort, number, table)
            if entry is not None:
                yield entry

    def _pair(self, sort: Sort, number: int, table: dict[str, Any]) -> Entry | None:
        """Read which events are the same, or not."""
        key: Key = (sort, number)
        self._check_keys(key, table, PAIRED)
        told = table.get("events", MISSING)
        if not isinstance(told, list) or not all(map(_is_name, told)):
            self._tell((*key, "events"), f"events of {sort}", 'must be a list: ["...", "..."]')
            return None
        names = tuple(dict.fromkeys(map(whole_name, told)))
        if len(names) < 2:  # noqa: PLR2004 - a pair
            self._tell((*key, "events"), f"events of {sort}", "must name two different events")
            return None
        return Entry(sort, number, names, self._line(key), self._why(key, table))

    def _single(self, sort: Sort, number: int, table: dict[str, Any]) -> Entry | None:
        """Read what is said of one event."""
        key: Key = (sort, number)
        told = len(self.problems)
        name = self._event(key, table)
        why = self._why(key, table)
        if sort == "withdrawn":
            self._check_keys(key, table, SINGLE)
            return Entry(sort, number, (name,), self._line(key), why) if name else None
        self._check_keys(key, table, (*ABOUT, *KEYS))
        corrections = tuple(self._corrections(key, table, name or "", why))
        if name is None:
            return None
        if not corrections and len(self.problems) == told:
            self._tell(key, f"correction of {name}", 'corrects nothing: add title = "..." or such')
        return Entry(sort, number, (name,), self._line(key), why, corrections)

    def _event(self, key: Key, table: Mapping[str, Any]) -> str | None:
        told = table.get("event", MISSING)
        if not _is_name(told):
            what = 'is missing: event = "uid"' if told is MISSING else 'must be a uid: "..."'
            self._tell((*key, "event"), f"event of {key[0]}", what)
            return None
        if is_place(name := whole_name(told)):
            self._tell((*key, "event"), f"event of {key[0]}", "must be a uid, not a place")
            return None
        return name

    def _why(self, key: Key, table: Mapping[str, Any]) -> str | None:
        why = table.get("why")
        if why is None or isinstance(why, str):
            return why
        self._tell((*key, "why"), f"why of {key[0]}", 'must be a text in quotes: "..."')
        return None

    def _corrections(
        self, key: Key, table: Mapping[str, Any], name: str, why: str | None
    ) -> Iterator[Correction]:
        pinned = table.get("pinned", False)
        if not isinstance(pinned, bool):
            self._tell((*key, "pinned"), f"pinned of {name}", "must be true or false")
        was = self._was(key, table, name)
        for told_key in (told for told in table if told in KEYS):
            value = self._value((*key, told_key), told_key, table[told_key], name)
            if value is not MISSING:
                line = self._line((*key, told_key))
                before = was.get(event_key(told_key))
                yield Correction(name, event_key(told_key), value, before, bool(pinned), why, line)

    def _was(self, key: Key, table: Mapping[str, Any], name: str) -> dict[str, Any]:
        """Read what the sources told when it was corrected."""
        told = table.get("was", {})
        path = (*key, "was")
        if not isinstance(told, dict):
            self._tell(path, f"was of {name}", 'must be a table: {title = "..."}')
            return {}
        corrected = [each for each in table if each in KEYS]
        for each in told:
            if each not in corrected:
                what = f"is not corrected here{meant(each, corrected)}"
                self._tell((*path, each), f"was.{each} of {name}", what)
        values = {
            event_key(each): self._value((*path, each), each, told[each], name, "was.")
            for each in told
            if each in corrected
        }
        return {each: value for each, value in values.items() if value is not MISSING}

    def _value(self, path: Key, key: str, told: Any, name: str, before: str = "") -> Any:  # noqa: ANN401 - whatever the file holds
        try:
            return value_of(key, told)
        except ValueError as error:
            self._tell(path, f"{before}{key} of {name or 'correction'}", str(error))
            return MISSING

    def _check_keys(self, key: Key, table: Mapping[str, Any], known: Collection[str]) -> None:
        for told in table:
            if told not in known:
                what = f"no such key{meant(told, known)}"
                self._tell((*key, told), f"{told} of {key[0]}", what)

    def _line(self, key: Key) -> int:
        while key and key not in self._lines:
            key = key[:-1]
        return self._lines.get(key, 1)

    def _tell(self, key: Key, shown: str, what: str) -> None:
        self.problems.append(Problem(self._line(key), shown, what))


def _is_name(told: object) -> bool:
    """Tell whether this can name an event or an announcement."""
    return (
        isinstance(told, str) and bool(told.strip()) and told.isprintable() and len(told) < LONGEST
    )
