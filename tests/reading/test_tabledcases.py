"""What tables and labelled lines of many newsletters announce, and what they do not.

The cases stand in `tabledcases.txt`, in the manner of `labelledcases.txt`; each is a part of an
issue of 15 January 2031 that goes on behind it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from rcevents.extraction import read_document
from rcevents.model import Event
from rcevents.sources.settings import Settings
from tests.reading.test_labelledcases import cases, issue, show

CASES = {
    name: (markdown, told)
    for name, markdown, told in cases(Path(__file__).with_name("tabledcases.txt"))
}
BEGINNING = "# The Kettle Letter\n\nHello, all.\n\n"
END = "\n\n## Goodbye\n\n" + "That was all of it.\n\n" * 14


@pytest.mark.parametrize("name", CASES)
def test_announced(name: str) -> None:
    """Each case announces its events with their facts, and nothing else."""
    markdown, told = CASES[name]
    found = read_document(issue(f"{BEGINNING}{markdown}{END}"), Settings())
    assert [show(each) for each in found if isinstance(each, Event)] == told
