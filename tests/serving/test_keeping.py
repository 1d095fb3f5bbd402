from __future__ import annotations

from rcevents.serving.answers import Answer, Content
from rcevents.serving.keeping import Kept


def answer(text: str) -> Answer:
    return Answer(Content(text.encode(), "text/plain"))


def test_what_is_kept_is_given_again() -> None:
    kept, one = Kept(100_000), answer("tea")
    kept.put(1, "a", one)
    assert kept.get(1, "a") is one
    assert kept.get(1, "b") is None


def test_another_epoch_knows_nothing_of_the_one_before() -> None:
    kept = Kept(100_000)
    kept.put(1, "a", answer("tea"))
    assert kept.get(2, "a") is None
    kept.put(2, "b", answer("pot"))
    assert kept.get(1, "a") is None
    assert kept.size == len(answer("pot"))


def test_the_least_used_is_dropped_where_room_is_short() -> None:
    size = len(answer("tea"))
    kept = Kept(size * 2)
    kept.put(1, "a", answer("tea"))
    kept.put(1, "b", answer("pot"))
    kept.get(1, "a")
    kept.put(1, "c", answer("cup"))
    assert kept.get(1, "a") is not None
    assert kept.get(1, "b") is None
    assert kept.size == size * 2


def test_what_is_too_large_is_not_kept() -> None:
    kept = Kept(5_000)
    kept.put(1, "a", answer("tea" * 2_000))
    assert kept.get(1, "a") is None
    assert kept.size == 0
