"""Dates of other languages said in English, so that one grammar of dates reads them all."""

from __future__ import annotations

import re
import unicodedata

from rcevents.reading.monthnames import (
    AND_FOREIGN,
    FOREIGN_DAYS,
    FOREIGN_MONTHS,
    LEADS,
    OF_FOREIGN,
    TO_FOREIGN,
)
from rcevents.reading.months import MONTH_NAMES, MONTHS

_PIECE = re.compile(r"[^\W\d_]{1,40}|\d{1,40}|\s{1,40}|[^\w\s]|_|\w", re.DOTALL)
_DAY = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL_MARKS = frozenset({".", "º", "ª", "°"})
_FIRST = frozenset({"er", "re"})
_EASTERN = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def folded(word: str) -> str:
    """Give a word in lower case and without accents.

    >>> folded("Février"), folded("Übersicht")
    ('fevrier', 'ubersicht')
    """
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def month_named(word: str) -> int | None:
    """Give the number of a month by its name in any language that is known.

    >>> month_named("März"), month_named("May"), month_named("tea")
    (3, 5, None)
    """
    name = folded(word)
    return MONTHS.get(name) or FOREIGN_MONTHS.get(name)


_UHR = re.compile(
    r"""(?<![\d.:]) (\d\d?) (?: [.:](\d\d) )?
        (?: [ ]? (?:[-–—]|bis) [ ]? (\d\d?) (?: [.:](\d\d) )? )? [ ]? Uhr\b""",
    re.VERBOSE,
)


_IN_FIGURES = re.compile(
    rf"""\b(?:{"|".join(sorted(FOREIGN_DAYS, key=len, reverse=True))})\b[.]?,?[ ]
        (\d{{1,2}})\.[ ]?(1[0-2]|0?[1-9])\.(?![ ]?\d)""",
    re.VERBOSE | re.IGNORECASE,
)


def _named(match: re.Match[str]) -> str:
    return f"{match[1]} {MONTH_NAMES[int(match[2]) - 1]}"


def _clock(match: re.Match[str]) -> str:
    first, minutes, last, last_minutes = match.groups()
    begin = f"{first}:{minutes or '00'}"
    return f"{begin}-{last}:{last_minutes or '00'}" if last else begin


def in_english(text: str) -> str:
    """Say a date of another language in English; everything else stays as it is.

    >>> in_english("vom 3. bis 5. Mai 2031, Gent"), in_english("del 3 al 5 de mayo de 2031")
    ('3 - 5 May 2031, Gent', '3 - 5 May 2031')
    >>> in_english("Sa, 30. März - So, 1. April 2031"), in_english("le 1er février 2031 à Lyon")
    ('30 March - 1 April 2031', '1 February 2031 à Lyon')
    >>> in_english("3.5. bis 4.5.2031"), in_english("a do or die day in Mai")
    ('3.5. - 4.5.2031', 'a do or die day in Mai')
    >>> in_english("Do, 8.5., 13 Uhr"), in_english("Do 8.5.2031")
    ('8 May, 13:00', 'Do 8.5.2031')
    >>> in_english("3. Mai, 14 bis 16.30 Uhr"), in_english("2031年5月3日")
    ('3 May, 14:00-16:30', '2031-5-3')
    """
    if not any(letter.isdigit() for letter in text):
        return text
    if "Uhr" in text:
        text = _UHR.sub(_clock, text)
    if "年" in text:
        text = _EASTERN.sub(r"\1-\2-\3", text)
    text = _IN_FIGURES.sub(_named, text)
    pieces = _PIECE.findall(text)
    words = [at for at, piece in enumerate(pieces) if not piece.isspace()]
    said = _Said(pieces, words)
    for place in range(len(words)):
        said.say(place)
    return said.text() if said.changed else text


