from __future__ import annotations

from rcevents.reading.announcements import announcements
from rcevents.reading.markdown import markdown_outline


def told(markdown: str) -> list[tuple[str, str | None, str]]:
    found = announcements(markdown_outline(f"## Events\n\n{markdown}"))
    return [(each.title, each.url, each.dateline) for each in found]


def test_a_title_with_its_date_below() -> None:
    markdown = (
        "- [Tea Days](/days):\n  - 3 to 5 May 2031\n  - All about tea.\n"
        "- Pot Meeting\n  - 7 May 2031, 13-14:00, room 12\n"
    )
    assert told(markdown) == [
        ("Tea Days", "/days", "3 to 5 May 2031"),
        ("Pot Meeting", None, "7 May 2031, 13-14:00, room 12"),
    ]


def test_facts_each_in_an_item_of_its_own() -> None:
    """Place, price and deadline below a title are its own, and what follows them is prose."""
    markdown = (
        "- [Tea Days](/days)\n  - 3 to 5 May 2031\n  - Brno, Czech Republic\n  - €20\n"
        "  - All about tea.\n- [Pot Days](/pots)\n  - Online\n  - 7 May 2031\n"
    )
    assert told(markdown) == [
        ("Tea Days", "/days", "3 to 5 May 2031, Brno, Czech Republic, €20"),
        ("Pot Days", "/pots", "Online, 7 May 2031"),
    ]


def test_what_stands_further_below_is_its_prose() -> None:
    markdown = "- [Tea Days](/days)\n  - 3 May 2031\n  - All about tea.\n"
    (found,) = announcements(markdown_outline(f"## Events\n\n{markdown}"))
    assert found.prose == ("All about tea.",)
    assert found.line == 3


def test_titles_with_their_date_above() -> None:
    markdown = (
        "- 2031-05-03 | Virtual (Ghent, BE) | [Tea BE](/be)\n"
        "    - [**Steeping**](/steep)\n    - [Pouring](/pour)\n"
        "- 2031-05-04 | Lyon, FR | [Tea FR](/fr)\n    - [Boiling](/boil)\n"
    )
    assert told(markdown) == [
        ("Steeping", "/steep", "2031-05-03 | Virtual (Ghent, BE)"),
        ("Pouring", "/pour", "2031-05-03 | Virtual (Ghent, BE)"),
        ("Boiling", "/boil", "2031-05-04 | Lyon, FR"),
    ]


def test_a_list_of_dated_talks_is_no_event_itself() -> None:
    markdown = "- [Tea Talks](/talks) of this spring:\n  - 3 May - [Steeping](/steep)\n"
    assert told(markdown) == [("Steeping", "/steep", "3 May")]


def test_what_is_below_a_dated_event_stays_its_own() -> None:
    """A link below it is to a form or a page; only links alone are titles."""
    markdown = "- 3 May - [Tea Days](/days)\n  - [Book](/book) by 1 May\n  - Bring a pot\n"
    assert told(markdown) == [("Tea Days", "/days", "3 May")]


def test_hours_before_the_titles_below_a_day() -> None:
    markdown = "- Thursday 8 May\n  - 10:00 [Pots](/p)\n  - 14:00-15:00: [Leaves](/l)\n"
    assert told(markdown) == [
        ("Pots", "/p", "Thursday 8 May, 10:00"),
        ("Leaves", "/l", "Thursday 8 May, 14:00-15:00"),
    ]


def test_a_prefix_is_no_part_of_the_title_above() -> None:
    markdown = "- **Last chance** - [Tea Days](/days)\n  - 3 May 2031, Ghent\n"
    assert told(markdown) == [("Tea Days", "/days", "3 May 2031, Ghent")]
