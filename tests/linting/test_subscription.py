"""What a feed tells of itself, and how large it is."""

from __future__ import annotations

import pytest

from tests.linting.calendars import HEAD, calendar, codes, event

TWO = (*event(), *event(UID="UID:cups-1@tea.example.org", SUMMARY="SUMMARY:Cups"))


@pytest.mark.parametrize(
    ("octets", "expected"), [(800_000, []), (950_000, ["ICS706"]), (1_100_000, ["ICS705"])]
)
def test_a_feed_that_google_would_drop(octets: int, expected: list[str]) -> None:
    text = ["X-COMMENT:", *[f" {'x' * 70}"] * (octets // 73)]
    assert codes(calendar(*TWO, *text)) == expected


def _cup(number: int) -> tuple[str, ...]:
    return event(UID=f"UID:cup-{number}@tea.example.org", SUMMARY=f"SUMMARY:Cup {number}")


def test_very_many_events() -> None:
    lines = [line for n in range(2001) for line in _cup(n)]
    assert codes(calendar(*lines)) == ["ICS707"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("X-WR-CALNAME:Tea",), []),
        (("X-WR-CALNAME:Tea", "NAME:Tea"), []),
        (("X-WR-CALNAME:Tea\\, cups", "NAME:Tea, cups"), ["ICS803"]),
        (("X-WR-CALNAME:Tea", "NAME:Tee"), ["ICS702"]),
        (("X-WR-CALNAME:Tea", "NAME;LANGUAGE=de:Tee"), []),
        (("NAME:Tea",), ["ICS710"]),
        (("X-WR-CALNAME: ",), ["ICS701"]),
        ((), ["ICS701"]),
    ],
)
def test_the_name_of_a_feed(told: tuple[str, ...], expected: list[str]) -> None:
    head = (*(line for line in HEAD if "NAME" not in line), *told)
    assert codes(calendar(*TWO, head=head)) == expected


def test_a_single_event_is_no_feed() -> None:
    """A file to add one event needs no name, and nobody asks for it again."""
    head = HEAD[:3]
    assert codes(calendar(*event(), head=head)) == []
    assert codes(calendar(*TWO, head=head)) == ["ICS701", "ICS708"]


@pytest.mark.parametrize(
    ("method", "expected"),
    [("PUBLISH", ["ICS712"]), ("REQUEST", ["ICS703"]), ("X-OWN", ["ICS703"])],
)
def test_a_method_wants_an_organizer(method: str, expected: list[str]) -> None:
    head = (*HEAD, f"METHOD:{method}")
    assert codes(calendar(*TWO, head=head)) == expected
    hosted = event("ORGANIZER:mailto:tea@example.org")
    assert codes(calendar(*hosted, head=head)) == ([] if method == "PUBLISH" else ["ICS704"])
