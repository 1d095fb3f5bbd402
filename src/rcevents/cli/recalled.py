"""The store as a command finds it: opened, with what a person decided applied."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

from rcevents.cli.configured import configured
from rcevents.cli.decided import decided
from rcevents.cli.stored import opened
from rcevents.cli.terminal import tell
from rcevents.errors import NoStore, StoreBusy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.cli.desk import Desk
    from rcevents.cli.intake import Intake
    from rcevents.store.contract import Store

NOT_YET = "what was decided since the last round is applied by the next one"


@contextmanager
def recalled(desk: Desk, intake: Intake) -> Iterator[Store]:
    """Open the store of a command that was given no INPUT.

    Raises NoStore with both that can be done about it.
    """
    if intake.issued or intake.form:
        raise click.UsageError("--issued and --form are about an INPUT, and none is given")
    with ExitStack() as opening:
        try:
            store = opening.enter_context(opened(desk.store, configured(desk.config), create=False))
        except NoStore as fault:
            raise _without_store(fault) from fault
        _settle(store, desk)
        if not intake.quiet:
            with store.reading() as reading:
                desk.tell_cautions(reading)
        yield store


def _without_store(fault: NoStore) -> NoStore:
    """Tell of the other way as well, where a command has it."""
    context, remedy = click.get_current_context(), fault.remedy or ""
    if any(option.name == "inputs" for option in context.command.params):
        remedy += f"\n  Or tell what is to be read: {context.command_path} INPUT..."
    return NoStore(fault.what, where=fault.where, remedy=remedy.strip())


def refuse_store(desk: Desk) -> None:
    """Say that a command which was given INPUTs does not look into a store."""
    if desk.store is not None:
        raise click.UsageError("--store is for a command without an INPUT: give one of both")


def _settle(store: Store, desk: Desk) -> None:
    """Apply decisions that are new; a store that another process changes is taken as it is."""
    from rcevents.remembering.settling import is_settled, settle

    if not desk.file.exists() and desk.decisions is None:
        return
    decisions = decided(desk.decisions, desk.config)
    with store.reading() as reading:
        if is_settled(reading, decisions):
            return
    try:
        with store.writing() as writing:
            settle(writing, decisions, now=dt.datetime.now(dt.UTC))
    except StoreBusy:
        tell(f"rcevents: warning: another process is changing the store; {NOT_YET}")
