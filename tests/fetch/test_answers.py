"""What answers bring: documents, the word that nothing has changed, or what is wrong with them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import FetchFailed, InputError, NotText
from rcevents.fetch.answers import conditions
from rcevents.fetch.brought import Brought, Unchanged, Validators
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web
from tests.fetch.servers import get, page, serving

if TYPE_CHECKING:
    from rcevents.fetch.answers import Answer

DIGEST = hashlib.sha256(b"tea").hexdigest()
DAY = "Sun, 01 Nov 2026 10:00:00 GMT"
GARBLED = "the server's answer breaks off or is garbled"


def again(answer: bytes, known: Validators) -> tuple[Answer, str]:
    """Fetch what is known already; give the answer, and the head of the request."""
    with serving(answer) as server, Web(Policy(allow_private=True)) as web:
        return web.get(Request(server.url(), known)), server.heads[0]


def marks_of(found: Brought | Unchanged) -> Validators:
    """Give the marks of an answer, whoever told them."""
    return replace(found.validators, address=None)


def test_an_answer_has_marks_to_know_it_again_by() -> None:
    with serving(page(b"tea", 'ETag: W/"7"', f"Last-Modified: {DAY}")) as server:
        found = get(server.url())
    assert isinstance(found, Brought)
    assert found.validators == Validators('W/"7"', DAY, DIGEST, server.url())


def test_what_is_known_is_asked_for_by_its_marks() -> None:
    """A server that knows them answers without a body; what it tells anew is remembered."""
    answer = b'HTTP/1.1 304 Not Modified\r\nETag: "8"\r\n\r\n'
    found, head = again(answer, Validators('"7"', DAY, DIGEST))
    assert 'If-None-Match: "7"\r\n' in head
    assert f"If-Modified-Since: {DAY}\r\n" in head
    assert isinstance(found, Unchanged)
    assert marks_of(found) == Validators('"8"', DAY, DIGEST)


@pytest.mark.parametrize("known", [Validators(), Validators(digest=DIGEST)])
def test_not_modified_is_no_answer_to_a_plain_question(known: Validators) -> None:
    """Nothing would be known then."""
    found, head = again(b"HTTP/1.1 304 Not Modified\r\n\r\n", known)
    assert "If-" not in head
    assert isinstance(found, FetchFailed)
    assert (found.what, found.status) == ("the server answered 304 Not Modified", 304)


def test_the_same_bytes_are_unchanged_too() -> None:
    """Where a server knows of no marks, or changes them at every answer."""
    found, _ = again(page(b"tea", 'ETag: "9"'), Validators('"7"', DAY, DIGEST))
    assert isinstance(found, Unchanged)
    assert marks_of(found) == Validators('"9"', None, DIGEST)


def test_other_bytes_are_brought() -> None:
    found, _ = again(page(b"more tea"), Validators('"7"', DAY, DIGEST))
    assert isinstance(found, Brought)
    assert marks_of(found) == Validators(None, None, hashlib.sha256(b"more tea").hexdigest())


@pytest.mark.parametrize("mark", ["", "a\r\nX: y", "\x00", "é", "x" * 9999])
def test_marks_that_cannot_be_sent_are_not(mark: str) -> None:
    """They come from a store that anything may have happened to."""
    assert conditions(Validators(mark, mark, None), "https://tea.example.org/") == {}


@pytest.mark.parametrize(
    ("header", "content_type", "charset"),
    [
        ("text/plain; charset=latin1", "text/plain", "latin1"),
        ('Text/Calendar; component=VEVENT; Charset="UTF-8"', "text/calendar", "utf-8"),
        ("text/html;charset=", "text/html", None),
        ("nonsense", "text/plain", None),
        ("", "text/plain", None),
        ("text/html; charset*=utf-8''latin-1", "text/html", "latin-1"),
        ("text/html; charset*=x'y", "text/html", "x'y"),
    ],
)
def test_what_the_header_says_is_handed_on(
    header: str, content_type: str, charset: str | None
) -> None:
    """Type and character set, however oddly they are written."""
    with serving(page(b"tea", f"Content-Type: {header}")) as server:
        found = get(server.url())
    assert isinstance(found, Brought)
    assert found.content_type == content_type
    assert found.charset in {charset, ""}


@pytest.mark.parametrize(
    "content_type",
    [
        "application/pdf",
        "image/png",
        "IMAGE/svg+xml",
        "video/mp4",
        "audio/mpeg; a=b",
        "application/zip",
        "application/x-gzip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
)
def test_what_is_no_text_is_not_even_read(content_type: str) -> None:
    """The header is enough: the body never comes."""
    head = f"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\nContent-Type: {content_type}\r\n\r\n"
    with serving(head.encode()) as server:
        error = get(server.url())
    assert isinstance(error, NotText)
    assert error.what == f"no text, but {content_type.partition(';')[0].lower()}"


@pytest.mark.parametrize(
    "answer",
    [
        b"tea\r\n\r\n",
        b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"",
        b"HTTP/1.1\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\ntea",
        b"HTTP/1.1 99 OK\r\n\r\ntea",
        b"HTTP/1.1 2000 OK\r\n\r\ntea",
        b"HTTP/3 200 OK\r\n\r\ntea",
        b"ICY 200 OK\r\n\r\ntea",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ntea",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3, 4\r\n\r\ntea",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\ntea",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\ntea",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntea\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ntea\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\ntea\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\ntea",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\ntea",
    ],
)
def test_an_answer_that_breaks_off_or_is_none(answer: bytes) -> None:
    """Half a document is none; and it is not told as if nobody had answered."""
    with serving(answer) as server:
        error = get(server.url())
    assert isinstance(error, FetchFailed)
    assert (error.what, error.passing, error.status) == (GARBLED, True, None)


@pytest.mark.parametrize(
    ("answer", "data"),
    [
        (b"HTTP/1.0 200 OK\r\n\r\ntea", b"tea"),
        (b"HTTP/1.1 200\r\nContent-Length: 3\r\n\r\ntea and more", b"tea"),
        (b"HTTP/1.1 200 OK\nContent-Length: 3\n\ntea", b"tea"),
        (b"HTTP/1.1 200 \xff\r\nContent-Length: 3\r\nno header\r\n\r\ntea", b""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\ntea", b"tea"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\ntea\r\n0\r\n\r\n", b"tea"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea", b"tea"),
        (
            b"HTTP/1.1 103 Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Wait\r\n\r\n" + page(b"tea"),
            b"tea",
        ),
        (b"HTTP/1.1 203 Changed\r\nContent-Length: 3\r\n\r\ntea", b"tea"),
    ],
)
def test_answers_that_are_only_odd(answer: bytes, data: bytes) -> None:
    """They are read as browsers do, as far as their length can be trusted."""
    with serving(answer) as server:
        found = get(server.url())
    assert isinstance(found, Brought | InputError)
    assert not data or getattr(found, "data", None) == data


@pytest.mark.parametrize("status", ["200 OK", "204 No Content", "205 Reset Content"])
def test_nothing_is_no_answer(status: str) -> None:
    """Feeds are not emptied because a server has a bad day."""
    with serving(page(b"", status=status)) as server:
        error = get(server.url())
    assert isinstance(error, FetchFailed)
    assert error.what == "the answer is empty"


def test_a_part_is_not_the_whole() -> None:
    """Nobody asked for a part."""
    with serving(page(b"tea", status="206 Partial Content")) as server:
        error = get(server.url())
    assert isinstance(error, FetchFailed)
    assert error.status == 206


def test_the_next_page_is_told() -> None:
    with serving(page(b"tea", 'Link: </?page=2>; rel="next"')) as server:
        found = get(server.url("/?page=1"))
    assert isinstance(found, Brought)
    assert found.next == server.url("/?page=2")
