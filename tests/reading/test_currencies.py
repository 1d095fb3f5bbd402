from __future__ import annotations

import pytest

from rcevents.reading.currencies import CODES, FAMILIES, HOMOGRAPHS, NAMES, SIGNS, meaning


@pytest.mark.parametrize("code", sorted({*CODES, *HOMOGRAPHS, *NAMES.values(), *SIGNS.values()}))
def test_a_currency_is_three_capitals(code: str) -> None:
    """Every table names currencies by their ISO 4217 code."""
    assert len(code) == 3
    assert code.isupper()


@pytest.mark.parametrize("family", FAMILIES)
def test_the_usual_meaning_is_one_of_the_family(family: str) -> None:
    """What a shared sign means by default is one of those that share it."""
    codes, usual = FAMILIES[family]
    assert usual is None or usual in codes


@pytest.mark.parametrize(
    ("word", "code"),
    [("€", "EUR"), ("HK$", "HKD"), ("hkd", "HKD"), ("Swiss francs", "CHF"), ("quid", "GBP")],
)
def test_a_word_of_one_meaning(word: str, code: str) -> None:
    """Codes, signs and names of one country leave no choice."""
    assert meaning(word) == (code, frozenset())
