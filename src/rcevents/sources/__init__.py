"""Sources: documents in, events out; one kind a form in which events are told.

This is what a third party's kind is made with: `Kind`, whose reader fills `Facts` and gives
`event_of(facts, document, settings)`. What stands here is loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.sources.facts import Facts
    from rcevents.sources.kind import Kind
    from rcevents.sources.settings import Settings, Window
    from rcevents.sources.telling import event_of

__all__ = ["Facts", "Kind", "Settings", "Window", "event_of"]

_HOMES = {
    "Facts": "rcevents.sources.facts",
    "Kind": "rcevents.sources.kind",
    "Settings": "rcevents.sources.settings",
    "Window": "rcevents.sources.settings",
    "event_of": "rcevents.sources.telling",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'rcevents.sources' has no attribute {name!r}")
    return getattr(import_module(home), name)
