"""Tables of dates by when something is handed in are prose of the event told above them."""

from __future__ import annotations

import pytest

from rcevents.reading.announcements import announcements
from rcevents.reading.importantdates import dates_apart
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat

FAIR = "[TeaConf](/fair) will take place in Ghent on 3 September 2031.\n\n"
HEADER = "| What | When |\n|---|---|\n"


def told(text: str) -> list[str]:
    """Give the titles below a heading of events."""
    found = announcements(markdown_outline(f"# Kettle Post\n\n## Our conferences\n\n{text}"))
    return [each.title for each in found]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}| Papers | 3 May 2031 |\n| Posters | 4 May 2031 |\n",
        f"Important dates:\n\n{HEADER}| Lids due | 3 May 2031 |\n| Cups due | 4 May 2031 |\n",
        f"**Key dates**\n\n{HEADER}| Call opens | 3 May 2031 |\n| Tea Day | 3 September 2031 |\n",
        f"☕ Important dates ☕\n\n{HEADER}| Tutorials | 3 May 2031 |\n",
        f"{HEADER}| Abstract submission | 3 May 2031 |\n| Notification | 4 May 2031 |\n",
        f"{HEADER}| Early bird registration | 3 May 2031 |\n| Camera-ready | 4 May 2031 |\n",
        f"Deadlines\n\n{HEADER}| Talks and posters | 3 May 2031 |\n| Workshops | 4 May 2031 |\n",
        f"Timeline:\n\n{HEADER}| First pots | 3 May 2031 |\n| Last pots | 4 May 2031 |\n",
    ],
)
def test_rows_of_dates_are_no_events(text: str) -> None:
    """Led by words for them, or of nothing but what is handed in."""
    assert told(FAIR + text) == ["TeaConf"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"{HEADER}| Pot School | 3 May 2031 |\n| Lid Day | 4 May 2031 |\n", 2),
        (f"{HEADER}| Poster Day | 3 May 2031 |\n| Posters that speak | 4 May 2031 |\n", 2),
        (f"Our dates are important.\n\n{HEADER}| Pot School | 3 May 2031 |\n", 1),
        (f"Dates\n\n{HEADER}| Pot School | 3 May 2031 |\n| Lid Day | 4 May 2031 |\n", 2),
        (f"{HEADER}| Tutorial on lids | 3 May 2031 |\n| Lid workshop | 4 May 2031 |\n", 2),
        (f"{HEADER}| Workshop on talks | 3 May 2031 |\n| Paper folding | 4 May 2031 |\n", 2),
    ],
)
def test_tables_of_events_stay(text: str, titles: int) -> None:
    """Where a row names an event."""
    assert len(told(text)) == titles


def test_the_event_above_has_them_as_prose() -> None:
    """With the line that leads to them, by which they are deadlines."""
    text = f"{FAIR}Important dates\n\n{HEADER}| Papers | 3 May 2031 |\n"
    (found,) = announcements(markdown_outline(f"# Kettle Post\n\n## Our conferences\n\n{text}"))
    assert found.prose[-3:] == ("Important dates", "What | When", "Papers | 3 May 2031")


def test_a_table_without_an_event_above_tells_nothing() -> None:
    """Nothing is invented of it."""
    assert told(f"Important dates\n\n{HEADER}| Papers | 3 May 2031 |\n") == []


def test_blocks_keep_their_order() -> None:
    """What is no table of dates stands as it stood."""
    blocks = flat(markdown_outline(f"Tea\n\n{HEADER}| Pot School | 3 May |\n\nPots\n"))
    assert dates_apart(blocks) == ([], blocks)
