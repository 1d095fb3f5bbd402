from __future__ import annotations

import pytest

from rcevents.opening.webpage import read_page, text_of
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("html", "titles"),
    [
        (
            "<title>Issue 3 | Tea Letter</title><h1>Issue 3</h1>",
            ("Issue 3", "Issue 3 | Tea Letter"),
        ),
        (
            "<title>Issue 3 | Tea Letter</title><h1>Tea Letter</h1>",
            ("Issue 3 | Tea Letter", "Tea Letter"),
        ),
        ("<meta property='og:title' content='Issue 3'><h1>Welcome</h1>", ("Issue 3", "Welcome")),
        ("<title>Tea &amp;\n Cups&nbsp;3</title>", ("Tea & Cups 3",)),
        ("<h1>Tea <em>Letter</em></h1><h1>Other</h1>", ("Tea Letter",)),
        ("<p>Tea", ()),
        ("", ()),
    ],
)
def test_titles_of_a_page(html: str, titles: tuple[str, ...]) -> None:
    """The title that goes on with the site's name comes second to the one that does not."""
    assert read_page(html).titles == titles


@pytest.mark.parametrize(
    ("html", "dates"),
    [
        (
            "<meta property='article:published_time' content='2021-10-01T08:00:00Z'>",
            ("2021-10-01T08:00:00Z",),
        ),
        ("<meta name='DC.date' content='2021-10-01'>", ("2021-10-01",)),
        ("<span itemprop='datePublished'>1 October 2021</span>", ("1 October 2021",)),
        ("<header><time datetime='2021-10-01'>Friday</time></header>", ("2021-10-01",)),
        ("<time class='dt-published' datetime='2021-10-01'>Friday</time>", ("2021-10-01",)),
        (
            '<script type="application/ld+json">{"datePublished": "2021-10-01"}</script>',
            ("2021-10-01",),
        ),
        ("<p>Tea Day, <time datetime='2021-11-03'>3 Nov</time></p>", ()),
        ("<meta name='date' content=''><time pubdate></time>", ()),
    ],
)
def test_days_of_publication_of_a_page(html: str, dates: tuple[str, ...]) -> None:
    """Only what stands for the page's own day counts, no event's."""
    assert read_page(html).dates == dates


def test_text_of_html() -> None:
    """Tags go, references become characters."""
    assert text_of("<p>5 &lt; 6 <b>cups</b>") == "5 < 6 cups"
    assert text_of("") == ""


@pytest.mark.parametrize(
    "unit", ["<div>", "<time>", "<h1>", '"datePublished":"', "<", "<meta name=date>"]
)
def test_reading_a_page_takes_linear_time(unit: str) -> None:
    """Hostile pages cost time in proportion to their length."""
    assert_linear(read_page, lambda n: unit * (n // len(unit)))
