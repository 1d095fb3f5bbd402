"""The commands by name, each loaded when it is asked for: a start costs what it uses."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from click.exceptions import NoSuchCommand

from rcevents.cli.help import GroupPage

if TYPE_CHECKING:
    import click


class Late(NamedTuple):
    """Where a command stands, and what the list of commands says of it."""

    module: str
    name: str
    about: str

    def load(self) -> click.Command:
        """Import the command."""
        command: click.Command = getattr(import_module(f"rcevents.cli.{self.module}"), self.name)
        return command


COMMANDS = {
    "extract": Late("extracting", "extract", "Print what each document announces."),
    "list": Late("listing", "list_", "List every event once, by date."),
    "show": Late("showing", "show", "Show one event in full."),
    "publish": Late("publishing", "publish", "Write feeds and their site into a folder."),
    "serve": Late("serving", "serve", "Serve feeds, pages and any filter over HTTP."),
    "collect": Late("collecting", "collect", "Fetch, read and remember what sources tell."),
    "sources": Late(
        "sourcing", "sources", "List the sources and their kinds; find and try others."
    ),
    "doubts": Late("doubting", "doubts", "List events that may be one, to be decided."),
    "decide": Late(
        "deciding", "decide", "Say which events are one, which are not, and what is wrong with one."
    ),
    "history": Late("recounting", "history", "Tell what became of one event, and who told it."),
    "store": Late(
        "storing", "store_", "Tell where the store is and what it holds; check, copy and move it."
    ),
    "check": Late("checking", "check", "Check an issue of a newsletter before it is sent."),
    "lint": Late("linting", "lint", "Check calendar feeds against what clients need."),
    "schema": Late("schema", "schema", "Print the JSON Schema of an event."),
    "completion": Late("completion", "completion", "Print the script for shell completion."),
}
"""In the order in which they are needed."""


class LateGroup(GroupPage):
    """The group of these commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load one of them."""
        late = COMMANDS.get(cmd_name)
        return late.load() if late else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for; say which was meant, where there is none."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            raise NoSuchCommand(name, possibilities=list(COMMANDS), ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, late.about) for name, late in COMMANDS.items()])
