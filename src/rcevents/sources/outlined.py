"""A document outlined by the form it came in, once for all kinds that look into it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import html_outline
from rcevents.reading.plaintext import plain_outline

if TYPE_CHECKING:
    from rcevents.document import Document
    from rcevents.reading.outline import Outline


@lru_cache(maxsize=1)
def outlined(document: Document) -> Outline:
    """Give the blocks of a document; those of the last one are kept, since many ask for them.

    >>> from rcevents.document import Document
    >>> tea = Document("a.md", "# Tea Days", "text/markdown")
    >>> outlined(tea)[1].text, outlined(tea) is outlined(tea)
    ('Tea Days', True)
    """
    if document.media_type == "text/markdown":
        return markdown_outline(document.text, document.first_line)
    if document.media_type == "text/plain":
        return plain_outline(document.text, document.first_line)
    return html_outline(document.text, document.first_line)
