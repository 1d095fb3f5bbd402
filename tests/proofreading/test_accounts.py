"""Each event stands beside the words that told it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.extraction import AS_TOLD, extract_documents
from rcevents.proofreading.accounts import Account, accounts_of, following
from rcevents.proofreading.manuscript import Manuscript

NOTICE = """# Tea Days

- Date: Mon 4 May 2032
- Location: Ghent
- Registration deadline: 3 April 2032

All about tea.
"""


def accounts(text: str) -> tuple[Account, ...]:
    """Give what is told of each event of an issue."""
    document = Document("12.md", text, "text/markdown", issued=dt.date(2032, 4, 1))
    events = extract_documents([document]).events
    return accounts_of(document, events, Manuscript(document), AS_TOLD)


def test_entries_have_their_lines_and_words() -> None:
    """From one title to the next."""
    text = "## Events\n\n[Tea](/a) - 4 May\n\nAll about it.\n\n[Pots](/b) - 5 May\n"
    tea, pots = accounts(text)
    assert (tea.first, tea.last, tea.dateline, tea.prose) == (3, 6, "4 May", "All about it.")
    assert (pots.first, pots.above, pots.dateline, pots.url) == (7, 4, "5 May", "/b")


def test_a_title_that_comes_again_has_its_own_words() -> None:
    """In the order of the document."""
    found = accounts("## Events\n\n[Tea](/a) - 4 May\n\n[Tea](/a) - 5 May\n")
    assert [account.dateline for account in found] == ["4 May", "5 May"]


def test_a_notice_is_told_by_its_answers() -> None:
    """Its deadlines are not among the words of its day."""
    (notice,) = accounts(NOTICE)
    assert "Mon 4 May 2032" in notice.dateline
    assert "3 April" not in notice.dateline


@pytest.mark.parametrize("words", [("4 May",), ("nowhere", "4 May"), (None, "4 May")])
def test_a_remark_stands_at_the_first_words_that_are_found(words: tuple[str | None, ...]) -> None:
    """Else at the title."""
    (tea,) = accounts("## Events\n\n[Tea](/a) - 4 May\n")
    assert tea.spot(*words).column == 13
    assert tea.spot("nowhere").column == 2


@given(st.lists(st.integers(1, 6), max_size=12))
def test_an_entry_ends_before_the_next_line_below(lines: list[int]) -> None:
    """That of the first entry behind it that stands on a later line, found in one pass."""
    wanted = [next((y for y in lines[at:] if y > x), None) for at, x in enumerate(lines)]
    assert following(lines) == wanted
