from __future__ import annotations

import pytest

from rcevents.reading.schedules import find_on_demand, find_status, find_unsettled


@pytest.mark.parametrize(
    "text", ["Anytime, $150", "on-demand", "Self-paced, free", "ongoing", "rolling start"]
)
def test_on_demand(text: str) -> None:
    """Words that say one can begin when one likes."""
    assert find_on_demand(text)


@pytest.mark.parametrize("text", ["3 May", "demand forecasting", "sometimes", "going on 3 May"])
def test_not_on_demand(text: str) -> None:
    """Words that only look like it."""
    assert not find_on_demand(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("CANCELLED - Tea Days", "cancelled"),
        ("Tea Days (canceled)", "cancelled"),
        ("postponed to 3 May", "postponed"),
        ("3 May (tentative)", "tentative"),
    ],
)
def test_status(text: str, status: str) -> None:
    """An event that is called off, put off or not certain says so."""
    assert [claim.value for claim in find_status(text)] == [status]


@pytest.mark.parametrize(
    "text", ["refund if it is cancelled", "noise cancelled signals", "will not be postponed"]
)
def test_no_status(text: str) -> None:
    """What may happen, or is no event's fate, is no status."""
    assert find_status(text) == []


def test_unsettled() -> None:
    """What stands for a value that is still open is no remark."""
    found = find_unsettled("14 Oct, various; place TBA")
    assert [claim.text for claim in found] == ["various", "TBA"]
