"""Headings that are a calendar by what stands below them."""

from __future__ import annotations

import pytest

from rcevents.reading.agendas import is_calendar, is_month, is_month_of_days
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import Block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 5: Tea\n- 12-13 May: Pots", True),
        ("**5** -- [Tea](/t), Ghent\n\n**12th** -- [Pots](/p)", True),
        ("- Tue 6 May, Tea\n- Wed 7 May, Pots\n- and more", True),
        ("5 - Tea\n\nThen pots.", False),
        ("We had tea on 5 May.\n\nAnd pots on 6 May.", False),
        ("- 12 new pots\n- lids", False),
        ("", False),
    ],
)
def test_a_month_above_days_is_a_list_of_events(text: str, expected: bool) -> None:
    """At least two blocks, and half of all, begin with a day."""
    assert is_month_of_days("May", markdown_outline(text)) is expected
    assert not is_month_of_days("May in Ghent", markdown_outline(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Dates\n\n### May\n\n- 5: Tea\n\n### June\n\n- 6: Pots", True),
        ("## Our dates\n\n- 5 May: Tea\n- 6 May: Pots", True),
        ("## Dates\n\n### May\n\nMuch tea was had.", False),
        ("## Agenda\n\n- 9:00 Tea\n- 10:00 Pots", False),
        ("## Pots\n\n- 5 May: Tea\n- 6 May: Pots", False),
    ],
)
def test_dates_and_agendas_are_calendars(text: str, expected: bool) -> None:
    """Months below them count where days stand there."""
    outline = markdown_outline(text)
    head = next(part for part in outline if isinstance(part, Block) and part.kind == "heading")
    assert is_calendar(head, outline) is expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("June", True), ("Juni 2031", True), ("2031", False), ("3 June", False), ("June tea", False)],
)
def test_months(heading: str, expected: bool) -> None:
    """A month may have its year."""
    assert is_month(heading) is expected
