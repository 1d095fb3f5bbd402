from __future__ import annotations

import pytest

from rcevents.discovery.links import event_pages, linked
from tests.reading.linear import assert_linear

SITE = "https://tea.example.org/about/"


def addresses(html: str) -> list[str]:
    """Give the addresses that a page links."""
    return [found.address for found in linked(SITE, html)]


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<link rel="alternate" type="text/calendar" href="/all.ics">', "https://tea.example.org/all.ics"),
        ("<link rel='Alternate home' type='application/rss+xml; charset=utf-8' href=feed>",
         "https://tea.example.org/about/feed"),
        ('<link rel=alternate type="application/feed+json" href="//cake.example.org/f.json">',
         "https://cake.example.org/f.json"),
        ('<a href="webcal://tea.example.org/cal?id=1">Subscribe</a>',
         "https://tea.example.org/cal?id=1"),
        ('<a href="WEBCALS://tea.example.org/all">x</a>', "https://tea.example.org/all"),
        ('<a href="all.ics#top"><img alt="iCal"></a>', "https://tea.example.org/about/all.ics"),
        ('<a href="/events/list/?ical=1">Export</a>', "https://tea.example.org/events/list/?ical=1"),
        ('<a href="/events/?outlook-ical=1">Outlook</a>',
         "https://tea.example.org/events/?outlook-ical=1"),
        ('<a href="/agenda?format=ics">x</a>', "https://tea.example.org/agenda?format=ics"),
        ('<a href="/meet/events/ical/">x</a>', "https://tea.example.org/meet/events/ical/"),
        ('<a href="/ical_subscribe.php?src=p&amp;cid=7">x</a>',
         "https://tea.example.org/ical_subscribe.php?src=p&cid=7"),
        ('<a href="/sub/12">Add to calendar</a>', "https://tea.example.org/sub/12"),
        ('<a href="/abo">Kalender abonnieren</a>', "https://tea.example.org/abo"),
        ('<a href="/news/feed/">RSS</a>', "https://tea.example.org/news/feed/"),
        ('<a href="/atom.xml">Atom</a>', "https://tea.example.org/atom.xml"),
        ('<base href="/b/"><a href="x.ics">x</a>', "https://tea.example.org/b/x.ics"),
        (('<a href="https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Ftea.example.org%2F'
         'a.ics">Add to Google</a>'), "https://tea.example.org/a.ics"),
        (('<a href="https://outlook.live.com/owa?path=/calendar/action/compose&amp;rru=addsubscription'
         '&amp;url=https%3A%2F%2Ftea.example.org%2Fa.ics&amp;name=Tea">Outlook</a>'),
         "https://tea.example.org/a.ics"),
        (('<iframe src="https://calendar.google.com/calendar/embed?src=tea%40group.example.org&amp;'
         'ctz=Europe%2FParis"></iframe>'),
         "https://calendar.google.com/calendar/ical/tea@group.example.org/public/basic.ics"),
        (('<iframe data-src="https://www.google.com/calendar/embed?src=tea.example.org_1x%40group.'
         'calendar.google.com"></iframe>'),
         ("https://calendar.google.com/calendar/ical/tea.example.org_1x@group.calendar.google.com/"
         "public/basic.ics")),
        ('<a href="https://calendar.google.com/calendar/u/0?cid=dGVhQGdyb3VwLmV4YW1wbGUub3Jn">+</a>',
         "https://calendar.google.com/calendar/ical/tea@group.example.org/public/basic.ics"),
    ],
)  # fmt: skip
def test_what_a_page_links_is_found(html: str, address: str) -> None:
    """In head, text and frames."""
    assert addresses(html) == [address]


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="stylesheet" type="text/css" href="/a.css">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">',
        '<link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/all/feed">',
        '<link rel="alternate" hreflang="de" href="/de">',
        '<a href="javascript:ical()">iCal</a>',
        '<a href="mailto:tea@example.org?subject=ics">Subscribe to the calendar</a>',
        '<a href="http://[">iCal</a>',
        '<a href="/topical/">topical</a>',
        '<a href="/musical">musical calendars of ours</a>',
        '<iframe src="https://calendar.google.com/calendar/embed?src=%FF&amp;cid=AAAA"></iframe>',
        (
            '<iframe src="https://calendar.google.com/calendar/embed?src=en.uk%23holiday%40group.v.'
            'calendar.google.com"></iframe>'
        ),
        '<iframe src="https://maps.google.com/calendar/embed?src=tea%40example.org"></iframe>',
        f'<a href="/{"a" * 3000}.ics">iCal</a>',
        "<a>iCal</a><a href>iCal</a>",
        "",
    ],
)
def test_what_is_no_calendar_is_left(html: str) -> None:
    assert addresses(html) == []


def test_calendars_come_first() -> None:
    """Then feeds of events, then others."""
    page = """
      <link rel="alternate" type="application/rss+xml" title="News" href="/news">
      <link rel="alternate" type="application/rss+xml" title="Events" href="/happenings">
      <a href="/how">Subscribe to our calendar</a>
      <a href="/all.ics">iCal</a>
      <a href="/all.ics">the same</a>
    """
    paths = [address.removeprefix("https://tea.example.org/") for address in addresses(page)]
    assert paths == ["all.ics", "how", "happenings", "news"]


def test_a_page_of_links_is_bounded() -> None:
    """However many there are."""
    page = "".join(f'<a href="/{number}.ics">iCal</a>' for number in range(9000))
    assert len(addresses(page)) == 20


def test_pages_about_events_are_of_the_same_host() -> None:
    page = """
      <a href="/events">Events</a> <a href="/events#2">Events</a> <a href="/tea">Teas</a>
      <a href="https://other.example.org/events">Events</a> <a href="/termine/">Unsere Termine</a>
      <a href="/about">Calendar</a> <a href="/prevent">prevention</a>
    """
    assert event_pages(SITE, page, 9) == [
        "https://tea.example.org/events",
        "https://tea.example.org/termine/",
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "<a href=",
        '<a href="/x.ics">',
        "<iframe src=?cid=",
        "<div>",
        "subscribe add ",
        '<a href="/x"><div>tea ',
        '<a href="/x"><table><td>tea ',
        "<base>",
    ],
)
def test_hostile_pages_take_no_longer(piece: str) -> None:
    assert_linear(
        lambda html: (linked(SITE, html), event_pages(SITE, html, 2)),
        lambda size: piece * (size // len(piece)),
    )
