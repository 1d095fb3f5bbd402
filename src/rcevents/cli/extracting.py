"""`rcevents extract`: what each document announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rcevents.cli.filtering import filter_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, admitted, input_options, once
from rcevents.cli.notes import close, tell_matches
from rcevents.cli.output import output_option, print_records
from rcevents.cli.profiled import profile_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.filters import Filter
    from rcevents.model import Event, Record
    from rcevents.sources.settings import Profile

EPILOG = """\b
Examples:
  rcevents extract issue.md
  rcevents extract issue.md --output json
  rcevents extract issues/ --once --output jsonl
  rcevents extract issue.md --profile profiles/tea.toml
  rcevents extract - --form text --issued 2021-10-01 < issue.txt
"""


@click.command(cls=Page, epilog=EPILOG, short_help="Print what each document announces.")
@input_options
@output_option
@click.option(
    "--once", "once_only", is_flag=True, help="Each event once, with all its announcements."
)
@profile_option
@filter_options()
def extract(
    *,
    intake: Intake,
    output: str | None,
    once_only: bool,
    profile: Profile,
    wanted: Filter,
) -> int:
    """Read inputs and print every announced event, as each document tells it.

    JSON is {"events": [...], "unread": [...]}: what looks like an announcement and could not be
    read stands under "unread", with document, line, text and reason.
    """
    extraction = intake.extraction(profile)
    # In a calendar an event stands once: a uid that comes twice hides one of the two.
    single = once_only or output == "ics"
    records = once(extraction.events) if single else _as_told(extraction.events)
    matching = admitted(records, wanted)
    print_records(matching, intake.unread(extraction), output)
    tell_matches(len(matching), len(records), wanted, intake)
    return close(intake, extraction.unread)


def _as_told(events: Iterable[Event]) -> list[Record]:
    from rcevents.model import Record

    return [Record(event=event) for event in events]
