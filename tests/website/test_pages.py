from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import jsonschema
import pytest

from rcevents.merge.changes import Change
from rcevents.model import Sighting
from rcevents.render import event_json
from rcevents.render.naming import page_name
from rcevents.website import site_files
from rcevents.website.model import SourceHealth, Turn
from rcevents.website.pages import planned_files
from tests.website.samples import HOSTILE, NOTHING_KNOWN, REVISIONS, WHOLE, beside, record, site
from tests.website.wellformed import problems

if TYPE_CHECKING:
    from rcevents.website.model import Site

BASES = (None, "https://example.org", "https://example.org/some/folder/")


def _site(**facts: object) -> Site:
    return site(
        WHOLE,
        NOTHING_KNOWN,
        *HOSTILE,
        history=lambda uid: REVISIONS if uid == WHOLE.event.uid else (),
        changes=[Turn(WHOLE, each) for each in reversed(REVISIONS)],
        sources=[SourceHealth("Leaf Letter", "https://leaf.example.org/", events=1)],
        **facts,
    )


@pytest.mark.parametrize("base_url", BASES)
def test_every_page_is_well_formed_and_every_link_leads_somewhere(base_url: str | None) -> None:
    made = _site(base_url=base_url)
    files = dict(site_files(made))
    assert problems(files, beside(made)) == []


def test_the_files_are_those_that_the_site_is_made_of() -> None:
    paths = [path for path, _ in site_files(_site())]
    assert len(paths) == len(set(paths))
    assert {"index.html", "changes.html", "sources.html", "feeds.html", "schema.json"} < set(paths)
    assert {"assets/page.css", "assets/page.js"} < set(paths)
    assert {"events/tea-days-2031.html", "events/tea-days-2031.ics"} < set(paths)
    name = page_name(NOTHING_KNOWN.event.uid)
    assert f"events/{name}.html" in paths
    assert f"events/{name}.ics" not in paths


def test_the_same_site_gives_the_same_bytes() -> None:
    made = _site(base_url=BASES[1])
    assert list(site_files(made)) == list(site_files(made))


def test_a_site_without_events_stands() -> None:
    made = replace(site(), feeds=())
    assert problems(dict(site_files(made)), beside(made)) == []


@pytest.mark.parametrize("base_url", BASES)
def test_an_old_address_leads_to_what_an_event_turned_out_to_be(base_url: str | None) -> None:
    """Only where that has a page, and never in the place of another's page."""
    uid, shut = WHOLE.event.uid, "<script>@rcevents"
    told = {"tea@rcevents": uid, "pot@rcevents": "gone@rcevents", uid: uid, shut: uid}
    made = replace(_site(base_url=base_url), moved=told)
    files, usual = dict(site_files(made)), dict(site_files(_site(base_url=base_url)))
    assert set(files) - set(usual) == {"events/tea.html", f"events/{page_name(shut)}.html"}
    page = files["events/tea.html"].decode()
    assert 'content="0; url=tea-days-2031.html"' in page
    assert ("canonical" in page) is (base_url is not None)
    assert problems(files, beside(made)) == []
    assert {path: files[path] for path in usual} == usual


def test_a_title_does_no_harm_where_an_old_address_leads_on() -> None:
    for each in HOSTILE:
        moved = replace(site(each), moved={"tea@rcevents": each.event.uid})
        page = dict(site_files(moved))["events/tea.html"]
        assert b"<script" not in page


def test_nothing_is_rendered_before_it_is_asked_for() -> None:
    def history(uid: str) -> tuple[()]:
        raise AssertionError(uid)

    made = site(WHOLE, history=history, revisions={WHOLE.event.uid: 2})
    assert [file.path for file in planned_files(made)][-1] == "events/tea-days-2031.html"


def test_a_key_is_another_one_where_the_bytes_are() -> None:
    """Whoever keeps files leaves one as it is whose key is the same."""

    def key(made: Site) -> str | None:
        return next(file.key for file in planned_files(made) if file.path.endswith("2031.html"))

    counted = {WHOLE.event.uid: 2}
    usual = site(WHOLE, revisions=counted)
    moved = record(WHOLE.event.uid, start="2031-06-01")
    others = [
        site(moved, revisions=counted),
        site(
            WHOLE.model_copy(update={"unseen": WHOLE.event.sightings[0].issued}), revisions=counted
        ),
        replace(usual, title="Pots"),
        replace(usual, base_url="https://example.org"),
        replace(usual, utc=True),
        replace(usual, revisions={WHOLE.event.uid: 3}),
    ]
    keys = [key(usual), *map(key, others)]
    assert None not in keys
    assert len(set(keys)) == len(keys)
    elsewhere = replace(usual, records=(NOTHING_KNOWN, WHOLE), window="a year", feeds=())
    assert key(elsewhere) == key(usual)
    assert key(site(WHOLE, history=lambda _: REVISIONS)) is None
    assert key(site(WHOLE)) is not None


def test_pages_have_files_of_events_that_the_first_page_does_not_show() -> None:
    over = record("tea-days-2030@rcevents", start="2030-05-01")
    paths = [path for path, _ in site_files(site(WHOLE, pages=(WHOLE, over)))]
    assert "events/tea-days-2030.html" in paths
    files = dict(site_files(site(WHOLE, pages=(WHOLE, over))))
    assert b"tea-days-2030" not in files["index.html"]


def test_the_schema_is_of_what_the_feeds_hold() -> None:
    schema = json.loads(dict(site_files(_site(base_url=BASES[1])))["schema.json"])
    assert schema["$id"] == "https://example.org/schema.json"
    jsonschema.validate(event_json(WHOLE.event), schema)


def test_no_page_tells_a_secret_of_an_address() -> None:
    """Neither of events, nor of what became of them, nor of the sources."""
    address = "https://cal.example.org/ical/private-0123456789abcdef/basic.ics?token=pot4"
    seen = [Sighting(source=name, document=address) for name in (None, "Leaves", address)]
    told = record(
        start="2031-05-03", url=address, sightings=[*seen, Sighting(document="/home/a/7")]
    )
    turns = [
        replace(REVISIONS[0], sighting=each, changes=(Change("url", address, f"{address}&a=1"),))
        for each in seen
    ]
    made = site(
        told,
        history=lambda _: turns,
        changes=[Turn(told, each) for each in turns],
        sources=[SourceHealth(address, address, fault=f"{address} answers 404")],
        base_url="https://example.org/",
    )
    for path, octets in site_files(made):
        text = octets.decode()
        assert not any(word in text for word in ("0123456789abcdef", "pot4", "/home/")), path
