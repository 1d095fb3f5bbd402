from __future__ import annotations

import pytest

from rcevents.reading.money import numbers, tells_money


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€2", "2"),
        ("€2,345", "2345"),
        ("€2.345", "2345"),
        ("2 345 EUR", "2345"),
        ("€2’345", "2345"),
        ("€2.345,60", "2345.60"),
        ("€2,345.60", "2345.60"),
        ("€2,345,678", "2345678"),
        ("€8.75", "8.75"),
        ("8,75 €", "8.75"),
        ("€8,-", "8"),
    ],
)
def test_value(text: str, value: str) -> None:
    """Thousands and fractions are told apart in the English and the continental way."""
    assert [str(number.value) for number in numbers(text)] == [value]


@pytest.mark.parametrize(
    "text",
    ["v3.11", "1.2.3", "A100", "10:30", "the 3rd", "20%", "1" * 40, "€" + "7" * 1_000_000],
    ids=lambda text: text[:12],
)
def test_no_number_of_money(text: str) -> None:
    """Versions, names, hours, ordinals, shares and endless digits are no numbers."""
    assert not [number for number in numbers(text) if number.money]


@pytest.mark.parametrize("text", ["12 May, 3pm", "CUDA 12 on 8 nodes", "a krill of 500"])
def test_no_money_at_a_glance(text: str) -> None:
    """Without a sign, a code or a name, no text tells money."""
    assert not tells_money(text)
