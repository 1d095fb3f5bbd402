from __future__ import annotations

import pytest

from rcevents.discovery.generators import hosted, well_known
from tests.reading.linear import assert_linear

HOST = "https://tea.example.org"


def paths(path: str, html: str = "", host: str = HOST) -> list[str]:
    """Give the guessed paths of a site, without those that any site may have."""
    found = well_known(f"{host}{path}", html)
    return [one.address.removeprefix(host) for one in found if "many sites" not in one.reason]


@pytest.mark.parametrize(
    ("path", "html", "path_found"),
    [
        ("/category/7/", "Powered by Indico", "/category/7/events.ics"),
        ("/indico/category/7", '<a href="https://getindico.io">', "/indico/category/7/events.ics"),
        ("/event/12/timetable/", "Powered by Indico", "/event/12/event.ics"),
        ("/event/12/", "Powered by Indico", "/export/event/12.json"),
        ("/", "Powered by Indico", "/category/0/events.ics"),
        ("/tea31/talk/AB3/", '<meta name="generator" content="pretalx">',
         "/tea31/schedule/export/schedule.xml"),
        ("/tea31", "pretalx", "/tea31/schedule.ics"),
        ("/agenda/x/", '<link href="/wp-content/plugins/the-events-calendar/a.css">',
         "/events/?ical=1"),
        ("/", '<body class="tribe-events">', "/wp-json/tribe/events/v1/events"),
        ("/", '<body class="tribe-events">', "/?post_type=tribe_events&ical=1&eventDisplay=list"),
        ("/", "localist", "/calendar.ics"),
        ("/calendar", "springshare cid: 55", "/ical_subscribe.php?src=p&cid=55"),
        ("/", '<meta name="Generator" content="Drupal 10">', "/events.ics"),
        ("/", '<meta name="generator" content="Jekyll v4">', "/feed.xml"),
        ("/", '<meta name="generator" content="Hugo 0.1">', "/events/index.ics"),
        ("/", "/wp-content/themes", "/events/feed/"),
    ],
)  # fmt: skip
def test_a_site_is_known_by_its_marks(path: str, html: str, path_found: str) -> None:
    assert path_found in paths(path, html)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://indico.example.org/category/7/", "/category/7/events.ics"),
        ("https://pretalx.com/tea31/", "/tea31/schedule/export/schedule.ics"),
        ("https://www.meetup.com/tea-parties/events/", "/tea-parties/events/ical/"),
    ],
)
def test_a_site_is_known_by_its_host(address: str, found: str) -> None:
    scheme, host, path = (
        address.split("/", 3)[0],
        address.split("/", 3)[2],
        address.split("/", 3)[3],
    )
    assert found in paths(f"/{path}", host=f"{scheme}//{host}")


def test_little_is_guessed_where_nothing_is_known() -> None:
    """Each guess is a request to a stranger."""
    assert paths("/category/7/") == []
    assert len(well_known(HOST, "<p>Tea")) == 4
    assert all(not found.told for found in well_known(HOST, ""))


@pytest.mark.parametrize("piece", ["indico", "cid", "cid=", "content=", "pretalx/"])
def test_hostile_pages_take_no_longer(piece: str) -> None:
    assert_linear(
        lambda html: well_known(f"{HOST}/category/7/", html),
        lambda size: piece * (size // len(piece)),
    )
    assert_linear(
        lambda path: well_known(f"{HOST}/{path}", "pretalx getindico.io"),
        lambda size: "category/" * (size // 9),
    )


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("https://pretalx.com/tea31/cfp", "https://pretalx.com/tea31/schedule/export/schedule.xml"),
        ("https://indico.example.org/event/12/", "https://indico.example.org/event/12/event.ics"),
        ("https://www.meetup.com/tea/", "https://www.meetup.com/tea/events/ical/"),
    ],
)
def test_a_service_that_a_page_links_is_asked(link: str, found: str) -> None:
    """A conference's own page seldom has its schedule as data; the service does."""
    candidates = hosted(HOST, f'<a href="{link}">there</a><a href="https://tea.example.com/">x</a>')
    assert candidates[0].address == found
    assert candidates[0].told
    assert hosted(HOST, '<a href="https://indico.example.org/">there</a>') == []
    many = "".join(f'<a href="https://pretalx.com/tea{number}/">x</a>' for number in range(99))
    assert len(hosted(HOST, many)) == 6
