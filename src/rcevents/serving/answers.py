"""Answers: bytes with their headers, ready to be sent, and sent only to whom has them not yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from rcevents.serving.conditions import entity_tag, http_date, is_among, is_unchanged_since
from rcevents.serving.negotiation import FEWEST, gzipped

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping

    Scope = MutableMapping[str, Any]
    Message = MutableMapping[str, Any]
    Send = Callable[[Message], Awaitable[None]]
    Raw = list[tuple[bytes, bytes]]

OK, NOT_MODIFIED, FOUND = 200, 304, 302
START = "http.response.start"
SECOND = dt.timedelta(seconds=1)
SETTLED = dt.timedelta(seconds=60)
"""Two changes may fall into one second. For so long after a change, a second earlier is told than
that of the change, and If-Modified-Since is not believed: who asks so never misses the other."""

OF_BODY = (b"content-type", b"content-length", b"content-encoding", b"content-disposition")
"""Headers that a 304 goes without: they are of a body."""

READABLE = {"access-control-allow-origin": "*", "access-control-expose-headers": "*"}
"""What lets the script of any page read an answer."""


@dataclass(frozen=True)
class Content:
    """What is answered, before it is coded: its bytes, what they are, and how long they hold.

    `headers` are more of them. `dated` tells that it is of events, and changes when they do;
    `daily` that it is another tomorrow, `of_sources` that it tells how the sources stand, and
    `max_age` for how many seconds it may be kept by others.
    """

    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    dated: bool = True
    daily: bool = True
    of_sources: bool = False
    max_age: int | None = None
    status: int = OK


def redirect(location: str) -> Content:
    """Lead to another address, for now: a person may part what was joined.

    The script of any page may follow.
    """
    headers = {**READABLE, "location": location}
    return Content(b"", "text/plain; charset=utf-8", headers, status=FOUND)


class Answer:
    """An answer in one coding. Without `modified` it is asked for by its tag alone."""

    def __init__(
        self,
        content: Content,
        *,
        gzip: bool = False,
        modified: dt.datetime | None = None,
        max_age: int = 0,
    ) -> None:
        is_coded = gzip and len(content.body) >= FEWEST
        self.body = gzipped(content.body) if is_coded else content.body
        self.tag = entity_tag(self.body)
        self.content = replace(content, body=self.body)  # kept once: what is packed stays so
        self.modified = modified
        age = content.max_age if content.max_age is not None else max_age
        told = {
            "content-type": content.media_type,
            "content-length": str(len(self.body)),
            **({"content-encoding": "gzip"} if is_coded else {}),
            "etag": self.tag,
            "cache-control": f"public, max-age={age}" if age else "no-cache",
            "vary": "Accept-Encoding",
            "x-content-type-options": "nosniff",
            **content.headers,
        }
        before = modified - SECOND if modified else None
        self._settled, self._early = (
            Heads(content.status, told, modified),
            Heads(content.status, told, before),
        )
        self._sent = {"type": "http.response.body", "body": self.body}

    def __len__(self) -> int:
        """Give about how many bytes of memory it takes."""
        return len(self.body) + 4_000

    async def send(self, scope: Scope, send: Send, *, settled: bool = True) -> None:
        """Send it: whole, without its body for HEAD, or that it is unchanged.

        `settled` tells that the last change is so long ago that its second tells it apart.
        """
        heads = self._settled if settled else self._early
        if self.content.status == OK and self._is_known(scope, settled=settled):
            await send(heads.unchanged)
            await send(EMPTY)
            return
        await send(heads.whole)
        await send(EMPTY if scope["method"] == "HEAD" else self._sent)

    def _is_known(self, scope: Scope, *, settled: bool) -> bool:
        """Tell whether who asks has it already, by If-None-Match or else by If-Modified-Since."""
        since = None
        for name, value in scope["headers"]:
            if name == b"if-none-match":
                return is_among(self.tag, _joined(scope, name))
            if name == b"if-modified-since":
                since = value
        if since is None or self.modified is None or not settled:
            return False
        return is_unchanged_since(self.modified, since.decode("latin-1"))


class Heads:
    """The messages before a body: of the whole answer, and of one that is known already."""

    def __init__(self, status: int, told: Mapping[str, str], modified: dt.datetime | None) -> None:
        headers = raw(told.items())
        if modified is not None:
            headers.append((b"last-modified", http_date(modified).encode()))
        shorter = [pair for pair in headers if pair[0] not in OF_BODY]
        self.whole: Message = {"type": START, "status": status, "headers": headers}
        self.unchanged: Message = {"type": START, "status": NOT_MODIFIED, "headers": shorter}


EMPTY: Message = {"type": "http.response.body", "body": b""}


def raw(headers: Iterable[tuple[str, str]]) -> Raw:
    """Give headers as ASGI has them; what a header cannot hold is left out."""
    return [
        (name.lower().encode("latin-1"), value.encode("latin-1", "replace"))
        for name, value in headers
    ]


def _joined(scope: Scope, wanted: bytes) -> str:
    """Join the lines of a header that may be told in several."""
    lines = (value for name, value in scope["headers"] if name == wanted)
    return b", ".join(lines).decode("latin-1")
