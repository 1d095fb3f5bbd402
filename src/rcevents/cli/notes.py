"""What is told at the end, on standard error: what was not read, and what a filter left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.cli.terminal import error_lines, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.cli.intake import Intake
    from rcevents.filters import Filter
    from rcevents.model import Unread

SHORT = 70
MOST = 50
"""So many announcements that could not be read are told one by one; JSON has them all."""


def close(intake: Intake, unread: Sequence[Unread]) -> int:
    """Tell what could not be read, and give the exit code."""
    if not intake.quiet and unread:
        count = f"{len(unread)} announcement{'s' if len(unread) > 1 else ''}"
        tell(f"rcevents: {count} could not be read:")
        for one in unread[:MOST]:
            tell(f"  {_where(one)}: {one.reason}: {shortened(one.text)}")
        if len(unread) > MOST:
            tell(f"  and {len(unread) - MOST} more; --output json has them all under unread")
    for fault in intake.faults:
        tell(error_lines(fault))
    return intake.exit_code


def tell_matches(matching: int, whole: int, wanted: Filter, intake: Intake) -> None:
    """Say so where a filter leaves nothing, or there is nothing to filter."""
    if matching or intake.quiet:
        return
    if whole:
        among = "the one event does not match" if whole == 1 else f"none of {whole} events matches"
        tell(f"rcevents: {among}: {wanted.words()}")
    elif not intake.faults:
        tell("rcevents: no event is announced there")


def tell_nothing_stored(wanted: Filter, intake: Intake) -> None:
    """Say that the store holds nothing that a filter admits."""
    if not intake.quiet:
        tell(f"rcevents: no event of the store matches: {wanted.words()}")


def shortened(text: str, most: int = SHORT) -> str:
    """Give a text on one line, cut at a word where it is long.

    >>> shortened("All about calendars and their many traps", 20)
    'All about calendars ...'
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: most + 1].rpartition(' ')[0] or line[:most]} ..."


def _where(one: Unread) -> str:
    return f"{one.document}:{one.line}" if one.line else one.document
