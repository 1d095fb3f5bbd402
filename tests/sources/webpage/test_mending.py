from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import Fault
from rcevents.sources.webpage.mending import decoded
from tests.reading.linear import assert_linear

TEA = {"name": "Tea"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('{"name": "Tea"}', [TEA]),
        ('\ufeff {"name": "Tea"};\n', [TEA]),
        ('<!-- {"name": "Tea"} -->', [TEA]),
        ('<!-- our data -->\n{"name": "Tea"}', [TEA]),
        ('//<![CDATA[\n{"name": "Tea"}\n//]]>', [TEA]),
        ('/*<![CDATA[*/{"name": "Tea"}/*]]>*/', [TEA]),
        ('<![CDATA[ {"name": "Tea"} ]]>', [TEA]),
        ("{&quot;name&quot;: &quot;Tea&quot;}", [TEA]),
        ('{"name": "Tea"}{"name": "Tea"}', [TEA, TEA]),
        ('{"name": "Tea"},\n{"name": "Tea"},', [TEA, TEA]),
        ('{"name": "Tea",}', [TEA]),
        ('{,"name": "Tea",,}', [TEA]),
        ('{"a": [1, 2,], "b": [3 4]}', [{"a": [1, 2], "b": [3, 4]}]),
        ('{"a": "1"\n "b": "2"}', [{"a": "1", "b": "2"}]),
        ('{"a": {"b": 1} "c": 2}', [{"a": {"b": 1}, "c": 2}]),
        ('{"name": "a\nb\tc"}', [{"name": "a\nb\tc"}]),
        ('{"name": "a\nb",}', [{"name": "a\nb"}]),
        ("{'name': 'Tea'}", [TEA]),
        ("{'name': 'Ada\\'s \"tea\"'}", [{"name": 'Ada\'s "tea"'}]),
        ('{name: "Tea", $x: undefined, y: None, z: True}',
         [{"name": "Tea", "$x": None, "y": None, "z": True}]),
        ('{"price": NaN, "high": -Infinity}', [{"price": None, "high": None}]),
        ('{"price": 05, "day": 2031-05-03,}', [{"price": "05", "day": "2031-05-03"}]),
        ('{"url": "https://tea.example.org/a" // the page\n}', [{"url": "https://tea.example.org/a"}]),
        ('/* x */ {"a": 1 /* y */, "b": "/* z */"}', [{"a": 1, "b": "/* z */"}]),
        ('{"is": "a "good" day, really", "b": 1}', [{"is": 'a "good" day, really', "b": 1}]),
        (r'{"path": "C:\tea\days", "it": "Ada\'s",}', [{"path": "C:\tea\\days", "it": "Ada's"}]),
        ("{“name”: “Tea”}", [TEA]),
        ('var data = {"name": "Tea"};', ["var", "data", "=", TEA]),
        ("null", [None]),
        ("", []),
    ],
)  # fmt: skip
def test_faults_of_real_pages_are_mended(text: str, values: list[Any]) -> None:
    """What people and templates write is read as it was meant."""
    assert decoded(text) == values


def test_a_key_told_twice_tells_both_values() -> None:
    """The last one first, as other readers have it."""
    assert decoded('{"performer": "Ada", "n": 1, "performer": ["Cy", "Di"]}') == [
        {"performer": ["Cy", "Di", "Ada"], "n": 1}
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": {{ page.date }}, "b": }', "broken"),
        ('{"a": "never closed', "broken"),
        ('{"a": [1}', "line 1"),
        ('{\n"a": 1\n', "line 3"),
        ("[" * 100_000, "nested too deep"),
        (f'{{"a": {"9" * 5000}}}', "too many digits"),
    ],
)
def test_what_cannot_be_mended_says_why(text: str, reason: str) -> None:
    """With the line of the first fault where there is one."""
    found = decoded(text)
    assert isinstance(found, Fault)
    assert reason in found.reason


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9999, 9999) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_json_is_read_as_json(value: dict[str, Any]) -> None:
    """What has no fault is not touched."""
    assert decoded(json.dumps(value)) == [value]


@given(st.text(alphabet="{}[]:,\"'/*\\ab1\n ", max_size=60))
def test_nothing_raises(text: str) -> None:
    """Whatever stands in a script."""
    assert isinstance(decoded(text), list | Fault)


@pytest.mark.parametrize(
    "unit",
    ["{", "[", '"', "'", '" ', '",', '"\n', "/*", "//", "<!--", "\\", '{"a":"', ", ", '"a",'],
)
def test_hostile_scripts_take_linear_time(unit: str) -> None:
    """No fault makes one look at the rest of the text again and again."""
    assert_linear(decoded, lambda n: f'{{"a": x{unit * (n // len(unit))}')
