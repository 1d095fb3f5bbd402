"""Where a command that decides works: the decisions file, and the store beside it."""

from __future__ import annotations

import functools
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.decided import decisions_file, decisions_option, tell_cautions
from rcevents.cli.stored import opened, store_option
from rcevents.errors import BadDecisions, BadFilter, InputError, NoStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rcevents.decisions.entries import Entry
    from rcevents.store.contract import Reading


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a command finds the decisions and the store."""

    config: str | None
    decisions: str | None
    store: str | None

    @property
    def file(self) -> Path:
        """The decisions file, whether it is there or not."""
        return decisions_file(self.decisions, self.config)

    def entries(self) -> tuple[Entry, ...]:
        """Read what was decided; nothing where there is no file and none was given."""
        from rcevents.decisions.reading import read_entries

        if self.decisions is None and not self.file.exists():
            return ()
        return read_entries(self.file)

    def entries_there(self) -> tuple[Entry, ...]:
        """Read what was decided; nothing where there is no file, be it given or not."""
        return self.entries() if self.file.exists() else ()

    def change(self, edit: Callable[[str], str]) -> None:
        """Edit the file; a folder that is not there is most likely a mistake."""
        from rcevents.decisions.writing import change

        if not self.file.parent.is_dir():
            remedy = "make it, or name another file with --decisions"
            raise InputError("no such folder", where=str(self.file.parent), remedy=remedy)
        self.entries_there()
        try:
            change(self.file, edit)
        except BadDecisions as fault:
            problems = [problem.partition(": ")[2] for problem in fault.problems]
            what = "this cannot be beside what is decided already; nothing is written"
            raise BadFilter(what, where=str(self.file), remedy="\n  ".join(problems)) from None

    def tell_cautions(self, reading: Reading) -> None:
        """Warn where the sources have changed under a correction. Raises BadDecisions."""
        from rcevents.decisions.review import cautions

        if corrections := [entry for entry in self.entries() if entry.corrections]:
            tell_cautions(cautions(corrections, reading), self.file)

    @contextmanager
    def kept(self) -> Iterator[Reading | None]:
        """Look into the store; None where there is none yet."""
        with ExitStack() as stack:
            reading = None
            try:
                found = opened(self.store, configured(self.config), create=False)
                reading = stack.enter_context(stack.enter_context(found).reading())
            except NoStore:
                if self.store is not None:
                    raise
            yield reading


def desk_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--decisions`, `--config` and `--store`, as `desk`.

    What is told before an inner command holds for that as well.
    """

    @functools.wraps(command)
    def taking(
        *,
        config: str | None,
        decisions: str | None,
        store: str | None,
        **values: Any,  # noqa: ANN401 - click passes what the options hold
    ) -> Any:  # noqa: ANN401 - as above
        context = click.get_current_context()
        outer = context.find_object(Desk) or Desk(None, None, None)
        desk = Desk(config or outer.config, decisions or outer.decisions, store or outer.store)
        context.obj = desk
        return command(desk=desk, **values)

    return decisions_option(config_option(store_option(taking)))
