"""A document is outlined once for all that ask, by the form it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.reading.outline import flat
from rcevents.reading.sections import AS_TOLD
from rcevents.sources.newsletter import findings_of
from rcevents.sources.outlined import outlined

if TYPE_CHECKING:
    from rcevents.document import MediaType


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("text/markdown", "# Tea\n\n- *3 May*\n"),
        ("text/html", "<h1>Tea</h1><ul><li><em>3 May</em></ul>"),
        ("text/plain", "TEA\n===\n\n* 3 May\n"),
    ],
)
def test_each_form_has_its_reader(form: MediaType, text: str) -> None:
    """The blocks are the same, and the same object for who asks again."""
    document = Document("a", text, form)
    told = [(block.kind, block.text.title()) for block in flat(outlined(document)) if block.text]
    assert told == [("heading", "Tea"), ("item", "3 May")]
    assert outlined(document) is outlined(document)


def test_another_document_is_another() -> None:
    """One that differs in its line only has other lines."""
    blocks = [flat(outlined(Document("a", "# Tea", "text/markdown", first_line=n))) for n in (1, 8)]
    assert [block.line for (block,) in blocks] == [1, 8]


def test_findings_are_kept_for_who_asks_again() -> None:
    """Who proofreads an issue finds what was extracted of it."""
    document = Document("a", "## Events\n\nTea Days - 3 May, free\n", "text/markdown")
    found = findings_of(document, AS_TOLD)
    assert [each.title for each in found.announcements] == ["Tea Days"]
    assert findings_of(document, AS_TOLD) is found
