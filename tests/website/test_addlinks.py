"""Links that add one event to an online calendar: right, or not there."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from rcevents.website.addlinks import add_links
from tests.website.samples import HOSTILE, record


def asked(link: str) -> dict[str, str]:
    """Give what a link says, by name."""
    return {name: texts[0] for name, texts in parse_qs(urlsplit(link).query).items()}


def test_hours_are_told_in_utc() -> None:
    tea = record(
        start="2031-05-03T10:00+02:00",
        end="2031-05-03T12:00+02:00",
        place={"text": "Ghent, Belgium"},
    )
    google, outlook = add_links(tea, "https://tea.example.org/events/tea-days-2031.html")
    assert (google.name, outlook.name) == ("Google Calendar", "Outlook")
    assert asked(google.link) == {
        "action": "TEMPLATE",
        "text": "Tea Days",
        "dates": "20310503T080000Z/20310503T100000Z",
        "location": "Ghent, Belgium",
        "details": "https://tea.example.org/events/tea-days-2031.html",
    }
    told = asked(outlook.link)
    assert (told["startdt"], told["enddt"]) == ("2031-05-03T08:00:00Z", "2031-05-03T10:00:00Z")
    assert told["subject"] == "Tea Days"


def test_whole_days_end_before_the_day_that_follows() -> None:
    """So Google counts them; how Outlook does is told nowhere, so no link says it."""
    (google,) = add_links(record(start="2031-05-03", end="2031-05-04"), None)
    assert asked(google.link)["dates"] == "20310503/20310505"
    assert "details" not in asked(google.link)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"start": "2031-05-03T10:00+02:00"},
        {"start": "2031-05-03T10:00", "end": "2031-05-03T11:00"},
        {"start": "2031-05-03", "status": "cancelled"},
        {"start": "2031-05-03", "status": "postponed"},
        {"start": "2031-05-03", "recurrence": {"text": "weekly", "rrule": "FREQ=WEEKLY;COUNT=3"}},
        {
            "start": "2031-05-03T10:00+02:00",
            "end": "2031-05-04T12:00+02:00",
            "sessions": [
                {"start": f"2031-05-0{day}T10:00+02:00", "end": f"2031-05-0{day}T12:00+02:00"}
                for day in (3, 4)
            ],
        },
    ],
    ids=["no date", "no end", "no zone", "cancelled", "postponed", "comes back", "daily hours"],
)
def test_what_a_link_cannot_say_has_none(facts: dict[str, Any]) -> None:
    assert add_links(record(**facts), None) == []


def test_hostile_texts_stay_in_their_place() -> None:
    """No text leads elsewhere, says another day, or asks for more."""
    for hostile in HOSTILE:
        for one in add_links(hostile, None):
            assert urlsplit(one.link).hostname in {"calendar.google.com", "outlook.live.com"}
            assert set(asked(one.link)) <= {
                "action", "text", "dates", "location", "path", "rru", "subject", "startdt", "enddt",
            }  # fmt: skip
            assert len(one.link) < 3_000
