"""Tellings: of a page's events, which are told twice, and which only beside its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.sources.webpage.identification import plain_address
from rcevents.sources.webpage.items import first_text
from rcevents.sources.webpage.selection import span_of

if TYPE_CHECKING:
    from rcevents.sources.webpage.identification import Page
    from rcevents.sources.webpage.selection import Candidate

MOST_RIVALS = 20
MOST_ASKED = 200
"""Of more events one does not ask where on the page they stand: it is a list."""


def own_first(candidates: list[Candidate], own: frozenset[int], page: Page) -> list[Candidate]:
    """Leave out what a page with a subject of its own only lists, or names in its sides."""
    if not own:
        return candidates
    names = {each.name for each in candidates if each.origin in own}
    few = len(candidates) <= MOST_ASKED
    return [
        each
        for each in candidates
        if each.origin in own
        or each.name in names
        or any(id(whole) in own for whole in each.wholes)
        or not (each.listed or (few and page.stands_aside(each.name)))
    ]


def once(candidates: list[Candidate]) -> list[Candidate]:
    """Give each event once: of two tellings of one name, day and address, that which says more."""
    kept: list[Candidate] = []
    tellings: dict[tuple[str, object], list[int]] = {}
    for each in candidates:
        span = span_of(each.item)
        rivals = tellings.setdefault((each.name, span[0] if span else None), [])
        same = next((at for at in rivals[:MOST_RIVALS] if _is_same(kept[at], each)), None)
        if same is None:
            rivals.append(len(kept))
            kept.append(each)
        elif len(each.item) > len(kept[same].item):
            kept[same] = each
    return kept


def _is_same(one: Candidate, other: Candidate) -> bool:
    """Tell whether two tellings of one name and day are of one event, not of two of a list."""
    if one.found is other.found or not one.name:
        return False
    addresses = [plain_address(first_text(each.item, "url")) for each in (one, other)]
    return addresses[0] == addresses[1] or not all(addresses)
