"""`rcevents list`: every event once."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import click

from rcevents.cli.days import today
from rcevents.cli.decided import decided
from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.filtering import filter_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, admitted, input_options, once, rates_for
from rcevents.cli.notes import close, tell_matches, tell_nothing_stored
from rcevents.cli.output import output_option, print_records
from rcevents.cli.recalled import recalled, refuse_store
from rcevents.cli.terminal import tell

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.filters import Filter
    from rcevents.model import Record
    from rcevents.store.contract import Reading

EPILOG = """\b
Examples:
  rcevents list
  rcevents list --free --virtual --to +30d
  rcevents list issues/ --free --virtual --from today
  rcevents list issues/ --max-cost "100 EUR" --kind conference --kind workshop
  rcevents list "issues/*.md" --place Germany --unknown-cost --output csv > events.csv
"""


NOT_OVER = "rcevents: only what is not over is listed; --from DAY lists from an earlier day on"


@click.command("list", cls=Page, epilog=EPILOG, short_help="List every event once, by date.")
@functools.partial(input_options, required=False)
@output_option
@desk_options
@filter_options()
def list_(
    *,
    intake: Intake,
    output: str | None,
    desk: Desk,
    wanted: Filter,
) -> int:
    """List every event once, by date, with what holds of all that was told of it.

    They are those of the store, without what is over unless --from or --to asks for it; or of
    INPUTs, where any are given. A person gets a table, a pipe gets JSON: {"events": [...],
    "unread": [...]}.
    """
    if not intake.inputs:
        return _list_stored(intake, output, desk, wanted)
    refuse_store(desk)
    extraction = intake.extraction()
    records = once(extraction.events, decided(desk.decisions, desk.config))
    matching = admitted(records, wanted)
    print_records(matching, intake.unread(extraction), output)
    tell_matches(len(matching), len(records), wanted, intake)
    return close(intake, extraction.unread)


def _list_stored(intake: Intake, output: str | None, desk: Desk, wanted: Filter) -> int:
    day = today()
    present = wanted.from_ is None and (wanted.to is None or wanted.to >= day)
    with recalled(desk, intake) as store, store.reading() as reading:
        matching = _found(reading, wanted, day if present else None)
    print_records(matching, (), output)
    if not matching:
        tell_nothing_stored(wanted, intake)
    if present and not intake.quiet:
        tell(NOT_OVER)
    return close(intake, ())


def _found(reading: Reading, wanted: Filter, since: dt.date | None) -> list[Record]:
    """Give the events that match and, where a day is told, are not over on it.

    What has no date is over a year after it was last announced, as in the feeds.
    """
    from rcevents.recalling import recall
    from rcevents.render.windows import span_of

    found = recall(reading, wanted, rates_for(wanted), since=since)
    if since is None:
        return list(found)
    span = span_of(since, past_days=0)
    return [record for record in found if span.objection(record) is None]
