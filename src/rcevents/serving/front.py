"""The front: what is kept is given at once, before any route is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.serving.answers import START, raw
from rcevents.serving.asking import request_of
from rcevents.serving.parameters import MOST_BYTES
from rcevents.serving.problems import Refused, headers_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from rcevents.serving.answers import Message, Scope, Send
    from rcevents.serving.service import Service

    Receive = Callable[[], Awaitable[Message]]
    App = Callable[[Scope, Receive, Send], Awaitable[None]]

METHODS = "GET, HEAD, OPTIONS"
MOST_PATH = 5_000
REQUEST = "rcevents"
"""Where a scope tells its routes what was asked."""

OPTIONS = {
    "allow": METHODS,
    "access-control-allow-origin": "*",
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": "*",
    "access-control-max-age": "86400",
    "content-length": "0",
}


class Front:
    """An ASGI application in front of another, that answers for it what it can."""

    def __init__(self, app: App, service: Service) -> None:
        self._app = app
        self._service = service
        self._origin = service.base_url is None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["method"] in ("GET", "HEAD"):
            await self._get(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await send({"type": START, "status": 204, "headers": raw(OPTIONS.items())})
            await send({"type": "http.response.body", "body": b""})
        else:
            remedy = f"there are: {METHODS}"
            refused = Refused(405, f"{scope['method'][:40]} changes nothing here", remedy=remedy)
            await _refuse(refused, scope, send, {"allow": METHODS})

    def prepare(self) -> None:
        """Read the store before anyone asks. Raises StoreError."""
        self._service.prepare()

    def close(self) -> None:
        """Let go of the store."""
        self._service.close()

    async def _get(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = request_of(scope, origin=self._origin)
        found = self._service.at_hand(request)
        if found is not None:
            await found[0].send(scope, send, settled=found[1])
        elif len(scope["query_string"]) > MOST_BYTES or len(request.path) > MOST_PATH:
            remedy = f"ask for less: {MOST_BYTES:,} bytes of query are the most"
            await _refuse(Refused(414, "the address is too long", remedy=remedy), scope, send)
        else:
            asked = {**scope, "method": "GET", REQUEST: request}
            await self._app(asked, receive, _bodiless(send) if scope["method"] == "HEAD" else send)


async def _refuse(
    refused: Refused, scope: Scope, send: Send, more: dict[str, str] | None = None
) -> None:
    body = refused.body()
    headers = {**headers_of(refused.status, more), "content-length": str(len(body))}
    await send({"type": START, "status": refused.status, "headers": raw(headers.items())})
    sent = b"" if scope["method"] == "HEAD" else body
    await send({"type": "http.response.body", "body": sent})


def _bodiless(send: Send) -> Send:
    """Send the same without the bodies, of which nothing but the length is told."""

    async def headed(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return headed
