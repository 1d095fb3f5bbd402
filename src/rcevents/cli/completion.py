"""`rcevents completion`: the shell's own completion script."""

from __future__ import annotations

import os

import click

from rcevents.cli.help import Page
from rcevents.cli.terminal import write_text

SHELLS = ("bash", "zsh", "fish")
EPILOG = """\b
Examples:
  rcevents completion bash > ~/.local/share/bash-completion/completions/rcevents
  rcevents completion zsh > ~/.zfunc/_rcevents      (a folder of your fpath)
  rcevents completion fish > ~/.config/fish/completions/rcevents.fish
"""


@click.command(cls=Page, epilog=EPILOG, short_help="Print the script for shell completion.")
@click.argument("shell", type=click.Choice(SHELLS), required=False)
def completion(shell: str | None) -> int:
    """Print the script that makes a shell complete commands and options.

    Without a name, the script is for the shell of $SHELL.
    """
    from click.shell_completion import get_completion_class

    name = shell or os.path.basename(os.environ.get("SHELL", ""))  # noqa: PTH119 - a name is wanted
    if name not in SHELLS:
        raise click.UsageError(f"which shell? Name one: {', '.join(SHELLS)}")
    kind = get_completion_class(name)
    if kind is not None:
        program = click.get_current_context().find_root().command
        write_text(kind(program, {}, "rcevents", "_RCEVENTS_COMPLETE").source())
    return 0
