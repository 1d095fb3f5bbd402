from __future__ import annotations

import pytest

from rcevents.reading.passage import Passage
from rcevents.reading.titledlines import titled_lines, undated_lines


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        ("Tea Days\n3 May 2031, Ghent", "Tea Days", "3 May 2031, Ghent"),
        ("Leaves for all\nDi, 6. Mai 2031, 10-12 Uhr", "Leaves for all", "6 May 2031, 10:00-12:00"),
        ("Tea\n3 May. Cost: 5 EUR. Apply by 1 May.", "Tea", "3 May, 5 EUR, Apply by 1 May"),
        (
            "Teekurs\n3.-4. Mai 2031\nGebühr: 20 €. Anmeldeschluss: 22. April",
            "Teekurs",
            "3-4 May 2031, Cost: 20 €, Registration deadline: 22 April",
        ),
        ("Giornata\n6 maggio 2031, Bologna", "Giornata", "6 May 2031, Bologna"),
        ("Tea\nTwo sessions: 3 May and 4 May, Zoom", "Tea", "Two sessions: 3 May and 4 May, Zoom"),
        ("Tea School\nfrom 2 to 4 June 2031, Ghent", "Tea School", "from 2 to 4 June 2031, Ghent"),
        ("Teeschule\nvom 2. bis 4. Juni 2031", "Teeschule", "2 - 4 June 2031"),
        ("Tea\nStarting 6 May 2031, Room 2", "Tea", "Starting 6 May 2031, Room 2"),
        ('"Why tea", Ada Bell\n3 May', '"Why tea"', "3 May, Ada Bell"),
    ],
)
def test_titles_with_their_facts_below(text: str, title: str, dateline: str) -> None:
    """The first line is the title, the facts below make the dateline."""
    head = titled_lines(Passage(text), is_item=True)
    assert head is not None
    assert (head.title, head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    "text",
    [
        "Tea Days",
        "We met in Ghent.\n3 May was hot.",
        "Leaf fund\nDeadline 15 May 2031",
        "Leaf fund\nApply by 15 May 2031",
        "Leaf fund\nOpens 15 May 2031",
        "Blattfonds\nEinreichung bis 15. Mai 2031",
        "Teewart\nab 1. Juni 2031, Gent",
        "Teewart\nBewerbung bis zum 15. Mai 2031",
        "Theemester\nvanaf 1 juni 2031, Gent",
        "Tea Days, 3 May\n4 May, Ghent",
        "Call for papers\n3 May 2031",
        "Ada wrote:\n3 May is fine",
        "Pot Clinic\n3 May 2031. The slides are online.",
        "Lecturer\nSalary: 10. Start: 3 May",
        "Kettle maintenance\nIt is down on 3 May",
    ],
)
def test_lines_that_announce_nothing(text: str) -> None:
    """Last days, sentences, jobs and what is over make no head."""
    assert titled_lines(Passage(text), is_item=True) is None


def test_a_paragraph_begins_with_its_day() -> None:
    """Outside a list only a speaker stands between title and day."""
    assert titled_lines(Passage("Tea Days\nby Ada Bell\n3 May, Ghent"), is_item=False) is not None
    assert titled_lines(Passage("Tea Days\nand so on and on\n3 May"), is_item=False) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tea Hour\nevery Friday, 11:00", True),
        ("Tea for You\nOnline module, at any time", True),
        ("Tea Ball\nTo be arranged.", True),
        ("Tea Ball\nin the mill", False),
        ("Tea fund\nrolling, apply by 3 May", False),
        ("We met.\nevery Friday", False),
    ],
)
def test_entries_without_a_day(text: str, *, told: bool) -> None:
    """A rhythm, "at any time" or "to be arranged" is said in place of a day."""
    assert (undated_lines(Passage(text)) is not None) is told
