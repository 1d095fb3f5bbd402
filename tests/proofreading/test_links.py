"""Each entry has a link of its own, which leads somewhere."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from tests.proofreading.issues import DAYS, checked, issue, remarks


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("Tea Days - 4 May, Ghent, free", "NEWS502"),
        ("[Tea Days](htp://tea.example.org/a) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](http:/tea.example.org/a) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](https//tea.example.org/a) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](https://https://tea.example.org/a) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](tea.example.org/days) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](www.tea.example) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](https://tea.example.org/a b) - 4 May, Ghent, free", "NEWS503"),
        ("[Tea Days](https://tea.example.org/a - 4 May, Ghent, free", "NEWS503"),
        ("[here](https://tea.example.org/a) - 4 May, Ghent, free", "NEWS504"),
        ("[Read more](https://tea.example.org/a) - 4 May, Ghent, free", "NEWS504"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(entry: str, code: str) -> None:
    """It is missing, no address, or on a word that names nothing."""
    assert [remark.code for remark in remarks(entry)] == [code]


def test_an_empty_link_is_none() -> None:
    """It is broken, and there is no other."""
    entry = "[Tea Days]() - 4 May, Ghent, free"
    assert [remark.code for remark in remarks(entry)] == ["NEWS502", "NEWS503"]


@pytest.mark.parametrize(
    "entry",
    [
        DAYS,
        "[Tea Days](/days/4.html) - 4 May, Ghent, free",
        "[Tea Days](../days) - 4 May, Ghent, free",
        "[Tea Days](mailto:ada@example.org) - 4 May, Ghent, free",
        "[Tea Days](<https://tea.example.org/a b>) - 4 May, Ghent, free",
        "[Tea Days](https://tea.example.org/a_(b)_(c)) - 4 May, Ghent, free",
        '[Tea Days](https://tea.example.org/a "All about tea") - 4 May, Ghent, free',
        "[Tea Days]({{ site.url }}/days) - 4 May, Ghent, free",
        "Tea Days - 4 May, Ghent, free, [here](https://tea.example.org/a)",
        "Tea Days - 4 May, Ghent, free\n\nWrite to ada@example.org, who knows more.",
        "[Here Be Teas](https://tea.example.org/a) - 4 May, Ghent, free",
        "[Tea over HTTP/2](https://tea.example.org/a) - 4 May, Ghent, free",
    ],
)
def test_a_link_that_leads_somewhere_is_no_matter(entry: str) -> None:
    """Nothing is said of pages of the newsletter's own site, mail, brackets and templates."""
    assert not remarks(entry)


def test_the_place_of_a_broken_link_is_its_address() -> None:
    """Line and column are those of the file, front matter included."""
    text = "## Events\n\n[Tea Days](htp://tea.example.org/a) - 4 May, Ghent, free\n"
    document = Document("12.md", text, "text/markdown", issued=dt.date(2032, 4, 1), first_line=7)
    (remark,) = checked(document).findings
    assert (remark.line, remark.column, remark.width) == (9, 12, len("htp://tea.example.org/a"))


def test_a_link_of_a_page_is_looked_at() -> None:
    """HTML tells its links in attributes."""
    text = (
        "<h2>Events</h2>\n<ul>\n"
        '<li><a href="htp://tea.example.org/a">Tea Days</a> - 4 May, Ghent, free</li>\n</ul>\n'
    )
    document = Document("12.html", text, "text/html", issued=dt.date(2032, 4, 1))
    assert [(r.code, r.line, r.column) for r in checked(document).findings] == [("NEWS503", 3, 14)]


def test_entries_of_one_line_are_told_apart() -> None:
    """Pages are often written without line breaks; each link is told once, of its own entry."""
    entries = [
        f'<li><a href="htp://{name}.example.org/a">{name} Days</a> - Mon 4 May, Ghent, free</li>'
        for name in ("Tea", "Pot", "Cup")
    ]
    text = f"<h2>Events</h2><ul>{''.join(entries)}</ul>"
    document = Document("12.html", text, "text/html", issued=dt.date(2032, 4, 1))
    found = checked(document).findings
    links = [each for each in found if each.code == "NEWS503"]
    assert [each.title for each in links] == ["Tea Days", "Pot Days", "Cup Days"]
    assert all(text[each.column - 1 :].startswith(f"htp://{each.title[:3]}") for each in links)
    days = [each.column for each in found if each.code == "NEWS101"]
    assert len(set(days)) == 3


@pytest.mark.parametrize(
    "entry",
    [
        "[Pot Course](https://tea.example.org/days) - 9 May, Ghent, free",
        "[Pot Course](https://www.tea.example.org/days/?utm_source=mail) - 9 May, Ghent, free",
    ],
)
def test_a_link_of_another_entry_is_told(entry: str) -> None:
    """It says whose it is, and where that stands."""
    (remark,) = checked(issue(DAYS, entry)).findings
    assert (remark.code, remark.line) == ("NEWS501", 5)
    assert remark.message.startswith('the link is that of "Tea Days" (line 3)')


@pytest.mark.parametrize(
    "entry",
    [
        "[Pot Course](https://tea.example.org/pots) - 9 May, Ghent, free",
        "[Tea Days for Children](https://tea.example.org/days) - 9 May, Ghent, free",
        "[Pot Course](https://tea.example.org/days) - 4 May, Ghent, free",
    ],
)
def test_parts_of_one_event_may_share_its_link(entry: str) -> None:
    """Nothing is said of what is held on one day, or is called alike."""
    assert not remarks(DAYS, entry, code="NEWS501")


def test_a_page_of_a_group_is_that_of_all_its_events() -> None:
    """One meets where the group is."""
    group = "https://www.meetup.com/tea-circle/"
    events = [
        f"[{name}]({group}) - {day} May, Ghent, free"
        for day, name in enumerate(("Pot Painting", "Leaf Lore"), 11)
    ]
    assert not remarks(*events, code="NEWS501")


def test_a_page_that_many_share_is_a_list() -> None:
    """Who links all courses to one page means to."""
    courses = [
        f"[{name}](https://tea.example.org/offer) - {day} May, Ghent, free"
        for day, name in enumerate(("Pot Painting", "Leaf Lore", "Water Wisdom"), 11)
    ]
    assert not remarks(*courses, code="NEWS501")


def test_a_link_of_what_could_not_be_read_is_not_that_of_the_entry_above() -> None:
    """What a subscriber would see of the entry above does not hang on it."""
    found = remarks(DAYS, "[Kiln Talk](tea.example.org/kiln) - 31 June, Ghent", code="NEWS503")
    assert [(one.line, one.seen, one.title[:9]) for one in found] == [(5, None, "Kiln Talk")]
