"""Help pages: the filter's options under a heading of their own, examples at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence


class FilterOption(click.Option):
    """An option that asks something of events."""


class Page(click.Command):
    """A command whose help tells its own options apart from those of the filter."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, those of the filter last."""
        own: list[tuple[str, str]] = []
        filters: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):
            if not isinstance(parameter, click.Option):
                continue
            if (line := parameter.get_help_record(ctx)) is not None:
                (filters if isinstance(parameter, FilterOption) else own).append(line)
        _section(formatter, "Options", own)
        _section(formatter, "Filters (all that are given must hold)", filters)


class GroupPage(click.Group):
    """A group that lists its commands in the order in which they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names in the order of adding."""
        return list(self.commands)


def _section(formatter: click.HelpFormatter, title: str, lines: Sequence[tuple[str, str]]) -> None:
    if lines:
        with formatter.section(title):
            formatter.write_dl(lines)
