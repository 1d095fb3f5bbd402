"""Files that are no calendar, told for people."""

from __future__ import annotations

import gzip

import pytest

from rcevents.linting import lint
from rcevents.linting.disguises import looks_like
from tests.linting.calendars import calendar, codes, event
from tests.reading.linear import assert_linear

FEED = calendar(*event())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty"),
        (b"\r\n \r\n", "the file is empty"),
        (gzip.compress(FEED), "it is compressed (gzip)"),
        (b"PK\x03\x04...", "it is an archive (zip)"),
        (FEED.decode().encode("utf-16"), "it is in UTF-16, not in UTF-8"),
        (FEED.decode().encode("utf-16-le"), "it is in UTF-16, not in UTF-8"),
        (FEED.decode().encode("utf-16-be"), "it is in UTF-16, not in UTF-8"),
        (FEED.decode().encode("utf-32"), "it is in UTF-32, not in UTF-8"),
        (FEED.decode().encode("utf-32-be"), "it is in UTF-32, not in UTF-8"),
        (b"<html><head><TITLE>502 Bad &amp; ugly</TITLE>", 'it is a web page, "502 Bad & ugly"'),
        (b"\n<!DOCTYPE html>\n<p>Sign in", "it is a web page"),
        (b'<?xml version="1.0"?><icalendar/>', "it is XML"),
        (b'{"error": "gone"}', "it is JSON"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "it holds BEGIN:VCARD"),
        (b"Fatal error: \x1b[31mno tea", 'it begins with "Fatal error: [31mno tea"'),
    ],
)
def test_what_a_file_looks_like(data: bytes, told: str) -> None:
    """It is the one thing that is told."""
    assert looks_like(data) == told
    (finding,) = lint(data)
    assert finding.message == f"there is no BEGIN:VCALENDAR: {told}"


@pytest.mark.parametrize("times", [1, 2, 3])
def test_byte_order_marks_are_one_mistake(times: int) -> None:
    """Each program of a chain may have written one."""
    assert codes(b"\xef\xbb\xbf" * times + FEED) == ["ICS002"]


@pytest.mark.parametrize("unit", ["<", "<title ", "BEGIN:", "\x00", "B\x00", "{", "\n"])
def test_looking_takes_time_in_proportion(unit: str) -> None:
    assert_linear(
        lambda text: looks_like(text.encode()), lambda length: unit * (length // len(unit) + 1)
    )
