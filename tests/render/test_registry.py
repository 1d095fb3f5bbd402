from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.render import FORMATS, RENDERERS, Feed
from rcevents.render.atom import newest
from rcevents.render.registry import contents_of
from tests.render.events import records
from tests.render.samples import AFTERNOONS, CONFERENCE, EVERYTHING, HOSTILE, UNDATED, feed

if TYPE_CHECKING:
    from rcevents.model import Record

MEDIA_TYPE = re.compile(r"[a-z]+/[a-z+-]+(; [a-z]+=[a-z0-9-]+)*")
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]"
)


def put_together(name: str, whole: Feed) -> bytes:
    """Write a feed from its parts, as somebody does who kept them."""
    of = FORMATS[name]
    held = whole.records if of.newest is None else newest(whole.records, of.newest)
    head, tail = of.frame(whole, contents_of(held, utc=whole.utc))
    return head + of.between.join(filter(None, map(of.part, held))) + tail


def test_every_format_can_be_rendered() -> None:
    assert set(FORMATS) == set(RENDERERS)
    assert all(name == of.name for name, of in FORMATS.items())
    assert set(FORMATS) == {"ics", "json", "jsonl", "csv", "jsonld", "atom", "jscalendar"}


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_told_what_a_format_is(name: str) -> None:
    """By a media type that says how its letters are written, unless its kind says so itself."""
    assert MEDIA_TYPE.fullmatch(FORMATS[name].media_type)
    assert "json" in FORMATS[name].media_type or "charset=utf-8" in FORMATS[name].media_type


@pytest.mark.parametrize("name", FORMATS)
@given(found=st.lists(records(), max_size=4))
@settings(max_examples=25)
def test_a_feed_is_its_frame_and_its_parts(name: str, found: list[Record]) -> None:
    whole = feed(*found)
    assert put_together(name, whole) == RENDERERS[name](whole)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("held", [(), (UNDATED,), EVERYTHING], ids=["none", "undated", "all"])
def test_so_is_one_without_events_or_dates(name: str, held: tuple[Record, ...]) -> None:
    whole = feed(*held)
    assert put_together(name, whole) == RENDERERS[name](whole)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_unseen_gets_through(name: str) -> None:
    """No control character, no mark of direction: neither as it is nor escaped."""
    titles = {"title": "T\x1b[0m\u202e\x00\x7f\u2066", "description": "D\x9b\x07\ufeff"}
    text = RENDERERS[name](feed(HOSTILE, **titles)).decode().removeprefix("\ufeff")
    assert not UNSEEN.search(text)
    assert not re.search(r"\\u00[01]|&#x?[01]?[0-9a-f];", text)


def test_what_a_frame_is_told() -> None:
    told = contents_of((CONFERENCE, AFTERNOONS, UNDATED))
    assert (told.records, told.dated) == (3, 2)
    assert told.zones == {"Europe/London": (2021, 2021)}
    assert told.modified == dt.datetime(2021, 10, 1, tzinfo=dt.UTC)
    assert contents_of((AFTERNOONS,), utc=True).zones == {}
    assert contents_of(()).modified is None


@pytest.mark.parametrize("name", FORMATS)
def test_a_feed_says_where_it_is_from_in_the_web_alone(name: str) -> None:
    """An address of another kind than http is never written."""
    whole = feed(CONFERENCE, home_url="javascript:alert(1)", folder_url="file:///etc")
    assert not re.search(rb"javascript:|file:", RENDERERS[name](whole))
