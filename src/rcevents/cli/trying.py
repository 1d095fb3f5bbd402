"""`rcevents sources try`: what would be read from an address or a path, and how."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.configured import config_option, configured, is_asked, named
from rcevents.cli.days import today
from rcevents.cli.help import Page
from rcevents.cli.intake import day_of
from rcevents.cli.output import json_option
from rcevents.cli.snippets import UNNAMED
from rcevents.cli.terminal import error_lines, tell, write, write_text
from rcevents.cli.visiting import as_address, fetching, policy_of, private_option

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from rcevents.configuration import Source
    from rcevents.fetch.policy import Policy
    from rcevents.sources.settings import Settings
    from rcevents.trial import Trial

EPILOG = """\b
Examples:
  rcevents sources try https://example.org/events.ics
  rcevents sources try https://example.org/events --kind webpage --zone Europe/Paris
  rcevents sources try talks.csv --output json
  rcevents sources try "Tea talks"      (a source of rcevents.toml)
"""
OPTIONS = (
    click.option("--kind", metavar="KIND", help="Read it as this kind; rcevents sources has them."),
    click.option("--mapping", metavar="NAME", help="The mapping of its keys, for records."),
    click.option(
        "--zone", metavar="ZONE", help="The clock of times told without one: Europe/Paris."
    ),
    click.option(
        "--currency", metavar="CODE", help="The currency of prices told without one: EUR."
    ),
    click.option("--whole", is_flag=True, help="The sessions of a calendar are one event."),
    click.option("--published", is_flag=True, help="A feed's days of publication are its events'."),
    click.option(
        "--window-from", metavar="DAY", callback=day_of, help="Series count from here ..."
    ),
    click.option(
        "--window-to", metavar="DAY", callback=day_of, help="... to here: 2031-10-01, +30d."
    ),
    click.option(
        "--issued", metavar="DAY", callback=day_of, help="The day of issue, for its years."
    ),
    click.option("--token-env", metavar="NAME", help="The environment variable with its token."),
    click.option(
        "--save",
        metavar="FOLDER",
        type=click.Path(),
        help="Write the document and the events into a new folder, as data for a test.",
    ),
    config_option,
    private_option,
    json_option("text"),
)


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a trial."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


@click.command("try", cls=Page, epilog=EPILOG, short_help="Show what would be read, and how.")
@click.argument("place", metavar="ADDRESS|PATH|NAME", type=click.Path())
@options
def try_(
    *,
    place: str,
    config: str | None,
    allow_private: bool,
    issued: dt.date | None,
    save: str | None,
    output: str,
    **asked: Any,  # noqa: ANN401 - click passes what the options hold
) -> int:
    """Show what would be read from an address or a path, and how; no event is stored.

    At the end stand the lines that make it a source of rcevents.toml. The name of a source that
    stands there already tries it as it is configured.
    """
    configuration = configured(config)
    known = named(place, configuration)
    source = _source(place, known, asked)
    settings = _settings(source, asked)
    policy = policy_of(configuration, allow_private=allow_private)
    trial = _trial(source, settings, policy, issued)
    if trial.documents or not trial.faults or output == "json":
        _show(trial, settings, output, policy, source)
    if save is not None and trial.documents:
        from rcevents.cli import saving

        saving.save(trial, settings, Path(save))
    for fault in trial.faults:
        tell(error_lines(fault))
    return max((fault.exit_code for fault in trial.faults), default=0)


def _source(place: str, known: Source | None, asked: dict[str, Any]) -> Source:
    """Make the source that the options tell, checked as if it stood in the configuration.

    Raises click's usage error with all that is wrong with it.
    """
    from pydantic import ValidationError

    from rcevents.cli.configured import names
    from rcevents.configuration import Source

    keys = ("kind", "mapping", "zone", "currency", "token_env")
    told: dict[str, Any] = {key: asked[key] for key in keys if asked[key] is not None}
    told |= {"whole": True} if asked["whole"] else {}
    told |= {"dates": "published"} if asked["published"] else {}
    where = _where(place) if known is None else {}
    base = known.model_dump(exclude_unset=True) if known is not None else {"name": UNNAMED, **where}
    try:
        return Source.model_validate(base | told, context={"known": names()})
    except ValidationError as fault:
        lines = [f"{error['loc'][0]}: {error['msg']}" for error in fault.errors()]
        raise click.UsageError("; ".join(lines)) from None


def _where(place: str) -> dict[str, str]:
    """Tell an address from a path; FetchFailed where it is an address that means nothing."""
    if ":" in place and is_asked(place):
        return {"address": place}
    address = as_address(place)
    return {"path": place} if address is None else {"address": address}


def _settings(source: Source, asked: dict[str, Any]) -> Settings:
    from rcevents.sources.settings import Window

    day = today()
    settings = source.settings(day)
    settings = replace(settings, name=None) if settings.name == UNNAMED else settings
    first, last = asked["window_from"], asked["window_to"]
    if not (first or last):
        return settings
    usual = settings.window or Window(day, day)
    window = Window(first or min(usual.first, last), last or max(usual.last, first))
    if window.last < window.first:
        raise click.BadParameter("ends before it begins", param_hint="'--window-to'")
    return replace(settings, window=window)


def _trial(source: Source, settings: Settings, policy: Policy, issued: dt.date | None) -> Trial:
    from rcevents.cli.progress import watched
    from rcevents.fetch import find_documents
    from rcevents.fetch.request import Request
    from rcevents.trial import try_address, try_documents

    if source.address is None:
        return try_documents(source.place, find_documents([source.place], issued=issued), settings)
    request = Request(source.address, headers=source.request_headers(os.environ))
    with fetching(policy) as visit, watched("Trying"):  # a slow server is waited for in sight
        return try_address(request, settings, visit.getter, environment=os.environ, issued=issued)


def _show(trial: Trial, settings: Settings, output: str, policy: Policy, source: Source) -> None:
    from rcevents.cli import trialpage
    from rcevents.cli.output import encoded

    if output == "json":
        write(encoded(trialpage.as_json(trial, source, settings), indent=2) + b"\n")
    else:
        write_text(trialpage.in_words(trial, source, settings, policy))
