"""Roles: what an answer, a column or a line is about, by the words of its label."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rcevents.reading.rolewords import COMPOUNDS, CONCEPT, ENDINGS
from rcevents.reading.translation import folded

Role = Literal[
    "title", "when", "start", "end", "start_time", "end_time", "time", "duration", "zone",
    "place", "city", "region", "country", "url", "registration", "price", "format", "kind",
    "description", "remark", "organizer", "speakers", "topics", "status",
    "submission_deadline", "registration_deadline", "application_deadline",
    "early_bird_deadline", "notification_deadline", "other_deadline", "aside",
]  # fmt: skip

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,200}[)\]}]")
LONGEST = 120
"""A label with more letters is a sentence."""
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

_DEADLINES: dict[str, Role] = {
    "early": "early_bird_deadline",
    "submission": "submission_deadline",
    "notification": "notification_deadline",
    "registration": "registration_deadline",
    "application": "application_deadline",
    "description": "submission_deadline",  # "Abstract deadline"
}
_INSTANTS: tuple[tuple[frozenset[str], Role], ...] = (
    (frozenset({"zone"}), "zone"),
    (frozenset({"duration"}), "duration"),
    (frozenset({"start", "date"}), "start"),
    (frozenset({"end", "date"}), "end"),
    (frozenset({"start", "time"}), "start_time"),
    (frozenset({"end", "time"}), "end_time"),
    (frozenset({"date"}), "when"),
    (frozenset({"time"}), "time"),
    (frozenset({"start"}), "start"),
    (frozenset({"end"}), "end"),
)
_OTHERS: tuple[tuple[str, Role], ...] = (
    ("price", "price"),
    ("city", "city"),
    ("region", "region"),
    ("country", "country"),
    ("place", "place"),
    ("organizer", "organizer"),
    ("speaker", "speakers"),
    ("format", "format"),
    ("kind", "kind"),
    ("topic", "topics"),
    ("status", "status"),
    ("description", "description"),
    ("title", "title"),
    ("registration", "registration"),
    ("event", "title"),
    ("remark", "remark"),
)


@lru_cache(maxsize=4096)
def role_of(label: str) -> Role | None:
    """Give what a label asks for; None where its words are not known.

    >>> [role_of(label) for label in ("Event Name", "Start time in UTC", "Conference Dates")]
    ['title', 'start_time', 'when']
    >>> [role_of(label) for label in ("CFP Deadline", "Anmeldeschluss", "Date limite")]
    ['submission_deadline', 'registration_deadline', 'other_deadline']
    >>> [role_of(label) for label in ("Lieu", "Veranstaltung", "Organizer URL", "Shoe size")]
    ['place', 'title', 'aside', None]
    """
    found = concepts(label)
    if not found:
        return None
    if found & {"private", "aside"}:
        return "aside"
    return _deadline(found) or _link(found) or _instant(found) or _other(found)


def concepts(label: str) -> frozenset[str]:
    """Give the meanings of a label's words; what stands in brackets is a hint.

    >>> sorted(concepts("Start date (YYYY-MM-DD)"))
    ['date', 'start']
    """
    plain = BRACKETS.sub(" ", label)
    if len(plain) > LONGEST:
        return frozenset()
    apart = plain if " " in plain.strip() else CAMEL.sub(" ", plain)  # "startDate", not "LinkedIn"
    words = [folded(word) for word in WORD.findall(apart)]
    text = f" {' '.join(words)} "
    found: set[str] = set()
    for compound, concept in COMPOUNDS.items():
        if f" {compound} " in text:
            found.add(concept)
            text = text.replace(f" {compound} ", " ")
    for word in text.split():
        found.update(ENDINGS.get(word, ()))
        for part in (word,) if word in CONCEPT else word.split("-"):
            if part in CONCEPT:
                found.add(CONCEPT[part])
    return frozenset(found)


def _deadline(found: frozenset[str]) -> Role | None:
    dated = found & {"date", "end", "deadline", "notification"}
    if not dated or ("deadline" not in found and found & {"start", "link"}):
        return None
    for concept, role in _DEADLINES.items():
        if concept in found:
            return role
    return "other_deadline" if "deadline" in found else None


def _link(found: frozenset[str]) -> Role | None:
    if "link" not in found:
        return None
    if found & {"registration", "price"}:
        return "registration"
    if "submission" in found:
        return "submission_deadline"  # "CFP link": often with the day on which it closes
    others = {"organizer", "speaker", "place", "remark", "topic", "application"}
    return "aside" if found & others else "url"


def _instant(found: frozenset[str]) -> Role | None:
    if found == {"submission"}:
        return "submission_deadline"  # a column "Proposals" tells until when
    if found & {"submission", "application", "early", "notification"}:
        return "aside"
    if "date" in found and "time" in found and not found & {"start", "end", "zone"}:
        return "when"
    return next((role for needed, role in _INSTANTS if needed <= found), None)


def _other(found: frozenset[str]) -> Role | None:
    return next((role for concept, role in _OTHERS if concept in found), None)
