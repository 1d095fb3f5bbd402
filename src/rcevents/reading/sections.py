"""Which part of a document announces events: its headings tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.reading.months import MONTHS
from rcevents.reading.outline import Nest, flat

if TYPE_CHECKING:
    from rcevents.reading.outline import Block, Outline

EVENT_HEADING = re.compile(
    r"""\b(?: events? | conferences? | trainings? | workshops? | webinars? | seminars? | courses?
          | meetings? | meetups? | talks? | hackathons? | summer\ schools? | calendar | symposia
          | what's\ on | save\ the\ date | dates\ for\ (?:your|the)\ diary )\b""",
    re.VERBOSE | re.IGNORECASE,
)
OTHER_HEADING = re.compile(
    r"""\b(?: jobs? | vacanc\w{0,5} | positions? | careers? | articles? | papers? | calls?\ for
          | funding | grants? | past | previous | recent | recordings? | news )\b""",
    re.VERBOSE | re.IGNORECASE,
)
HEADING_WORDS = 8
"""A heading of more words tells a story of its own ("Why training events matter to us all ...")."""


FILLING = frozenset(
    """
    a all also and announcement announcements around at by coming community external for free from
    further hybrid in internal local month more new next of off on online opportunities or other our
    person relevant site some soon the this to topical training up upcoming various virtual week
    weeks what's
    """.split()
)
"""Words that may stand in the heading of a list of events beside its nouns."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks under one heading; `heading` is None before the first one."""

    heading: str | None
    level: int
    outline: Outline

    @property
    def is_list(self) -> bool:
        """Whether the heading names a list of events and nothing else, or is a month.

        >>> [Section(t, 2, ()).is_list for t in ("Events: Talks & Training", "Run better meetings")]
        [True, False]
        """
        words = re.findall(r"[^\W_][^\s,:;&/()]*", (self.heading or "").casefold())
        known = FILLING | MONTHS.keys()
        return all(EVENT_HEADING.fullmatch(w) or w in known or w.isdigit() for w in words)

    @property
    def blocks(self) -> list[Block]:
        """Every block of the section, in reading order."""
        return flat(self.outline)


@lru_cache(maxsize=64)  # the issues of one newsletter share their headings
def is_event_heading(text: str) -> bool:
    """Whether a heading says that events are announced below it.

    >>> [is_event_heading(t) for t in ("Events: Conferences, Training", "Upcoming events")]
    [True, True]
    >>> [is_event_heading(t) for t in ("Managing teams", "Past events", "Jobs and training posts")]
    [False, False, False]
    """
    few = len(text.split()) <= HEADING_WORDS
    return bool(few and EVENT_HEADING.search(text) and not OTHER_HEADING.search(text))


def sections(outline: Outline) -> list[Section]:
    """Cut a document at its headings, whatever their rank."""
    found: list[Section] = []
    heading: str | None = None
    level = 0
    inside: list[Block | Nest] = []
    for part in outline:
        if isinstance(part, Nest) or part.kind != "heading":
            inside.append(part)
        else:
            found.append(Section(heading, level, inside))
            heading, level, inside = part.text, part.level, []
    found.append(Section(heading, level, inside))
    return found


def event_sections(outline: Outline) -> list[Section]:
    """Give the sections that announce events, those below one of their headings included."""
    chosen: list[Section] = []
    rank: int | None = None
    for section in sections(outline):
        if rank is not None and section.level > rank and not _other(section.heading):
            chosen.append(section)
        elif section.heading is not None and is_event_heading(section.heading):
            rank = section.level
            chosen.append(section)
        else:
            rank = None
    return chosen


def _other(heading: str | None) -> bool:
    return heading is not None and OTHER_HEADING.search(heading) is not None
