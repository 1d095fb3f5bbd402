"""How much of what could be tried is tried: `make thorough` tries all of it."""

from __future__ import annotations

import os

WHOLE = bool(os.environ.get("RCEVENTS_WHOLE"))
