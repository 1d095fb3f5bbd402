"""What a server says with a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.linting import Delivery, check_delivery

if TYPE_CHECKING:
    from collections.abc import Mapping

ADDRESS = "https://tea.example.org/events.ics"
HEADERS = {"Content-Type": "text/calendar; charset=utf-8", "ETag": '"1"'}


def codes(
    changed: Mapping[str, str | None] | None = None,
    *,
    asked: str = ADDRESS,
    answered: str = ADDRESS,
    google: bool | None = None,
) -> list[str]:
    """Give what is found where the headers are changed; what is None is not sent."""
    told = {**HEADERS, **(changed or {})}
    sent = {name: value for name, value in told.items() if value is not None}
    return [found.code for found in check_delivery(Delivery(asked, answered, sent, google))]


def test_a_good_delivery() -> None:
    assert codes(google=True) == []


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("text/calendar;charset=UTF-8;method=PUBLISH", []),
        ('text/calendar; charset="utf-8"', []),
        ("text/calendar", ["ICS952"]),
        ("text/calendar; charset=iso-8859-1", ["ICS952"]),
        ("text/html; charset=utf-8", ["ICS951"]),
        ("application/octet-stream", ["ICS951"]),
        ("", ["ICS951"]),
        ("\x00;;;=", ["ICS951"]),
        (None, ["ICS951"]),
    ],
)
def test_the_type_of_a_calendar(kind: str | None, expected: list[str]) -> None:
    assert codes({"Content-Type": kind}) == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"ETag": None}, ["ICS953"]),
        ({"ETag": None, "Last-Modified": "Sat, 03 Jan 2026 10:00:00 GMT"}, []),
        ({"Content-Disposition": 'Attachment; filename="a.ics"'}, ["ICS955"]),
        ({"Content-Disposition": "inline"}, []),
        ({"Cache-Control": "private, No-Store"}, ["ICS959"]),
    ],
)
def test_other_headers(headers: dict[str, str | None], expected: list[str]) -> None:
    assert codes(headers) == expected


def test_the_way_to_the_feed() -> None:
    """Plain http is told of, another address, too long a one, a robots.txt without Google."""
    plain = ADDRESS.replace("https", "http")
    assert codes(asked=plain, answered=plain) == ["ICS954"]
    assert codes(asked=plain) == []
    assert codes(asked=ADDRESS.replace("https", "webcal")) == []
    assert codes(asked="https://tea.example.org/old.ics") == ["ICS958"]
    long = f"https://tea.example.org/events.ics?q={'x' * 256}"
    assert codes(asked=long, answered=long) == ["ICS957"]
    assert codes(google=False) == ["ICS956"]
