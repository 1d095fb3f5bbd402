"""`rcevents show`: one event in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, input_options, once
from rcevents.cli.notes import close
from rcevents.cli.output import print_records
from rcevents.cli.terminal import write_text
from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Record

EPILOG = """\b
Examples:
  rcevents show kubecon issues/
  rcevents show kubecon issues/ --output json
"""
MOST = 8


@click.command(cls=Page, epilog=EPILOG, short_help="Show one event in full.")
@click.argument("uid", metavar="UID")
@input_options
@click.option(
    "--output",
    "-o",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="In words, or as JSON.",
)
def show(
    *,
    uid: str,
    intake: Intake,
    output: str,
) -> int:
    """Show one event in full: every fact, where it was announced, and what was inferred.

    UID is the event's uid, or a part of it or of the title, where one event alone has it.
    """
    extraction = intake.extraction()
    records = once(extraction.events)
    if not records and intake.faults:
        return close(intake, extraction.unread)
    record = find(uid, records)
    if output == "json":
        print_records([record], intake.unread(extraction), "json")
    else:
        from rcevents.cli.details import in_full

        write_text(in_full(record))
    return close(intake, ())


def find(asked: str, records: Sequence[Record]) -> Record:
    """Give the one event that is meant: by its uid, else by a part of its uid or title.

    Raises BadFilter with the names that are near, or between which to choose.
    """
    part = asked.casefold()
    for candidates in (
        [record for record in records if record.event.uid == asked],
        [record for record in records if record.event.uid.casefold().startswith(part)],
        [record for record in records if part in record.event.uid.casefold()],
        [record for record in records if part in record.event.title.casefold()],
    ):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise BadFilter(
                f'"{asked}" may be any of {len(candidates)} events', remedy=_choice(candidates)
            )
    raise BadFilter(f'no event is called "{asked}"', remedy=_near(part, records))


def _choice(candidates: Sequence[Record]) -> str:
    lines = [f"{record.event.uid}  ({record.event.title})" for record in candidates[:MOST]]
    more = [f"and {len(candidates) - MOST} more"] if len(candidates) > MOST else []
    return "choose by uid:\n  " + "\n  ".join([*lines, *more])


def _near(part: str, records: Sequence[Record]) -> str:
    from difflib import get_close_matches

    names: dict[str, set[str]] = {}
    for record in records:
        title, uid = record.event.title.casefold(), record.event.uid
        for name in (uid.partition("@")[0], title, *title.split()):
            names.setdefault(name, set()).add(uid)
    near = [uid for name in get_close_matches(part, names) for uid in sorted(names[name])]
    if near:
        return "did you mean:\n  " + "\n  ".join(dict.fromkeys(near[:MOST]))
    return "see all with: rcevents list INPUT... --output csv"
