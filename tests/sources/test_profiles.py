from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources.newsletter import read_newsletter
from rcevents.sources.settings import Profile, Settings

ISSUED = dt.date(2031, 4, 1)


def read(text: str, profile: Profile, zone: str | None = None) -> list[Event | Unread]:
    """Read an issue by a profile."""
    document = Document("kettle.md", text, "text/markdown", ISSUED)
    return list(read_newsletter(document, Settings(profile=profile, zone=zone)))


def one(line: str, profile: Profile, zone: str | None = None) -> Event:
    """Read the only event of an issue."""
    (event,) = read(f"## Events\n\n{line}\n", profile, zone)
    assert isinstance(event, Event)
    return event


POTS = "[Pot Painting](https://pots.example.org/)"


def test_an_hour_without_a_zone_is_on_the_clock_of_the_newsletter() -> None:
    """Start, end and sittings are, and the mark says by what."""
    event = one(f"{POTS} - 3 May, 18:00-20:00", Profile(timezone="Europe/Dublin"))
    assert (event.timezone, event.inferred["timezone"]) == ("Europe/Dublin", "profile")
    (sitting,) = event.sessions
    told = [event.start, event.end, sitting.start, sitting.end]
    assert [str(when) for when in told] == [
        "2031-05-03 18:00:00+01:00",
        "2031-05-03 20:00:00+01:00",
    ] * 2


@pytest.mark.parametrize("line", [f"{POTS} - 3 May, 18:00 CET", f"{POTS} - 3 May, 18:00 UTC"])
def test_a_zone_that_is_told_wins(line: str) -> None:
    """Nothing is marked, either."""
    event = one(line, Profile(timezone="Europe/Dublin"))
    assert event.timezone != "Europe/Dublin"
    assert "timezone" not in event.inferred


def test_whole_days_have_no_zone() -> None:
    """A zone is of hours."""
    event = one(f"{POTS} - 3-5 May", Profile(timezone="Europe/Dublin"))
    assert event.timezone is None
    assert "timezone" not in event.inferred


def test_the_zone_of_the_source_wins_over_that_of_the_profile() -> None:
    """It is nearer to the source, and known by its own rule."""
    event = one(f"{POTS} - 3 May, 18:00", Profile(timezone="Europe/Dublin"), "Europe/Paris")
    assert event.timezone == "Europe/Paris"
    assert event.inferred["timezone"] == "the zone that its source is set to"


@pytest.mark.parametrize(
    ("price", "currency", "marked"),
    [("$15", "CAD", True), ("US$15", "USD", False), ("€15", "EUR", False), ("free", None, False)],
)
def test_a_bare_sign_means_the_currency_of_the_newsletter(
    price: str, currency: str | None, marked: bool
) -> None:
    """A code or a sign of its own wins."""
    event = one(f"{POTS} - 3 May, {price}", Profile(currency="CAD"))
    assert event.cost is not None
    assert event.cost.tiers[0].currency == currency
    assert (event.inferred.get("cost") == "profile") is marked


@pytest.mark.parametrize(("day_first", "day"), [(True, "2031-05-03"), (False, "2031-03-05")])
def test_the_order_of_day_and_month(day_first: bool, day: str) -> None:
    """Without it, such a day is not read."""
    (unread,) = read(f"## Events\n\n{POTS} - 3/5/2031, free\n", Profile())
    assert isinstance(unread, Unread)
    event = one(f"{POTS} - 3/5/2031, free", Profile(day_first=day_first))
    assert (str(event.start), event.inferred["start"]) == (day, "profile")


def test_another_day_of_the_issue_tells_the_order() -> None:
    """What an issue shows wins over what is known of others."""
    steam = "[Steam](https://s.example.org) - 6/7/2031"
    text = f"## Events\n\n{POTS} - 5/25/2031, free\n\n---\n\n{steam}\n"
    events = [each for each in read(text, Profile(day_first=True)) if isinstance(each, Event)]
    assert [str(event.start) for event in events] == ["2031-05-25", "2031-06-07"]


def test_a_format_is_for_events_that_tell_none() -> None:
    """One that is told stays."""
    profile = Profile(format="in_person")
    plain, online = one(f"{POTS} - 3 May", profile), one(f"{POTS} - 3 May, online", profile)
    assert (plain.format, plain.inferred["format"]) == ("in_person", "profile")
    assert online.format == "virtual"
    assert "format" not in online.inferred


def test_sections_are_chosen_by_words_of_their_headings() -> None:
    """Those to be skipped win."""
    text = (
        f"## Round the Table\n\n- {POTS} - 3 May, free\n\n"
        "## Events from the attic\n\n- [Old Pots](https://old.example.org/) - 4 May, free\n"
    )
    titles = [each.title for each in read(text, Profile()) if isinstance(each, Event)]
    profile = Profile(sections=("round the table", "attic"), skip=("attic",))
    chosen = [each.title for each in read(text, profile) if isinstance(each, Event)]
    assert "Old Pots" in titles
    assert chosen == ["Pot Painting"]


def test_an_empty_profile_changes_nothing() -> None:
    """Structure tells."""
    line = f"{POTS} - 3 May, 18:00, $15"
    assert one(line, Profile()).inferred == {} or "profile" not in one(line, Profile()).inferred
