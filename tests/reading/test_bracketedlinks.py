from __future__ import annotations

import pytest

from rcevents.reading.bracketedlinks import unbracketed
from tests.reading.linear import assert_linear

TEA = "https://tea.example.org/days?a=1"


@pytest.mark.parametrize(
    ("text", "left", "words"),
    [
        (f"Tea Days ({TEA}) - 3 May", "Tea Days - 3 May", "Tea Days"),
        (f"Tea Days [ {TEA} ] - 3 May", "Tea Days - 3 May", "Tea Days"),
        (f"Tea Days <{TEA}>: 3 May", "Tea Days: 3 May", "Tea Days"),
        (
            f"Çay: Tea? And Pots. ({TEA}), 3 May",
            "Çay: Tea? And Pots., 3 May",
            "Çay: Tea? And Pots.",
        ),
        (f"Tea (KA ’21) ({TEA})", "Tea (KA ’21)", "Tea (KA ’21)"),
        (f"3 May\nTea Days ({TEA})\nfree", "3 May\nTea Days\nfree", "Tea Days"),
        (
            f"A course. See the site [{TEA}] for more.",
            "A course. See the site for more.",
            "See the site",
        ),
    ],
)
def test_an_address_in_brackets_is_that_of_the_words_before(
    text: str, left: str, words: str
) -> None:
    """A title's begin with their line, those of prose with their sentence."""
    told, (link,) = unbracketed(text)
    assert told == left
    assert (told[link.start : link.end], link.url) == (words, TEA)


def test_several_links_of_a_line() -> None:
    """The second begins behind the first."""
    for between in (", ", " - 3 May, free. ", " and ", " & ", "; ", " (3 May) and "):
        told, links = unbracketed(f"Tea Days ({TEA}){between}Pot Days ({TEA}) - 3 May")
        assert told == f"Tea Days{between}Pot Days - 3 May"
        assert [told[link.start : link.end] for link in links] == ["Tea Days", "Pot Days"]


def test_words_in_brackets_are_a_link_of_their_own() -> None:
    """As a name is behind a title."""
    told, (one, two) = unbracketed(f"Tea Days ({TEA}) (TD ’21) ({TEA}) - 3 May")
    assert told == "Tea Days (TD ’21) - 3 May"
    assert (told[one.start : one.end], told[two.start : two.end]) == ("Tea Days", "(TD ’21)")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tea Days (3 May)",
        TEA,
        f"({TEA})",
        f"<{TEA}>",
        f"Tea Days\n<{TEA}>",
        f"Tea Days - 3 May, {TEA}",
        f"{TEA} ({TEA})",
        f"Tea Days (see {TEA})",
        "Tea Days (ftp://tea.example.org)",
    ],
)
def test_addresses_without_words_of_their_own_stay(text: str) -> None:
    assert unbracketed(text) == (text, [])


@pytest.mark.parametrize("piece", ["a (https://", "a (https://x) ", "a [ ", "a <https://aaaa "])
def test_hostile_texts_take_no_longer_than_their_length(piece: str) -> None:
    assert_linear(unbracketed, lambda many: piece * (many // len(piece)))
