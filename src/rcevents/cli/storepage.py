"""What is told of a store: what it holds, and every fault that was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from rcevents.cli.output import encoded
from rcevents.cli.terminal import harmless, write, write_text
from rcevents.errors import StoreBroken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.store.checking import Fault

MOST_TOLD = 20
"""So many faults of a kind are told one by one."""

HELD = ("sources", "events", "tellings", "revisions", "doubts")
"""What a person is told of, of all tables."""


def in_words(about: dict[str, Any]) -> str:
    """Tell it to a person."""
    told_by = about["told_by"] or "the usual place"
    if not about["exists"]:
        return (
            f"No store yet at {about['address']} ({told_by}).\n"
            "  rcevents collect makes it and fills it.\n"
        )
    facts = {
        "told by": told_by,
        "database": f"{about['database']}, schema {about['schema']}",
        "size": _size(about["size"]),
        "holds": counted(about["rows"]),
    }
    width = max(map(len, facts)) + 2
    lines = [f"  {name:<{width}}{text}" for name, text in facts.items()]
    return "\n".join([about["address"], *lines]) + "\n"


def counted(rows: dict[str, int]) -> str:
    """Say how many there are of what a person knows.

    >>> counted({"sources": 1, "events": 1200, "tellings": 0, "revisions": 2, "doubts": 0})
    '1 source, 1,200 events, 0 tellings, 2 revisions, 0 doubts'
    """
    held = ((rows[name], name) for name in HELD)
    return ", ".join(f"{count:,} {name[:-1] if count == 1 else name}" for count, name in held)


def _size(size: int) -> str:
    """Say how large a store is.

    >>> _size(12_345), _size(12_345_678)
    ('12 kB', '12.3 MB')
    """
    return f"{size / 1e6:,.1f} MB" if size >= 1e6 else f"{size / 1e3:,.0f} kB"  # noqa: PLR2004 - a MB


def write_faults(faults: list[Fault], address: str, counts: dict[str, int]) -> int:
    """Write the faults as JSON, and give the exit code."""
    told = [fault._asdict() for fault in faults]
    whole = {"address": address, "sound": not told, "faults": told, "rows": counts}
    write(encoded(whole, indent=2) + b"\n")
    return StoreBroken.exit_code if told else 0


def tell_faults(faults: Iterable[Fault], address: str, counts: dict[str, int]) -> int:
    """Tell the faults as they are found, of each kind the first ones; then how many there are."""
    found: Counter[str] = Counter()
    for fault in faults:
        found[fault.rule] += 1
        if found[fault.rule] <= MOST_TOLD:
            first = found[fault.rule] == 1
            remedy = f"\n    {fault.remedy}" if first else ""
            write_text(harmless(f"  {fault.what}{remedy}") + "\n")
    if not found:
        write_text(harmless(f"{address} is sound: {counted(counts)}") + "\n")
        return 0
    for rule, count in found.items():
        write_text(harmless(f"{count:,} times it does not hold that {rule}") + "\n")
    return StoreBroken.exit_code
