from __future__ import annotations

import subprocess
import sys

import pytest

from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.microdata import bare, find_microdata
from tests.reading.linear import assert_linear

EVENT = 'itemscope itemtype="https://schema.org/Event"'
ADDRESS = "https://tea.example.org/days"


def items(html: str) -> list[object]:
    """Give the items of a page."""
    found = list(find_microdata(html, ADDRESS))
    assert all(isinstance(each, Found) for each in found)
    return [each.item for each in found if isinstance(each, Found)]


def test_an_event_with_its_place_and_price() -> None:
    (item,) = items(
        f'<div {EVENT} itemid="#days"><h1 itemprop="name">Tea  Days</h1>'
        '<a itemprop="url" href="/d"></a>'
        '<meta itemprop="startDate" content="2031-05-03"><div itemprop="location" itemscope '
        'itemtype="http://schema.org/Place"><b itemprop="name">Maple Hall</b></div><link '
        'itemprop="eventStatus" href="https://schema.org/EventCancelled"><p itemprop="offers" '
        'itemscope itemtype="https://schema.org/Offer"><i itemprop="price" content="20">€</i></p>'
        '<b itemprop="performer">Ada</b><b itemprop="performer">Bo</b></div>'
    )
    assert item == {
        "@type": ["Event"],
        "@id": "#days",
        "name": ["Tea Days"],
        "url": ["https://tea.example.org/d"],
        "startDate": ["2031-05-03"],
        "location": [{"@type": ["Place"], "name": ["Maple Hall"]}],
        "eventStatus": ["https://schema.org/EventCancelled"],
        "offers": [{"@type": ["Offer"], "price": ["20"]}],
        "performer": ["Ada", "Bo"],
    }


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<time itemprop="startDate" datetime="2031-05-03">3 May</time>', "2031-05-03"),
        ('<time itemprop="startDate">2031-05-03</time>', "2031-05-03"),
        ('<time itemprop="startDate" content="2031-05-03">3 May</time>', "2031-05-03"),
        ('<span itemprop="startDate" content="2031-05-03">3 May</span>', "2031-05-03"),
        ('<p itemprop="startDate">3 <b>May</b></p>', "3 May"),
        ('<data itemprop="startDate" value="2031-05-03"></data>', "2031-05-03"),
    ],
)
def test_a_start_as_pages_write_it(html: str, expected: str) -> None:
    assert items(f"<div {EVENT}>{html}</div>") == [{"@type": ["Event"], "startDate": [expected]}]


def test_a_link_that_is_called_a_name_is_the_name() -> None:
    """Its address is told by a property of its own, or by nobody."""
    html = f'<div {EVENT}><a itemprop="name" href="/d">Tea</a></div>'
    assert items(html) == [{"@type": ["Event"], "name": ["Tea"]}]


def test_older_vocabularies_are_told_in_the_words_of_schema_org() -> None:
    html = (
        '<div itemscope itemtype="http://data-vocabulary.org/Event">'
        '<b itemprop="summary">Tea</b></div>'
        '<div itemscope itemtype="http://microformats.org/profile/hcalendar#vevent">'
        '<time itemprop="dtstart" datetime="2031-05-03"></time></div>'
    )
    assert items(html) == [
        {"@type": ["Event"], "name": ["Tea"]},
        {"@type": ["Event"], "startDate": ["2031-05-03"]},
    ]


def test_items_take_in_what_they_refer_to() -> None:
    html = f'<p {EVENT} itemref="n missing"></p><p id="n"><b itemprop="name">Tea</b></p>'
    assert items(html) == [{"@type": ["Event"], "name": ["Tea"]}]


def test_a_broken_link_costs_itself_alone() -> None:
    html = f'<p {EVENT}><a itemprop="url" href="https://[">x</a><b itemprop="name">Tea</b>'
    assert items(html) == [{"@type": ["Event"], "url": ["https://["], "name": ["Tea"]}]


def test_asides_and_lines_are_told() -> None:
    html = (
        f"<p {EVENT}><b itemprop=name>Tea</b></p>\n<aside><p {EVENT}><b itemprop=name>Pot</b></p>"
    )
    found = [each for each in find_microdata(html, ADDRESS) if isinstance(each, Found)]
    assert [(each.line, each.aside, each.syntax) for each in found] == [
        (1, False, "microdata"),
        (2, True, "microdata"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<p>schema.org/Event",
        '<p itemscope itemtype="https://schema.org/Product">',
        '<meta property="og:title" content="Tea Event">',
        "",
    ],
)
def test_pages_without_an_event_s_type_hold_none(html: str) -> None:
    assert items(html) == []


def test_extruct_is_not_loaded_for_pages_without_events() -> None:
    code = (
        "import sys; from rcevents.sources.webpage.reading import read_page\n"
        "from rcevents.document import Document; from rcevents.sources.settings import Settings\n"
        'html = \'<p itemscope itemtype="https://schema.org/Product"><p typeof="Person">\'\n'
        "list(read_page(Document('x', html, 'text/html'), Settings()))\n"
        "print(sorted({'extruct', 'lxml', 'rdflib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_names_are_bare() -> None:
    assert [bare(name) for name in ("https://schema.org/Event/", "Event", "")] == [
        "Event",
        "Event",
        "",
    ]


HOSTILE = [
    f'<div {EVENT} itemprop="subEvent">' * 1_500,
    f'<div {EVENT} itemprop="subEvent">' * 20_000,
    f"<div {EVENT}>" + '<i itemprop="name">x' * 20_000,
    "".join(f'<p {EVENT} itemprop=a id=i{n} itemref="i{n + 1} i0">' for n in range(2_000)),
    "<div id=x>"
    + "<b itemprop=name>q</b>" * 2_000
    + f'</div><p {EVENT} itemref="{"x " * 20_000}">',
    f"<div {EVENT}" * 2_000,
    'itemtype="Event"',
    f'<p {EVENT}><a itemprop=url href="https://[">',
    f"<p {EVENT}><b itemprop>x</b><b itemprop=' '>y</b>",
    f"<p {EVENT} itemref='&#39;\"'>\x1f\ud800".encode("utf-8", "replace").decode(),
    f"<?xml version='1.0' encoding='utf-16'?><p {EVENT}>",
]


@pytest.mark.parametrize("html", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_pages_are_read_or_reported(html: str) -> None:
    for each in find_microdata(html, ADDRESS):
        assert isinstance(each, Found | Flaw)


def test_too_many_properties_are_a_flaw() -> None:
    """Things that refer to the same things without end stop the reading, and say so."""
    html = "<div id=x>" + "<b itemprop=name>q</b>" * 1_000 + "</div>"
    (flaw,) = find_microdata(html + f"<p {EVENT} itemref=x></p>" * 60, ADDRESS)
    assert isinstance(flaw, Flaw)
    assert "properties" in flaw.reason


@pytest.mark.parametrize("piece", ["itemtype=' ", "itemtype", f"<p {EVENT}>", "<p itemscope>"])
def test_hostile_pages_take_linear_time(piece: str) -> None:
    head = f"<p {EVENT}>"
    assert_linear(
        lambda html: list(find_microdata(html, "")),
        lambda length: head + piece * (length // len(piece)),
    )
