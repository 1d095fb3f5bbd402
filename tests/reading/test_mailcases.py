"""What the pages of mails announce: cards, columns, boxes, buttons, posts.

The cases stand in `mailcases.txt`, in the manner of `labelledcases.txt`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rcevents.extraction import read_document
from rcevents.model import Event
from rcevents.sources.settings import Settings
from tests.reading.test_labelledcases import cases, issue, show

CASES = {
    name: (html, told) for name, html, told in cases(Path(__file__).with_name("mailcases.txt"))
}


@pytest.mark.parametrize("name", CASES)
def test_announced(name: str) -> None:
    """Each page announces its events with their facts, and nothing else."""
    html, told = CASES[name]
    document = replace(issue(html), address="mail.html", media_type="text/html")
    found = read_document(document, Settings())
    assert [show(each) for each in found if isinstance(each, Event)] == told
