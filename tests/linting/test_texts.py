"""What people read."""

from __future__ import annotations

import pytest

from tests.linting.calendars import calendar, codes, event, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea\\, cups\\; and \\\\ \\n more\\N", []),
        ("A < B and C > D & E", []),
        ("Tea, cups", ["ICS803"]),
        ("Tea; cups", ["ICS803"]),
        ("Tea\\: cups", ["ICS804"]),
        ("Tea\\", ["ICS804"]),
        ("Tea\\\\, cups", ["ICS806"]),
        ("<p>Tea</p>", ["ICS802"]),
        ("Tea &amp; cups", ["ICS802"]),
        ("ThÃ©", ["ICS807"]),
        ("Th�", ["ICS807"]),
        ("None", ["ICS805"]),
        ("undefined", ["ICS805"]),
        ("{{ title }}", ["ICS805"]),
        ("None of the above", []),
        ("", ["ICS801"]),
        ("\\n", ["ICS801"]),
        ("Tea\u200bcups", ["ICS016"]),
        ("Tea\u2028cups", ["ICS016"]),
        ("👩\u200d🔬", []),
    ],
)
def test_a_title(text: str, expected: list[str]) -> None:
    assert sorted(codes(calendar(*event(SUMMARY=f"SUMMARY:{text}")))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:Th=C3=A9", ["ICS808"]),
        ("SUMMARY;CHARSET=UTF-8:Thé", ["ICS808"]),
        ("SUMMARY;LANGUAGE=fr:Thé", []),
    ],
)
def test_parameters_of_the_old_format(line: str, expected: list[str]) -> None:
    assert codes(calendar(*event(SUMMARY=line))) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Tea", ["ICS809"]), ("Cancelled: Tea", []), ("Tee (abgesagt)", []), ("Annulé : thé", [])],
)
def test_a_cancelled_event_says_so(title: str, expected: list[str]) -> None:
    cancelled = event("STATUS:CANCELLED", SUMMARY=f"SUMMARY:{title}")
    assert codes(calendar(*cancelled)) == expected


@pytest.mark.parametrize(
    ("action", "expected"), [("DISPLAY", ["ICS811"]), ("AUDIO", ["ICS811"]), ("NONE", [])]
)
def test_alarms_that_ring(action: str, expected: list[str]) -> None:
    """Apple writes alarms of ACTION:NONE, which do not."""
    alarm = ("BEGIN:VALARM", f"ACTION:{action}", "DESCRIPTION:Tea", "TRIGGER:-PT5M", "END:VALARM")
    assert codes(calendar(*event(*alarm))) == expected


def test_guests_and_busy_days_are_counted() -> None:
    guests = ("ATTENDEE:mailto:a@example.org", "ATTENDEE:MAILTO:b@example.org")
    told = said(calendar(*event(*guests, TRANSP=None)))
    assert [one.partition("] ")[2] for one in told] == [
        "1 event of whole days make people busy",
        "the mail address of 2 guests",
    ]


def test_lists_are_no_texts() -> None:
    assert codes(calendar(*event("CATEGORIES:Tea,Cups"))) == []
    assert codes(calendar(*event("CATEGORIES:Tea\\, Cups"))) == ["ICS814"]
