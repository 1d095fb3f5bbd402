"""The parties beside this file, as events."""

from __future__ import annotations

from pathlib import Path

from rcevents_teacups import KIND

from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources import Settings

TEXT = Path(__file__).with_name("parties.teacup").read_text(encoding="utf-8")
PARTIES = Document("parties.teacup", TEXT, "text/plain")


def test_the_parties() -> None:
    """Two are read, and the third says why it is not."""
    cake, scones, biscuits = KIND.read(PARTIES, Settings(zone="Europe/Brussels"))
    assert isinstance(cake, Event)
    assert (cake.title, cake.format, str(cake.start)) == (
        "Cake and Calendars",
        "hybrid",
        "2031-05-03 15:00:00+02:00",
    )
    assert cake.cost is not None
    assert cake.cost.tiers[0].currency == "EUR"
    assert isinstance(scones, Event)
    assert scones.cost is not None
    assert scones.cost.free
    assert isinstance(biscuits, Unread)
    assert biscuits.line == 13


def test_other_texts_are_left_alone() -> None:
    """Only the sign on the first line makes a document one of ours."""
    assert KIND.recognizes(PARTIES)
    assert not KIND.recognizes(Document("a.txt", "party: no", "text/plain"))
