from __future__ import annotations

import pytest

from rcevents.reading.brokenlinks import mended
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Link, Passage
from rcevents.reading.plaintext import plain_outline

PAGE = "https://tea.example.org"


@pytest.mark.parametrize(
    ("written", "text", "url"),
    [
        (f"[Tea]({PAGE} - 3 May, free", "Tea - 3 May, free", PAGE),
        (f"[Tea](<{PAGE}> - 3 May", "Tea - 3 May", PAGE),
        (f"[Tea] ({PAGE}) - 3 May", "Tea - 3 May", PAGE),
        (f"[Tea]({PAGE}/a b) - 3 May", "Tea - 3 May", f"{PAGE}/a"),
        (f"[Tea]({PAGE}/(x) - 3 May", "Tea - 3 May", f"{PAGE}/(x)"),
        (f"[Tea]({PAGE}, 3 May (online)", "Tea, 3 May (online)", PAGE),
    ],
)
def test_broken_links_are_mended(written: str, text: str, url: str) -> None:
    """The title is the link's, and its address is no part of the dateline."""
    for outline in (markdown_outline, plain_outline):
        (block,) = flat(outline(written))
        assert (block.text, block.links) == (text, (Link(0, 3, url),))


@pytest.mark.parametrize(
    "text", ["Tea [1] (see below)", "[Tea](", "[Tea](mailto:a@b)", "f[0](https)", "a] (b"]
)
def test_what_is_no_link_stays(text: str) -> None:
    assert mended(Passage(text, 1)) == Passage(text, 1)


def test_other_links_keep_their_words() -> None:
    """Those before move not, those inside go, those behind move."""
    text = f"One [Tea]({PAGE} Two"
    links = (Link(0, 3, "/1"), Link(10, 20, "/2"), Link(len(text) - 3, len(text), "/3"))
    found = mended(Passage(text, 1, links))
    told = [(found.text[link.start : link.end], link.url) for link in found.links]
    assert told == [("One", "/1"), ("Tea", PAGE), ("Two", "/3")]
