from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.normalization import clean
from rcevents.render.jsontext import cleaned, event_json, event_text, json_line, script_json
from tests.render.events import events
from tests.render.samples import EVERYTHING, record

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), ANYTHING))
def test_any_value_is_json_without_what_is_unseen(value: dict[str, object]) -> None:
    """Whatever texts and numbers it holds; what can be seen stays."""
    text = json_line(value)
    text.encode()
    assert "\n" not in text
    assert json.loads(text, parse_constant=pytest.fail) == cleaned(value)


@given(st.text())
def test_a_text_is_as_clean_as_any(text: str) -> None:
    assert json.loads(json_line({"": text}))[""] == clean(text)


@given(events(), st.sampled_from([None, 1]))
def test_an_event_is_written_as_it_is(event: object, indent: int | None) -> None:
    assert json.loads(event_text(event, indent)) == event_json(event)  # type: ignore[arg-type]


def test_backslashes_stay() -> None:
    r"""A text that holds \t, \u0000 or \\ in letters is none that holds a tab."""
    for title in (r"C:\tea", r"\u0000", r"\\tt", "\\", "\\n\\\\r"):
        assert json.loads(event_text(record("e", title).event))["title"] == title


@pytest.mark.parametrize("name", ["\ttab", "bell\x07", "\u202eleft", "half\ud800", "del\x7f"])
def test_keys_are_cleaned_as_well(name: str) -> None:
    event = record("e", inferred={name: "a rule"}).event
    told = json.loads(event_text(event))["inferred"]
    assert told == {clean(name): "a rule"}


class Page(HTMLParser):
    """Remembers what stands inside of scripts, and everything outside."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag, and nothing of what it says."""
        assert attrs is not None
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Remember a text."""
        self.told.append(data)


HOSTILE = (
    "</script><img src=x>",
    "<!--<script>",
    "]]>",
    "&lt;",
    "'\"`",
    "\u2028\u2029",
    "</SCRIPT ",
)


@given(st.one_of(st.sampled_from(HOSTILE), st.text()))
def test_a_script_ends_where_it_ends(title: str) -> None:
    """No text inside gets out of it, and the value stays what it was."""
    text = script_json({"name": title})
    assert not set(text) & set("<>&'\u2028\u2029")
    page = Page()
    page.feed(f"<script>{text}</script><p>behind</p>")
    page.close()
    assert page.tags == ["script", "p"]
    assert page.told == [text, "behind"]
    assert json.loads(text) == {"name": clean(title)}


def test_inferred_values_come_in_one_order() -> None:
    pairs = [("b", "x"), ("a", "y")]
    one, two = (record("e", inferred=dict(each)).event for each in (pairs, pairs[::-1]))
    assert event_text(one) == event_text(two)
    assert list(event_json(one)["inferred"]) == ["a", "b"]


def test_every_sample_is_one_line() -> None:
    assert not any("\n" in event_text(one.event) for one in EVERYTHING)
