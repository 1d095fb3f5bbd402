"""Pages after the shapes of microformats' public tests, and the JSON that parsers agree on."""

from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.mf2parsing import microformats

DAY = "2031-05-03"
ADDRESS = "https://tea.example.org/days"


def parsed(html: str) -> list[dict[str, Any]]:
    """Give the items of a page as JSON."""
    return [each.json() for each in microformats(html, ADDRESS)]


def properties(html: str) -> dict[str, list[Any]]:
    """Give the properties of the only item."""
    (item,) = parsed(html)
    told: dict[str, list[Any]] = item["properties"]
    return told


HOURS = ["07:00:00pm", "7pm ", "7:00 p.m.", "07:00PM", "7:00am", "12am", "12:30pm", "19:00"]


@pytest.mark.parametrize(
    ("root", "start"), [("h-event", "dt-start"), ("vevent", "dtstart")], ids=["h-event", "vevent"]
)
def test_hours_of_the_twelve_hour_clock(root: str, start: str) -> None:
    days = "".join(
        f'<li class="{start}"><time class="value" datetime="2031-05-03">3 May</time> at '
        f'<span class="value">{hour}</span></li>'
        for hour in HOURS
    )
    told = ["19:00:00", "19:00", "19:00", "19:00", "07:00", "00:00", "12:30", "19:00"]
    assert properties(f'<ul class="{root}">{days}</ul>')["start"] == [
        f"2031-05-03 {hour}" for hour in told
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("2031-05-03", "19:00-08:00"), "2031-05-03 19:00-0800"),
        (("2031-05-03", "19:00:00Z"), "2031-05-03 19:00:00Z"),
        (("2031-05-03", "19:00", "+02:00"), "2031-05-03 19:00+0200"),
        (("19:00", "2031-05-03"), "2031-05-03 19:00"),
        (("2031-05-03",), "2031-05-03"),
        (("2031-123", "7pm"), "2031-123 19:00"),
        (("2031-05-03T19:00+0200", "20:00"), "2031-05-03T19:00+0200"),
        (("2031-05-03", "tea", "2031-05-04"), "2031-05-03"),
    ],
)
def test_values_in_parts(words: tuple[str, ...], expected: str) -> None:
    parts = "".join(f'<b class="value">{word}</b>, ' for word in words)
    html = f'<p class="h-event"><i class="dt-start">{parts}</i></p>'
    assert properties(html)["start"] == [expected]


