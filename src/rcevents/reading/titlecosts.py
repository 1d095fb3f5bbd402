"""Prices that a title tells: "Free webinar: pots", "Tea for all, free of charge", "Cups (€20)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.costs import cost_of, find_costs

if TYPE_CHECKING:
    from rcevents.model import Cost

APART = re.compile(r"(?:[(\[,;|]|[ ][-–—])[ ]?$")
ENDS = re.compile(r"[)\]!.\s]{0,4}$")
SAYS_MORE = re.compile(
    r"free[ ](?:of[ ]charge|to[ ](?:attend|join|participate)|entry|admission|registration"
    r"|(?:[\w-]{1,15}[ ]){0,2}(?:webinar|workshop|course|event|talk|seminar|training|tutorial))s?"
    r"\b",
    re.IGNORECASE,
)


def cost_in_title(title: str, currency: str | None = None) -> Cost | None:
    """Give the cost that a title tells: it ends the title, set apart, or says what is free.

    >>> titles = ("Free Webinar: Tea", "Tea, free", "Tea (€20)", "Born Free", "The $1 Pot")
    >>> [cost.text if (cost := cost_in_title(title)) else None for title in titles]
    ['Free Webinar', 'free', '€20', None, None]
    """
    return cost_of(
        [
            claim
            for claim in find_costs(title, currency=currency)
            if SAYS_MORE.match(claim.text)
            or (APART.search(title[: claim.start]) and ENDS.match(title, claim.end))
        ]
    )
