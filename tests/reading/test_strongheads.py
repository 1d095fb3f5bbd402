from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.strongheads import day_behind, leading_title, strong_head, title_behind_day


def told(markdown: str) -> tuple[str, str | None, str] | None:
    head = strong_head(flat(markdown_outline(markdown))[0].passage)
    return (head.title, head.url, head.dateline) if head else None


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("**Tea Days** in Ghent, 3 May. [Book](/b)", ("Tea Days", "/b", "in Ghent, 3 May")),
        ("**Tea Days** 3 May, Ghent", ("Tea Days", None, "3 May, Ghent")),
        ("**Tea Clinic**: every Monday, 2pm", ("Tea Clinic", None, "every Monday, 2pm")),
        (
            "[Leaf Index](/t) is a list of leaves **3 May 2031** [Register](/r)",
            ("Leaf Index", "/t", "is a list of leaves 3 May 2031"),
        ),
    ],
)
def test_bold_titles_and_bold_days(markdown: str, found: tuple[str, str | None, str]) -> None:
    assert told(markdown) == found


@pytest.mark.parametrize(
    "markdown",
    [
        "**Tea Days** will be moved to 3 May",
        "**Register** by 3 May",
        "**Tea Days**, submissions by 3 May",
        "**Note** that on 3 May we are closed",
        "Tea **Days**, 3 May",
        "**3 May**, Tea Days",
        "[Tea 2.0](/t) was released **3 May 2031**",
        "[Tea Days](/t): the slides are online **3 May 2031**",
        "[Tea Days](/t) closes **3 May 2031** for papers",
        "Tea Days, 3 May",
        "",
    ],
)
def test_what_is_no_bold_head(markdown: str) -> None:
    found = flat(markdown_outline(markdown))
    assert not found or strong_head(found[0].passage) is None


@pytest.mark.parametrize(
    ("markdown", "title", "dateline"),
    [
        (
            "[What stays?](/t) **3 May 2031, 2pm** ([zone](/z))",
            "What stays?",
            "3 May 2031, 2pm (zone)",
        ),
        ("[Meet the potters](/t) **8 July**", "Meet the potters", "8 July"),
        ("[Tea Days](/t) **Register now**", None, None),
        ("[Tea Days](/t) was on **3 May**", None, None),
        ("See [Tea Days](/t) **3 May**", None, None),
    ],
)
def test_a_bold_day_right_behind_a_link(
    markdown: str, title: str | None, dateline: str | None
) -> None:
    """The link is the title, whatever it asks; nothing may stand between."""
    head = day_behind(flat(markdown_outline(markdown))[0].passage)
    assert (head and head.title, head and head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        (
            "3 May - **What the kettle does when you sleep** - Ada Bell",
            "What the kettle does when you sleep",
        ),
        ("3 May, 10:00: **[Pots](/p)** (online)", "Pots"),
        ("3 May - **online** - Ada Bell", None),
        ("Since 3 May - **Pots**", None),
        ("**Pots** - 3 May", None),
    ],
)
def test_a_bold_title_right_behind_its_day(markdown: str, title: str | None) -> None:
    """Only a day with its hours may stand before it."""
    head = title_behind_day(flat(markdown_outline(markdown))[0].passage)
    assert (head and head.title) == title


def test_a_title_leads_to_a_sentence_behind_a_colon() -> None:
    """Its link comes along; words without a colon lead to nothing."""
    passage = flat(markdown_outline("**[Tea Days](/t)** *(moved)*: they will be on 3 May."))[
        0
    ].passage
    assert leading_title(passage, 18) == ("Tea Days", "/t")
    passage = flat(markdown_outline("**Tea Days** they will be on 3 May."))[0].passage
    assert leading_title(passage, 10) is None
