"""What lists write behind a title when an event does not take place as planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Status

WORDS: dict[str, Status] = {
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "abgesagt": "cancelled",
    "entfällt": "cancelled",
    "annulé": "cancelled",
    "annulée": "cancelled",
    "cancelado": "cancelled",
    "cancelada": "cancelled",
    "annullato": "cancelled",
    "geannuleerd": "cancelled",
    "postponed": "postponed",
    "verschoben": "postponed",
    "reporté": "postponed",
    "reportée": "postponed",
    "aplazado": "postponed",
    "aplazada": "postponed",
    "rinviato": "postponed",
    "uitgesteld": "postponed",
    "tentative": "tentative",
    "provisional": "tentative",
}
_WORD = "|".join(map(re.escape, WORDS))
BEHIND = re.compile(
    rf"[ ]?(?:[-–—:|,]|[(\[])?[ ]?[*_]{{0,3}}({_WORD})[*_!]{{0,3}}[)\]]?[ .!]{{0,3}}$",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"^[(\[]?[*_]{{0,3}}({_WORD})[*_!]{{0,3}}[)\]]?[ ]?[-–—:|,]?[ ]", re.IGNORECASE
)


def parted_status(title: str) -> tuple[str, Status | None]:
    """Part a title from the status that is written behind or before it.

    >>> parted_status("Tea Days - cancelled"), parted_status("[ABGESAGT] Tea Days")
    (('Tea Days', 'cancelled'), ('Tea Days', 'cancelled'))
    >>> parted_status("Tea Days")
    ('Tea Days', None)
    """
    for pattern in (BEHIND, BEFORE):
        found = pattern.search(title)
        if found and title != found[0]:
            rest = title[: found.start()] + title[found.end() :]
            return rest.strip(), WORDS[found[1].lower()]
    return title, None
