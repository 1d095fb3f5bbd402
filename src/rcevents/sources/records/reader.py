"""The kind "records": data files, and pages with front matter, whose entries are events."""

from __future__ import annotations

import re
from collections.abc import Mapping as Fields
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rcevents.model import Unread
from rcevents.sources.kind import Kind
from rcevents.sources.records.filling import NO_DAY, Context, facts_of
from rcevents.sources.records.likeness import bears
from rcevents.sources.records.locating import Located, locate
from rcevents.sources.records.mappings import mapping_of
from rcevents.sources.records.own import own_event, own_records
from rcevents.sources.records.paging import next_page
from rcevents.sources.records.parsing import contents_of, data_of
from rcevents.sources.records.record import Record, first, is_told, keys_of, values, word
from rcevents.sources.records.whenwords import Habit, day_order_of
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.document import Document
    from rcevents.model import Event
    from rcevents.sources.facts import Facts
    from rcevents.sources.records.mapping import Mapping
    from rcevents.sources.settings import Settings

NO_EVENTS: Final = "holds no list whose entries have a title and a day"
PATH_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
PATH_DAY: Final = re.compile(r"(?<!\d)(?:19|20)\d\d-(\d\d)-(\d\d)(?!\d)")
SHOWN: Final = 500
LISTED: Final = re.compile(r"events?|results|conferences|meetings|workshops", re.IGNORECASE)
"""The names of lists that hold events: where one is empty, nothing is on."""
ISSUE: Final = re.compile(
    r"\b(?:newsletters?|bulletin|digest|this (?:week|month) in|monthly news|news round-?up)\b",
    re.IGNORECASE,
)
"""What the issues of newsletters are called."""
SELF: Final = ("title", "subtitle", "category", "categories", "tags", "layout", "type")
"""The keys of front matter that say what a page is."""
DAY_FIRST: Final = frozenset(
    """
    datum startdatum enddatum begindatum einddatum veranstaltungsdatum beginn anfang ende termin
    von bis uhrzeit ort fecha fechainicio fechafin fechadeinicio fechadefin lugar datedebut datefin
    datededebut datedefin lieu datainicio datafim
    """.split()
)
"""Keys in the languages of those who write the day before the month."""


def recognizes(document: Document) -> bool:
    """Tell whether a document holds records of events; a page without front matter never does.

    Data that is broken altogether is taken, too: its fault is what there is to tell.
    """
    if document.media_type == "text/markdown" and not document.front:
        return False
    contents = data_of(document)  # what the text says makes no page a record
    data = contents.data
    if data is None and contents.flaws:
        return not document.front
    if document.front and isinstance(data, Fields) and _is_issue(data):
        return False
    if _is_idle(data):
        return True
    return bool(own_records(data)) or locate(data, document.address) is not None


def _is_issue(front: Fields[str, object]) -> bool:
    """Tell whether a page calls itself an issue of a newsletter, whatever days it tells.

    >>> _is_issue({"title": "Leaf March Newsletter"}), _is_issue({"title": "Tea Days"})
    (True, False)
    """
    told = {str(key).casefold(): value for key, value in front.items()}
    return any(ISSUE.search(str(told.get(key, ""))) for key in SELF)


def _is_idle(data: object) -> bool:
    """Tell whether data is a list that holds nothing now, by itself or under a name of events."""
    if isinstance(data, Fields):
        lists = [value for key, value in data.items() if LISTED.fullmatch(str(key))]
        return bool(lists) and all(value == [] for value in lists)
    return data == []


