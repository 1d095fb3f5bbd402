"""The table of prices has no column without a word in it."""

from __future__ import annotations

import pytest

from rcevents.model import Cost
from rcevents.website.prices import price_table

NINE = {"min": 9, "max": 9, "currency": "EUR"}
TWELVE = {"min": 12, "max": 12, "currency": "EUR"}


@pytest.mark.parametrize(
    ("tiers", "titles", "last"),
    [
        ([NINE, TWELVE], ["Price"], ["€12"]),
        ([NINE, {**TWELVE, "for": "members"}], ["Price", "For"], ["€12", "members"]),
        ([NINE, {**TWELVE, "format": "virtual"}], ["Price", "To attend"], ["€12", "online"]),
        ([{**TWELVE, "until": "2031-04-20"}], ["Price", "Until"], ["€12", "20 Apr 2031"]),
        ([{**TWELVE, "max": 1500}], [], None),
        ([], [], None),
    ],
)
def test_only_columns_that_tell_something(
    tiers: list[dict[str, object]], titles: list[str], last: list[str] | None
) -> None:
    table = price_table(Cost.model_validate({"tiers": tiers}))
    assert table.titles == titles
    assert (table.rows[-1] if table.rows else None) == last


def test_what_one_row_does_not_tell_is_said() -> None:
    tiers = [{**NINE, "until": "2031-04-20", "format": "virtual"}, {**TWELVE, "for": "members"}]
    rows = price_table(Cost.model_validate({"tiers": tiers})).rows
    assert rows[0] == ["€9", "everybody", "online", "20 Apr 2031"]
    assert rows[1] == ["€12", "members", "not told", "no day told"]


def test_no_cost_no_table() -> None:
    assert price_table(None).rows == []