def test_a_lone_hour_is_of_the_day_before_it() -> None:
    html = (
        '<p class="h-event"><i class="dt-start"><time class="value" datetime="2031-05-03">3 May'
        '</time><b class="value">19:00</b></i> to <b class="dt-end"><i class="value">22:00</i></b>'
    )
    assert properties(html)["end"] == ["2031-05-03 22:00"]
    html = (
        '<p class="vevent"><abbr class="dtstart" title="2031-05-03T19:00">3 May</abbr> to '
        '<b class="dtend">10pm</b>'
    )
    assert properties(html)["end"] == ["2031-05-03 22:00"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<time class="dt-start" datetime="2031-05-03T19:00-08:00">x</time>', f"{DAY}T19:00-08:00"),
        ('<ins class="dt-start" datetime="2031-05-03">x</ins>', "2031-05-03"),
        ('<abbr class="dt-start" title="2031-05-03">x</abbr>', "2031-05-03"),
        ('<data class="dt-start" value="2031-05-03"></data>', "2031-05-03"),
        ('<p class="dt-start"><b class="value-title" title="2031-05-03"> </b>3 May</p>', DAY),
        ('<span class="dt-start"> 2031-05-03 </span>', "2031-05-03"),
    ],
)  # fmt: skip
def test_times_where_elements_hold_them(html: str, expected: str) -> None:
    assert properties(f'<div class="h-event">{html}</div>')["start"] == [expected]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a class="u-url" href="d">x</a>', "https://tea.example.org/d"),
        ('<img class="u-url" src="/t.png">', "https://tea.example.org/t.png"),
        (
            '<img class="u-url" src="/t.png" alt="Tea">',
            {"value": "https://tea.example.org/t.png", "alt": "Tea"},
        ),
        ('<object class="u-url" data="/t"></object>', "https://tea.example.org/t"),
        ('<b class="u-url">/t</b>', "https://tea.example.org/t"),
        ('<abbr class="p-url" title="Tea">x</abbr>', "Tea"),
        ('<i class="p-url"><b class="value">Te</b>-<b class="value">a</b></i>', "Tea"),
        ('<div class="e-url"> <b>Tea</b> </div>', {"html": "<b>Tea</b>", "value": "Tea"}),
        ('<i class="p-url">Tea<script>x</script></i>', "Tea"),
    ],
)
def test_values_by_prefix_and_element(html: str, expected: object) -> None:
    assert properties(f'<div class="h-event">{html}</div>')["url"] == [expected]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p class="h-event">Tea <b>Days</b></p>', {"name": ["Tea Days"]}),
        (
            '<a class="h-event" href="/d">Tea</a>',
            {"name": ["Tea"], "url": ["https://tea.example.org/d"]},
        ),
        (
            '<p class="h-event"><a href="/d"><img alt="Tea"></a></p>',
            {"name": ["Tea"], "url": ["https://tea.example.org/d"]},
        ),
        ('<abbr class="h-event" title="Tea Days">TD</abbr>', {"name": ["Tea Days"]}),
        ('<p class="h-event"><b class="p-note">x</b></p>', {"note": ["x"]}),
        ('<p class="vevent">Tea</p>', {}),
    ],
)
def test_implied_names_and_links(html: str, expected: object) -> None:
    """Only an item of version 2 that tells no property of the kind implies it."""
    assert properties(html) == expected


def test_items_within_items() -> None:
    html = (
        '<div class="vevent"><b class="location vcard"><a class="fn org url" href="/m">Maple</a>'
        '<i class="adr"><b class="locality">Ghent</b>,\n <b class="region">EF</b></i></b>'
        '<b class="attendee vcard"><i class="fn">Ada</i></b><p class="h-card">Bo</p></div>'
    )
    (item,) = parsed(html)
    (place,) = item["properties"]["location"]
    assert place == {
        "type": ["h-card"],
        "value": "Maple",
        "properties": {
            "name": ["Maple"],
            "org": ["Maple"],
            "url": ["https://tea.example.org/m"],
            "adr": [
                {
                    "type": ["h-adr"],
                    "value": "Ghent,\n EF",
                    "properties": {"locality": ["Ghent"], "region": ["EF"]},
                }
            ],
        },
    }
    assert item["properties"]["attendee"][0]["value"] == "Ada"
    assert item["children"] == [{"type": ["h-card"], "properties": {"name": ["Bo"]}}]


def test_reviews_of_events() -> None:
    html = (
        '<div class="hreview-aggregate"><div class="item vevent"><b class="summary">Tea</b></div>'
        '<p class="rating"><b class="average value">9</b> of <b class="best">10</b></p></div>'
    )
    told = properties(html)
    assert told["item"] == [{"type": ["h-event"], "value": "Tea", "properties": {"name": ["Tea"]}}]
    assert (told["rating"], told["average"], told["best"]) == (["9"], ["9"], ["10"])


@pytest.mark.parametrize(
    "reference",
    ['<p class="vevent" itemref="d">', '<p class="vevent"><a class="include" href="#d">'],
)
def test_what_stands_elsewhere_is_taken_in(reference: str) -> None:
    html = f'{reference}<b class="summary">Tea</b></a></p><div id="d"><i class="dtstart">{DAY}</i>'
    assert properties(html) == {"name": ["Tea"], "start": [DAY]}


def test_the_page_s_base_and_style_sheets() -> None:
    """Tailwind's heights look like roots, and are none."""
    html = (
        '<base href="/x/"><div class="h-full"><div class="h-event"><i class="h-screen p-4">'
        '<a class="u-url p-name" href="d">Tea</a></i></div></div>'
    )
    assert properties(html) == {"name": ["Tea"], "url": ["https://tea.example.org/x/d"]}
