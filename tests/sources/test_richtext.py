from __future__ import annotations

import pytest

from rcevents.sources.richtext import is_html, one_line, plain
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("Tea", "Tea"),
        ("a < b, c > d", "a < b, c > d"),
        ("Tea & talks", "Tea & talks"),
        ("Tea &amp; talks", "Tea & talks"),
        ("one<br>two", "one\ntwo"),
        ("<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo."),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<a href='https://tea.example.org'>here</a>", "here"),
        ("<script>alert(1)</script>Tea", "Tea"),
        ("One.\r\n\r\n\r\n\r\nTwo.", "One.\n\nTwo."),
    ],
)
def test_a_field_is_told_as_people_see_it(field: str, text: str) -> None:
    assert plain(field) == text


def test_one_line_holds_no_break() -> None:
    assert one_line("<p>Tea</p><p>Talks</p>\nand\tmore") == "Tea Talks and more"


@pytest.mark.parametrize("piece", ["<", "<a ", "&", "&#1", "\n ", "<p>", "</"])
def test_hostile_fields_take_linear_time(piece: str) -> None:
    def read(text: str) -> object:
        plain.cache_clear()
        return is_html(text), plain(text), one_line(text)

    assert_linear(read, lambda size: piece * (size // len(piece)))
