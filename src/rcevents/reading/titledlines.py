"""Titled lines: an entry whose first line is its title, and whose other lines are its facts.

    Leaf Study Morning
    Dienstag, 3. Mai, 10-12 Uhr, Raum 2. Gebühr: 20 €. Anmeldeschluss: 22. April
    https://leaf.example.org

The lines are cut at their sentences; what a label begins is told by it, in whatever language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.claims import Fault
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.fields import Field, dateline_of, first_url, url_of
from rcevents.reading.headlines import SENTENCE, is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.labels import OF_OTHERS, fields_of
from rcevents.reading.names import is_remark
from rcevents.reading.nonevents import is_no_event, is_past, is_pointer
from rcevents.reading.translation import in_english, month_named
from rcevents.reading.yearless import SOME_DAY, yearless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.reading.dates import Dates
    from rcevents.reading.passage import Passage

LONGEST_TITLE = 160
LONGEST_PIECE = 240
MOST_LINES = 12
MOST_PIECES = 12
MOST_BEFORE = 3
"""So many words may lead to a day: "Two sessions: 3 May"."""
FEW_WORDS = 6
FEWEST_WORDS = 3
"""What so few words point to ("Travel grants") is no event, whatever day stands below."""
STOP = re.compile(r"(?<=[\w)€$£])[.;][ ](?=[A-ZÄÖÜÉÈ€£$]|https?:)|;[ ]")
WORD = re.compile(r"[^\W\d_]+")
CLOSING = re.compile(
    r"""\b(?: opens? | opening | closes? | closing | closed | due | deadlines? | appl(?:y|ications?)
          | submi(?:t|ssions?) | nominat\w{1,6} | proposals? | published | posted | updated
          | by | until | till | before | bis | ende | frist
          | einreichung\w{0,3} | bewerbung\w{0,3} | einsendeschluss | anmeldeschluss | anmeldefrist
          | jusqu\W?(?:au)? | avant | tot | hasta | antes | fino | entro | born | retired
          )\b[\s:]*(?:the\ |zum\ |am\ |den\ |el\ |le\ |on\ )?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What makes the day behind it another one than that of an event."""
SINCE = re.compile(
    r"\b(?:from|since|seit|ab|vanaf|sinds|dès|depuis|desde|a partir d[ei]|dal|fra)\b"
    r"[\s:]*(?:the |dem |den |le |el )?$",
    re.IGNORECASE,
)
"""What begins with one day so goes on: a post, a rule; with two days it is an event's span."""
UNSETTLED = re.compile(
    r"\b(?:to be|noch) (?:arranged|announced|confirmed|decided|offen)\b|\btb[acd]\b|\bn\.n\.",
    re.IGNORECASE,
)
SPEAKER = re.compile(r"(?<=[\"”“»’'])(?:,| by| von| par)[ ]((?:[A-ZÄÖÜ][\w.’'-]{0,20}[ ]?){2,4})$")
"""Who speaks, behind a title in quotes."""
BY = re.compile(r"^(?:by|with|von|mit|par|avec|door|met|por|con)[ ]")
TITLE_END = frozenset(".:;,")


class _Piece(NamedTuple):
    """A sentence of the facts, and what the labels in it tell."""

    passage: Passage
    fields: list[Field]

    @property
    def text(self) -> str:
        return self.passage.text.strip(" .;,")


def titled_lines(passage: Passage, *, is_item: bool) -> Head | None:
    r"""Give the head of a passage that is a title's line and below it the lines of its facts.

    >>> from rcevents.reading.passage import Passage
    >>> tea = "Tee für alle\nDo, 3. Mai 2031, 9 Uhr. Gebühr: 5 €. Anmeldeschluss: 2. Mai\nSo long"
    >>> titled_lines(Passage(tea), is_item=True).dateline
    '3 May 2031, 9:00, Cost: 5 €, Registration deadline: 2 May'
    """
    first, _, rest = passage.text.partition("\n")
    if not rest or rest.count("\n") > MOST_LINES or not _is_title(first):
        return None
    pieces = list(_pieces(passage, len(first) + 1))
    day = next((at for at, each in enumerate(pieces) if _tells_day(each, is_item=is_item)), None)
    if day is None or not (is_item or all(map(_tells_speaker, pieces[:day]))):
        return None
    fields = [field for piece in pieces for field in piece.fields]
    if any(OF_OTHERS.search(field.label) for field in fields) or is_past(rest):
        return None
    when = Field("when", "", pieces[day].passage)
    told = [dateline_of([when, *fields])]
    told += [each.text for at, each in enumerate(pieces) if at != day and _tells_fact(each)]
    title = passage.cut(0, len(first))
    if speaker := SPEAKER.search(first):
        told.append(speaker[1])
    name = tidy_title(first[: speaker.start()] if speaker else first)
    url = first_url(title) or url_of(fields) or first_url(passage)
    return Head(name, url, ", ".join(told), 0, len(passage.text))


