"""What is wrong with a configuration: every problem, each with its line and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.configuration.checks import meant
from rcevents.configuration.feedchecks import filter_faults
from rcevents.configuration.model import (
    Around,
    Configuration,
    FeedDays,
    FeedTable,
    Fetching,
    Paging,
    ProfileTable,
    Publishing,
    Serving,
    Source,
    Storing,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from rcevents.configuration.lines import Key


class Problem(NamedTuple):
    """A key (and of which source), and what is wrong with it."""

    line: int
    key: str
    what: str

    def words(self, file: str) -> str:
        """Say it on one line, which begins with a place that editors jump to.

        >>> Problem(7, "zone", '"Pariss" is no time zone').words("rcevents.toml")
        'rcevents.toml:7: zone: "Pariss" is no time zone'
        """
        return f"{file}:{self.line}: {self.key}: {self.what}"


KEYS = {
    (): tuple(Configuration.model_fields),
    ("fetch",): tuple(Fetching.model_fields),
    ("store",): tuple(Storing.model_fields),
    ("publish",): tuple(Publishing.model_fields),
    ("publish", "window"): tuple(FeedDays.model_fields),
    ("site",): tuple(Paging.model_fields),
    ("serve",): tuple(Serving.model_fields),
    ("feeds",): tuple(FeedTable.model_fields),
    ("feeds", "window"): tuple(FeedDays.model_fields),
    ("sources",): tuple(Source.model_fields),
    ("sources", "window"): tuple(Around.model_fields),
}
"""The keys of every table; sources and feeds are told apart by their number, left out here."""

MANY = {"sources": "source", "feeds": "feed"}
"""Tables of which there are several, and what one of them is called."""

TYPES = {
    "string_type": 'must be a text in quotes: "..."',
    "bool_type": "must be true or false, without quotes",
    "int_type": "must be a whole number, without quotes",
    "float_type": "must be a number, without quotes",
    "tuple_type": 'must be a list: ["...", "..."]',
    "dict_type": "must be a table: {key = value}",
    "model_type": "must be a table: {key = value}",
    "missing": "is missing",
}
BOUNDS = {
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
    "greater_than": ("more than", "gt"),
}
SHOWN = 60


class Findings:
    """The problems of a file, found in what it holds and on which lines."""

    def __init__(self, data: Mapping[str, Any], lines: Mapping[Key, int]) -> None:
        self.data = data
        self.lines = lines

    def of_values(self, fault: ValidationError | None) -> Iterator[Problem]:
        """Yield what is wrong with single values and keys, as pydantic found it."""
        for error in fault.errors(include_url=False) if fault else ():
            *table, name = error["loc"]
            if error["type"] != "missing" or name not in self._misspelt(tuple(table)):
                yield self._problem(error["loc"], _what(error))

    def of_mappings(self) -> Iterator[Problem]:
        """Yield what is wrong with the mappings that sources tell themselves."""
        from pydantic import ValidationError

        from rcevents.sources.records.mapping import Mapping as FieldMapping

        for key, source in self._sources():
            if isinstance(mapping := source.get("mapping"), dict):
                try:
                    FieldMapping.model_validate(mapping)
                except ValidationError as fault:
                    for error in fault.errors(include_url=False):
                        known = tuple(FieldMapping.model_fields) if len(error["loc"]) == 1 else ()
                        path = (*key, "mapping", *error["loc"])
                        yield self._problem(path, _what(error, known))

    def of_profiles(self) -> Iterator[Problem]:
        """Yield what is wrong with the profiles that sources tell themselves."""
        for key, source in self._sources():
            if isinstance(profile := source.get("profile"), dict):
                yield from self.of_profile(profile, (*key, "profile"))

    def of_profile(self, profile: Mapping[str, Any], key: Key = ()) -> Iterator[Problem]:
        """Yield what is wrong with a profile that stands under this key, or is the whole file."""
        from pydantic import ValidationError

        try:
            ProfileTable.model_validate(profile)
        except ValidationError as fault:
            for error in fault.errors(include_url=False):
                known = tuple(ProfileTable.model_fields) if len(error["loc"]) == 1 else ()
                yield self._problem((*key, *error["loc"]), _what(error, known))

    def of_places(self) -> Iterator[Problem]:
        """Yield which sources have no place, or two, and whether the store has two."""
        store = self._at(("store",))
        if isinstance(store, dict) and {"address", "path"} <= store.keys():
            what = "there is an address, too; a store is in one of them"
            yield self._problem(("store", "path"), what)
        for key, source in self._sources():
            told = {"address", "path"} & (source.keys() | self._misspelt(key))
            if not told:
                yield self._problem(
                    key, 'needs an address = "https://..." or a path = "file, folder or pattern"'
                )
            elif {"address", "path"} <= source.keys():
                what = "there is an address, too; keep one, and make the other a source of its own"
                yield self._problem((*key, "path"), what)

    def of_names(self) -> Iterator[Problem]:
        """Yield which sources have a name that an earlier one has, and which feeds."""
        for many, one in MANY.items():
            first: dict[str, Key] = {}
            for key, table in self._tables(many):
                name = table.get("name")
                if not isinstance(name, str):
                    continue
                other = first.setdefault(name.strip().casefold(), key)
                if other != key:
                    line = self._line((*other, "name"))
                    what = f"the {one} on line {line} has this name; names tell {many} apart"
                    yield self._problem((*key, "name"), what)

    def of_filters(self) -> Iterator[Problem]:
        """Yield what is wrong with the filters of feeds."""
        for key, feed in self._tables("feeds"):
            if isinstance(query := feed.get("filter"), dict):
                for name, what in filter_faults(query):
                    yield self._problem((*key, "filter", *([name] if name else [])), what)

    def _sources(self) -> Iterator[tuple[Key, Mapping[str, Any]]]:
        return self._tables("sources")

    def _tables(self, many: str) -> Iterator[tuple[Key, Mapping[str, Any]]]:
        tables = self.data.get(many)
        for number, table in enumerate(tables if isinstance(tables, list) else ()):
            if isinstance(table, dict):
                yield (many, number), table

    def _problem(self, key: Key, what: str) -> Problem:
        return Problem(self._line(key), self._shown(key), what)

    def _line(self, key: Key) -> int:
        """Give the line of a key, or of the nearest table around it that has one."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def _shown(self, key: Key) -> str:
        """Name a key as its table has it, and the source or feed by its name."""
        if len(key) <= 1 or key[0] not in MANY:
            return ".".join(map(str, key))
        table = self._at(key[:2])
        name = table.get("name") if isinstance(table, dict) else None
        number = f"{MANY[str(key[0])]} {int(key[1]) + 1}"
        shown = f'"{name}"' if isinstance(name, str) and name.strip() else number
        path = ".".join(map(str, key[2:]))
        return f"{path} of {shown}" if path else shown

    def _at(self, key: Key) -> Any:  # noqa: ANN401 - whatever the file holds there
        value: Any = self.data
        for part in key:
            try:
                value = value[part]
            except (LookupError, TypeError):
                return None
        return value

    def _misspelt(self, table: Key) -> set[str]:
        """Give the keys that unknown ones of a table were probably meant to be."""
        known = _keys(table)
        held = self._at(table)
        unknown = [name for name in held if name not in known] if isinstance(held, dict) else []
        return {guess for name in unknown if (guess := _nearest(name, known))}


def _keys(table: Key) -> Collection[str]:
    return KEYS.get(tuple(str(part) for part in table if isinstance(part, str)), ())


def _nearest(name: str, known: Collection[str]) -> str:
    """Give the known key that another one was meant to be, or nothing."""
    _, means, guess = meant(name, known).partition("did you mean ")
    return guess.strip('"?') if means else ""


def _what(error: ErrorDetails, known: Collection[str] = ()) -> str:
    """Word one of pydantic's errors; `known` are the keys of a table that is not in KEYS."""
    kind, context = error["type"], error.get("ctx", {})
    if error["loc"] in {(many,) for many in MANY}:
        return f"must be tables, each under a line [[{error['loc'][0]}]]"
    if kind == "extra_forbidden":
        *table, name = error["loc"]
        return f"no such key{meant(str(name), known or _keys(tuple(table)))}"
    if kind == "literal_error":
        return f"must be {context['expected']}".replace("'", '"')
    if kind in BOUNDS:
        words, bound = BOUNDS[kind]
        return f"must be {words} {context[bound]:g}"
    what = TYPES.get(kind) or context.get("what") or error["msg"]
    return str(what).removeprefix("Value error, ")
