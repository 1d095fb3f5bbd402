"""Witnesses: whether what is kept of a store is what that store once was.

A store tells by its stamp what has changed. One that was put back from a copy may tell the same
stamps of other changes; so of the events that changed last a digest is kept. Where one is not what
it was, and yet did not change, the store has another past, and all is to be read anew.
"""

from __future__ import annotations

import hashlib
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.store.contract import Reading, Remembered

MOST = 64
"""So many of the events that changed last are looked at again."""


def digest_of(event: Remembered | None) -> str:
    """Give what is the same as long as an event is; "" where there is none."""
    if event is None:
        return ""
    text = f"{event.withdrawn} {event.revisions} {event.record.model_dump_json()}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def witnesses_of(
    before: Mapping[str, str], changed: Iterable[tuple[str, Remembered | None]]
) -> dict[str, str]:
    """Give digests of what changed last, by uid; `before` are those of what changed earlier."""
    told = ((uid, digest_of(event)) for uid, event in changed)
    return dict(list(chain(before.items(), told))[-MOST:])


def is_its_past(reading: Reading, stamp: int, witnesses: Mapping[str, str]) -> bool:
    """Tell whether a store once stood at a stamp, with these witnesses."""
    if reading.stamp() < stamp:
        return False
    now = reading.events(witnesses.keys())
    strangers = {uid for uid, told in witnesses.items() if digest_of(now.get(uid)) != told}
    return not strangers or strangers <= {uid for uid, _ in reading.changed(stamp)}
