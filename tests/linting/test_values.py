"""Numbers, lengths, offsets, addresses and places."""

from __future__ import annotations

import pytest

from tests.linting.calendars import HEAD, calendar, codes, event, timed


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("URL:https://tea.example.org/a,b;c?d=1&e#f", []),
        ("URL:mailto:tea@example.org", []),
        ("URL;VALUE=URI:https://tea.example.org", []),
        ("URL:", ["ICS212"]),
        ("URL:tea.example.org", ["ICS212"]),
        ("URL:/tea", ["ICS212"]),
        ("URL:https://", ["ICS212"]),
        ("URL:https:/tea.example.org", ["ICS212"]),
        ("URL:https://[tea", ["ICS212"]),
        ("URL:https://tea.example.org/a b", ["ICS212"]),
        ("URL:https://tea.example.org\\, 2", ["ICS212"]),
        ("URL:https://tea.example.org/thé", ["ICS215"]),
        ("URL:htp://tea.example.org", ["ICS213"]),
        ("URL:javascript:alert(1)", ["ICS213"]),
        ("ORGANIZER:mailto:tea@example.org", []),
        ("ORGANIZER;CN=Tea:invalid:nomail", []),
        ("ORGANIZER:tea@example.org", ["ICS212"]),
        ("ORGANIZER:mailto:tea", ["ICS212"]),
        ("ORGANIZER;CN=Tea: all:mailto:tea@example.org", ["ICS212"]),
        ('ORGANIZER;CN="Tea: all":mailto:tea@example.org', []),
        ("GEO:45.5;-1.25", []),
        ("GEO:-90;180", []),
        ("GEO:90.1;0", ["ICS214"]),
        ("GEO:0;180.5", ["ICS214"]),
        ("GEO:45.5,1.2", ["ICS214"]),
        ("GEO:45.5\\;1.2", ["ICS214"]),
        ("GEO:45", ["ICS214"]),
        ("PRIORITY:9", []),
        ("PRIORITY:10", ["ICS208"]),
        ("PRIORITY:high", ["ICS208"]),
        ("COLOR:teal", []),
        ("COLOR:#008080", ["ICS218"]),
        ("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://tea.example.org", []),
        ('CONFERENCE;VALUE=URI;FEATURE="AUDIO,VIDEO":https://tea.example.org', ["ICS220"]),
        ("CONFERENCE:https://tea.example.org", ["ICS216"]),
        ("COMMENT;VALUE=STRING:Tea", ["ICS209"]),
        ("COMMENT;VALUE=X-TEA:Tea", []),
    ],
)
def test_what_an_event_may_tell(line: str, expected: list[str]) -> None:
    assert codes(calendar(*event(line))) == expected


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        ("PT1H30M", []),
        ("P1DT2H", []),
        ("P2W", []),
        ("PT0S", ["ICS305"]),
        ("-PT1H", ["ICS312"]),
        ("P1M", ["ICS312"]),
        ("PT1.5H", ["ICS312"]),
        ("P1W2D", ["ICS312"]),
        ("1h", ["ICS312"]),
    ],
)
def test_how_long_an_event_lasts(length: str, expected: list[str]) -> None:
    lines = timed(":20260512T100000Z", None, f"DURATION:{length}")
    assert codes(calendar(*lines)) == expected


@pytest.mark.parametrize(("length", "expected"), [("P2D", []), ("PT5H", ["ICS302"])])
def test_what_begins_on_a_day_lasts_whole_days(length: str, expected: list[str]) -> None:
    assert codes(calendar(*event(f"DURATION:{length}", DTEND=None))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("REFRESH-INTERVAL;VALUE=DURATION:PT12H", []),
        ("REFRESH-INTERVAL:PT12H", ["ICS216"]),
        ("REFRESH-INTERVAL;VALUE=DURATION:PT0S", ["ICS312"]),
        ("REFRESH-INTERVAL;VALUE=DURATION:-PT1H", ["ICS312"]),
        ("X-PUBLISHED-TTL:12 hours", ["ICS312"]),
    ],
)
def test_how_often_to_ask_again(line: str, expected: list[str]) -> None:
    assert codes(calendar(*event(), head=(*HEAD, line))) == expected


def test_a_trigger_at_a_time_says_so() -> None:
    told = "TRIGGER:20260512T080000Z"
    alarm = ("BEGIN:VALARM", "ACTION:NONE", "DESCRIPTION:Tea", told, "END:VALARM")
    assert codes(calendar(*event(*alarm))) == ["ICS312"]
