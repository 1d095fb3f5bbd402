from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.wholelinks import dated_link_head, whole_link, whole_link_head

if TYPE_CHECKING:
    from rcevents.reading.heads import Head


def head(markdown: str) -> Head | None:
    return whole_link_head(flat(markdown_outline(markdown))[0].passage)


@pytest.mark.parametrize(
    ("markdown", "dateline"),
    [
        ("[Tea-R Ghent 24 May - 26 May](/t)", "Ghent, 24 May - 26 May"),
        ("[Tea Days, 3 May 2031](/t)", "3 May 2031"),
        ("**[Tea Days (May 14)](/t)**.", "May 14)"),
        ("[3 May - Tea Hack](/t)", "3 May"),
        ("[June 24, 2031, Ghent, BE - Tea Hack - Tea](/t)", "June 24, 2031, Ghent, BE, Tea"),
    ],
)
def test_all_of_the_link_is_the_title(markdown: str, dateline: str) -> None:
    found = head(markdown)
    assert found is not None
    assert found.title == markdown.strip("*.[").partition("](")[0]
    assert (found.url, found.dateline) == ("/t", dateline)


@pytest.mark.parametrize(
    "markdown",
    [
        "[Tea Days](/t)",
        "[Tea Days](/t), 3 May",
        "[3 May 2031](/t)",
        "[Registration closes 3 May](/t)",
        "[Slides from 3 May](/t)",
        "[Meeting notes, 3 May](/t)",
        "[The report of 3 May](/t)",
        "[We will meet on 3 May](/t)",
        "[Tea 4.1, 3 May](/t)",
        "Tea Days, 3 May",
        "[Tea, 3 May](/t) and [Pots, 4 May](/p)",
    ],
)
def test_what_is_no_whole_link_with_its_day(markdown: str) -> None:
    assert head(markdown) is None


def test_a_whole_link() -> None:
    told = ["[Tea](/t)", "*[Tea](/t).*", "[Tea](/t) now", "Tea"]
    found = [whole_link(flat(markdown_outline(text))[0].passage) for text in told]
    assert [link is not None for link in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("markdown", "dateline"),
    [
        ("[Tea for all, May 6-8](/t) - three afternoons, £90", "May 6-8, three afternoons, £90"),
        ("[Tea Days, 3 May](/t), apply till 1 April", "3 May, apply till 1 April"),
        ("[Tea Days, 3 May](/t) (2pm-4pm, Room 2)", "3 May, (2pm-4pm, Room 2)"),
        ("[Tea Days, 3 May](/t) - a great time", None),
        ("[Slides from 3 May](/t) - £9", None),
        ("[Tea Days](/t) - 3 May, £9", None),
        ("[Tea Days, 3 May](/t) - 4 May, £9", None),
        ("See [Tea Days, 3 May](/t), £9", None),
    ],
)
def test_facts_behind_a_link_with_its_day(markdown: str, dateline: str | None) -> None:
    """The link ends in its day, and facts but no other day stand behind it."""
    found = dated_link_head(flat(markdown_outline(markdown))[0].passage)
    assert (found.dateline.rstrip(")") if found else None) == (dateline and dateline.rstrip(")"))
