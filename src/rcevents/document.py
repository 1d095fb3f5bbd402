"""Document: a text that was brought from somewhere, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

MediaType = Literal["text/markdown", "text/plain", "text/html", "application/feed+xml"]


@dataclass(frozen=True, slots=True)
class Document:
    """One newsletter issue, or one page, as text.

    `text` is whole: front matter is cut away by whoever reads it, so that `first_line`, the
    number (from 1) of the text's first line in the file, keeps every later line number right.
    `issued_inferred` names the rule where the day of issue is not told outright.
    """

    address: str
    text: str
    media_type: MediaType
    issued: dt.date | None = None
    title: str | None = None
    first_line: int = 1
    issued_inferred: str | None = None
