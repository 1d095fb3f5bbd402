"""An issue is read as subscribers' calendars will, whatever stands in it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.proofreading import RULES, proofread
from tests.proofreading.issues import DAYS, ISSUED, checked, issue, remarks

if TYPE_CHECKING:
    from rcevents.document import MediaType

PIECES = (
    *("## Events", "- ", "[Tea Days](https://tea.example.org/days)", "[here](htp://a b)", " - "),
    *("Mon 4 May", "31 Feb", "3/4/2032", "15:00 CET", "25:00", "$50", "fee: 20", "Toronto", "**"),
    *("Online", "free", "register by 9 March", "\n", "\n\n", "    ", "|", "Date: ", "<li>", "é\t"),
    *("[Pots](/pots) - 9 May, Ghent", "deadline", "\r\n", "\x0c", "\u2028", "🫖"),
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)
FORMS: tuple[MediaType, ...] = ("text/markdown", "text/plain", "text/html")


def test_of_a_good_issue_nothing_is_said() -> None:
    """Silence is the aim."""
    assert not remarks(
        DAYS,
        "[Leaf Talk](https://leaf.example.org/talk) - Thu 6 May, 15:00-16:00 CEST, Online, free",
        "[Pot Fair](https://pots.example.org/fair) - 10 to 12 June, Oslo, NOK 200",
    )


def test_what_was_read_comes_along() -> None:
    """Events and what stayed unread, as extracting gives them."""
    document = issue(DAYS, "[Pots](https://pots.example.org/) - 31 Feb, Ghent, free")
    found = checked(document)
    assert found.address == "12.md"
    assert found.extraction == extract_documents([document])


def test_remarks_are_in_the_order_of_lines() -> None:
    """Then of columns."""
    found = remarks("[A](htp://a.example.org) - Mon 4 May, 15:00 CET, Online, free", "B - 31 Feb")
    places = [(remark.line, remark.column) for remark in found]
    assert places == sorted(places)
    assert len(places) >= 4


def test_documents_come_in_their_order() -> None:
    """Each with its own."""
    documents = [issue(DAYS, address=name) for name in ("b.md", "a.md")]
    assert [each.address for each in proofread(documents, today=ISSUED)] == ["b.md", "a.md"]
    assert proofread([], today=ISSUED) == []


@pytest.mark.parametrize("form", FORMS)
@given(text=TEXTS, issued=st.sampled_from([None, ISSUED]), first_line=st.sampled_from([1, 9]))
def test_every_remark_lies_in_the_text(
    form: MediaType, text: str, issued: dt.date | None, first_line: int
) -> None:
    """Its line is one of the text's, its column one of the line's; reading again says the same."""
    document = Document("12", text, form, issued=issued, first_line=first_line)
    found = checked(document)
    lines = text.splitlines() or [""]
    for remark in found.findings:
        assert RULES[remark.code] is remark.rule
        assert first_line <= remark.line < first_line + len(lines)
        assert 1 <= remark.column <= max(1, len(lines[remark.line - first_line]))
        assert "\n" not in remark.spot.excerpt
    assert checked(document) == found


def day_of(number: int) -> dt.date:
    """Give the day of issue of the first issues of March."""
    return dt.date(2032, 3, 1 + number)


@given(st.permutations(range(4)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    """What is said of one is what is said of it beside others in any order."""
    documents = [
        issue(DAYS.replace("€20", f"€{20 + number}"), issued=day_of(number), address=f"{number}.md")
        for number in range(4)
    ]
    found = proofread([documents[at] for at in order], today=ISSUED)
    told = {each.address: [str(remark) for remark in each.findings] for each in found}
    assert told["0.md"] == []
    assert all("there" in told[f"{number}.md"][0] for number in (1, 2, 3))
