"""The application: the routes of the server, as FastAPI knows them."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request  # noqa: TC002 - FastAPI looks up what its routes take

from rcevents.errors import StoreError
from rcevents.serving import openapi
from rcevents.serving.front import REQUEST, Front
from rcevents.serving.problems import Refused, headers_of
from rcevents.serving.resources import Resources
from rcevents.serving.routes import routes_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rcevents.serving.answers import Answer, Content, Scope, Send
    from rcevents.serving.catalogue import View
    from rcevents.serving.front import Receive
    from rcevents.serving.routes import Route
    from rcevents.serving.service import Service

RETRY = "5"
"""So many seconds whoever finds the store unreadable is to wait."""


class Answered(Response):
    """An answer of ours, as FastAPI hands it on."""

    def __init__(self, answer: Answer, *, settled: bool) -> None:
        super().__init__()
        self._answer = answer
        self._settled = settled

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's signature
        """Send it."""
        await self._answer.send(scope, send, settled=self._settled)


def application(service: Service) -> Front:
    """Give the ASGI application; it lets go of the store when it is shut down."""
    app = FastAPI(
        title="rcevents",
        description=openapi.ABOUT,
        version=_version(),
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=partial(_lifespan, service),
        redirect_slashes=False,
    )
    for route in routes_of(Resources(service), _Description(app)):
        _add(app, service, route)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(StoreError, _unreadable)
    app.add_exception_handler(HTTPException, _missed)
    app.add_exception_handler(Exception, _failed)
    return Front(app, service)


@asynccontextmanager
async def _lifespan(service: Service, _: FastAPI) -> AsyncIterator[None]:
    with suppress(StoreError):  # whoever asks first is told
        await run_in_threadpool(service.prepare)
    gc.freeze()  # what is held all along need not be looked through again and again
    yield
    service.close()


class _Description:
    """What OpenAPI tells of an application, gathered at the first need."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._whole: dict[str, Any] | None = None

    def __call__(self) -> dict[str, Any]:
        """Give it."""
        if self._whole is None:
            self._whole = openapi.completed(self._app.openapi())
        return self._whole


def _add(app: FastAPI, service: Service, route: Route) -> None:
    """Add a route, which is run in a thread of its own: it may have to read the store."""

    def endpoint(request: Request) -> Response:
        asked = request.scope[REQUEST]

        def worked_out(view: View) -> Content:
            return route.content(view, asked, **request.path_params)

        root = request.scope.get("root_path", "")
        answer, settled = service.reply(asked, root, worked_out)
        return Answered(answer, settled=settled)

    app.add_api_route(
        route.path,
        endpoint,
        summary=route.summary,
        description=route.about or f"{route.summary}.",
        tags=[route.tag],
        operation_id=route.operation,
        response_class=Response,
        openapi_extra={
            "parameters": [*route.parameters, *openapi.CONDITIONS],
            "responses": openapi.responses(route.media_type),
        },
    )


def _refused(_: Request, refused: Exception) -> Response:
    assert isinstance(refused, Refused)  # noqa: S101 - it is registered for these
    return Response(refused.body(), refused.status, headers_of(refused.status))


def _unreadable(_: Request, __: Exception) -> Response:
    told = Refused(503, "the store cannot be read at present", remedy=f"try again in {RETRY} s")
    return Response(told.body(), 503, headers_of(503, {"retry-after": RETRY}))


def _missed(_: Request, missed: Exception) -> Response:
    assert isinstance(missed, HTTPException)  # noqa: S101 - as above
    remedy = "/docs tells what there is"
    told = Refused(missed.status_code, "there is nothing at this address", remedy=remedy)
    return Response(told.body(), told.status, headers_of(told.status, missed.headers))


def _failed(_: Request, __: Exception) -> Response:
    told = Refused(500, "something is wrong with the server itself", remedy="tell its keeper")
    return Response(told.body(), 500, headers_of(500))


def _version() -> str:
    from importlib.metadata import version

    return version("rcevents")
