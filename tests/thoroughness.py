"""How much of what could be tried is tried: `make thorough` tries all of it."""

from __future__ import annotations

import os

WHOLE = bool(os.environ.get("RCEVENTS_WHOLE"))


def some(values: list[str]) -> list[str]:
    """Give every other value, or all of them where the whole is tried."""
    return values if WHOLE else values[::2]