class _Said:
    """The pieces of a text, of which some are said otherwise."""

    def __init__(self, pieces: list[str], words: list[int]) -> None:
        self.pieces = list(pieces)
        self.words = words
        self._told = [pieces[at] for at in words]
        self.changed = False
        self._foreign = any(
            folded(pieces[at]) in FOREIGN_MONTHS and pieces[at].lower() not in MONTHS
            for at in words
            if pieces[at][0].isalpha()
        ) or any(self._tells_span(place) for place in range(len(words)))

    def _tells_span(self, place: int) -> bool:
        """Tell whether a sign that English lacks tells a date: "3 au 5 sept.", "4. April"."""
        name = folded(self.at(place))
        if self.at(place) == "." and _DAY.fullmatch(self.at(place - 1)):
            return month_named(self.at(place + 1)) is not None  # "4. April"
        return name in TO_FOREIGN - {"a", "ate", "alle", "do"} and self._is_between(place)

    def text(self) -> str:
        return re.sub(r" {2,9}", " ", "".join(self.pieces)).strip()

    def at(self, place: int) -> str:
        return self._told[place] if 0 <= place < len(self._told) else ""

    def put(self, place: int, word: str, *, also_space: bool = False) -> None:
        self.changed = True
        self.pieces[self.words[place]] = word
        behind = self.words[place] + 1
        if also_space and behind < len(self.pieces) and self.pieces[behind].isspace():
            self.pieces[behind] = ""

    def say(self, place: int) -> None:
        if not self._foreign:
            return
        word = self.at(place)
        if word in _ORDINAL_MARKS:
            if _DAY.fullmatch(self.at(place - 1)):
                self._say_mark(place)
        elif word[0].isalpha():
            self._say_word(place, folded(word))

    def _say_word(self, place: int, name: str) -> None:
        behind = self.at(place + 1)
        before = self.at(place - 1)
        is_lead = bool(_DAY.fullmatch(behind)) and not _DAY.fullmatch(before.rstrip("."))
        if name in FOREIGN_MONTHS and self._is_dated(place):
            self._say_month(place, FOREIGN_MONTHS[name])
        elif name in _FIRST and before == "1":
            self.put(place, "")
        elif name in TO_FOREIGN and self._is_between(place):
            self.put(place, "-")
        elif name in AND_FOREIGN and self._is_between(place):
            self.put(place, "and")
        elif name in OF_FOREIGN and self._is_of(place):
            self.put(place, "", also_space=True)
        elif name in FOREIGN_DAYS and self._leads_to_day(place):
            self._drop_day(place)
        elif name in LEADS and (is_lead or folded(behind) in FOREIGN_DAYS):
            self.put(place, "", also_space=True)

    def _say_month(self, place: int, month: int) -> None:
        if self.at(place).lower() not in MONTHS or self.at(place).islower():
            self.put(place, MONTH_NAMES[month - 1])
        if self.at(place + 1) == ".":
            self.put(place + 1, "")

    def _say_mark(self, place: int) -> None:
        """Leave out the full stop of "3. Mai" and "3. bis 5. Mai", though not that of "3.5."."""
        behind = self.at(place + 1)
        ends = self.words[place] + 1 == self._start(place + 1)
        joins = behind in {"-", "–", "—", "/"} or folded(behind) in TO_FOREIGN | AND_FOREIGN
        numeric = self.at(place - 2) == "." and _DAY.fullmatch(self.at(place - 3))
        if (
            (not ends and month_named(behind))
            or (joins and not numeric)
            or (self.at(place) != "." and behind)
        ):
            self.put(place, "")

    def _start(self, place: int) -> int:
        return self.words[place] if place < len(self.words) else -1

    def _is_dated(self, place: int) -> bool:
        before = [self.at(place - back) for back in (1, 2, 3)]
        if _DAY.fullmatch(before[0]) or not before[0]:
            return bool(before[0]) or bool(_DAY.fullmatch(self.at(place + 1)))
        marks = _ORDINAL_MARKS | _FIRST | OF_FOREIGN
        near = before[0] in marks or folded(before[0]) in marks
        return near and any(_DAY.fullmatch(word) for word in before[1:])

    def _is_between(self, place: int) -> bool:
        """Tell whether days stand on both sides: "3 au 5", "30. April bis 2. Mai"."""
        before = [self.at(place - back) for back in (1, 2)]
        numbered = any(_DAY.fullmatch(word) or _YEAR.fullmatch(word) for word in before)
        named = bool(month_named(before[0]))
        return (numbered or named) and self._leads_to_day(place)

    def _leads_to_day(self, place: int) -> bool:
        """Tell whether a day's number comes next, behind a comma, a weekday or an article."""
        for ahead in range(1, 5):
            word = self.at(place + ahead)
            if _DAY.fullmatch(word):
                return True
            if not (word in {",", "."} or folded(word) in FOREIGN_DAYS | LEADS | {"zum"}):
                return False
        return False

    def _is_of(self, place: int) -> bool:
        """Tell whether a month or a year comes next, behind a day or a month."""
        before, behind = self.at(place - 1), self.at(place + 1)
        if _YEAR.fullmatch(behind):
            return bool(month_named(before))
        numbered = _DAY.fullmatch(before) or before in _ORDINAL_MARKS or before in _FIRST
        return bool(numbered or not before) and bool(month_named(behind))

    def _drop_day(self, place: int) -> None:
        behind = self.at(place + 1)
        self.put(place, "", also_space=True)
        if behind in {",", "."}:
            self.put(place + 1, "", also_space=True)
