from __future__ import annotations

import datetime as dt
from decimal import Decimal

from rcevents.serving.remembered import RememberedRates


class Counted:
    """Rates that count how often they are asked."""

    def __init__(self) -> None:
        self.asked = 0

    def convert(self, amount: Decimal, from_: str, to: str, on: dt.date) -> Decimal | None:  # noqa: ARG002 - Rates
        """Give twice the amount."""
        self.asked += 1
        return amount * 2 if from_ != "TEA" else None


def test_an_amount_is_converted_once() -> None:
    rates = Counted()
    known, day = RememberedRates(rates), dt.date(2031, 3, 2)
    for _ in range(3):
        assert known.convert(Decimal(5), "EUR", "USD", day) == 10
        assert known.convert(Decimal(5), "TEA", "USD", day) is None
    assert rates.asked == 2
    known.convert(Decimal(5), "EUR", "USD", day + dt.timedelta(days=1))
    assert rates.asked == 3
