from __future__ import annotations

import pytest

from rcevents.sources.links import whole_link


@pytest.mark.parametrize(
    ("url", "address", "link"),
    [
        ("days", "https://tea.example.org/a/b", "https://tea.example.org/a/days"),
        ("https://pots.example.org", "https://tea.example.org", "https://pots.example.org"),
        ("/days", "calendar.ics", "/days"),
        ("javascript:alert(1)", "https://tea.example.org", None),
        ("mailto:tea@tea.example.org", "calendar.ics", None),
        ("https://[", "https://tea.example.org", None),
    ],
)
def test_a_link_is_made_whole(url: str, address: str, link: str | None) -> None:
    assert whole_link(url, address) == link
