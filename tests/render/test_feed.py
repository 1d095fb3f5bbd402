from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.render import Feed
from tests.render.samples import EVERYTHING, record


@given(st.permutations(EVERYTHING))
def test_the_order_that_records_come_in_does_not_matter(records: list[object]) -> None:
    """A feed has its own order: by start, title and uid, what has no date at the end."""
    assert Feed("a", "A", records=tuple(records)) == Feed("a", "A", records=EVERYTHING)  # type: ignore[arg-type]


def test_the_order_of_a_feed() -> None:
    """Days come before hours of the same day; equal starts by title, then by uid."""
    records = (
        record("none"),
        record("hour", "A", start="2021-10-05T09:00"),
        record("b", "Same", start="2021-10-05"),
        record("a", "Same", start="2021-10-05"),
        record("early", "Z", start="2021-10-04"),
    )
    names = [one.event.uid.partition("@")[0] for one in Feed("a", "A", records=records).records]
    assert names == ["early", "a", "b", "hour", "none"]


@pytest.mark.parametrize("folder", ["https://example.org/feeds", "https://example.org/feeds/"])
def test_the_address_of_a_file(folder: str) -> None:
    assert Feed("free", "F", folder_url=folder).address("ics") == f"{folder.rstrip('/')}/free.ics"
    assert Feed("free", "F").address("ics") is None
