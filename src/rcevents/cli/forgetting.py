"""`rcevents store forget`: a source that nobody reads any more tells nothing that is to come."""

from __future__ import annotations

import datetime as dt
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.decided import decided, decisions_option
from rcevents.cli.help import Page
from rcevents.cli.stored import opened, store_option
from rcevents.cli.terminal import harmless, tell, write_text
from rcevents.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.configuration import Configuration
    from rcevents.remembering.forgetting import Forgotten
    from rcevents.store.contract import Reading

EPILOG = """\b
Examples:
  rcevents store forget "Tea talks" --dry-run
  rcevents store forget "Tea talks"
"""
NEAR = 0.6


@click.command(cls=Page, epilog=EPILOG, short_help="Close the lists of a source nobody reads.")
@click.argument("name", metavar="NAME")
@click.option("--dry-run", is_flag=True, help="Say what would change; change nothing.")
@decisions_option
@store_option
@config_option
def forget(
    *, name: str, dry_run: bool, decisions: str | None, store: str | None, config: str | None
) -> int:
    """Close the lists of a source that nobody reads any more, as if they were empty from today on.

    What they alone told, and is still to come, is "not seen" from now on; it is not cancelled. What
    past issues and items of feeds told stays told. NAME is that in the configuration which had the
    source; where it is read again, it tells all of it as before.
    """
    from rcevents.remembering.forgetting import forget as forgotten
    from rcevents.remembering.forgetting import is_known
    from rcevents.store.attempts import attempted

    configuration = configured(config)
    told = decided(decisions, config)
    with opened(store, configuration, create=False) as kept:
        with kept.reading() as reading:
            if not is_known(reading, name):
                raise _unknown(name, reading, kept.address)
        with attempted(kept, tried=dry_run) as writing:
            done = forgotten(writing, name, now=dt.datetime.now(dt.UTC), decisions=told)
    write_text(harmless(_in_words(name, done)) + "\n")
    for line in _notes(name, configuration, dry_run=dry_run):
        tell(line)
    return 0


def _in_words(name: str, done: Forgotten) -> str:
    tally = done.tally
    told = [
        f'"{name}": {_counted(done.lists, "list")} closed',
        f"{_counted(tally.gone, 'event')} not seen from now on",
        f"{_counted(tally.changed, 'event')} told otherwise without it",
        f"{_counted(done.issues, 'past issue')} as told",
    ]
    is_there = (done.lists, tally.gone, tally.changed, done.issues)
    return ", ".join(part for part, count in zip(told, is_there, strict=True) if count) or (
        f'"{name}": it told nothing'
    )


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _notes(name: str, configuration: Configuration | None, *, dry_run: bool) -> Iterator[str]:
    if dry_run:
        yield "rcevents: nothing was changed"
    source = configuration.named(name) if configuration is not None else None
    if source is not None and source.enabled:
        yield f'rcevents: "{name}" is still configured here: the next collect reads it anew'


def _unknown(name: str, reading: Reading, address: str) -> InputError:
    names = {state.name.casefold(): state.name for state in reading.sources()}
    near = get_close_matches(name.casefold(), names, n=1, cutoff=NEAR)
    remedy = f'Did you mean "{names[near[0]]}"?' if near else _listed(sorted(names.values()))
    return InputError(f'the store knows no source "{name}"', where=address, remedy=remedy)


def _listed(names: list[str]) -> str:
    return f"It knows {', '.join(names)}." if names else "It knows none."
