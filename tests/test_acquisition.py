from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug import Response

from rcevents import acquisition
from rcevents.acquisition import Page, acquire, asking, is_asked, pages
from rcevents.document import Document
from rcevents.errors import FetchFailed, InputError, TooLarge
from rcevents.fetch.brought import Unchanged
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web
from rcevents.sources import Settings, registry
from rcevents.sources.registry import ThirdParties, built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import werkzeug
    from pytest_httpserver import HTTPServer

    from rcevents.sources.kind import Asked

ISSUE = "# Tea\n\n[Day {}](https://tea.example.org/{}), 3 May 2031, free\n"
AS_TOLD = Settings()


@pytest.fixture
def web() -> Iterator[Web]:
    """Give whoever fetches, from one's own network, too."""
    with Web(Policy(allow_private=True)) as web:
        yield web


def paged(server: HTTPServer, count: int) -> str:
    """Serve so many pages, each of which tells the next by its header."""

    def answer(request: werkzeug.Request) -> Response:
        number = int(request.args.get("page", "1"))
        link = f'</tea?page={number + 1}>; rel="next"' if number < count else ""
        response = Response(ISSUE.format(number, number), content_type="text/markdown")
        response.headers["Link"] = link
        return response

    server.expect_request("/tea").respond_with_handler(answer)
    return server.url_for("/tea")


def test_pages_are_followed_to_the_last(httpserver: HTTPServer, web: Web) -> None:
    request = Request(paged(httpserver, 3))
    texts = [found.text for found in acquire(request, AS_TOLD, web) if isinstance(found, Document)]
    assert [text for text in texts if "Day 1" in text or "Day 3" in text] == [texts[0], texts[2]]


def test_more_pages_than_may_be_read_are_told(httpserver: HTTPServer, web: Web) -> None:
    """What is left out is no secret."""
    *documents, fault = acquire(Request(paged(httpserver, 9)), AS_TOLD, web, most=4)
    assert len(documents) == 4
    assert isinstance(fault, TooLarge)
    assert "more than 4 pages" in fault.what
    assert len(httpserver.log) == 4


def test_all_pages_together_are_no_larger_than_one_input(
    httpserver: HTTPServer, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many large pages would fill the memory as one huge page would."""
    monkeypatch.setattr(acquisition, "LARGEST", 3 * len(ISSUE))
    *documents, fault = acquire(Request(paged(httpserver, 9)), AS_TOLD, web)
    assert len(documents) == 3
    assert isinstance(fault, TooLarge)
    assert len(httpserver.log) == 4


def test_pages_in_a_circle_end(httpserver: HTTPServer, web: Web) -> None:
    for here, there in (("/a", "/b"), ("/b", "/a")):
        response = Response(
            ISSUE, content_type="text/markdown", headers={"Link": f"<{there}>; rel=next"}
        )
        httpserver.expect_request(here).respond_with_response(response)
    found = list(pages(Request(httpserver.url_for("/a")), AS_TOLD, web))
    assert [page.next is None for page in found if isinstance(page, Page)] == [False, True]


@pytest.mark.parametrize(
    "link", ["http://other.example.org/2", "http://[", "ftp://a/b", "javascript:1"]
)
def test_another_host_is_never_followed(httpserver: HTTPServer, web: Web, link: str) -> None:
    response = Response(
        ISSUE, content_type="text/markdown", headers={"Link": f"<{link}>; rel=next"}
    )
    httpserver.expect_request("/a").respond_with_response(response)
    (page,) = pages(Request(httpserver.url_for("/a")), AS_TOLD, web)
    assert isinstance(page, Page)
    assert page.next is None


def test_a_token_goes_along_to_the_next_page(httpserver: HTTPServer, web: Web) -> None:
    """Of the same server."""
    request = Request(paged(httpserver, 2), headers={"Authorization": "Bearer tea"})
    assert len(list(pages(request, AS_TOLD, web))) == 2
    told = [asked.headers.get("Authorization") for asked, _ in httpserver.log]
    assert told == ["Bearer tea"] * 2


def test_what_is_unchanged_ends_it(httpserver: HTTPServer, web: Web) -> None:
    """One small request."""
    address = paged(httpserver, 2)
    (first, _) = pages(Request(address), AS_TOLD, web)
    assert isinstance(first, Page)
    again = replace(Request(address), validators=first.answer.validators)
    assert [type(found) for found in acquire(again, AS_TOLD, web)] == [Unchanged]


def test_an_error_on_a_later_page_is_told(httpserver: HTTPServer, web: Web) -> None:
    """Behind what the earlier ones hold."""
    response = Response(ISSUE, content_type="text/markdown", headers={"Link": "</gone>; rel=next"})
    httpserver.expect_request("/a").respond_with_response(response)
    httpserver.expect_request("/gone").respond_with_data("", status=410)
    found = list(acquire(Request(httpserver.url_for("/a")), AS_TOLD, web))
    assert [type(one) for one in found] == [Document, FetchFailed]


def test_what_is_no_text_is_told(httpserver: HTTPServer, web: Web) -> None:
    httpserver.expect_request("/a").respond_with_data(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (found,) = acquire(Request(httpserver.url_for("/a")), AS_TOLD, web)
    assert isinstance(found, InputError)


def test_a_repository_is_asked_by_its_api() -> None:
    """By the kind that knows how, which is then the one that reads."""
    request = Request("https://github.com/tea/days", headers={"X-Tea": "green"})
    asked, settings = asking(request, AS_TOLD, {"GITHUB_TOKEN": "kettle"})
    assert asked.address.startswith("https://api.github.com/repos/tea/days/issues")
    assert asked.headers["Authorization"] == "Bearer kettle"
    assert asked.headers["X-Tea"] == "green"
    assert settings.kind == "github"
    assert is_asked("github:tea/days", {})
    assert not is_asked("tea:days", {})
    assert asking(request, Settings(kind="webpage"), {})[0] == request


def test_an_address_is_asked_as_it_stands() -> None:
    """Unless a kind knows better."""
    request = Request("https://tea.example.org/all.ics", headers={"Accept": "text/calendar"})
    assert asking(request, AS_TOLD, {}) == (request, AS_TOLD)


def test_a_strangers_kind_that_fails_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops nobody from fetching the address as it stands."""

    def fail(given: str, environment: Mapping[str, str], options: Mapping[str, Any]) -> Asked:
        raise ZeroDivisionError(given, environment, options)

    broken = replace(built_in("records"), name="broken", asks=fail)
    monkeypatch.setattr(registry, "third_parties", lambda: ThirdParties((broken,), ()))
    request = Request("https://example.org/events.ics")
    assert asking(request, Settings(), {}) == (request, Settings())
