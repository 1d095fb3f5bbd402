from __future__ import annotations

import datetime as dt

import pytest

from rcevents.cli.details import in_full
from rcevents.cli.showing import find
from rcevents.errors import BadFilter
from rcevents.model import Event, Record

RECORDS = [
    Record(event=Event(uid=f"{name}@rcevents", title=title))
    for name, title in (
        ("tidal-days-2021", "Tidal Computing Days 2021"),
        ("tidal-days-2022", "Tidal Computing Days 2022"),
        ("careful-rust", "A Careful Rust Workshop"),
        ("careful-rust-again", "A Careful Rust Workshop, Again"),
    )
]


@pytest.mark.parametrize(
    ("asked", "uid"),
    [
        ("careful-rust@rcevents", "careful-rust@rcevents"),
        ("tidal-days-2022", "tidal-days-2022@rcevents"),
        ("2021", "tidal-days-2021@rcevents"),
        ("workshop, again", "careful-rust-again@rcevents"),
        ("RUST-AGAIN", "careful-rust-again@rcevents"),
    ],
)
def test_an_event_is_found_by_what_it_alone_has(asked: str, uid: str) -> None:
    """A uid wins over its beginning, that over a part, that over the title."""
    assert find(asked, RECORDS).event.uid == uid


@pytest.mark.parametrize(
    ("asked", "what", "remedy"),
    [
        ("tidal", "any of 2", "tidal-days-2022@rcevents"),
        ("tidal-dyas-2022", "no event", "tidal-days-2022@rcevents"),
        ("zzz", "no event", "rcevents list"),
    ],
)
def test_otherwise_the_near_ones_are_told(asked: str, what: str, remedy: str) -> None:
    """Those between which to choose, or those nearly so called."""
    with pytest.raises(BadFilter, match=what) as caught:
        find(asked, RECORDS)
    assert remedy in (caught.value.remedy or "")


@pytest.mark.parametrize(
    ("modified", "words"),
    [
        (dt.date(2021, 4, 9), "changed      once, last on 2021-04-09"),
        (
            dt.datetime(2021, 4, 9, 8, 5, 3, 407947, tzinfo=dt.UTC),
            "changed      once, last on 2021-04-09 08:05 UTC",
        ),
    ],
)
def test_changes_and_absence_are_told(modified: dt.date, words: str) -> None:
    event = Event(uid="tea-days@rcevents", title="Tea Days")
    gone = dt.date(2021, 5, 1)
    lines = in_full(Record(event=event, modified=modified, sequence=1, unseen=gone)).splitlines()
    assert words in lines
    assert "not seen     since 2021-05-01: no list tells it any more" in lines
    assert "not seen" not in in_full(Record(event=event))
