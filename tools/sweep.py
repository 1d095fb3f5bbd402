"""Read every file below a folder, and print what each of its folders tells, in a table.

    python tools/sweep.py FOLDER [--depth 2] [--reasons] [--events] [--json] [--today DAY]

A line counts the files of a folder, those that told an event, the events, the dated ones among
them, what stayed unread, and the exceptions, of which there must be none. `--reasons` adds why
things stayed unread, `--events` every event in one line: for a person to check. `--json` prints
the counts as the tests keep them, once a person has checked them (`tests/sources/counts.json`).
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from rcevents.errors import InputError
from rcevents.extraction import read_document
from rcevents.fetch.files import read_file
from rcevents.model import Event, Unread
from rcevents.opening.documents import open_brought
from rcevents.sources.settings import Settings

REASON_LENGTH = 70


@dataclass
class Count:
    """What the files of one folder told."""

    files: int = 0
    telling: int = 0
    events: int = 0
    dated: int = 0
    errors: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    exceptions: list[str] = field(default_factory=list)


def main() -> int:
    """Print the table; the exit code is 1 where anything raised an exception."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--depth", type=int, default=2, help="folders told apart, below FOLDER")
    parser.add_argument("--reasons", action="store_true", help="why things stayed unread")
    parser.add_argument("--events", action="store_true", help="every event, in one line")
    parser.add_argument("--json", action="store_true", help="the counts, for a program")
    parser.add_argument("--today", type=dt.date.fromisoformat, help="the day to count series from")
    options = parser.parse_args()
    counts: dict[str, Count] = {}
    today = options.today or dt.date.today()  # noqa: DTZ011 - the day where the reader is
    settings = Settings(today=today)
    for path in sorted(path for path in options.folder.rglob("*") if path.is_file()):
        parts = path.relative_to(options.folder).parts[:-1]
        count = counts.setdefault("/".join(parts[: options.depth]) or ".", Count())
        read(path, count, settings, show=options.events)
    if options.json:
        told = {folder: as_json(count) for folder, count in counts.items()}
        print(json.dumps(told, indent=1, ensure_ascii=False))
    else:
        print_table(counts, reasons=options.reasons)
    return int(any(count.exceptions for count in counts.values()))


def read(path: Path, count: Count, settings: Settings, *, show: bool) -> None:
    """Read one file into the count of its folder."""
    count.files += 1
    before = count.events
    try:
        for result in results(path, settings):
            take(result, count)
            if show and not isinstance(result, InputError):
                print(f"{path}: {line(result)}")
    except Exception:  # noqa: BLE001 - the sweep is there to find them all
        count.exceptions.append(f"{path}\n{traceback.format_exc()}")
    count.telling += count.events > before


def results(path: Path, settings: Settings) -> list[Event | Unread | InputError]:
    """Give all that a file tells."""
    brought = read_file(path)
    if isinstance(brought, InputError):
        return [brought]
    found: list[Event | Unread | InputError] = []
    for document in open_brought(brought):
        if isinstance(document, InputError):
            found.append(document)
        else:
            found.extend(read_document(document, settings))
    return found


def take(result: Event | Unread | InputError, count: Count) -> None:
    """Count one result."""
    if isinstance(result, Event):
        count.events += 1
        count.dated += result.start is not None
    elif isinstance(result, Unread):
        count.unread[result.reason[:REASON_LENGTH]] += 1
    else:
        count.errors += 1
        count.unread[f"error: {result.what}"[:REASON_LENGTH]] += 1


def line(result: Event | Unread) -> str:
    """Tell an event, or what stayed unread, in one line."""
    if isinstance(result, Unread):
        return f"UNREAD {result.reason} | {result.text[:100]}"
    when = f"{result.start} .. {result.end}" if result.start else result.schedule
    cost = result.cost.text or str(result.cost.free) if result.cost else "-"
    place = result.place.text if result.place else "-"
    more = f"{result.timezone or ''} x{len(result.sessions)} {result.status}"
    return f"{result.title} | {when} {more} | {result.kind} {result.format} | {cost} | {place}"


def as_json(count: Count) -> dict[str, object]:
    """Give a folder's counts; its exceptions by their number."""
    return {
        "files": count.files,
        "telling": count.telling,
        "events": count.events,
        "dated": count.dated,
        "unread": dict(sorted(count.unread.items())),
        "exceptions": len(count.exceptions),
    }


def print_table(counts: dict[str, Count], *, reasons: bool) -> None:
    """Print a line a folder, and below it what it left unread."""
    width = max(map(len, counts), default=0)
    header = f"{'folder':<{width}} {'files':>6} {'telling':>8} {'events':>7} {'dated':>6}"
    print(f"{header} {'unread':>7} {'exceptions':>11}")
    for folder, count in counts.items():
        figures = f"{count.files:>6} {count.telling:>8} {count.events:>7} {count.dated:>6}"
        unread = count.unread.total()
        print(f"{folder:<{width}} {figures} {unread:>7} {len(count.exceptions):>11}")
        for reason, times in count.unread.most_common() if reasons else ():
            print(f"{'':<{width}} {times:>6} x {reason}")
    for count in counts.values():
        for exception in count.exceptions:
            print(exception, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
