from __future__ import annotations

import pytest

from rcevents.sources.webpage.asides import Element, is_aside


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (Element("aside", "", ""), True),
        (Element("nav", "", ""), True),
        (Element("footer", "", ""), True),
        (Element("div", "complementary", ""), True),
        (Element("div", "", "sidebar"), True),
        (Element("div", "", "left sidebar-primary"), True),
        (Element("ul", "", " related_posts"), True),
        (Element("div", "", "widget-area"), True),
        (Element("body", "", "sidebar"), False),
        (Element("article", "", "related"), False),
        (Element("div", "", "has-sidebar"), False),
        (Element("div", "", "upcoming-events"), False),
        (Element("div", "", "elementor-widget-container"), False),
        (Element("div", "main", "unrelated"), False),
    ],
)
def test_asides_are_known_by_element_role_or_class(element: Element, expected: object) -> None:
    assert is_aside([element]) is expected


def test_one_aside_around_is_enough() -> None:
    assert is_aside([Element("p", "", ""), Element("aside", "", ""), Element("body", "", "")])
    assert not is_aside([])
