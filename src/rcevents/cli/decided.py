"""What a person decided, for any command: where the file is, what it says, what is odd by now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.terminal import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rcevents.merge.corrections import Caution
    from rcevents.merge.decisions import Decisions

MOST = 20
"""So many cautions are told one by one; `rcevents decide` tells all."""


def decisions_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--decisions`."""
    return click.option(
        "--decisions",
        metavar="FILE",
        type=click.Path(),
        help="The decisions, if they are not in the decisions.toml beside the configuration.",
    )(command)


def decisions_file(given: str | None, config: str | None) -> Path:
    """Give where the decisions are: as given, else beside the configuration, else here."""
    from rcevents.decisions import NAME

    return Path(given) if given is not None else Path(config or NAME).with_name(NAME)


def decided(given: str | None, config: str | None = None) -> Decisions:
    """Read what was decided; nothing, where there is no file and none was given.

    Raises BadDecisions with all that is wrong with it, and InputError where the given one is
    missing.
    """
    from rcevents.decisions import read_decisions
    from rcevents.merge.decisions import NONE

    path = decisions_file(given, config)
    if given is None and not path.exists():
        return NONE
    return read_decisions(path)


def tell_cautions(cautions: Iterable[Caution], file: Path) -> None:
    """Tell a person where the sources have changed under a correction, each once."""
    lines = list(dict.fromkeys(caution.words(str(file)) for caution in cautions))
    for line in lines[:MOST]:
        tell(f"rcevents: warning: {line}")
    if len(lines) > MOST:
        tell(f"  and {len(lines) - MOST} more; rcevents decide tells all")
