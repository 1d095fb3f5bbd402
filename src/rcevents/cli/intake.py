"""What a command is given: inputs read to events, with all that could not be read."""

from __future__ import annotations

import datetime as dt
import functools
import os
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.days import today
from rcevents.cli.terminal import tell
from rcevents.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rcevents.document import Document, MediaType
    from rcevents.filters import Filter, Rates
    from rcevents.merge.decisions import Decisions
    from rcevents.model import Event, Extraction, Record, Unread
    from rcevents.sources.settings import Profile

FORMS: dict[str, MediaType] = {
    "markdown": "text/markdown",
    "text": "text/plain",
    "html": "text/html",
    "feed": "application/feed+xml",
    "calendar": "text/calendar",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "yaml": "application/yaml",
    "toml": "application/toml",
    "csv": "text/csv",
    "xml": "application/xml",
    "mail": "message/rfc822",
}


@dataclass
class Intake:
    """The documents found, and the inputs that could not be read at all."""

    inputs: Sequence[str]
    issued: dt.date | None = None
    form: str | None = None
    quiet: bool = False
    allow_private: bool = False
    faults: list[InputError] = field(default_factory=list)

    def extraction(self, profile: Profile | None = None) -> Extraction:
        """Read the inputs: the events as told, and what looks like one and was not read."""
        from rcevents.cli.progress import watched
        from rcevents.extraction import extract_once
        from rcevents.sources.settings import NO_PROFILE, Settings

        settings = Settings(today=today(), profile=profile or NO_PROFILE)
        with watched("Reading", show=not self.quiet) as seen:
            return extract_once(seen(self.documents()), settings)

    @property
    def exit_code(self) -> int:
        """The exit code that the inputs' faults ask for: 0 if all could be read."""
        return max((fault.exit_code for fault in self.faults), default=0)

    def unread(self, extraction: Extraction) -> list[Unread]:
        """Give all that could not be read, whole inputs included."""
        from rcevents.model import Unread

        whole = [
            Unread(document=fault.where or "", text="", reason=fault.what) for fault in self.faults
        ]
        return [*extraction.unread, *whole]

    def documents(self) -> Iterator[Document]:
        """Yield what the inputs hold; what cannot be read at all goes to `faults`."""
        from rcevents.acquisition import visit_of
        from rcevents.fetch import find_documents
        from rcevents.fetch.policy import Policy, with_contact

        form = FORMS[self.form] if self.form else None
        policy = with_contact(Policy(allow_private=self.allow_private), os.environ)
        visit = visit_of(os.environ, issued=self.issued, form=form)
        for found in find_documents(
            self.inputs, issued=self.issued, form=form, policy=policy, visit=visit
        ):
            if isinstance(found, InputError):
                self.faults.append(found)
            else:
                yield found


def once(events: Iterable[Event], decisions: Decisions | None = None) -> list[Record]:
    """Give each event once, with all its announcements, in order of date."""
    from rcevents.merge import merge
    from rcevents.merge.decisions import NONE
    from rcevents.render import Feed

    records = merge(events, decisions or NONE)
    return list(Feed("events", "Events", records=tuple(records)).records)


def admitted(records: Iterable[Record], wanted: Filter) -> list[Record]:
    """Give what the filter admits, prices at the European Central Bank's rates."""
    rates = rates_for(wanted)
    return [record for record in records if wanted.admits(record.event, rates=rates)]


def rates_for(wanted: Filter) -> Rates:
    """Give the European Central Bank's rates; those that a filter needs and has not are told."""
    from rcevents.rates import EcbRates

    rates = EcbRates()
    if wanted.max_cost is not None:
        _check_rate(wanted.max_cost.currency, rates)
    return rates


def _check_rate(currency: str, rates: Rates) -> None:
    """Warn where no other currency can be compared with the one asked for."""
    if rates.convert(Decimal(1), currency, "EUR", today()) is None:
        tell(f"rcevents: warning: there is no European Central Bank rate for {currency} now")
        tell("  prices in other currencies count as unknown; ask in EUR or USD instead")


def input_options(
    command: Callable[..., Any], *, required: bool = True, metavar: str | None = None
) -> Callable[..., Any]:
    """Give a command its INPUTs and what is to be known of them, as `intake`."""
    name = metavar or ("INPUT..." if required else "[INPUT...]")

    @functools.wraps(command)
    def taking(
        *,
        inputs: tuple[str, ...],
        issued: dt.date | None,
        form: str | None,
        quiet: bool,
        allow_private: bool,
        **values: Any,  # noqa: ANN401 - click passes what the options hold
    ) -> Any:  # noqa: ANN401 - as above
        return command(intake=Intake(inputs, issued, form, quiet, allow_private), **values)

    decorated: Callable[..., Any] = taking
    options = (
        click.argument("inputs", metavar=name, nargs=-1, required=required, type=click.Path()),
        click.option(
            "--issued",
            metavar="DAY",
            callback=day_of,
            help="The day of issue, whatever the inputs tell of themselves.",
        ),
        click.option(
            "--form",
            type=click.Choice(tuple(FORMS)),
            help="What the inputs are, where their names do not tell.",
        ),
        click.option(
            "--allow-private",
            is_flag=True,
            help="Fetch addresses of your own network, too: this computer and its neighbours.",
        ),
        click.option("--quiet", "-q", is_flag=True, help="No notes and no progress; only errors."),
    )
    for option in reversed(options):
        decorated = option(decorated)
    return decorated


def day_of(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """Read an option's day, for click."""
    if value is None:
        return None
    from rcevents.filters.days import resolve

    try:
        return dt.date.fromisoformat(resolve(value, today()))
    except ValueError:
        raise click.BadParameter(
            f'"{value}" is no day of the calendar; write it like "2021-10-01"'
        ) from None
