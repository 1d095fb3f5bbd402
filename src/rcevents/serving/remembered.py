"""Remembered rates: an amount that was converted once is not looked up again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from rcevents.filters import Rates

MOST = 100_000


class RememberedRates:
    """The same rates as another's, which must never change."""

    def __init__(self, rates: Rates) -> None:
        self._convert = lru_cache(maxsize=MOST)(rates.convert)

    def convert(self, amount: Decimal, from_: str, to: str, on: dt.date) -> Decimal | None:
        """Give the amount of `from_` in `to` at the rate of that day, None where there is none."""
        return self._convert(amount, from_, to, on)
