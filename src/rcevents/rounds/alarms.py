"""Alarms: answers that say less than is likely, so that what was known is kept.

There are three: an answer of another kind than before (a page where a calendar was); one without
any event where some were to come; and one that tells less than half of five or more that were to
come. An answer that cannot be read at all is none of them: nothing of it is kept in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rcevents.rounds.telling import is_over

if TYPE_CHECKING:
    from rcevents.configuration import Source
    from rcevents.rounds.telling import Teller
    from rcevents.store.contract import Reading, SourceState

FEWEST: Final = 5
"""Of fewer events no half is looked at."""

KINDS: Final = {
    "ical": "a calendar",
    "webpage": "a web page",
    "feed": "a feed",
    "records": "records",
    "table": "a table",
    "github": "issues of a repository",
    "newsletter": "prose",
}


def alarm(reading: Reading, source: Source, state: SourceState | None, told: Teller) -> str | None:
    """Say what is alarming in what a source tells, None where nothing is.

    A folder may hold another kind of file tomorrow, and what is named is that kind for ever.
    """
    if source.address is not None and told.settings.kind is None:
        other = _other_kind(state, told)
        if other:
            return other
    return _fewer(reading, state, told)


def kind_of(manners: set[str]) -> str | None:
    """Name the kinds of the documents that were met.

    >>> kind_of({"table", "ical"})
    'ical+table'
    """
    return "+".join(sorted(manners)) or None


def _other_kind(state: SourceState | None, told: Teller) -> str | None:
    before = set(state.kind.split("+")) if state and state.kind else set()
    if not before or not told.manners or before & told.manners:
        return None
    return f"{_named(before)} was there, and now there is {_named(told.manners)}"


def _named(kinds: set[str]) -> str:
    return " and ".join(KINDS.get(kind, kind) for kind in sorted(kinds))


def _fewer(reading: Reading, state: SourceState | None, told: Teller) -> str | None:
    """Count the events to come, before and now, in the lists that were read or are gone.

    What the state remembers of the count is no less than it is by now: the store is asked only
    where that is not enough to rule an alarm out.
    """
    is_alone = len(told.known) <= 1
    if is_alone and (state is None or not _is_few(state.told, told.coming)):
        return None
    coming = _coming(reading, told)
    if _is_few(len(coming), told.coming):
        coming -= _kept(reading, told)
    before = len(coming)
    if not _is_few(before, told.coming):
        return None
    if not told.coming:
        return f"it told {_events(before)} to come, and now it tells none"
    return f"it told {_events(before)} to come, and now it tells {told.coming}"


def _is_few(before: int, now: int) -> bool:
    return (before > 0 and not now) or (before >= FEWEST and now < before / 2)


def _events(count: int) -> str:
    return "an event" if count == 1 else f"{count} events"


def _coming(reading: Reading, told: Teller) -> set[str]:
    """Give the events to come that were told by the lists which were read now, or are gone."""
    kept = _unchanged(told)
    uids: set[str] = set()
    for document in told.known:
        is_gone = told.whole and document.address not in kept
        if document.issued or not document.present:
            continue
        if is_gone or document.address in told.lists:
            uids |= _told_by(reading, told.source, document.address)
    events = reading.events(uids).items()
    return {uid for uid, each in events if not is_over(each.record.event, told.today)}


def _kept(reading: Reading, told: Teller) -> set[str]:
    """Give the events that lists tell which are as they were."""
    some = (_told_by(reading, told.source, address) for address in _unchanged(told))
    return set().union(*some)


def _unchanged(told: Teller) -> set[str]:
    return {document.address for document in told.documents if document.events is None}


def _told_by(reading: Reading, source: str, address: str) -> set[str]:
    return {slip.uid for slip in reading.slips(source, address, None) if not slip.gone}
