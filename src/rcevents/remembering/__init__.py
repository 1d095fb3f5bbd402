"""Remembering: what a source tells now becomes part of what is stored."""

from __future__ import annotations

from rcevents.remembering.remember import remember
from rcevents.remembering.settling import settle
from rcevents.remembering.told import Tally, Told, ToldDocument

__all__ = ["Tally", "Told", "ToldDocument", "remember", "settle"]
