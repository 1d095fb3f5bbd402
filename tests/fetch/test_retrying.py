from __future__ import annotations

import pytest

from rcevents.errors import FetchFailed
from rcevents.fetch.policy import Policy
from rcevents.fetch.retrying import BackOff, come_back

POLICY = Policy(retries=3, patience=60)


def failure(retry_after: float | None = None, *, passing: bool = True) -> FetchFailed:
    """Make a failure as the web tells it."""
    return FetchFailed(
        "the server answered 503", status=503, retry_after=retry_after, passing=passing
    )


@pytest.mark.parametrize(
    ("failures", "retry_after", "chance", "wait"),
    [
        (1, None, 0.0, 1.0),
        (2, None, 0.0, 2.0),
        (3, None, 0.0, 4.0),
        (4, None, 0.0, None),  # tried often enough
        (3, None, 1.0, 2.0),  # chance takes a half at most
        (1, 20.0, 1.0, 20.0),  # what the server asks for is never shortened
        (1, 0.0, 0.0, 1.0),  # "at once" is no reason to hammer
        (1, 60.0, 0.0, 60.0),
        (1, 61.0, 0.0, None),  # beyond one's patience
    ],
)
def test_waits(failures: int, retry_after: float | None, chance: float, wait: float | None) -> None:
    assert BackOff(POLICY, lambda: chance).wait(failure(retry_after), failures) == wait


def test_what_does_not_pass_is_not_tried_again() -> None:
    assert BackOff(POLICY).wait(failure(passing=False), 1) is None


def test_many_retries_wait_no_longer_than_patience() -> None:
    """Doubling ends there, however often it is done."""
    back_off = BackOff(Policy(retries=10_000, patience=60), lambda: 0.0)
    assert [back_off.wait(failure(), failures) for failures in (7, 5000)] == [60.0, 60.0]


def test_a_long_wait_is_told() -> None:
    told = come_back(failure(7000))
    assert told.what == "the server answered 503, and asks to come back in 2 hours"
    assert (told.status, told.retry_after) == (503, 7000)
    assert told.remedy
