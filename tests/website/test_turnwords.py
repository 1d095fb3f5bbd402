from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.changes import Change
from rcevents.model import Event
from rcevents.store.contract import Revision
from rcevents.website.turnwords import is_news, news
from tests.website.samples import NOON


def _revision(*told: Change, cause: str = "changed") -> Revision:
    return Revision("tea", 2, NOON, cause, 1, told)


def _cost(*tiers: tuple[str, str | None], free: bool | None = False) -> dict[str, Any]:
    keys = ("for", "format", "until")
    told = [
        {"min": least, "max": most, "currency": "EUR", **dict.fromkeys(keys)}
        for least, most in tiers
    ]
    return {"free": free, "tiers": told, "text": None}


def _deadline(kind: str, date: str) -> dict[str, str]:
    return {"kind": kind, "date": date, "text": "by then"}


CHANGES = [
    (Change("status", "confirmed", "cancelled"), "cancelled", "cancelled"),
    (Change("status", "confirmed", "postponed"), "postponed", "postponed"),
    (Change("status", "cancelled", "confirmed"), "back", "takes place after all"),
    (Change("start", "2031-05-03", "2031-05-10"), "moved", "moved from 3 May 2031 to 10 May 2031"),
    (Change("start", None, "2031-05-10"), "changed", "date known now: 10 May 2031"),
    (Change("start", "2031-05-10", None), "changed", "date no longer known (was 10 May 2031)"),
    (Change("end", "2031-05-10", "2031-05-11"), "moved", "end: 10 May 2031 -> 11 May 2031"),
    (Change("cost", None, _cost(("20", "20"))), "price", "price known now: €20"),
    (Change("cost", _cost(("20", "20")), _cost(("30", "30"))), "dearer", "dearer: €20 → €30"),
    (Change("cost", _cost(("20", "20")), _cost(("20", "40"))), "dearer", "dearer: €20 → €20-40"),
    (Change("cost", _cost(("20", None)), _cost(("9", "9"))), "cheaper", "cheaper: from €20 → €9"),
    (Change("cost", _cost(("20", "30")), _cost(("10", "40"))), "price", "price: €20-30 → €10-40"),
    (Change("cost", _cost(("20", "20")), _cost(free=True)), "cheaper", "free now (was €20)"),
    (Change("cost", _cost(free=True), _cost(("20", "20"))), "dearer", "no longer free: €20"),
    (Change("cost", _cost(("20", "20")), None), "price", "price: €20 → not told"),
    (Change("title", "Tea", "Pots"), "changed", "was called “Tea”"),
    (Change("url", "https://a.example.org", "https://b.example.org"), "changed", "new link"),
    (Change("url", "https://a.example.org", None), "changed", "link no longer told"),
    (Change("format", "in_person", "virtual"), "changed", "format: virtual (was in person)"),
    (Change("format", None, "virtual"), "changed", "format: virtual"),
    (Change("unseen", None, "2031-05-01"), "gone", "no longer listed by its source"),
    (Change("unseen", "2031-05-01", None), "back", "listed again by its source"),
    (Change("withdrawn", before=False, after=True), "gone", "withdrawn"),
    (
        Change(
            "deadlines",
            [_deadline("registration", "2031-04-01")],
            [_deadline("registration", "2031-04-08")],
        ),
        "deadline",
        "registration deadline extended to 8 Apr 2031",
    ),
    (
        Change(
            "deadlines",
            [_deadline("early_bird", "2031-04-08")],
            [_deadline("early_bird", "2031-04-01")],
        ),
        "deadline",
        "early bird deadline brought forward to 1 Apr 2031",
    ),
    (
        Change("deadlines", [], [_deadline("registration", "2031-04-01")]),
        "deadline",
        "deadlines: Registration closes: 1 Apr 2031",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "mark", "text"), CHANGES, ids=lambda value: str(value)[:40])
def test_a_change_as_news(change: Change, mark: str, text: str) -> None:
    assert news(_revision(change)) == ((mark, text),)


def test_a_new_date_is_told_once() -> None:
    told = (
        Change("start", "2031-05-03", "2031-05-10"),
        Change("end", "2031-05-04", "2031-05-11"),
        Change("timezone", None, "Europe/Paris"),
    )
    assert [each.mark for each in news(_revision(*told))] == ["moved"]


@pytest.mark.parametrize(
    ("cause", "text"),
    [
        ("announced", "newly listed"),
        ("parted", "newly listed"),
        ("not seen", "no longer listed by its source"),
        ("seen again", "listed again by its source"),
    ],
)
def test_a_cause_is_news_by_itself(cause: str, text: str) -> None:
    revision = _revision(Change("topics", [], ["tea"]), cause=cause)
    assert is_news(revision)
    assert [each.text for each in news(revision)] == [text]


@pytest.mark.parametrize(
    "quiet",
    [
        Change("description", "Tea", "More tea"),
        Change("title", "Tea days", "Tea Days"),
        Change("sightings", [], [{"document": "12.md"}]),
        Change("inferred", {}, {"kind": "its title"}),
    ],
)
def test_what_nobody_would_notice_is_no_news(quiet: Change) -> None:
    assert not is_news(_revision(quiet))
    assert news(_revision(quiet)) == ()


VALUES = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["min", "tiers", "free", "kind", "date"]), inner)
    ),
    max_leaves=6,
)


@given(key=st.sampled_from([*Event.model_fields, "unseen", "novel"]), before=VALUES, after=VALUES)
def test_values_that_another_version_wrote_do_no_harm(
    key: str,
    before: Any,  # noqa: ANN401 - any JSON
    after: Any,  # noqa: ANN401 - any JSON
) -> None:
    revision = _revision(Change(key, before, after))
    assert isinstance(is_news(revision), bool)
    assert all(each.text for each in news(revision))
