"""Notice: a page of prose that announces one event, its own.

Such a page is headed by the event's name, a word of which says what kind of event it is, and
tells the days behind a label ("When:", "Date:"), or as a range of days right below the heading:
a single day there may be the day of its writing. Newsletters, archives and reports are none. Where
the days behind the label cannot be read, the page is Unread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.claims import Fault
from rcevents.reading.dateline import read_dateline
from rcevents.reading.dates import find_dates
from rcevents.reading.kinds import of_title
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.roles import role_of
from rcevents.reading.sessions import bounds, sessions_of
from rcevents.reading.translation import in_english
from rcevents.sources.facts import Facts
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.document import Document
    from rcevents.model import Event, Unread
    from rcevents.sources.settings import Settings

_LABELS = (
    r"when|dates?|date[ ](?:and|&)[ ]time|event[ ]dates?|time[ ]and[ ]date|conference[ ]dates?"
    r"|datum|termine?|wann|zeitraum|fechas?|cu[aá]ndo|quand|wanneer"
)
LABELLED = re.compile(
    rf">[ \n]{{0,20}}(?:{_LABELS})[ ]?(?:</(?:b|strong|dt|th|td|span|em|h\d)>[ \n]{{0,20}})?[:<]",
    re.IGNORECASE,
)
"""A date's label in HTML, which few pages hold."""
_LABEL = re.compile(
    rf"(?:{_LABELS})[ ]?[:|\n][ \n]?(?P<told>.{{4,200}})", re.IGNORECASE | re.DOTALL
)
_BARE_LABEL = re.compile(rf"(?:{_LABELS})[ ]?:?", re.IGNORECASE)
_WHERE = re.compile(
    r"""
    (?:where|venue|location|place|(?:veranstaltungs)?ort|wo|lieu|lugar|luogo|sede|waar|plaats)
    [ ]?[:|\n][ \n]?(?P<told>[^\n]{2,200})""",
    re.IGNORECASE | re.VERBOSE,
)
_PRICE = re.compile(
    r"""
    (?:costs?|prices?|fees?|registration[ ]fees?|tickets?|admission|kosten|geb[uü]hr(?:en)?|preise?
      |eintritt|tarifs?|prix|precio|costo|prezzo)
    [ ]?[:|\n][ \n]?(?P<told>[^\n]{2,200})""",
    re.IGNORECASE | re.VERBOSE,
)
_LONE_LABEL = re.compile(r"[^\W\d_]{2,20}(?:[ ][^\W\d_]{1,20}){0,2}[ ]?:?")
_TIME = re.compile(
    r"(?:times?|hours?|uhrzeit|zeit|heures?|horaires?|hora|horario|orario|tijd)[ ]?[:|\n][ \n]?"
    r"(?P<told>[^\n]{2,80})",
    re.IGNORECASE,
)
_NO_NOTICE = re.compile(
    r"\b(?:newsletter|issue|digest|archives?|blog|news|weekly|monthly|report|recap|review|summary|minutes"
    r"|proceedings|recordings?|slides|how (?:to|we)|upcoming|calendar|events|conferences|workshops"
    r"|meetings|seminars|webinars|courses|trainings|talks|call for)\b|#\s?\d",
    re.IGNORECASE,
)
OF_HEADING = "the page's heading"
OF_LABEL = "the day that the page tells behind a label"
OF_RANGE = "the days right below the page's heading"
NOT_READ = "no structured data, and the day behind its label cannot be read: {reason}"
NO_DATE = "it tells no date"
MOST_BLOCKS = 400
LONGEST_LINE = 120


def read_notice(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield the event that a page of prose announces as its own, if it does.

    >>> from rcevents.document import Document
    >>> from rcevents.sources.settings import Settings
    >>> html = "<h1>Tea Workshop</h1><p><b>When:</b> 3 May 2031, 10:00-12:00</p><p>Come!</p>"
    >>> event, = read_notice(Document("a.html", html, "text/html"), Settings())
    >>> event.title, event.start.isoformat()
    ('Tea Workshop', '2031-05-03T10:00:00')
    """
    blocks = flat(html_outline(document.text, document.first_line))[:MOST_BLOCKS]
    at = next(
        (i for i, each in enumerate(blocks) if each.kind == "heading" and each.level == 1), None
    )
    if at is None or not _names_event(blocks[at].text):
        return
    below = _joined([block.text for block in blocks[at + 1 :]])
    told = _told(below)
    if told is None:
        return
    words, rule = told
    facts = _facts(blocks[at].text, words, below, document, settings)
    facts.inferred |= {"title": OF_HEADING, "start": rule}
    if document.address.startswith("http"):
        facts.url = document.address
        facts.inferred["url"] = "the page that tells it"
    yield event_of(facts, document, settings)


def _joined(below: Sequence[str]) -> list[str]:
    """Put a label that is a block of its own on the line of what it labels."""
    found: list[str] = []
    label = ""
    for text in below:
        if label and not _BARE_LABEL.fullmatch(text):
            found[-1] = f"{label}: {text}"
            label = ""
            continue
        is_label = _LONE_LABEL.fullmatch(text) is not None and role_of(text) is not None
        label = text.rstrip(" :") if is_label else ""
        found.append(text)
    return found


def _names_event(heading: str) -> bool:
    return of_title(heading) is not None and not _NO_NOTICE.search(heading)


def _told(below: Sequence[str]) -> tuple[str, str] | None:
    """Give the words that tell the days, and the rule by which they do."""
    for i, text in enumerate(below):
        label = _LABEL.match(text)
        if label:
            return label["told"], OF_LABEL
        if _BARE_LABEL.fullmatch(text) and i + 1 < len(below):
            return below[i + 1][:200], OF_LABEL
    first = below[0] if below else ""
    if len(first) <= LONGEST_LINE and _is_range(first):
        return first, OF_RANGE
    return None


def _is_range(line: str) -> bool:
    claims = find_dates(line)
    if len(claims) != 1 or isinstance(claims[0].value, Fault) or claims[0].start > 0:
        return False
    runs = claims[0].value.runs
    return runs[-1].end > runs[0].start


def _facts(
    title: str, words: str, below: Sequence[str], document: Document, settings: Settings
) -> Facts:
    facts = Facts(title=title, text=f"{title}, {words}", description="\n\n".join(below))
    facts.location = _behind(_WHERE, below)
    facts.price = _behind(_PRICE, below)
    _date(facts, words, below, document, settings)
    return facts


def _behind(label: re.Pattern[str], below: Sequence[str]) -> str:
    return next((found["told"] for found in map(label.match, below) if found), "")


def _date(
    facts: Facts, words: str, below: Sequence[str], document: Document, settings: Settings
) -> None:
    """Read days and hours as a dateline's."""
    line = read_dateline(in_english(words), issued=document.issued, day_first=settings.day_first)
    if not line.hours and (time := _behind(_TIME, below)):
        both = in_english(f"{words}, {time}")
        line = read_dateline(both, issued=document.issued, day_first=settings.day_first)
    if not line.dates:
        reason = next((claim.value.reason for claim in line.faults), NO_DATE)
        facts.fault = NOT_READ.format(reason=reason)
        return
    zone = next((claim.value.zone for claim in line.hours if claim.value.zone), None)
    zone = zone or next((claim.value for claim in line.zones), None)
    sessions = sessions_of(line.dates[:1], line.hours[:1], zone)
    facts.start, facts.end = bounds(sessions, line.dates[0].value.runs[-1].end)
    facts.sessions = tuple(sessions)
    facts.timezone = zone
