from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from tests.linting.calendars import calendar, event

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.cli.conftest import Run

GOOD = calendar(*event())
FLOATING = calendar(
    *event(DTSTART="DTSTART:20260512T100000", DTEND="DTEND:20260512T110000", TRANSP=None)
)
WARNED = calendar(*event(UID="UID:1"))
ROBOTS = "User-agent: Googlebot\nDisallow: /\n"


@pytest.fixture
def feeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of feeds, beside other files, in which one stands."""
    (tmp_path / "below").mkdir()
    (tmp_path / "good.ics").write_bytes(GOOD)
    (tmp_path / "below" / "floating.ics").write_bytes(FLOATING)
    (tmp_path / "note.md").write_text("not a feed", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


pytestmark = pytest.mark.usefixtures("feeds")


def test_a_good_feed(run: Run) -> None:
    ran = run("lint", "good.ics")
    assert (ran.code, ran.out, ran.err) == (0, "1 feed: nothing found\n", "")


def test_a_finding_is_told_as_compilers_do(run: Run) -> None:
    """The place, what is wrong, the line itself; the reason and the remedy with the first."""
    ran = run("lint", "below/floating.ics")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[:3] == [
        "below/floating.ics:10:9: error[ICS308] DTSTART has no zone: 20260512T100000",
        "   10 | DTSTART:20260512T100000",
        "      |         ^^^^^^^^^^^^^^^",
    ]
    assert ran.out.count("= why: ") == ran.out.count("= fix: ") == 1
    assert lines[-1] == "1 feed: 2 errors"


def test_a_folder_holds_feeds_alone(run: Run) -> None:
    """Those below it too; other files are passed over."""
    ran = run("lint", ".", "--output", "json")
    told = json.loads(ran.out)
    assert [feed["feed"] for feed in told["feeds"]] == ["good.ics", "below/floating.ics"]
    assert told["counts"] == {"error": 2, "warning": 0, "hint": 0}
    assert told["unreadable"] == []
    finding = told["feeds"][1]["findings"][0]
    assert (finding["code"], finding["line"], finding["column"]) == ("ICS308", 10, 9)
    assert set(finding) == {
        *("code", "name", "level", "line", "column", "message", "why", "fix", "source")
    }


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FLOATING)))
    ran = run("lint", "-", "--output", "brief")
    assert ran.out.splitlines()[0] == (
        "standard input:10:9: error[ICS308] DTSTART has no zone: 20260512T100000"
    )


def test_nothing_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    ran = run("lint", "-")
    assert ran.code == 3
    assert "Pipe a calendar into it" in ran.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["warned.ics"], 0),
        (["warned.ics", "--strict"], 1),
        (["warned.ics", "--strict", "--ignore", "ICS503"], 0),
        (["warned.ics", "--strict", "--ignore", "uid-not-unique"], 0),
        (["warned.ics", "--strict", "--select", "ics3,ICS4"], 0),
        (["warned.ics", "--strict", "--select", "ICS5"], 1),
        (["warned.ics", "missing.ics"], 3),
        (["below/floating.ics", "missing.ics"], 3),
        (["note.md"], 1),
    ],
)
def test_the_exit_code(run: Run, feeds: Path, arguments: list[str], code: int) -> None:
    """Errors count; warnings where they shall; what cannot be read more than either."""
    (feeds / "warned.ics").write_bytes(WARNED)
    assert run("lint", *arguments).code == code


def test_a_rule_that_there_is_not(run: Run) -> None:
    ran = run("lint", "good.ics", "--ignore", "floating-tim")
    assert ran.code == 2
    assert 'did you mean "floating-time"?' in ran.err


def test_no_feed(run: Run) -> None:
    ran = run("lint")
    assert ran.code == 2
    assert "give a FEED" in ran.err


def test_a_folder_without_feeds(run: Run, feeds: Path) -> None:
    (feeds / "empty").mkdir()
    ran = run("lint", "empty")
    assert ran.code == 3
    assert "empty: a folder without calendars" in ran.err


def test_one_rule_is_not_told_a_hundred_times(run: Run, feeds: Path) -> None:
    """The first few are shown, the others counted, with their lines."""
    many = [line for n in range(100) for line in event(UID=f"UID:{n}")]
    (feeds / "many.ics").write_bytes(calendar(*many))
    few = run("lint", "many.ics", "--most", "2").out
    assert few.count("warning[ICS503]") == 2
    assert "98 more of ICS503 (uid-not-unique), lines 25, 34, 43, 52, 61, 70, ...\n" in few
    assert run("lint", "many.ics", "--most", "0").out.count("warning[ICS503]") == 100


def test_what_could_drive_a_terminal_is_not_passed_on(run: Run, feeds: Path) -> None:
    evil = "\x1b]0;evil\x07\u202e"
    (feeds / "evil.ics").write_bytes(calendar(*event(SUMMARY=f"SUMMARY:{evil}, {evil}")))
    for output in ("text", "brief", "json", "github"):
        told = run("lint", "evil.ics", "--output", output).out
        assert told
        assert not {"\x1b", "\x07", "\u202e"}.intersection(told)


def test_annotations_for_github(run: Run) -> None:
    first = run("lint", "below/floating.ics", "--output", "github").out.splitlines()[0]
    head = (
        "::error file=below/floating.ics,line=10,col=9,title=ICS308 floating-time::DTSTART has no"
    )
    assert first.startswith(head)


def test_a_rule_is_explained(run: Run) -> None:
    ran = run("lint", "--explain", "ics308")
    assert ran.code == 0
    assert ran.out.startswith("error[ICS308] floating-time\n      = why: ")
    assert "RFC 5545, 3.3.5" in ran.out


def test_all_rules_are_listed(run: Run) -> None:
    listed = run("lint", "--rules").out.splitlines()
    assert "ICS308  error    floating-time" in listed
    assert len(json.loads(run("lint", "--rules", "--output", "json").out)) == len(listed)


def test_beside_an_earlier_version(run: Run, feeds: Path) -> None:
    (feeds / "new.ics").write_bytes(calendar(*event(UID="UID:teapots-2@tea.example.org")))
    ran = run("lint", "new.ics", "--against", "good.ics")
    assert ran.code == 1
    assert "error[ICS901]" in ran.out


@pytest.mark.parametrize(("old", "words"), [("none.ics", "no such file"), (".", "2 feeds")])
def test_an_earlier_version_that_is_none(run: Run, old: str, words: str) -> None:
    ran = run("lint", "good.ics", "--against", old)
    assert ran.code == 3
    assert words in ran.err


def served(httpserver: HTTPServer, data: bytes, robots: str | None = None, **headers: str) -> str:
    """Serve a feed, and give its address."""
    if robots is not None:
        httpserver.expect_request("/robots.txt").respond_with_data(robots)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    httpserver.expect_request("/feed.ics").respond_with_data(data, headers=named)
    return httpserver.url_for("/feed.ics")


def test_an_address_and_how_it_is_served(run: Run, httpserver: HTTPServer) -> None:
    """The headers are looked at, and whether Google is let in."""
    address = served(httpserver, GOOD, ROBOTS, Content_Type="text/html")
    ran = run("lint", address, "--allow-private", "--output", "json")
    (feed,) = json.loads(ran.out)["feeds"]
    assert feed["feed"] == address
    codes = [finding["code"] for finding in feed["findings"]]
    assert codes == ["ICS951", "ICS953", "ICS954", "ICS956"]


def test_a_well_served_address(run: Run, httpserver: HTTPServer) -> None:
    headers = {"Content_Type": "text/calendar; charset=utf-8", "ETag": '"1"'}
    address = served(httpserver, GOOD, **headers)
    ran = run("lint", address, "--allow-private", "--ignore", "no-https")
    assert (ran.code, ran.out) == (0, "1 feed: nothing found\n")


def test_ones_own_network_needs_an_option(run: Run, httpserver: HTTPServer) -> None:
    ran = run("lint", served(httpserver, GOOD))
    assert ran.code == 4
    assert "--allow-private" in ran.err
    assert httpserver.log == []


def test_an_address_that_does_not_answer(run: Run, httpserver: HTTPServer) -> None:
    """The others are looked at all the same."""
    httpserver.expect_request("/gone.ics").respond_with_data("", status=410)
    gone = httpserver.url_for("/gone.ics")
    ran = run("lint", gone, "good.ics", "--allow-private")
    assert ran.code == 4
    assert ran.out == "1 feed: nothing found\n"
