"""Which boxes announce; the manners are in `labelledcases.txt`."""

from __future__ import annotations

import pytest

from rcevents.reading.announcements import announcements
from rcevents.reading.markdown import markdown_outline


def told(parameters: str, name: str = "box") -> list[tuple[str, str]]:
    """Give titles and datelines of what a box announces."""
    text = f"## News\n\n{{% include {name}.html {parameters} %}}\n"
    return [(each.title, each.dateline) for each in announcements(markdown_outline(text))]


@pytest.mark.parametrize(
    ("parameters", "dateline"),
    [
        ('title="Tea" when="3 May" where="Ghent"', "3 May, Ghent"),
        ('title="Tea" text="The fair will take place on 3 May 2031."', "on 3 May 2031"),
        (
            'title="Tea" text="Dates:\n\n- Workshop: 3 May 2031\n- Papers: 1 May 2031"',
            "3 May 2031, Submission deadline: 1 May 2031",
        ),
        ('title="Tea Workshop" text="Soon, more to come."', ""),
    ],
)
def test_dateline(parameters: str, dateline: str) -> None:
    """The day is told by a parameter, by a list of dates, by a sentence, or not at all."""
    assert [line for _, line in told(parameters)] == [dateline]


@pytest.mark.parametrize(
    "parameters",
    [
        'title="Tea" text="We drank it on 3 May 2030."',
        'title="Tea Grants" text="Applications are due 3 May 2031."',
        'title="Call for Workshops" deadline="3 May 2031" url="https://tea.example.org"',
        'when="3 May 2031" where="Ghent"',
        'title="" when="3 May 2031"',
    ],
)
def test_silent(parameters: str) -> None:
    """What is over, asks for something or has no title announces nothing."""
    assert told(parameters) == []


def test_a_box_of_an_event_needs_no_day() -> None:
    """A template of events says itself what it is; one of boxes does not."""
    parameters = 'title="Leaves" text="Soon, more to come."'
    assert [told(parameters, "event-box"), told(parameters)] == [[("Leaves", "")], []]
