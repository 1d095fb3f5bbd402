"""The fingerprint of all that decides how an event is rendered, beside the event itself."""

from __future__ import annotations

import hashlib
import sys
import zoneinfo
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.publication.plans import DEFAULT_FEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.filters import Rates

PACKAGE = Path(__file__).parent.parent
PACKAGES = ("rcevents", "pydantic", "python-dateutil", "tzdata")
ZONES = ("tzdata.zi", "+VERSION")
"""Files that tell, in their first line, of which version the system's zones are."""


def fingerprint_of(rates: Rates | None) -> str:
    """Give what is the same as long as the same event is rendered to the same bytes.

    It is of our own code, of the packages that it builds on, of the world's clocks, and of the
    exchange rates where a feed asks for prices.
    """
    priced = any(plan.asked.max_cost is not None for plan in DEFAULT_FEEDS)
    return f"{_of_code()} {_version('CurrencyConverter')} {type(rates)}" if priced else _of_code()


@lru_cache(maxsize=1)
def _of_code() -> str:
    whole = hashlib.sha256(sys.version.encode())
    for part in (*_sources(), *_zones(), *(_version(name).encode() for name in PACKAGES)):
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def _sources() -> Iterator[bytes]:
    for path in sorted(PACKAGE.rglob("*.py")):
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
