"""Lines of newsletters with a day: some that nobody attends, and some that only seem so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from rcevents.reading.announcements import find
from rcevents.reading.entries import Announcement
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.unattended import is_unattended
from tests.reading.linear import assert_linear

HERE = Path(__file__)
UNATTENDED = HERE.with_name("unattendedlines.txt").read_text("utf-8").splitlines()
ATTENDED = HERE.with_name("attendedlines.txt").read_text("utf-8").splitlines()
ISSUED = dt.date(2031, 5, 6)
PAGE = """\
# The Leaf Post

## {heading}

- [Tea Days](/t) - 3-5 June 2031, Ghent
{line}
- [Pot Forum](/f) - 9 June 2031, Leeds
"""


def titles(heading: str, line: str) -> list[str]:
    """Give what is announced in a list that holds the line between two events."""
    found = find(markdown_outline(PAGE.format(heading=heading, line=line)), issued=ISSUED)
    told = [each.title for each in found.announcements]
    return [title for title in told if title not in {"Tea Days", "Pot Forum"}]


@pytest.mark.parametrize("heading", ["Upcoming events", "News"])
@pytest.mark.parametrize("line", UNATTENDED)
def test_what_nobody_attends(heading: str, line: str) -> None:
    """Jobs, releases, papers, deadlines, elections, closures: none is an event."""
    assert titles(heading, line) == []


@pytest.mark.parametrize("line", ATTENDED)
def test_what_only_seems_so(line: str) -> None:
    """Events about jobs, papers or releases are events."""
    assert len(titles("Upcoming events", line)) == 1


def test_what_is_given_up_stays_unread() -> None:
    """A job in a list of events is left over, and told so."""
    line = "- [Tea engineer (m/f/d)](/j), Ghent, from 1 July 2031"
    found = find(markdown_outline(PAGE.format(heading="Events", line=line)), issued=ISSUED)
    assert any("Tea engineer" in stray.text for stray in found.strays)


@pytest.mark.parametrize("unit", ["(m/w/d", "1.2.", "podcast ", "posted, ", "H/F"])
def test_linear(unit: str) -> None:
    """Long titles are looked at in a time that grows with their length."""

    def told(text: str) -> Announcement:
        return Announcement(text, None, text, (), 1, text)

    assert_linear(lambda text: is_unattended(told(text)), lambda size: unit * (size // len(unit)))
