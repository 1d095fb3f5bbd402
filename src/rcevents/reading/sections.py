"""Which parts of a document announce events: their headings tell.

A section stands as a list of events, as what announces none (jobs, reads, what is past), or open:
what is told below any other heading may be an event, if it says so itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

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
CLOSED_HEADING = re.compile(
    r"""\b(?: jobs? | vacanc\w{0,5} | positions? | careers? | articles? | papers | pre-?prints?
          | publications? | books? | reads? | reading | blogs? | posts? | podcasts? | videos?
          | recordings? | recaps? | reports? | surveys? | funding | grants? | fellowships?
          | sponsors?(?:hip)? | past | previous | archives? | contents | in\ this\ issue
          | releases? | packages | tutorials | datasets? | minutes | thank\ you | quotes? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings below which nothing is announced, whatever dates stand there."""
ASKS_FOR = re.compile(r"^\W*calls?\ for\b", re.IGNORECASE)
"""Such a heading may tell of a conference, too."""
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


Standing = Literal["events", "open", "closed"]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks under one heading; `heading` is None before the first one.

    `above` are the headings that it stands below, the outermost first; `head` is the block of
    its own.
    """

    heading: str | None
    level: int
    outline: Outline
    standing: Standing = "open"
    above: tuple[str, ...] = ()
    head: Block | None = None

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


@dataclass(frozen=True, slots=True)
class Choice:
    """Words of headings by which someone who knows a newsletter says which parts of it count."""

    events: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()

    def standing(self, heading: str) -> Standing | None:
        """Give the standing that was chosen for a heading, None where none was.

        >>> Choice(events=("diary",)).standing("Your Diary"), Choice().standing("Your Diary")
        ('events', None)
        """
        text = heading.casefold()
        if any(word.casefold() in text for word in self.closed):
            return "closed"
        return "events" if any(word.casefold() in text for word in self.events) else None


AS_TOLD = Choice()


def sections(outline: Outline, choice: Choice = AS_TOLD) -> list[Section]:
    """Cut a document at its headings, whatever their rank, and tell how each part stands."""
    found: list[Section] = []
    path: list[Section] = []
    section = Section(None, 0, [])
    inside: list[Block | Nest] = []
    for part in outline:
        if isinstance(part, Nest) or part.kind != "heading":
            inside.append(part)
            continue
        found.append(replace(section, outline=inside))
        path = [each for each in path if each.level < part.level]
        section = _begun(part, path, choice)
        path.append(section)
        inside = []
    found.append(replace(section, outline=inside))
    return found


def _begun(block: Block, path: list[Section], choice: Choice) -> Section:
    above = tuple(each.heading or "" for each in path)
    parent = path[-1].standing if path else "open"
    standing = choice.standing(block.text) or _standing(block.text, parent)
    return Section(block.text, block.level, (), standing, above, block)


def _standing(heading: str, parent: Standing) -> Standing:
    if parent == "events":
        return "closed" if OTHER_HEADING.search(heading) else "events"
    if is_event_heading(heading):
        return "events"
    few = len(heading.split()) <= HEADING_WORDS
    if few and CLOSED_HEADING.search(heading) and not ASKS_FOR.search(heading):
        return "closed"
    return parent


def event_sections(outline: Outline, choice: Choice = AS_TOLD) -> list[Section]:
    """Give the sections that announce events, those below one of their headings included."""
    return [each for each in sections(outline, choice) if each.standing == "events"]
