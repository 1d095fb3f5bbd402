"""The profile of a newsletter, as a command is given it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.sources.settings import Profile


def profile_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--profile`, read, as `profile`: an empty one where none is given."""
    return click.option(
        "--profile",
        metavar="FILE",
        type=click.Path(),
        callback=_read,
        help="What is known of the newsletter: its sections, its zone, its currency (TOML).",
    )(command)


def _read(_: click.Context, __: click.Parameter, value: str | None) -> Profile:
    """Read the file, for click; what is wrong with it is told like any problem of a configuration.

    A profile is loaded late: most commands are given none.
    """
    from rcevents.sources.settings import NO_PROFILE

    if value is None:
        return NO_PROFILE
    from rcevents.configuration import read_profile

    return read_profile(Path(value))
