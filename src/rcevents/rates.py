"""Exchange rates of the European Central Bank, as CurrencyConverter carries them: no network.

CurrencyConverter is under the Apache License 2.0; the rates are the bank's daily reference rates
since 1999, free to reuse with the source named.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from currency_converter import CurrencyConverter

REFERENCE = "EUR"
OLDEST = 366
"""A rate older than so many days tells nothing of a currency that the bank no longer quotes."""


class EcbRates:
    """The rates of working days since 1999, loaded when the first amount needs one."""

    def convert(self, amount: Decimal, from_: str, to: str, on: dt.date) -> Decimal | None:
        """Give the amount in `to` at the rate of the day, None where the bank quotes none.

        On days without a rate (weekends, holidays, the future) the latest one before counts;
        before a currency's first rate, that one.
        """
        if from_ == to:
            return amount
        if not {from_, to} <= self._table.currencies:
            return None
        bounds = [self._table.bounds[currency] for currency in (REFERENCE, from_, to)]
        latest = min(on, bounds[0].last_date)
        return self._at(amount, (from_, to), max(latest, *(bound.first_date for bound in bounds)))

    def _at(self, amount: Decimal, pair: tuple[str, str], latest: dt.date) -> Decimal | None:
        from currency_converter import RateNotFoundError

        for age in range(OLDEST):
            try:
                day = latest - dt.timedelta(days=age)
                converted: Decimal = self._table.convert(amount, *pair, date=day)
            except RateNotFoundError:
                continue
            return converted
        return None

    @cached_property
    def _table(self) -> CurrencyConverter:
        from currency_converter import CurrencyConverter

        return CurrencyConverter(decimal=True)
