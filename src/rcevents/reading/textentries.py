"""Entries of plain text by their layout: facts indented below a title, or days in a column.

    Leaf Study Morning              3 May     Tea Days
      3 May, 10:00, Room 2                    Ghent, free
      https://leaf.example.org      4-5 May   Pot Days

Both are told as markdown would: the title's line, and below it the line that begins with its day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.headlines import is_title
from rcevents.reading.leads import is_lead
from rcevents.reading.monthnames import FOREIGN_DAYS
from rcevents.reading.months import DAY_NAMES
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.roles import role_of
from rcevents.reading.translation import in_english
from rcevents.reading.wrapping import goes_on, rejoined
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_INDENT = 2
LEAST_LINES = 3
LONGEST_TITLE = 120
LONGEST_ROW = 400
MOST_CELLS = 6
LONGEST_LEAD = 40
GAP = re.compile(r"(?<=\S)(?:[ ]{2,60}|[ ]{0,60}\|[ ]{1,60})(?=[^\s|])")
LEADER = re.compile(r"(?<=\S)[ ]?(?:\.{3,80}|(?:[ ]\.){3,40}|[ ]_{3,80})[ ]?(?=\S)")
SPEAKER = re.compile(
    r"[A-ZÄÖÜÉ][\w.’'-]{0,20}(?:[ ][A-Zdv][\w.’'-]{0,20}){1,3}(?:[ ]\(.{2,60}\)|,[ ].{2,80})"
)
"""A name with its house: who speaks, not what about."""
FORM = re.compile(r"[ ]{1,3}\(([^()]{3,80})\)$")
SEASON = re.compile(
    r"(?:early |mid |late )?(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst"
    r"|printemps|été|automne|hiver|t\.?b\.?[acd]\.?)[ ]?(?:20\d\d)?",
    re.IGNORECASE,
)
"""What stands in a column of days where no day is known yet."""
EDGES = " ,;:|–—-"
ABBREVIATED = 3
WEEKDAY = re.compile(
    rf"[ ]{{0,8}}(?:{'|'.join((*DAY_NAMES, *(d for d in FOREIGN_DAYS if len(d) > ABBREVIATED)))})"
    r",?[ ]\d{1,2}(?:st|nd|rd|th|[.:])?[ ]",
    re.IGNORECASE,
)
VENUE = re.compile(
    r"\b(?:room|hall|theatre|building|floor|street|campus|raum|saal|gebäude|salle|amphi|sala|zaal"
    r"|zoom|teams|online)\b|\b(?:hör|fest)saal|stra(?:ß|ss)e\b",
    re.IGNORECASE,
)
"""Words of where something takes place: no title, right below a day."""
ADDRESS = re.compile(r"\S*https?://")


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of an entry, the line of its title, and the line before which it ends."""

    start: int
    end: int
    text: str


def entries(lines: Sequence[str], widest: int | None) -> list[Layout]:
    r"""Cut the lines between two blank ones into entries; an empty list where none is laid out.

    >>> [each.text for each in entries(["3 May     Tea Days", "          Ghent, free"], None)]
    ['Tea Days\n3 May, Ghent, free']
    >>> [each.text for each in entries(["Tea Days", "  3 May, Ghent", "Pot Days", "  May"], None)]
    ['Tea Days\n3 May, Ghent', 'Pot Days\nMay']
    """
    expanded = [line.expandtabs(8).rstrip() for line in lines]
    laid_out = _columns(expanded, widest) or _indented(expanded, widest)
    return laid_out or _below_day(expanded, widest) or _by_weekday(expanded)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _starts(lines: Sequence[str], *, deep: int) -> list[int] | None:
    """Give the lines at the first one's indent, None where others are not `deep` below it."""
    outer = _indent(lines[0])
    starts = [at for at, line in enumerate(lines) if _indent(line) <= outer]
    deeper = all(_indent(line) >= outer + deep for line in lines if _indent(line) > outer)
    return starts if deeper and all(_indent(lines[at]) == outer for at in starts) else None


