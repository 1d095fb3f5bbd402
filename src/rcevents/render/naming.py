"""Names of files for events: one that is the same for ever, and no other event's."""

from __future__ import annotations

import hashlib
import re

_PLAIN = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)@rcevents")
_BETWEEN = re.compile(r"[^a-z0-9]+")
DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""What Windows keeps for its devices, whatever the extension: no file can have such a name."""

_FOLDER = "index"
"""What servers answer for the folder itself."""

LONGEST = 80
DIGITS = 20


def page_name(uid: str) -> str:
    """Give the name of an event's files, without an extension: at most 80 of [a-z0-9-].

    It is the uid's own where that is plain; else it ends with two dashes, which no plain one
    holds, and a digest of the uid.

    >>> page_name("git-days-2021@rcevents")
    'git-days-2021'
    >>> page_name("Git Days/2021@example.org")
    'git-days-2021-example-org--e8818922d5c1063ab34c'
    """
    plain = _PLAIN.fullmatch(uid) if len(uid) <= LONGEST + len("@rcevents") else None
    if plain and plain[1] != _FOLDER and not DEVICE.fullmatch(plain[1]):
        return plain[1]
    digest = hashlib.sha256(uid.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
    words = _BETWEEN.sub("-", uid[:LONGEST].casefold())[: LONGEST - DIGITS - 2].strip("-")
    return f"{words or 'event'}--{digest}"
