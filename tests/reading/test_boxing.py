"""Boxes and tags are taken out of markdown, and no line is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.boxes import MARK
from rcevents.reading.boxing import unboxed, untagged

PIECES = (
    *("{% include e.html ", 'title="Tea" ', "when='3 May' ", "%}", "{% endfor %}", "{{ x }}"),
    *("{{< event ", ">}}", "{{< /event >}}", "{% comment %}", "{% endcomment %}", "<!--", "-->"),
    *("```", "```{event} Tea", ":::", "::: {.event}", ":date: 3 May", "<Event ", "/>", "}", '"'),
    *("# Tea", "- pot", "words", "\n", "\n\n", "'", "\\", "{%", "{{"),
)


def told(markdown: str) -> list[tuple[str, ...]]:
    """Give the texts of every box's parameters."""
    return [tuple(each.text for each in box.parameters) for box in unboxed(markdown)[1]]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_line_is_added_or_lost(markdown: str) -> None:
    """A block's line is that of the file, so what is taken out leaves its lines behind."""
    text, boxes = unboxed(markdown)
    assert text.count("\n") == markdown.count("\n")
    assert len(MARK.findall(text)) == len(boxes)


@pytest.mark.parametrize(
    ("markdown", "parameters"),
    [
        ('{% include e.html title="Tea" when="3 May" %}', ("Tea", "3 May")),
        ("{% include e.html title='It\\'s tea' when='3 May' %}", ("It's tea", "3 May")),
        ('{% include e.html title="A "Tea" B" when="3 May" %}', ('A "Tea" B', "3 May")),
        ('{{< event title=`Tea "A"` date="3 May" >}}', ('Tea "A"', "3 May")),
        ('{{% event title="5 > 4 %} tea" date="3 May" %}}', ("5 > 4 %} tea", "3 May")),
        ('<TalkCard title="Tea" date="3 May" />', ("Tea", "3 May")),
        (":::{event} Tea\n:date: 3 May\n:::", ("Tea", "3 May")),
        ('::: {.card title="Tea" date="3 May"}\nHot.\n:::', ("Tea", "3 May")),
    ],
)
def test_parameters(markdown: str, parameters: tuple[str, ...]) -> None:
    """Quotes of every kind hold a value, whatever signs stand in it."""
    assert told(markdown) == [parameters]


@pytest.mark.parametrize(
    "markdown",
    [
        "{% include e.html title=page.title when=page.when %}",
        '{% include figure.html src="tea.png" title="Tea" %}',
        '## {% include icon.html title="Tea" url="https://tea.example.org" %} Events',
        '```\n{% include e.html title="Tea" when="3 May" %}\n```',
        '<!-- {% include e.html title="Tea" when="3 May" %} -->',
        '{% comment %}{% include e.html title="Tea" when="3 May" %}{% endcomment %}',
        '{% include e.html title="Tea" when="3 May"',
        '<Figure title="Tea" date="3 May" />',
        '<A HREF="https://tea.example.org" TITLE="Tea">tea</A>',
    ],
)
def test_no_box(markdown: str) -> None:
    """Variables, pictures, examples and what is commented out tell nothing."""
    assert told(markdown) == []


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a {{ x }} b {% if y %}c{% endif %}", "a  b c"),
        ("::: info Tea Days\nHot.\n:::", "**Tea Days**\nHot.\n"),
        ("::: warning\nHot.\n:::", "\nHot.\n"),
        ("100 % of {teas} {", "100 % of {teas} {"),
    ],
)
def test_tags_are_no_text(markdown: str, text: str) -> None:
    """Of a tag nothing is left, of a division its title and what it encloses."""
    assert untagged(markdown) == text


def test_a_parameter_tells_its_line() -> None:
    """The line of a title is that of its parameter, not of the tag."""
    box = unboxed('Hi\n\n{% include e.html\n\n  title="Tea"\n  when="3 May" %}', 7)[1][0]
    assert (box.line, [each.line for each in box.parameters]) == (9, [11, 12])


def test_letters_of_private_use_are_no_marks() -> None:
    """Only what was taken out has a mark."""
    text, boxes = unboxed("\ue0000\ue001 {{ x }}")
    assert (MARK.search(text), boxes) == (None, [])


@pytest.mark.parametrize(
    "piece",
    ['{% include x a="', '{{< a b="c" >}}', "{% comment %}", "::: a\n", '<Event a="', "{{", "{% "],
)
def test_hostile(piece: str) -> None:
    """Tags without an end are given up after a while."""
    text, _ = unboxed(piece * 2_000)
    assert len(re.findall("\n", text)) == piece.count("\n") * 2_000
