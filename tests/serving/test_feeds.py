from __future__ import annotations

import csv
import io
import itertools
import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import icalendar
import pytest

from rcevents.configuration import parse_configuration
from rcevents.publication import publish_stored
from rcevents.render.registry import FORMATS
from rcevents.serving.parameters import Asked
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import HOST, TODAY, app_of, ask, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front

BASE = f"https://{HOST}"


def summaries(body: bytes) -> list[str]:
    calendar = icalendar.Calendar.from_ical(body)
    return sorted(str(each["SUMMARY"]) for each in calendar.walk("VEVENT"))


def ids(body: bytes) -> list[str]:
    return [item["id"] for item in json.loads(body)["items"]]


def test_a_filter_is_answered_as_a_calendar(app: Front) -> None:
    reply = ask(app, "/events.ics?free=true&virtual=true")
    assert reply.status == 200
    assert reply.headers["content-type"] == "text/calendar; charset=utf-8"
    assert reply.headers["content-disposition"] == 'inline; filename="events.ics"'
    assert reply.headers["access-control-allow-origin"] == "*"
    assert summaries(reply.body) == ["Tea 1"]
    calendar = icalendar.Calendar.from_ical(reply.body)
    assert calendar["NAME"] == "Free virtual events"
    assert calendar["SOURCE"] == f"{BASE}/events.ics?free=true&virtual=true"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_answered(app: Front, name: str) -> None:
    reply = ask(app, f"/events.{name}?kinds=talk")
    assert reply.status == 200
    assert reply.headers["content-type"] == FORMATS[name].media_type
    assert b"Tea 1" in reply.body
    assert b"Tea 2" not in reply.body


def test_a_window_lets_in_what_is_not_long_over(app: Front) -> None:
    assert "tea-6@rcevents" not in ids(ask(app, "/events.json").body)
    assert "tea-6@rcevents" in ids(ask(app, "/events.json?window=all").body)
    assert "tea-6@rcevents" in ids(ask(app, "/events.json?from=2030-01-01").body)


def test_times_are_in_utc_where_that_is_asked(app: Front) -> None:
    local, utc = (ask(app, f"/events.ics{query}").body for query in ("", "?tz=utc"))
    assert b"DTSTART;TZID=Europe/Vienna:20310320T150000" in local
    assert b"DTSTART:20310320T140000Z" in utc
    assert b"VTIMEZONE" not in utc
    assert b"DTSTART:20310320T140000Z" in ask(app, "/all.ics?tz=utc").body


@pytest.mark.parametrize("path_", ["/events.csv", "/all.json"])
def test_what_has_no_zones_is_not_asked_for_utc(app: Front, path_: str) -> None:
    reply = ask(app, f"{path_}?tz=utc")
    assert (reply.status, json.loads(reply.body)["parameter"]) == (400, "tz")


def test_to_be_saved_as_a_file(app: Front) -> None:
    reply = ask(app, "/events.csv?download=true")
    assert reply.headers["content-disposition"] == 'attachment; filename="events.csv"'
    assert len(list(csv.reader(io.StringIO(reply.text)))) == 8


def test_pages_lead_to_the_next(tmp_path: Path) -> None:
    """All events are there, each once, by following next_url; the page behind the last is none."""
    with SqliteStore(tmp_path / "s") as store:
        fill(store, [remembered(number) for number in range(1_201)])
    app = app_of(tmp_path / "s")
    found, address = [], f"{BASE}/events.json?kinds=other"
    while address:
        parts = urlsplit(address)
        told = json.loads(ask(app, f"{parts.path}?{parts.query}").body)
        assert told["feed_url"] == f"{BASE}/events.json?kinds=other"
        found += [item["id"] for item in told["items"]]
        address = told.get("next_url")
    assert len(found) == len(set(found)) == 1_201
    beyond = ask(app, "/events.json?kinds=other&page=4")
    assert (beyond.status, json.loads(beyond.body)["parameter"]) == (404, "page")
    named = json.loads(ask(app, "/all.json").body)
    assert urlsplit(named["next_url"]).path == "/all-2.json"
    assert len(ids(ask(app, "/all-2.json").body)) == 500
    assert ask(app, "/all-3.json").status == 404


