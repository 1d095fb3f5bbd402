"""Resources refuse what they do not take, each naming the parameter, and lead to what moved."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.serving.clients import ask

if TYPE_CHECKING:
    from rcevents.serving.front import Front

PLAIN = ("/feeds.json", "/schema.json", "/health", "/openapi.json", "/docs")
"""What takes no parameter."""


@pytest.mark.parametrize("address", PLAIN)
def test_what_takes_no_parameter_refuses_all(app: Front, address: str) -> None:
    assert ask(app, address).status == 200
    refused = ask(app, f"{address}?free=true")
    assert refused.status == 400
    assert refused.headers["content-type"].startswith("application/problem+json")
    assert '"free"' in refused.text


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/events.ics?fre=true", "fre"),
        ("/free.ics?free=true", "free"),
        ("/free.json?kinds=talk", "kinds"),
        ("/events/tea-1.json?tz=utc", "tz"),
        ("/events/tea-1.ics?free=true", "free"),
        ("/event?uid=tea-1@rcevents&format=doc", "format"),
        ("/event", "uid"),
        ("/event?format=json", "uid"),
    ],
)
def test_a_parameter_that_means_nothing_there_is_named(
    app: Front, address: str, parameter: str
) -> None:
    refused = ask(app, address)
    assert refused.status == 400
    assert f'"{parameter}"' in refused.text


def test_what_is_no_short_address(app: Front) -> None:
    """However long it is, little of it is said again."""
    refused = ask(app, f"/s/{'x' * 500}.ics")
    assert refused.status == 404
    assert "is no short address" in refused.text
    assert "x" * 61 not in refused.text.replace(json.loads(refused.body).get("instance", "\0"), "")


def test_a_short_address_gives_what_its_filter_gives(app: Front) -> None:
    path = json.loads(ask(app, "/short?free=true&format=csv").body)["path"]
    assert ask(app, f"/{path.lstrip('/')}").body == ask(app, "/events.csv?free=true").body


@pytest.mark.parametrize("extension", ["html", "ics", "json", "jsonld"])
def test_an_event_is_found_by_its_uid(app: Front, extension: str) -> None:
    """The answer leads to the event's own address, which answers."""
    led = ask(app, f"/event?uid=tea-1@rcevents&format={extension}")
    assert led.status // 100 == 3
    target = led.headers["location"]
    assert target.endswith(f"events/tea-1.{extension}")
    assert ask(app, f"/events/tea-1.{extension}").status == 200


def test_an_event_that_there_is_not(app: Front) -> None:
    assert ask(app, "/event?uid=nobody@rcevents").status == 404
    assert ask(app, "/events/nobody.json").status == 404
    assert ask(app, "/nofeed.ics").status == 404


def test_what_is_asked_of_a_page_is_for_its_script(app: Front) -> None:
    """A page's own filters stand in its address: the server answers the same page."""
    assert ask(app, "/index.html?kinds=talk#x").body == ask(app, "/index.html").body


def test_the_description_names_where_it_is_served(app: Front) -> None:
    told = json.loads(ask(app, "/openapi.json").body)
    (server,) = told["servers"]
    assert server["url"]
    assert "/events.ics" in told["paths"]
