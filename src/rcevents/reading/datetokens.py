"""Cut a line into the tokens that dates are made of; every other character stops a date.

Tokens cover all that is no white space, so that two tokens in a row are neighbours in the text.
"""

from __future__ import annotations

import re
from enum import IntEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.monthnames import (
    LINE_AND,
    LINE_DAYS,
    LINE_MONTHS,
    LINE_OF,
    LINE_TO,
    PLANET,
    SHORT_DAYS,
)
from rcevents.reading.months import (
    ALSO_VERBS,
    ALSO_WORDS,
    AND_WORDS,
    DOTTED,
    MISSPELT,
    MONTHS,
    ORDINAL_WORDS,
    PLURAL_DAYS,
    TO_WORDS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(IntEnum):
    """What a token may be in a date; integers, for these are looked up a great deal."""

    NUMBER = auto()  # of one to three digits
    ORDINAL = auto()  # 3rd
    SPELT = auto()  # third
    MONTH = auto()
    WEEKDAY = auto()
    YEAR = auto()  # 2021
    SHORT_YEAR = auto()  # '21
    ISO = auto()  # 2021-10-11, 2021-10-11/15; weak: 20211011
    NUMERIC = auto()  # 8/11/2021
    NUMERIC_SPAN = auto()  # 11/8-12/2021
    DASH = auto()
    TO = auto()
    AND = auto()
    COMMA = auto()
    SLASH = auto()
    DOT = auto()
    OPEN = auto()
    CLOSE = auto()
    OF = auto()
    THE = auto()
    ON = auto()
    FROM = auto()
    BETWEEN = auto()
    TIME = auto()
    WORD = auto()
    OTHER = auto()
    END = auto()  # stands behind the last token


class Token(NamedTuple):
    """A token: `text[start:end]` of the line, with the number it tells, or its numbers."""

    kind: Kind
    start: int
    end: int
    word: str = ""
    value: int = 0
    numbers: tuple[int, ...] = ()
    weak: bool = False
    """A month that may be another word ("may"), a weekday that tells a habit ("Fridays"), or
    figures that may be no date ("20.05.")."""


_DASHES = "-‐‑‒–—―−－﹣"
_MONTH_BEHIND = "(?=(?:" + "|".join(n.capitalize() for n in sorted(MONTHS)[::-1]) + r")\b)"

_CUT = r"(?<![^\W_])(?<![/.])"

_MONEY = r"(?: [€£¥%$] | (?:USD|EUR|GBP|CHF)\b )"

_TOKEN = re.compile(
    rf"""
    (?=[\S\n]) (?:  # white space is passed at once
      (?P<word> [^\W\d_][^\W_]*+ )
    | (?P<dash> [{_DASHES}~～〜→]{{1,3}}+ )
    | (?P<mark> [^\w\s'’‘$€£¥\x00] | _ )
    | (?P<iso>  # 2021-10-11, with its T where a time follows; 2021-10-11/15, /10-15, /2021-10-15
        {_CUT} \d{{4}}-\d\d-\d\d (?: / (?: (?: \d{{4}}- )? \d\d- )? \d\d (?! [\d/] ) )?
        (?: T(?= [\d\x00] ) | (?! [^\W_] ) ) (?! [-/.][^\W\d_] ) )
    | (?P<ymd>  # 2021/10/11, 2021-5-3
        {_CUT} \d{{4}}(?P<sep>[/-])\d\d?(?P=sep)\d\d? (?! [^\W_] | [/.-][^\W_] ) )
    | (?P<compact>  # 20211011
        {_CUT}(?<!-) 20\d\d[01]\d[0-3]\d (?: T(?= [\d\x00] ) | (?! [^\W_] | [.,/-][^\W_] ) ) )
    | (?P<mddy>  # 11/8-12/2021
        {_CUT} \d\d?/\d\d?[ ]?[{_DASHES}][ ]?\d\d?/\d{{4}} (?! [^\W_] | [/.]\d ) )
    | (?P<numeric>  # 8/11/2021, 8.11.2021, 8-11-2021, 8/11/21
        {_CUT} \d\d?(?P<sign>[/.-])\d\d?(?P=sign)(?: \d{{4}} | \d\d ) (?! [^\W_] | [/.][^\W_] ) )
    | (?P<dotted>  # the 3.5. of 3.5. - 5.5.2021
        {_CUT} \d\d?\.\d\d?\. (?= [ ]?[{_DASHES}][ ]?\d\d?\.\d\d?\.\d{{4}} ) )
    | (?P<yearless>  # 20.05., whose full stop is followed by no figure nor letter
        {_CUT} \d\d?\.[01]?\d\. (?! \w ) )
    | (?P<time>
        \d\d?(?: :\d\d ){{1,2}}+(?: [ ]?[ap]\.?m\b )?+ | \d\d?h(?: \d\d )?\b
        | \d\d?(?: \.\d\d )?[ ]?(?i: [ap]\.m\. | [ap]m\b | noon\b | o['’]clock ) )
    | (?P<money>
        [$€£¥][ ]?\d[\d.,]{{0,15}}
        | (?! [0-3]?\d[ ]{_MONEY}[ ]?\d )  # "May 3, $20" and "May 3 EUR 20" hold the amount 20
          \d(?: [\d.,]{{0,14}}\d )?+ [ ]?{_MONEY}(?! (?<=[€£¥%$])\d ) )
    | (?P<ordinal> \d\d?[ ]?(?i: st | nd | rd | th )\b | 1er\b )
    | (?P<decimal> \d++(?: \.\d++ )++ | \d{{1,3}}(?: ,\d{{3}} ){{1,4}}(?!\d) )
    | (?P<number> \d++ (?: (?! [^\W_] ) | {_MONTH_BEHIND} ) )
    | (?P<short> ['’‘]\d\d(?! [^\W_] ) )
    | (?P<break> \x00++ | \n[^\S\n\x00]*+\n )
    | (?P<other> \d[^\W_]*+ | \S )
    )
    """,
    re.VERBOSE,
)

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\x00]+")
_ADDRESSES = frozenset({"http", "https", "www"})
_DIGITS = re.compile(r"\d+")
_MARKS = {
    ",": Kind.COMMA,
    "，": Kind.COMMA,
    "、": Kind.COMMA,
    "／": Kind.SLASH,
    "＆": Kind.AND,
    "（": Kind.OPEN,
    "）": Kind.CLOSE,
    "&": Kind.AND,
    "+": Kind.AND,
    "/": Kind.SLASH,
    ".": Kind.DOT,
    "(": Kind.OPEN,
    ")": Kind.CLOSE,
}
_PLAIN = {
    "dash": Kind.DASH,
    "time": Kind.TIME,
    "money": Kind.OTHER,
    "decimal": Kind.OTHER,
    "break": Kind.OTHER,
    "other": Kind.OTHER,
}
_NUMBERS = {
    "iso": Kind.ISO,
    "ymd": Kind.ISO,
    "mddy": Kind.NUMERIC_SPAN,
    "numeric": Kind.NUMERIC,
    "dotted": Kind.NUMERIC,
    "yearless": Kind.NUMERIC,
}
WORDS = (
    dict.fromkeys(TO_WORDS | LINE_TO, Kind.TO)
    | dict.fromkeys(AND_WORDS | LINE_AND, Kind.AND)
    | dict.fromkeys(LINE_OF, Kind.OF)
    | dict.fromkeys(LINE_DAYS, Kind.WEEKDAY)
    | dict.fromkeys(LINE_MONTHS, Kind.MONTH)
    | dict.fromkeys(ORDINAL_WORDS, Kind.SPELT)
    | dict.fromkeys(WEEKDAYS, Kind.WEEKDAY)
    | dict.fromkeys(MISSPELT, Kind.MONTH)
    | dict.fromkeys(MONTHS, Kind.MONTH)
    | {"of": Kind.OF, "the": Kind.THE, "on": Kind.ON, "from": Kind.FROM, "between": Kind.BETWEEN}
)
"""Each lower-case word that may stand in a date; every other one parts two dates."""
_BEFORE_DAY = re.compile(r"[.,]{0,2}[ ]\d\d?\.(?=\d\d?\.|[ ][A-ZÄ]|[ ]?[-–])")
"""What stands behind "Mo" where that is a weekday: " 10.03.", ". 10. März"."""
_SMALL = LINE_TO | LINE_AND | LINE_OF
"""Words that in capitals are others: "10 ET"."""
YEARS = range(1900, 2100)


