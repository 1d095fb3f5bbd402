"""The lines of `rcevents.toml` for a source that was tried."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.cli.snippets import UNNAMED, block
from rcevents.configuration import Source, parse_configuration
from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources.settings import Settings, Window
from rcevents.trial import Trial

if TYPE_CHECKING:
    from rcevents.document import MediaType

ADDRESS = "https://tea.example.org/all.ics"
NOON = dt.datetime(2031, 5, 3, 12)  # noqa: DTZ001 - an hour without a zone


def lines(trial: Trial, settings: Settings | None = None, **fields: Any) -> str:  # noqa: ANN401 - any field
    """Give the lines for a trial of an address."""
    source = Source.model_validate({"name": UNNAMED, "address": trial.given} | fields)
    return block(trial, source, settings or Settings())


def trial(
    text: str = "", media_type: MediaType = "text/calendar", title: str | None = None,
    given: str = ADDRESS,
) -> Trial:  # fmt: skip
    """Make a trial in which one document was read."""
    return Trial(given, given, documents=[Document(given, text, media_type, title=title)])


def named(told: Trial) -> str:
    """Give the name that a source has by its lines, as a program reads them."""
    (source,) = parse_configuration(lines(told)).sources
    return source.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("X-WR-CALNAME:Tea talks", "Tea talks"),
        ("NAME;LANGUAGE=en:Tea talks", "Tea talks"),
        ("X-WR-CALNAME:Tea\\, cake\\nand more", "Tea, cake and more"),
        ("X-WR-CALNAME:Tea and ca\n ke", "Tea and cake"),
        ('X-WR-CALNAME:"Tea" \\\\ # [x]', '"Tea" \\ # [x]'),
        ("X-WR-CALNAME: ", "tea.example.org"),
        ("X-WR-CALNAME:\x1b[31m\u202e", "tea.example.org"),
        ("SUMMARY:Tea", "tea.example.org"),
        (f"X-WR-CALNAME:{'T' * 200}", "T" * 80),
    ],
)
def test_a_calendar_names_its_source(text: str, name: str) -> None:
    assert named(trial(f"BEGIN:VCALENDAR\n{text}\n")) == name


def test_a_page_names_its_source_and_a_list_does_not() -> None:
    assert named(trial("", "text/html", "Tea\n talks")) == "Tea talks"
    assert named(trial("", "text/markdown", "Tea talks")) == "tea.example.org"


@pytest.mark.parametrize(
    ("path", "name"),
    [("lists/talks.csv", "talks"), ("lists/*.csv", "lists"), ("*.csv", "events"), (".", "events")],
)
def test_a_path_names_its_source(path: str, name: str) -> None:
    told = Trial(path, path)
    source = Source(name=UNNAMED, path=path)
    assert parse_configuration(block(told, source, Settings())).sources[0].name == name


def test_what_was_asked_for_is_kept() -> None:
    told = lines(trial(), zone="Europe/Paris", whole=True, kind="ical")
    (source,) = parse_configuration(told).sources
    assert (source.zone, source.whole, source.kind) == ("Europe/Paris", True, "ical")
    assert (source.address, source.enabled, source.window) == (ADDRESS, True, None)


def test_a_window_is_told_in_days_around_today() -> None:
    today = dt.date(2031, 5, 3)
    for first, last, days in ((-3, 10, (3, 10)), (5, 9, (0, 9))):
        window = Window(today + dt.timedelta(first), today + dt.timedelta(last))
        told = lines(trial(), Settings(window=window, today=today))
        around = parse_configuration(told).sources[0].window
        assert around is not None
        assert (around.before, around.after) == days


def test_what_may_be_missing_is_offered() -> None:
    """A zone for hours without one; the order of days that may be read either way."""
    told = trial()
    assert "#" not in lines(told)
    told.events = [Event(uid="a", title="Tea", schedule="dated", start=NOON)] * 2
    assert "2 events tell an hour" in lines(told)
    told.unread = [Unread(document="a", line=1, text="", reason='"3/4": ambiguous day and month')]
    assert "# day_first = true" in lines(told)
    assert "day_first" not in lines(told, Settings(day_first=True))


@given(st.text(max_size=40))
def test_whatever_a_calendar_is_called_its_lines_can_be_read(name: str) -> None:
    assert named(trial(f"X-WR-CALNAME:{name}"))
    assert named(trial("", "text/html", name))
