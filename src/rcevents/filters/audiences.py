"""For whom a price counts: for everybody, or for a group that was asked for."""

from __future__ import annotations

from functools import lru_cache

from rcevents.filters.folding import singular, words_of
from rcevents.reading.audiences import is_open


@lru_cache(maxsize=4096)  # the prices of all events are for a few audiences
def counts_for(audience: str | None, asked: tuple[str, ...]) -> bool:
    """Tell whether a price for this audience counts for someone of the audiences asked for.

    >>> counts_for("students", ()), counts_for("students", ("student",))
    (False, True)
    >>> counts_for("non-members", ()), counts_for("full conference", ())
    (True, True)
    """
    if audience is None or is_open(audience):
        return True
    named = _words(audience)
    return any(_words(who) <= named for who in asked if _words(who))


def _words(text: str) -> set[str]:
    return {singular(word) for word in words_of(text)}
