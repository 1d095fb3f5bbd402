"""Judgement: whether two tellings are of one event, by what both of them tell and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from rcevents.merge.days import relate_days
from rcevents.merge.relations import EVIDENCE, Relations
from rcevents.merge.sameness import TABLE
from rcevents.merge.titlerelations import relate_roles, relate_titles, weigh
from rcevents.merge.traits import is_unique
from rcevents.merge.verdict import Verdict
from rcevents.merge.webaddresses import relate_links
from rcevents.merge.whereabouts import relate_places

if TYPE_CHECKING:
    from rcevents.merge.days import Days
    from rcevents.merge.titlerelations import Naming
    from rcevents.merge.traits import Traits
    from rcevents.merge.webaddresses import Link
    from rcevents.merge.whereabouts import Where

Ids = Literal["none", "itself", "here", "abroad", "other", "two"]
Sources = Literal["one", "two", "list", "unknown"]
Regular = Literal["yes", "course", "subject", "no"]
Edition = Literal["agree", "open", "clash", "parts"]

UNSURE: Final = frozenset(
    {
        "unknown",
        "over",
        "moved",
        "season",
        "years",
        "late",
        "again",
        "near",
        "shifted",
        "weekly",
        "another",
        "put off",
    }
)
"""Relations of days that leave open which edition is meant."""
ELSEWHEN: Final = frozenset({"moved", "season", "near", "weekly", "another"})
"""Relations of days on which a part of something is not the whole of it."""
BOUNDARY: Final = 45
"""Days around the turn of the year in which an edition may have either year."""

APART: Final = frozenset({"rival", "elsewhere", "form"})
"""Relations of addresses of two hosts, or of two entries of one."""
UNRELATED: Final = frozenset({"none", "form", "elsewhere", "rival", "site", "branch", "listing"})


@lru_cache(maxsize=20_000)
def decide(relations: Relations) -> Verdict:
    """Give what the first row says whose conditions hold."""
    row = next(row for row in TABLE if row.holds(relations))
    words = (EVIDENCE[key][told] for key, told in zip(relations._fields, relations, strict=True))
    return Verdict(row.outcome, row.score, row.rule, tuple(filter(None, words)), row.hard)


NOTHING_SHARED: Final = decide(
    Relations("none", "no", "open", "other", "alike", "common", "no", "none", "unknown", "unknown",
              "two")
)  # fmt: skip
OTHER_YEARS: Final = decide(
    Relations("none", "no", "clash", "other", "alike", "common", "no", "none", "unknown", "unknown",
              "two")
)  # fmt: skip


def judge(one: Traits, other: Traits) -> Verdict:
    """Decide on two tellings: the same either way round, whatever else is known.

    >>> from rcevents.merge.telling import telling_of
    >>> from rcevents.merge.traits import traits_of
    >>> from rcevents.model import Event
    >>> titles = ("TeaCon '21", "TEACON 2021")
    >>> judge(*(traits_of(telling_of(Event(uid="", title=title))) for title in titles))[:3]
    ('same', 0.9, 'one title, days told once')
    """
    together = one.source == other.source and one.document == other.document
    beside = together and is_beside(one, other)
    naming = relate_titles(one.title, other.title, one.site.words, other.site.words)
    ids = _ids(one, other, naming, beside=beside)
    link = relate_links(one.address, other.address)
    if naming == "other" and link in UNRELATED and ids == "none" and not beside:
        years = one.title.year, other.title.year
        return NOTHING_SHARED if None in years or years[0] == years[1] else OTHER_YEARS
    days = relate_days(one.span, other.span)
    return decide(
        Relations(
            ids=ids,
            beside="yes" if beside else "no",
            edition=_edition(one, other, days),
            naming=naming,
            roles=relate_roles(one.title, other.title, naming, (one.kind, other.kind)),
            weight=weigh(one.title, other.title, naming),
            regular=_regular(one, other, link),
            link=link,
            days=days,
            place=_places(one, other),
            source=_sources(one, other),
        )
    )


def is_beside(one: Traits, other: Traits) -> bool:
    """Tell whether one reading of a known document tells both."""
    return bool(one.document) and one.telling.is_beside(other.telling)


def _ids(one: Traits, other: Traits, naming: Naming, *, beside: bool) -> Ids:
    if one.telling is other.telling:
        return "itself"
    if one.id is None or other.id is None:
        return "none"
    if one.id != other.id:
        if beside or _are_entries(one, other, naming):
            return "other"
        booked = one.source and one.source == other.source and one.span.is_sitting
        return "two" if booked and other.span.is_sitting else "none"
    if one.document == other.document or (one.source and one.source == other.source):
        return "here"
    return "abroad" if is_unique(one.id) else "none"


def _regular(one: Traits, other: Traits, link: Link) -> Regular:
    """Give whether it is held again and again, or a course or meeting, which may be.

    A talk with a topic is told to be put off, and no series; at two addresses a course of one
    subject is that of two hosts.
    """
    rhythms = {one.title.rhythm, other.title.rhythm}
    postponed = one.span.postponed or other.span.postponed
    if "regular" in rhythms or ("talk" in rhythms and not postponed):
        return "yes"
    if "subject" in rhythms and link in APART:
        return "subject"
    kinds = {one.kind, other.kind}
    if "meeting" in kinds and "yearly" in rhythms:
        return "no"
    return "course" if kinds & {"training", "meeting"} and "conference" not in kinds else "no"


def _sources(one: Traits, other: Traits) -> Sources:
    """Give whether one source told both; "list": it keeps both at once, each in a document."""
    if not one.source or not other.source:
        return "unknown"
    if one.source != other.source:
        return "two"
    mine, theirs = one.telling, other.telling
    kept = mine.living and theirs.living and one.document != other.document
    return "list" if kept and not (mine.gone or theirs.gone) and _at_once(one, other) else "one"


def _places(one: Traits, other: Traits) -> Where:
    """Give whether the places agree; a town that both titles tell is believed before a venue."""
    where = relate_places(one.site, other.site)
    told = one.title.core & other.title.core & (one.site.parts | other.site.parts)
    return "unknown" if where == "clash" and told else where


def _at_once(one: Traits, other: Traits) -> bool:
    mine, theirs = one.telling, other.telling
    return (theirs.until is None or mine.since < theirs.until) and (
        mine.until is None or theirs.since < mine.until
    )


def _are_entries(one: Traits, other: Traits, naming: Naming) -> bool:
    """Tell whether both stand at once in a list whose entries have days of issue of their own.

    What such a list tells twice, in one title and on the same days, was posted again.
    """
    if one.source != other.source or one.document != other.document or not one.document:
        return False
    posted_again = naming == "equal" and relate_days(one.span, other.span) in {"run", "day"}
    return _at_once(one, other) and not posted_again


def _edition(one: Traits, other: Traits, days: Days) -> Edition:
    """Give whether years, ordinals and numbers of both are those of one edition and part."""
    mine, theirs = one.title, other.title
    years_told = mine.year is not None and theirs.year is not None
    if years_told and mine.year != theirs.year:
        return "clash"
    if mine.ordinal != theirs.ordinal and None not in (mine.ordinal, theirs.ordinal):
        if not years_told:
            return "clash"
    elif not years_told and days in UNSURE and _years_clash(one, other):
        return "clash"
    if mine.parts != theirs.parts and ((mine.parts and theirs.parts) or days in ELSEWHEN):
        return "parts"
    if mine.numbers - theirs.numbers and theirs.numbers - mine.numbers:
        return "parts"
    agree = years_told or (mine.ordinal is not None and mine.ordinal == theirs.ordinal)
    return "agree" if agree else "open"


def _years_clash(one: Traits, other: Traits) -> bool:
    """Tell whether the year of one's title or address is not that of the other."""
    mine, theirs = _shown(one), _shown(other)
    if mine and theirs:
        return mine.isdisjoint(theirs)
    if mine or theirs:
        shown, dated = (mine, other) if mine else (theirs, one)
        return bool(dated.span.first) and not any(_may_be(year, dated) for year in shown)
    return False


def _shown(traits: Traits) -> frozenset[int]:
    if traits.title.year is not None:
        return frozenset({traits.title.year})
    return traits.address.years if traits.address else frozenset()


def _may_be(year: int, traits: Traits) -> bool:
    """Tell whether an event of these days may be the edition of a year."""
    if traits.span.year == year:
        return True
    near = {(traits.span.first - BOUNDARY), (traits.span.last + BOUNDARY)}
    return any(_year_of(day) == year for day in near)


def _year_of(ordinal: int) -> int:
    return int((ordinal - 1) / 365.2425) + 1
