from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

import rcevents
from rcevents.errors import InputError, PublishFailed
from rcevents.library import is_text

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
