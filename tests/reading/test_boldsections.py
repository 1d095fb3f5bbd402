from __future__ import annotations

import pytest

from rcevents.reading.boldsections import with_bold_sections
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.plaintext import plain_outline


def headings(text: str) -> list[str]:
    """Give the headings of an issue in markdown."""
    return [b.text for b in flat(with_bold_sections(markdown_outline(text))) if b.kind == "heading"]


@pytest.mark.parametrize(
    ("bold", "heading"),
    [
        ("**Upcoming events**", "Upcoming events"),
        ("**Events: Conferences**", "Events: Conferences"),
        ("__Training & Workshops:__", "Training & Workshops"),
        ("**Talks** –", "Talks"),
        ("**Webinars this month**", "Webinars this month"),
    ],
)
def test_a_bold_paragraph_that_names_a_list_is_a_heading(bold: str, heading: str) -> None:
    """So is one that ends the list."""
    text = f"# Tea\n\n{bold}\n\nTea Days - 3 May\n\n**Job board**\n\n**Jobs**\n\nBrewer\n"
    assert headings(text) == ["Tea", heading, "Job board", "Jobs"]


@pytest.mark.parametrize(
    "bold",
    [
        "**Tea Days**",
        "**Workshop on Steam**",
        "**Conferences** are back, all of them",
        "[**Events**](https://tea.example.org/)",
        "Upcoming events",
        "- **Events**",
        "**Past events**",
        "**Why training events matter to all of us**",
        "**Jobs**",
    ],
)
def test_other_paragraphs_stay(bold: str) -> None:
    """Titles, sentences, links, what closes only, and letters that are not bold."""
    assert headings(f"# Tea\n\n{bold}\n\nTea Days - 3 May\n") == ["Tea"]


def test_where_a_heading_lists_events_bold_letters_are_no_headings() -> None:
    """A writer who uses headings means them."""
    assert headings("## Events\n\n**Workshops**\n\nTea\n\n## More\n\n**Talks**\n") == [
        "Events",
        "More",
    ]


def test_every_form_has_them() -> None:
    """Plain text has none, and other rules for headings."""
    html = '<p style="font-weight:bold">Events</p><p>Tea - 3 May</p>'
    assert [b.kind for b in flat(with_bold_sections(html_outline(html)))] == [
        "heading",
        "paragraph",
    ]
    told = flat(with_bold_sections(plain_outline("tea\n\npots")))
    assert [b.kind for b in told] == ["paragraph"] * 2
