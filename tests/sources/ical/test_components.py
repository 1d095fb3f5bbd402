"""Components: where the events of a calendar's text stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.ical.components import entries, mended, unfold
from tests.reading.linear import assert_linear
from tests.sources.ical.calendars import calendar, vevent

LINES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM"),
        *("END:VALARM", "BEGIN:VTIMEZONE", "TZID:Tea/Town", "END:VTIMEZONE", "BEGIN:VTODO"),
        *("END:VTODO", "UID:a", "RRULE:FREQ=DAILY", "SUMMARY:Tea", " folded", "", "NAME:Teas"),
    ]
)


@pytest.mark.parametrize(
    ("folded", "whole"),
    [
        ("SUMMARY:Te\n a", "SUMMARY:Tea"),
        ("SUMMARY:Te\n\ta", "SUMMARY:Tea"),
        ("SUMMARY:Te\n  a", "SUMMARY:Te a"),
        ("SUMMARY:Te\n\n a\n\nUID:b", "SUMMARY:Tea\n\nUID:b"),
        ("SUMMARY:T\n e\n a", "SUMMARY:Tea"),
    ],
)
def test_folded_lines_are_joined(folded: str, whole: str) -> None:
    """Also where each line break came twice."""
    assert unfold(folded) == whole


def test_a_name_stands_on_the_line_of_its_value() -> None:
    assert mended("\ufeffUID\n :a\nDTSTART\n\t;VALUE=DATE:20310503") == (
        "UID:a\nDTSTART;VALUE=DATE:20310503"
    )
    assert mended("SUMMARY:Tea\n at noon") == "SUMMARY:Tea\n at noon"


def test_an_alarm_tells_nothing_of_its_event() -> None:
    """It has a UID of its own."""
    alarm = ("BEGIN:VALARM", "UID:alarm", "RRULE:FREQ=DAILY", "END:VALARM")
    (entry,) = entries(calendar(vevent(*alarm, uid=None)).text)
    assert (entry.uid, entry.recurs) == (None, False)


@pytest.mark.parametrize(
    "line", ["RRULE:FREQ=DAILY", "rdate:20310503", "EXDATE:20310503", "RECURRENCE-ID:20310503"]
)
def test_what_comes_back_is_known(line: str) -> None:
    (entry,) = entries(calendar(vevent(line)).text)
    assert entry.recurs
    (entry,) = entries(calendar(vevent(line.partition(":")[0] + ":")).text)
    assert not entry.recurs


def test_what_is_not_closed_ends_with_the_next_or_is_cut_off() -> None:
    text = "BEGIN:VEVENT\nUID:a\nBEGIN:VEVENT\nUID:b\nEND:VCALENDAR\nBEGIN:VEVENT\nUID:c"
    found = entries(text, first_line=10)
    assert [(one.uid, one.line, one.cut) for one in found] == [
        ("a", 10, False),
        ("b", 12, False),
        ("c", 15, True),
    ]


def test_each_calendar_has_a_head_of_its_own() -> None:
    """What a task or a zone tells is not the calendar's; the first of two names stands."""
    first = calendar(vevent(), head=["X-WR-CALNAME:Tea\\, and", " cake", "X-WR-CALNAME:Other"])
    second = calendar("BEGIN:VTODO\nNAME:A task\nEND:VTODO", vevent(), head=["METHOD:CANCEL"])
    heads = [entry.head for entry in entries(first.text + second.text)]
    assert [head.name for head in heads] == ["Tea, andcake", ""]
    assert heads[1].told == {"METHOD": "CANCEL"}


def test_the_zones_of_a_calendar_are_kept_as_they_stand() -> None:
    zone = "BEGIN:VTIMEZONE\nTZID:Tea Town\nBEGIN:STANDARD\nEND:STANDARD\nEND:VTIMEZONE"
    (entry,) = entries(calendar(zone, vevent()).text)
    assert entry.head.zones == {"Tea Town": zone}


@given(st.lists(LINES, max_size=40))
def test_events_stand_in_order_and_never_in_each_other(lines: list[str]) -> None:
    """Whatever is missing or too much."""
    text = "\n".join(lines)
    found = entries(text)
    bounds = [at for entry in found for at in (entry.start, entry.end)]
    assert bounds == sorted(bounds)
    assert all(text.startswith("BEGIN:VEVENT", entry.start) for entry in found)
    assert [entry.line for entry in found] == [text.count("\n", 0, e.start) + 1 for e in found]
    assert len(found) <= lines.count("BEGIN:VEVENT")


@pytest.mark.parametrize(
    "unit", ["BEGIN:VEVENT\n", "UID:a\n b", "\n ", "BEGIN", "UID;a", "BEGIN:VALARM\n", "UID\n :"]
)
def test_hostile_calendars_take_linear_time(unit: str) -> None:
    assert_linear(
        lambda text: entries(mended(text)),
        lambda size: "BEGIN:VEVENT\n" + unit * (size // len(unit)),
    )
