from __future__ import annotations

import pytest

from rcevents.opening.xmlhazards import defused
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "&b;&b;&b;">',
        "<!ENTITY a '&b;'>",
        '<!ENTITY % a "x">',
        '<!ENTITY a SYSTEM "file:///secret">',
        '<!ENTITY a PUBLIC "x" "http://example.org/">',
        '<!ENTITY a "a rather long text">',
        '<!ENTITY\na "<b/>">',
    ],
)
def test_dangerous_entities_are_not_declared(declaration: str) -> None:
    """Entities of entities, of files, of markup and of long texts go."""
    assert declaration not in defused(f"<!-- <x> --><!DOCTYPE x [{declaration}]><x>&a;</x>")


@pytest.mark.parametrize("declaration", ['<!ENTITY nbsp "&#160;">', "<!ENTITY c '(C)'>"])
def test_short_entities_stay(declaration: str) -> None:
    """A character's name is harmless."""
    assert declaration in defused(f"<!DOCTYPE x [{declaration}]><x/>")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("&#0;&#x1f;&#31;&#xD800;&#xFFFF;&#1114112;&#99999999999999;", ""),
        ("&#9;&#10;&#xe9;&#0000233;&#x1F600;&amp;", "&#9;&#10;&#xe9;&#0000233;&#x1F600;&amp;"),
    ],
)
def test_references_to_no_character_go(text: str, left: str) -> None:
    """What XML does not allow would stop its parsers."""
    assert defused(text) == left


@pytest.mark.parametrize(
    "unit", ["<!ENTITY ", '<!ENTITY a "', "<!ENTITY '\"", "&#", "&#1", "9", "&#x0;"]
)
def test_defusing_takes_linear_time(unit: str) -> None:
    """Hostile XML costs time in proportion to its length."""
    assert_linear(defused, lambda n: "<!ENTITY &#" + unit * (n // len(unit)))
