"""`rcevents show`: one event in full."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import click

from rcevents.cli.decided import decided
from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, input_options, once
from rcevents.cli.notes import close
from rcevents.cli.output import json_option, print_records
from rcevents.cli.recalled import recalled, refuse_store
from rcevents.cli.terminal import tell, write_text
from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rcevents.model import Record, Unread
    from rcevents.store.contract import Reading, Remembered

EPILOG = """\b
Examples:
  rcevents show kubecon
  rcevents show kubecon issues/
  rcevents show kubecon issues/ --output json
"""
MOST = 8


@click.command(cls=Page, epilog=EPILOG, short_help="Show one event in full.")
@click.argument("uid", metavar="UID")
@functools.partial(input_options, required=False)
@json_option("text")
@desk_options
def show(
    *,
    uid: str,
    intake: Intake,
    output: str,
    desk: Desk,
) -> int:
    """Show one event in full: every fact, where it was announced, and what was inferred.

    It is one of the store, past or not; or of INPUTs, where any are given. UID is the event's
    uid, or a part of it or of the title, where one event alone has it.
    """
    if not intake.inputs:
        return _show_stored(uid, intake, output, desk)
    refuse_store(desk)
    extraction = intake.extraction()
    records = once(extraction.events, decided(desk.decisions, desk.config))
    if not records and intake.faults:
        return close(intake, extraction.unread)
    _print(find(uid, records), intake.unread(extraction), output)
    return close(intake, ())


def _show_stored(asked: str, intake: Intake, output: str, desk: Desk) -> int:
    with recalled(desk, intake) as store, store.reading() as reading:
        found = _stored(asked, reading)
    _print(found.record, (), output)
    if found.withdrawn and not intake.quiet:
        tell("rcevents: this event is withdrawn: no list and no feed has it")
    return 0


def _stored(asked: str, reading: Reading) -> Remembered:
    """Find an event in the store: by a uid that it has, or that leads to it, else by a part."""
    from rcevents.decisions.entries import whole_name

    uid = reading.resolve(asked) or reading.resolve(whole_name(asked))
    if uid is None:
        uid = _meant(asked, {uid: title for uid, title, _ in reading.headings()}, "")
    return reading.events([uid])[uid]


def _print(record: Record, unread: Sequence[Unread], output: str) -> None:
    if output == "json":
        print_records([record], unread, "json")
    else:
        from rcevents.cli.details import in_full

        write_text(in_full(record))


def find(asked: str, records: Sequence[Record]) -> Record:
    """Give the one event that is meant: by its uid, else by a part of its uid or title.

    Raises BadFilter with the names that are near, or between which to choose.
    """
    known = {record.event.uid: record for record in records}
    titles = {uid: record.event.title for uid, record in known.items()}
    return known[_meant(asked, titles, " INPUT...")]


def _meant(asked: str, titles: Mapping[str, str], inputs: str) -> str:
    """Find one among the uids of events, each with its title."""
    part = asked.casefold()
    for candidates in (
        [uid for uid in titles if uid == asked],
        [uid for uid in titles if uid.casefold().startswith(part)],
        [uid for uid in titles if part in uid.casefold()],
        [uid for uid, title in titles.items() if part in title.casefold()],
    ):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise BadFilter(
                f'"{asked}" may be any of {len(candidates)} events',
                remedy=_choice(candidates, titles),
            )
    near = _near(part, titles) or f"see all with: rcevents list{inputs} --output csv"
    raise BadFilter(f'no event is called "{asked}"', remedy=near)


def _choice(candidates: Sequence[str], titles: Mapping[str, str]) -> str:
    lines = [f"{uid}  ({titles[uid]})" for uid in candidates[:MOST]]
    more = [f"and {len(candidates) - MOST} more"] if len(candidates) > MOST else []
    return "choose by uid:\n  " + "\n  ".join([*lines, *more])


def _near(part: str, titles: Mapping[str, str]) -> str | None:
    from difflib import get_close_matches

    names: dict[str, set[str]] = {}
    for uid, told in titles.items():
        title = told.casefold()
        for name in (uid.partition("@")[0], title, *title.split()):
            names.setdefault(name, set()).add(uid)
    near = [uid for name in get_close_matches(part, names) for uid in sorted(names[name])]
    return "did you mean:\n  " + "\n  ".join(dict.fromkeys(near[:MOST])) if near else None
