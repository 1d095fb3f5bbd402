from __future__ import annotations

import pytest

from rcevents.merge.blocking import MOST_KEYS, keys_of
from rcevents.merge.candidates import sought
from rcevents.merge.traits import traits_of
from tests.merge.announced import telling

LONG = "Leaves, Pots and Cups (LPC) – 5th Leaf Meeting: Kettles of Dresden @ LeafCon"


def texts(title: str, days: str = "", url: str | None = None, **told: str) -> set[str]:
    """Give the texts of the keys of a telling."""
    return {key.text for key in keys_of(traits_of(telling(title, days, url, **told)))}


def test_it_stands_under_its_page_name_and_id() -> None:
    found = texts("Leaf Days 2021", "", "https://www.leaf.org/2021/cfp/", id="a@leaf")
    assert {"l:leaf.org/2021", "t:leafday", "i:a@leaf"} <= found


def test_its_first_day_is_the_day_of_its_keys() -> None:
    """What has no day is looked for near the day of its telling."""
    dated, undated = (traits_of(telling("Leaf", days)) for days in ("2021-05-03/05", ""))
    assert {key.day for key in keys_of(dated)} == {dated.span.first}
    assert {key.day for key in keys_of(undated)} == {undated.span.told}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leaf Days: Green and Black", "Leaf Days"),
        ("LPC 2021", "Leaf Pot Congress"),
        ("Leaf Days Germany", "Leaf Days"),
        ("茶道 大会", "茶道 大会 2021"),
    ],
)
def test_what_may_be_one_shares_a_key(one: str, other: str) -> None:
    assert texts(other) & {each for text in texts(one) for each in sought(text)}


def test_a_common_title_finds_by_its_day() -> None:
    """Its namesakes are too many; those of its source that have no page either are few."""
    link = "https://leaf.org/meetings/7"
    assert not any(text.startswith("t:") for text in texts("Board Meeting", "2021-05-03", link))
    dated, undated = (texts("Board Meeting", days, source="x") for days in ("2021-05-03", ""))
    assert dated & undated == {"t:boardmeeting|x"}


def test_it_has_few_keys() -> None:
    assert len(texts(LONG, "2021-05-03", "https://leaf.org/x", id="7", source="x")) <= MOST_KEYS
    assert all(
        len(text) < 300 for text in texts("x" * 9000, "2021-05-03", f"https://{'y' * 900}.org/")
    )
