"""Resources: what each address means, with the parameters that it takes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rcevents.render.naming import page_name
from rcevents.serving import facts
from rcevents.serving.answers import READABLE, Content, redirect
from rcevents.serving.events import KINDS, calendar, linked, whole
from rcevents.serving.pages import HTML, SAFE, asset_file
from rcevents.serving.parameters import asked_by, pairs_of
from rcevents.serving.problems import Refused
from rcevents.serving.service import find_plan
from rcevents.serving.short import query_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.render.formats import Format
    from rcevents.serving.asking import Request
    from rcevents.serving.catalogue import View
    from rcevents.serving.service import Service


class Resources:
    """Works out contents; all of them are asked by the view and the request."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def feed(self, form: Format, view: View, request: Request) -> Content:
        """Give the feed that answers a query."""
        asked = asked_by(request.query)
        return self._service.feeds.answer(view, form, asked)

    def short(self, view: View, request: Request) -> Content:
        """Give the short address of a query."""
        return facts.short(request.query, view.base, view.today, page=request.page)

    def short_feed(self, form: Format, view: View, request: Request, token: str) -> Content:
        """Give the feed that a short address means."""
        _refuse_all(request)
        query = query_in(token)
        if query is None:
            raise Refused(404, f'"{token[:60]}" is no short address', remedy="ask /short for one")
        asked = asked_by(query.encode())
        return self._service.feeds.answer(view, form, asked)

    def named(self, form: Format, view: View, request: Request, name: str) -> Content:
        """Give a feed by its name."""
        plans = self._service.plans(view.today)
        plan, page = find_plan(plans, name, paged=bool(form.paged))
        asked = asked_by(request.query, ("tz", "download"), filters=())
        return self._service.feeds.named(view, form, plan, asked, page)

    def feed_list(self, view: View, request: Request) -> Content:
        """Tell of the feeds that have a name."""
        _refuse_all(request)
        return facts.feed_list(self._service.counted(view))

    def event(self, extension: str, view: View, request: Request, name: str) -> Content:
        """Give one event."""
        asked = asked_by(request.query, ("tz",) if extension == "ics" else (), filters=())
        events = self._service.events
        uid = events.uid(view.state, name)
        if page_name(uid) != name:
            return redirect(f"{page_name(uid)}.{extension}{asked.address()}")
        record = events.record(view.state, uid)
        if extension == "ics":
            return calendar(record, view.base, utc=asked.utc)
        if extension == "json":
            return whole(record)
        if extension == "jsonld":
            return linked(record, view.base)
        return self._service.pages.event(record, view.base)

    def event_by_uid(self, view: View, request: Request) -> Content:
        """Lead to one event by its uid."""
        told = pairs_of(request.query, ("uid", "format"))
        extension = told.get("format", "html")
        if "uid" not in told:
            raise Refused(400, "is not told", "uid", "tell an event's uid: ?uid=...")
        if extension not in KINDS:
            remedy = f"there are: {', '.join(KINDS)}"
            raise Refused(400, f'"{extension[:60]}" is no format of one event', "format", remedy)
        return redirect(self._service.events.path(view.state, told["uid"], extension))

    def schema(self, view: View, request: Request) -> Content:
        """Give the schema of an event."""
        _refuse_all(request)
        return facts.schema(view.base)

    def health(self, view: View, request: Request) -> Content:
        """Tell how the server stands."""
        _refuse_all(request)
        return facts.health(view.state, self._service.catalogue.shelf)

    def page(self, path: str, view: View, request: Request) -> Content:  # noqa: ARG002 - as the others
        """Give one of the site's pages; what its address asks is for its script."""
        return self._service.pages.page(view, path, self._service.counted(view))

    def asset(self, view: View, request: Request, name: str) -> Content:  # noqa: ARG002 - as the others
        """Give a script or a style."""
        return asset_file(name, request.query.removeprefix(b"v=").decode("latin-1"))

    def openapi(
        self, described: Callable[[], dict[str, Any]], view: View, request: Request
    ) -> Content:
        """Give the description of the server for programs."""
        _refuse_all(request)
        told = {**described(), "servers": [{"url": view.base or "/"}]}
        body = f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()
        return Content(body, facts.JSON, READABLE, dated=False, daily=False)

    def docs(
        self,
        described: Callable[[], dict[str, Any]],
        render: Callable[[dict[str, Any]], str],
        view: View,  # noqa: ARG002 - as the others
        request: Request,
    ) -> Content:
        """Give the description of the server for people."""
        _refuse_all(request)
        return Content(render(described()).encode(), HTML, SAFE, dated=False, daily=False)


def _refuse_all(request: Request) -> None:
    """Refuse every parameter: nothing depends on one here."""
    pairs_of(request.query, ())
