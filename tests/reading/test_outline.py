from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.passage import Link


def test_markdown_blocks_know_their_kind_and_line() -> None:
    """Every block of an issue tells what it is and on which line of the file it stands."""
    text = (
        "# One\n\ntext\n\n-----\n\n> said\n\n* a\n  * b\n\n"
        "```\ncode\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
    )
    told = [
        (block.kind, block.level, block.line, block.text) for block in flat(markdown_outline(text))
    ]
    assert told == [
        ("heading", 1, 1, "One"),
        ("paragraph", 0, 3, "text"),
        ("rule", 0, 5, ""),
        ("quote", 0, 7, "said"),
        ("item", 1, 9, "a"),
        ("item", 2, 10, "b"),
        ("code", 0, 12, "code"),
        ("row", 0, 16, "x | y"),
        ("row", 0, 18, "1 | 2"),
    ]


def test_lines_are_those_of_the_file_behind_front_matter() -> None:
    """The text's first line may stand further down in its file."""
    assert [block.line for block in flat(markdown_outline("a\n\nb", first_line=7))] == [7, 9]


def test_links_are_spans_of_the_text() -> None:
    """A link tells where its words stand in the passage."""
    block = flat(markdown_outline("See [the *tea* page](https://tea.example.org/x) now."))[0]
    assert block.links == (Link(4, 16, "https://tea.example.org/x"),)
    assert block.text[4:16] == "the tea page"


def test_a_break_and_its_newline_are_one_line_break() -> None:
    """A forced line break ends one line, not two."""
    block = flat(markdown_outline("one <br/>\ntwo\nthree"))[0]
    assert block.text.split("\n") == ["one", "two", "three"]
    assert block.passage.line_at(block.text.index("three")) == 3


def test_what_a_reader_does_not_see_is_not_there() -> None:
    """Scripts, styles, navigation and comments announce nothing."""
    page = (
        "<html><head><title>T</title></head><body><nav><a href='/'>Home</a></nav>"
        "<script>var a = '<p>no</p>'</script><!-- <p>no</p> --><p>yes</p><style>p {}</style></body>"
    )
    assert [block.text for block in flat(html_outline(page))] == ["yes"]


def test_text_between_blocks_is_a_block_of_its_own() -> None:
    """Mail written with bare divisions and breaks still falls into its parts."""
    blocks = flat(html_outline("<div>one<div>two</div>three <b>four</b></div>"))
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "one"),
        ("paragraph", "two"),
        ("paragraph", "three four"),
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 20_000,
        "[a](" * 10_000,
        "<div>" * 20_000 + "deep",
        "> " * 5_000 + "x",
        "- " * 2_000 + "x",
        "<a href='x'>" * 5_000,
        "<p" * 5_000,
        "`" * 10_000,
        "\x00\x01\ufffe",
        "",
    ],
)
def test_no_markup_breaks_the_outline(hostile: str) -> None:
    """Nested brackets, unclosed links and depth beyond any recursion limit are only text."""
    for outline in (markdown_outline, html_outline):
        for block in flat(outline(hostile)):
            assert isinstance(block.text, str)
