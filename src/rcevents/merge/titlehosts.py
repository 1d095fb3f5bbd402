"""Hosts in titles: at which other event something is held."""

from __future__ import annotations

import re
from typing import Final

from rcevents.letters import fold
from rcevents.merge.titlespelling import WORD
from rcevents.merge.titlewords import STOP

HOSTED: Final = re.compile(
    r"""(?: \s?@\s? | [(]@\s?
          | \s[(]?(?: (?: was\ | is\ | has\ been\ )? accepted\ (?: by | at | for ) | at | during
                    | before | after | prior\ to | preceding | following
                    | co-?located\ with | in\ conjunction\ with | alongside )
            \s(?=[^\s]{0,20}[A-Z][^\s]{0,20}[A-Z0-9]) )
        (?P<host>[^:()|]{1,60})[)]?""",
    re.VERBOSE,
)
LUNCH: Final = re.compile(r"\b(?:lunch|brown ?bag) ?(?:&|and|['’]?n['’]?) ?learn\b", re.IGNORECASE)
"""What is held over lunch, which is no lunch."""


def apart_from_host(bare: str) -> tuple[str, frozenset[str]]:
    """Cut off at which other event it is held, and give its words.

    >>> apart_from_host("Steeping @ TeaCon")
    ('Steeping ', frozenset({'teacon'}))
    """
    if "earn" in bare:
        bare = LUNCH.sub("Lunchlearn", bare)
    found = HOSTED.search(bare) if "@" in bare or " " in bare else None
    if not found or not found.start():
        return bare, frozenset()
    words = (fold(word) for word in WORD.findall(found["host"]))
    host = frozenset(word.rstrip("0123456789'’") for word in words if word not in STOP)
    return f"{bare[: found.start()]} {bare[found.end() :]}", host - {""}
