"""Bodies of issues: forms of every make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.github.bodies import body_of, without_comments
from tests.reading.linear import assert_linear


def test_the_answers_of_a_form_stand_below_its_labels() -> None:
    """Headings within a long answer belong to it, unless they ask for something themselves."""
    body = body_of(
        "### Event Name\n\nTea Days\n\n### Event Date\n\n3 May 2031\n\n### Event Description\n\n"
        "We *meet*.\n\n#### Cups\n\nmany\n\n### Code of Conduct\n\n- [X] I agree"
    )
    assert body.is_form
    assert body.answers.text("title") == "Tea Days"
    assert body.answers.text("description") == "We meet.\n\nCups\n\nmany"
    assert body.prose == ""


@pytest.mark.parametrize(
    "text",
    [
        "- **Date:** 3 May 2031\n- **Venue**: Ghent",
        "* __Date__: 3 May 2031\n* __Venue__: Ghent",
        "Date: 3 May 2031\nVenue: Ghent",
        "📅 Date: 3 May 2031\n📍 Venue: Ghent",
        "1. Date: 3 May 2031\n2. Venue: Ghent",
        "> Date: 3 May 2031\n> Venue: Ghent",
        "**Date**\n3 May 2031\n**Venue**\nGhent",
        "**Date:**\n3 May 2031\n\n**Venue:**\n\nGhent",
        "| Date | 3 May 2031 |\n| Venue | Ghent |",
        "| Field | Answer |\n|---|---|\n| Date | 3 May 2031 |\n| **Venue** | Ghent |",
        "| Date | Venue |\n|---|---|\n| 3 May 2031 | Ghent |",
        "## Event details\n\n- **Date:** 3 May 2031\n- **Venue:** Ghent",
        "## Time and place\n\n**When:** 3 May 2031\n**Where:** Ghent",
        "### Date\n```\n3 May 2031\n```\n### Venue\none line\n```text\nGhent\n```",
        "<!-- Date: MM/DD -->\r\nDate: 3 May 2031\r\nVenue: Ghent",
    ],
)
def test_looser_forms_are_read_as_well(text: str) -> None:
    """Bullets, bold labels, lines, tables, fences, quotes."""
    body = body_of(text)
    assert body.answers.text("when") == "3 May 2031"
    assert body.answers.text("place") == "Ghent"


def test_lines_that_answer_are_no_prose() -> None:
    """What is left is."""
    body = body_of("Do come!\n\n- Date: 3 May 2031\n\nBring *cups*.")
    assert body.prose == "Do come!\n\nBring cups."


def test_a_forms_own_answer_wins_over_lines() -> None:
    """Lines of a description come second."""
    body = body_of("### Date\n\n3 May 2031\n\n### Summary\n\nDate: 4 May 2031\nPlace: Ghent")
    assert (body.answers.text("when"), body.answers.text("place")) == ("3 May 2031", "Ghent")


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ('```json\n{"name": "Tea"}\n```', [{"name": "Tea"}]),
        ('```json\n[{"name": "Tea"}, 3]\n```', [{"name": "Tea"}]),
        ("```yaml\nname: Tea\n```", [{"name": "Tea"}]),
        ("~~~yml\nname: Tea\n~~~", [{"name": "Tea"}]),
        ('```toml\nname = "Tea"\n```', [{"name": "Tea"}]),
        ("```\nname: Tea\n```", [{"name": "Tea"}]),
        ('{\n"name": "Tea"\n}', [{"name": "Tea"}]),
        ("```python\nname: Tea\n```", []),
        ("```json\n{\n```", []),
        ("```yaml\n- a: [\n```", []),
        ("```json\n" + "[" * 5000 + "\n```", []),
    ],
)
def test_fenced_data_is_data(text: str, records: list[object]) -> None:
    """Where it can be read."""
    assert body_of(text).records == records


def test_what_a_template_says_to_its_writer_is_left_out() -> None:
    """An unfinished comment runs to the end, as it does in browsers."""
    assert without_comments("a<!-- b --><!-- c -->d<!-- e") == "ad"


@given(st.text(alphabet=st.sampled_from("#*_`~|>-: \n[x]()<!Date3May"), max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Whatever signs it is made of."""
    body_of(text)


@pytest.mark.parametrize(
    "piece",
    [
        "### Date\n\n3 May\n\n",
        "<!--",
        "```\n",
        "**",
        "- **Date:** ",
        "Date: ",
        "Date: 3 May\n",
        "| a |\n",
        "|-",
        "> ",
        "### ",
        "```yaml\n[",
    ],
)
def test_hostile_bodies_take_linear_time(piece: str) -> None:
    """However often a sign comes back."""
    assert_linear(body_of, lambda size: piece * (size // len(piece)))
