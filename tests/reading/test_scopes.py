from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.scopes import Scope, read_scope


def scope_of(text: str) -> Scope:
    """Read the scope of the "€9" in a text."""
    start = text.index("€9")
    return read_scope(text, start, start + 2, within=(0, len(text)), issued=dt.date(2022, 3, 1))


@pytest.mark.parametrize(
    ("text", "claimed", "audience", "form"),
    [
        ("Oslo, €9", "€9", None, None),
        ("€9 virtual, Oslo", "€9 virtual", None, "virtual"),
        ("virtual €9", "virtual €9", None, "virtual"),
        ("on site is €9", "on site is €9", None, "in_person"),
        ("€9 GEO members", "€9 GEO members", "GEO members", None),
        ("GEO members: €9", "GEO members: €9", "GEO members", None),
        ("€9 (students)", "€9 (students)", "students", None),
        ("€9 for students or staff, Oslo", "€9 for students or staff", "students or staff", None),
        ("€9 for the closing keynote", "€9 for the closing keynote", "closing keynote", None),
        ("€9 registration", "€9 registration", None, None),
        ("Registration fee: €9", "Registration fee: €9", None, None),
        ("registration (per talk) €9", "registration (per talk) €9", "per talk", None),
        ("tickets for locals are €9", "tickets for locals are €9", "locals", None),
        ("€9pp incl. VAT", "€9pp incl. VAT", None, None),
        ("€9 per person (+ booking fee)", "€9 per person (+ booking fee)", None, None),
        ("€9 per day", "€9 per day", "per day", None),
        ("€9 (registration required)", "€9 (registration required)", None, None),
        ("€9 over Zoom", "€9 over Zoom", None, "virtual"),
        ("€9 with Ann Onym", "€9", None, None),
        ("on site (€9)", "on site (€9)", None, "in_person"),
        ("Registration (€9), Oslo", "Registration (€9)", None, None),
        ("online (€9, €8 early)", "€9", None, "virtual"),
        ("€9 (registration by post)", "€9", None, None),
        ("Ann Onym €9", "€9", None, None),
        ("every Friday €9", "€9", None, None),
        ("for students €9", "students €9", "students", None),
    ],
)
def test_scope(text: str, claimed: str, audience: str | None, form: str | None) -> None:
    """The words of a price are claimed with it, and no others."""
    scope = scope_of(text)
    assert (text[scope.start : scope.end], scope.audience, scope.form) == (claimed, audience, form)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("€9 until 4 May, Oslo", "€9 until 4 May"),
        ("€9 (early bird until 4 May)", "€9 (early bird until 4 May)"),
        ("€9 if booked by 4 May 2022, then more", "€9 if booked by 4 May 2022"),
    ],
)
def test_until(text: str, claimed: str) -> None:
    """The last day of a price is read with it."""
    scope = scope_of(text)
    assert (text[scope.start : scope.end], scope.until) == (claimed, dt.date(2022, 5, 4))


def test_until_someday() -> None:
    """What is no day is no last day."""
    assert scope_of("€9 until further notice").until is None
