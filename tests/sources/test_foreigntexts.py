from __future__ import annotations

import datetime as dt

import pytest

from tests.sources.telling import told

START = dt.date(2031, 5, 20)
FIRST = [("registration", "2031-05-01")]


@pytest.mark.parametrize(
    ("description", "free", "tiers", "deadlines", "form"),
    [
        ("Die Teilnahme am Kurs ist kostenlos.", True, ["0"], [], None),
        ("Anmeldung bis spätestens 1. Mai 2031.", None, [], FIRST, None),
        ("Tagungsgebühr: 80 €, Studierende 40 €.", False, ["80", "40"], [], None),
        ("Der Kurs findet online statt.", None, [], [], "virtual"),
        ("Inscription gratuite mais obligatoire avant le 1er mai 2031.", True, ["0"], FIRST, None),
        ("Tarif : 30 €. La journée aura lieu en ligne.", False, ["30"], [], "virtual"),
        ("Inscripciones hasta el 1 de mayo de 2031. Entrada libre.", True, ["0"], FIRST, None),
        ("La partecipazione è gratuita.", True, ["0"], [], None),
        ("Deelname is gratis.", True, ["0"], [], None),
        ("Deltagande är kostnadsfritt.", True, ["0"], [], None),
        ("Wir lesen über kostenlose Bücher.", None, [], [], None),
    ],
)
def test_what_descriptions_in_other_languages_tell(
    description: str,
    free: bool | None,
    tiers: list[str],
    deadlines: list[tuple[str, str]],
    form: str | None,
) -> None:
    event = told("Tea", START, description=description)
    cost = event.cost
    assert (cost.free if cost else None) is free
    assert [str(tier.min) for tier in (cost.tiers if cost else ())] == tiers
    assert [(each.kind, str(each.date)) for each in event.deadlines] == deadlines
    assert event.format == form


def test_the_words_that_told_a_value_are_the_texts_own() -> None:
    event = told("Tee", START, description="Anmeldeschluss ist der 1. Mai 2031. Kosten: 5 €.")
    assert event.cost is not None
    assert event.cost.text == "Kosten: 5 €"
