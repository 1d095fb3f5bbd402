"""Sentences of other languages that tell that something takes place."""

from __future__ import annotations

import pytest

from rcevents.reading.heldabroad import is_held_abroad, names_gathering_abroad
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Der Kannentag findet am 12. März in Kassel statt.", True),
        ("Das Teezentrum lädt vom 17. bis 21. Juli 2031 nach Rostock ein.", True),
        ("Am Dienstag trifft sich die Runde um 19 Uhr.", True),
        ("Die Lesung wird am 3. Mai in Bonn veranstaltet.", True),
        ("La journée aura lieu le 13 mars à Lyon.", True),
        ("L'école se déroulera du 7 au 11 juillet.", True),
        ("De theedag vindt op 13 maart plaats.", True),
        ("De cursus wordt in Delft gehouden.", True),
        ("El taller se celebrará el 3 de mayo.", True),
        ("Il convegno si terrà il 3 maggio.", True),
        ("Die Wahl findet am 12. März statt.", False),
        ("Die Wartung beginnt am 3. Mai um 8 Uhr.", False),
        ("L'élection aura lieu le 13 mars.", False),
        ("Het onderhoud begint op 3 mei.", False),
        ("Der Tag fand am 10. Januar in Kassel.", False),
        ("Der Kessel wird am 3. März geliefert.", False),
        ("We will meet on 3 May.", False),
    ],
)
def test_what_is_told_to_take_place(text: str, is_told: bool) -> None:
    """A verb of taking place tells; an election, maintenance or what was does not."""
    assert is_held_abroad(text) is is_told


@pytest.mark.parametrize(
    ("title", "is_named"),
    [
        ("Sommerschule „Gießen“", True),
        ("Stammtisch", True),
        ("Journée des théières", True),
        ("Theedag 2031", True),
        ("Aus dem Verein", False),
        ("Neuer Kessel", False),
        ("Le mot du bureau", False),
    ],
)
def test_nouns_of_what_is_attended(title: str, is_named: bool) -> None:
    """The noun of a title tells, also as the end of a longer word."""
    assert names_gathering_abroad(title) is is_named


def test_long_texts_are_read_in_linear_time() -> None:
    """A verb whose second half never comes is looked for nearby only."""
    assert_linear(is_held_abroad, lambda n: "findet ladt laden wird " * (n // 23))