def tokens_of(text: str, begin: int = 0) -> Iterator[Token]:
    """Cut the text into tokens from one of their starts on, an END behind the last.

    >>> [(token.kind.name, token.value) for token in tokens_of("3-5 May 2021")]
    [('NUMBER', 3), ('DASH', 0), ('NUMBER', 5), ('MONTH', 5), ('YEAR', 2021), ('END', 0)]
    """
    at = begin
    for match in _TOKEN.finditer(text, begin):
        start, end = match.span()
        if start < at:  # inside an address
            continue
        name = match.lastgroup or ""
        if name == "word":
            token = _word(text, start, end)
            at = token.end
        elif name in _PLAIN:
            token = Token(_PLAIN[name], start, end)
        else:
            token = _sign(name, match[0], start, end)
        yield token
    yield Token(Kind.END, len(text), len(text))


def _word(text: str, start: int, end: int) -> Token:
    word = text[start:end]
    lower = word.lower()
    kind = WORDS.get(lower)
    if word in SHORT_DAYS and _BEFORE_DAY.match(text, end):
        return Token(Kind.WEEKDAY, start, end, word, SHORT_DAYS[word])
    if kind is None or (lower in _SMALL and word != lower):
        if lower in _ADDRESSES:
            end = _address_end(text, start, end)
        elif word == "t" and text.startswith("/m ", end):
            return Token(Kind.TO, start, end + len("/m"), "t/m")
        return Token(Kind.WORD, start, end, word)
    if kind is Kind.MONTH or kind is Kind.WEEKDAY:
        return _calendar_word(text, start, end, kind)
    return Token(kind, start, end, word, ORDINAL_WORDS.get(lower, 0))


