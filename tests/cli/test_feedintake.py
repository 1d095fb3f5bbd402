"""The feeds that are given: files, folders, patterns, addresses and standard input."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.feedintake import Given, given_feeds
from rcevents.errors import FetchFailed, InputError, NoDocuments
from rcevents.fetch.policy import Policy

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

POLICY = Policy(allow_private=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, which holds two calendars, one of them below."""
    (tmp_path / "below").mkdir()
    (tmp_path / "a.ics").write_bytes(b"a")
    (tmp_path / "below" / "b.ical").write_bytes(b"\xff")
    (tmp_path / "below" / "note.txt").write_bytes(b"no calendar")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def brought(*given: str) -> list[tuple[str, bytes]]:
    """Give the names and the bytes of what is given."""
    return [
        (feed.where, feed.data) if isinstance(feed, Given) else ("fault", b"")
        for feed in given_feeds(given, POLICY)
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["a.ics"], [("a.ics", b"a")]),
        (["."], [("a.ics", b"a"), ("below/b.ical", b"\xff")]),
        (["below"], [("below/b.ical", b"\xff")]),
        (["*.ics"], [("a.ics", b"a")]),
        (["below/note.txt"], [("below/note.txt", b"no calendar")]),
        (["a.ics", ".", "a.ics"], [("a.ics", b"a"), ("below/b.ical", b"\xff")]),
        (["none.ics", "a.ics"], [("fault", b""), ("a.ics", b"a")]),
        (["none/*.ics"], [("fault", b"")]),
        ([""], [("fault", b"")]),
        (["a\0b"], [("fault", b"")]),
    ],
)
def test_files(given: list[str], expected: list[tuple[str, bytes]]) -> None:
    """Each stands once, in order, as the bytes that it is; what is missing stops no other."""
    assert brought(*given) == expected


def test_a_folder_without_calendars(folder: Path) -> None:
    (folder / "empty [1]").mkdir()
    (fault,) = given_feeds(["empty [1]"], POLICY)
    assert isinstance(fault, NoDocuments)
    assert fault.what == "a folder without calendars"


def test_a_folder_named_like_a_pattern(folder: Path) -> None:
    (folder / "[ab]").mkdir()
    (folder / "[ab]" / "c.ics").write_bytes(b"c")
    assert brought("[ab]") == [("[ab]/c.ics", b"c")]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\r\n")))
    assert brought("-") == [("standard input", b"\xff\r\n")]


def test_an_address_is_brought_with_its_headers(httpserver: HTTPServer) -> None:
    robots = "User-agent: *\nDisallow:\n\nUser-agent: Googlebot\nDisallow: /\n"
    httpserver.expect_request("/robots.txt").respond_with_data(robots)
    httpserver.expect_request("/a.ics").respond_with_data(b"a", headers={"ETag": '"1"'})
    address = httpserver.url_for("/a.ics")
    (feed,) = given_feeds([address], POLICY)
    assert isinstance(feed, Given)
    assert (feed.where, feed.data) == (address, b"a")
    assert feed.delivery is not None
    assert feed.delivery.google is False
    assert {name.lower(): value for name, value in feed.delivery.headers.items()}["etag"] == '"1"'


def test_an_address_of_ones_own_network_is_refused(httpserver: HTTPServer) -> None:
    (fault,) = given_feeds([httpserver.url_for("/a.ics")], Policy())
    assert isinstance(fault, FetchFailed)
    assert httpserver.log == []


def test_an_address_that_is_none() -> None:
    (fault,) = given_feeds(["https://[tea"], POLICY)
    assert isinstance(fault, InputError)
