r"""Mending: the JSON of real pages, with the faults that their templates leave in it.

What is JSON is read as JSON, but for control characters in strings and "NaN". What is not is gone
through token by token, once: comments go, strings in single quotes, bare words and bare dates are
quoted, quotes inside of strings and backslashes that escape nothing are escaped, commas that are
missing, doubled or trailing are put right. Several values one after another are several values.

>>> decoded('<!-- {"name": "Tea", "price": NaN,} // the end\n {"name": "Pots"} -->')
[{'name': 'Tea', 'price': None}, {'name': 'Pots'}]
>>> decoded("{name: 'Ada\\'s \"tea\"', \"is\": \"a \"day\" of tea\" \"at\": 2031-05-03}")
[{'name': 'Ada\'s "tea"', 'is': 'a "day" of tea', 'at': '2031-05-03'}]
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from rcevents.reading.claims import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_MENDED = 5_000_000
"""Longer texts with faults are left alone: no page writes so much by hand."""
TOO_DEEP = "its JSON is nested too deep"
FIGURES = "its JSON holds a number of too many digits"
NOT_JSON = "its JSON is broken: {fault}, line {line}"

_WRAPPER = re.compile(
    r"""
    \A [\s\ufeff]{0,999}
    (?: (?: (?://|/\*) [ ]? )? (?: <!--(?:/\*)? | <!\[CDATA\[ ) (?:[ ]?\*/)? )
    [\s\ufeff]{0,99}
    """,
    re.VERBOSE,
)
_COMMENT_AHEAD = re.compile(r"[^{\[]{0,2000}-->")
_WRAPPED_END = re.compile(r"(?:(?://|/\*)[ ]?)?(?:\]\]>|-->)(?:[ ]?\*/)?[\s;]{0,999}\Z")
_BETWEEN = re.compile(r"[\s,;\ufeff]*")


def decoded(text: str) -> list[object] | Fault:
    """Give the values of a JSON text, one after another; a Fault where it cannot be mended.

    >>> decoded('{"a": [1}')
    Fault(reason="its JSON is broken: Expecting ',' delimiter, line 1")
    """
    text = _bare(text)
    try:
        return list(_values(text))
    except RecursionError:
        return Fault(TOO_DEEP)
    except json.JSONDecodeError as error:
        fault = Fault(NOT_JSON.format(fault=error.msg, line=error.lineno))
    except ValueError:  # a number beyond what Python reads
        return Fault(FIGURES)
    if len(text) > LONGEST_MENDED:
        return fault
    try:
        return list(_values("".join(_mended(text))))
    except (ValueError, RecursionError):
        return fault


def _bare(text: str) -> str:
    """Take away the comment or CDATA section around a script, and entities in place of quotes."""
    opened = _WRAPPER.match(text)
    if opened and not _COMMENT_AHEAD.match(text, opened.end()):
        text = text[opened.end() :]
    tail = text[-1100:]
    closed = _WRAPPED_END.search(tail)
    if closed:
        text = text[: len(text) - len(tail) + closed.start()]
    if '"' not in text and ("&quot;" in text or "&#34;" in text):
        text = html.unescape(text)
    return text


def _merged(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object; the values of a key told twice are told both, the last one first."""
    told = dict(pairs)
    if len(told) == len(pairs):
        return told
    together: dict[str, list[object]] = {}
    for key, value in reversed(pairs):
        together.setdefault(key, []).extend(value if isinstance(value, list) else [value])
    return {key: both if len(both) > 1 else told[key] for key, both in together.items()}


_DECODER = json.JSONDecoder(
    strict=False, object_pairs_hook=_merged, parse_constant=lambda _name: None
)


def _values(text: str) -> Iterator[object]:
    at = _past(text, 0)
    while at < len(text):
        value, at = _DECODER.raw_decode(text, at)
        yield value
        at = _past(text, at)


def _past(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


_TOKEN = re.compile(
    r"""
      (?P<space> [\s\ufeff]+ )
    | (?P<comment> //[^\n]* | /\* | <!-- )
    | (?P<quote> ["'“] )
    | (?P<sign> [{}\[\],:;] )
    | (?P<word> [^\s"'“{}\[\],:;]+ )
    """,
    re.VERBOSE,
)
COMMENT_ENDS = {"/*": "*/", "<!--": "-->"}
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,3})?")
_WORDS = {
    "true": "true", "false": "false", "null": "null", "nan": "null", "infinity": "null",
    "-infinity": "null", "undefined": "null", "none": "null",
}  # fmt: skip
_ENDING = {
    quote: re.compile(
        rf"""{ends} (?= [\s\ufeff]{{0,500}} (?:
              [:}}\]] | \Z | \n [ \t]{{0,500}} ["'“]
            | ["'“] [\w@$-]{{1,60}} ["'”] [ ]{{0,9}} :
            | , [\s\ufeff]{{0,500}} (?: ["'“{{\[}}\]\d/,-] | \Z | (?:true|false|null)\b
                                      | [\w$@]{{1,60}} \s{{0,9}} : )
            | //  | /\* )) | \\. """,
        re.VERBOSE | re.DOTALL,
    )
    for quote, ends in (('"', '"'), ("'", "'"), ("“", '[”“"]'))
}
"""A quote ends a string only before what can stand behind one: others are the string's own."""
_OWN = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\\(?P<idle>.)|\\\Z|(?P<quote>")', re.DOTALL)


def _mended(text: str) -> Iterator[str]:
    """Yield the tokens of a text with its faults put right."""
    last = ""
    for piece in _tokens(text):
        if piece == ",":
            if last in _OPENING:
                continue
        elif piece in _CLOSING:
            yield piece
        elif last == "," or _parts(last, piece):
            yield "," + piece
        else:
            yield piece
        last = piece


_CLOSING = frozenset({"}", "]"})
_OPENING = frozenset({"", "{", "[", ",", ":"})


def _parts(last: str, piece: str) -> bool:
    """Tell whether a comma is missing between two tokens: one ends a value, one begins one."""
    return last not in _OPENING and piece != ":"


def _tokens(text: str) -> Iterator[str]:
    """Yield signs, numbers, constants and strings as JSON writes them; a comma stands for ";"."""
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:  # no character is left out above
            return
        at = match.end()
        if match["comment"] in COMMENT_ENDS:
            ends = COMMENT_ENDS[match["comment"]]
            end = text.find(ends, at)
            at = len(text) if end < 0 else end + len(ends)
        elif match["quote"]:
            end, content = _content(text, at, match["quote"])
            yield content
            at = end
        elif match["sign"]:
            yield "," if match["sign"] == ";" else match["sign"]
        elif match["word"]:
            yield _word(match["word"])


def _word(word: str) -> str:
    if _NUMBER.fullmatch(word):
        return word
    return _WORDS.get(word.lower()) or json.dumps(word)


def _content(text: str, start: int, quote: str) -> tuple[int, str]:
    """Give where a string ends, and the string as JSON writes it."""
    for match in _ENDING[quote].finditer(text, start):
        if match[0][0] != "\\":
            return match.end(), f'"{_OWN.sub(_escaped, text[start : match.start()])}"'
    return len(text), f'"{_OWN.sub(_escaped, text[start:])}'


def _escaped(match: re.Match[str]) -> str:
    if match["quote"]:
        return '\\"'
    if match["idle"]:
        return match["idle"] if match["idle"] in "'“”" else f"\\\\{match['idle']}"
    return match[0] if len(match[0]) > 1 else ""
