"""Tables and lists of events."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document, MediaType
from rcevents.model import Event, Unread
from rcevents.sources.settings import Settings
from rcevents.sources.table import KIND
from rcevents.sources.table.reader import named_year
from rcevents.sources.table.statuses import parted_status
from tests.reading.linear import assert_linear


def read(
    text: str, address: str = "list.md", media_type: MediaType = "text/markdown"
) -> list[Event | Unread]:
    """Read a document without settings."""
    return list(KIND.read(Document(address, text, media_type), Settings()))


def told(text: str, address: str = "list.md") -> list[tuple[str, str, str | None, int | None]]:
    """Give title, first and last day, and line of each event."""
    return [
        (event.title, f"{event.start} {event.end}", event.url, event.sightings[0].line)
        for event in read(text, address)
        if isinstance(event, Event)
    ]


MAY = "2031-05-03 2031-05-05"
TEA = "https://tea.example.org"

TABLES = [
    f"| Tea | 3-5 May 2031 | [site]({TEA}) |",
    f"|[Tea]({TEA})|2031-05-03 - 2031-05-05|Ghent|free|",
    f"| Date | Name |\n|---|---|\n| 3.-5.5.2031 | [Tea]({TEA}) |",
    f"Nom | Dates | Lieu\n---|---|---\n[Tea]({TEA}) | 3 au 5 mai 2031 | Lyon",
    f"| Título | Inicio | Fin | Enlace |\n|-|-|-|-|\n| Tea | 2031-05-03 | 2031-05-05 | {TEA} |",
    f"## 2031\n\n| Was | Wann |\n|-|-|\n| **[Tea]({TEA})** | 3.-5. Mai |",
    f"### Mai 2031\n\n| Was | Wann |\n|-|-|\n| [Tea]({TEA}) | 3.-5. |",
    f"{{% include top.html %}}\n| Tea | 3-5 May 2031 | {TEA} |\n{{: .table}}",
    f"Some words.\n| [Tea]({TEA}) | 3-5 May 2031 |",
    f"| # | Event | Date |\n|-|-|-|\n| 1 | [Tea]({TEA}) | May 3-5, 2031 |",
]


@pytest.mark.parametrize("text", TABLES)
def test_rows_are_events(text: str) -> None:
    """With a header or without, in several languages, the year told or standing above."""
    (event,) = told(text)
    assert event[:3] == ("Tea", MAY, TEA)
    assert text.splitlines()[(event[3] or 0) - 1].count("|") > 1


def test_lines_are_those_of_the_file() -> None:
    """Also where a header had to be thought of."""
    rows = "| Tea | 3 May 2031 |\n| Cup | 4 May 2031 |\n\n\n| Pot | 5 May 2031 |\n"
    assert [event[3] for event in told(rows)] == [1, 2, 5]
    document = Document("a.md", rows, "text/markdown", first_line=11)
    found = list(KIND.read(document, Settings()))
    assert [event.sightings[0].line for event in found if isinstance(event, Event)] == [11, 12, 15]


def test_the_year_of_a_files_name_is_that_of_its_rows() -> None:
    """Unless it tells several."""
    assert told("| Tea | 3.-5.5. | x |", "events/2031.md")[0][1] == MAY
    assert [named_year(name) for name in ("2031-32.md", "2031_2032.md", "a/2031/b.md")] == [
        2031,
        None,
        None,
    ]


def test_struck_dates_are_cancelled_or_moved() -> None:
    """A date beside a struck one has come in its place."""
    found = read("| Tea | ~~3 May 2031~~ |\n| Cup | ~~3 May 2031~~ 4 May 2031 |")
    events = [event for event in found if isinstance(event, Event)]
    assert [(event.status, str(event.start)) for event in events] == [
        ("cancelled", "2031-05-03"),
        ("confirmed", "2031-05-04"),
    ]
    assert events[0].inferred["status"] == "its date is struck through"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Tea - cancelled", "cancelled"),
        ("Tea (postponed)", "postponed"),
        ("ABGESAGT: Tea", "cancelled"),
        ("Tea (annulé)", "cancelled"),
        ("Tea", None),
    ],
)
def test_the_status_behind_a_title_is_none_of_it(title: str, status: str | None) -> None:
    """Nor before it."""
    assert parted_status(title) == ("Tea", status)


def test_rows_without_a_day_are_unread() -> None:
    """Nothing vanishes."""
    found = read("| Tea | 3 May 2031 |\n| Cup | soon |\n| Pot | |\n" + "| Tea | 4 May 2031 |\n" * 2)
    assert [(each.text, each.reason) for each in found if isinstance(each, Unread)] == [
        ("Cup | soon", 'no date can be read: "soon"'),
        ("Pot", "no date"),
    ]


def test_a_row_that_tells_about_when_is_undated() -> None:
    """What it says of the day is kept."""
    found = read("| Event | Date |\n|-|-|\n| Tea | 3 May 2031 |\n| Cup | May 2031 |\n")
    assert [(each.schedule, each.remark) for each in found if isinstance(each, Event)] == [
        ("dated", None),
        ("undated", "May 2031"),
    ]


def test_a_column_of_topics_names_events_where_no_other_does() -> None:
    """As in plans of meetings."""
    (event,) = read("| Date | Topic | Speaker |\n|-|-|-|\n| 3 May 2031 | On tea | Ada |\n")
    assert isinstance(event, Event)
    assert (event.title, event.speakers) == ("On tea", ("Ada",))


def test_tables_without_days_tell_no_events() -> None:
    """They are none of ours."""
    assert read("| Cup | Price |\n|-|-|\n| small | 3 |\n| large | 5 |\n") == []


def test_tables_of_pages_are_read_where_they_are_asked_for() -> None:
    """The same rows as HTML."""
    page = (
        "<h2>2031</h2><table><thead><tr><th>Event</th><th>Date</th></tr></thead><tbody>"
        f"<tr><td><a href='{TEA}'>Tea</a></td><td>3-5 May</td></tr></tbody></table>"
    )
    (event,) = read(page, "page.html", "text/html")
    assert isinstance(event, Event)
    assert (event.title, f"{event.start} {event.end}", event.url) == ("Tea", MAY, TEA)


ITEMS = [
    f"- 3-5 May 2031: [Tea]({TEA}), Ghent",
    f"* [Tea]({TEA}) - May 3-5, 2031 - Ghent",
    f"- _May 3-5, 2031_ - [Tea]({TEA}), Ghent -- _Cups_",
    f"- **Tea** (May 3-5, 2031, Ghent) [website]({TEA})",
    f"- [Tea, 3-5 May 2031, Ghent]({TEA})",
    f"- 3.-5. Mai 2031: [Tea]({TEA}), Ghent",
    f"## 2031\n\n- [Tea]({TEA}): 3-5 May, Ghent",
    f"## 2031\n\n### Mai\n\n- 3.-5.: [Tea]({TEA}), Ghent",
    f"- [Tea]({TEA}), Ghent, 3-5 May 2031",
]


@pytest.mark.parametrize("text", ITEMS)
def test_items_are_events(text: str) -> None:
    """The day before or behind the name."""
    (event,) = read(text)
    assert isinstance(event, Event)
    assert (event.title, f"{event.start} {event.end}", event.url) == ("Tea", MAY, TEA)
    assert event.place is not None
    assert event.place.city == "Ghent"


def test_what_stands_below_an_item_describes_it() -> None:
    """Items that tell days of their own are events of their own."""
    found = read(f"- 3 May 2031: [Tea]({TEA})\n  - with cups\n- 4 May 2031: [Cup]({TEA})\n")
    assert [event.description for event in found if isinstance(event, Event)] == ["with cups", None]


def test_days_on_which_something_was_written_are_no_events_days() -> None:
    """As in lists of offers."""
    assert told(f"- [Potter]({TEA}), Ghent, posted: 3 May 2031") == []


LISTS = [
    "| Event | Date | City |\n|-|-|-|\n| Tea | 05/23/2031 | Reno |\n| Cup | 05/04/2031 | Reno |\n",
    "| Event | Date | City |\n|-|-|-|\n| Tea | 3 May 2031 | Reno |\n| Cup | May 2031 | Reno |\n",
    *(text for text in TABLES if "words" not in text),
    *("\n".join([f"- {n} May 2031: [Tea]({TEA})" for n in range(1, 6)]),),
    "# 2031\n\nOur year.\n\n" + "".join(f"- [Tea {n}]({TEA}) - {n} May\n" for n in range(1, 6)),
]

NO_LISTS = [
    "| Name | Joined | City |\n|-|-|-|\n| Ada | 2029-05-03 | Ghent |\n",
    f"| Release | Date | Link |\n|-|-|-|\n| Tea | 2031-05-03 | [notes]({TEA}) |\n",
    "# News\n\nWe met on 3 May 2031, and drank.\n\nThen we left.\n",
    "Words.\n\nMore words.\n\nAnd more.\n\n| Tea | 3 May 2031 |\n",
    f"- [Tea]({TEA})\n- [Cup]({TEA})\n- [Pot]({TEA}) - 3 May 2031\n",
    "| Cup | Price |\n|-|-|\n| small | 3 |\n",
    "".join(f"# {n}\n\n- [Tea]({TEA})\n- [Cup]({TEA})\n" for n in "abc")
    + "# jobs\n\n"
    + "".join(f"- [Potter]({TEA}), posted 3 May 2031\n" for _ in range(20)),
    "",
]


@pytest.mark.parametrize("text", LISTS)
def test_lists_are_recognised(text: str) -> None:
    """By most of their lines."""
    assert KIND.recognizes(Document("list.md", text, "text/markdown"))


@pytest.mark.parametrize("text", NO_LISTS)
def test_other_texts_are_not(text: str) -> None:
    """Not even where they hold a list or a table."""
    assert not KIND.recognizes(Document("list.md", text, "text/markdown"))


@given(st.text(alphabet=st.sampled_from("|-:~*[]()<>#\n 3May2031{%}\\"), max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Whatever signs it is made of."""
    document = Document("list.md", text, "text/markdown")
    KIND.recognizes(document)
    list(KIND.read(document, Settings()))


