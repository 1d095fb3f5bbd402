"""A revision as news: "moved from 3 May 2021 to 10 May 2021", "dearer: €20 -> €30"."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.merge.changes import QUIET, is_noticed
from rcevents.render.changewords import NAMES, change_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rcevents.merge.changes import Change
    from rcevents.store.contract import Revision


class News(NamedTuple):
    """A piece of news: the word that it is sorted under, and what it says in full."""

    mark: str
    text: str


BEGINNINGS = {"announced": "new", "parted": "new"}
RETURNS = {
    "not seen": News("gone", "no longer listed by its source"),
    "seen again": News("back", "listed again by its source"),
}
STATUS = {
    "cancelled": News("cancelled", "cancelled"),
    "postponed": News("postponed", "postponed"),
    "tentative": News("changed", "not certain any more"),
    "confirmed": News("back", "takes place after all"),
}
DAYS = ("start", "end", "sessions", "timezone")
"""Keys whose changes are told as one."""
DAMAGED = (KeyError, TypeError, AttributeError, ValueError)
"""What values raise that another version wrote, or that nobody should have written."""

BESIDE = frozenset({*DAYS, "status", "unseen", "withdrawn", "seen"})
"""Keys whose changes have words of their own."""


def is_news(revision: Revision) -> bool:
    """Tell whether a revision is worth telling everybody."""
    beyond = {change.key for change in revision.changes} & {"withdrawn"}
    known = revision.cause in BEGINNINGS or revision.cause in RETURNS
    return known or bool(beyond) or _is_noticed(*revision.changes)


def news(revision: Revision) -> tuple[News, ...]:
    """Give what a revision tells, the weightiest first; nothing where nobody would notice.

    >>> import datetime as dt
    >>> from rcevents.merge.changes import Change
    >>> from rcevents.store.contract import Revision
    >>> moved = Change("start", "2021-05-03", "2021-05-10")
    >>> news(Revision("tea", 2, dt.datetime(2021, 4, 1, tzinfo=dt.UTC), "changed", 1, (moved,)))
    (News(mark='moved', text='moved from 3 May 2021 to 10 May 2021'),)
    """
    if revision.cause in BEGINNINGS:
        return (News("new", "newly listed"),)
    told = {change.key: change for change in revision.changes}
    first = [RETURNS[revision.cause]] if revision.cause in RETURNS else []
    return tuple(dict.fromkeys([*first, *_states(told), *_days(told), *_others(told)]))


def _states(told: Mapping[str, Change]) -> Iterator[News]:
    if (change := told.get("status")) and (state := STATUS.get(str(change.after))):
        yield state
    if (change := told.get("unseen")) and "status" not in told:
        yield RETURNS["not seen" if change.after else "seen again"]
    if change := told.get("withdrawn"):
        yield News("gone", "withdrawn") if change.after else News("back", "no longer withdrawn")


def _days(told: Mapping[str, Change]) -> Iterator[News]:
    """Tell of a new date once, whatever keys it is told in."""
    changed = next((told[key] for key in DAYS if key in told), None)
    if changed is None or not _is_noticed(*(told[key] for key in DAYS if key in told)):
        return
    key, before, after = changed
    was, now = value_words(key, before), value_words(key, after)
    if key == "start" and not before:
        yield News("changed", f"date known now: {now}")
    elif key == "start" and not after:
        yield News("changed", f"date no longer known (was {was})")
    elif key == "start":
        yield News("moved", f"moved from {was} to {now}")
    else:
        yield News("moved", change_words(changed))


def _others(told: Mapping[str, Change]) -> Iterator[News]:
    for key, change in told.items():
        if key in QUIET or key in BESIDE or not _is_noticed(change):
            continue
        yield _said(change)


def _said(change: Change) -> News:
    try:
        return _WORDS[change.key](change)
    except DAMAGED:  # and what needs no words of its own
        return News("changed", change_words(change))


def _is_noticed(*told: Change) -> bool:
    """Tell whether a subscriber would notice; a value that another version wrote counts as such."""
    try:
        return is_noticed(told)
    except DAMAGED:
        return True


def _cost(change: Change) -> News:
    """Tell whether attending became dearer or cheaper, where prices can be compared."""
    was, now = (value_words("cost", value) for value in change[1:])
    if not change.before:
        return News("price", f"price known now: {now}")
    free = [bool(value and value.get("free")) for value in change[1:]]
    if free == [False, True]:
        return News("cheaper", f"free now (was {was})")
    if free == [True, False]:
        return News("dearer", f"no longer free: {now}")
    word = _compared(*(_span(value) for value in change[1:]))
    return News(word, f"{word}: {was} → {now}")


def _compared(was: Span | None, now: Span | None) -> str:
    if was is None or now is None or was.currency != now.currency or was == now:
        return "price"
    if now.least >= was.least and now.most >= was.most:
        return "dearer"
    return "cheaper" if now.least <= was.least and now.most <= was.most else "price"


class Span(NamedTuple):
    """From the lowest to the highest price, all in one currency."""

    currency: str
    least: Decimal
    most: Decimal


def _span(cost: Mapping[str, Any] | None) -> Span | None:
    """Give the span of a cost's prices, None where they are in several currencies or unclear."""
    try:
        tiers = [tier for tier in (cost or {})["tiers"] if Decimal(tier["min"])]
        currencies = {str(tier["currency"]) for tier in tiers}
        if len(currencies) != 1:
            return None
        least = min(Decimal(tier["min"]) for tier in tiers)
        most = max(Decimal(tier["max"] or tier["min"]) for tier in tiers)
    except (KeyError, TypeError, InvalidOperation):  # of a later or a damaged version
        return None
    return Span(currencies.pop(), least, most)


def _deadlines(change: Change) -> News:
    """Tell of one deadline that moved as such; else of all as they are now."""
    pairs = [_by_kind(value) for value in change[1:]]
    moved = [kind for kind in pairs[1] if pairs[0].get(kind, pairs[1][kind]) != pairs[1][kind]]
    if pairs[0].keys() == pairs[1].keys() and len(moved) == 1:
        was, now = (pair[moved[0]] for pair in pairs)
        word = "extended" if now > was else "brought forward"
        name, day = NAMES.get(moved[0], moved[0].replace("_", " ")), value_words("start", now)
        return News("deadline", f"{name} deadline {word} to {day}")
    return News("deadline", change_words(change))


def _by_kind(value: Iterable[Mapping[str, Any]] | None) -> dict[str, str]:
    """Give the one deadline of each kind; nothing where a kind has several."""
    told = [(str(each["kind"]), str(each["date"])) for each in value or ()]
    return dict(told) if len(dict(told)) == len(told) else {}


def _swapped(change: Change) -> News:
    was, now = (value_words(change.key, value) for value in change[1:])
    if change.before is None:
        return News("changed", change_words(change))
    return News("changed", f"{NAMES.get(change.key, change.key)}: {now} (was {was})")


_WORDS = {
    "cost": _cost,
    "deadlines": _deadlines,
    "title": lambda change: News("changed", f"was called “{value_words('title', change.before)}”"),
    "url": lambda change: News("changed", "new link" if change.after else "link no longer told"),
    "format": _swapped,
    "place": _swapped,
    "kind": _swapped,
}
