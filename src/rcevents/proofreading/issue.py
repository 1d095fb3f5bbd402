"""An issue as it is proofread: what was read of it, its words, and the days it is judged by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rcevents.document import Document
    from rcevents.model import Extraction
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.manuscript import Manuscript
    from rcevents.sources.settings import Settings

DRAFT: Final = dt.timedelta(days=31)
"""An issue that is older was sent long ago: what it tells is not late for being read now."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A document with its extraction, each event's account, and how it is read.

    `issued` is its day of issue, or `today` where it tells none (`is_undated`).
    """

    document: Document
    extraction: Extraction
    accounts: tuple[Account, ...]
    manuscript: Manuscript
    settings: Settings
    issued: dt.date
    today: dt.date
    is_undated: bool = False

    @property
    def is_month(self) -> bool:
        """Whether only the month of issue is known: what is past then is not known for sure."""
        return self.document.issued_inferred is not None and not self.is_undated

    @property
    def now(self) -> dt.date:
        """The day on which it is read: its day of issue, or today where it is still to be sent."""
        is_draft = self.issued < self.today <= self.issued + DRAFT
        return self.today if is_draft else self.issued

    @property
    def clock(self) -> str:
        """Name `now` in a sentence: the issue's own day, or today."""
        return "today" if self.is_undated or self.now > self.issued else "the issue of"
