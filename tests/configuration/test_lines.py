from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.configuration.lines import key_lines
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.configuration.lines import Key

TRICKY = '''# [[sources]] in a comment
title = "a # b = [ {"          # and "a quote
[fetch]
"contact" = 'x = "1"'
note = """
[[sources]]
name = \\"not a key\\" ""
end""""
'quoted key' = 1979-05-27 07:32:00
float = 1.5

[[sources]]
name = "one"
topics = [ # a list
  "tea",
  "cake, [with] = signs",   # trailing

]
window = { before = 3, after = 4 }
window2.deep.er = { a = [ { b = 1 }, { c = [ 2 ] } ], d = { } }
[sources.options]
x = \'\'\'
[[sources]]
y = 'z'
\'\'\'
  [[ sources ]]
  name = "two"
  [sources.headers."X-Tea.Kind"]
  a = true
  [[sources.inner]]
  b = 1
  [[sources.inner]]
  b = 2
[after]
e = []
'''


def keys(value: Any, key: Key = ()) -> Iterator[Key]:  # noqa: ANN401 - whatever TOML holds
    """Yield the keys of everything that a TOML text holds."""
    if key:
        yield key
    tables = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else ()
    for name, inner in (*tables, *items):
        yield from keys(inner, (*key, name))


def test_every_key_has_a_line() -> None:
    """Neither comments nor texts, arrays and tables within tables mislead."""
    assert set(keys(tomllib.loads(TRICKY))) == set(key_lines(TRICKY))


@pytest.mark.parametrize("key", [key for key in key_lines(TRICKY) if isinstance(key[-1], str)])
def test_the_line_is_that_of_the_key(key: Key) -> None:
    """The key itself stands there."""
    line = TRICKY.split("\n")[key_lines(TRICKY)[key] - 1]
    assert str(key[-1]) in line.split("#")[0]


def test_tables_of_an_array_are_counted() -> None:
    lines = key_lines(TRICKY)
    first = lines["sources", 0]
    assert TRICKY.split("\n")[first - 1 : first + 1] == ["[[sources]]", 'name = "one"']
    assert lines["sources", 1] == TRICKY.split("\n").index("  [[ sources ]]") + 1
    assert lines["sources", 1, "inner", 1, "b"] == lines["sources", 1, "inner", 0, "b"] + 2
    assert lines["sources", 0, "topics", 1] == lines["sources", 0, "topics"] + 2


@pytest.mark.parametrize(
    "text", ["", "\n", "# nothing", "a = 1", "[a]", "[[a]]", "a = {}", "a = []"]
)
def test_little_texts(text: str) -> None:
    assert set(key_lines(text)) >= set(keys(tomllib.loads(text)))


@pytest.mark.parametrize(
    "piece", ["a = [[1]]\n", "#", '"', "'''", "[", "{", 'a = "\\\\"\n', '"""x', "a.b=1\n", "   "]
)
def test_the_work_grows_with_the_text(piece: str) -> None:
    """Whatever the text, valid or not."""

    def read(text: str) -> object:
        try:
            return key_lines(text)
        except (ValueError, LookupError):  # a text that is no TOML never gets here otherwise
            return None

    assert_linear(read, lambda size: piece * (size // len(piece)))
