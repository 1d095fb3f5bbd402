from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.sources.notice.labels import answer_in


@pytest.mark.parametrize(
    ("markdown", "label", "text", "role"),
    [
        ("- Event dates: 3 - 5 May 2031", "Event dates", "3 - 5 May 2031", "when"),
        ("- **Location:** Ghent and online", "Location", "Ghent and online", "place"),
        ("* Abstract deadline: 2 Jan", "Abstract deadline", "2 Jan", "submission_deadline"),
        ("- Datum: 3. Mai 2031", "Datum", "3. Mai 2031", "when"),
        ("#### Publication date: 2 May 2031", "Publication date", "2 May 2031", "when"),
        ("- Fee: None", "Fee", "free", "price"),
        ("- Fee: none for members", "Fee", "none for members", "price"),
        ("- Website: <https://example.org/tea>", "Website", "https://example.org/tea", "url"),
    ],
)  # fmt: skip
def test_a_labelled_line(markdown: str, label: str, text: str, role: str) -> None:
    answer = answer_in(flat(markdown_outline(markdown))[0])
    assert answer is not None
    assert (answer.label, answer.text, answer.role) == (label, text, role)


def test_a_row_of_two_cells() -> None:
    table = "What | How\n--- | ---\nDate and time | 3 May 2031 1:00 pm EDT\nPresenter | Ada Bell\n"
    told = [answer for block in flat(markdown_outline(table)) if (answer := answer_in(block))]
    assert [(answer.role, answer.text) for answer in told][-2:] == [
        ("when", "3 May 2031 1:00 pm EDT"),
        ("speakers", "Ada Bell"),
    ]


def test_links_are_those_of_the_answer() -> None:
    (block,) = flat(
        markdown_outline("- [Event](https://example.org/a) site: [here](https://example.org/b)")
    )
    answer = answer_in(block)
    assert answer is None or answer.links == ("https://example.org/b",)


@pytest.mark.parametrize(
    "markdown",
    [
        "- Tea at 10:00",
        "- Shoe size: 43",
        "- Location:",
        "What you will learn on these days, and where you will use it: everything",
        "Hello",
        "    Date: 3 May 2031",
    ],
)
def test_what_is_no_labelled_line(markdown: str) -> None:
    assert answer_in(flat(markdown_outline(markdown))[0]) is None