@pytest.mark.parametrize(
    "piece",
    [
        "| Tea | 3 May 2031 | Ghent |\n",
        "- 3 May 2031: [Tea](https://tea.example.org)\n",
        "|",
        "|-",
        "| [",
        "- [a](",
        "{%",
        "{: ",
        "# 2031\n",
        "<td>",
        "~~",
        "- ",
        "> - ",
    ],
)
def test_hostile_lists_take_linear_time(piece: str) -> None:
    """Recognising and reading them."""

    def work(text: str) -> None:
        document = Document("list.md", text, "text/markdown")
        KIND.recognizes(document)
        list(KIND.read(document, Settings()))

    assert_linear(work, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize("line", ["|{}x", "| {}x |", "|{}|x", ": {}: x |"])
def test_a_line_of_dashes_that_parts_nothing_takes_linear_time(line: str) -> None:
    """It may be meant to part a header from its rows, in very many ways at once."""
    assert_linear(
        lambda text: told(f"| Date | Name |\n{text}\n| 3 May 2031 | Tea |"),
        lambda size: line.format("-" * size),
    )


def test_the_issue_of_a_day_tells_of_next_year_too() -> None:
    """A year within a day or a month is that of the issue, and not of the list."""
    names = ("2031-11-20.md", "letter_2031.11.md", "2031-11.md", "tea-2031.md")
    assert [named_year(name) for name in names] == [None, None, None, 2031]
    found = KIND.read(
        Document(
            "2031-11-20.md",
            "- [Tea](https://tea.example.org) - 3-5 Jan, free, online\n",
            "text/markdown",
            issued=dt.date(2031, 11, 20),
        ),
        Settings(),
    )
    (event,) = found
    assert isinstance(event, Event)
    assert event.start == dt.date(2032, 1, 3)
