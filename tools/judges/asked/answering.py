"""How a judge answers: a line of JSON for each feed it was asked about."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LONGEST = 300
"""Characters of what a judge says that are worth repeating."""


def answer(judge: Callable[[Path], Iterable[str]]) -> None:
    """Ask a judge about every feed that the command line names; print what it objects to."""
    answer_addresses(lambda name: judge(Path(name)))


def answer_addresses(judge: Callable[[str], Iterable[str]]) -> None:
    """Ask about what is named as it is named: addresses on the web."""
    for name in sys.argv[1:]:
        print(json.dumps({"feed": name, "faults": list(objections(judge, name))}), flush=True)


def objections(judge: Callable[[str], Iterable[str]], name: str) -> Iterable[str]:
    """Give what a judge objects to; what it breaks off at is an objection as well."""
    try:
        for fault in judge(name):
            yield " ".join(str(fault).split())[:LONGEST]
    except Exception as fault:  # noqa: BLE001 - whatever a judge raises is what it says
        yield f"{type(fault).__name__}: {' '.join(str(fault).split())}"[:LONGEST]


def answer_instants(read: Callable[[Path], Mapping[str, list[list[str]]]]) -> None:
    """Print the instants that a judge reads: for each uid the start and end of its sittings."""
    for name in sys.argv[1:]:
        print(json.dumps({"feed": name, "instants": read(Path(name))}), flush=True)


def written(when: dt.date) -> str:
    """Write a day as such, an instant in UTC."""
    if not isinstance(when, dt.datetime):
        return when.isoformat()
    return f"{when.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