def _address_end(text: str, start: int, end: int) -> int:
    """Take a web address for one word: its slashes and numbers are no date."""
    address = _ADDRESS.match(text, start)
    return address.end() if address else end


def _calendar_word(text: str, start: int, end: int, kind: Kind) -> Token:
    word = text[start:end]
    lower = word.lower()
    small = word[0].islower()
    if kind is Kind.WEEKDAY and small and lower in ALSO_VERBS:
        return Token(Kind.WORD, start, end, word)
    if lower in DOTTED and text.startswith(".", end):
        end += 1
    if kind is Kind.WEEKDAY:
        day = WEEKDAYS[lower] if lower in WEEKDAYS else LINE_DAYS[lower]
        return Token(kind, start, end, word, day, weak=lower in PLURAL_DAYS)
    month = MONTHS.get(lower) or MISSPELT.get(lower) or LINE_MONTHS[lower]
    also = small if lower in ALSO_WORDS else lower == PLANET and not small
    return Token(kind, start, end, word, month, weak=also)


def _sign(name: str, sign: str, start: int, end: int) -> Token:
    if name == "mark":
        return Token(_MARKS.get(sign, Kind.OTHER), start, end, sign)
    if name in _NUMBERS:
        weak = name == "yearless"
        return Token(_NUMBERS[name], start, end, sign, numbers=_numbers(sign), weak=weak)
    if name == "compact":
        numbers = (int(sign[:4]), int(sign[4:6]), int(sign[6:8]))
        return Token(Kind.ISO, start, end, sign, numbers=numbers, weak="T" not in sign)
    if name == "ordinal":
        return Token(Kind.ORDINAL, start, end, sign, _numbers(sign)[0])
    if name == "short":
        return Token(Kind.SHORT_YEAR, start, end, sign, 2000 + int(sign[1:]))
    return _number(sign, start, end)


def _numbers(sign: str) -> tuple[int, ...]:
    return tuple(map(int, _DIGITS.findall(sign)))


def _number(sign: str, start: int, end: int) -> Token:
    if len(sign) <= len("100"):
        return Token(Kind.NUMBER, start, end, sign, int(sign))
    if len(sign) == len("2021") and int(sign) in YEARS:
        return Token(Kind.YEAR, start, end, sign, int(sign))
    return Token(Kind.OTHER, start, end, sign)
