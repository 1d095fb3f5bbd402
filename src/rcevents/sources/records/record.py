"""A record: what one entry of a file tells, under keys that every source spells its own way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NOT_TOLD: Final = frozenset(
    """
    -, --, —, –, ., ?, n/a, na, nan, nil, none, null, ~, nat, tba, tbc, tbd, unknown, undefined,
    unspecified, [], {}, no response, _no response_, not applicable, not specified,
    to be announced, to be confirmed, to be determined, to be decided
    """.replace("\n    ", " ")
    .strip()
    .split(", ")
)
"""What people and programs write where nothing is known, in small letters."""
LONGEST_BLANK: Final = max(map(len, NOT_TOLD))
MOST_VALUES: Final = 1_000
"""So many values are taken from one path of a record."""
INNER: Final = (
    "text",
    "rendered",
    "value",
    "name",
    "title",
    "label",
    "preferredlabel",
    "displayname",
    "en",
)
"""Where the words stand in an object that wraps them: {"text": ..., "html": ...}."""
MARKS: Final = re.compile(r"^field[_-]|[\W_]+", re.IGNORECASE)
"""What is only spelling: "field_date" is a date, in a system that calls all its fields so."""
COMBINING: Final = re.compile(r"[\u0300-\u036f]")


class Record(dict[str, Any]):
    """The fields of an entry, with the line that it begins at, and its keys without spelling."""

    __slots__ = ("_folded", "line")

    def __init__(self, fields: Any = (), line: int | None = None) -> None:  # noqa: ANN401 - a dict's
        super().__init__(fields)
        self.line = line
        self._folded: dict[str, Any] | None = None

    def under(self, folded: str) -> Any:  # noqa: ANN401 - whatever the source wrote
        """Give what stands under a key, however it is spelled; the first that tells something."""
        if self._folded is None:
            self._folded = {}
            for key, value in self.items():
                known = fold(key)
                if known not in self._folded or not is_told(self._folded[known]):
                    self._folded[known] = value
        return self._folded.get(folded)

    def folded_keys(self) -> Iterable[str]:
        """Give the keys without their spelling, in the record's order."""
        self.under("")
        return (self._folded or {}).keys()


def keys_of(records: Iterable[Record]) -> frozenset[str]:
    """Give the keys of all records, without their spelling; most of them have the same ones."""
    spelled = {tuple(record) for record in records}
    return frozenset(fold(key) for keys in spelled for key in keys)


@lru_cache(maxsize=4096)
def fold(key: str) -> str:
    """Give a key without the habits of its spelling.

    >>> fold("startDate") == fold("start_date") == fold("Start Date") == fold("start-date")
    True
    >>> fold("Date début") == fold("date_debut")
    True
    """
    known = MARKS.sub("", key).casefold()
    return known if known.isascii() else COMBINING.sub("", unicodedata.normalize("NFKD", known))


def record_of(fields: Mapping[str, Any]) -> Record:
    """Give a mapping as a record."""
    return fields if isinstance(fields, Record) else Record(fields)


def is_told(value: Any) -> bool:  # noqa: ANN401 - whatever the source wrote
    """Tell whether a value says anything.

    >>> [is_told(value) for value in ("TBA", " None ", "", [], {}, None, 0, False, "3 May")]
    [False, False, False, False, False, False, True, True, True]
    """
    if isinstance(value, str):
        bare = value.strip()
        return bool(bare) and (len(bare) > LONGEST_BLANK or bare.lower() not in NOT_TOLD)
    return value is not None and value not in ([], {})


def values(record: Mapping[str, Any], path: str) -> list[Any]:
    """Give what stands at the end of a path, through every list on the way, in order.

    >>> record = Record({"when": [{"Start": "3 May"}, {"Start": "TBA"}], "geo": {"lat": 1}})
    >>> values(record, "when.start"), values(record, "geo.lat"), values(record, "when[1].start")
    (['3 May'], [1], [])
    """
    if "." not in path and "[" not in path:
        value = record_of(record).under(fold(path))
        if not isinstance(value, list):
            return [value] if is_told(value) else []
    found: list[Any] = [record]
    for key, place in steps(path):
        inside = (record_of(each).under(key) for each in flat(found) if isinstance(each, Mapping))
        found = [each for each in inside if is_told(each)]
        if place is not None:
            picked = (each[place : place + 1] for each in found if isinstance(each, list))
            found = [each for some in picked for each in some]
    return [each for each in flat(found) if is_told(each)]


@lru_cache(maxsize=4096)
def steps(path: str) -> tuple[tuple[str, int | None], ...]:
    """Give the keys of a path, each with the place in the list that stands under it, if named.

    >>> steps("time[0].start_at"), steps("name")
    ((('time', 0), ('startat', None)), (('name', None),))
    """
    return tuple(
        (fold(found[1]), int(found[2]) if found[2] else None)
        for part in path.split(".")
        if (found := re.fullmatch(r"([^\[\]]*)(?:\[(\d{0,4})\])?", part))
    )


def flat(found: Iterable[Any]) -> Iterator[Any]:
    """Yield the members of lists within lists, in order, as many as can be meant.

    >>> list(flat([1, [[2], 3]]))
    [1, 2, 3]
    """
    waiting = [iter(found)]
    left = MOST_VALUES
    while waiting and left:
        for each in waiting[-1]:
            if isinstance(each, (list, tuple)):
                waiting.append(iter(each))
                break
            left -= 1
            yield each
            if not left:
                return
        else:
            waiting.pop()


def first(record: Mapping[str, Any], paths: Iterable[str]) -> Any:  # noqa: ANN401 - as written
    """Give the first value that one of the paths tells, or None."""
    for path in paths:
        found = values(record, path)
        if found:
            return found[0]
    return None


def word(record: Mapping[str, Any], paths: Iterable[str]) -> str:
    """Give the first words that one of the paths tells, or none.

    >>> word({"name": {"html": "<b>Tea</b>", "text": "Tea"}, "title": ""}, ["title", "name"])
    'Tea'
    """
    for path in paths:
        for value in values(record, path):
            if text := words_of(value):
                return text
    return ""


def words(record: Mapping[str, Any], paths: Iterable[str]) -> list[str]:
    """Give all the words that the first path tells that tells any."""
    for path in paths:
        told = [text for value in values(record, path) if (text := words_of(value))]
        if told:
            return told
    return []


def words_of(value: Any) -> str:  # noqa: ANN401 - whatever the source wrote
    """Give a value as words: of an object, what it wraps; of truth values and lists, none."""
    if isinstance(value, Mapping):
        record = record_of(value)
        inner = (record.under(key) for key in INNER)
        value = next((each for each in inner if isinstance(each, (str, int, float))), None)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)) or not is_told(value):
        return ""
    return str(value).strip()


def truth(value: Any) -> bool | None:  # noqa: ANN401 - whatever the source wrote
    """Read a truth value, as programs and people write it; None where it is none.

    >>> truth("Yes"), truth("false"), truth(1), truth("Unknown"), truth("Oslo")
    (True, False, True, None, None)
    """
    told = str(value).strip().lower()
    if told in {"true", "yes", "y", "1", "on", "[x]", "x"}:
        return True
    return False if told in {"false", "no", "n", "0", "off"} else None
