from __future__ import annotations

import pytest

from rcevents.merge.traits import is_unique, traits_of
from tests.merge.announced import telling


@pytest.mark.parametrize(
    ("name", "unique"),
    [
        ("leaf@example.org", True),
        ("https://example.org/1", True),
        ("3f2a90c1d4e5b6778899", True),
        ("17", False),
        ("leaf-days-conference-in-ghent", False),
        ("leaf days 12345678901234567890", False),
    ],
)
def test_which_ids_are_nobody_elses(name: str, unique: bool) -> None:
    assert is_unique(name) == unique


def test_what_is_compared_of_a_telling() -> None:
    told = telling(
        "Leaf Days 2021", "2021-05-03/05", "https://leaf.example.org/2021", "Ghent, Belgium",
        source="letter", document="a.md", id="x" * 900, kind="conference",
    )  # fmt: skip
    traits = traits_of(told)
    assert traits.telling is told
    assert (traits.title.year, traits.span.year, traits.site.city) == (2021, 2021, "ghent")
    assert traits.address is not None
    assert (traits.kind, traits.source, traits.document) == ("conference", "letter", "a.md")
    assert traits.id == "x" * 500


def test_a_telling_of_nothing_but_a_title_has_traits() -> None:
    traits = traits_of(telling("Leaf"))
    assert (traits.address, traits.id, traits.span.first) == (None, None, 0)
