"""Series and hours behind a day, before a title is over."""

from __future__ import annotations

import pytest

from rcevents.reading.passage import Link, Passage
from rcevents.reading.seriesleads import before_hours, of_series


def _linked(text: str, title: str) -> Passage:
    start = text.index(title)
    return Passage(text, links=(Link(start, start + len(title), "/t"),))


@pytest.mark.parametrize(
    ("rest", "title", "told"),
    [
        ("TeaBytes, 1pm, Teams: Lost lids", "Lost lids", "8 May, 1pm, Teams"),
        ("Steam hour, 4-5pm: Boiling", "Boiling", "8 May, 4-5pm"),
        ("Pot club, online: Cold spouts, free", "Cold spouts", "8 May, online, free"),
        ("Lid talk, 14:00 CET: Hot lids", "Hot lids", "8 May, 14:00 CET"),
    ],
)
def test_a_series_tells_when_it_meets_and_what_about(rest: str, title: str, told: str) -> None:
    """The hour or form between series and link is no part of the title."""
    line = f"8 May - {rest}"
    head = of_series(_linked(line, title), line, "8 May", 8)
    assert head is not None
    assert (head.title, head.dateline) == (f"{rest.partition(',')[0]}: {title}", told)


@pytest.mark.parametrize(
    ("rest", "title"),
    [
        ("Lids, spouts, pots: Tea Days", "Tea Days"),
        ("Pot club, Ada Bell: Cold spouts", "Cold spouts"),
        ("Pot club, 4pm: Register here", "Register here"),
        ("Pot club, 4pm, Tea Days", "Tea Days"),
        ("Pot club: Tea Days", "Tea Days"),
    ],
)
def test_other_words_before_a_link_are_no_series(rest: str, title: str) -> None:
    """Names, topics and buttons stay as other forms read them."""
    line = f"8 May - {rest}"
    assert of_series(_linked(line, title), line, "8 May", 8) is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tea meeting, 10.30am-3pm, Halifax, Leaf Hall", "Tea meeting"),
        ("Lids, spouts and pots, 2pm, Room 3", "Lids, spouts and pots"),
        ("Lids, 4 cups, Ghent", "Lids, 4 cups, Ghent"),
        ("Tea meeting, Ghent, all day", "Tea meeting, Ghent, all day"),
    ],
)
def test_a_title_ends_before_an_hour_between_commas(line: str, title: str) -> None:
    """What is behind an hour tells more facts."""
    assert line[: before_hours(line, 0, len(line))] == title
