from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.items import (
    first_text,
    is_a,
    items,
    text_of,
    texts,
    types,
    values,
)

TEA: dict[str, Any] = {
    "@type": ["Event"],
    "name": ["", "Tea Days"],
    "price": [0, 7.5, False],
    "location": [{"name": ["Ghent"]}, {"@id": "https://tea.example.org/#hall"}, "Online"],
    "bare": "not a list",
    "odd": [None, [], "  "],
}


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("name", ["Tea Days"]),
        ("price", ["0", "7.5", "false"]),
        ("location", ["Ghent", "https://tea.example.org/#hall", "Online"]),
        ("bare", ["not a list"]),
        ("odd", []),
        ("missing", []),
    ],
)
def test_a_property_is_told_in_words(key: str, told: list[str]) -> None:
    """Whatever its values are, and whether or not they are a list."""
    assert texts(TEA, key) == told


def test_the_first_property_that_tells_anything_counts() -> None:
    """Empty ones are passed by."""
    assert first_text(TEA, "odd", "missing", "name") == "Tea Days"
    assert values(TEA, "odd", "bare") == ["not a list"]
    assert items(TEA, "missing", "location") == TEA["location"][:2]


def test_types_are_looked_up_in_any_shape() -> None:
    """One type, many, or none."""
    assert types({"@type": "Event"}) == ("Event",)
    assert types({"@type": [None, "Event", 3]}) == ("Event",)
    assert types({}) == ()
    assert is_a(TEA, frozenset({"Event"}))


def test_an_address_stands_for_a_thing_that_is_not_described() -> None:
    """Beside other properties it is no name."""
    assert (
        text_of({"@id": "https://schema.org/EventCancelled"}) == "https://schema.org/EventCancelled"
    )
    assert text_of({"@id": "#a", "url": ["/a"]}) == ""
