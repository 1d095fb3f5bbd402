"""`rcevents list`: every event once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rcevents.cli.filtering import filter_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, admitted, input_options, once
from rcevents.cli.notes import close, tell_matches
from rcevents.cli.output import output_option, print_records

if TYPE_CHECKING:
    from rcevents.filters import Filter

EPILOG = """\b
Examples:
  rcevents list issues/
  rcevents list issues/ --free --virtual --from today
  rcevents list issues/ --max-cost "100 EUR" --kind conference --kind workshop
  rcevents list "issues/*.md" --place Germany --unknown-cost --output csv > events.csv
"""


@click.command("list", cls=Page, epilog=EPILOG, short_help="List every event once, by date.")
@input_options
@output_option
@filter_options()
def list_(
    *,
    intake: Intake,
    output: str | None,
    wanted: Filter,
) -> int:
    """List every event once, by date, with what its latest announcement tells.

    A person gets a table, a pipe gets JSON: {"events": [...], "unread": [...]}.
    """
    extraction = intake.extraction()
    records = once(extraction.events)
    matching = admitted(records, wanted)
    print_records(matching, intake.unread(extraction), output)
    tell_matches(len(matching), len(records), wanted, intake)
    return close(intake, extraction.unread)
