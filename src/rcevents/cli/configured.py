"""The configuration of a command: where its file is, and what it may name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.configuration import Configuration, Known


def config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--config`."""
    return click.option(
        "--config",
        metavar="FILE",
        type=click.Path(),
        help="The configuration, if it is not the rcevents.toml of this folder.",
    )(command)


def configured(given: str | None) -> Configuration | None:
    """Read the configuration: the one that is given, else that of this folder, if there is one.

    Raises BadConfig with all that is wrong with it, and InputError where the given one is missing.
    """
    from rcevents.configuration import NAME, read_configuration
    from rcevents.fetch.missing import missing

    if given is not None and not Path(given).exists():
        raise missing(given)
    path = Path(given or NAME)
    if given is None and not path.exists():
        return None
    return read_configuration(path, names())


def names() -> Known:
    """Give what a configuration may name: kinds, mappings, and addresses that a kind knows."""
    from rcevents.configuration import Known
    from rcevents.sources.records.mappings import mapping_names
    from rcevents.sources.registry import BUILT_IN, third_parties

    kinds = (*BUILT_IN, *(kind.name for kind in third_parties().kinds))
    return Known(kinds=kinds, mappings=mapping_names(), is_asked=is_asked)


def is_asked(address: str) -> bool:
    """Tell whether a kind knows what is meant by what is neither an address nor a path."""
    from rcevents import acquisition

    return acquisition.is_asked(address, os.environ)
