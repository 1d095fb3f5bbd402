"""Every address of the server: what the list of routes says is what is answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rcevents.render.registry import FORMATS
from rcevents.serving.resources import Resources
from rcevents.serving.routes import Route, routes_of
from tests.serving.clients import ask

if TYPE_CHECKING:
    from rcevents.serving.front import Front

# What answers is asked of the application below: here nothing is called.
ROUTES = tuple(routes_of(Resources.__new__(Resources), dict))
IN_PATH = re.compile(r"\{(\w+)\}")


def by_path(route: Route) -> str:
    """Name a route in the list of tests."""
    return route.path


def test_no_two_routes_are_one() -> None:
    """Programs made from the description name their functions by these."""
    assert len({route.path for route in ROUTES}) == len(ROUTES)
    assert len({route.operation for route in ROUTES}) == len(ROUTES)


def test_there_is_an_address_of_every_format() -> None:
    """By any filter, by a short address, and by the name of a feed."""
    paths = {route.path for route in ROUTES}
    for name in FORMATS:
        assert {f"/events.{name}", f"/s/{{token}}.{name}", f"/{{name}}.{name}"} <= paths


def test_feeds_by_name_come_last() -> None:
    """Of two routes that fit the first is taken: no feed hides another address."""
    named = [bool(re.fullmatch(r"/\{name\}\.\w+", route.path)) for route in ROUTES]
    assert named == sorted(named)
    assert sum(named) == len(FORMATS)


@pytest.mark.parametrize("route", ROUTES, ids=by_path)
def test_what_stands_in_the_path_is_told(route: Route) -> None:
    """All of it, and as required; no parameter is told twice."""
    told = [one["name"] for one in route.parameters if one["in"] == "path"]
    assert told == IN_PATH.findall(route.path)
    assert all(one["required"] for one in route.parameters if one["in"] == "path")
    names = [(one["in"], one["name"]) for one in route.parameters]
    assert len(set(names)) == len(names)


def test_pages_are_asked_of_paged_formats_alone() -> None:
    for form in FORMATS.values():
        (route,) = (each for each in ROUTES if each.path == f"/events.{form.name}")
        told = {one["name"] for one in route.parameters}
        assert ("page" in told) == bool(form.paged)
        assert {"free", "kinds", "from", "download"} <= told


@pytest.mark.parametrize("route", ROUTES, ids=by_path)
def test_every_route_answers_as_it_says(route: Route, app: Front) -> None:
    """With the media type that the description tells, for the head alone as well."""
    examples = {"token": token(app), "name": "tea-1"}
    if route.path.startswith("/{name}"):
        examples["name"] = "free"
    if route.path.startswith("/assets"):
        examples["name"] = "page.css"
    path = IN_PATH.sub(lambda found: examples[found[1]], route.path)
    asked = f"{path}?uid=tea-1@rcevents" if path == "/event" else path
    reply, head = ask(app, asked), ask(app, asked, "HEAD")
    assert reply.status in ({307, 302, 303, 308} if path == "/event" else {200})
    assert (head.status, head.body) == (reply.status, b"")
    if route.media_type != "*/*" and reply.status == 200:
        assert reply.headers["content-type"].partition(";")[0] == route.media_type.partition(";")[0]


def token(app: Front) -> str:
    """Ask for a short address, and give what stands in it."""
    found = re.search(r"/s/([^./\"]+)\.", ask(app, "/short?free=true").text)
    assert found is not None
    return found[1]
