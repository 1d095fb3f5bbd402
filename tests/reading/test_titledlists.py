"""Lines that name a meeting above a list whose first item is its day."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.titledlists import titled_lists


def _told(text: str) -> list[tuple[str, str]]:
    found = titled_lists(flat(markdown_outline(text)))
    return [(head.title, head.dateline) for _, head, _ in found]


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        ("May meeting\n- Tue, May 13 @ 2pm ET\n- lids", "May meeting", "Tue, May 13 @ 2pm ET"),
        ("Pot clinic:\n\n* 6 June, 15:00 UTC, Zoom", "Pot clinic", "6 June, 15:00 UTC, Zoom"),
        ("**Tea workshop**\n\n- 6 June, 3pm", "Tea workshop", "6 June, 3pm"),
        ("June call\n- 6 June, 3pm\n- cancelled", "June call", "6 June, 3pm, cancelled"),
    ],
)
def test_a_named_meeting_takes_the_day_below_it(text: str, title: str, dateline: str) -> None:
    """A further item counts where it says that nothing takes place."""
    assert _told(text) == [(title, dateline)]


@pytest.mark.parametrize(
    "text",
    [
        "New staff\n- Mon, May 5, 9am",
        "Submission dates\n- Tue, May 13, 2pm ET",
        "Office hours\n- Mon-Fri 9-5",
        "Workshop registration\n- Tue, May 13, 2pm",
        "Last meeting\n- Tue, May 6, 2pm\n- lids",
        "May meeting\n- by Tue, May 13, 2pm: your topics",
        "May meeting\n- Tue, May 13",
        "We had a May meeting.\n- Tue, May 13, 2pm",
        "May meeting\n\nIt was great.\n\n- Tue, May 13, 2pm",
    ],
)
def test_other_lists_are_left_to_others(text: str) -> None:
    """Neither what nobody attends nor a day without an hour makes an announcement."""
    assert _told(text) == []
