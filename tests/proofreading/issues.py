"""Small issues of a newsletter about tea, and what is said of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.document import Document
from rcevents.extraction import AS_TOLD
from rcevents.proofreading import proofread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Event
    from rcevents.proofreading import Checked, Remark
    from rcevents.sources.settings import Settings

ISSUED = dt.date(2032, 4, 1)
"""A Thursday; 4 May 2032 is a Tuesday."""
DAYS = "[Tea Days](https://tea.example.org/days) - 4-5 May, Ghent, €20"
"""An entry of which nothing is to be said."""


def issue(*entries: str, issued: dt.date | None = ISSUED, address: str = "12.md") -> Document:
    """Give an issue with these entries, which begin on its third line, one on every second."""
    text = "## Events\n\n" + "\n\n".join(entries) + "\n"
    return Document(address, text, "text/markdown", issued=issued)


def checked(
    document: Document,
    today: dt.date = ISSUED,
    settings: Settings = AS_TOLD,
    earlier: Sequence[Event] = (),
) -> Checked:
    """Give what is read of an issue, and said of it."""
    return proofread([document], today=today, settings=settings, earlier=earlier)[0]


def remarks(*entries: str, code: str | None = None) -> list[Remark]:
    """Give what is said of these entries: all, or by one rule."""
    found = checked(issue(*entries)).findings
    return [remark for remark in found if code in (None, remark.code)]


def codes(*entries: str) -> list[str]:
    """Give the codes of what is said of these entries, in the order of lines."""
    return [remark.code for remark in remarks(*entries)]
