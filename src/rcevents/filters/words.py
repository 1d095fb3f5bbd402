"""A filter in words: "free virtual events from 1 Oct 2021"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.filters.countries import name_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rcevents.filters.criteria import Criteria

PLURALS = {
    "conference": "conferences",
    "workshop": "workshops",
    "training": "trainings",
    "talk": "talks",
    "hackathon": "hackathons",
    "meeting": "meetings",
    "other": "other events",
}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def describe(asked: Criteria) -> str:
    """Say what is asked for, every set field of it."""
    nouns = _listed([PLURALS[kind] for kind in asked.kinds], "and") or "events"
    adjectives = list(_adjectives(asked))
    phrase = " ".join([*adjectives, nouns, *_conditions(asked)])
    if phrase == "events":
        phrase = "all events"
    unknowns = list(_unknowns(asked))
    return f"{phrase} (unknown {_listed(unknowns, 'and')} included)" if unknowns else phrase


def _adjectives(asked: Criteria) -> Iterator[str]:
    if asked.status:
        yield _listed(asked.status, "or")
    if asked.schedule:
        yield _listed([word.replace("_", "-") for word in asked.schedule], "or")
    if asked.free:
        yield "free"
    for word in ("virtual", "in_person", "virtual_only", "in_person_only", "hybrid"):
        if getattr(asked, word):
            yield word.replace("_", "-")


def _conditions(asked: Criteria) -> Iterator[str]:
    if asked.max_cost is not None:
        yield f"at most {asked.max_cost}"
    if asked.audiences:
        yield f"at prices for {_listed(asked.audiences, 'or')}"
    yield from _words(asked)
    yield from _days(asked)


def _words(asked: Criteria) -> Iterator[str]:
    if asked.place:
        yield f"in {asked.place}"
    if asked.country:
        yield f"in {name_of(asked.country)}"
    if asked.text:
        yield f"about “{asked.text}”"
    if asked.topic:
        yield f"on the topic “{asked.topic}”"
    if asked.source:
        yield f"announced by {asked.source}"


def _days(asked: Criteria) -> Iterator[str]:
    if asked.from_ is not None:
        yield f"from {_day(asked.from_)}"
    if asked.to is not None:
        yield f"to {_day(asked.to)}"
    if asked.deadline_open is not None:
        yield f"with a deadline on {_day(asked.deadline_open)} or later"


def _unknowns(asked: Criteria) -> Iterator[str]:
    for word in ("cost", "format", "date"):
        if getattr(asked, f"unknown_{word}"):
            yield word


def _listed(words: Sequence[str], last: str) -> str:
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _day(day: dt.date) -> str:
    """Write a day as people do, whatever the locale: 1 Oct 2021."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
