"""Documents cut at their headings read as whole ones do."""

from __future__ import annotations

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.cuts import cut_at_headings
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import Outline, flat, html_outline
from rcevents.reading.sections import sections

FLAGS = Options.CMARK_OPT_SOURCEPOS | Options.CMARK_OPT_UNSAFE
LINES = (
    *("# Tea", "## Pot & *cup*", " ## indented", "##", "### [leaf](/l) <i>x</i>", "Kettle", "==="),
    *("- item", "  - inner", "  ## in an item", "> quote", "> # in a quote", "1. one", "", "---"),
    *(
        "words",
        "```",
        "~~~",
        "[t]: /t",
        "[t]",
        "#tea",
        "####### tea",
        "    # code",
        "<br/>",
        "steep <br> pour",
        "<!-- note -->",
        "|a|b|",
        "|-|-|",
    ),
    *(
        '<a name="t"></a>',
        "<i>x</i> **y**",
        "<b>**x</b>**",
        "<div>",
        "</div>",
        "<p>",
        "<i>",
        "5 < 6",
    ),
)


def told(outline: Outline) -> list[object]:
    """Tell all that one can see of an outline, and of its sections."""
    blocks = [(b.kind, b.level, b.line, b.text, b.links) for b in flat(outline)]
    parts = [(s.heading, s.level, [b.text for b in s.blocks]) for s in sections(outline)]
    return [blocks, parts]


@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_a_cut_document_reads_as_the_whole_one(lines: list[str]) -> None:
    text = "\n".join(lines)
    whole = html_outline(github_flavored_markdown_to_html(text, FLAGS))
    assert told(markdown_outline(text)) == told(whole)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<div>\n\n# Tea\n\n</div>", id="an element around a heading"),
        pytest.param("```\n# Tea\n```", id="a fence"),
        pytest.param("[t]: /t\n\n# Tea [t]", id="a definition of a link"),
        pytest.param("Tea\n===", id="an underlined heading"),
        pytest.param("> # Tea", id="a heading in a quote"),
        pytest.param("<!-- steep\n\n# Tea", id="a comment without an end"),
        pytest.param("<i>\n\n# Tea</i>", id="an element of several lines"),
        pytest.param("- # Tea", id="a heading in a list"),
        pytest.param("  # Tea", id="a heading that may be in a list"),
    ],
)
def test_what_may_not_be_cut(text: str) -> None:
    assert cut_at_headings(text) is None
