from __future__ import annotations

import pytest

from rcevents.reading.headingwords import (
    goes_on_elsewhere,
    is_list_word,
    names_closed,
    names_events,
)


@pytest.mark.parametrize(
    "heading",
    [
        "Termine",
        "VERANSTALTUNGEN",
        "Kurse und Schulungen",
        "Veranstaltungshinweise",
        "Vorträge",
        "Événements",
        "Formations à venir",
        "Evenementen",
        "Komende cursussen",
        "Próximos eventos",
        "Cursos y talleres",
        "Formación",
        "Eventi",
        "Kalender",
        "Arrangementer",
        "Kurser",
        "Palestras",
    ],
)
def test_headings_of_events(heading: str) -> None:
    """Lists of events are known in other languages, and name nothing closed."""
    assert names_events(heading)
    assert not names_closed(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Stellen",
        "STELLENANGEBOTE",
        "Ausschreibungen / Calls",
        "Offres d'emploi",
        "Vacatures",
        "Empleo",
        "Vagas",
        "Ledige stillinger",
        "Publikationen",
        "Veröffentlichungen",
        "Rückblick",
        "Vergangene Termine",
        "Eventos pasados",
        "Wartung",
        "Onderhoud",
        "Archiv",
        "Who is away",
        "Planned maintenance",
        "Förderung",
    ],
)
def test_headings_of_what_is_closed(heading: str) -> None:
    """Jobs, calls, papers, repairs and what is over are known in other languages."""
    assert names_closed(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Terminal",
        "Marketing",
        "Agenda",
        "News",
        "Tea Days",
        "Taller pots",
        "Storing your leaves",
        "New arrangements",
        "Kettle Maintenance Workshop",
        "Maintenance of pots old and new",
        "",
    ],
)
def test_other_headings(heading: str) -> None:
    """English headings are told by English words alone."""
    assert not names_events(heading)
    assert not names_closed(heading)


@pytest.mark.parametrize(
    ("word", "known"), [("und", True), ("à", True), ("Kurse", True), ("Tee", False)]
)
def test_words_of_lists(word: str, *, known: bool) -> None:
    """The small words beside a list's name belong to it."""
    assert is_list_word(word) is known


@pytest.mark.parametrize(
    ("heading", "elsewhere"),
    [
        ("Elsewhere", True),
        ("Further afield", True),
        ("International", True),
        ("Überregional", True),
        ("Ailleurs en France", True),
        ("Community news", False),
        ("", False),
    ],
)
def test_headings_that_go_on(heading: str, *, elsewhere: bool) -> None:
    """A heading of a place in the widest sense goes on with the list above."""
    assert goes_on_elsewhere(heading) is elsewhere
