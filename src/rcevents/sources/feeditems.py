"""Items of feeds that announce one event in words: by title, by labelled lines, by a dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from rcevents.model import first_day
from rcevents.reading.claims import Fault
from rcevents.reading.dateline import read_dateline
from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import SENTENCE
from rcevents.reading.heads import heads
from rcevents.reading.kinds import of_title
from rcevents.reading.passage import Passage
from rcevents.reading.schedules import find_unsettled
from rcevents.reading.times import find_times
from rcevents.sources.feedlabels import LINE_LENGTH, Labels

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.reading.claims import Claim
    from rcevents.reading.dateline import Dateline
    from rcevents.reading.dates import Dates

TITLE_LENGTH: Final = 300
OPENING_LINES: Final = 3
MOST_REMARK: Final = 80
"""A dateline that opens an item stands in one of so many lines: behind a subtitle, at most."""

LEADING: Final = re.compile(r"[\s)\]]{0,3}(?:[:|,–—-]|\s)[\s:|–—-]{0,3}")
ENDING: Final = re.compile(r"[\s(\[,:|–—@-]{1,4}(?:on\s{1,3})?\Z", re.IGNORECASE)
ASKING: Final = re.compile(
    r"""
    ^ (?: how | why | what | when | where | who | which | is | are | do | does | did | can | should
        | my | our | we | i | thoughts? | notes? | looking | meet | meeting[ ](?:with|the) | new
        | watch | read | listen | welcome | introducing | announcing ) \b
    | \b (?: weekly | monthly ) \b | \?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How titles of articles begin, and now and then those of talks."""
REPORT: Final = re.compile(
    r"""
    ^ (?: after | back[ ]from | impressions? | interview | review | congratulations | thank
        | call[ ]for | cfp | apply | submit | update ) \b
    | \b (?: newsletter | letter | gazette | dispatch | notes | digest | round-?up | bulletin
          | issue | episode | podcast | recap | reports? | minutes | highlights? | summary
          | retrospective | lessons | slides | videos? | recordings? | photos | proceedings
          | release[ds]? | changelog | v?\d+\.\d+ | deadline | extended | was | were | went
          | held | took[ ]place | learned | recorded | accepted | awarded ) \b
    | \# \d | \b no\. \s? \d
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What titles of issues, reports and calls have, and those of events have not."""
PROSE_LENGTH: Final = 3000
HELD_REACH: Final = 80
HELD: Final = re.compile(
    r"""\b(?: tak(?: e | es | ing )[ ]place
      | (?: be | is | are | being )[ ](?: held | hosted | run )
      | happen(?: s | ing ) | scheduled[ ](?: for | on ) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence says of when an event is held, before the day."""
SENTENCE_END: Final = re.compile(r"[.!?](?=\s|$)|\n")
SEVERAL: Final = re.compile(
    r"\b(?:conferences|courses|events|meetings|seminars|talks|trainings|webinars|workshops)\b",
    re.IGNORECASE,
)
"""What names events by the dozen, and none of them."""
NUMBER: Final = re.compile(r"\s\d{1,3}\Z")
"""What ends the title of an issue; "Tea 101" may be a course, or the issue after the 100th."""
EVENT_TAGS: Final = frozenset(
    """
    event events workshop workshops conference conferences training trainings course courses webinar
    webinars seminar seminars hackathon hackathons meetup meetups talk talks lecture lectures
    """.split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """An item's announcement: a title without its date, the dateline, and where that stood."""

    title: str
    dateline: str
    by: Literal["when", "date", "below", "opening", "title", "prose"]

    @property
    def sure(self) -> bool:
        """Whether the item says it of itself, first of all: other days may be of its parts."""
        return self.by not in ("title", "below", "prose")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an item beside its words: its days, and how its source writes dates."""

    published: dt.date | None = None
    today: dt.date | None = None
    day_first: bool | None = None
    is_listed: bool = False
    """Whether its address lies among those of events: "/events/tea"."""

    @property
    def is_ahead(self) -> bool:
        """Whether the item is dated in the future: nothing is published then, but events are on."""
        if self.today is None or self.published is None:
            return False
        return self.published > self.today

    def dates(self, text: str) -> list[Claim[Dates | Fault]]:
        """Find the dates of a text."""
        return find_dates(text, issued=self.published, day_first=self.day_first)


def announced(title: str, text: str, known: Known) -> Told | None:
    r"""Find what an item announces of one event, None where it announces none.

    A day before the item's own day of publication is that of a report, not of an announcement.

    >>> import datetime as dt
    >>> known = Known(dt.date(2031, 4, 1))
    >>> told = announced("Tea Days", "When: 3 May\nWhere: Ghent", known)
    >>> told.title, told.dateline
    ('Tea Days', '3 May, Ghent')
    >>> announced("3-5 May 2031: Tea Days", "", known).title
    'Tea Days'
    >>> announced("On tea", "We met on 3 May, and drank.", known) is None
    True
    """
    title = title[:TITLE_LENGTH]
    labels = Labels(text)
    bare, in_title = _split(title, known)
    by = "below" if SEVERAL.search(title) else labels.by
    tellings = (
        Told(bare or title, labels.dateline, by),
        Told(bare or title, _dateline(labels.lines, known), "opening"),
        Told(bare, in_title, "title"),
        Told(bare or title, _held(text, known) if names_event(title) else "", "prose"),
    )
    told = (each for each in tellings if title and each.dateline)
    return next((each for each in told if _is_announced(each, title, known)), None)


def _is_announced(told: Told, title: str, known: Known) -> bool:
    """Whether a title and its dateline are those of an event, not of a report or an issue."""
    if not _tells_when(told.dateline, known):
        return False
    named = names_event(title)
    if not REPORT.search(title) and not ASKING.search(title):
        return told.by in ("when", "below") or _is_ahead(told.dateline, known, named=named)
    calls = not REPORT.search(title) and of_title(title) not in (None, "meeting")
    is_sure = told.by in ("when", "below") or (
        told.by == "opening" and bool(find_times(told.dateline))
    )
    return (is_sure or calls) and _is_ahead(told.dateline, known, named=False)


def names_event(title: str, tags: tuple[str, ...] = ()) -> bool:
    """Whether an item calls itself an event, by its title or by a category.

    >>> names_event("Tea Workshop"), names_event("On tea", ("Events",)), names_event("On tea")
    (True, True, False)
    >>> names_event("What we learned at the workshop"), names_event("Workshop report", ("News",))
    (False, False)
    """
    if REPORT.search(title[:TITLE_LENGTH]) or ASKING.search(title[:TITLE_LENGTH]):
        return False
    if any(tag.casefold() in EVENT_TAGS for tag in tags):
        return True
    bare = NUMBER.sub("", title[:TITLE_LENGTH])
    return not SEVERAL.search(bare) and of_title(bare) not in (None, "meeting")


def _dateline(lines: list[str], known: Known) -> str:
    """Give the first of the opening lines that is a dateline and tells a day."""
    for line in lines[:OPENING_LINES]:
        if len(line) > LINE_LENGTH or not known.dates(line):
            continue
        told = read_dateline(line, issued=known.published, day_first=known.day_first)
        return line if told.dates and not told.deadlines and _is_dateline(line, told) else ""
    return ""


def _is_dateline(line: str, told: Dateline) -> bool:
    """Whether a line is nothing but facts, or begins with day and hour, and no sentence behind."""
    if told.remark is None:
        return True
    begins = not told.dates[0].start and bool(told.hours)
    return begins and len(told.remark) <= MOST_REMARK and not SENTENCE.search(line)


def _held(text: str, known: Known) -> str:
    """Give the rest of a sentence that says when the event is held, from the day on."""
    text = text[:PROSE_LENGTH]
    if not HELD.search(text):
        return ""
    for date in known.dates(text):
        before = text[max(0, date.start - HELD_REACH) : date.start]
        if HELD.search(SENTENCE_END.split(before)[-1]):
            rest = SENTENCE_END.split(text[date.start : date.end + LINE_LENGTH], maxsplit=1)[0]
            return rest.removeprefix("on ")
    return ""


def _tells_when(line: str, known: Known) -> bool:
    """Whether a dateline tells a day, a rhythm, or that it is open, be it in a way not read."""
    told = read_dateline(line, issued=known.published, day_first=known.day_first)
    when = told.dates or told.recurrences or told.faults or told.on_demand
    return bool(when or find_unsettled(line))


def bare_title(title: str, day: dt.date, known: Known) -> str:
    """Give a title without the event's own day in front of it or behind it.

    >>> import datetime as dt
    >>> bare_title("May 3, 2031: Tea Days", dt.date(2031, 5, 3), Known())
    'Tea Days'
    """
    bare, dateline = _split(title[:TITLE_LENGTH], known)
    told = [claim.value for claim in known.dates(dateline) if not isinstance(claim.value, Fault)]
    return bare if any(run.start == day for dates in told for run in dates.runs) else title


def _split(title: str, known: Known) -> tuple[str, str]:
    """Part a title from the dateline in front of it or behind it."""
    dates = known.dates(title)
    if not dates:
        return title, ""
    cut = _led(title, dates[0]) or next(
        ((head.title, head.dateline) for head in heads(Passage(title)) if head.title), None
    )
    return cut or _ended(title, dates[-1]) or (title, "")


def _led(title: str, date: Claim[Dates | Fault]) -> tuple[str, str] | None:
    """Part "3 May: Tea Days" and "[3 May] Tea Days"."""
    if title[: date.start].strip(" ([") or date.end == len(title):
        return None
    gap = LEADING.match(title, date.end)
    return (title[gap.end() :], date.text) if gap and title[gap.end() :] else None


def _ended(title: str, date: Claim[Dates | Fault]) -> tuple[str, str] | None:
    """Part "Tea Workshop on 3 May" and "Tea Workshop, 3 May, Ghent"."""
    behind = title[date.end :].strip(" )].")
    if not date.start or (behind and read_dateline(behind, issued=None).remark):
        return None
    gap = ENDING.search(title, max(0, date.start - 9), date.start)
    bare = title[: gap.start()] if gap else ""
    return (bare, title[date.start :]) if bare and of_title(bare) else None


def _is_ahead(line: str, known: Known, *, named: bool) -> bool:
    """Whether a dateline's day lies ahead of the publication.

    On the very day, the item must call itself an event, or be dated in the future: no item is
    published then.
    """
    published, claims = known.published, known.dates(line)
    if published is None or not claims:
        return named or bool(claims)
    told = [claim.value for claim in claims if not isinstance(claim.value, Fault)]
    if not told:
        return named
    last = max(first_day(run.end) for dates in told for run in dates.runs)
    return last > published or (last == published and (named or known.is_ahead or known.is_listed))
