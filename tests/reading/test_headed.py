"""Headings that name an event whose day no verb of taking place tells."""

from __future__ import annotations

import pytest

from rcevents.reading.boldheadings import runs
from rcevents.reading.headed import headed, title_block
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.sections import sections


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## Tea Days - Ghent, 3-5 May 2031\n\nCome.", "Tea Days"),
        ("## Tea Days\n\n18 to 20 June 2031, Ghent.", "Tea Days"),
        ("## Tea clinic\n\nWe pour for you on Monday 3 March at 2pm.", "Tea clinic"),
        ("## Tea news\n\nWe pour for you on Monday 3 March at 2pm.", None),
        ("## Tea clinic\n\nWe poured for you on Monday 3 March at 2pm.", None),
        ("## Tea workshops\n\nBo says no on Monday 3 March.", None),
    ],
)
def test_what_a_heading_names(text: str, title: str | None) -> None:
    """The heading tells the day, or what stands below it does."""
    section = sections(markdown_outline(f"# Leaf Letter\n\n{text}\n"))[-1]
    run = runs(section.blocks)[0]
    above = [each for each in (section.head, *reversed(section.parents)) if each]
    entry = headed(section, run, title_block(above))
    assert (entry.heads[0][0].title if entry else None) == title
