from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rcevents.store.contract import SourceState
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import app_of, ask, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front

PAGES = ("/", "/index.html", "/feeds.html", "/changes.html", "/sources.html")
LINK = re.compile(r'(?:href|src)="((?![a-z]+:)[^"#?]*)')


@pytest.mark.parametrize("address", PAGES)
def test_every_link_of_a_page_leads_somewhere(app: Front, address: str) -> None:
    """To a page, a feed, a script: whatever of the server's own a page names is there."""
    page = ask(app, address)
    assert page.status == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    links = {link for link in LINK.findall(page.text) if link}
    assert links
    for link in links:
        assert ask(app, f"/{link.removeprefix('/').removeprefix('./')}").status == 200, link


def test_every_link_of_an_events_page_leads_somewhere(app: Front) -> None:
    page = ask(app, "/events/tea-1.html")
    for link in {link for link in LINK.findall(page.text) if link}:
        target = link.removeprefix("../") if link.startswith("../") else f"events/{link}"
        assert ask(app, f"/{target}").status == 200, link


def test_a_page_is_the_same_for_whatever_its_script_is_asked(app: Front) -> None:
    assert ask(app, "/?free=true&utm_source=tea").body == ask(app, "/").body


def test_pages_tell_what_changed_at_once(path: Path) -> None:
    app = app_of(path)
    assert "Green tea" not in ask(app, "/").text
    with SqliteStore(path) as store:
        fill(store, [remembered(1, title="Green tea")])
    assert "Green tea" in ask(app, "/").text
    assert "Green tea" in ask(app, "/events/tea-1.html").text


def test_sources_are_of_this_very_moment(path: Path) -> None:
    app = app_of(path)
    assert "Tea gazette" not in ask(app, "/sources.html").text
    with SqliteStore(path) as store, store.writing() as writing:
        writing.put_source(SourceState("Tea gazette", failures=1, fault="did not answer"))
    assert "Tea gazette" in ask(app, "/sources.html").text


def test_pages_are_called_as_the_configuration_says(path: Path) -> None:
    app = app_of(path, '[site]\ntitle = "Tea & more"\n')
    assert "Tea &amp; more" in ask(app, "/").text


def test_assets_are_kept_for_a_year_by_their_bytes(app: Front) -> None:
    address = next(link for link in re.findall(r'href="(assets/[^"]+)"', ask(app, "/").text))
    assert "max-age=31536000" in ask(app, f"/{address}").headers["cache-control"]
    plain = ask(app, f"/{address.partition('?')[0]}")
    assert "max-age=31536000" not in plain.headers["cache-control"]
    assert plain.headers["content-type"].startswith("text/css")


def test_no_asset_is_kept_under_the_address_of_other_bytes(app: Front) -> None:
    """While one copy of the server is newer than another, a page may ask for what is not there."""
    reply = ask(app, "/assets/page.css?v=0123456789ab")
    assert (reply.status, reply.headers["cache-control"]) == (200, "no-cache")


def test_a_page_says_itself_what_it_may_load(app: Front) -> None:
    reply = ask(app, "/")
    told = re.search('http-equiv="Content-Security-Policy" content="([^"]+)"', reply.text)
    assert told
    header = reply.headers["content-security-policy"]
    assert header == f"{told[1]}; frame-ancestors 'none'"
