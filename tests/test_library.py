from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

import rcevents
from rcevents.arguments import is_text
from rcevents.errors import InputError, PublishFailed

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

TEA = "# Events\n\n[Tea Days](https://tea.example.org) - 3 May, free\n"


@pytest.mark.parametrize(
    ("arguments", "named", "what"),
    [
        ((None,), {}, "not NoneType"),
        ((b"tea",), {}, "not bytes"),
        ((["issues"],), {}, "not list"),
        ((TEA,), {"issued": "2021-04-01"}, "not str"),
        ((TEA,), {"issued": dt.datetime(2021, 4, 1)}, "not datetime"),  # noqa: DTZ001 - that is it
        ((TEA,), {"form": "markdown"}, "text/markdown"),
    ],
)
def test_wrong_arguments_are_told(arguments: Any, named: Any, what: str) -> None:  # noqa: ANN401 - wrong on purpose
    """A programmer's slip is no input that cannot be read."""
    with pytest.raises((TypeError, ValueError), match=what):
        rcevents.extract(*arguments, **named)


@pytest.mark.parametrize("given", ["", "nowhere.md", "a\0b", "x" * 10_000])
def test_what_is_not_there(given: str) -> None:
    """Whatever a path cannot be is an input that cannot be read."""
    with pytest.raises(InputError):
        rcevents.extract(given)


def test_lint_is_offered() -> None:
    """It takes the bytes of any calendar, those of our own included."""
    (finding,) = rcevents.lint(b"")
    assert (finding.code, finding.rule.name) == ("ICS012", "no-calendar")
    assert rcevents.lint(rcevents.render_ics(rcevents.Feed("tea", "Tea", records=()))) == []
    assert "lint" in dir(rcevents)


def test_a_long_line_is_a_text() -> None:
    """A text may be longer than any path."""
    assert is_text("Tea Days - 3 May, free " * 1000)


@pytest.mark.parametrize("around", ["{}\n", " {} ", "{}, ", "\t{}\r\n"])
def test_an_address_alone_is_no_text(around: str) -> None:
    """Whatever it was copied with: a text would tell nothing, and nobody would know why."""
    assert not is_text(around.format("https://tea.example.org/all.ics"))
    assert is_text(around.format("- https://tea.example.org/ - 3 May"))


def test_only_events_are_published(tmp_path: Path) -> None:
    """Feeds are not emptied because something else was given."""
    with pytest.raises(TypeError, match="Event and Record"):
        rcevents.publish(["tea"], tmp_path)  # type: ignore[list-item]
    with pytest.raises(PublishFailed, match="no name"):
        rcevents.publish([], "")
    assert list(tmp_path.iterdir()) == []


def test_all_pages_of_an_answer_are_read(httpserver: HTTPServer) -> None:
    """A list that tells where it goes on is followed to its end."""
    address = httpserver.url_for("/days")
    for number, more in ((1, '<?page=2>; rel="next"'), (2, "")):
        httpserver.expect_request("/days", query_string=f"page={number}").respond_with_json(
            [{"title": f"Tea Day {number}", "start": f"2031-05-0{number}"}],
            headers={"Link": more} if more else {},
        )
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    found = rcevents.extract(f"{address}?page=1", allow_private=True)
    assert [event.title for event in found.events] == ["Tea Day 1", "Tea Day 2"]


ISSUE = "# Events\n\n[Tea Days](https://tea.example.org) - 31 June 2032, free, online\n"
DAY = dt.date(2032, 4, 20)


def test_check_is_offered(tmp_path: Path) -> None:
    """It takes what extract takes; each document is told by itself."""
    (tmp_path / "7.md").write_text(ISSUE, encoding="utf-8")
    for given in (ISSUE, tmp_path / "7.md", str(tmp_path), str(tmp_path / "*.md")):
        (checked,) = rcevents.check(given, issued=DAY, today=DAY)
        (finding,) = checked.findings
        assert (finding.code, finding.line, finding.column) == ("NEWS102", 3, 39)
        assert len(checked.extraction.unread) == 1
    assert "check" in dir(rcevents)


def test_check_compares_with_earlier_issues(tmp_path: Path) -> None:
    """Their events are given as extract told them."""
    issue = ISSUE.replace("31 June", "3 June")
    (tmp_path / "6.md").write_text(issue.replace("3 June", "4 June"), encoding="utf-8")
    told = rcevents.extract(tmp_path, issued=dt.date(2032, 3, 20)).events
    (checked,) = rcevents.check(issue, issued=DAY, today=DAY, earlier=told)
    assert "NEWS603" in {finding.code for finding in checked.findings}


def test_an_issue_that_is_not_there_cannot_be_checked() -> None:
    """Nor is anything else, then: a script would take it for well."""
    with pytest.raises(InputError):
        rcevents.check(ISSUE, "nowhere.md", issued=DAY)
    with pytest.raises(TypeError):
        rcevents.check(b"tea")  # type: ignore[arg-type]  # that is it
