"""UIDs, sittings, numbers and stamps."""

from __future__ import annotations

import pytest

from tests.linting.calendars import calendar, codes, event, said

SERIES = event("RRULE:FREQ=DAILY;COUNT=3")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (None, ["ICS501"]),
        ("UID:", ["ICS501"]),
        ("UID: ", ["ICS501"]),
        ("UID:7", ["ICS503"]),
        ("UID:123456789012345", ["ICS503"]),
        ("UID:7@tea.example.org", []),
        ("UID:0a1b2c3d-1111-4222-8333-444455556666", []),
        ("UID:tea days@tea.example.org", ["ICS513"]),
    ],
)
def test_a_uid_is_of_the_whole_world(line: str | None, expected: list[str]) -> None:
    assert codes(calendar(*event(UID=line))) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("0", []),
        ("2147483647", []),
        ("2147483648", ["ICS507"]),
        ("1767225600000", ["ICS507"]),
        ("-1", ["ICS507"]),
        ("1.0", ["ICS507"]),
        ("", ["ICS507"]),
        ("٣", ["ICS507"]),
    ],
)
def test_a_sequence_is_a_number_that_fits(told: str, expected: list[str]) -> None:
    """A stamp in milliseconds is none: readers keep 32 bits of it."""
    assert codes(calendar(*event(SEQUENCE=f"SEQUENCE:{told}"))) == expected


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("DTSTAMP:20260102T000000Z", []),
        ("DTSTAMP:20260103T000000Z", ["ICS509"]),
        (None, ["ICS505"]),
        ("DTSTAMP:20250101T000000", ["ICS508"]),
        ("DTSTAMP;VALUE=DATE:20250101", ["ICS209"]),
    ],
)
def test_a_stamp_is_of_the_past(stamp: str | None, expected: list[str]) -> None:
    """Somewhere it is tomorrow already."""
    assert codes(calendar(*event(DTSTAMP=stamp))) == expected


def test_two_events_of_one_uid_are_one_to_clients() -> None:
    other = event(SUMMARY="SUMMARY:Cups")
    (finding,) = said(calendar(*event(), *other))
    assert "[ICS502] the event in line 6 has the same UID, teapots-1@tea.example.org" in finding


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("RECURRENCE-ID;VALUE=DATE:20260513",), []),
        (("RECURRENCE-ID:20260513T000000Z",), ["ICS512"]),
    ],
)
def test_a_sitting_is_named_as_its_series_is(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(calendar(*SERIES, *event(*lines))) == expected


def test_a_sitting_is_changed_once() -> None:
    sitting = event("RECURRENCE-ID;VALUE=DATE:20260513")
    assert codes(calendar(*SERIES, *sitting, *sitting)) == ["ICS504"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ["ICS514"]),
        ({"SUMMARY": "SUMMARY:Teapots\\, day 2"}, []),
        ({"DTEND": "DTEND;VALUE=DATE:20260515"}, []),
        ({"LOCATION": "LOCATION:Limoges"}, []),
    ],
)
def test_one_event_under_two_uids_is_seen_twice(
    changed: dict[str, str], expected: list[str]
) -> None:
    twin = event(UID="UID:teapots-2@tea.example.org", **changed)
    assert codes(calendar(*event(), *twin)) == expected


def test_twins_are_told_once_with_their_number() -> None:
    twins = [line for n in range(4) for line in event(UID=f"UID:t-{n}@tea.example.org")]
    (finding,) = said(calendar(*twins))
    assert finding.endswith('"Teapots" is the event of line 6 again, and 2 more such events')


def test_events_without_revision_are_counted() -> None:
    bare = event(SEQUENCE=None, UID="UID:bare-1@tea.example.org", SUMMARY="SUMMARY:Cups")
    (finding,) = said(calendar(*event(), *bare))
    assert finding.endswith("1 of 2 events have neither SEQUENCE nor LAST-MODIFIED")
