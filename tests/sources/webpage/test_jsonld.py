from __future__ import annotations

import json
from typing import Any

import pytest

from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.jsonld import find_jsonld, read_jsonld

ADDRESS = "https://tea.example.org/days"


def read(*values: object) -> list[Any]:
    """Give the top-level items of a page with so many scripts."""
    page = "\n".join(
        f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values
    )
    return [found.item for found in find_jsonld(page, ADDRESS) if isinstance(found, Found)]


def test_one_thing_is_one_item_in_all_scripts() -> None:
    """References lead to what is described, wherever that is."""
    event, hall = read(
        {"@graph": [{"@type": "Event", "@id": "#e", "location": {"@id": "/days#hall"}}]},
        {"@id": "https://tea.example.org/days#hall", "@type": "Place", "name": "Blue Hall"},
    )
    assert event["location"][0] is hall


def test_two_descriptions_of_one_thing_are_put_together() -> None:
    """Unless they tell another name or day: then the address is shared by mistake."""
    (event,) = read(
        {"@id": "#e", "@type": "Event", "name": "Tea"},
        {"@id": "#e", "@type": "Event", "startDate": "2031-05-03"},
    )
    assert (event["name"], event["startDate"]) == (["Tea"], ["2031-05-03"])
    assert len(read({"@id": "#e", "name": "Tea"}, {"@id": "#e", "name": "Pots"})) == 2
    assert len(read({"@id": "", "name": "Tea"}, {"@id": "", "name": "Tea"})) == 2


def test_items_may_lead_to_themselves() -> None:
    """A circle is one, not endless."""
    event, series = read(
        [
            {"@id": "#a", "@type": "Event", "superEvent": "#b"},
            {"@id": "#b", "@type": "EventSeries", "subEvent": [{"@id": "#a"}]},
        ]
    )
    assert event["superEvent"] == ["#b"]  # relative text is no reference
    assert series["subEvent"][0] is event


def test_a_bare_address_may_name_a_thing() -> None:
    """Where a thing is expected, and its address is told whole."""
    event, whole = read(
        {
            "@type": "Event",
            "superEvent": "https://tea.example.org/#s",
            "url": "https://tea.example.org/#s",
        },
        {"@type": "EventSeries", "@id": "https://tea.example.org/#s"},
    )
    assert event["superEvent"][0] is whole
    assert event["url"] == ["https://tea.example.org/#s"]


def test_a_reversed_property_is_put_right() -> None:
    """What is told to be a part has the whole as its own."""
    part, whole = read(
        {"@type": "Event", "@reverse": {"superEvent": {"@type": "Event", "name": "Part"}}}
    )
    assert part["superEvent"][0] is whole


@pytest.mark.parametrize(
    ("told", "item"),
    [
        ({"@context": "https://schema.org", "@type": "Event"}, {"@type": ["Event"]}),
        ({"@type": "http://schema.org/event"}, {"@type": ["Event"]}),
        ({"@type": ["schema:Event", "ex:Party"]}, {"@type": ["Event"]}),
        ({"@context": {"s": "https://schema.org/"}, "@type": "s:Event", "s:name": "Tea"},
         {"@type": ["Event"], "name": ["Tea"]}),
        ({"@context": {"titel": {"@id": "schema:name"}}, "@type": "Event", "titel": "Tea"},
         {"@type": ["Event"], "name": ["Tea"]}),
        ({"@context": "https://schema.org", "type": "Event", "id": "/x"},
         {"@type": ["Event"], "@id": "https://tea.example.org/x"}),
        ({"http://schema.org/name": [{"@value": "Tea"}], "foaf:nick": "x", "$x": 1},
         {"name": ["Tea"]}),
        ({"name": {"de": "Tee", "en": "Tea"}}, {"name": ["Tea", "Tee"]}),
        ({"name": [{"@value": "Tee", "@language": "de"}, {"@value": "Tea", "@language": "en-GB"}]},
         {"name": ["Tea", "Tee"]}),
        ({"name": {"@list": ["a", ["b", {"@set": ["c"]}]]}}, {"name": ["a", "b", "c"]}),
        ({"name": None, "offers": [], "price": 0}, {"offers": [], "price": [0]}),
        ({"url": {"url": "x"}}, {"url": [{"url": ["x"]}]}),
    ],
)  # fmt: skip
def test_terms_come_out_bare(told: dict[str, Any], item: dict[str, Any]) -> None:
    """Contexts, prefixes, keywords by other names, typed values, languages, lists."""
    (found,) = read(told)
    assert found == item


def test_a_script_that_claims_an_event_and_cannot_be_read_is_told() -> None:
    """With its line; one that claims none is passed by."""
    page = '<p>\n<script type="application/ld+json">{"@type": "%s", </script>'
    (flaw,) = find_jsonld(page % "https://schema.org/MusicEvent", ADDRESS, first_line=3)
    assert isinstance(flaw, Flaw)
    assert (flaw.line, "broken" in flaw.reason) == (4, True)
    assert list(find_jsonld(page % "Article", ADDRESS)) == []


@pytest.mark.parametrize(
    ("names", "aside"),
    [
        ("sidebar", True),
        ("col-3 related-events", True),
        ("widget-area", True),
        ("has-sidebar", False),
        ("elementor-widget", False),
        ("widget", False),
        ("site-footer", False),
        ("upcoming-events", False),
    ],
)
def test_scripts_in_side_bars_are_marked(names: str, aside: bool) -> None:
    """By the classes around them; a footer, or a widget, may hold the page's own."""
    page = (
        f'<div class="{names}"><p><script type="application/ld+json">{{"@type": "Event"}}</script>'
    )
    (found,) = find_jsonld(f"{page}</p></div>", ADDRESS)
    assert isinstance(found, Found)
    assert found.aside is aside


def test_a_document_is_read_as_a_script_is() -> None:
    """Its address makes relative ones whole."""
    (found,) = read_jsonld('{"@id": "#a", "@type": "Event"}', ADDRESS)
    assert isinstance(found, Found)
    assert found.item["@id"] == f"{ADDRESS}#a"


def test_what_is_nested_deep_is_cut() -> None:
    """Lists and items in one another, as deep as JSON can be read."""
    deep = '{"location": ' * 400 + "1" + "}" * 400
    lists = f'{{"name": {"[" * 400}1{"]" * 400}}}'
    assert len(list(read_jsonld(deep + lists, ADDRESS))) == 2