def undated_lines(passage: Passage) -> Head | None:
    r"""Give the head of a title's line below which it says that no day is settled, or any is right.

    >>> from rcevents.reading.passage import Passage
    >>> undated_lines(Passage("Tea for You\nOnline module, at any time")).dateline
    'Online module, at any time'
    """
    first, _, rest = passage.text.partition("\n")
    if not rest or rest.count("\n") > MOST_LINES or not _is_title(first) or is_past(rest):
        return None
    pieces = [each for each in _pieces(passage, len(first) + 1) if not each.fields]
    told = ", ".join(each.text for each in pieces[:FEWEST_WORDS] if "://" not in each.text)
    line = yearless(told[:LONGEST_PIECE])
    if not (line.on_demand or line.recurrences or UNSETTLED.search(told)) or line.deadlines:
        return None
    url = first_url(passage)
    return Head(tidy_title(first), url, told, 0, len(passage.text))


def _tells_speaker(piece: _Piece) -> bool:
    text = BY.sub("", piece.text)
    return not piece.fields and len(text) <= LONGEST_TITLE and is_remark(text)


def _is_title(text: str) -> bool:
    if len(text) > LONGEST_TITLE or text[-1:] in TITLE_END or not text[:1].strip():
        return False
    if is_no_event(text) or (len(text.split()) < FEWEST_WORDS and is_pointer(text)):
        return False
    if may_tell_date(text) and find_dates(text):
        return False
    return is_title(tidy_title(text))


def _pieces(passage: Passage, start: int) -> Iterator[_Piece]:
    """Yield the sentences behind `start`, line by line."""
    left = MOST_PIECES
    for line in passage.text[start:].split("\n"):
        at = 0
        for end, behind in [*_stops(line), (len(line),) * 2]:
            if left and line[at:end].strip():
                piece = passage.cut(start + at, start + end)
                yield _Piece(piece, fields_of(piece))
                left -= 1
            at = behind
        start += len(line) + 1


def _stops(line: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences end; the full stop behind a day ("3. Mai") ends none."""
    for found in STOP.finditer(line):
        word = WORD.match(line, found.end())
        is_day = line[found.start() - 1].isdigit() and word and month_named(word.group())
        if not is_day:
            yield found.span()


def _tells_day(piece: _Piece, *, is_item: bool) -> bool:
    """Tell whether a sentence tells the event's day, and near its beginning."""
    text = in_english(piece.text[: LONGEST_PIECE + 1])
    if piece.fields or len(text) > LONGEST_PIECE or not may_tell_date(text):
        return False
    dates = find_dates(text, issued=SOME_DAY)
    if not dates or yearless(text[: dates[0].end]).deadlines:
        return False
    before, digit = text[: dates[0].start], _first_digit(piece.text)
    led = len(WORD.findall(before)) <= (MOST_BEFORE if is_item else 0)
    as_told = piece.text.partition(digit)[0]
    if CLOSING.search(as_told) or (SINCE.search(as_told) and _is_one_day(dates[0].value)):
        return False
    return led and not SENTENCE.search(before)


def _is_one_day(told: Dates | Fault) -> bool:
    if isinstance(told, Fault):
        return False
    return len(told.runs) == 1 and told.runs[0].start == told.runs[0].end


def _first_digit(text: str) -> str:
    return next((letter for letter in text if letter.isdigit()), "\n")


def _tells_fact(piece: _Piece) -> bool:
    """Tell whether a sentence tells a price, a form, a place or a last day, and little else."""
    text = piece.text
    if piece.fields or len(text) > LONGEST_PIECE or "://" in text:
        return False
    line = yearless(in_english(text))
    told = line.costs or line.formats or line.places or line.deadlines or line.hours or line.zones
    return bool(told or line.dates) and len((line.remark or "").split()) <= FEW_WORDS
