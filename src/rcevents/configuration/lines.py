"""The line on which each key of a TOML text stands, which `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Key = tuple[str | int, ...]
"""Names of tables and keys, and numbers (from 0) in arrays: ("sources", 1, "zone")."""

TOKEN = re.compile(
    r'''
      (?P<newline> \n )
    | (?P<blank> [ \t\r]++ | \#[^\n]*+ )
    | (?P<text> """ (?: [^"\\] | \\. | "(?!"") )*+ "{3,5}
              | \'\'\' (?: [^\'] | \'(?!\'\') )*+ \'{3,5}
              | "(?: [^"\\\n] | \\. )*+" | \'[^\'\n]*+\' )
    | (?P<sign> [\[\]{}=,.] )
    | (?P<bare> [^\s\#"\'\[\]{}=,.]++ )
    ''',
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of TOML, and the line on which it begins."""

    kind: str
    text: str
    line: int


class Open(NamedTuple):
    """An array or an inline table that is not closed yet."""

    key: Key
    is_array: bool


def key_lines(text: str) -> dict[Key, int]:
    r"""Give the line (from 1) of every table, key and item of an array of a valid TOML text.

    >>> key_lines("a = 1\n[[b]]\nc = {d = '''\n''', 'e' = []}\n[[b]]\n")[("b", 0, "c", "e")]
    4
    """
    scan = Scan()
    for token in _tokens(text):
        scan.take(token)
    return scan.lines


def _tokens(text: str) -> Iterator[Token]:
    line = 1
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "blank":
            yield Token(kind, match[0], line)
        line += match[0].count("\n")


class Scan:
    """One pass over the tokens: where it is, and the lines found so far."""

    def __init__(self) -> None:
        self.lines: dict[Key, int] = {}
        self._tables: Counter[Key] = Counter()
        self._table: Key = ()
        self._open: list[Open] = []
        self._items: list[int] = []
        self._names: list[str] = []
        self._brackets = 0
        self._value: Key | None = None

    def take(self, token: Token) -> None:
        """Go on by a token."""
        if self._value is not None:
            self._take_value(token, self._value)
        elif token.text == "[":
            self._brackets += 1
        elif token.text in ("]", "\n") and self._brackets:
            self._take_header(token)
        elif token.text == "=":
            self._value = self._named(self._open[-1].key if self._open else self._table, token)
        elif token.text == "}":
            self._close()
        elif token.kind in ("text", "bare"):
            self._names.append(_name(token))

    def _take_header(self, token: Token) -> None:
        """End the header of a table, or of the next table of an array."""
        if self._names:
            *before, last = self._names
            key: Key = ()
            for name in before:
                key = self._last_of((*key, name))
                self.lines.setdefault(key, token.line)
            key = (*key, last)
            if self._brackets > 1:
                self._tables[key] += 1
            self.lines.setdefault(key, token.line)
            self._table = self._last_of(key)
            self.lines.setdefault(self._table, token.line)
        self._names = []
        if token.kind == "newline":
            self._brackets = 0

    def _last_of(self, key: Key) -> Key:
        """Give the table that a name means: of an array of tables, the last one."""
        return (*key, self._tables[key] - 1) if key in self._tables else key

    def _named(self, base: Key, token: Token) -> Key:
        """Note the key before a "=", and the tables that its dots make."""
        for name in self._names:
            base = (*base, name)
            self.lines.setdefault(base, token.line)
        self._names = []
        return base

    def _take_value(self, token: Token, value: Key) -> None:
        if token.kind == "newline":
            self._value = value if self._open else None
            return
        if token.text not in ("]", "}", ","):
            self.lines.setdefault(value, token.line)
        if token.text in ("[", "{"):
            self._open.append(Open(value, token.text == "["))
            self._items.append(0)
            self._value = (*value, 0) if token.text == "[" else None
        elif token.text == ",":
            self._next()
        elif token.text in ("]", "}"):
            self._close()

    def _next(self) -> None:
        """Go on to the next item of an array, or to the next key of an inline table."""
        self._items[-1] += 1
        key, is_array = self._open[-1]
        self._value = (*key, self._items[-1]) if is_array else None

    def _close(self) -> None:
        """Leave an array or inline table: what it belongs to goes on."""
        closed = self._open.pop()
        self._items.pop()
        self._value = closed.key


def _name(token: Token) -> str:
    """Give a key as it is meant: quoted ones without quotes and escapes."""
    return next(iter(tomllib.loads(f"{token.text} = 0"))) if token.kind == "text" else token.text
