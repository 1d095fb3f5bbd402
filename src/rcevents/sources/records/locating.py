"""Locating: where in a file the list of events stands, and by which mapping it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from rcevents.sources.records.headers import with_headers
from rcevents.sources.records.jcal import jcal_records
from rcevents.sources.records.likeness import (
    EVENTS,
    OF_OTHERS,
    OTHERS,
    SAMPLE,
    bears,
    is_linked,
    is_published,
    most_are_events,
    tells_of_events,
    tells_of_others,
)
from rcevents.sources.records.mappings import USUAL, built_in, usual
from rcevents.sources.records.record import Record, first, fold, values, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.sources.records.mapping import Mapping, Signs

WRAPPERS: Final = tuple(
    """
    event attributes properties node fields source acf item record resource data extra params meta
    metadata frontmatter customfields object
    """.split()
)
"""Keys under which systems wrap what a record tells."""
DEEPEST: Final = 6
WIDEST: Final = 200
"""So deep, and among so many keys of an object, a list of events is looked for."""
FEW: Final = 2
ROOT: Final = "."
PLACES: Final = ("location", "venue", "city")
PIECE: Final = "plain_text"


@dataclass(frozen=True, slots=True)
class Located:
    """The records of a file that are to be read, and the mapping that reads them."""

    records: tuple[Record, ...]
    mapping: Mapping


def locate(data: Any, address: str, mapping: Mapping | None = None) -> Located | None:  # noqa: ANN401 - any data
    """Find the events in a file's data, by a given mapping, a known source's, or the usual keys.

    >>> data = [Record({"name": "Tea Days", "startDate": "2031-05-03"})]
    >>> locate(Record({"hits": Record({"items": data})}), "a.json").records[0]["name"]
    'Tea Days'
    >>> locate(Record({"name": "tea", "version": "1.0"}), "package.json") is None
    True
    """
    if not isinstance(data, (list, dict)) or _is_linked_data(data):
        return None
    if mapping is not None:
        records = _under(data, mapping) if mapping.records else _listed(data, mapping, address)
        records = records or ([] if mapping.records else _all(data))
        return _located(records, mapping) if records else None
    data = jcal_records(data) or data
    everything = _all(data)
    for known in _known():
        records = _under(data, known) if known.records else everything
        if known.signs and records and _fits(known.signs, data, records, address):
            return _located(records, known)
    mapping = with_headers(usual(), [*everything[:FEW], *_inside(everything[:FEW])])
    records = _listed(data, mapping, address)
    return _located(records, mapping) if records else None


def _located(records: Sequence[Record], mapping: Mapping) -> Located:
    return Located(tuple(unwrapped(record, mapping) for record in records), mapping)


def _is_linked_data(data: Any) -> bool:  # noqa: ANN401 - a file's data
    """Tell JSON-LD, which has a reader of its own."""
    head = data[0] if isinstance(data, list) and data else data
    return isinstance(head, Record) and is_linked(head)


def _known() -> list[Mapping]:
    """Give the mappings of known sources, the one with the most signs first."""
    return sorted(
        (mapping for name, mapping in built_in().items() if name != USUAL and mapping.signs),
        key=lambda mapping: -_weight(mapping.signs),
    )


def _weight(signs: Signs | None) -> int:
    if signs is None:
        return 0
    return len(signs.keys) + len(signs.top) + 2 * len(signs.values) + 2 * bool(signs.address)


def _fits(signs: Signs, data: Any, records: Sequence[Record], address: str) -> bool:  # noqa: ANN401 - any data
    if signs.address and not re.search(signs.address, address):
        return False
    if signs.listed and not isinstance(data, list):
        return False
    if signs.top and not (isinstance(data, Record) and all(bears(data, key) for key in signs.top)):
        return False
    sample = [unwrapped(record, usual()) for record in records[:SAMPLE]]
    fitting = sum(_has_signs(signs, record) for record in sample)
    return fitting * 2 > len(sample)


def _has_signs(signs: Signs, record: Record) -> bool:
    if not all(values(record, key) or bears(record, key) for key in signs.keys if "." not in key):
        return False
    if not all(values(record, key) for key in signs.keys if "." in key):
        return False
    return all(
        any(re.search(pattern, str(value)) for value in values(record, path)[:FEW])
        for path, pattern in signs.values.items()
    )


def _under(data: Any, mapping: Mapping) -> list[Record]:  # noqa: ANN401 - a file's data
    """Give the records at the first place that the mapping names where some stand."""
    for path in mapping.records or ():
        found = [each for each in _at(data, path) if isinstance(each, Record)]
        if found:
            return found
    return []


def _at(data: Any, path: str) -> list[Any]:  # noqa: ANN401 - a file's data
    """Give what stands at a path of a file: no limit of a record's fields holds for its records."""
    here = data if isinstance(data, list) else [data]
    for key in () if path == ROOT else path.split("."):
        inside = (each.under(fold(key)) for each in here if isinstance(each, Record))
        here = [one for each in inside for one in (each if isinstance(each, list) else [each])]
    return here


