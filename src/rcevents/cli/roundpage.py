"""What became of a round: a line a source for a person, the same as JSON, and what went wrong."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from rcevents.cli.notes import shortened
from rcevents.cli.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.rounds import SourceReport

HEADINGS: Final = (
    "Source",
    "Outcome",
    "Fetched",
    "Told",
    "New",
    "Changed",
    "Gone",
    "Back",
    "Unread",
    "Next",
)
NAMES_WIDTH: Final = 40
MOST: Final = 20
"""So many announcements that could not be read are told one by one; JSON has them all."""

WORDS: Final = {
    "failed": "did not answer",
    "unreadable": "cannot be read",
    "alarm": "raised an alarm",
    "broken": "met an error of rcevents itself",
    "lost": "was not saved",
}


def in_words(done: Sequence[SourceReport], *, dry_run: bool) -> str:
    """Give a line a source, and one for all that are not due."""
    rows = [_row(report) for report in done if report.is_looked_at]
    lines = list(_aligned([HEADINGS, *rows])) if rows else []
    counts = Counter(report.outcome for report in done)
    if others := counts["elsewhere"]:
        them = "it" if others == 1 else "them"
        lines.append(f"{_sources(others)} left to another round, which reads {them} now")
    if counts["not due"]:
        due = [report.due for report in done if report.outcome == "not due" and report.due]
        soonest = f"; the next at {min(due):%Y-%m-%d %H:%M} UTC" if due else ""
        lines.append(f"{_sources(counts['not due'])} not due yet{soonest}; --all reads them now")
    if dry_run:
        lines.append("Nothing was saved.")
    return "".join(f"{harmless(line)}\n" for line in lines)


def as_json(
    done: Sequence[SourceReport], options: Sequence[str], *, dry_run: bool
) -> dict[str, Any]:
    """Give the same with all that could not be read, for other programs.

    `options` are those of the command that repeats a source.
    """
    from dataclasses import asdict

    from rcevents.remembering.told import Tally

    return {
        "sources": [report.as_json() | {"again": [*report.again, *options]} for report in done],
        "outcomes": dict(Counter(report.outcome for report in done)),
        "total": asdict(sum((report.tally for report in done), Tally())),
        "saved": not dry_run,
    }


def notes(done: Sequence[SourceReport], options: Sequence[str], *, quiet: bool) -> Iterator[str]:
    """Yield what a person should look at: what failed and why, and what could not be read."""
    for report in done:
        if report.outcome in WORDS:
            yield from _failure(report, options)
        if report.moved and not quiet:
            yield f'rcevents: "{report.source}" has moved for good: address = "{report.moved}"'
    unread = [one for report in done if report.outcome not in WORDS for one in report.unread]
    if unread and not quiet:
        yield f"rcevents: {len(unread)} announcement{'s'[len(unread) == 1 :]} could not be read:"
        for one in unread[:MOST]:
            where = f"{one.document}:{one.line}" if one.line else one.document
            yield f"  {where}: {one.reason}: {shortened(one.text)}".removesuffix(": ")
        if len(unread) > MOST:
            yield f"  and {len(unread) - MOST} more; --output json has them all under unread"


def _failure(report: SourceReport, options: Sequence[str]) -> Iterator[str]:
    where = f"{report.where}: " if report.where else ""
    yield f'rcevents: "{report.source}" {WORDS[report.outcome]}: {where}{report.what}'
    if report.remedy:
        yield f"  {report.remedy}"
    yield f"  again: {shlex.join((*report.again, *options))}"


def _row(report: SourceReport) -> tuple[str, ...]:
    tally = report.tally
    counts = (
        report.fetched,
        tally.told,
        tally.new,
        tally.changed,
        tally.gone,
        tally.back,
        len(report.unread),
    )
    due = f"{report.due:%d %b %H:%M}" if report.due else ""
    name = harmless(report.source)
    name = name if len(name) <= NAMES_WIDTH else f"{name[: NAMES_WIDTH - 1]}…"
    return (name, report.outcome, *(str(count) if count else "" for count in counts), due)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows in columns: words to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.rjust(width) if heading in HEADINGS[2:-1] else cell.ljust(width)
            for heading, cell, width in zip(HEADINGS, row, widths, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def _sources(count: int) -> str:
    return "1 source is" if count == 1 else f"{count} sources are"
