from __future__ import annotations

import pytest

from rcevents.reading.textentries import entries


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tea Days\n  3 May, Ghent", ["Tea Days\n3 May, Ghent"]),
        (
            "Tea Days\n  3 May\n  Ghent\nPot Day\n  4 May",
            ["Tea Days\n3 May\nGhent", "Pot Day\n4 May"],
        ),
        ("Tea Days\n\t3 May", ["Tea Days\n3 May"]),
        ("3 May   Tea Days\n4 May   Pot Day", ["Tea Days\n3 May", "Pot Day\n4 May"]),
        ("3 May 2031  Tea Days", ["Tea Days\n3 May 2031"]),
        (
            "3 May     Tea Days\n          Ghent, free\n          https://tea.example.org",
            ["Tea Days\n3 May, Ghent, free\nhttps://tea.example.org"],
        ),
        ("Tea Days .......... 3 May", ["Tea Days\n3 May"]),
        ("Tea Days    3 May    Ghent", ["Tea Days\n3 May, Ghent"]),
        ("Date    Course    Room\n3 May   Tea       2.01", ["Tea\n3 May, 2.01"]),
        ("3 May | Tea Days | online", ["Tea Days\n3 May, online"]),
        ("Autumn 2031    Tea Days", ["Tea Days\nAutumn 2031"]),
        ("every Friday   Tea Hour", ["Tea Hour\nevery Friday"]),
        ("3. Mai     Teetage (online)", ["Teetage\n3. Mai, online"]),
        ("Sat 3 May\nTea Days\nthe mill", ["Tea Days\nSat 3 May, the mill"]),
        ("3 May, 10:00\nAda Bell (Ghent)\nTea", ["Tea\n3 May, 10:00, Ada Bell (Ghent)"]),
        ("3 May\nAda Bell: Why leaves float", ["Ada Bell: Why leaves float\n3 May"]),
        ("3 May\n  Tea Days, Room 3, 10:00", ["Tea Days\n3 May, Room 3, 10:00"]),
        ("Tuesday 6: Tea\nThursday 8: Pots", ["Tuesday 6: Tea", "Thursday 8: Pots"]),
    ],
)
def test_layouts_of_entries(text: str, told: list[str]) -> None:
    """Each entry is told as its title's line and the lines of its facts."""
    assert [each.text for each in entries(text.split("\n"), None)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Tea Days",
        "We met in Ghent.\nIt was nice.",
        "Mon-Fri      9:00-18:00\nSat          10:00-14:00",
        "09:30   Talks\n12:00   Lunch",
        "Tea Days\n  3 May\nand no more",
        "  The first line of a paragraph is indented,\nthe others are not.",
        "Sat 3 May\nRoom 3\nGhent",
        "Sat 3 May\nTea Days",
        "Cup            1.50 EUR\nPot            4.00 EUR",
        "3 May     https://tea.example.org",
        "3 May 2031\nPot Hall, Leeds\nRegister: https://pots.example.org",
        "3 May 2031\nPlace: Pot Hall\nCost: 5 EUR",
        "He came on 3 May.  She came later.",
    ],
)
def test_other_layouts(text: str) -> None:
    """Prose, hours, prices and lists without days are not laid out as entries."""
    assert entries(text.split("\n"), None) == []


def test_the_line_of_an_entry_is_its_title_s() -> None:
    """Below a day the title is on the second line, in a column on the first."""
    assert entries(["Sat 3 May", "Tea Days", "Ghent"], None)[0].start == 1
    assert [each.start for each in entries(["3 May  Tea", "4 May  Pots"], None)] == [0, 1]