def read_records(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield the events of a document's records, in its order."""
    contents = contents_of(document)
    for flaw in contents.flaws:
        yield _unread(document, flaw.line, flaw.text, flaw.reason)
    if _is_idle(contents.data):
        return
    if settings.mapping is None and (own := own_records(contents.data)):
        yield from (own_event(record, document, settings) for record in own)
        return
    mapping = None if settings.mapping is None else mapping_of(settings.mapping)
    if isinstance(mapping, list):
        yield _unread(document, None, "", f"its mapping: {'; '.join(mapping)}")
        return
    located = locate(contents.data, document.address, mapping)
    if located is not None:
        yield from _read(located, document, settings)
    elif not contents.flaws:
        yield _unread(document, None, document.text[:SHOWN], NO_EVENTS)


def _unread(document: Document, line: int | None, text: str, reason: str) -> Unread:
    shown = " ".join(text.split())
    return Unread(document=document.address, line=line, text=shown, reason=reason)


def _read(located: Located, document: Document, settings: Settings) -> Iterator[Event | Unread]:
    records = [*_expanded(located.records, located.mapping)]
    mapping = located.mapping.narrowed(keys_of(records))
    located = Located(tuple(records), mapping)
    habit = _habit(located, document, settings)
    context = Context(document.address, habit, currency=settings.currency)
    if document.front:
        document = replace(document, issued=None)  # its date is the event's
    for record in records:
        if _is_event(record, mapping):
            facts = _facts(record, mapping, context)
            yield event_of(facts, document, settings)


def _facts(record: Record, mapping: Mapping, context: Context) -> Facts:
    facts = facts_of(record, mapping, context)
    paths = (*mapping.keys("start"), *mapping.keys("date"), *mapping.keys("sessions"))
    if facts.start is None and not facts.fault and not any(bears(record, path) for path in paths):
        facts.fault = NO_DAY
    facts.text = " - ".join(filter(None, (facts.title, word(record, paths))))[:SHOWN]
    return facts


def _habit(located: Located, document: Document, settings: Settings) -> Habit:
    """Give what holds for all of a document's dates."""
    mapping = located.mapping
    paths = [path for fact in ("start", "date", "end") for path in mapping.keys(fact)]
    order = settings.day_first
    if order is None:
        told = (
            value
            for record in located.records
            for path in paths
            for value in values(record, path)[:1]
        )
        order = day_order_of(told)
    if order is None and DAY_FIRST & keys_of(located.records):
        order = True
    years = PATH_YEAR.findall(document.address)
    order = _order_of_path(located, document.address, paths) if order is None else order
    return Habit(
        day_first=order if order is not None else mapping.day_first,
        year=int(years[-1]) if years else None,
        issued=None if document.front or document.issued_inferred else document.issued,
    )


def _order_of_path(located: Located, address: str, paths: list[str]) -> bool | None:
    """Tell the order of day and month by a file's name: "2031-05-03-tea.md" tells "05/03"."""
    found = PATH_DAY.findall(address)
    if len(located.records) != 1 or not found:
        return None
    month, day = map(int, found[-1])
    told = str(first(located.records[0], paths) or "")
    figures = [int(number) for number in re.findall(r"\d{1,4}", told[:20])[:2]]
    if figures == [month, day]:
        return False if month != day else None
    return True if figures == [day, month] else None


def _is_event(record: Record, mapping: Mapping) -> bool:
    """Leave out records that are empty, or of another sort than the mapping reads."""
    if not any(map(is_told, record.values())):
        return False
    return all(
        any(re.search(pattern, str(value)) for value in values(record, path))
        for path, pattern in mapping.where.items()
    )


def _expanded(records: Iterable[Record], mapping: Mapping) -> Iterator[Record]:
    """Yield records; of a course that is held several times, each time with the course's facts."""
    dated = (*mapping.keys("start"), *mapping.keys("date"))
    for record in records:
        held = [
            each
            for path in mapping.keys("instances")
            for each in values(record, path)
            if isinstance(each, Fields)
        ]
        is_held = any(values(each, path) for each in held for path in dated)
        if not is_held or any(values(record, path) for path in dated):
            yield record
            continue
        inside = {id(each) for each in held}
        parent = {key: value for key, value in record.items() if not _holds(value, inside)}
        for each in held:
            told = {key: v for key, v in each.items() if is_told(v) or key not in parent}
            yield Record({**parent, **told}, getattr(each, "line", None) or record.line)


def _holds(value: object, inside: set[int]) -> bool:
    return isinstance(value, list) and any(id(each) in inside for each in value)


KIND = Kind(
    name="records",
    about="data whose entries are events: JSON, YAML, TOML, CSV, XML, front matter of pages",
    recognizes=recognizes,
    read=read_records,
    following=next_page,
    media_types=(
        "application/json",
        "application/x-ndjson",
        "application/yaml",
        "application/toml",
        "text/csv",
        "text/markdown",
        "application/xml",
    ),
)
