"""Retellings: the same event told twice, in one issue or in an earlier one, and differently."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.linting.rule import HINT, WARNING, Rule
from rcevents.merge.grouping import group
from rcevents.merge.telling import Telling
from rcevents.merge.webaddresses import address_of
from rcevents.proofreading.accounts import days_of
from rcevents.render.moments import run_words
from rcevents.render.words import cost_words, when_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rcevents.model import Cost, Event
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark

TWICE: Final = Rule(
    "NEWS601",
    "told-twice",
    HINT,
    "The same event stands in the issue twice; a calendar shows it once.",
    "Take one of the two out.",
    "how events are told apart",
)
CLASHING: Final = Rule(
    "NEWS602",
    "told-differently-here",
    WARNING,
    "One issue tells two things of one event: some readers keep the one, some the other.",
    "Correct the one that is wrong.",
    "how events are told apart",
)
CHANGED: Final = Rule(
    "NEWS603",
    "told-differently-before",
    WARNING,
    "Subscribers who noted what an earlier issue said do not see that it changed, or it did not "
    "and one of the two is wrong.",
    'Look it up; where it changed, say so ("new date", "moved online").',
    "earlier issues",
)
RELINKED: Final = Rule(
    "NEWS604",
    "linked-differently-before",
    HINT,
    "An earlier issue linked another page: one of the two may be out of date.",
    "See whether the link leads to this event still.",
    "earlier issues",
)
_SAID: Final = re.compile(
    r"\b(?:moved|postponed|re-?scheduled|cancel+ed|new (?:date|day|time|venue)s?|chang(?:e|ed|es)"
    r"|updated?|extended|now (?:on|in|at|virtual|online|hybrid|free)|correct(?:ed|ion)|again)\b",
    re.IGNORECASE,
)
"""Words by which an issue says itself that something is no longer as it was."""


_FORMS: Final = {"virtual": "online", "in_person": "on site", "hybrid": "hybrid"}


class Difference(NamedTuple):
    """What two tellings of an event tell differently, in words."""

    what: str
    before: str
    now: str

    def __str__(self) -> str:
        return f"{self.before} there, {self.now} here"


def kin_of(events: Iterable[Event]) -> Mapping[int, Sequence[Event]]:
    """Group events by what they are tellings of; those that are told once are left out."""
    tellings = [Telling(event, told=_issued(event)) for event in events]
    found: dict[int, Sequence[Event]] = {}
    for each in group(tellings).groups:
        if len(each) > 1:
            alike = [telling.event for telling in each]
            found |= {id(event): alike for event in alike}
    return found


def check(issue: Issue, kin: Mapping[int, Sequence[Event]]) -> Iterator[Remark]:
    """Tell what is told twice, and what an earlier issue told differently."""
    here: dict[int, list[Account]] = defaultdict(list)
    earlier: dict[int, Event | None] = {}
    for account in issue.accounts:
        alike = kin.get(id(account.event), ())
        if alike:
            here[id(alike)].append(account)
            if id(alike) not in earlier:
                earlier[id(alike)] = _before(alike, issue)
            before = earlier[id(alike)]
            if before is not None:
                yield from _compared(account, before)
    for accounts in here.values():
        yield from _twice(accounts)


def _twice(accounts: Sequence[Account]) -> Iterator[Remark]:
    first = accounts[0]
    for account in accounts[1:]:
        told = differences(first.event, account.event)
        if told:
            message = f"told in line {first.first} as well: {'; '.join(map(str, told))}"
            yield account.remark(CLASHING, message)
        else:
            yield account.remark(TWICE, f"told in line {first.first} as well")


def _before(alike: Sequence[Event], issue: Issue) -> Event | None:
    """Give the last telling of an event in what was issued before, in other documents.

    What was over by then is no telling of what is to come: it is held again.
    """
    own = issue.document.address
    told = [
        each
        for each in alike
        if _document(each) != own
        and (_issued(each) or dt.date.min) < issue.issued
        and not _is_over(each, issue.issued)
    ]
    return max(told, key=lambda each: _issued(each) or dt.date.min, default=None)


def _is_over(event: Event, day: dt.date) -> bool:
    days = days_of(event)
    return days is not None and days[1] < day


def _compared(account: Account, before: Event) -> Iterator[Remark]:
    found = differences(before, account.event)
    links = [each for each in found if each.what == "link"]
    others = [each for each in found if each.what != "link"]
    words = f"{account.event.title} {account.dateline} {account.prose}"
    if others and not _SAID.search(words):
        message = f"{_place(before)}: {'; '.join(map(str, others))}"
        yield account.remark(CHANGED, message, *(claim.text for claim in account.line.dates))
    elif links and not others:
        yield account.remark(RELINKED, f"{_place(before)}: {links[0]}", account.event.url)


def differences(before: Event, now: Event) -> list[Difference]:
    """Give what two tellings both tell, and differently: days, hours, form, price, link."""
    found = (_when(before, now), _form(before, now), _price(before, now), _link(before, now))
    return [each for each in found if each is not None]


def _when(before: Event, now: Event) -> Difference | None:
    was, here = days_of(before), days_of(now)
    if was is None or here is None or before.recurrence or now.recurrence:
        return None
    if was != here:
        return Difference("day", run_words(*was), run_words(*here))
    one, other = before.start, now.start
    if not (isinstance(one, dt.datetime) and isinstance(other, dt.datetime)):
        return None
    is_local = one.tzinfo is None or other.tzinfo is None
    same = one.replace(tzinfo=None) == other.replace(tzinfo=None) if is_local else one == other
    return None if same else Difference("time", when_words(before), when_words(now))


def _form(before: Event, now: Event) -> Difference | None:
    if before.format is None or now.format is None or before.format == now.format:
        return None
    if not (_tells_form(before) and _tells_form(now)):
        return None
    return Difference("format", _FORMS[before.format], _FORMS[now.format])


def _tells_form(event: Event) -> bool:
    """Tell whether the form is told, or the place that it follows from."""
    return "format" not in event.inferred or event.place is not None


def _price(before: Event, now: Event) -> Difference | None:
    """Compare prices, not their words: what one telling adds to the other is no difference."""
    if before.cost is None or now.cost is None:
        return None
    was, here = _amounts(before.cost), _amounts(now.cost)
    if not (was and here) or was <= here or here <= was:
        return None
    return Difference("price", cost_words(before.cost) or "", cost_words(now.cost) or "")


def _amounts(cost: Cost) -> set[tuple[str, str, str | None]]:
    return {(str(tier.min), str(tier.max), tier.currency) for tier in cost.tiers}


def _link(before: Event, now: Event) -> Difference | None:
    was, here = address_of(before.url), address_of(now.url)
    if was is None or here is None or was.page == here.page:
        return None
    return Difference("link", before.url or "", now.url or "")


def _issued(event: Event) -> dt.date | None:
    return event.sightings[-1].issued if event.sightings else None


def _document(event: Event) -> str:
    return event.sightings[-1].document if event.sightings else ""


def _place(event: Event) -> str:
    """Name where an event was told: the document, and the line in it."""
    line = event.sightings[-1].line if event.sightings else None
    where = _document(event) or "an earlier issue"
    return f"{where}:{line}" if line else where
