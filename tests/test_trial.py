from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.errors import FetchFailed, InputError
from rcevents.fetch import find_documents
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web
from rcevents.sources import Settings
from rcevents.trial import MOST_DOCUMENTS, try_address, try_documents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from rcevents.trial import Trial

ISSUE = "## Events\n\n[Tea Day {0}](https://tea.example.org/{0}) - 3 May 2031, Ghent, free\n"


@pytest.fixture
def web() -> Iterator[Web]:
    """Give whoever fetches, from one's own network, too."""
    with Web(Policy(allow_private=True)) as web:
        yield web


def tried(address: str, web: Web, settings: Settings | None = None) -> Trial:
    """Try an address without any environment."""
    return try_address(Request(address), settings or Settings(), web, environment={})


def serve(server: HTTPServer, path: str, text: str, content_type: str, following: str = "") -> str:
    """Serve a text that tells the next page's address by its header."""
    headers = {"Link": f'<{following}>; rel="next"'} if following else {}
    server.expect_request(path).respond_with_data(text, content_type=content_type, headers=headers)
    return server.url_for(path)


def test_it_tells_how_a_document_was_read(httpserver: HTTPServer, web: Web) -> None:
    """The kind, and by what it was chosen."""
    address = serve(httpserver, "/1", ISSUE.format(1), "text/markdown")
    trial = tried(address, web)
    assert [event.title for event in trial.events] == ["Tea Day 1"]
    assert dict(trial.kinds) == {("newsletter", "its server calls it text/markdown"): 1}
    assert trial.answers[0].address == address
    assert (trial.next, trial.links, trial.faults) == (None, [], [])


def test_a_few_pages_are_read(httpserver: HTTPServer, web: Web) -> None:
    """And it tells that there are more."""
    for page in range(1, 6):
        serve(httpserver, f"/{page}", ISSUE.format(page), "text/markdown", f"/{page + 1}")
    trial = tried(httpserver.url_for("/1"), web)
    assert [event.title for event in trial.events] == ["Tea Day 1", "Tea Day 2", "Tea Day 3"]
    assert trial.next == httpserver.url_for("/4")


def test_a_kind_may_be_named(httpserver: HTTPServer, web: Web) -> None:
    """Whatever the document looks like."""
    address = serve(httpserver, "/1", ISSUE.format(1), "text/markdown")
    trial = tried(address, web, Settings(kind="newsletter"))
    assert dict(trial.kinds) == {("newsletter", "it was asked for"): 1}


def test_a_page_that_tells_nothing_offers_its_links(httpserver: HTTPServer, web: Web) -> None:
    page = '<p>Tea</p><a href="/all.ics">iCal</a>'
    trial = tried(serve(httpserver, "/", page, "text/html"), web)
    assert [link.address for link in trial.links] == [httpserver.url_for("/all.ics")]


def test_what_does_not_answer_is_told(httpserver: HTTPServer, web: Web) -> None:
    httpserver.expect_request("/gone").respond_with_data("", status=404)
    trial = tried(httpserver.url_for("/gone"), web)
    assert [type(fault) for fault in trial.faults] == [FetchFailed]
    assert not trial.documents


def test_files_are_tried_like_answers(tmp_path: Path) -> None:
    """A folder's files together; what cannot be read is told."""
    for number in (1, 2):
        (tmp_path / f"{number}.md").write_text(ISSUE.format(number))
    (tmp_path / "3.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    trial = try_documents(str(tmp_path), find_documents([str(tmp_path)]), Settings())
    assert dict(trial.kinds) == {("newsletter", "its name says so"): 2}
    assert len(trial.events) == 2
    assert all(isinstance(fault, InputError) for fault in trial.faults)
    assert len(trial.faults) == 1


def test_of_a_large_folder_the_first_files_are_tried(tmp_path: Path) -> None:
    """And it tells that there are more."""
    for number in range(MOST_DOCUMENTS + 1):
        (tmp_path / f"{number:04}.md").write_text("Tea.")
    trial = try_documents(str(tmp_path), find_documents([str(tmp_path)]), Settings())
    assert len(trial.documents) == MOST_DOCUMENTS
    assert trial.cut
