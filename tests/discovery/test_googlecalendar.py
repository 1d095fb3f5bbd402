"""Google calendars that a page shows or links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.discovery.googlecalendar import google_calendars, identifiers
from rcevents.discovery.links import parsed
from tests.reading.linear import assert_linear

EMBED = "https://calendar.google.com/calendar/embed"


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (f"{EMBED}?src=tea%40example.org&ctz=UTC", ["tea@example.org"]),
        (f"{EMBED}?src=a@example.org&src=b@example.org", ["a@example.org", "b@example.org"]),
        ("//www.google.com/calendar/embed?src=tea@example.org", ["tea@example.org"]),
        ("https://calendar.google.com/calendar/u/0?cid=dGVhQGV4YW1wbGUub3Jn", ["tea@example.org"]),
        ("https://calendar.google.com/calendar/r?cid=dGVhQGV4YW1wbGUub3JnAA", []),
        (f"{EMBED}?src=en.german%23holiday%40group.v.calendar.google.com", []),
        (f"{EMBED}?src=tea@example.org/../../x", []),
        (f"{EMBED}?src=%ff%fe&cid=%%%&cid=/w==&cid=%C3%A9", []),
        (f"{EMBED}?mode=AGENDA", []),
        ("https://calendar.google.com.example.org/calendar/embed?src=tea@example.org", []),
        ("https://example.org/calendar/embed?src=tea@example.org", []),
        ("https://calendar.google.com/maps?src=tea@example.org", []),
        ("https://[::1/calendar", []),
        ("", []),
        (f"{EMBED}?src={'a' * 3000}@example.org", []),
    ],
)
def test_the_calendars_that_an_address_names(link: str, told: list[str]) -> None:
    """Not those of holidays, nor what would lead elsewhere."""
    assert identifiers(link) == told


def test_frames_and_links_of_a_page() -> None:
    page = (
        f'<iframe src="{EMBED}?src=a%23b%40example.org"></iframe>'
        f'<iframe data-src="{EMBED}?src=b@example.org"></iframe>'
        f'<a href="{EMBED}?src=c@example.org">Tea</a><a>x</a><iframe src></iframe>'
    )
    found = list(google_calendars(parsed(page)))
    assert [one.address.rpartition("/ical/")[2] for one in found] == [
        "a%23b@example.org/public/basic.ics",
        "b@example.org/public/basic.ics",
        "c@example.org/public/basic.ics",
    ]
    assert [one.reason.rpartition(" ")[2] for one in found] == ["shows", "shows", "links"]


@given(st.text(max_size=60))
def test_any_address_is_looked_at(query: str) -> None:
    for one in (*identifiers(query), *identifiers(f"{EMBED}?cid={query}")):
        assert one.isascii()
        assert not set("/?&: ") & set(one)


@pytest.mark.parametrize("unit", ["src=a@b&", "cid=a&", "%", "="])
def test_hostile_addresses_take_linear_time(unit: str) -> None:
    assert_linear(identifiers, lambda size: f"{EMBED}?" + unit * (size // len(unit)))