def _all(data: Any) -> list[Record]:  # noqa: ANN401 - a file's data
    """Give the records of a list, or the only one."""
    inside = data if isinstance(data, list) else [data]
    return [each for each in inside if isinstance(each, Record)]


def _listed(data: Any, mapping: Mapping, address: str) -> list[Record]:  # noqa: ANN401 - any data
    """Give the records of the first lists, as seen from the top, most of which are events."""
    if is_published(address):  # where a post was written is no place of an event
        mapping = mapping.model_copy(update=dict.fromkeys(PLACES, ()))
    level: list[tuple[str, Any]] = [("", data)]
    for _ in range(DEEPEST):
        found: list[Record] = []
        taken: set[int] = set()
        for name, inside in level:
            records = [each for each in _members(inside) if id(each) not in taken]
            if not records:
                continue  # a list is reached by more than one way
            sample = [unwrapped(each, mapping) for each in records[:SAMPLE]]
            hinted = bool(EVENTS.search(name)) if name else tells_of_events(address)
            other = name in OTHERS | OF_OTHERS if name else tells_of_others(address)
            if not other and most_are_events(sample, mapping, hinted=hinted):
                found += records
                taken |= set(map(id, records))
        if found:
            return found
        level = [inner for name, inside in level for inner in _inner(name, inside)][:WIDEST]
    return []


def _inside(records: Sequence[Record]) -> Iterator[Record]:
    """Yield the first records of the lists that stand in others."""
    for record in records:
        for value in [*record.values()][:WIDEST]:
            if isinstance(value, list):
                yield from (each for each in value[:FEW] if isinstance(each, Record))


def _members(inside: Any) -> list[Record]:  # noqa: ANN401 - a file's data
    if isinstance(inside, Record):
        return [inside]
    return [each for each in inside if isinstance(each, Record)] if isinstance(inside, list) else []


def _inner(name: str, inside: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a file's data
    """Yield what stands inside: values by their keys; records by ids together, as a list."""
    if isinstance(inside, list):
        yield from ((name, each) for each in inside[:WIDEST] if isinstance(each, list))
        yield from _of_sections([each for each in inside[:WIDEST] if isinstance(each, Record)])
        return
    if not isinstance(inside, Record):
        return
    members = [each for each in inside.values() if isinstance(each, Record)]
    if len(members) >= FEW:
        for key, each in inside.items():
            if isinstance(each, Record) and "id" not in each:
                each.setdefault("_key", key)
        yield name, members
    for key, each in [*inside.items()][:WIDEST]:
        if isinstance(each, (list, Record)):
            yield fold(str(key)), each


def _of_sections(sections: Sequence[Record]) -> Iterator[tuple[str, Any]]:
    """Yield the lists that stand under the same key of several records: the events of months."""
    together: dict[str, list[Any]] = {}
    for section in sections:
        for key, value in section.items():
            if isinstance(value, list):
                together.setdefault(fold(key), []).extend(value)
    yield from together.items()


def typed(fields: Record) -> Record:
    """Give fields that stand in objects which name their type as what they hold.

    >>> typed(Record({"When": {"id": "a", "type": "date", "date": {"start": "2031-05-03"}},
    ...               "What": {"type": "title", "title": [{"plain_text": "Tea "}, "Days"]}}))
    {'When': {'start': '2031-05-03'}, 'What': 'Tea Days'}
    """
    if not fields or not all(map(_is_typed, fields.values())):
        return fields
    return Record({key: _spoken(each[each["type"]]) for key, each in fields.items()}, fields.line)


def _is_typed(value: Any) -> bool:  # noqa: ANN401 - whatever the source wrote
    sort = value.get("type") if isinstance(value, dict) else None
    return isinstance(sort, str) and sort in value


def _spoken(value: Any) -> Any:  # noqa: ANN401 - whatever the source wrote
    """Join words that stand in pieces: [{"plain_text": "Tea"}, ...]."""
    if isinstance(value, list) and value and isinstance(value[0], dict) and PIECE in value[0]:
        return "".join(
            str(each.get(PIECE, "") if isinstance(each, dict) else each) for each in value
        )
    return value


def unwrapped(record: Record, mapping: Mapping) -> Record:
    """Give a record with what is wrapped in it: {"id": 1, "attributes": {"title": ...}}.

    >>> unwrapped(Record({"id": 1, "fields": Record({"Name": "Tea"})}), usual())
    {'Name': 'Tea', 'id': 1}
    """
    if not any(isinstance(value, Record) for value in record.values()):
        return record
    for key in WRAPPERS:
        inner = record.under(key)
        if not isinstance(inner, Record):
            continue
        inner = typed(inner)
        outer = Record({name: value for name, value in record.items() if value is not inner})
        titles, starts = mapping.keys("title"), mapping.keys("start")
        if (word(inner, titles) and not word(outer, titles)) or (
            first(inner, starts) is not None and first(outer, starts) is None
        ):
            rest = {name: value for name, value in outer.items() if name not in inner}
            return Record({**inner, **rest}, record.line or inner.line)
    return record
