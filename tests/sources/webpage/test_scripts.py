from __future__ import annotations

import pytest

from rcevents.sources.webpage.scripts import Script, find_scripts
from tests.reading.linear import assert_linear

LD = '<script type="application/ld+json">'


@pytest.mark.parametrize(
    "tag",
    [
        LD,
        "<script type='application/ld+json'>",
        "<script type=application/ld+json>",
        '<SCRIPT TYPE="Application/LD+JSON">',
        '<script id="x" data-a="a > b" type="application/ld+json" class="y">',
        '<script type="application/ld+json; charset=utf-8">',
        '<script\n  type = " application/ld+json ">',
        '<script type="application/ld&#43;json">',
        '<script type="application/json+ld">',
        '<script type="text/ld+json">',
    ],
)
def test_a_script_is_known_by_its_type_in_any_spelling(tag: str) -> None:
    """As pages write it."""
    assert [script.text for script in find_scripts(f"<p>{tag}{{}}</script>")] == ["{}"]


@pytest.mark.parametrize(
    "html",
    [
        "<script>{}</script>",
        '<script type="application/json">{}</script>',
        f"<!-- {LD}{{}}</script> -->",
        f"<style>{LD}</style>",
        f"<template>{LD}{{}}</script></template>",
        f"<script>document.write('{LD}{{}}')</script>",
        f"<textarea>{LD}{{}}</textarea>",
        "<scripted type='application/ld+json'>{}",
    ],
)
def test_what_no_browser_would_run_is_no_script(html: str) -> None:
    """Comments and text that looks like a script."""
    assert list(find_scripts(html)) == []


def test_lines_and_asides_are_told() -> None:
    """A script behind an aside does not stand in it."""
    html = f"<p>\n<aside><div>\n{LD}1</script></div></aside>\n{LD}\n2</SCRIPT >\n<nav>{LD}3"
    assert list(find_scripts(html, first_line=5)) == [
        Script("1", 7, aside=True),
        Script("\n2", 8),
        Script("3", 10, aside=True),
    ]


@pytest.mark.parametrize(
    "unit", ["<!--", "<script ", LD, "<script a='", '<script "', "<aside>", "</"]
)
def test_hostile_pages_take_linear_time(unit: str) -> None:
    """No tag makes one look at the rest of the page again."""
    assert_linear(lambda text: list(find_scripts(text)), lambda n: unit * (n // len(unit)))
