"""`rcevents sources` from end to end, on a server of one's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rcevents.configuration import parse_configuration

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("folder")

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//tea//EN
X-WR-CALNAME:Tea Days
BEGIN:VEVENT
UID:1@tea.example.org
DTSTAMP:20310101T000000Z
DTSTART;VALUE=DATE:20310503
DTEND;VALUE=DATE:20310505
SUMMARY:Tea Workshop
LOCATION:Ghent\\, Belgium
DESCRIPTION:Free\\, and streamed online.
END:VEVENT
BEGIN:VEVENT
UID:2@tea.example.org
DTSTAMP:20310101T000000Z
DTSTART:20310607T150000
SUMMARY:Scones for All
END:VEVENT
BEGIN:VEVENT
UID:3@tea.example.org
SUMMARY:A day to be told
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
CONFIG = """\
[[sources]]
name = "Tea"
path = "tea.ics"
zone = "Europe/Brussels"
topics = ["tea"]
token_env = "TEA_TOKEN"

[[sources]]
name = "Old"
address = "https://old.example.org/"
enabled = false
"""


def serve(server: HTTPServer, path: str, text: str, content_type: str) -> str:
    """Serve a text under a path."""
    server.expect_request(path).respond_with_data(
        text, content_type=content_type, headers={"ETag": '"1"'}
    )
    return server.url_for(path)


def test_the_kinds_are_listed_without_any_configuration(run: Run) -> None:
    """With what to do next."""
    ran = run("sources")
    assert ran.code == 0
    assert all(kind in ran.out for kind in ("ical", "webpage", "feed", "records", "newsletter"))
    assert "rcevents sources try ADDRESS" in ran.out


def test_what_a_round_does_otherwise_is_listed(run: Run, folder: Path) -> None:
    """How far a source is believed, how often it is asked, and what its silence means."""
    source = '[[sources]]\nname = "Tea"\npath = "tea.ics"\n'
    (folder / "rcevents.toml").write_text(source)
    assert run("sources").out.splitlines()[-1].split() == ["Tea", "tea.ics"]
    told = 'trust = 8\nevery = "6h"\nvanished = "cancel"\n'
    (folder / "rcevents.toml").write_text(source + told)
    assert "tea.ics · trust 8 · every 6h · vanished cancel" in run("sources").out


def test_the_configured_sources_are_listed(run: Run, folder: Path) -> None:
    """With what is told of each."""
    (folder / "rcevents.toml").write_text(CONFIG)
    out = " ".join(run("sources").out.split())  # however wide the terminal is
    assert "tea.ics · zone Europe/Brussels · topics tea · token TEA_TOKEN, which is not set" in out
    assert "not read enabled = false" in out
    told = json.loads(run("sources", "-o", "json").out)
    assert [source["name"] for source in told["sources"]] == ["Tea", "Old"]
    assert {"name", "about", "media_types", "package"} == set(told["kinds"][0])


@pytest.mark.parametrize("command", [["sources"], ["sources", "try", "issues"]])
def test_every_problem_of_the_configuration_is_told(
    run: Run, folder: Path, command: list[str]
) -> None:
    """In the way of a compiler, so that an editor jumps there."""
    (folder / "rcevents.toml").write_text('[[sources]]\nnmae = "Tea"\nzone = "Europe/Pariss"\n')
    ran = run(*command)
    assert (ran.code, ran.out) == (2, "")
    assert [line.split(": ")[0].strip() for line in ran.err.splitlines()] == [
        "rcevents",
        "rcevents.toml:1",
        "rcevents.toml:2",
        "rcevents.toml:3",
    ]


def test_another_configuration_may_be_named(run: Run, folder: Path) -> None:
    """A missing one is told with the name that is near."""
    (folder / "rcevents.toml").write_text("broken")
    (folder / "teas.toml").write_text(CONFIG)
    assert run("sources", "--config", "teas.toml").code == 0
    ran = run("sources", "--config", "tea.toml")
    assert ran.code == 3
    assert "Did you mean teas.toml?" in ran.err


def test_a_path_is_tried(run: Run, folder: Path) -> None:
    """What is read, what is not and why, and the lines to keep."""
    (folder / "tea.ics").write_text(CALENDAR, newline="")
    ran = run("sources", "try", "tea.ics")
    assert ran.code == 0
    assert "kind         ical: " in ran.out
    assert "events       2, 1 unread" in ran.out
    assert "Tea Workshop\n    3-4 May 2031 · " in ran.out
    assert "Ghent, Belgium" in ran.out
    block = ran.out.partition("In rcevents.toml:")[2]
    assert '# zone = "Europe/Paris"   # 1 event tells an hour, and no time zone' in block
    (source,) = parse_configuration(block).sources
    assert (source.name, source.path, source.kind) == ("Tea Days", "tea.ics", "ical")


def test_a_configured_source_is_tried_by_its_name(run: Run, folder: Path) -> None:
    """As it is configured, and as the options change it."""
    (folder / "tea.ics").write_text(CALENDAR, newline="")
    (folder / "rcevents.toml").write_text(CONFIG)
    told = json.loads(run("sources", "try", "Tea", "-o", "json").out)
    assert [event["timezone"] for event in told["events"]] == [None, "Europe/Brussels"]
    assert told["events"][0]["topics"] == ["tea"]
    again = json.loads(run("sources", "try", "Tea", "--zone", "Asia/Tokyo", "-o", "json").out)
    assert again["events"][1]["timezone"] == "Asia/Tokyo"


def test_an_address_is_tried(run: Run, httpserver: HTTPServer) -> None:
    """With how it answers."""
    address = serve(httpserver, "/all.ics", CALENDAR, "text/calendar; charset=utf-8")
    ran = run("sources", "try", address, "--allow-private", "--zone", "Europe/Brussels")
    assert ran.code == 0, ran.err
    assert f"address      {address}\nanswer       text/calendar, utf-8, " in ran.out
    assert "unchanged    known by ETag: asking again costs one small request" in ran.out
    assert "(its server calls it text/calendar)" in ran.out
    block = ran.out.partition("In rcevents.toml:")[2]
    (source,) = parse_configuration(block).sources
    assert (source.address, source.zone) == (address, "Europe/Brussels")


def test_what_moved_is_told(run: Run, httpserver: HTTPServer) -> None:
    address = serve(httpserver, "/all.ics", CALENDAR, "text/calendar")
    httpserver.expect_request("/old").respond_with_data(
        "", status=301, headers={"Location": "/all.ics"}
    )
    out = run("sources", "try", httpserver.url_for("/old"), "--allow-private").out
    assert f"moved to     {address}\n" in out


def test_a_page_without_events_tells_what_it_links(run: Run, httpserver: HTTPServer) -> None:
    """Somebody who gives the page instead of the calendar is led to the calendar."""
    page = '<title>Tea House</title><p>Come in.</p><a href="/all.ics">iCal</a>'
    address = serve(httpserver, "/", page, "text/html")
    ran = run("sources", "try", address, "--allow-private")
    assert 'No event was read: it is a web page ("Tea House").' in ran.out
    assert f"rcevents sources try {httpserver.url_for('/all.ics')} --allow-private\n" in ran.out
    assert f"rcevents sources find {address} --allow-private\n" in ran.out
    assert ran.code == 0


def test_a_feed_without_events_is_told_as_a_feed(run: Run, httpserver: HTTPServer) -> None:
    """Its documents are its items."""
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item>'
        "<title>A new kettle</title><description>It whistles.</description></item></channel></rss>"
    )
    address = serve(httpserver, "/news", feed, "application/rss+xml")
    out = run("sources", "try", address, "--allow-private").out
    assert "answer       application/feed+xml, " in out
    assert 'No event was read: it is a feed (with "A new kettle").' in out


def test_records_of_no_known_shape_need_a_mapping(run: Run, folder: Path) -> None:
    """One is told with the source, and checked with it."""
    teas = [{"brew": "Tea Days", "poured": "2031-05-03"}, {"brew": "Chai Day", "poured": "cold"}]
    (folder / "teas.json").write_text(json.dumps(teas))
    assert "a mapping of their keys reads them" in run("sources", "try", "teas.json").out
    config = '[[sources]]\nname = "Teas"\npath = "teas.json"\nmapping = {title = "brew", %s}\n'
    (folder / "rcevents.toml").write_text(config % 'start = "poured"')
    told = json.loads(run("sources", "try", "Teas", "-o", "json").out)
    assert [(event["title"], event["start"]) for event in told["events"]] == [
        ("Tea Days", "2031-05-03")
    ]
    assert len(told["unread"]) == 1
    (folder / "rcevents.toml").write_text(config % 'begin = "poured"')
    assert 'rcevents.toml:4: mapping.begin of "Teas": no such key' in run("sources").err


@pytest.mark.parametrize("given", ["tee", "TEA", "Te a"])
def test_a_wrong_name_of_a_source_is_told_with_the_right_one(
    run: Run, folder: Path, given: str
) -> None:
    """Names are compared letter by letter, and nobody has to look them up."""
    name = "Tea talks"
    (folder / "rcevents.toml").write_text(f'[[sources]]\nname = "{name}"\npath = "issues"\n')
    ran = run("sources", "try", f"{given} talks")
    assert (ran.code, ran.out) == (3, "")
    assert f'Did you mean the source "{name}"?' in ran.err
    assert run("sources", "try", name).code == 0


def test_days_that_may_be_read_either_way_ask_for_the_order(run: Run, folder: Path) -> None:
    """The lines to keep have the key that decides."""
    (folder / "days.csv").write_text("title,start\nTea,03/04/2031\nCake,2031-05-03\n")
    assert "# day_first = true" in run("sources", "try", "days.csv").out


def test_a_list_that_is_read_as_prose_asks_for_its_kind(run: Run, folder: Path) -> None:
    """An item or two are too few to know a list by; what is read all the same is shown."""
    text = "# 2031\n\n- 3-5 May: [Tea Days](https://tea.example.org/), Ghent\n"
    (folder / "list.md").write_text(text)
    assert "Tea Days" in run("sources", "try", "list.md").out
    (folder / "list.md").write_text("# Tea\n\n- [Tea Days](https://tea.example.org/), in May\n")
    assert "say so: --kind table" in run("sources", "try", "list.md").out


def test_a_configuration_that_is_not_there_is_told(run: Run, folder: Path) -> None:
    """It is no input: standard input, say, would not help."""
    ran = run("sources", "--config", str(folder / "nowhere" / "at all"))
    assert (ran.code, ran.out) == (3, "")
    assert "--config names a file in the form of rcevents.toml" in ran.err


def test_private_addresses_need_the_option(run: Run, httpserver: HTTPServer) -> None:
    """Nothing is asked of them otherwise."""
    ran = run("sources", "try", serve(httpserver, "/all.ics", CALENDAR, "text/calendar"))
    assert ran.code == 4
    assert not httpserver.log


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["htps://tea.example.org/"], "Did you mean https://tea.example.org/?"),
        (["tea.example.org/all.ics"], "write https://tea.example.org/all.ics"),
        (["isues"], "Did you mean issues?"),
        (["https://"], "no address that can be fetched"),
    ],
)
def test_a_wrong_address_is_told_with_the_right_one(
    run: Run, arguments: list[str], told: str
) -> None:
    ran = run("sources", "try", *arguments)
    assert (ran.code, ran.out) == (3, "")
    assert told in ran.err


@pytest.mark.parametrize("command", ["try", "find"])
@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://tea.example.org:99999/", "A port is a number up to 65535"),
        ("https://tea example.org/", "A server's name holds no blank"),
        ("https://[::1/", "Look for a typing mistake"),
        ("https://https://tea.example.org/", "Did you mean https://tea.example.org/?"),
    ],
)
def test_an_address_that_means_nothing_is_told(
    run: Run, command: str, address: str, told: str
) -> None:
    """Where it is, and what to do; it is no fault of a configuration."""
    ran = run("sources", command, address)
    assert (ran.code, ran.out) == (4, "")
    assert f"error: {address}: no valid address\n" in ran.err
    assert told in ran.err


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--kind", "icl"), 'did you mean "ical"?'),
        (("--zone", "Europe/Pariss"), 'did you mean "Europe/Paris"?'),
        (("--currency", "Euro"), "three letters"),
        (("--window-from", "2031-02-30"), "no day of the calendar"),
    ],
)
def test_a_wrong_option_is_told(run: Run, option: tuple[str, str], told: str) -> None:
    ran = run("sources", "try", "issues", *option)
    assert ran.code == 2
    assert told in ran.err


def test_a_window_bounds_a_series(run: Run, folder: Path) -> None:
    """In the configuration it is told in days around today."""
    weekly = CALENDAR.replace("SUMMARY:Scones", "RRULE:FREQ=WEEKLY\r\nSUMMARY:Scones")
    (folder / "tea.ics").write_text(weekly, newline="")
    window = ("--window-from", "2031-06-01", "--window-to", "2031-06-30")
    told = json.loads(run("sources", "try", "tea.ics", "-o", "json", *window).out)
    assert all("2031-05-30" < str(event["start"]) < "2031-07" for event in told["events"][1:])
    wrong = run("sources", "try", "tea.ics", "--window-from", "today", "--window-to", "-1d")
    assert wrong.code == 2


def test_a_calendar_is_found(run: Run, httpserver: HTTPServer) -> None:
    """With the command that tries it."""
    calendar = serve(httpserver, "/all.ics", CALENDAR, "text/calendar")
    page = serve(httpserver, "/", '<a href="/all.ics">iCal</a>', "text/html")
    ran = run("sources", "find", page, "--allow-private")
    assert ran.code == 0, ran.err
    assert ran.out == (
        f'{calendar}\n  ical: 2 events, 1 unread; a calendar that the page links ("iCal")\n'
        f"  rcevents sources try {calendar} --allow-private\n"
    )
    (told,) = json.loads(run("sources", "find", page, "--allow-private", "-o", "json").out)
    assert (told["address"], told["kind"], told["events"]) == (calendar, "ical", 2)


def test_where_nothing_is_found_it_is_told(run: Run, httpserver: HTTPServer) -> None:
    page = serve(httpserver, "/", "<p>Tea", "text/html")
    ran = run("sources", "find", page, "--allow-private")
    assert (ran.code, ran.out) == (0, "")
    assert "no calendar and no feed was found" in ran.err
    gone = run("sources", "find", httpserver.url_for("/gone"), "--allow-private")
    assert gone.code == 4


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("tea.example.org", "Write https://tea.example.org"),
        ("htp://tea.example.org", "Did you mean http://tea.example.org?"),
        ("issues", "Give a site"),
    ],
)
def test_a_site_is_given_by_its_address(run: Run, address: str, told: str) -> None:
    ran = run("sources", "find", address)
    assert (ran.code, ran.out) == (3, "")
    assert told in ran.err


def test_what_was_tried_is_saved_as_data_for_a_test(
    run: Run, folder: Path, httpserver: HTTPServer
) -> None:
    """The document as it came, and what is expected from it."""
    address = serve(httpserver, "/tea/all.ics", CALENDAR, "text/calendar")
    command = ("sources", "try", address, "--allow-private", "--zone", "Europe/Brussels")
    assert run(*command, "--save", "golden/tea").code == 0
    saved = folder / "golden" / "tea"
    assert (saved / "all.ics").read_bytes() == CALENDAR.encode()
    expected = json.loads((saved / "expected.json").read_text())
    assert expected["settings"]["zone"] == "Europe/Brussels"
    assert expected["content_type"] == "text/calendar"
    titles = [event["title"] for event in expected["events"]]
    assert titles == ["Tea Workshop", "Scones for All"]
    assert [one["text"] for one in expected["unread"]] == ["A day to be told"]
    again = run(*command, "--save", "golden/tea")
    assert again.code == 3
    assert "holds something already" in again.err
    assert run("sources", "try", "issues", "--save", "golden/two").code == 3
