"""What a trial of a source showed, in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.snippets import UNNAMED
from rcevents.cli.trialpage import as_json, in_words
from rcevents.configuration import Source
from rcevents.discovery import Candidate
from rcevents.document import Document
from rcevents.fetch.brought import Brought
from rcevents.fetch.policy import Policy
from rcevents.model import Event, Unread
from rcevents.sources.settings import Settings
from rcevents.trial import Trial

if TYPE_CHECKING:
    from rcevents.document import MediaType

ADDRESS = "https://tea.example.org/all"
DAY = dt.date(2031, 5, 3)


def page(trial: Trial, name: str = UNNAMED, policy: Policy | None = None) -> str:
    """Give the page of a trial of an address."""
    source = Source(name=name, address=ADDRESS)
    return in_words(trial, source, Settings(), policy or Policy())


def trial(media_type: MediaType = "text/calendar", title: str | None = None) -> Trial:
    """Make a trial whose one document told nothing."""
    documents = [Document(ADDRESS, "", media_type, title=title)]
    brought = Brought(ADDRESS, b"x" * 12_345, content_type="text/plain")
    return Trial(ADDRESS, ADDRESS, answers=[brought], documents=documents)


def unread(reason: str, line: int | None = None) -> Unread:
    """Make something that was not read."""
    return Unread(document=ADDRESS, line=line, text="Tea\x1b[31m soon", reason=reason)


def test_what_answered_and_how_it_is_known() -> None:
    told = page(trial())
    assert "address      https://tea.example.org/all\n" in told
    assert "text/calendar, declared as text/plain, 12 kB" in told
    assert "known by its bytes alone" in told
    assert "robots.txt does not forbid it" in told
    assert "robots" not in page(trial(), policy=Policy(robots=False))


def test_the_first_events_with_what_was_inferred() -> None:
    told = trial()
    told.events = [
        Event(uid=f"{n}", title=f"Tea  {n}", schedule="dated", start=DAY, end=DAY) for n in range(9)
    ]
    told.events[0] = told.events[0].model_copy(update={"inferred": {"end": "its length"}})
    words = page(told)
    assert "Events (the first 5 of 9)" in words
    assert "  Tea 4\n" in words
    assert "Tea 5" not in words
    assert "    end: its length\n" in words
    assert "In rcevents.toml:" in words
    assert "In rcevents.toml:" not in page(told, name="Tea")


def test_why_something_was_not_read_the_commonest_first() -> None:
    told = trial()
    told.unread = [unread("no date"), *[unread("no title", 3)] * 2]
    told.unread += [unread(f"reason {number}") for number in range(9)]
    words = page(told)
    assert words.index("  2 x no title\n    line 3: Tea soon") < words.index("  1 x no date")
    assert "  and for 6 other reasons" in words
    assert "\x1b" not in words


@pytest.mark.parametrize(
    ("media_type", "words"),
    [
        ("text/html", 'it is a web page ("Teas").'),
        ("application/json", "a mapping of their keys reads them"),
        ("text/csv", "a mapping of their keys reads them"),
        ("text/markdown", "--kind table"),
        ("text/calendar", 'it is a calendar ("Teas").'),
    ],
)
def test_what_may_be_done_where_nothing_was_read(media_type: MediaType, words: str) -> None:
    assert words in page(trial(media_type, "Teas"))


def test_links_are_offered_as_commands_that_can_be_pasted() -> None:
    told = trial("text/html")
    told.links = [Candidate("https://tea.example.org/a b;x.ics", "a calendar it links")]
    words = page(told, policy=Policy(allow_private=True))
    assert "sources try 'https://tea.example.org/a b;x.ics' --allow-private\n" in words
    assert f"sources find {ADDRESS} --allow-private\n" in words


def test_the_same_as_json() -> None:
    told = trial()
    told.events = [Event(uid="a", title="Tea", schedule="dated", start=DAY, end=DAY)]
    told.unread = [unread("no date")]
    told.kinds["", "it looks like text/plain"] += 1
    found = as_json(told, Source(name=UNNAMED, address=ADDRESS), Settings())
    assert [each["title"] for each in found["events"]] == ["Tea"]
    assert found["kinds"] == [{"kind": None, "why": "it looks like text/plain", "documents": 1}]
    assert found["answers"][0]["size"] == 12_345
    assert found["toml"].startswith("[[sources]]")
