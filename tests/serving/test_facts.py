from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from rcevents.configuration import parse_configuration
from rcevents.filters.query import query_of
from rcevents.publication import publish_stored
from rcevents.render.registry import FORMATS
from rcevents.serving.short import LONGEST_ADDRESS
from rcevents.store.contract import SourceState
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import HOST, NOW, app_of, ask
from tests.serving.queries import mappings

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front


def test_health_tells_the_state_of_the_store_and_its_sources(path: Path) -> None:
    with SqliteStore(path) as store, store.writing() as writing:
        writing.put_source(SourceState("Tea news", checked=NOW, told=3))
        fault = "https://tea.example.org/?token=secret did not answer"
        writing.put_source(SourceState("Pots", failures=2, fault=fault))
        writing.put_source(SourceState("Cups", alarm="it told 9 events, and now 1"))
    reply = ask(app_of(path), "/health")
    told = json.loads(reply.body)
    assert (reply.status, told["status"]) == (200, "ok")
    assert told["store"] == {"stamp": 8, "changed": "2031-03-01T08:30:15+00:00"}
    states = {source["name"]: source["state"] for source in told["sources"]}
    assert states == {"Cups": "doubtful", "Pots": "failing", "Tea news": "ok"}
    assert reply.headers["cache-control"] == "no-store"
    assert b"secret" not in reply.body


def test_health_is_of_this_very_moment(path: Path) -> None:
    app = app_of(path)
    assert json.loads(ask(app, "/health").body)["sources"] == []
    with SqliteStore(path) as store, store.writing() as writing:
        writing.put_source(SourceState("Tea news"))
    assert json.loads(ask(app, "/health").body)["sources"][0]["name"] == "Tea news"


def test_a_store_that_cannot_be_read_is_told(path: Path) -> None:
    app = app_of(path)
    path.unlink()
    for address in ("/health", "/all.ics", "/", "/events.json"):
        reply = ask(app, address)
        assert reply.status == 503
        assert reply.headers["content-type"] == "application/problem+json"
        assert reply.headers["retry-after"] == "5"


def test_the_schema_is_called_by_its_address(app: Front) -> None:
    reply = ask(app, "/schema.json")
    assert json.loads(reply.body)["$id"] == f"https://{HOST}/schema.json"
    assert reply.headers["content-type"] == "application/schema+json"


def test_a_short_address_is_the_same_feed(app: Front) -> None:
    query = "free=true&virtual=true&from=today&kinds=talk&tz=utc"
    told = json.loads(ask(app, f"/short?{query}&format=ics").body)
    assert told["url"] == f"https://{HOST}/{told['path']}"
    assert told["webcal"] == f"webcal://{HOST}/{told['path']}"
    assert told["long"] == f"https://{HOST}/events.ics?{query.replace('&kinds=talk', '')}".replace(
        "&from=today", "&kinds=talk&from=today"
    )
    assert told["fits"] is True
    assert told["length"] == len(told["url"]) < len(told["long"])
    assert ask(app, f"/{told['path']}").body == ask(app, f"/events.ics?{query}").body


def test_nothing_asked_is_short_already(app: Front) -> None:
    assert json.loads(ask(app, "/short").body)["path"] == "events.ics"


def test_what_stays_too_long_is_said(app: Front) -> None:
    """Two hundred letters without any order fit in no short address."""
    text = "".join(chr(0x4E00 + (7919 * number) % 20_000) for number in range(150))
    told = json.loads(ask(app, f"/short?{query_of({'text': text})}").body)
    assert told["fits"] is False
    assert str(LONGEST_ADDRESS) in told["note"]
    assert "text is the most" in told["note"]


def test_a_filter_that_means_nothing_has_no_short_address(app: Front) -> None:
    reply = ask(app, "/short?free=perhaps")
    assert (reply.status, json.loads(reply.body)["parameter"]) == (400, "free")
    reply = ask(app, "/short?format=pdf")
    assert (reply.status, json.loads(reply.body)["parameter"]) == (400, "format")
    assert ask(app, "/s/axyz.ics").status == 404
    assert ask(app, "/s/aI6gAAA.ics?free=true").status == 400


def test_feeds_are_listed_as_they_are_in_the_folder(path: Path, tmp_path: Path) -> None:
    formats = ", ".join(f'"{name}"' for name in FORMATS)
    text = (
        f"[publish]\nformats = [{formats}]\n"
        '[[feeds]]\nname = "soon"\nfilter = {from = "today"}\nwindow = {after = 2}\n'
        '[[feeds]]\nname = "due"\ndeadlines = true\nfilter = {kinds = ["talk"]}\n'
    )
    with SqliteStore(path) as store:
        told, day = parse_configuration(text), NOW.date()
        url = f"https://{HOST}"
        publish_stored(store, tmp_path / "feeds", today=day, base_url=url, configuration=told)
    reply = ask(app_of(path, text), "/feeds.json")
    assert reply.body == (tmp_path / "feeds" / "feeds.json").read_bytes()
    for files in json.loads(reply.body)["feeds"][0]["files"].values():
        for file in files:
            assert ask(app_of(path, text), f"/{file}").status == 200


def test_a_person_gets_a_page_with_the_short_address(app: Front) -> None:
    browser = "text/html,application/xhtml+xml,*/*;q=0.8"
    query = "text=%3Cscript%3E&free=true&from=today"
    page = ask(app, f"/short?{query}", accept=browser)
    told = ask(app, f"/short?{query}", accept="application/json")
    assert page.headers["content-type"].startswith("text/html")
    assert told.headers["content-type"] == "application/json"
    assert page.headers["vary"] == told.headers["vary"] == "Accept, Accept-Encoding"
    assert page.headers["etag"] != told.headers["etag"]
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    found = json.loads(told.body)
    assert f"<code>{found['url']}</code>" in page.text
    assert f'href="{found["webcal"]}"' in page.text
    assert "<script" not in page.text
    assert ask(app, "/short?free=perhaps", accept=browser).status == 400


def test_only_a_calendar_is_opened_by_a_calendar(app: Front) -> None:
    assert json.loads(ask(app, "/short?free=true&format=csv").body)["webcal"] is None


def test_the_format_is_told_in_any_writing(app: Front) -> None:
    assert json.loads(ask(app, "/short?form%61t=json").body)["path"] == "events.json"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(told=mappings())
def test_any_filter_that_is_answered_has_a_short_address(path: Path, told: dict[str, str]) -> None:
    app = app_of(path, now=lambda: dt.datetime(2031, 3, 2, tzinfo=dt.UTC))
    query = query_of(told)
    long = ask(app, f"/events.json?{query}")
    short = ask(app, f"/short?{query}&format=json")
    assert long.status == short.status in (200, 400)
    if short.status == 200:
        assert ask(app, f"/{json.loads(short.body)['path']}").body == long.body
