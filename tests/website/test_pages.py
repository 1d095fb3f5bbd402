from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import jsonschema
import pytest

from rcevents.render import event_json
from rcevents.render.naming import page_name
from rcevents.website import site_files
from rcevents.website.model import SourceHealth, Turn
from rcevents.website.pages import planned_files, site_page
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


def test_a_page_is_had_alone() -> None:
    made = _site()
    files = dict(site_files(made))
    for path, content in files.items():
        assert site_page(made, path) == content
    for path in ("", "events/", "events/no-such.html", "../index.html", "assets/", "tea.html"):
        assert site_page(made, path) is None


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
    assert b"tea-days-2030" not in (
        site_page(site(WHOLE, pages=(WHOLE, over)), "index.html") or b""
    )


def test_the_schema_is_of_what_the_feeds_hold() -> None:
    schema = json.loads(site_page(_site(base_url=BASES[1]), "schema.json") or b"")
    assert schema["$id"] == "https://example.org/schema.json"
    jsonschema.validate(event_json(WHOLE.event), schema)
