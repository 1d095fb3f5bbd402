"""Which blocks behind an entry's head are its own prose, and which are another's."""

from __future__ import annotations

import pytest

from rcevents.reading.announcements import announcements
from rcevents.reading.markdown import markdown_outline

TEA = "[Tea Days](https://tea.example.org), 3 May 2031, Ghent"
BOLD = "**Tea Days** - 3 May 2031, 2pm, Ghent. Bring a pot."

OTHERS = [
    f"- {TEA}\n- The pot museum asks for lids. Write by 9 May; it costs £5.\n",
    f"- {TEA}\n- Lids are free this month\n- Deadline for lids: 9 May\n",
    f"- {TEA}\n- The call for lids for the spring fair is open until 9 May\n",
    f"* {TEA}\n* *Pot & Lid* has a call for papers, due 9 May\n",
    f"1. {TEA}\n2. We still look for somebody who brings cups to us all\n",
    f"- [Pots](/p), 2 May 2031\n- {TEA}\n\nIf you want to brew, tell us by 30 April.\n",
    f"- [Pots](/p), 2 May 2031\n- {TEA}\n\nMugs cost £7.\n\nCups are free for members.\n",
    f"- Pot group\n    - We meet rarely\n    - {TEA}\n- Lid group\n    - Lids cost £5\n",
    f"- {TEA}\n- Somebody found a lid, who is it?\n  It is free to whoever asks.\n",
    f"{BOLD}\n\n**The lid fund.** It pays up to £500. Deadline: 9 May.\n",
    f"{BOLD}\n\n**Lids for Lovers** are free in May.\n\nAsk by 9 May.\n",
    f"{BOLD}\n\n**Call for lids.** Send yours by 9 May.\n",
]
OWN = [
    (f"- {TEA}\n\n  All of tea. Register by 1 May.\n", "Register by 1 May"),
    (f"- {TEA}\n    - Register by 1 May\n", "Register by 1 May"),
    (f"- {TEA}\n- Cost: £5\n- Deadline: 1 May\n", "Deadline: 1 May"),
    (f"- {TEA}\n- Registration deadline: 1 May\n", "1 May"),
    (f"- {TEA}\n- £5\n", "£5"),
    (f"- {TEA}\n- Register here\n", "Register here"),
    (f"- {TEA}\n\nAll of tea. Register by 1 May.\n", "Register by 1 May"),
    (f"- {TEA}\n\n  Hot.\n\n- [Pots](/p), 4 May 2031\n\n  Cold.\n", "Hot."),
    (f"- {TEA}\n    - Spouts\n\n      Long ones.\n", "Long ones."),
    (f"{BOLD}\n\n**Register** by 1 May.\n", "by 1 May"),
    (f"{BOLD}\n\n**Cost:** £5\n", "£5"),
    (f"{BOLD}\n\n**Please note** that lids are shut.\n", "lids are shut"),
    (f"{BOLD}\n\n**Call for papers:** due 1 May.\n", "due 1 May"),
    (f"{BOLD}\n\nLids are **hot**.\n", "Lids are hot"),
    ("[Tea Days](/t) - 3 May 2031\n\n**Bold words of its prose** go on.\n", "go on"),
]


def prose_of(text: str) -> str:
    """Give the prose of the tea days."""
    found = announcements(markdown_outline(f"## Upcoming events\n\n{text}"))
    (told,) = (each for each in found if each.title == "Tea Days")
    return "\n".join((told.dateline, *told.prose))


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_anothers_ends_the_prose(text: str) -> None:
    """A bullet beside, a paragraph behind a list, another bold name: read or not."""
    told = prose_of(text).replace("Bring a pot.", "")
    assert not any(word in told for word in ("£", "by 9", "due 9", "lid", "Lid", "free", "cups"))
    assert "30 April" not in told


@pytest.mark.parametrize(("text", "words"), OWN)
def test_what_is_its_own_stays(text: str, words: str) -> None:
    """Facts below it, paragraphs of the same bullet, remarks in bold letters."""
    assert words in prose_of(text)


def test_a_heading_ends_the_prose_of_a_whole_document() -> None:
    """Where no heading is one of events, and all stand in one rank."""
    text = f"# Kettle Letter\n\n{BOLD}\n\n# Odds and ends\n\nLids cost £5 until 9 May.\n"
    (found,) = announcements(markdown_outline(text))
    assert found.title == "Tea Days"
    assert found.prose == ("Bring a pot.",)
