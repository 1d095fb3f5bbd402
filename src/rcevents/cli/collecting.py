"""`rcevents collect`: one round over the sources: fetch what is due, read, merge, save."""

from __future__ import annotations

import datetime as dt
import os
import shlex
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.decided import decided, decisions_file, decisions_option, tell_cautions
from rcevents.cli.help import Page
from rcevents.cli.output import json_option
from rcevents.cli.stored import opened, store_option
from rcevents.cli.terminal import tell, write, write_text
from rcevents.cli.visiting import policy_of, private_option
from rcevents.errors import InputError, NoStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.configuration import Configuration
    from rcevents.rounds import SourceReport
    from rcevents.store.contract import Store

EPILOG = """\b
Examples:
  rcevents collect
  rcevents collect --output json
  rcevents collect --only "Tea talks"
  rcevents collect --only "Tea talks" --accept
  rcevents collect --all --dry-run

\b
Exit codes:
  0  fine; every source that was due is read, or as it was
  3  a source told nothing that can be read, or raised an alarm
  4  a source did not answer
  6  the store could not be read or written
"""
NO_SOURCES = "no source is configured here"
MOST_NAMED = 3
HOW = "rcevents sources try ADDRESS shows the lines to put into rcevents.toml."


@click.command(cls=Page, epilog=EPILOG, short_help="Fetch, read and remember what sources tell.")
@click.option(
    "--only", metavar="NAME", multiple=True, help="Only this source, due or not; may be repeated."
)
@click.option("--all", "everything", is_flag=True, help="All sources, due or not.")
@click.option(
    "--accept", is_flag=True, help="Take the answers of those named by --only, alarming or not."
)
@click.option("--dry-run", is_flag=True, help="Fetch, read, say what would change; save nothing.")
@json_option("table")
@click.option("--quiet", "-q", is_flag=True, help="No table and no notes; only errors.")
@config_option
@store_option
@decisions_option
@private_option
def collect(
    *,
    only: tuple[str, ...],
    everything: bool,
    accept: bool,
    dry_run: bool,
    output: str,
    quiet: bool,
    config: str | None,
    store: str | None,
    decisions: str | None,
    allow_private: bool,
) -> int:
    """Look at every source that is due: fetch, read and merge what it tells, and save it.

    A source that is as it was is asked ever more rarely, one that changes more often. What fails
    stops nothing else; what is known of it stays. Several rounds, on several machines, may share a
    store: each source is read by one of them.
    """
    if accept and not only:
        raise click.UsageError("--accept goes with --only NAME, the source whose answer is right")
    from rcevents.cli.progress import watched
    from rcevents.rounds import collect as collected

    configuration = _configuration(config)
    done: list[SourceReport] = []
    with _opened(store, configuration, dry_run=dry_run) as remembered:
        reports = collected(
            configuration,
            remembered,
            clock=_now,
            environ=os.environ,
            only=only,
            everything=everything,
            accept=only if accept else (),
            trial=dry_run,
            decisions=decided(decisions, config),
            folder=Path(config or "").parent,
            policy=policy_of(configuration, allow_private=allow_private),
        )
        try:
            with watched("Collecting", show=not quiet) as seen:
                done.extend(seen(reports))
        finally:  # whatever ends it, what is done is told
            places = {source.name: place for place, source in enumerate(configuration.sources)}
            done.sort(key=lambda report: places[report.source])
            again = _options(config, store, decisions, allow_private=allow_private)
            _show(done, output, again, quiet=quiet, dry_run=dry_run)
        if not quiet:
            _tell_cautions(remembered, decisions_file(decisions, config))
            again = _options(config, store, decisions, allow_private=False)
            _tell_strangers(remembered, configuration, again)
    return max((report.exit_code for report in done), default=0)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@contextmanager
def _opened(given: str | None, configuration: Configuration, *, dry_run: bool) -> Iterator[Store]:
    """Open the store; a dry run makes none where there is none, but for one that goes with it."""
    from tempfile import TemporaryDirectory

    with ExitStack() as stack:
        try:
            store = stack.enter_context(opened(given, configuration, create=not dry_run))
        except NoStore:
            if not dry_run:
                raise
            folder = stack.enter_context(TemporaryDirectory(prefix="rcevents-"))
            place = str(Path(folder) / "store.sqlite")
            store = stack.enter_context(opened(place, configuration, create=True))
        yield store


def _configuration(given: str | None) -> Configuration:
    """Read the configuration. Raises InputError where it names no source."""
    configuration = configured(given)
    if configuration is None or not configuration.enabled:
        raise InputError(NO_SOURCES, where=given, remedy=HOW)
    return configuration


def _options(
    config: str | None, store: str | None, decisions: str | None, *, allow_private: bool
) -> tuple[str, ...]:
    """Give the options that a command needs to do the same again; no password is among them."""
    from rcevents.store.location import shown

    told = {"--config": config, "--store": store and shown(store), "--decisions": decisions}
    given = [word for name, value in told.items() if value for word in (name, value)]
    return (*given, *(("--allow-private",) if allow_private else ()))


def _show(
    done: Sequence[SourceReport], output: str, again: Sequence[str], *, quiet: bool, dry_run: bool
) -> None:
    from rcevents.cli import roundpage
    from rcevents.cli.output import encoded

    if output == "json":
        write(encoded(roundpage.as_json(done, again, dry_run=dry_run), indent=2) + b"\n")
    elif not quiet:
        write_text(roundpage.in_words(done, dry_run=dry_run))
    for line in roundpage.notes(done, again, quiet=quiet or output == "json"):
        tell(line)


def _tell_strangers(store: Store, configuration: Configuration, options: Sequence[str]) -> None:
    """Tell which sources the store knows that are not configured, and how to forget one."""
    with store.reading() as reading:
        names = [state.name for state in reading.sources()]
    strange = [name for name in names if configuration.named(name) is None]
    if not strange:
        return
    told = ", ".join(f'"{name}"' for name in strange[:MOST_NAMED])
    more = f" and {len(strange) - MOST_NAMED} more" if len(strange) > MOST_NAMED else ""
    command = shlex.join(("rcevents", "store", "forget", strange[0], *options))
    what = f"rcevents: the store knows what is not configured here: {told}{more}"
    tell(f"{what}; what nobody reads any more: {command}")


def _tell_cautions(store: Store, file: Path) -> None:
    """Warn where sources have changed under a correction."""
    if not file.exists():
        return
    from rcevents.decisions.reading import read_entries
    from rcevents.decisions.review import cautions

    with store.reading() as reading:
        tell_cautions(cautions(read_entries(file), reading), file)
