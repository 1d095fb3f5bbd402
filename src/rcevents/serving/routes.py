"""Routes: every address of the server, with what OpenAPI is to tell of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.render.registry import FORMATS
from rcevents.render.schema import MEDIA_TYPE
from rcevents.serving import docs, openapi
from rcevents.serving.events import KINDS
from rcevents.serving.parameters import OWN
from rcevents.website.pages import PAGES as SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rcevents.serving.answers import Content
    from rcevents.serving.resources import Resources

    Described = Callable[[], dict[str, Any]]

JSON, HTML, ANY = "application/json", "text/html", "*/*"
FILTERS, EVENT, NAMED = "Any filter", "One event", "Feeds by name"
SERVER, PAGES = "The server", "Pages"


class Route(NamedTuple):
    """An address: its path, the group it is told in, what it answers, and how that is made."""

    path: str
    tag: str
    summary: str
    media_type: str
    content: Callable[..., Content]
    parameters: Sequence[dict[str, Any]] = ()
    about: str = ""

    @property
    def operation(self) -> str:
        """Its name, made of its path.

        >>> Route("/s/{token}.ics", "", "", "", print).operation
        's_token_ics'
        """
        words = "".join(char if char.isalnum() else " " for char in self.path).split()
        return "_".join(words) or "first_page"


def routes_of(resources: Resources, described: Described) -> Iterator[Route]:
    """Yield all of them; of two that fit a path, the first is taken."""
    yield from _filtered(resources)
    yield from _events(resources)
    yield from _facts(resources, described)
    yield from _pages(resources)
    name = _path("name", "the feed's name", "free-virtual")
    for form in FORMATS.values():
        own = ("tz", "download") if form.name == "ics" else ("download",)
        parameters = [name, *openapi.own_parameters(*own)]
        path, says = f"/{{name}}.{form.name}", f"A feed by its name as {form.title}"
        content = partial(resources.named, form)
        yield Route(path, NAMED, says, form.media_type, content, parameters)


def _filtered(resources: Resources) -> Iterator[Route]:
    filters = [*openapi.filter_parameters(), *openapi.own_parameters(*OWN)]
    for form in FORMATS.values():
        unmeant = {"page"} if not form.paged else set()
        unmeant |= {"tz"} if form.name != "ics" else set()
        told = [one for one in filters if one["name"] not in unmeant]
        path, says = f"/events.{form.name}", f"Events as {form.title}"
        yield Route(path, FILTERS, says, form.media_type, partial(resources.feed, form), told)
    told = [*filters, openapi.FORMAT]
    says, about = "A short address for a filter", openapi.about_short()
    yield Route("/short", FILTERS, says, JSON, resources.short, told, about)
    token = [_path("token", "what /short gave")]
    for form in FORMATS.values():
        path, says = f"/s/{{token}}.{form.name}", f"Events as {form.title}, by a short address"
        content = partial(resources.short_feed, form)
        yield Route(path, FILTERS, says, form.media_type, content, token)


def _events(resources: Resources) -> Iterator[Route]:
    name = _path("name", "the name of the event's page", "tea-days-2021")
    for extension, (kind, says) in KINDS.items():
        told = [name, *(openapi.own_parameters("tz") if extension == "ics" else ())]
        path, content = f"/events/{{name}}.{extension}", partial(resources.event, extension)
        yield Route(path, EVENT, f"One event as {says}", kind, content, told)
    schema = {"type": "string", "enum": [*KINDS], "default": "html"}
    told = [openapi.UID, {**openapi.FORMAT, "schema": schema}]
    yield Route("/event", EVENT, "One event by its uid", HTML, resources.event_by_uid, told)


def _facts(resources: Resources, described: Described) -> Iterator[Route]:
    schema, listed = "The JSON Schema of an event", "The feeds that have a name"
    yield Route("/schema.json", SERVER, schema, MEDIA_TYPE, resources.schema)
    yield Route("/feeds.json", NAMED, listed, JSON, resources.feed_list)
    yield Route("/health", SERVER, "Whether the store can be read", JSON, resources.health)
    content = partial(resources.openapi, described)
    yield Route("/openapi.json", SERVER, "This description", JSON, content)
    content = partial(resources.docs, described, docs.page)
    yield Route("/docs", SERVER, "This description, for people", HTML, content)


def _pages(resources: Resources) -> Iterator[Route]:
    for path in ("", *SITE):
        content = partial(resources.page, path or "index.html")
        yield Route(f"/{path}", PAGES, "A page for people", HTML, content)
    told = [_path("name", "its file", "page.css")]
    says = "A script or a style of the pages"
    yield Route("/assets/{name}", PAGES, says, ANY, resources.asset, told)


def _path(name: str, says: str, example: str | None = None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": name,
        "in": "path",
        "required": True,
        "description": says,
        "schema": {"type": "string"},
    }
    return told | ({"example": example} if example else {})
