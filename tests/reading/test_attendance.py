from __future__ import annotations

import re

import pytest

from rcevents.reading.attendance import Surroundings, is_of_attending


def attends(text: str, *, prose: bool) -> bool:
    """Judge the first "€" amount of a text."""
    price = re.search(r"€[\d,]+", text)
    assert price
    return is_of_attending(Surroundings(text), *price.span(), prose=prose)


@pytest.mark.parametrize(
    "text",
    [
        "a €900 prize", "prizes of €900", "win €900", "travel grants up to €900", "save €90",
        "€90 discount", "€90 off", "swag worth €90", "a €90 gift card", "€40,000 salary",
        "€40,000 per annum", "rooms at €90 per night", "€90 dinner", "€20 T-shirts",
        "instead of €90", "it cost us €900", "€900 in funding", "€3 per GPU", "€3/hour",
    ],
)  # fmt: skip
def test_price_of_something_else(text: str) -> None:
    """What names something else beside the price is no price of attending, wherever it stands."""
    assert not attends(text, prose=False)
    assert not attends(f"Registration is open. The workshop: {text}", prose=True)


@pytest.mark.parametrize(
    "text",
    [
        "Registration is €90.",
        "Tickets at €90 can be had at the door.",
        "The symposium costs €90.",
        "A fine little workshop (€90, two days).",
        "Non-members pay €90.",
        "It is €90 per person.",
        "Two days in Ghent. Costs €90.",
    ],
)
def test_price_in_prose(text: str) -> None:
    """A sentence on attending makes a price one of attending."""
    assert attends(text, prose=True)


@pytest.mark.parametrize(
    "text",
    [
        "A new board, €90, is out.",
        "The storage costs €90.",
        "A kettle. It costs €90.",
        "The kettle is new. Its costs €90.",
        "Our plan is €9/month for members.",
    ],
)
def test_price_of_no_event(text: str) -> None:
    """A sentence on something else does not, though a dateline would."""
    assert not attends(text, prose=True)


def test_sentence() -> None:
    """A sentence is looked through as far as it goes, and no farther."""
    text = "Tickets sell. The board is €90. See you."
    start = text.index("€")
    low, high = Surroundings(text).sentence(start, start + 3)
    assert text[low:high].strip() == "The board is €90."
