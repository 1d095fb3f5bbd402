"""`rcevents store`: where the store is and what it holds; checking, copying and moving it."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.decided import decided, decisions_option
from rcevents.cli.forgetting import forget
from rcevents.cli.help import GroupPage, Page
from rcevents.cli.output import encoded, json_option
from rcevents.cli.stored import located, opened, store_option
from rcevents.cli.storepage import counted, in_words, tell_faults, write_faults
from rcevents.cli.terminal import harmless, tell, write, write_text
from rcevents.errors import InputError, NoStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.merge.decisions import Decisions
    from rcevents.store.checking import Fault
    from rcevents.store.contract import Reading, Store
    from rcevents.store.location import Location

EPILOG = """\b
Examples:
  rcevents store
  rcevents store --output json
  rcevents store check
  rcevents store backup copies/store.sqlite
  rcevents store export | gzip > store.jsonl.gz
"""
CHECK_EPILOG = """\b
Examples:
  rcevents store check
  rcevents store check --deep
  rcevents store check --store copies/store.sqlite --output json
"""
BACKUP_EPILOG = """\b
Examples:
  rcevents store backup copies/store.sqlite
  rcevents store backup "copies/store-$(date +%A).sqlite"    (one for each day of the week)
"""
EXPORT_EPILOG = """\b
Examples:
  rcevents store export store.jsonl
  rcevents store export | gzip > store.jsonl.gz
"""
IMPORT_EPILOG = """\b
Examples:
  rcevents store import store.jsonl --store postgresql://server.example.org/rcevents
  gunzip < store.jsonl.gz | rcevents store import - --replace
"""
LONGEST = 64_000_000
"""Bytes of the longest line that is read of an export; an event has some thousands."""


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--store` and `--config`."""
    return store_option(config_option(command))


@click.group(
    "store",
    cls=GroupPage,
    invoke_without_command=True,
    epilog=EPILOG,
    short_help="Tell where the store is and what it holds; check, copy and move it.",
)
@options
@json_option("text")
@click.pass_context
def store_(context: click.Context, store: str | None, config: str | None, output: str) -> int:
    """Tell where the store is, who says so, and what it holds.

    The store remembers every event that was read. It is the file or the database that --store,
    else the environment variable RCEVENTS_STORE, else [store] in rcevents.toml names; else a file
    where the system keeps a program's data.
    """
    if context.invoked_subcommand is not None:
        told = {"store": store, "config": config}
        context.default_map = {context.invoked_subcommand: told}
        return 0
    location = located(store, configured(config), config)
    about = _about(location)
    if output == "json":
        write(encoded(about, indent=2) + b"\n")
    else:
        write_text(harmless(in_words(about)))
    return 0


store_.add_command(forget)


@store_.command(cls=Page, epilog=CHECK_EPILOG, short_help="Find out whether the store is sound.")
@click.option(
    "--deep",
    is_flag=True,
    help="Also group all announcements anew, and compare: minutes for 100,000 events.",
)
@decisions_option
@options
@json_option("text")
def check(
    *, deep: bool, decisions: str | None, store: str | None, config: str | None, output: str
) -> int:
    """Find out whether the store holds what a store must, and tell every fault.

    The database is asked whether it is whole; then every row is read and compared with the others.
    With --deep, all that was ever announced is grouped and combined anew, by this rcevents and with
    the decisions, and compared with the events and doubts that are stored. Where anything is
    wrong, the exit code is 6.
    """
    from rcevents.store.holdings import count
    from rcevents.store.opening import connection_of

    with _opened(store, config) as (kept, location), kept.reading() as reading:
        told = decided(decisions, config) if deep else None
        faults = _faults(reading, location, told)
        counts = count(connection_of(reading))
        if output == "json":
            return write_faults(list(faults), kept.address, counts)
        return tell_faults(faults, kept.address, counts)


def _faults(reading: Reading, location: Location, deep: Decisions | None) -> Iterator[Fault]:
    """Yield every fault; with decisions, look deeper where all can be read and fits together."""
    from rcevents.store.checking import check as checked
    from rcevents.store.opening import connection_of

    is_sound = True
    for fault in checked(connection_of(reading), is_file=not location.is_server):
        is_sound = False
        yield fault
    if deep is None:
        return
    if is_sound:
        from rcevents.remembering.rechecking import recheck

        yield from recheck(reading, deep)
    else:
        tell("rcevents: --deep comes after these are put right")


