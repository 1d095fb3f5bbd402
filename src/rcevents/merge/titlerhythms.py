"""Rhythms: how often what a title names is held, as far as its words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from rcevents.merge.titlewords import COMMON, COURSES, REGULAR, SCHOOLS, SUBJECTS, YEARLY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

Rhythm = Literal["regular", "talk", "yearly", "subject", "open"]

SERIES: Final = frozenset({"talks", "lectures", "webinars", "seminars", "colloquia", "chats"})
"""What several of is a series; one of it is a talk."""
OF_SERIES: Final = frozenset({"talk", "lecture", "webinar", "seminar", "colloquia", "chat"})
FEWEST: Final = 3
"""So many words that are not a subject's name an event."""


def rhythm_of(
    stretches: Sequence[AbstractSet[str]],
    said: AbstractSet[str],
    told: str,
    acronyms: AbstractSet[str],
) -> Rhythm:
    """Give how often an event of these words is held.

    "talk" is one of a series, with a topic, "subject" a course that anybody gives. `stretches`
    are the words that name the event between dashes and colons, `said` its roles and what says
    nothing, `told` the title as it is written.

    >>> rhythm_of([{"mill"}], {"talk"}, "Mill Talks", set())
    'regular'
    >>> rhythm_of([{"mill", "seminar"}, {"tidal", "gate"}], set(), "", set())
    'talk'
    >>> rhythm_of([{"introduction", "kettle"}], set(), "Introduction to Kettles", set())
    'subject'
    """
    named = frozenset().union(*stretches)
    every = named | said
    if not REGULAR.isdisjoint(every) or (not OF_SERIES.isdisjoint(every) and _is_series(told)):
        return "talk" if any(map(_is_topic, stretches[1:])) else "regular"
    if _is_of_a_subject(named, said, acronyms):
        return "subject"
    return "yearly" if not YEARLY.isdisjoint(every) else "open"


def _is_series(told: str) -> bool:
    return not SERIES.isdisjoint(told.casefold().split())


def _is_topic(stretch: AbstractSet[str]) -> bool:
    """Tell whether words name one talk of a series."""
    return len(stretch - COMMON) >= FEWEST - 1 and REGULAR.isdisjoint(stretch)


def _is_of_a_subject(
    named: frozenset[str], said: AbstractSet[str], acronyms: AbstractSet[str]
) -> bool:
    """Tell whether a title is no more than a form of course and a subject or two."""
    if not COURSES.isdisjoint(named) or ("school" in named and not SCHOOLS.isdisjoint(named)):
        return len(named - COMMON) < FEWEST - 1
    subjects = named - COMMON
    given = not SUBJECTS.isdisjoint(said) and len(subjects) == 1 and len(named) < FEWEST
    return given and subjects.isdisjoint(acronyms)
