from __future__ import annotations

import pytest

from rcevents.merge.webaddresses import address_of, relate_links

RELATIONS = [
    ("https://tea.example.org/2021", "http://www.tea.example.org/2021/?utm_source=x", "page"),
    ("https://tea.example.org/2021/schedule", "https://tea.example.org/2021", "page"),
    ("https://tea.example.org", "https://tea.example.org/", "home"),
    ("https://tea.example.org/events", "https://tea.example.org/events", "listing"),
    ("https://tea.example.org", "https://tea.example.org/days", "branch"),
    ("https://tea.example.org/days", "https://tea.example.org/nights", "site"),
    ("https://tea.example.org/events/1", "https://tea.example.org/events/2", "rival"),
    ("https://eventbrite.com/e/1", "https://eventbrite.com/e/2", "rival"),
    ("https://tea.example.org/1", "https://pot.example.com/1", "elsewhere"),
    ("https://leaf.github.io/1", "https://pot.github.io/1", "elsewhere"),
    ("https://a.example.ac.uk/1", "https://b.other.ac.uk/1", "elsewhere"),
    ("https://web.archive.org/web/2021/https://tea.example.org/a", "https://tea.example.org/a",
     "page"),
    ("https://tea.example.org/days?lang=en", "https://tea.example.org/days", "page"),
    ("https://tea.example.org/d?id=1&hl=de", "https://tea.example.org/d?id=1", "page"),
    ("https://tea.example.org/d?id=1", "https://tea.example.org/d?id=2", "rival"),
    ("https://tea.example.org/days", "https://forms.gle/LeafForm", "form"),
    ("https://docs.google.com/forms/d/1", "https://forms.gle/LeafForm", "elsewhere"),
    ("https://tea.example.org", None, "none"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "relation"), RELATIONS)
def test_how_two_addresses_lie_to_each_other(one: str, other: str | None, relation: str) -> None:
    first, second = address_of(one), address_of(other)
    assert relate_links(first, second) == relate_links(second, first) == relation


@pytest.mark.parametrize("url", [None, "", "mailto:leaf@example.org", "https://zoom.us", "leaf"])
def test_what_names_nothing(url: str | None) -> None:
    assert address_of(url) is None


def test_the_years_of_an_address_are_not_those_of_its_day_of_posting() -> None:
    posted = address_of("https://tea.example.org/2021/05/leaf-days-2022")
    assert posted is not None
    assert posted.years == {2022}