@store_.command(cls=Page, epilog=BACKUP_EPILOG, short_help="Copy the store into a file.")
@click.argument("file", metavar="FILE", type=click.Path())
@options
def backup(file: str, store: str | None, config: str | None) -> int:
    """Copy the store as it is at one moment into FILE, also while others write to it.

    The copy of a file is a store itself: --store FILE reads it. Of a database on a server, it is
    an export. An older copy in FILE is replaced once the new one is whole.
    """
    from rcevents.store import copying

    with _opened(store, config) as (kept, location):
        if not location.is_server:
            copying.backup(Path(location.address), _target(file, location))
        else:
            with kept.reading() as reading:
                copying.write_lines(_export(reading), Path(file))
        tell(f"rcevents: {kept.address} is copied to {file}")
    return 0


@store_.command("export", cls=Page, epilog=EXPORT_EPILOG, short_help="Write it as lines of JSON.")
@click.argument("file", metavar="[FILE|-]", type=click.Path(), default="-")
@options
def export_(file: str, store: str | None, config: str | None) -> int:
    """Write all that the store holds as lines of JSON, to FILE or to standard output.

    A store in a file and one on a server give the same bytes, and either can import them.
    """
    from rcevents.store import copying

    with _opened(store, config) as (kept, location), kept.reading() as reading:
        if file == "-":
            _write_all(_export(reading))
        else:
            copying.write_lines(_export(reading), _target(file, location))
            tell(f"rcevents: {kept.address} is exported to {file}")
    return 0


@store_.command("import", cls=Page, epilog=IMPORT_EPILOG, short_help="Read an export into it.")
@click.argument("file", metavar="[FILE|-]", type=click.Path(), default="-")
@click.option("--replace", is_flag=True, help="Put it in place of what the store holds.")
@options
def import_(file: str, *, replace: bool, store: str | None, config: str | None) -> int:
    """Read an export from FILE or from standard input into the store, whole or not at all.

    The store must be empty or new, unless --replace gives up what it holds.
    """
    from rcevents.store.holdings import count
    from rcevents.store.opening import connection_of
    from rcevents.store.transfer import restore

    with _lines(file) as lines, opened(store, configured(config), create=True) as kept:
        with kept.writing() as writing:
            restore(connection_of(writing), lines, replace=replace)
            counts = count(connection_of(writing))
        tell(f"rcevents: {kept.address} now holds {counted(counts)}")
    return 0


@contextmanager
def _opened(store: str | None, config: str | None) -> Iterator[tuple[Store, Location]]:
    """Open a store that must be there."""
    configuration = configured(config)
    with opened(store, configuration, create=False) as kept:
        yield kept, located(store, configuration, config)


def _target(file: str, location: Location) -> Path:
    """Give where a copy goes: never over the store itself."""
    path, own = Path(file), Path(location.address)
    if not location.is_server and path.exists() and own.exists() and path.samefile(own):
        raise click.BadParameter("is the store itself", param_hint="FILE")
    return path


def _export(reading: Reading) -> Iterator[bytes]:
    from rcevents.store.opening import connection_of
    from rcevents.store.transfer import export

    return export(connection_of(reading))


def _write_all(lines: Iterator[bytes]) -> None:
    """Write to standard output, many lines at a time."""
    while many := b"".join(islice(lines, 500)):
        write(many)


@contextmanager
def _lines(file: str) -> Iterator[Iterator[bytes]]:
    """Open an export; a line without end is cut, and then found to be no whole one."""
    if file == "-" and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name the file to import, or give it on standard input")
    try:
        opened_file = sys.stdin.buffer if file == "-" else Path(file).open("rb")  # noqa: SIM115 - closed below
    except OSError as fault:
        raise InputError(
            f"cannot be read: {fault.strerror or fault}", where=file, remedy="Name an export."
        ) from fault
    with opened_file as source:
        yield iter(partial(source.readline, LONGEST), b"")


def _about(location: Location) -> dict[str, Any]:
    """Tell of a store where it is, and of one that is there what it holds."""
    from rcevents.store.holdings import about
    from rcevents.store.location import shown
    from rcevents.store.opening import open_store

    where = {"address": shown(location.address), "told_by": location.told_by}
    try:
        store = open_store(location.address, create=False)
    except NoStore:
        return {**where, "exists": False}
    with closing(store), store.reading() as reading:
        return {**where, "exists": True, **about(reading, is_file=not location.is_server)}
