"""Fields: what labels tell of one event, put together as a dateline, a link and prose.

A label stands in a template's parameters, in a line such as "Where: Ghent", or above a column;
its role says what it is about. The dateline that comes out is read like any other.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.reading.costs import find_costs
from rcevents.reading.currencies import CODES, either
from rcevents.reading.dates import find_dates
from rcevents.reading.money import tells_money
from rcevents.reading.translation import in_english
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.dateline import Dateline
    from rcevents.reading.passage import Passage
    from rcevents.reading.roles import Role

REFERENCE = dt.date(2000, 1, 1)
"""From here a missing year is reckoned where only whether a day is told matters."""
NOUN = re.compile(
    r"\b(?:room|floor|level|building|hall|library|kitchen|bar|pub|caf[eé]|campus|house|offices?|foyer"
    r"|lounge|canteen|centre|center|theatre|park|square|street|road|raum|saal|mensa|haus|salle"
    r"|bâtiment|zaal|gebouw|sal|hus|aula|bibliothek|bibliothèque)\b",
    re.IGNORECASE,
)
"""What a place written in small letters holds: "the old library", "level 2 kitchen"."""
SENTENCE = re.compile(
    r"(?:see|will|to|via|on|please|check|tb[acd]|you|we|it|not|no|yet|link|your|any)\b",
    re.IGNORECASE,
)
LONGEST = 300
"""A value with more characters tells a story."""
DEADLINES: dict[Role, str] = {
    "submission_deadline": "Submission deadline",
    "registration_deadline": "Registration deadline",
    "application_deadline": "Application deadline",
    "early_bird_deadline": "Early bird deadline",
    "other_deadline": "Deadline",
}
"""What a reader of deadlines understands, whatever language the label is in."""
ADDRESS = re.compile(r"https?://[^\s<>\"'`|\])]{3,2000}")
NOTHING = re.compile(
    r"\W*(?:none|nil|no|n/a|0+(?:[.,]0+)?|gratis|kostenlos|gratuit)\W*", re.IGNORECASE
)
BARE_NUMBER = re.compile(r"\W*\d{1,6}(?:[.,]\d\d)?\W*")
BARE_AMOUNT = re.compile(r"(?<![\w.,])\d{1,6}(?:[.,]\d\d)?(?![\w%.,]\d|\w|%)")
CURRENCY = re.compile(rf"(?<!\w)({either(CODES)}|[€$£])(?!\w)")
"""What a label names where a column holds bare numbers: "Fee (CHF)", "Kosten in EUR", "Price €"."""
SAYS_NOTHING = re.compile(r"\W*(?:tb[acd]|n/?a|none|to be \w{1,12}|-)?\W*", re.IGNORECASE)
OPEN = re.compile(
    r"^\W*(?:(?:dates?|day|time)[ ])?"
    r"(?:tb[acd]\b|to[ ](?:come\b|be[ ](?:announced|confirmed|decided|arranged|told)\b))",
    re.IGNORECASE,
)
"""What is said of a day that is not yet known."""
UNSETTLED = "date to be announced"
SHORT = 60
TELLS_ONLINE = re.compile(
    r"^\W*(?:yes\b|true\b|ja\b|oui\b|✓|✅|https?://|meeting id)", re.IGNORECASE
)
PROGRAM = re.compile(
    r"\W*(?P<name>zoom|webex|jitsi|bigbluebutton|google meet|livestream|online)"
    r"(?: (?:link|meeting|room|call|id|meeting id))?\W*",
    re.IGNORECASE,
)
"""A label of the address where people meet online."""
INSTANT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d:\d\d)(?::\d\d)?")
HOURS: tuple[Role, ...] = ("time", "start_time", "start", "when")
"""Under which labels hours may stand, the likeliest first."""
PROSE: tuple[Role | None, ...] = (
    *("organizer", "speakers", "topics", "remark", "duration", "kind", "description", "aside"),
    None,
)


@dataclass(frozen=True, slots=True)
class Field:
    """What stands under one label, and what the label is about."""

    role: Role | None
    label: str
    value: Passage

    @property
    def text(self) -> str:
        """The value on one line."""
        return ", ".join(line.strip(" ,") for line in self.value.text.split("\n") if line.strip())


def tells_day(text: str) -> bool:
    """Tell whether a text tells a day of the event, and not only until when something is open.

    >>> [tells_day(t) for t in ("3 May", "3. Mai 2031", "May", "3 May - submission deadline")]
    [True, True, False, False]
    """
    return any(map(str.isdigit, text)) and bool(_read(text).dates)


def told_span(sentence: str) -> str:
    """Give what of a sentence tells day and hours, from the first to the last of them.

    >>> told_span("Tea Days will take place in Ghent on 3 May, 2 pm; submit by 1 March.")
    'on 3 May, 2 pm'
    """
    line = _read(sentence)
    claims = [*line.dates, *line.hours, *line.zones]
    start, end = min(claim.start for claim in claims), max(claim.end for claim in claims)
    return in_english(sentence[:LONGEST])[start:end].strip(" ,.;")


def _read(text: str) -> Dateline:
    return yearless(in_english(text[:LONGEST]))


def is_dated(fields: Sequence[Field]) -> bool:
    """Tell whether one of the fields tells the event's day."""
    return _day(fields) is not None