def test_a_page_is_asked_of_what_has_pages(app: Front) -> None:
    reply = ask(app, "/events.ics?page=2")
    assert (reply.status, json.loads(reply.body)["parameter"]) == (400, "page")


def test_an_answer_has_its_limits_and_says_so(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "s") as store:
        fill(store, [remembered(number) for number in range(60)])
    for setting, most in (("max_events = 20", 20), ("max_bytes = 10_000", 40)):
        app = app_of(tmp_path / "s", f"[serve]\n{setting}\n")
        reply = ask(app, "/events.ics")
        found = summaries(reply.body)
        assert 5 < len(found) <= most
        assert int(reply.headers["x-left-out"]) == 60 - len(found)
        calendar = icalendar.Calendar.from_ical(reply.body)
        assert f"{60 - len(found)} left out, beyond the cap" in str(calendar["DESCRIPTION"])
        assert len(reply.body) <= 10_600 or "events" in setting


@pytest.mark.parametrize("records", [0, 20_000])
def test_a_store_in_memory_and_one_that_is_asked_tell_the_same(path: Path, records: int) -> None:
    app, usual = app_of(path, f"[serve]\nrecords = {records}\n"), app_of(path)
    for query, form in itertools.product(
        ("", "free=true", "text=tea", "place=Wien", "window=all", "from=2030-01-01&to=today"),
        ("ics", "json", "csv", "atom"),
    ):
        address = f"/events.{form}?{query}"
        assert ask(app, address) == ask(usual, address)
    for name in ("all", "deadlines", "free"):
        assert ask(app, f"/{name}.ics") == ask(usual, f"/{name}.ics")
    assert ask(app, "/events/tea-1.json") == ask(usual, "/events/tea-1.json")


@pytest.mark.parametrize("window", ["default", "all"])
def test_feeds_by_name_are_the_files_that_are_published(
    path: Path, tmp_path: Path, window: str
) -> None:
    """Byte for byte, in every format, where the address is the same."""
    formats = ", ".join(f'"{name}"' for name in FORMATS)
    text = f'[publish]\nwindow = "{window}"\nformats = [{formats}]\n[serve]\nbase_url = "{BASE}"\n'
    app = app_of(path, text)
    folder = tmp_path / "feeds"
    with SqliteStore(path) as store:
        told = parse_configuration(text)
        publish_stored(store, folder, today=TODAY, base_url=BASE, configuration=told)
    names = {f"{name}.{form}" for name in ("all", "free-virtual", "deadlines") for form in FORMATS}
    for name in sorted(names):
        assert ask(app, f"/{name}").body == (folder / name).read_bytes(), name


def test_feeds_of_the_configuration_are_served(path: Path) -> None:
    app = app_of(
        path,
        '[[feeds]]\nname = "soon"\ntitle = "Soon"\nfilter = {from = "today", to = "+2d"}\n'
        'window = "all"\n[[feeds]]\nname = "never"\nfilter = {from = "+9d", to = "2031-03-03"}\n',
    )
    assert summaries(ask(app, "/soon.ics").body) == ["Tea 1", "Tea 2"]
    assert summaries(ask(app, "/never.ics").body) == []
    assert ask(app, "/later.ics").status == 404
    assert "soon" in json.loads(ask(app, "/later.ics").body)["remedy"]


def test_a_title_goes_with_no_day_that_passes(app: Front) -> None:
    """A calendar is not called otherwise every day."""
    calendar = icalendar.Calendar.from_ical(ask(app, "/events.ics?from=today&to=%2B30d").body)
    assert calendar["NAME"] == "All events from today until +30d"
    assert Asked({"from": "today"}).address() == "?from=today"
