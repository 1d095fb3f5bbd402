"""What reads as an entry where no heading says that events stand there."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.opencandidates import candidate, facts_of
from rcevents.reading.outline import flat

ISSUED = dt.date(2031, 4, 28)


@pytest.mark.parametrize(
    ("text", "title", "facts"),
    [
        ("- [Tea workshop](/t), 5 May, 2pm, online", "Tea workshop", 3),
        ("- **Pot swap** 5 May, 18:00-19:00 UTC", "Pot swap", 1),
        ("- [Hot lids](/t) - 5-7 May, Ghent", "Hot lids", 2),
        ("> **Lids for all**\n> Tue 13 May, 11:00-12:00, online", "Lids for all", 2),
        ("- A [Gent group](/g) is new; its first meeting will be on May 6 at 18h", "Gent group", 2),
    ],
)
def test_an_entry_is_told_with_its_facts(text: str, title: str, facts: int) -> None:
    """Hours, places, days in a row and words for events count."""
    (block,) = [each for each in flat(markdown_outline(text)) if each.kind != "rule"]
    found = candidate(block, ISSUED)
    assert found is not None
    assert (found.head.title, found.facts) == (title, facts)
    assert facts_of(found.head) <= found.facts


@pytest.mark.parametrize(
    "text",
    [
        "- [Tea fellows](/f): interviews on 3 June 2031, 10am, Ghent",
        "- **Pots 4.0** was released on 20 April",
        "- [Tea workshop](/t), 5 April, 2pm, online",
        "- [Tea workshop](#tea), 5 May, 2pm",
        "- **Ghent** lost its kettle on 3 May at 2pm",
        "- **The server** is down on 5 May, 8-10am",
        "- Send your photos by 9 May, noon",
    ],
)
def test_what_nobody_attends_is_none(text: str) -> None:
    """Neither are days gone by, nor contents."""
    (block,) = flat(markdown_outline(text))
    assert candidate(block, ISSUED) is None