def is_unsettled(fields: Sequence[Field]) -> bool:
    """Tell whether the day is said to be still open: "TBC", "date to be decided"."""
    told = (field.text for field in fields if field.role in {"when", "start"})
    return any(OPEN.match(text[:SHORT]) for text in told)


def _day(fields: Sequence[Field]) -> Field | None:
    told = (field for field in fields if field.role in {"when", "start", "time", "start_time"})
    return next((field for field in told if tells_day(field.text)), None)


def dateline_of(fields: Sequence[Field]) -> str:
    """Put together what fields tell of day, hours, form, place, price and deadlines.

    >>> from rcevents.reading.passage import Passage
    >>> told = (("when", "3 May"), ("time", "2 pm"), ("place", "Ghent"), ("price", "none"))
    >>> dateline_of([Field(role, "", Passage(text)) for role, text in told])
    '3 May, 2 pm, Ghent, free'
    """
    day = _day(fields)
    whens = [*_days(fields, day), *_hours(fields, day)]
    parts = [*whens, *_forms(fields), *_places(fields), *_prices(fields), *_closings(fields, day)]
    return ", ".join(dict.fromkeys(part for part in parts if not SAYS_NOTHING.fullmatch(part)))


def _texts(fields: Sequence[Field], *roles: Role) -> list[str]:
    return [field.text[:LONGEST] for field in fields if field.role in roles and field.text]


def _days(fields: Sequence[Field], day: Field | None) -> Iterator[str]:
    if day is None:
        yield from [UNSETTLED] if is_unsettled(fields) else []
        return
    text = in_english(day.text[:LONGEST])
    if day.role == "start" and (ends := [t for t in _texts(fields, "end") if tells_day(t)]):
        text = _until(text, in_english(ends[0]))
    told = _read(text)
    zone = _zone(fields) if told.hours and not (told.zones or told.hours[0].value.zone) else ""
    yield f"{text}{zone}"


def _until(start: str, end: str) -> str:
    """Join a start and an end; instants of one day are a day with its hours.

    >>> _until("2031-05-03T10:00", "2031-05-03T12:00"), _until("3 May", "5 May")
    ('2031-05-03, 10:00 - 12:00', '3 May - 5 May')
    """
    first, last = INSTANT.fullmatch(start), INSTANT.fullmatch(end)
    if first is None or last is None or first["day"] != last["day"]:
        return f"{start} - {end}"
    return f"{first['day']}, {first['time']} - {last['time']}"


def _zone(fields: Sequence[Field]) -> str:
    return "".join(f" {text}" for text in _texts(fields, "zone")[:1])


def _hours(fields: Sequence[Field], day: Field | None) -> Iterator[str]:
    """Yield hours told apart from the day, with their zone."""
    if day is not None and _read(day.text).hours:
        return
    ends = [text for text in _texts(fields, "end_time", "end") if not tells_day(text)]
    for role in HOURS:
        told = [f.text[:LONGEST] for f in fields if f.role == role and f is not day]
        hours = next((text for text in told if _read(text).hours), None)
        if hours is not None:
            until = f" - {ends[0]}" if ends and role != "time" else ""
            yield f"{in_english(hours)}{until}{_zone(fields)}"
            return


