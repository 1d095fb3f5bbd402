from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.passage import Link, Passage, PassageWriter


def test_white_space_shrinks_and_line_breaks_stay() -> None:
    """Runs of spaces are one space; a run with a line break is one line break."""
    writer = PassageWriter()
    for text in ("  one   two \t", " \n  three", "\n"):
        writer.write(text)
    assert writer.finish(3) == Passage("one two\nthree", 3)


def test_an_empty_link_is_none() -> None:
    """A link without text or address links nothing."""
    writer = PassageWriter()
    writer.open_link("/a")
    writer.close_link()
    writer.open_link("")
    writer.write("words")
    assert writer.finish(None).links == ()


def test_a_link_left_open_ends_with_the_passage() -> None:
    """What is never closed ends at the end."""
    writer = PassageWriter()
    writer.write("see ")
    writer.open_link("/a")
    writer.write("here")
    assert writer.finish(None).links == (Link(4, 8, "/a"),)


def test_lines_are_unknown_where_the_source_has_none() -> None:
    """A page whose source positions are not kept has no lines to tell."""
    assert Passage("a\nb").line_at(2) is None


def test_links_end_where_the_text_ends() -> None:
    """White space at the end goes, out of a link as well; a link of nothing else goes whole."""
    writer = PassageWriter()
    for url in ("/1", "/2"):
        writer.open_link(url)
        writer.write("Tea " if url == "/1" else " ", verbatim=True)
    assert writer.finish(1) == Passage("Tea", 1, (Link(0, 3, "/1"),))


@given(st.lists(st.integers(0, 4), max_size=16), st.integers(0, 40), st.integers(0, 40))
def test_a_cut_holds_what_lies_in_it(steps: list[int], start: int, end: int) -> None:
    """Links that lie there whole, and so much of the bold and slanted letters as lies there."""
    at, spans = 0, []
    for gap, length in pairwise(steps):
        spans.append((at + gap, at + gap + length + 1))
        at += gap + length + 1
    links = tuple(Link(a, b, "/x") for a, b in spans)
    whole = Passage("x" * 80, 1, links, tuple(spans), tuple(spans))
    cut = whole.cut(start, end)
    lying = [(a - start, b - start) for a, b in spans if start <= a and b <= end]
    assert [(link.start, link.end) for link in cut.links] == lying
    bold = [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and start < b]
    assert list(cut.strong) == list(cut.emphasis) == bold


def test_slanted_letters() -> None:
    """They end where the text ends; what is slanted within slanted letters begins nothing."""
    writer = PassageWriter()
    writer.write("Hot ")
    writer.open_emphasis()
    writer.write("tea ")
    writer.open_emphasis()
    writer.write("now ")
    assert writer.finish(1) == Passage("Hot tea now", 1, emphasis=((4, 11),))
