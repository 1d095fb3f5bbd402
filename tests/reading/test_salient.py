"""Tests of salient names: a marked name and an own day beside it, in whatever order."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.salient import salient_head


def told(markdown: str, *, known: bool = True) -> tuple[str, str] | None:
    """Give title and dateline of a passage's head."""
    head = salient_head(flat(markdown_outline(markdown))[0].passage, known=known)
    return (head.title, head.dateline) if head else None


@pytest.mark.parametrize(
    ("markdown", "title", "dateline"),
    [
        ("May 3-5: **Tea Days**, Ghent. No fee.", "Tea Days", "May 3-5, Ghent"),
        (
            "**Tea Days** 🫖 Monday 3 May, 3 pm GMT, in the [room](/r)",
            "Tea Days",
            "🫖 Monday 3 May, 3 pm GMT, in the room",
        ),
        ("**Kettle Week: lids** — online, May 3, 2 p.m. ET", "Kettle Week: lids", None),
        ("Our friends run a **Kettle Lunch** on Mon 3 May (12.00, Room B1).", "Kettle Lunch", None),
        ("Two days next door. [Tea in the Park](/p) is in Utrecht on 3 May.", None, None),
        ("**Kettle Clinic** (was 25 April) will be online on 3 May, 2pm.", "Kettle Clinic", None),
        ('**Talk**: "Is tea hot?" by Ada Bell, 3 May at 3pm, Room 4.', "Is tea hot?", None),
        ("**Meeting**: [Tea SIG](/t) in autumn - Thurs 2nd Nov, 10:30 to 16:00", "Tea SIG", None),
    ],
)
def test_a_name_and_a_day(markdown: str, title: str | None, dateline: str | None) -> None:
    found = told(markdown)
    assert found is not None
    assert found[0] == (title or "Tea in the Park")
    assert dateline is None or found[1] == dateline


@pytest.mark.parametrize(
    "markdown",
    [
        "[Paper on teas](/p) appears on 3 May",
        "The [new cluster](/c) goes live on Monday 3 May at 10:00",
        "**Deadline** for [Tea Grants](/g): 3 May",
        "[Tea 4.0](/r) was released on 3 May",
        "We updated the [Tea Guide](/g) on Monday 3 May at 10:00",
        "[Kettle engineer](/j), Leeds, closes 3 May",
        "[Spout](/x) v0.9, 5 May 2031",
        "The **old kettle** retires on 1 June",
        "**Tea Days** were on 3 May",
        "[Tea Days](https://youtube.com/x), recorded 3 May",
        "**Register** for [Tea Days](/t) by 3 May",
        "All about **tea**, and no day",
    ],
)
def test_no_event(markdown: str) -> None:
    assert told(markdown) is None


@pytest.mark.parametrize(
    "markdown",
    [
        "**Kettle Workshop**: Monday 3 May, Ghent",
        "**The Old Kettle** comes to us on Monday 3 May, 2pm, Room 4",
    ],
)
def test_what_takes_place_says_so_where_no_heading_does(markdown: str) -> None:
    """By its name, or by its hours and its place."""
    assert told(markdown, known=False) is not None


@pytest.mark.parametrize(
    "markdown",
    ["**The Old Kettle** comes to us on Monday 3 May", "**Ada Bell** joins us on Monday 3 May"],
)
def test_a_name_with_a_day_alone_needs_a_heading(markdown: str) -> None:
    assert told(markdown, known=False) is None


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("**Talk**: *Why tea cools* by Dr Ada Bell, 3 May at 3pm, Room 4.", "Why tea cools"),
        ("On 3 May Ada Bell speaks about *The history of lids* at 2pm", "The history of lids"),
        ("We run our *Better Tea Workshop* on 3 May, 2-4pm", "Better Tea Workshop"),
        (
            'Mon 3 May, 12:00, Hall / [stream](/s) - TeaBytes #3: "Hot cows"',
            'TeaBytes #3: "Hot cows"',
        ),
        ("Next Ghent tea social: 3 May 2031, 18:30, The Pot", "Ghent tea social"),
        ("The Tea Workshop 2031 ([TW31](/t)) has moved online, 3-5 May", "Tea Workshop 2031"),
        ("**School « Hot Tea »** du 3 au 5 mai, Ghent, 3-5 May", "School « Hot Tea »"),
    ],
)
def test_slanted_quoted_and_plain_names(markdown: str, title: str) -> None:
    """They name events as bold ones do; a series stands before the title of its talk."""
    found = told(markdown)
    assert found is not None
    assert found[0] == title


@pytest.mark.parametrize(
    "markdown",
    [
        "We *really* need tea on 3 May",
        "*Deadline*: 3 May",
        "The paper *On Tea* appears on 3 May",
        "*Note*: the shop is closed on Monday 3 May at noon",
    ],
)
def test_slanted_words_that_name_nothing(markdown: str) -> None:
    assert told(markdown) is None
