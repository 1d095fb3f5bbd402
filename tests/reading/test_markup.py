from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from rcevents.reading.looks import Looks, seen
from rcevents.reading.markup import HIDDEN, passage_of, walk
from rcevents.reading.passage import Link


def test_what_is_bold_by_its_style_is_entered_and_left_as_strong() -> None:
    """In its block, or in place of a tag that says nothing; each that is entered is left."""
    html = '<div style="font-weight:bold">a<span style="font-weight:700">b</span><br></div>'
    body = LexborHTMLParser(html).body
    assert body is not None
    steps = [(tag, node is not None) for tag, node in walk(body, HIDDEN, seen(body, html))]
    assert [step for step in steps if step[0] != "-text"] == [
        ("div", True),
        ("strong", True),
        ("strong", True),
        ("strong", False),
        ("br", True),
        ("strong", False),
        ("div", False),
    ]


def test_leaves_are_not_entered() -> None:
    """They are told, and left where they are structure."""
    body = LexborHTMLParser("<p>a<b>b</b></p><script>c</script>").body
    assert body is not None
    steps = [tag for tag, _ in walk(body, HIDDEN | {"p"}, Looks())]
    assert steps == ["p", "p", "script"]


def test_a_paragraph_in_bold_surroundings() -> None:
    """Its own style and what is around it count."""
    html = '<p>Tea <a href="/t"> Days</a></p>'
    node = LexborHTMLParser(html).css_first("p")
    assert node is not None
    passage = passage_of(node, 0, Looks(), strong=1)
    assert passage.is_strong
    assert passage.links == (Link(4, 8, "/t"),)


@pytest.mark.parametrize(
    ("html", "text", "links"),
    [
        ('<p><a href="/r"><img alt="Register now"></a></p>', "Register now", (Link(0, 12, "/r"),)),
        ('<p>Tea<a href="/r"><img alt="A cup of tea"></a></p>', "Tea", ()),
        ('<p>Tea<img alt="Register now"></p>', "Tea", ()),
        ('<p>Tea<a href="/r"><img></a></p>', "Tea", ()),
    ],
)
def test_pictures_that_are_buttons(html: str, text: str, links: tuple[Link, ...]) -> None:
    """Only what says what to do is read, where it is a link."""
    node = LexborHTMLParser(html).css_first("p")
    assert node is not None
    passage = passage_of(node, 0, Looks())
    assert (passage.text, passage.links) == (text, links)


@pytest.mark.parametrize(
    ("html", "spans"),
    [
        ("<p>Hot <em>tea</em>, <i>now</i></p>", ((4, 7), (9, 12))),
        ("<p>Hot <b><em>tea</em></b></p>", ((4, 7),)),
        ("<p>Hot <em></em>tea</p>", ()),
    ],
)
def test_slanted_letters(html: str, spans: tuple[tuple[int, int], ...]) -> None:
    """Both elements that slant letters are read, within bold ones as well."""
    node = LexborHTMLParser(html).css_first("p")
    assert node is not None
    assert passage_of(node, 0, Looks()).emphasis == spans