def _ends(starts: Sequence[int], lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    return zip(starts, [*starts[1:], len(lines)], strict=True)


def _indented(lines: Sequence[str], widest: int | None) -> list[Layout]:
    """Read titles with lines indented below each; a full first line is a paragraph's."""
    starts = _starts(lines, deep=LEAST_INDENT)
    if starts is None or len(starts) == len(lines):
        return []
    found: list[Layout] = []
    for start, end in _ends(starts, lines):
        if end == start + 1:
            return []
        full = widest is not None and goes_on(lines[start], lines[start + 1], widest, is_title=True)
        if full and end == start + LEAST_INDENT:
            return []
        found.append(_dated(lines, start, end, widest))
    return found


def _dated(lines: Sequence[str], start: int, end: int, widest: int | None) -> Layout:
    """Give an entry with lines indented below its title, or below its day and then its title."""
    day, title = lines[start].strip().rstrip(":"), lines[start + 1].strip()
    name, facts = _apart(title)
    if _is_day(day) and _is_name(name):
        below = rejoined(lines[start + 2 : end], widest) if end > start + 2 else ""
        return Layout(start + 1, end, _told(name, [day, *facts], below))
    return Layout(start, end, rejoined(lines[start:end], widest))


def _columns(lines: Sequence[str], widest: int | None) -> list[Layout]:
    """Read days in a column of their own, and beside each what takes place then."""
    starts = _starts(lines, deep=1)
    if starts is None:
        return []
    found: list[Layout] = []
    if len(starts) > 1 and starts[1] == 1 and _is_header(lines[0]):
        starts = starts[1:]
    for start, end in _ends(starts, lines):
        text = row(lines[start:end], widest)
        if text is None:
            return []
        found.append(Layout(start, end, text))
    return found


def _cells(line: str) -> list[str]:
    """Cut a line at its gaps; one of too many cells is none of columns."""
    cells = GAP.split(LEADER.sub("   ", line.strip()[:LONGEST_ROW]), maxsplit=MOST_CELLS)
    return [cell.strip(EDGES) for cell in cells] if len(cells) <= MOST_CELLS else []


def _is_header(line: str) -> bool:
    """Tell whether a line names the columns below it: "Date    Course    Room"."""
    cells = _cells(line)
    return len(cells) > 1 and sum(role_of(cell) is not None for cell in cells) > len(cells) / 2


def _by_weekday(lines: Sequence[str]) -> list[Layout]:
    """Read lines that begin with a day of the week each; its month stands in a heading."""
    if len(lines) <= 1 or not all(map(WEEKDAY.match, lines)):
        return []
    return [Layout(at, at + 1, " ".join(line.split())) for at, line in enumerate(lines)]


def _below_day(lines: Sequence[str], widest: int | None) -> list[Layout]:
    """Read a day on a line of its own, and below it the title, or who speaks and the title."""
    day = lines[0].strip().rstrip(":")
    if len(lines) <= 1 or len({_indent(line) for line in lines}) > 1 or SEASON.fullmatch(day):
        return []
    at = 2 if lines[2:] and _names_speaker(lines[1].strip()) else 1
    title = lines[at].strip()
    alone = len(lines) < LEAST_LINES and not _is_long(title)
    if alone or not (_is_name(title) and (_is_day(day) or _leads_to_venue(day))):
        return []
    below = rejoined(lines[at + 1 :], widest) if lines[at + 1 :] else ""
    facts = [day, *(line.strip() for line in lines[1:at])]
    return [Layout(at, len(lines), _told(title, facts, below))]


def _names_speaker(line: str) -> bool:
    return SPEAKER.fullmatch(line) is not None and VENUE.search(line) is None


def _is_name(title: str) -> bool:
    if len(title) > LONGEST_TITLE or VENUE.search(title) or "://" in title:
        return False
    label, colon, _ = title.partition(": ")
    if colon and role_of(label) not in {None, "title"}:
        return False
    return is_title(title) and _may_be_title(title)


def row(lines: Sequence[str], widest: int | None) -> str | None:
    r"""Give title and facts of a line with a day before or behind its title, and those below.

    >>> row(["3 May   Tea Days, Ghent", "free"], None), row(["Tea Days, 3 May"], None)
    ('Tea Days\n3 May, Ghent, free', None)
    """
    cells = _cells(lines[0])
    days = [at for at, cell in enumerate(cells) if _is_day(cell)]
    if len(cells) <= 1 or not days:
        return None
    named = [at for at, cell in enumerate(cells) if at not in days and _may_be_title(cell)]
    if not named:
        return None
    facts = [cells[at] for at in days]
    facts += [cell for at, cell in enumerate(cells) if at not in days and at != named[0]]
    title, below = cells[named[0]], list(lines[1:])
    if below and widest and goes_on(lines[0], below[0], widest, is_title=True):
        title = f"{title} {below.pop(0).strip()}"
    title, told = _apart(title)
    return _told(title, [*facts, *told], rejoined(below, widest) if below else "")


def _apart(title: str) -> tuple[str, list[str]]:
    """Part a title from the facts behind it: "Tea Days (online)", "Tea Days, Room 2, 10:00"."""
    form = FORM.search(title)
    if form is not None and _is_fact(form[1]):
        return title[: form.start()], [form[1]]
    first, *others = title.split(", ", MOST_CELLS)
    if others and len(others) <= MOST_CELLS and all(map(_is_fact, others)):
        return first, others
    return title, []


def _is_fact(text: str) -> bool:
    return VENUE.search(text) is not None or yearless(text).remark is None


def _told(title: str, facts: Sequence[str], below: str) -> str:
    first, _, rest = below.partition("\n")
    if first and not ADDRESS.match(first):
        facts, below = [*facts, first], rest
    return "\n".join(filter(None, (title, ", ".join(filter(None, facts)), below)))


def _is_long(title: str) -> bool:
    """Tell whether a line alone below a day must be a title: a house's name is shorter."""
    return ": " in title or (len(title.split()) > LEAST_LINES and "," not in title)


def _leads_to_venue(line: str) -> bool:
    """Tell whether a line begins with a day, and ends with a room: "Tue 6 May, 14:00, Hall A"."""
    venue = VENUE.search(line, 0, LONGEST_TITLE)
    return venue is not None and _is_day(line[: venue.start()].rpartition(",")[0])


def _is_day(cell: str) -> bool:
    if not cell or len(cell) > LONGEST_LEAD:
        return False
    text = in_english(cell)
    if SEASON.fullmatch(cell) or (may_tell_date(text) and is_lead(text)):
        return True
    return bool(find_recurrences(text)) and not yearless(text).remark


def _may_be_title(cell: str) -> bool:
    letters = sum(map(str.isalpha, cell))
    if letters <= 1 or cell.islower() or ADDRESS.match(cell):
        return False
    return yearless(cell).remark is not None
