from __future__ import annotations

import pytest

from rcevents.merge.relations import NEARBY, Relations, different, doubtful, same

SOME = Relations(
    ids="none", beside="no", edition="open", naming="equal", roles="alike", weight="distinct",
    regular="no", link="page", days="weekly", place="unknown", source="one",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({}, True),
        ({"naming": "equal"}, True),
        ({"naming": "headed|equal", "link": "page"}, True),
        ({"naming": "headed"}, False),
        ({"naming": "equal", "link": "home"}, False),
        ({"days": "near"}, True),
        ({"days": "near|again"}, True),
        ({"days": "run"}, False),
    ],
)
def test_a_row_holds_where_all_that_it_asks_for_is_so(asked: dict[str, str], holds: bool) -> None:
    assert same(0.9, "a rule", **asked).holds(SOME) == holds


@pytest.mark.parametrize("days", NEARBY.split("|"))
def test_near_is_near_in_whatever_way(days: str) -> None:
    assert same(0.9, "a rule", days="near").holds(SOME._replace(days=days))


@pytest.mark.parametrize("days", ["again", "late"])
def test_what_was_over_was_so_whenever_the_other_was_read(days: str) -> None:
    assert different(0, "a rule", days="again").holds(SOME._replace(days=days))


def test_only_a_difference_without_a_score_is_hard() -> None:
    rows = [different(0, "a"), different(0.1, "a"), same(0.9, "a"), doubtful(0.5, "a")]
    assert [row.hard for row in rows] == [True, False, False, False]
    assert [row.outcome for row in rows] == ["different", "different", "same", "doubtful"]
