from __future__ import annotations

import pytest

from rcevents.opening.titles import markdown_title, plain_title
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("#3 - 1 Oct 2021\n\nHello\n", "#3 - 1 Oct 2021"),
        ("\n \n  Tea   Letter 3  \nHello", "Tea Letter 3"),
        ("", None),
        ("\n\n", None),
        ("word " * 100, None),
    ],
)
def test_plain_title(text: str, title: str | None) -> None:
    """The first line that is not empty is the title, unless it is the text itself."""
    assert plain_title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Tea Letter 3\n\nHello", "Tea Letter 3"),
        ("Hello!\n\n# Tea Letter 3 ##\n", "Tea Letter 3"),
        ("Hello!\n\nTea Letter 3\n============\n", "Tea Letter 3"),
        ("## Tea Letter 3\n\n# Later\n", "Tea Letter 3"),
        ("# [Tea **Letter** 3](https://example.org/3)\n", "Tea Letter 3"),
        ("# ![](logo.png) `Tea` _Letter_ snake_case\n", "Tea Letter snake_case"),
        ("```\n# a comment\n```\n\n# Tea\n", "Tea"),
        ("Hello!\n\n## Events\n", None),
        ("#94 is no heading\n", None),
        ("=====\n", None),
        ("", None),
    ],
)
def test_markdown_title(text: str, title: str | None) -> None:
    """The first heading of the first rank is the title, without its markup."""
    assert markdown_title(text) == title


@pytest.mark.parametrize("unit", ["# ", "[", "](", "_", "*", "\n", " ", "```\n", "=\n", "# [a](b)"])
def test_titles_take_linear_time(unit: str) -> None:
    """Hostile headings cost time in proportion to their length."""
    assert_linear(markdown_title, lambda n: "# " + unit * (n // len(unit)))
    assert_linear(plain_title, lambda n: unit * (n // len(unit)))
