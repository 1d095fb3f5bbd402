"""Which parts of a document announce events: their headings tell.

A section stands as a list of events, as what announces none (jobs, reads, what is past), or open:
what is told below any other heading may be an event, if it says so itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from rcevents.reading.agendas import is_calendar, is_month_of_days
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.headingwords import (
    goes_on_elsewhere,
    is_closed_among_events,
    is_list_word,
    names_closed,
    names_events,
)
from rcevents.reading.months import MONTHS
from rcevents.reading.outline import Block, Nest, flat
from rcevents.reading.translation import folded, month_named

if TYPE_CHECKING:
    from rcevents.reading.outline import Outline

EVENT_HEADING = re.compile(
    r"""\b(?: events? | conferences? | trainings? | workshops? | webinars? | seminars? | courses?
          | meetings? | meetups? | talks? | hackathons? | summer\ schools? | calendar | symposia
          | what(?:['’]s|\ is)\ on | mark\ your\ calendars?
          | looking\ (?:further\ )?ahead | further\ ahead
          | on\ the\ horizon | upcoming\ dates | learning\ opportunities
          | (?:winter|spring|autumn|fall)\ schools?
          | (?:professional|skills|staff)\ development | (?<!\w\ )coming\ up(?=\W*$)
          | save\ the\ dates? | dates\ for\ (?:your|the)\ diary | diary
          | (?:speaker|lecture|talk)s?\ series | get-?togethers? | gatherings? | sprints? | panels?
          | lectures? | boot-?camps? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
OTHER_HEADING = re.compile(
    r"""\b(?: jobs? | vacanc\w{0,5} | positions? | careers? | articles? | papers? | calls?\ for
          | funding | grants? | past | previous | recent | recordings? | news | thanks? | thank\ you
          | recaps? | reports? | looking\ back )\b""",
    re.VERBOSE | re.IGNORECASE,
)
CLOSED_HEADING = re.compile(
    r"""\b(?: jobs? | vacanc\w{0,5} | positions? | careers? | articles? | papers | pre-?prints?
          | publications? | books?(?!\ clubs?) | reads? | reading(?!\ (?:group|club|circle)s?)
          | blogs? | posts? | podcasts? | videos?
          | recordings? | recaps? | reports? | surveys? | funding | grants? | fellowships?
          | sponsors?(?:hip)? | past | previous | archives? | contents | in\ this\ issue
          | releases? | packages | tutorials | datasets? | minutes | thank\ you | quotes?
          | deadlines | vacant | hiring | listened\ to | looking\ back
          | in\ case\ you\ missed\ it | icymi
          | what\ we(?:['’]ve|\ have)?\ (?:did|been\ (?:up\ to|doing))
          | in\ the\ (?:media|press) | (?:service|system)\ status | in\ memoriam | obituar(?:y|ies)
          | new\ (?:staff|members|starters|arrivals|colleagues|faces) | staff\ news
          | acknowledge?ments
          | (?:[\w-]{2,15})\ of\ the\ (?:day|week|month|issue)(?=\W*$) | unsubscribe )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings below which nothing is announced, whatever dates stand there."""
TAUGHT = frozenset({"tutorials", "Tutorials"})
"""What is closed elsewhere, but below a heading of events is one of them."""
CONTENTS = re.compile(
    r"""\W*(?: (?:table\ of\ )?contents | (?:also\ )?in\ this\ (?:issue|edition|newsletter)
           | inhalt(?:sverzeichnis)? | in\ dieser\ ausgabe | sommaire | au\ sommaire
           | dans\ ce\ numero
           | inhoud(?:sopgave)? | in\ dit\ nummer | sommario | sumario | contenidos? | indice
           | innehall
           | innhold | i\ (?:detta|dette)\ nummer | sisallys )\W*""",
    re.VERBOSE,
)
"""A list of what follows: sections below it, whatever their rank, are not parts of it."""
OWN_PART = re.compile(
    r"\W*(?:community|support|announcements?|opportunities|get involved|networks?|groups?)\W*",
    re.IGNORECASE,
)
"""Headings of a newsletter's parts, which stand below no other, whatever their rank says."""
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
FOREIGN = re.compile(r"\d\.?[ ](?:de[ ])?([^\W\d_]{3,10})")
"""A day before its month, in whatever language."""
ANY_TIME = re.compile(r"\b(?:self-?paced|on[- ]demand|at any time)\b", re.IGNORECASE)
"""What has no day, as it can be taken whenever one likes."""
ADDRESS = re.compile(r"\]\([^()\s]{0,600}\)")
MARKUP = re.compile(r"[*_\[\]\\]|<[^<>\n]{0,200}>")
SPACE = re.compile(r"\s|&nbsp;|&#(?:160|xA0);")

Standing = Literal["events", "open", "closed"]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks under one heading; `heading` is None before the first one.

    `above` are the headings that it stands below, the outermost first, `parents` their blocks;
    `head` is the block of its own.
    """

    heading: str | None
    level: int
    outline: Outline
    standing: Standing = "open"
    above: tuple[str, ...] = ()
    head: Block | None = None
    parents: tuple[Block, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the heading names a list of events and nothing else, or is a month.

        >>> [Section(t, 2, ()).is_list for t in ("Events: Talks & Training", "Run better meetings")]
        [True, False]
        """
        words = re.findall(r"[^\W_][^\s,:;&/()]*", (self.heading or "").casefold())
        known = FILLING | MONTHS.keys()
        return all(
            EVENT_HEADING.fullmatch(word) or word in known or word.isdigit() or is_list_word(word)
            for word in words
        )

    @property
    def is_silent(self) -> bool:
        """Whether an open section surely tells no day: then nothing in it need be looked at."""
        headings = (*self.above, self.heading or "")
        if self.standing != "open" or any(map(may_tell_date, headings)):
            return False
        return all(
            isinstance(part, Nest) and part.source is not None and not tells_a_day(part.source)
            for part in self.outline
        )

    @property
    def blocks(self) -> list[Block]:
        """Every block of the section, in reading order."""
        return flat(self.outline)


@lru_cache(maxsize=16)  # asked for the first sections by several kinds
def tells_a_day(markdown: str) -> bool:
    r"""Whether markdown tells a day anywhere but in its links' addresses.

    >>> [tells_a_day(t) for t in ("on **3**&nbsp;May", "on 3\nMay", "[tea](/2031/05/03)")]
    [True, True, False]
    """
    if ANY_TIME.search(markdown) or any(
        month_named(found[1]) for found in FOREIGN.finditer(markdown)
    ):
        return True
    if not (may_tell_date(markdown) or "&" in markdown or "<" in markdown):
        return False
    text = MARKUP.sub("", SPACE.sub(" ", ADDRESS.sub("]", markdown)))
    return may_tell_date(text) and bool(find_dates(text))


@lru_cache(maxsize=64)  # the issues of one newsletter share their headings
def is_event_heading(text: str) -> bool:
    """Whether a heading says that events are announced below it.

    >>> [is_event_heading(t) for t in ("Events: Conferences, Training", "Upcoming events")]
    [True, True]
    >>> [is_event_heading(t) for t in ("Managing teams", "Past events", "Jobs and training posts")]
    [False, False, False]
    """
    few = len(text.split()) <= HEADING_WORDS
    named = EVENT_HEADING.search(text) or names_events(text)
    return bool(few and named and not OTHER_HEADING.search(text) and not names_closed(text))


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
    title = _title(outline)
    for part in outline:
        if isinstance(part, Nest) or part.kind != "heading":
            inside.append(part)
            continue
        found.append(_filled(section, inside))
        beside = next((each for each in path if each.level == part.level), None)
        path = [each for each in path if each.level < part.level]
        section = _begun(part, path, choice)
        if part is title and section.standing == "closed":
            section = replace(section, standing="open")
        if beside is not None and _goes_on(section, beside):
            section = replace(section, standing="events")
        alone = section.standing == "open" and all(each.head is title for each in path)
        if alone and is_calendar(part, outline):
            section = replace(section, standing="events")
        if not is_contents(part.text):
            path.append(section)
        inside = []
    return [*found, _filled(section, inside)]


def _filled(section: Section, inside: Outline) -> Section:
    """Give a section with what stands in it; a month above days is a list of events."""
    days = section.standing == "open" and is_month_of_days(section.heading or "", inside)
    return replace(section, outline=inside, standing="events" if days else section.standing)


def _title(outline: Outline) -> Block | None:
    """Give the heading that is the document's own: the first one, alone of the highest rank.

    "The Leaf Post" closes nothing that stands below it.
    """
    ranks = [part for part in outline if isinstance(part, Block) and part.kind == "heading"]
    others = [part.level for part in ranks[1:]]
    return ranks[0] if others and ranks[0].level == 1 < min(others) else None


def _begun(block: Block, path: list[Section], choice: Choice) -> Section:
    above = tuple(each.heading or "" for each in path)
    parent = path[-1].standing if path else "open"
    standing = choice.standing(block.text) or _standing(block.text, parent)
    parents = tuple(each.head for each in path if each.head is not None)
    return Section(block.text, block.level, (), standing, above, block, parents)


def is_contents(heading: str) -> bool:
    """Tell whether a heading stands above a list of what follows.

    >>> is_contents("Au sommaire"), is_contents("The contents of our archive")
    (True, False)
    """
    return CONTENTS.fullmatch(folded(heading)) is not None


def _goes_on(section: Section, beside: Section) -> bool:
    """Tell whether a heading goes on with the list of events before it: "Elsewhere"."""
    goes_on = section.standing == "open" and beside.standing == "events" and beside.is_list
    return goes_on and goes_on_elsewhere(section.heading or "")


@lru_cache(maxsize=512)  # the issues of one newsletter share their headings
def _standing(heading: str, parent: Standing) -> Standing:
    few = len(heading.split()) <= HEADING_WORDS
    if parent == "events":
        other = OTHER_HEADING.search(heading) or is_closed_among_events(heading)
        return "closed" if other or (few and _is_shut(heading)) else "events"
    if is_event_heading(heading):
        return "events"
    closed = CLOSED_HEADING.search(heading) or names_closed(heading) or is_contents(heading)
    if few and closed and not ASKS_FOR.search(heading):
        return "closed"
    return "open" if parent == "closed" and OWN_PART.fullmatch(heading) else parent


def _is_shut(heading: str) -> bool:
    """Tell whether a heading below one of events leaves them: "Reads", but not "Tutorials"."""
    found = CLOSED_HEADING.search(heading)
    return bool(found and found.group() not in TAUGHT and not EVENT_HEADING.search(heading))


def event_sections(outline: Outline, choice: Choice = AS_TOLD) -> list[Section]:
    """Give the sections that announce events, those below one of their headings included."""
    return [each for each in sections(outline, choice) if each.standing == "events"]
