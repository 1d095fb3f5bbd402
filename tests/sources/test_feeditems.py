from __future__ import annotations

import datetime as dt

import pytest

from rcevents.sources.feeditems import Known, announced, names_event
from tests.reading.linear import assert_linear

KNOWN = Known(dt.date(2031, 4, 1))


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Tea Days", "When: 3 May\nWhere: Ghent\nFee: €20", ("Tea Days", "3 May, Ghent, €20")),
        ("Tea Days", "Dates\n3-5 May\nVenue\nOnline", ("Tea Days", "3-5 May, Online")),
        ("Tea Days", "Starts: 3 May\nEnds: 5 May", ("Tea Days", "3 May - 5 May")),
        ("Tea Days", "Date: 3 May\nTime: 10:00 CET", ("Tea Days", "3 May, 10:00 CET")),
        ("Tea Days", "When: 3 March 2031", ("Tea Days", "3 March 2031")),
        ("Tea Hour", "When: every Tuesday, 10:00", ("Tea Hour", "every Tuesday, 10:00")),
        ("Tea Hour", "When: TBA", ("Tea Hour", "TBA")),
        ("How to Brew Tea", "When: 3 May, 10:00 CET", ("How to Brew Tea", "3 May, 10:00 CET")),
        ("What Is Tea?", "3 May 2031, 2-4pm ET", ("What Is Tea?", "3 May 2031, 2-4pm ET")),
        ("What Is Tea? Webinar, 3 May", "", ("What Is Tea? Webinar", "3 May")),
        ("Weekly Tea Talk, 3 May", "", ("Weekly Tea Talk", "3 May")),
        ("Tea Days", "3 May 2031, 10-12 CEST, Ghent\nCome.", None),
        ("Tea Days", "May 3rd, 2031 @ 9:00am - Leaf Room of the House\nCome.", None),
        ("3-5 May 2031: Tea Days", "", ("Tea Days", "3-5 May 2031")),
        ("[3 May] Tea Days", "", ("Tea Days", "3 May")),
        ("Tea Days, 3 May", "", ("Tea Days", "3 May")),
        ("Tea Days (3-5 May 2031)", "", ("Tea Days", "3-5 May 2031)")),
        ("Tea Workshop on 3 May", "", ("Tea Workshop", "on 3 May")),
        ("2031-05-03 Tea Days", "", ("Tea Days", "2031-05-03")),
    ],
)
def test_announcements_in_words(title: str, text: str, expected: tuple[str, str] | None) -> None:
    told = announced(title, text, KNOWN)
    assert told is not None
    assert (told.title, told.dateline) == (expected or ("Tea Days", text.partition("\n")[0]))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("On tea", "We met on 3 May 2031."),
        ("On tea", "3 May 2031 was a day of tea."),
        ("On tea", "3 May 2031, 10am is when the kettle will boil."),
        ("Leaf 2.1 released", "3 May 2031"),
        ("Tea Letter #3 - 3 May 2031", ""),
        ("Tea Letter, 1 April 2031", "All quiet."),
        ("Tea, 20 March 2031", "It was good."),
        ("How we met on 3 May", ""),
        ("How we met", "When: 3 March 2031"),
        ("Slides of Tea Days", "When: 3 March 2031"),
        ("Deadline extended for the Tea Workshop: 3 May", ""),
        ("How to brew tea", "3 May 2031"),
        ("What is on 3 May?", ""),
        ("Recap of Tea Days, 3 May", ""),
        ("Tea Days", "Deadline: 3 May"),
        ("Tea Days", "Register by 3 May"),
        ("Tea Days", "When:"),
        ("Tea Days", "When: see below"),
        ("On tea", "Date: 1 April 2031"),
        ("", "When: 3 May"),
    ],
)
def test_articles_issues_and_reports_announce_nothing(title: str, text: str) -> None:
    assert announced(title, text, KNOWN) is None


def test_on_its_own_day_only_an_event_is_announced() -> None:
    """Calendars that publish an item on the day of its event; letters that carry their own."""
    assert announced("1 April 2031: Tea Workshop", "", KNOWN) is not None
    assert announced("1 April 2031: On tea", "", KNOWN) is None
    tomorrow = Known(dt.date(2031, 4, 1), today=dt.date(2031, 3, 31))
    assert announced("1 April 2031: On tea", "", tomorrow) is not None
    among_events = Known(dt.date(2031, 4, 1), is_listed=True)
    assert announced("1 April 2031: On tea", "", among_events) is not None


@pytest.mark.parametrize(
    ("title", "tags", "expected"),
    [
        ("Tea Workshop", (), True),
        ("Leaf Conference 2031", (), True),
        ("On tea", ("Webinars",), True),
        ("On tea", ("News",), False),
        ("How to run good meetings", (), False),
        ("Slides of the Tea Workshop", (), False),
        ("Team meeting", (), False),
        ("Workshops and jobs", (), False),
        ("Tea 101", (), False),
    ],
)
def test_what_calls_itself_an_event(title: str, tags: tuple[str, ...], expected: object) -> None:
    assert names_event(title, tags) is expected


@pytest.mark.parametrize("piece", ["When: ", "when\n", "3 May, ", "*_* ", "(", "date and ", "1-"])
def test_hostile_items_take_linear_time(piece: str) -> None:
    def read(text: str) -> object:
        return announced(text, text, KNOWN), names_event(text)

    assert_linear(read, lambda length: piece * (length // len(piece)))


@pytest.mark.parametrize(
    ("title", "text", "bare", "dateline"),
    [
        ("Tea workshop, 12-13 June 2031, Ghent", "", "Tea workshop", "12-13 June 2031, Ghent"),
        ("Tea workshop (12 June, online)", "", "Tea workshop", "12 June, online"),
        (
            "Kettle course",
            "Hands on. The course will take place on 3-4 May in Ghent. Bring cups.",
            "Kettle course",
            "3-4 May in Ghent",
        ),
        (
            "Cup seminar",
            "It is held online on 3 May, 16:00 CEST.",
            "Cup seminar",
            "3 May, 16:00 CEST",
        ),
    ],
)
def test_a_day_within_title_or_sentence(title: str, text: str, bare: str, dateline: str) -> None:
    told = announced(title, text, Known(dt.date(2031, 4, 1)))
    assert told is not None
    assert (told.title, told.dateline.strip(" )")) == (bare, dateline)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Kettle course", "Last year it was held on 3 May. Enjoyed by all."),
        ("Why cups matter", "The seminar will take place on 3 May."),
        ("Kettle course", "Slides are due. We met on 3 May."),
    ],
)
def test_a_day_of_something_else(title: str, text: str) -> None:
    assert announced(title, text, Known(dt.date(2031, 6, 1))) is None
