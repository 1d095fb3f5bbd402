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
