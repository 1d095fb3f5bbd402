from __future__ import annotations

import pytest

from rcevents.opening.mediatype import by_suffix, declared, is_feed, sniffed
from tests.reading.linear import assert_linear

MARKDOWN, PLAIN, HTML, FEED = "text/markdown", "text/plain", "text/html", "application/feed+xml"


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("", PLAIN),
        ("#3 - 1 Oct 2021\n\nTea Day - 3 May, free\n\n  * a cup\n  - a spoon\n", PLAIN),
        ("Tea\n===\n\nSee https://example.org/ or <https://example.org/tea>\n---\n", PLAIN),
        ("Prices [1] and notes [2], 5 * 3 ** 2", PLAIN),
        ("AT&T <tea@example.org> wrote: 3 < 5", PLAIN),
        ("---\ntitle: Tea\n---\nHello", MARKDOWN),
        ("+++\ntitle = 'Tea'\n+++\nHello", MARKDOWN),
        ("Hello\n\n## Events\n", MARKDOWN),
        ("See [Tea Day](https://example.org/tea), 3 May", MARKDOWN),
        ("See [Tea Day][1]\n\n[1]: https://example.org/tea", MARKDOWN),
        ("**Tea Day**, 3 May", MARKDOWN),
        ("<!DOCTYPE html>\n<html><p>Tea", HTML),
        ("<!-- saved --> <html>", HTML),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', HTML),
        ("<div><p>Tea</p></div>", HTML),
        ("Tea " + "<b>x</b><a href='/'>y</a></p>" * 9, HTML),
        ("<rss version='2.0'>", FEED),
        (
            '\n<?xml version="1.0"?>\n<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom">',
            FEED,
        ),
        ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x 'y'>]><rss>", FEED),
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', FEED),
    ],
)
def test_sniffed(text: str, media_type: str) -> None:
    """A text without a name shows what it is."""
    assert sniffed(text) == media_type
    assert is_feed(text) is (media_type == FEED)


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.md", MARKDOWN),
        ("a.b.MarkDown", MARKDOWN),
        ("issues/a.txt", PLAIN),
        ("/a.HTM", HTML),
        ("feed.xml", FEED),
        ("feed.atom", FEED),
        ("README", None),
        (".md", None),
        ("a.md/b", None),
    ],
)
def test_by_suffix(name: str, media_type: str | None) -> None:
    """Suffixes count in either case, on names only."""
    assert by_suffix(name) == media_type


@pytest.mark.parametrize(
    ("content_type", "media_type"),
    [
        ("text/html", HTML),
        ("application/rss+xml", FEED),
        ("text/markdown", MARKDOWN),
        ("text/plain", None),
        ("text/xml", None),
        (None, None),
    ],
)
def test_declared(content_type: str | None, media_type: str | None) -> None:
    """Media types that servers use for anything count for nothing."""
    assert declared(content_type) == media_type


@pytest.mark.parametrize(
    "unit",
    [
        "<!---->",
        "<!--",
        "<!doctype ",
        "<?xml ",
        " ",
        "\n",
        "](",
        "[][",
        "**a",
        "# ",
        "</p",
        "[a]: ",
        "<a:",
    ],
)
def test_sniffing_takes_linear_time(unit: str) -> None:
    """Hostile markup costs time in proportion to its length."""
    assert_linear(sniffed, lambda n: unit * (n // len(unit)))
