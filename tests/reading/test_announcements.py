from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.reading.announcements import announcements
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.plaintext import plain_outline

if TYPE_CHECKING:
    from rcevents.reading.entries import Announcement


def titles(found: list[Announcement]) -> list[str]:
    """Give the titles."""
    return [announcement.title for announcement in found]


def test_prose_belongs_to_the_entry_above_it() -> None:
    """Paragraphs, quotes and bullets below an entry are its prose, up to a rule or an entry."""
    text = (
        "## Events\n\nWhat is on:\n\n[Tea](/t) - 3 May\n\nLeaves.\n\n> Quoted.\n\n- a point\n\n"
        "---\n\nStray.\n\n---\n\n[Pots](/p) - 4 May\nLids."
    )
    tea, pots = announcements(markdown_outline(text))
    assert tea.prose == ("Leaves.", "Quoted.", "a point")
    assert pots.prose == ("Lids.",)
    assert pots.line == 19


def test_entries_of_one_paragraph_share_its_prose() -> None:
    """Two talks told in one breath are told of together below."""
    text = "## Events\n\n[On tea](/t) - 3 May\n[On pots](/p) - 4 May\n\nBoth are recorded."
    assert [a.prose for a in announcements(markdown_outline(text))] == [("Both are recorded.",)] * 2


def test_undated_entries_need_structure() -> None:
    """Behind a heading or a rule a title with a remark is an entry; below an entry it is prose."""
    text = (
        "## Events\n\n[Leaf circle](/l) - Ada Bell\n\n"
        "[Slides](/s) - of the last one\n\n- [a](/a) - b"
    )
    assert titles(announcements(markdown_outline(text))) == ["Leaf circle"]


@pytest.mark.parametrize("lead", ["", "- "])
@pytest.mark.parametrize("told", ["cancelled", "POSTPONED, new dates TBA", "has been cancelled."])
def test_what_is_called_off_is_an_entry_without_a_date(lead: str, told: str) -> None:
    """In a bullet and below another entry, too: else nobody would learn of it."""
    text = f"## Events\n\n{lead}[On tea](/t) - 3 May\n\n{lead}[On salt](/s) - {told}\n"
    assert titles(announcements(markdown_outline(text))) == ["On tea", "On salt"]


def test_bullets_with_dates_are_entries() -> None:
    """A list of events is a list of announcements."""
    text = "## Events\n\n- [Tea](/t) - 3 May\n- [Pots](/p), 4 May\n- bring a cup"
    assert titles(announcements(markdown_outline(text))) == ["Tea", "Pots"]


def test_a_document_without_sections_is_read_as_a_whole() -> None:
    """A note of a few lines needs no heading."""
    assert titles(announcements(markdown_outline("[Tea](/t) - 3 May, Free"))) == ["Tea"]
    assert announcements(markdown_outline("# N\n\n## Reading\n\n[Tea](/t) - 3 May, Free")) == []


def test_plain_sections_end_with_the_next_bare_heading() -> None:
    """In a mail, headings are bare lines."""
    text = "#1 - 2 Apr 2021\n\nEvents\n\nTea Days - 3 May\n\nLeaves.\n\nRandom\n\nPots - 4 May\n"
    (tea,) = announcements(plain_outline(text))
    assert (tea.title, tea.prose, tea.line) == ("Tea Days", ("Leaves.",), 5)


def test_items_of_another_section_without_a_heading_are_prose() -> None:
    """When the heading was lost, what follows has no dates and is no event."""
    text = (
        "Events\n\nTea Days - 3 May\n\nLeaves.\n\n\nHow to avoid drips - by tilting the pot when a "
        "guest looks away.\n\nRunning a kettle in 2021.\n"
    )
    assert titles(announcements(plain_outline(text))) == ["Tea Days"]
