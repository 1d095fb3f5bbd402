"""Portions: what must be seen to where what a source tells is saved in several transactions.

What differs was found beforehand. Since then another source's round, or a person, may have counted
what is known to other events. And what is new may be what its document tells no more under its
former name: until that is marked, both seem to be told at once, by one document, as two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.merge.blocking import keys_of
from rcevents.merge.candidates import sought
from rcevents.merge.traits import traits_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from rcevents.merge.traits import Traits
    from rcevents.remembering.differences import Difference, Entry
    from rcevents.store.contract import Reading, Slip

AT_ONCE = 500
"""So many events that are told no more are looked at together."""


def likely(reading: Reading, difference: Difference) -> frozenset[str]:
    """Give the texts of the keys under which stands what a document tells no more."""
    return frozenset(_texts(reading, difference))


def _texts(reading: Reading, difference: Difference) -> Iterator[str]:
    gone = {slip.uid for slip in difference.gone}
    uids = sorted(gone.union(each.before.uid for each in difference.last if each.before))
    for first in range(0, len(uids), AT_ONCE):
        for telling in reading.tellings(uids[first : first + AT_ONCE]):
            yield from (key.text for key in keys_of(traits_of(telling)))


def shared(traits: Traits, texts: Collection[str]) -> bool:
    """Tell whether a telling may be found under one of these texts."""
    if not texts:
        return False
    return any(text in texts for key in keys_of(traits) for text in sought(key.text))


def refreshed(reading: Reading, source: str, difference: Difference) -> Difference:
    """Give a difference with what was known of its entries as that is counted by now.

    What somebody else has stored meanwhile, who took this one for dead, is left out.
    """
    document = difference.document
    slips = reading.slips(source, document.address, document.issued)
    now = {slip.key: slip for slip in slips}
    return replace(
        difference,
        new=list(_counted(difference.new, now)),
        last=list(_counted(difference.last, now)),
        gone=[now[slip.key] for slip in difference.gone if _is_there(slip, now)],
        back=[now[slip.key] for slip in difference.back if _is_there(slip, now)],
    )


def _counted(entries: Iterable[Entry], slips: Mapping[str, Slip]) -> Iterator[Entry]:
    for entry in entries:
        if entry.before is None and entry.key not in slips:
            yield entry
        elif entry.before is not None and _is_there(entry.before, slips):
            yield entry._replace(before=slips[entry.key])


def _is_there(slip: Slip, slips: Mapping[str, Slip]) -> bool:
    return slip.key in slips and slips[slip.key].number == slip.number
