from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.remembering.namesakes import keys_of_namesakes, numbered
from rcevents.store.contract import Slip

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize(
    ("known", "gone", "told", "expected"),
    [
        ("", "", "ab", ["tea", "tea#2"]),
        ("ab", "", "ab", ["tea", "tea#2"]),
        ("ab", "", "ba", ["tea#2", "tea"]),
        ("abc", "", "bc", ["tea#2", "tea#3"]),
        ("ab", "", "xb", ["tea", "tea#2"]),
        ("ab", "", "xy", ["tea", "tea#2"]),
        ("abc", "", "xc", ["tea#4", "tea#3"]),
        ("a", "", "xa", ["tea#2", "tea"]),
        ("ab", "a", "ab", ["tea", "tea#2"]),
        ("ab", "a", "xb", ["tea#3", "tea#2"]),
        ("aa", "a", "a", ["tea#2"]),
        ("a", "a", "x", ["tea"]),
    ],
)
def test_each_gets_the_key_under_which_it_is_known(
    known: str, gone: str, told: str, expected: Sequence[str]
) -> None:
    """Letters stand for what entries of one name say, in their order; the first `gone` are gone."""
    keys = ["tea", *(f"tea#{number}" for number in range(2, len(known) + 1))]
    slips = {
        key: Slip(place, key, digest, "", gone=place < len(gone))
        for place, (key, digest) in enumerate(zip(keys, known, strict=False))
    }
    assert list(keys_of_namesakes("tea", told, slips)) == expected


@pytest.mark.parametrize("name", ["tea", "tea#2", "tea#2#1", "tea#1", "tea#"])
def test_no_two_entries_have_one_key(name: str) -> None:
    """A document may call an entry as if it were another's namesake."""
    names = ["tea", "tea#", "tea#0", "tea#1", "tea#2", "tea#2#1", "tea#2#2", "tea#1#2"]
    keys = {numbered(each, n) for each in names if each != name for n in range(1, 5)}
    assert len(keys) == 4 * len(names) - 4
    assert keys.isdisjoint(numbered(name, n) for n in range(1, 5))
