"""The table of an event's prices: only the columns in which something is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.model import Tier
from rcevents.render.moments import run_words
from rcevents.render.words import one_line, tier_words
from rcevents.website.agenda import typeset

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from rcevents.model import Cost

TITLES = ("Price", "For", "To attend", "Until")
UNTOLD = ("", "everybody", "not told", "no day told")
ATTENDING = {"virtual": "online", "in_person": "on site", None: ""}


class PriceTable(NamedTuple):
    """The titles of the columns, and the rows with a cell for each."""

    titles: Sequence[str]
    rows: Sequence[Sequence[str]]


def price_table(cost: Cost | None) -> PriceTable:
    """Give the prices of an event; no rows where one price is everybody's at any time.

    >>> from rcevents.model import Cost
    >>> tiers = [{"min": 9, "currency": "EUR", "for": "members"}, {"min": 12, "currency": "EUR"}]
    >>> price_table(Cost(tiers=tiers))
    PriceTable(titles=['Price', 'For'], rows=[['from €9', 'members'], ['from €12', 'everybody']])
    """
    rows = [_cells(tier) for tier in (cost.tiers if cost else ())]
    told = [place for place in range(len(TITLES)) if any(row[place] for row in rows)]
    if len(rows) == 1 and len(told) == 1:
        return PriceTable([], [])
    return PriceTable(
        [TITLES[place] for place in told],
        [[row[place] or UNTOLD[place] for place in told] for row in rows],
    )


def _cells(tier: Tier) -> tuple[str, ...]:
    bare = Tier(min=tier.min, max=tier.max, currency=tier.currency)
    return (
        typeset(tier_words(bare)),
        one_line(tier.audience or "").removeprefix("for "),
        ATTENDING[tier.format],
        _day(tier.until),
    )


def _day(when: dt.date | None) -> str:
    return run_words(when, when) if when else ""
