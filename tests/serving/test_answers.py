from __future__ import annotations

import asyncio
import datetime as dt
import gzip
from typing import Any

from rcevents.serving.answers import Answer, Content, raw
from rcevents.serving.conditions import http_date

WHEN = dt.datetime(2031, 3, 1, 8, 30, 15, tzinfo=dt.UTC)
LONG = Content(b"tea " * 1_000, "text/calendar; charset=utf-8", {"content-disposition": "inline"})


def sent(
    answer: Answer, method: str = "GET", *, settled: bool = True, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Send an answer to someone who asks with these headers."""
    messages: list[Any] = []

    async def send(message: Any) -> None:  # noqa: ANN401 - ASGI's
        messages.append(message)

    told = raw((name.replace("_", "-"), text) for name, text in headers.items())
    asyncio.run(answer.send({"method": method, "headers": told}, send, settled=settled))
    start, body = messages
    found = {name.decode(): text.decode() for name, text in start["headers"]}
    return start["status"], found, body["body"]


def test_an_answer_tells_what_it_is() -> None:
    answer = Answer(LONG, modified=WHEN, max_age=300)
    status, headers, body = sent(answer)
    assert (status, body) == (200, LONG.body)
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["content-length"] == "4000"
    assert headers["last-modified"] == "Sat, 01 Mar 2031 08:30:15 GMT"
    assert headers["cache-control"] == "public, max-age=300"
    assert headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in headers


def test_each_coding_has_a_tag_of_its_own() -> None:
    plain, packed = Answer(LONG), Answer(LONG, gzip=True)
    _, headers, body = sent(packed)
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == LONG.body
    assert plain.tag != packed.tag
    assert sent(packed, if_none_match=plain.tag)[0] == 200
    assert sent(packed, if_none_match=packed.tag)[0] == 304


def test_what_is_packed_is_kept_as_that_alone() -> None:
    packed = Answer(LONG, gzip=True)
    assert packed.content.body == packed.body
    assert len(packed) < len(LONG.body) + 4_000


def test_what_is_short_is_not_packed() -> None:
    assert "content-encoding" not in sent(Answer(Content(b"tea", "text/plain"), gzip=True))[1]


def test_what_is_known_is_not_sent_again() -> None:
    """A 304 has the headers of RFC 9110, section 15.4.5, and none of a body."""
    answer = Answer(LONG, modified=WHEN, max_age=300)
    status, headers, body = sent(answer, if_none_match=f'"other", W/{answer.tag}')
    assert (status, body) == (304, b"")
    assert {"etag", "cache-control", "vary", "last-modified"} <= set(headers)
    assert not {"content-length", "content-type", "content-disposition"} & set(headers)


def test_a_tag_goes_before_a_date() -> None:
    answer = Answer(LONG, modified=WHEN)
    assert sent(answer, if_modified_since=http_date(WHEN))[0] == 304
    assert sent(answer, if_none_match='"other"', if_modified_since=http_date(WHEN))[0] == 200
    assert sent(answer, if_modified_since=http_date(WHEN - dt.timedelta(seconds=1)))[0] == 200


def test_tags_may_stand_in_several_lines() -> None:
    answer = Answer(LONG)
    told = [(b"if-none-match", b'"a"'), (b"if-none-match", answer.tag.encode())]
    messages: list[Any] = []

    async def send(message: Any) -> None:  # noqa: ANN401 - ASGI's
        messages.append(message)

    asyncio.run(answer.send({"method": "GET", "headers": told}, send))
    assert messages[0]["status"] == 304


def test_head_tells_the_same_without_the_body() -> None:
    answer = Answer(LONG, modified=WHEN)
    status, headers, body = sent(answer, "HEAD")
    assert (status, headers, body) == (200, sent(answer)[1], b"")


def test_no_change_is_missed_that_falls_into_the_second_of_another() -> None:
    """Right after a change an earlier second is told, and nobody is believed by the clock."""
    early = sent(Answer(LONG, modified=WHEN), settled=False)[1]["last-modified"]
    assert early == http_date(WHEN - dt.timedelta(seconds=1))
    assert sent(Answer(LONG, modified=WHEN), settled=False, if_modified_since=early)[0] == 200
    assert sent(Answer(LONG, modified=WHEN), if_modified_since=early)[0] == 200


def test_a_redirect_is_sent_whatever_is_known() -> None:
    answer = Answer(Content(b"", "text/plain", {"location": "b.ics"}, status=302))
    assert sent(answer, if_none_match="*")[0] == 302


def test_a_header_holds_no_more_than_it_can() -> None:
    assert raw([("X-Tea", "Ö 茶")]) == [(b"x-tea", b"\xd6 ?")]
