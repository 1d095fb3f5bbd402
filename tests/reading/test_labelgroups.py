"""Which labelled lines stand together."""

from __future__ import annotations

import pytest

from rcevents.reading.labelgroups import groups, is_label_like
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat


@pytest.mark.parametrize(
    ("markdown", "sizes"),
    [
        ("- Date: 3 May\n- Place: Ghent\n", [2]),
        ("- Date: 3 May\n- Level: all\n- Place: Ghent\n", [3]),
        ("Date: 3 May\n\nWords.\n\nPlace: Ghent\n", [1, 1]),
        ("Event: A\nDate: 3 May\n\nEvent: B\nDate: 4 May\n", [2, 2]),
        ("**A**\nDate: 3 May\n\n**B**\nDate: 4 May\n", [1, 1]),
        ("<dl><dt>When</dt><dd>3 May</dd><dt>Where</dt><dd>Ghent</dd></dl>", [2]),
        ("Words alone.\n\n- and a bullet\n", []),
    ],
)
def test_groups(markdown: str, sizes: list[int]) -> None:
    """A group ends at other text, and where a title begins the next one."""
    assert [len(group.fields) for group in groups(flat(markdown_outline(markdown)))] == sizes


@pytest.mark.parametrize(("text", "told"), [("Date & time", True), ("On 3 May", False)])
def test_label_like(text: str, told: bool) -> None:
    """A label alone has few words and no figures."""
    assert is_label_like(text) is told
