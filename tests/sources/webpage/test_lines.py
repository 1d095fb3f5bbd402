from __future__ import annotations

from rcevents.document import Document
from rcevents.sources.webpage.lines import Lines


def test_names_are_found_in_their_order() -> None:
    """Behind the line on which the data begins; else that line stands."""
    lines = Lines(Document("a", "Pots\n{\nTea\nPots\n}", "text/html", first_line=3))
    assert [lines.line_of("Tea", 4), lines.line_of("Pots", 4), lines.line_of("Cups", 4)] == [
        5,
        6,
        4,
    ]
    assert lines.line_of("", None) is None
    assert lines.line_of("&", 99) == 99
