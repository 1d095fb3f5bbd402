from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar.parser import Contentlines
from icalendar.prop import vText

from rcevents.normalization import clean
from rcevents.render.contentlines import PLAIN, content_line, escape, fold, quote, stream

TEXTS = st.text(st.characters(codec="utf-8"), max_size=300)


def read_back(lines: list[str]) -> list[tuple[str, dict[str, str], str]]:
    """Read content lines as icalendar does."""
    parsed = Contentlines.from_ical(stream(lines).decode())  # type: ignore[no-untyped-call]
    return [
        (name, dict(of), value) for line in parsed if line for name, of, value in [line.parts()]
    ]


@given(TEXTS)
@example("\\n is no line feed, \\, no comma; \\\\")
@example("é" * 200)
@example("🧑‍🔬" * 60)
@example("line\r\nBEGIN:VEVENT\rline\nline")
def test_icalendar_reads_back_what_was_written(text: str) -> None:
    """Any text, folded and escaped, comes back whole, but for what nobody can see."""
    ((name, _, value),) = read_back([content_line("SUMMARY", escape(text))])
    assert name == "SUMMARY"
    assert vText.from_ical(value) == clean(text)


@given(TEXTS.filter(lambda text: "\\" not in text))
@example('say "hello", world; now: ^n')
@example("line\nline")
def test_icalendar_reads_back_a_parameter(text: str) -> None:
    """Quotes, carets and line feeds survive in a parameter (RFC 6868).

    Backslashes are left to the next test: icalendar takes some for escapes, which they are not
    in a parameter (RFC 5545, section 3.2).
    """
    ((_, parameters, value),) = read_back([content_line("X-NOTE", "x", {"LABEL": text})])
    assert (parameters["LABEL"], value) == (clean(text), "x")


def test_a_backslash_in_a_parameter_is_itself() -> None:
    assert content_line("X-NOTE", "x", {"LABEL": r"C:\tea"}) == r'X-NOTE;LABEL="C:\tea":x'


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=400))
@example("x" * 75)
@example("x" * 76)
@example("é" * 37 + "x")
@example("é" * 38)
@example("x" + "🧪" * 40)
def test_no_line_is_longer_than_75_octets(line: str) -> None:
    """Folded lines fit, tear no character apart, and unfold to what they were."""
    pieces = fold(line).split("\r\n ")
    assert "".join(pieces) == line
    assert len(pieces[0].encode()) <= 75
    assert all(len(piece.encode()) <= 74 for piece in pieces[1:])
    assert all(pieces[1:])


@given(st.lists(TEXTS, max_size=5))
def test_a_stream_holds_nothing_but_its_lines(texts: list[str]) -> None:
    """No text can add a line of its own."""
    lines = [content_line("X-A", escape(text)) for text in texts]
    unfolded = stream(lines).decode().replace("\r\n ", "")
    assert unfolded.split("\r\n")[:-1] == lines or not lines


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\u202e", "\u2066", "\ufeff", "\ud800"])
def test_what_nobody_sees_is_stripped(sign: str) -> None:
    assert escape(f"a{sign}b") == "ab"
    assert quote(f"a{sign}b") == "ab"


def test_a_value_that_would_break_the_line_is_refused() -> None:
    with pytest.raises(ValueError, match="escape"):
        content_line("SUMMARY", "one\ntwo")


@given(
    st.text(st.sampled_from([chr(code) for code in range(0x20D0) if PLAIN.fullmatch(chr(code))]))
)
def test_what_is_taken_as_clean_is_clean(text: str) -> None:
    """The short way for plain texts changes nothing of what the long way gives."""
    assert clean(text) == text


@pytest.mark.parametrize("before", range(60, 76))
def test_no_line_ends_beside_a_joiner(before: int) -> None:
    """Readers that look for what cannot be seen before they unfold leave joiners in their place."""
    family = "👩\u200d👩\u200d👧"
    folded = fold("x" * before + f"{family} " * 20)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert "\u200d\r\n" not in folded
    assert "\r\n \u200d" not in folded
    assert folded.replace("\r\n ", "") == "x" * before + f"{family} " * 20


def test_a_chain_of_joiners_is_folded_all_the_same() -> None:
    chain = "👩\u200d" * 90
    assert fold(chain).replace("\r\n ", "") == chain
    assert all(len(line.encode()) <= 75 for line in fold(chain).split("\r\n"))
