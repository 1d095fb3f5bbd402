from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.normalization import clean
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("", ""),
        ("plain, 3 May\n", "plain, 3 May\n"),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("5\u00a0May\u202f2021\u3000free", "5 May 2021 free"),
        ("para\u2028graph\u2029s\x0c", "para graph s "),
        ("zero\u200bwidth\ufeff, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("\u202eright to left\u202c \u2066isolate\u2069", "right to left isolate"),
        ("bell\x07, escape\x1b[31m, unit\x1f, delete\x7f", "bell, escape[31m, unit, delete"),
        ("Z\u0075\u0308rich", "Zürich"),
        ("it\x92s 5\x967 May\x85", "it’s 5–7 May…"),
        ("\x81\x8d", ""),
        ("a\tb\n\tc", "a   b\n    c"),
        ("a\u200db", "ab"),
        ("👩\u200d💻 day", "👩\u200d💻 day"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("half \ud800 a pair", "half  a pair"),
        ("dashes - – — −, “quotes”, ＄75", "dashes - – — −, “quotes”, ＄75"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    """Line ends, spaces and letters are made one kind; the unseen goes."""
    assert clean(text) == cleaned


def test_many_kinds_of_dirt_are_removed_like_few() -> None:
    """Both ways of replacing give the same."""
    dirt = "".join(map(chr, range(0x2000, 0x2010)))
    assert clean(f"a{dirt}b") == "a" + 11 * " " + "b"


@settings(deadline=None)
@given(st.text(st.characters()))
def test_clean_text_has_nothing_that_readers_do_not_expect(text: str) -> None:
    """Only line feeds remain of all controls, it is NFC, and every line is still there."""
    cleaned = clean(text)
    assert all(
        unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"} or char == "\n"
        for char in cleaned
    )
    assert not any(unicodedata.category(char) == "Zs" and char != " " for char in cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@settings(deadline=None)
@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Clean text is clean."""
    once = clean(text)
    assert clean(once) == once


@pytest.mark.parametrize(
    "unit",
    [
        "\u0300\u0327",
        "\t",
        "\u200d",
        "😀\u200d",
        "\r\u2028\x93",
        "\ud800",
        "\u00a0",
        "u\u0308",
        "é",
    ],
)
def test_cleaning_takes_linear_time(unit: str) -> None:
    """Heaps of marks, tabs and joiners cost time in proportion to their length."""
    assert_linear(clean, lambda n: unit * (n // len(unit)))
