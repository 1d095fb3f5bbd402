from __future__ import annotations

import pytest

from rcevents.sources.countries import OWN_NAMES, country_code
from rcevents.sources.countrycodes import BY_ALPHA3


@pytest.mark.parametrize(
    ("told", "code"),
    [("DE", "DE"), ("deu", "DE"), ("Germany", "DE"), ("germany", "DE"), ("Deutschland", "DE"),
     ("Österreich", "AT"), ("U.S.A.", "US"), ("United States", "US"), ("Georgia", "GE"),
     ("https://schema.org/France", "FR"), ("Teania", None), ("", None)],
)  # fmt: skip
def test_countries(told: str, code: str | None) -> None:
    """By code or name."""
    assert country_code(told) == code


@pytest.mark.parametrize("code", sorted({*OWN_NAMES.values(), *BY_ALPHA3.values()}))
def test_codes_are_of_two_letters(code: str) -> None:
    """However a country is told, what comes out is ISO 3166-1 alpha-2."""
    assert len(code) == 2
    assert code.isalpha()
    assert code.isupper()
