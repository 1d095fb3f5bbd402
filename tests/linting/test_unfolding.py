"""Where a letter stands in the file, however its line is folded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.linting import lint
from rcevents.linting.octets import physical_lines
from rcevents.linting.unfolding import unfold
from rcevents.render.contentlines import fold
from tests.linting.calendars import EVENT_LINE, calendar, codes, event


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=80))
def test_a_folded_line_is_joined_and_every_letter_found(text: str) -> None:
    """The place of each letter is the one at which the file has it."""
    line = f"SUMMARY:{text}"
    data = fold(line).encode()
    (joined,) = unfold(physical_lines(data), [])
    assert joined.text == line
    rows = data.decode().split("\r\n")
    for at in range(0, len(line), 7):
        spot = joined.spot(at)
        assert rows[spot.line - 1][spot.column - 1] == line[at]


def test_a_finding_stands_in_the_line_of_the_file() -> None:
    """Behind a fold the line is the next one, and the space counts as a column."""
    lines = event("DESCRIPTION:Cups", SUMMARY=None)
    data = calendar(*lines).replace(
        b"DESCRIPTION:Cups", b"DESCRIPTION:Cups\r\n  and <b>teapots</b>"
    )
    (found,) = [one for one in lint(data) if one.code == "ICS802"]
    assert (found.line, found.column) == (EVENT_LINE + 8, 7)
    assert found.spot.excerpt[found.spot.caret :].startswith("<b>")


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (b"SUMMARY:Th\xc3\r\n \xa9", ["ICS006"]),
        (b"SUMMARY:Th\xc3", ["ICS001"]),
        (b"SUMMARY:Th\xc3\r\n x\xa9", ["ICS001"]),
        ("SUMMARY:Thé\r\n é".encode(), []),
        (b"SUMMARY:Tea\r\n\t and cups", []),
        (b"SUMM\r\n ARY:Tea", ["ICS008"]),
        (b"SUMMARY\r\n :Tea", ["ICS008"]),
        (b"SUMMARY;LANGUAGE=en\r\n :Tea", []),
    ],
)
def test_folds(octets: bytes, expected: list[str]) -> None:
    data = calendar(*event(SUMMARY="SUMMARY:X")).replace(b"SUMMARY:X", octets)
    assert codes(data) == expected
