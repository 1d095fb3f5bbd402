"""The filter's options, the same for every command that takes them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from rcevents.cli.days import today
from rcevents.cli.help import FilterOption
from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from rcevents.filters import Filter

    Command = Callable[..., Any]

KINDS = ("conference", "workshop", "training", "talk", "hackathon", "meeting", "other")
STATUSES = ("confirmed", "tentative", "postponed", "cancelled")
SCHEDULES = ("dated", "on_demand", "undated")
DAYS = ("from", "to", "deadline_open")
"""The fields that are days; those may be told from today: "today", "tomorrow", "+30d", "-2w"."""


class Asking(NamedTuple):
    """A field of the filter as an option: its names, its help, and the value it takes, if any."""

    field: str
    names: str
    help: str
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    several: bool = False

    def option(self, taken: Collection[str]) -> Callable[[Command], Command]:
        """Give click's decorator, without the names that the command needs for itself."""
        names = [name for name in self.names.split() if name not in taken]
        if self.choices:
            kind = click.Choice(self.choices, case_sensitive=False)
            return click.option(
                *names, self.field, cls=FilterOption, help=self.help, type=kind, multiple=True
            )
        return click.option(
            *names,
            self.field,
            cls=FilterOption,
            help=self.help,
            is_flag=self.metavar is None or None,  # click: False makes the value optional
            metavar=self.metavar,
            multiple=self.several,
        )


ASKINGS = (
    Asking("free", "--free", "Can be attended for nothing, in a format asked for."),
    Asking(
        "max_cost",
        "--max-cost",
        'The cheapest way to attend costs at most this: "100 EUR", "$50". Other currencies count '
        "at the European Central Bank's rate of the event's date.",
        "AMOUNT",
    ),
    Asking("virtual", "--virtual", "Can be attended online (virtual or hybrid)."),
    Asking("virtual_only", "--virtual-only", "Virtual, and not hybrid."),
    Asking("in_person", "--in-person", "Can be attended on site (in person or hybrid)."),
    Asking("in_person_only", "--in-person-only", "In person, and not hybrid."),
    Asking("hybrid", "--hybrid", "Both online and on site."),
    Asking("kinds", "--kind", "Of this kind; give it again for another.", choices=KINDS),
    Asking("from", "--from", 'On this day or later: 2021-10-01, today, "+30d".', "DAY"),
    Asking("to", "--to --until", "On this day or earlier.", "DAY"),
    Asking("deadline_open", "--deadline-open", "A deadline is on this day or later.", "DAY"),
    Asking("place", "--place", "In this place: a city, a region, a country.", "TEXT"),
    Asking("country", "--country", "In this country, by name or code.", "NAME"),
    Asking("text", "--text", "All these words are in what was announced.", "WORDS"),
    Asking("topic", "--topic", "One of its topics has these words.", "WORDS"),
    Asking("source", "--source", "Announced by a source of this name.", "WORDS"),
    Asking("status", "--status", "Of this status; any by default.", choices=STATUSES),
    Asking("schedule", "--schedule", "Dated or not; any by default.", choices=SCHEDULES),
    Asking(
        "audiences",
        "--for",
        "Prices for these people count too: student, member ...",
        "WHOM",
        several=True,
    ),
    Asking("unknown_cost", "--unknown-cost", "Events of unknown cost pass --free, --max-cost."),
    Asking("unknown_format", "--unknown-format", "Events of unknown format pass --virtual ..."),
    Asking("unknown_date", "--unknown-date", "Events without a date pass --from and --to."),
)


def filter_options(*taken: str) -> Callable[[Command], Command]:
    """Give a command the filter's options, and the Filter they make as `wanted`."""

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def filtered(**values: Any) -> Any:  # noqa: ANN401 - click passes what the options hold
            return command(**_rest(values), wanted=_filter(values))

        decorated: Command = filtered
        for asking in reversed(ASKINGS):
            decorated = asking.option(taken)(decorated)
        return decorated

    return decorate


def _rest(values: dict[str, Any]) -> dict[str, Any]:
    ours = {asking.field for asking in ASKINGS}
    return {name: value for name, value in values.items() if name not in ours}


def option_names(command: click.Command) -> dict[str, str]:
    """Give the filter's fields that a command takes, with their options."""
    return {
        option.name: option.opts[0]
        for option in command.params
        if isinstance(option, FilterOption) and option.name
    }


def _filter(values: dict[str, Any]) -> Filter:
    """Make the filter; what is wrong with it is told by the option's name."""
    from rcevents.filters import Filter
    from rcevents.filters.days import resolve

    names = option_names(click.get_current_context().command)
    asked = {field: values[field] for field in names if values[field] not in (None, False, ())}
    day = today()
    for field in DAYS:
        if field in asked:
            asked[field] = resolve(asked[field], day)
    try:
        return Filter.parse(asked)
    except BadFilter as fault:
        where = names.get(fault.where or "", fault.where)
        raise BadFilter(fault.what, where=where, remedy=fault.remedy) from None
