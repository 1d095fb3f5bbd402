from __future__ import annotations

import pytest

from rcevents.merge.titlehosts import apart_from_host


@pytest.mark.parametrize(
    ("title", "own", "host"),
    [
        ("Leaf Tasting at LeafCon 2021", "Leaf Tasting", {"leafcon"}),
        ("Leaf Tasting (co-located with SLATE)", "Leaf Tasting", {"slate"}),
        ("Leaf Tasting in conjunction with PADOC", "Leaf Tasting", {"padoc"}),
        ("Leaf Day (before LeafCon21)", "Leaf Day", {"leafcon"}),
        ("Leaf Tasting @ LeafCon", "Leaf Tasting", {"leafcon"}),
        ("Leaf Tasting at home", "Leaf Tasting at home", set()),
        ("What Comes after Leaves", "What Comes after Leaves", set()),
        ("@LeafCon", "@LeafCon", set()),
    ],
)
def test_at_which_event_it_is_held(title: str, own: str, host: set[str]) -> None:
    told, at = apart_from_host(title)
    assert (told.strip(), {word for word in at if word}) == (own, host)
