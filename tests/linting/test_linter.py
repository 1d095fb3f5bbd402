"""Feeds broken on purpose, one a rule at least; good ones; and any bytes at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.linting import RULES, lint
from tests.linting.calendars import TODAY, calendar, codes, event
from tests.linting.expected import EXPECTED
from tests.reading.linear import assert_linear

FEEDS = Path(__file__).parent / "feeds"
PUBLISHED = sorted((Path(__file__).parent.parent.parent / "feeds").glob("*.ics"))
BROKEN = sorted(path.stem for path in FEEDS.glob("ICS*.ics"))
REAL = [path.read_bytes() for path in sorted(FEEDS.glob("good*.ics"))]
ELSEWHERE = ("ICS705", "ICS706", "ICS707", "ICS9")
"""Rules whose feeds are too large for a file, or of two feeds and of servers."""


def found(data: bytes) -> list[str]:
    """Give the code and the line of everything that is found."""
    return [f"{finding.code}:{finding.line}" for finding in lint(data, today=TODAY)]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_is_found_in_a_feed(name: str) -> None:
    """A feed that is broken in one way is told to be, in its line; a good one is not."""
    assert found((FEEDS / f"{name}.ics").read_bytes()) == EXPECTED[name]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_feed_is_told_by_its_own_rule(name: str) -> None:
    assert name[: len("ICS000")] in {told[: len("ICS000")] for told in EXPECTED[name]}


def test_every_rule_has_a_broken_feed() -> None:
    """A rule that nothing shows may never be met."""
    shown = {name[: len("ICS000")] for name in BROKEN}
    assert {code for code in RULES if not code.startswith(ELSEWHERE)} == shown


def test_every_feed_is_expected() -> None:
    assert {path.stem for path in FEEDS.glob("*.ics")} == set(EXPECTED)


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_our_own_feeds_are_as_clients_need_them(path: Path) -> None:
    """No error and no warning, and no hint either."""
    assert [str(finding) for finding in lint(path.read_bytes())] == []


@given(st.binary(max_size=300))
def test_any_bytes_are_looked_at(data: bytes) -> None:
    """Nothing is raised, whatever is given."""
    lint(data, today=TODAY)
    lint(calendar() + data, against=data, today=TODAY)


LINES = [line for data in REAL for line in data.split(b"\r\n")]
PIECES = [b"\r\n", b"\n", b" ", b":", b";", b'"', b"\\", b",", b"\xc3", b"\x00", b"T", b"Z", b"-1"]


@given(st.lists(st.sampled_from(LINES) | st.sampled_from(PIECES) | st.binary(max_size=4)))
def test_any_mixture_of_lines_is_looked_at(pieces: list[bytes]) -> None:
    data = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + b"\r\n".join(pieces)
    for finding in lint(data, against=REAL[0], today=TODAY):
        assert finding.line >= 1
        assert finding.column >= 1
        assert 0 <= finding.spot.caret <= len(finding.spot.excerpt)


@given(st.sampled_from(REAL), st.data())
def test_a_torn_feed_is_looked_at(feed: bytes, data: st.DataObject) -> None:
    """Cut anywhere, with anything put in, a good feed is read to its end."""
    at = data.draw(st.integers(0, len(feed)))
    until = data.draw(st.integers(at, len(feed)))
    put = data.draw(st.sampled_from(PIECES) | st.binary(max_size=6))
    assert lint(feed[:at] + put + feed[until:], against=feed, today=TODAY) is not None


@pytest.mark.parametrize(
    "unit",
    [
        *("\r", "\n", "\r\r\n", " ", "\r\n ", "BEGIN:VEVENT\r\n", "BEGIN:X-A\r\n", "END:X-A\r\n"),
        *(";", ";A=", ';A="', ";A=a,", "A;A=A:\r\n", "\\", "\\n", ",", "<p ", "&amp", "é", "\x07"),
        "DTSTART;TZID=Europe/Paris:20260101T000000\r\n",
        "BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "BEGIN:STANDARD\r\nDTSTART:20200101T000000\r\nEND:STANDARD\r\n",
        "RDATE:20200101T000000,20210101T000000\r\n",
        "RRULE:FREQ=DAILY;BYDAY=MO,\r\n",
        *("MO,", "20200101T000000,", "FREQ=DAILY;", "A", "1", "-", "https://a", ". "),
    ],
)
@pytest.mark.parametrize("before", ["", "SUMMARY:", "SUMMARY;X=", "EXDATE:", "RRULE:", "URL:"])
def test_looking_takes_time_in_proportion(unit: str, before: str) -> None:
    r"""Twice the bytes take about twice the work, also of the most hostile ones."""
    head = f"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n{before}"

    def look(text: str) -> object:
        data = (head + text).encode()
        return lint(data, against=data, today=TODAY)

    assert_linear(look, lambda length: unit * (length // len(unit) + 1))


def test_a_feed_of_several_faults_is_told_of_in_order() -> None:
    data = calendar(*event(UID="UID:1", DTEND=None, SUMMARY="SUMMARY:<b>Tea</b>, teapots"))
    assert codes(data) == ["ICS503", "ICS307", "ICS802", "ICS803"]
