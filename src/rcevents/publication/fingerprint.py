"""The fingerprint of all that decides how an event is rendered, beside the event itself."""

from __future__ import annotations

import hashlib
import json
import sys
import zoneinfo
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.filters.query import query_of
from rcevents.publication.plans import DEFAULT_FEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.filters import Rates
    from rcevents.publication.plans import FeedPlan

PACKAGE = Path(__file__).parent.parent
CODE = frozenset({".py", ".html", ".css", ".js"})
PACKAGES = ("rcevents", "pydantic", "python-dateutil", "tzdata")
ZONES = ("tzdata.zi", "+VERSION")
"""Files that tell, in their first line, of which version the system's zones are."""


def fingerprint_of(rates: Rates | None, plans: Sequence[FeedPlan] = DEFAULT_FEEDS) -> str:
    """Give what is the same as long as the same event gives the same bytes, in the same feeds.

    It is of our own code, of the packages that it builds on, of the world's clocks, of what the
    feeds ask and are written in, and of the exchange rates where one of them asks for prices.
    Days that are told from today stay as they are told.
    """
    asked = [[query_of(plan.query), plan.deadlines, [*plan.formats], plan.utc] for plan in plans]
    whole = f"{_of_code()} {json.dumps(asked)}"
    if any("max_cost" in plan.query for plan in plans):
        whole += f" {_version('CurrencyConverter')} {type(rates)}"
    return whole


@lru_cache(maxsize=1)
def _of_code() -> str:
    whole = hashlib.sha256(sys.version.encode())
    for part in (*_sources(), *_zones(), *(_version(name).encode() for name in PACKAGES)):
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def _sources() -> Iterator[bytes]:
    for path in sorted(path for path in PACKAGE.rglob("*.*") if path.suffix in CODE):
        yield path.name.encode()
        yield path.read_bytes()


def _zones() -> Iterator[bytes]:
    for folder in zoneinfo.TZPATH:
        for name in ZONES:
            with suppress(OSError), (Path(folder) / name).open("rb") as file:
                yield file.readline(200)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
