from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.cli.terminal import error_lines, harmless
from rcevents.errors import InputError
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Zoë's naïve café — 1–2 日", "Zoë's naïve café — 1–2 日"),
        ("two\nlines\tand a tab", "two\nlines and a tab"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("cursor\x1b7\x1b(Bmoved", "cursormoved"),
        ("over\rwritten\x08\x7f\x00", "overwritten"),
        ("ab\u202edcba\u2066x", "abdcbax"),
        ("lone \ud800", "lone \ufffd"),
        ("a\u00a0b", "a b"),
        ("unfinished \x1b]0;title", "unfinished 0;title"),
        ("family \U0001f469\u200d\U0001f4bb", "family \U0001f469\u200d\U0001f4bb"),
    ],
)
def test_nothing_that_drives_a_terminal_reaches_it(text: str, shown: str) -> None:
    """Text of every script passes as it is."""
    assert harmless(text) == shown


@given(st.text(st.characters(), max_size=200))
def test_no_control_character_is_left(text: str) -> None:
    """Whatever the text is."""
    left = harmless(text).replace("\n", "")
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in left)


def test_an_error_says_where_what_and_what_to_do() -> None:
    """The remedy stands on a line of its own."""
    fault = InputError("no such file", where="a.md:3", remedy="look for b.md")
    assert error_lines(fault) == "rcevents: error: a.md:3: no such file\n  look for b.md"
    assert error_lines(InputError("bad")) == "rcevents: error: bad"
    long = error_lines(InputError("bad", where=f"https://{'a' * 60_000}.md"))
    assert long.startswith("rcevents: error: https://aaa")
    assert long.endswith("aaa.md: bad")
    assert len(long) < 1000


@pytest.mark.parametrize("piece", ["\x1b", "\x1b]", "\x9d", "\x1b[1;", "\x1b]0;a\x9d", "\u202e"])
def test_hostile_text_is_cleaned_in_linear_time(piece: str) -> None:
    """Twice the text, twice the work."""
    assert_linear(harmless, lambda length: piece * (length // len(piece)))
