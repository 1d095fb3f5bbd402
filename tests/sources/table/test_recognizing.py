"""Which documents are tables of events, and which are issues with a table in them."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.sources.table.recognizing import recognizes

TABLE = """| Date | Event | Place |
|---|---|---|
| 8 May 2031 | [Saucer Day](https://s.example.org) | Leeds |
| 9 May 2031 | [Lid Day](https://l.example.org) | Leeds |
"""
SENTENCE = "### Cup Day\n\nCup Day will be held on 5 March 2031 in Ghent.\n\n"
DAY = dt.date(2031, 2, 1)


@pytest.mark.parametrize(
    ("text", "issued", "is_table"),
    [
        (TABLE, None, True),
        (TABLE, DAY, True),
        (SENTENCE + TABLE, None, True),
        (SENTENCE + TABLE, DAY, False),
        ("Hello!\n" * 9 + TABLE * 5, DAY, False),
    ],
)
def test_an_issue_tells_more_than_its_table(
    text: str, issued: dt.date | None, *, is_table: bool
) -> None:
    """What has a day of issue, and tells a day beside its rows, is read as a newsletter."""
    assert recognizes(Document("tea.md", text, "text/markdown", issued)) == is_table


def test_a_sentence_beside_a_table_is_read() -> None:
    issue = Document("tea.md", f"## Events\n\n{SENTENCE}{TABLE}", "text/markdown", DAY)
    titles = [event.title for event in extract_documents([issue]).events]
    assert titles == ["Cup Day", "Saucer Day", "Lid Day"]


@pytest.mark.parametrize(
    ("title", "is_table"),
    [("Rundbrief Mai 2031", False), ("The Pot Digest, May 2031", False), ("Pots in May", True)],
)
def test_a_list_in_an_issue_by_its_title(title: str, *, is_table: bool) -> None:
    """A newsletter's word in a title that tells the month makes an issue of a list."""
    items = "".join(f"- {day} June 2031: [Pot day](https://example.org/{day})\n" for day in "345")
    told = Document(
        "tea.md", items, "text/markdown", DAY, title=title, issued_inferred="the title's month"
    )
    assert recognizes(told) == is_table
