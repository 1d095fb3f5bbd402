from __future__ import annotations

from rcevents.reading.nesting import DEEPEST, DEEPEST_FORMATTING, MANY, shallow

FILLING = "<br>" * MANY


def test_short_html_stays_as_it_is() -> None:
    """However deep it is, it is parsed quickly."""
    html = "<div>" * (MANY - 1)
    assert shallow(html) == html


def test_depth_is_cut_on_both_sides() -> None:
    """An end tag goes where its start tag went."""
    html = "<ul>" * 300 + "tea" + "</ul>" * 300 + FILLING
    assert shallow(html) == "<ul>" * DEEPEST + "tea" + "</ul>" * DEEPEST + FILLING


def test_formatting_left_open_does_not_cost_structure() -> None:
    """A mail that never closes its fonts keeps its lists."""
    html = "<font>" * 300 + "<ul><li>tea</ul>" * 700 + FILLING
    assert shallow(html) == "<font>" * DEEPEST_FORMATTING + "<ul><li>tea</ul>" * 700 + FILLING


def test_what_needs_no_end_is_kept() -> None:
    """Thousands of open paragraphs, items and links are not deep."""
    html = "<p>a<li>b<td>c<a href=d>" * 1000
    assert shallow(html) == html


def test_tags_in_scripts_and_comments_are_none() -> None:
    """What only looks like depth is not counted."""
    html = f"<script>{'<div>' * 300}</script><!--{'<div>' * 300}--><div>tea</div>{FILLING}"
    assert shallow(html) == html