def _forms(fields: Sequence[Field]) -> Iterator[str]:
    for field in fields:
        if field.role == "format":
            yield field.label if TELLS_ONLINE.match(field.text) else field.text[:LONGEST]
        elif field.role in {"url", "aside"} and (program := PROGRAM.fullmatch(field.label)):
            yield f"also {program['name']}"


def _places(fields: Sequence[Field]) -> list[str]:
    """Give the places, each once: the town may stand in the address already."""
    told: list[str] = []
    for text in _texts(fields, "place", "city", "region", "country"):
        plain = ADDRESS.sub("", text).strip(" ,;()")
        if plain.isdigit():
            continue  # "Places: 25"
        if plain and not any(plain.casefold() in other.casefold() for other in told):
            told.append(plain)
    return [f"Venue: {plain}" if _is_unknown(plain) else plain for plain in told]


def _is_unknown(place: str) -> bool:
    """Tell whether only its label says that a name is a place."""
    if SAYS_NOTHING.fullmatch(place):
        return False
    read = _read(place)
    named = place[:1].isupper() or (NOUN.search(place) and not SENTENCE.match(place))
    return bool(named) and not read.places and not read.formats


def _prices(fields: Sequence[Field]) -> Iterator[str]:
    """Yield what is told of the price, under a label of registration, too: "Registration: €5"."""
    for field in fields:
        text = field.text[:LONGEST]
        if field.role == "price" and text:
            yield _price(field.label, text)
        elif field.role == "registration" and find_costs(text := ADDRESS.sub("", text)):
            yield text.strip(" ,;")


def _price(label: str, text: str) -> str:
    if NOTHING.fullmatch(text):
        return "free"
    code = CURRENCY.search(label)
    if code and not tells_money(text) and not find_dates(text, issued=REFERENCE):
        return BARE_AMOUNT.sub(rf"{code[1]} \g<0>", text)
    return f"Cost: {text}" if BARE_NUMBER.fullmatch(text) else text


def _closings(fields: Sequence[Field], day: Field | None) -> Iterator[str]:
    """Yield deadlines; under "When" there may stand one as well."""
    for field in fields:
        if field.role in DEADLINES and ((line := _read(field.text)).dates or line.deadlines):
            yield f"{DEADLINES[field.role]}: {in_english(field.text[:LONGEST])}"
        elif field.role == "when" and field is not day:
            yield from _closing_under(field.text)
        elif field.role in {"registration", "url"} and (told := _closing_of(field)):
            yield told


def _closing_under(text: str) -> Iterator[str]:
    """Yield a deadline that stands where the day should, its kind before it."""
    told = [claim.value for claim in _read(text).deadlines]
    days = find_dates(in_english(text[:LONGEST]), issued=REFERENCE)
    if told and days:
        yield f"{told[0].kind.replace('_', ' ').capitalize()} deadline: {days[0].text}"


def _closing_of(field: Field) -> str | None:
    """Give what tells a deadline of a link: its words, or its label, "Register by 3 May"."""
    text = ADDRESS.sub("", field.text[:LONGEST]).strip(" ,;")
    told = (text, field.label, f"{field.label} {text}" if not find_costs(text) else "")
    return next((each for each in map(in_english, told) if yearless(each).deadlines), None)


def url_of(fields: Sequence[Field], title: Passage | None = None) -> str | None:
    """Give the event's address: its title's link, or what a label of links tells first."""
    told = [title] if title is not None else []
    roles: tuple[Role, ...] = ("url", "registration")
    told += [field.value for role in roles for field in fields if field.role == role]
    told += [field.value for field in fields if field.role not in {"aside", *roles}]
    return next((url for passage in told if (url := first_url(passage))), None)


def first_url(passage: Passage) -> str | None:
    """Give a passage's first link, or address in plain letters, that is no mail's."""
    for link in passage.links:
        if not link.url.startswith(("mailto:", "tel:", "#")):
            return link.url
    bare = ADDRESS.search(passage.text)
    return bare.group().rstrip(".,;") if bare else None


def prose_of(fields: Sequence[Field]) -> list[str]:
    """Give what fields tell beside the dateline, a line each."""
    told = (field for field in fields if field.role in PROSE and field.value.text)
    return [f"{f.label}: {f.value.text}" if f.label else f.value.text for f in told]
