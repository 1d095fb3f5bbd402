from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import Nest
from rcevents.sources.notice.finding import Notice, notice_in

LINES = "- Date: 3 May 2031\n- Location: Ghent\n- Organizers: Tea Office\n"


def found(markdown: str) -> Notice | None:
    return notice_in(markdown_outline(markdown))


@pytest.mark.parametrize(
    "markdown",
    [
        f"# Tea Days\n\n{LINES}\nAll about tea.\n",
        f"# Tea Days\n\nAll about tea.\n\n{LINES}",
        f"# Tea Days\n\n#### Contributed by [Ada](/ada)\n\n{LINES}\nAll about tea.\n",
        f"# Tea Days\n\n{LINES}\nAll about tea.\n\n### Abstract\n\nTea is hot.\n",
        "# Tea Days\n\nWhat | How\n--- | ---\nDate | 3 May 2031\nVenue | Ghent\n\nAll about tea.\n",
    ],
)
def test_a_document_of_one_event(markdown: str) -> None:
    """Whether its lines stand above its text or below it."""
    notice = found(markdown)
    assert notice is not None
    assert (notice.title, notice.line) == ("Tea Days", 1)
    assert [answer.text for answer in notice.answers if answer.role == "when"] == ["3 May 2031"]
    assert any("All about tea" in text for text in notice.prose)


@pytest.mark.parametrize(
    "markdown",
    [
        f"# News 7\n\n## Tea Days\n\n{LINES}\n## Pot Days\n\n{LINES}",
        f"# Tea Days\n\n{LINES}\n# Pot Days\n\nHello\n",
        "# Release 2.0\n\n- Date: 3 May 2031\n- Version: 2.0\n",
        "# A call\n\n- Closing date: 3 May 2031\n- Website: https://example.org/\n",
        "# A post\n\n- Published: 3 May 2031\n- Website: https://example.org/\n",
        "# Tea\n\nThe venue: we do not know. The date: some day.\n",
        "# News\n\nDate: 3 May 2031\n\nHello, all.\n\nPlace: here\n",
        LINES,
        "",
    ],
)
def test_what_is_no_notice(markdown: str) -> None:
    """Several events, something else that has a date, and labels far from each other."""
    assert found(markdown) is None


def test_when_the_text_was_published_is_not_when_it_takes_place() -> None:
    notice = found(f"# Tea Days\n\n{LINES}\n#### Publication date: 1 Feb 2031\n")
    assert notice is not None
    assert "1 Feb 2031" not in [answer.text for answer in notice.answers]


def test_an_issue_is_not_rendered_to_see_that_it_is_none() -> None:
    """Only what stands below its first heading is looked at, and that only if it tells a day."""
    outline = markdown_outline(f"# News 7\n\nHello!\n\n## Tea Days\n\n{LINES}\n## Jobs\n\nNone.\n")
    assert notice_in(outline) is None
    assert not any("blocks" in vars(part) for part in outline if isinstance(part, Nest))


@pytest.mark.parametrize("heading", ["What's on", "Events", "Highlights", "🌍 Elsewhere"])
def test_a_heading_of_a_list_is_no_title(heading: str) -> None:
    """What is told below it has a title of its own, or none."""
    assert found(f"# {heading}\n\n{LINES}") is None
