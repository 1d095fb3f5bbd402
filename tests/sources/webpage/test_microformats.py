from __future__ import annotations

import pytest

from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.microformats import find_microformats, iso
from tests.reading.linear import assert_linear

ADDRESS = "https://tea.example.org/days"


def found(html: str) -> list[Found]:
    """Give what is found in a page."""
    told = list(find_microformats(html, ADDRESS))
    assert not [each for each in told if isinstance(each, Flaw)]
    return [each for each in told if isinstance(each, Found)]


def item(html: str) -> object:
    """Give the only event of a page."""
    (event,) = found(html)
    return event.item


def test_an_h_event_in_the_words_of_schema_org() -> None:
    html = (
        '<div class="h-event"><a class="p-name u-url" href="/d">Tea Days</a> '
        '<time class="dt-start" datetime="2031-05-03 10:00+0200">3 May</time>'
        '<time class="dt-end" datetime="2031-05-05">5 May</time>'
        '<p class="p-location h-card"><b class="p-name">Maple Hall</b>'
        '<i class="p-street-address">Pot Lane 3</i><i class="p-locality">Ghent</i>'
        '<i class="p-country-name">Belgium</i></p><i class="p-category">tea</i>'
        '<i class="p-category">pots</i><div class="e-content"><p>All about <b>tea</b>.</p></div>'
        '<i class="p-organizer h-card">Leaf Lab</i></div>'
    )
    address = {
        "@type": ["PostalAddress"],
        "streetAddress": ["Pot Lane 3"],
        "addressLocality": ["Ghent"],
        "addressCountry": ["Belgium"],
    }
    assert item(html) == {
        "@type": ["Event"],
        "name": ["Tea Days"],
        "url": ["https://tea.example.org/d"],
        "startDate": ["2031-05-03T10:00+02:00"],
        "endDate": ["2031-05-05"],
        "location": [{"@type": ["Place"], "name": ["Maple Hall"], "address": [address]}],
        "keywords": ["tea", "pots"],
        "description": ["<p>All about <b>tea</b>.</p>"],
        "organizer": ["Leaf Lab"],
    }


def test_an_hcalendar_event() -> None:
    html = (
        '<div class="vevent"><h3 class="summary">Tea Days</h3>'
        '<abbr class="dtstart" title="2031-05-03T10:00:00Z">3 May</abbr>'
        '<span class="duration" title="PT2H">two hours</span>'
        '<div class="location vcard"><b class="fn org">Maple Hall</b><p class="adr">'
        '<i class="locality">Ghent</i></p><p class="geo"><i class="latitude">51.05</i>'
        '<i class="longitude">3.72</i></p></div><p class="description">For all.</p></div>'
    )
    place = {
        "@type": ["Place"],
        "name": ["Maple Hall"],
        "address": [{"@type": ["PostalAddress"], "addressLocality": ["Ghent"]}],
        "geo": [{"@type": ["GeoCoordinates"], "latitude": ["51.05"], "longitude": ["3.72"]}],
    }
    assert item(html) == {
        "@type": ["Event"],
        "name": ["Tea Days"],
        "startDate": ["2031-05-03T10:00:00Z"],
        "duration": ["two hours"],
        "location": [place],
        "description": ["For all."],
    }


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ('<p class="p-location">Ghent</p>', "Ghent"),
        ('<p class="p-location h-card">Maple</p>', {"@type": ["Place"], "name": ["Maple"]}),
        (
            '<p class="p-location h-adr"><b class="p-locality">Ghent</b></p>',
            {
                "@type": ["Place"],
                "address": [{"@type": ["PostalAddress"], "addressLocality": ["Ghent"]}],
            },
        ),
    ],
)
def test_places_of_every_kind(location: str, expected: object) -> None:
    html = f'<div class="h-event"><b class="p-name">Tea</b>{location}</div>'
    assert item(html) == {"@type": ["Event"], "name": ["Tea"], "location": [expected]}


def test_events_within_feeds_reviews_and_events() -> None:
    html = (
        '<div class="h-feed"><p class="h-event">Tea</p></div>'
        '<div class="h-review"><p class="p-item h-event">Pots</p></div>'
        '<div class="h-event"><b class="p-name">Days</b><div class="h-event">Day 1</div></div>'
        '<div class="h-cite"><p class="h-event">Cups</p></div><p class="h-full">Hi</p>'
    )
    names = [each.item["name"] for each in found(html)]
    assert names == [["Tea"], ["Pots"], ["Days"], ["Day 1"]]


def test_lines_and_asides() -> None:
    html = '<p class="h-event">Tea</p>\n<aside><p class="h-event">Pots</p></aside>'
    assert [(each.line, each.aside, each.syntax) for each in found(html)] == [
        (1, False, "microformats"),
        (2, True, "microformats"),
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2031-05-03", "2031-05-03"),
        ("2031-123", "2031-05-03"),
        ("2031-367", "2031-367"),
        ("2031-05-03 19:00", "2031-05-03T19:00"),
        ("2031-05-03t19:00:00.5z", "2031-05-03T19:00:00.5Z"),
        ("2031-05-03T19:00-08", "2031-05-03T19:00-08:00"),
        ("2031-05-03 19:00 +0530", "2031-05-03T19:00+05:30"),
        ("in May", "in May"),
    ],
)
def test_times_by_iso_8601(told: str, expected: str) -> None:
    assert iso(told) == expected


@pytest.mark.parametrize("html", ["", "<p>an h-event", '<p class="h-card">Ada', "<p class=event>"])
def test_pages_without_events_hold_none(html: str) -> None:
    assert found(html) == []


HOSTILE = [
    '<div class="h-event p-x">' * 20_000,
    '<div class="h-event">' + '<div class="p-name">x' * 20_000,
    "".join(f'<p class="vevent" id=i{n} itemref="i{n + 1} i0 i{n}">' for n in range(1_000)),
    '<p class="vevent"><a class="include" href="#x"></a><p id=x><a class="include" href="#x">',
    '<p class="h-event ' + "p-a " * 20_000 + '">',
    '<p class="vevent"><b class=dtstart>' + "<i class=value>99:99</i>" * 2_000,
    '<base href="https://["><p class="h-event"><a class="u-url" href="https://[">x</a>',
    '<p class="h-event"><time class="dt-start" datetime></time><i class="dt-end value-title">',
    '<p class="h-event"><b class="p-name h-card"><i class="p-name h-card">x</i></b></p>',
    '<p class="h-event p-name"><b class="u-url h-card p-location"><img class="u-url" src alt>',
    "h-event",
]


@pytest.mark.parametrize("html", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_pages_are_read(html: str) -> None:
    assert isinstance(found(html), list)


@pytest.mark.parametrize(
    "piece",
    [
        '<p class="h-event">Tea</p>',
        '<div class="h-event">',
        '<b class="p-name">',
        '<i class="value">',
        '<p class="vevent" itemref="a">',
        " h-a",
    ],
)
def test_hostile_pages_take_linear_time(piece: str) -> None:
    head = '<div class="h-event" id="a">'
    assert_linear(found, lambda length: head + piece * (length // len(piece)))
