from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

import icalendar
import pytest

from rcevents.model import Event, Sighting
from rcevents.render import FORMATS
from rcevents.render.naming import page_name
from rcevents.store.contract import SourceState
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import app_of, ask, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front

ODD = "Tee/2031 ü@example.org"


def test_an_event_by_the_name_of_its_page(app: Front) -> None:
    assert Event.model_validate_json(ask(app, "/events/tea-1.json").body).title == "Tea 1"
    page = ask(app, "/events/tea-1.html")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "Tea 1" in page.text
    assert b'"@type": "Event"' in ask(app, "/events/tea-1.jsonld").body.replace(b'":"', b'": "')
    calendar = icalendar.Calendar.from_ical(ask(app, "/events/tea-18.ics").body)
    assert [str(each["UID"]) for each in calendar.walk("VEVENT")] == ["tea-18@rcevents"]
    assert b"TZID" not in ask(app, "/events/tea-18.ics?tz=utc").body


def test_a_uid_leads_to_the_event(app: Front) -> None:
    reply = ask(app, f"/event?uid={quote('tea-1@rcevents')}&format=ics")
    assert (reply.status, reply.headers["location"]) == (302, "events/tea-1.ics")
    assert ask(app, "/event?uid=tea-1@rcevents").headers["location"] == "events/tea-1.html"


@pytest.mark.parametrize("records", [0, 100])
def test_a_joined_event_leads_to_what_it_is_now(path: Path, records: int) -> None:
    with SqliteStore(path) as store:
        fill(store, [remembered(40, uid=ODD)])
        with store.writing() as writing:
            writing.join(ODD, "tea-2@rcevents")
            writing.join("tea-3@rcevents", "tea-2@rcevents")
    app = app_of(path, f"[serve]\nrecords = {records}\n")
    for name in ("tea-3", page_name(ODD)):
        reply = ask(app, f"/events/{name}.ics")
        assert (reply.status, reply.headers["location"]) == (302, "tea-2.ics")
        assert reply.headers["access-control-allow-origin"] == "*"
    assert ask(app, "/events/tea-3.ics?tz=utc").headers["location"] == "tea-2.ics?tz=utc"
    reply = ask(app, f"/event?uid={quote(ODD)}&format=json")
    assert (reply.status, reply.headers["location"]) == (302, "events/tea-2.json")
    assert ask(app, "/events/tea-2.ics").status == 200


@pytest.mark.parametrize(
    "address",
    [
        "/events/none.html",
        "/events/tea-1@rcevents.html",
        "/event?uid=none",
        "/event?uid=%00",
        f"/event?uid={'a' * 2000}",
        "/events/tea-5.ics",
        "/events/.ics",
    ],
)
def test_what_is_not_there_is_not_found(app: Front, address: str) -> None:
    reply = ask(app, address)
    assert reply.status == 404
    assert reply.headers["content-type"] == "application/problem+json"
    assert json.loads(reply.body)["remedy"]


def test_what_was_withdrawn_is_not_found(path: Path) -> None:
    with SqliteStore(path) as store:
        fill(store, [remembered(2, withdrawn=True)])
    for records in (0, 100):
        app = app_of(path, f"[serve]\nrecords = {records}\n")
        assert ask(app, "/events/tea-2.json").status == 404
        assert ask(app, "/event?uid=tea-2@rcevents").status == 404


def test_a_uid_must_be_told(app: Front) -> None:
    reply = ask(app, "/event?format=ics")
    assert (reply.status, json.loads(reply.body)["parameter"]) == (400, "uid")
    reply = ask(app, "/event?uid=tea-1@rcevents&format=pdf")
    assert (reply.status, json.loads(reply.body)["parameter"]) == (400, "format")


def test_nothing_served_tells_a_secret_of_an_address(path: Path) -> None:
    address = "https://cal.example.org/ical/private-0123456789abcdef/basic.ics?token=pot4"
    seen = [Sighting(source=name, document=address) for name in (None, "Leaves")]
    with SqliteStore(path) as store:
        fill(store, [remembered(40, uid="pots@rcevents", url=address, sightings=seen)])
        with store.writing() as writing:
            writing.put_source(SourceState(address, failures=1, fault=f"{address} is gone"))
    app = app_of(path)
    feeds = [f"/events.{name}" for name in FORMATS]
    events = [f"/events/pots.{name}" for name in ("html", "json", "jsonld", "ics")]
    pages = ["/", "/changes.html", "/sources.html", "/feeds.html", "/feeds.json", "/health"]
    for each in (*feeds, *events, *pages):
        reply = ask(app, each)
        assert reply.status == 200, each
        text = reply.body.decode().replace("\r\n ", "")
        assert not any(word in text for word in ("0123456789abcdef", "pot4")), each
