"""Sources: documents in, events out; one kind a form in which events are told.

This is what a third party's kind is made with: `Kind`, whose reader fills `Facts` and gives
`event_of(facts, document, settings)`.
"""

from __future__ import annotations

from rcevents.sources.facts import Facts
from rcevents.sources.kind import Kind
from rcevents.sources.settings import Settings, Window
from rcevents.sources.telling import event_of

__all__ = ["Facts", "Kind", "Settings", "Window", "event_of"]
