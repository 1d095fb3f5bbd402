"""The program: its commands, and what becomes of errors."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

from rcevents.cli.commands import LateGroup
from rcevents.cli.terminal import STOPPED, error_lines, tell
from rcevents.errors import RceventsError

if TYPE_CHECKING:
    from collections.abc import Sequence

EPILOG = """\b
Examples:
  rcevents list issues/ --free --virtual --from today
  rcevents list issues/ --max-cost "100 EUR" --kind conference
  rcevents publish issues/ --to feeds/ --window all
  rcevents extract issues/94.md --output json
  rcevents check issues/94.md --preview
  rcevents collect
  rcevents list --free --from today
  rcevents publish --to feeds/

\b
Exit codes:
  0  fine, even where nothing matched
  1  an error of rcevents itself, or errors that check or lint found
  2  wrong usage, or a filter or configuration that means nothing
  3  an input could not be read; what the others hold is printed
  4  an address did not answer
  5  feeds or output could not be written; the last good feeds stand
  6  the store could not be read or written
"""


def _version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if not asked or context.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"rcevents {version('rcevents')}")
    context.exit()


@click.group(
    cls=LateGroup,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def program() -> None:
    """Find conferences and trainings where they are announced: when, where, for how much.

    An INPUT is a file, a folder, a pattern such as "issues/*.md", an address, or - for standard
    input: a newsletter (markdown, plain text, HTML), a calendar, a page with structured data, a
    feed (RSS, Atom), records (JSON, YAML, TOML, CSV), a table, or issues of a repository.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command; errors of input and usage become messages, bugs keep their traceback."""
    try:
        code = program.main(arguments, prog_name="rcevents", standalone_mode=False)
    except RceventsError as fault:
        tell(error_lines(fault))
        code = fault.exit_code
    except click.ClickException as fault:
        tell(_usage_lines(fault))
        code = fault.exit_code
    except click.Abort:
        tell("rcevents: stopped")
        code = STOPPED
    sys.exit(code)


def _usage_lines(fault: click.ClickException) -> str:
    """Word a wrong usage as click does, with the page that helps."""
    context = getattr(fault, "ctx", None)
    if context is None:
        return f"rcevents: error: {fault.format_message()}"
    if isinstance(fault, click.exceptions.NoArgsIsHelpError):
        return fault.format_message()
    return (
        f"rcevents: error: {fault.format_message()}\n"
        f"  {context.get_usage()}\n  help: {context.command_path} --help"
    )
