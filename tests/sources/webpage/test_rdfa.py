from __future__ import annotations

import subprocess
import sys

import pytest

from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.rdfa import find_rdfa

ADDRESS = "https://tea.example.org/days"
PAGE = """<html><body vocab="https://schema.org/">
<div typeof="Event" resource="#days"><h1 property="name">Tea  Days</h1>
<a property="url" href="/d">more</a><time property="startDate" datetime="2031-05-03">3 May</time>
<div property="location" typeof="Place"><b property="name">Maple Hall</b></div>
<p property="offers" typeof="Offer"><i property="price" content="20">€20</i></p>
<b property="performer">Bo</b> <b property="performer">Ada</b></div>
</body></html>"""


def found(html: str) -> list[Found]:
    """Give what is found in a page."""
    told = list(find_rdfa(html, ADDRESS))
    assert not [each for each in told if isinstance(each, Flaw)]
    return [each for each in told if isinstance(each, Found)]


def test_an_event_with_its_place_and_price() -> None:
    (event,) = found(PAGE)
    assert event.item == {
        "@type": ["Event"],
        "@id": f"{ADDRESS}#days",
        "name": ["Tea Days"],
        "url": ["https://tea.example.org/d"],
        "startDate": ["2031-05-03"],
        "location": [{"@type": ["Place"], "name": ["Maple Hall"]}],
        "offers": [{"@type": ["Offer"], "price": ["20"]}],
        "performer": ["Bo", "Ada"],
    }
    assert (event.syntax, event.aside) == ("rdfa", False)


@pytest.mark.parametrize(
    "html",
    [
        '<p prefix="s: http://schema.org/" typeof="s:Event"><b property="s:name">Tea</b>',
        '<p xmlns:s="http://schema.org/" typeof="s:Event"><b property="s:name">Tea</b>',
        '<p typeof="schema:Event"><b property="schema:name">Tea</b>',
        '<p vocab="http://schema.org/" typeof="Event"><meta property="name" content="Tea">',
        '<p vocab="http://rdf.data-vocabulary.org/#" typeof="Event"><b property="name">Tea</b>',
    ],
)
def test_vocabularies_by_any_prefix(html: str) -> None:
    (event,) = found(html)
    assert event.item == {"@type": ["Event"], "name": ["Tea"]}


def test_items_come_in_the_order_of_the_page_and_asides_are_marked() -> None:
    names = ("Tea", "Pots", "Cups")
    own = "".join(f'<p typeof="Event"><b property="name">{name}</b></p>\n' for name in names)
    aside = '<aside><p typeof="Event"><b property="name">Other</b></p></aside>'
    told = found(f'<div vocab="https://schema.org/">\n{own}{aside}</div>')
    assert [(each.item["name"], each.line, each.aside) for each in told] == [
        (["Tea"], 2, False),
        (["Pots"], 3, False),
        (["Cups"], 4, False),
        (["Other"], 5, True),
    ]


def test_the_same_page_tells_the_same_every_time() -> None:
    """The library's graph has no order, and its hashes change from run to run."""
    code = (
        "from rcevents.sources.webpage.rdfa import find_rdfa\n"
        "html = '<div vocab=\"https://schema.org/\">' + ''.join(\n"
        '    f\'<p typeof="Event"><b property="name">T{n}</b><i property="performer">P{n}</i>\'\n'
        "    f'<i property=\"performer\">A{n}</i></p>' for n in range(20))\n"
        "print([each.item for each in find_rdfa(html, '')])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert "'performer': ['P3', 'A3']" in runs[0]


def test_things_that_name_each_other_are_told_once() -> None:
    html = (
        '<div vocab="https://schema.org/"><p resource="#a" typeof="Event">'
        '<b property="name">Tea</b><b property="subEvent" resource="#b"></b></p>'
        '<p resource="#b" typeof="Event">'
        '<b property="name">Pots</b><b property="superEvent" resource="#a"></b></p></div>'
    )
    (event,) = found(html)
    assert event.item["name"] == ["Tea"]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>typeof Event",
        '<p vocab="https://schema.org/" typeof="Person"><b property="name">Ada</b>',
        '<meta property="og:type" content="event">',
    ],
)
def test_pages_without_an_event_s_type_hold_none(html: str) -> None:
    assert found(html) == []


HOSTILE = [
    '<div vocab="https://schema.org/" typeof="Event" property="subEvent">' * 1_500,
    '<div vocab="https://schema.org/" typeof="Event" property="subEvent">' * 10_000,
    '<div vocab="https://schema.org/">'
    + '<p resource="#a" typeof="Event"><b property="subEvent" resource="#a"></b>' * 500,
    '<p typeof="Event" vocab="https://[/"><a property="url" href="https://[">',
    '<p typeof="Event" prefix="a: b c: d e" about="[a:b]" property="]:[">',
    '<p vocab="https://schema.org/" typeof="Event"><b property="startDate" datatype="xsd:date">x',
    '<p typeof="' + "Event " * 10_000 + '">',
    'typeof="Event"',
    "typeof=Event <?xml version='1.0' encoding='utf-16'?><p typeof=Event>",
]


@pytest.mark.parametrize("html", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_pages_are_read_or_reported(html: str) -> None:
    for each in find_rdfa(html, ADDRESS):
        assert isinstance(each, Found | Flaw)


def test_a_broken_link_costs_itself_alone() -> None:
    html = (
        '<p vocab="https://schema.org/" typeof="Event"><a property="url" href="https://[">x</a>'
        '<b property="name">Tea</b>'
    )
    (event,) = found(html)
    assert event.item["name"] == ["Tea"]


def test_a_page_that_is_too_long_is_a_flaw() -> None:
    (flaw,) = find_rdfa('<p typeof="Event">' + "x" * 2_000_000, ADDRESS)
    assert isinstance(flaw, Flaw)
    assert "2,000,018" in flaw.reason


def test_a_page_with_too_many_properties_is_a_flaw() -> None:
    (flaw,) = find_rdfa('<p typeof="Event">' + "<b property=a>" * 20_000, ADDRESS)
    assert isinstance(flaw, Flaw)
    assert "20,000" in flaw.reason


def test_the_library_says_nothing_by_itself(capfd: pytest.CaptureFixture[str]) -> None:
    """Its warnings about a page's values are nobody's concern."""
    html = (
        '<p vocab="https://schema.org/" prefix="xsd: http://www.w3.org/2001/XMLSchema#" '
        'typeof="Event" resource="not a {valid} address"><b property="startDate" '
        'datatype="xsd:dateTime">never</b><b property="name" lang="??">Tea</b>'
    )
    (event,) = found(html)
    assert event.item["startDate"] == ["never"]
    assert capfd.readouterr() == ("", "")
