"""It is told what attending costs, and in whose money."""

from __future__ import annotations

import pytest

from rcevents.document import Document
from rcevents.sources.settings import Settings
from tests.proofreading.issues import DAYS, ISSUED, checked, issue, remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


def codes(entry: str) -> list[str]:
    """Give the codes of what is said of the price of an entry."""
    return [remark.code for remark in remarks(entry) if remark.code.startswith("NEWS3")]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (f"{TITLE} - 4 May, Oslo, kr 150", "NEWS301"),
        (f"{TITLE} - 4 May, Ghent, fee: 150", "NEWS301"),
        (f"{TITLE} - 4 May, Ghent\n\nThe registration fee is 150 (students come free).", "NEWS301"),
        (f"{TITLE} - 4 May, Ghent\n\nConference fee: 80 for members.", "NEWS301"),
        (f"{TITLE} - 4 May, Toronto, $50", "NEWS302"),
        (f"{TITLE} - 4 May, Sydney, $20-40", "NEWS302"),
        (f"{TITLE} - 4 May, Ghent", "NEWS303"),
    ],
)
def test_a_price_that_is_none_is_told(entry: str, code: str) -> None:
    """It has no currency, another country's, or is not there."""
    assert codes(entry) == [code]


@pytest.mark.parametrize(
    "entry",
    [
        DAYS,
        f"{TITLE} - 4 May, Ghent, free",
        f"{TITLE} - 4 May, Boston, $50",
        f"{TITLE} - 4 May, Toronto, C$50",
        f"{TITLE} - 4 May, Toronto, US$50",
        f"{TITLE} - 4 May, Toronto, CAD 50, students $20",
        f"{TITLE} - 4 May, Toronto, €50",
        f"{TITLE} - 4 May, Online, $50",
        f"{TITLE} - 4 May, Oslo, NOK 150",
        f"{TITLE} - 4 May, Ghent, free\n\nThe fee: 3 May is the day on which it is told.",
        f"{TITLE} - 4 May, Ghent, free\n\nA prize of 150 (for pots) and 12 tickets: 4 a day.",
    ],
)
def test_a_price_is_no_matter(entry: str) -> None:
    """Nothing is said where it is free, or the money is named."""
    assert not codes(entry)


def test_a_number_is_found_behind_its_label() -> None:
    """Whatever the label is called."""
    lines = ("- **Date:** 4 May 2032", "- **Location:** Ghent", "- **Fee:** 20")
    told = issue("### Tea Days", "\n".join(lines))
    found = [each for each in checked(told).findings if each.code == "NEWS301"]
    assert [each.line for each in found] == [7]


def test_a_dollar_that_is_set_is_that_of_the_issue() -> None:
    """Calendars show it as that."""
    told = issue(f"{TITLE} - 4 May, Toronto, $50")
    assert not checked(told, settings=Settings(currency="CAD")).findings


@pytest.mark.parametrize(("head", "found"), [("Fee (CHF)", False), ("Fee", True)])
def test_a_currency_in_the_head_of_a_column_is_told(head: str, found: bool) -> None:
    """It need not stand with every number below."""
    text = (
        "<html><body><h1>Tea Post</h1><h2>Courses</h2><table>"
        f"<tr><th>Course</th><th>Date</th><th>Where</th><th>{head}</th></tr>\n"
        '<tr><td><a href="https://tea.example.org/a">Brewing</a></td>'
        "<td>4 May 2032</td><td>online</td><td>150</td></tr></table></body></html>"
    )
    page = Document("12.html", text, "text/html", issued=ISSUED)
    assert ("NEWS301" in [one.code for one in checked(page).findings]) is found
