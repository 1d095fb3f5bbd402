"""Standing: words before or behind a title by which an event is called off or put off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Status

CANCELLED = (
    "cancelled", "canceled", "event cancelled", "event canceled", "abgesagt", "entfällt",
    "fällt aus", "annulé", "annulée", "annule", "annulee", "cancelado", "cancelada", "anulado",
    "anulada", "annullato", "annullata", "geannuleerd", "afgelast", "peruttu", "inställt",
    "inställd", "avlyst", "aflyst", "odwołane", "odwołany", "zrušeno",
)  # fmt: skip
POSTPONED = (
    "postponed", "event postponed", "verschoben", "verlegt", "reporté", "reportée", "reporte",
    "aplazado", "aplazada", "pospuesto", "pospuesta", "adiado", "adiada", "rinviato", "rinviata",
    "uitgesteld", "siirretty", "uppskjutet", "utsatt", "udsat", "przełożone",
)  # fmt: skip
_WORD = "|".join(sorted(map(re.escape, CANCELLED + POSTPONED), key=len, reverse=True))
BEFORE = re.compile(
    rf"""
    \s{{0,9}} (?:
        [\[(*]{{0,3}} (?P<what>{_WORD}) [\])*!]{{0,3}} \s? [:\-–—] \s? (?=\S)
      | [\[(*]{{1,3}} (?P<bracketed>{_WORD}) [\])*!]{{1,3}} \s (?=\S)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
BEHIND = re.compile(
    rf"""
    (?<=\S) \s{{1,3}} (?: [-–—]\s | [\[(*]{{1,3}} ) (?P<what>{_WORD}) [\])*!.]{{0,3}} \s{{0,9}} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
REACH = 40


def standing(title: str) -> tuple[str, Status | None]:
    """Part a title from the words by which the event is called off or put off.

    >>> standing("CANCELLED: Tea Days"), standing("[Abgesagt] Tee")
    (('Tea Days', 'cancelled'), ('Tee', 'cancelled'))
    >>> standing("Thé du lundi (reporté)"), standing("Cancelled trains: a talk")
    (('Thé du lundi', 'postponed'), ('Cancelled trains: a talk', None))
    """
    before = BEFORE.match(title)
    if before:
        return title[before.end() :], _status(before["what"] or before["bracketed"])
    at = max(0, len(title) - REACH)
    behind = BEHIND.search(title[at:])
    if behind:
        return title[: at + behind.start()], _status(behind["what"])
    return title, None


def _status(word: str) -> Status:
    return "postponed" if word.casefold() in POSTPONED else "cancelled"
