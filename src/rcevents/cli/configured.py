"""The configuration of a command: where its file is, and what it may name."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcevents.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.configuration import Configuration, Known, Source

PATHLIKE = re.compile(r"[/\\:*?]")
NEAR = 0.75
NO_FILE = "--config names a file in the form of rcevents.toml."


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
        fault = missing(given)
        near = fault.remedy if "Did you mean" in (fault.remedy or "") else None
        raise InputError(fault.what, where=fault.where, remedy=near or NO_FILE)
    path = Path(given or NAME)
    if given is None and not path.exists():
        return None
    return read_configuration(path, names())


def named(given: str, configuration: Configuration | None) -> Source | None:
    """Give the source of this name, None where a path or an address may be meant.

    Raises InputError where it is neither, and like the name of a source.
    """
    known = configuration.named(given) if configuration is not None else None
    if configuration is None or known or PATHLIKE.search(given) or Path(given).exists():
        return known
    from difflib import get_close_matches

    from rcevents.fetch.brought import printable

    folded = {source.name.casefold(): source.name for source in configuration.sources}
    near = get_close_matches(given.casefold(), folded, n=1, cutoff=NEAR)
    if near:
        remedy = f'Did you mean the source "{folded[near[0]]}"?'
        raise InputError("no such source, file or folder", where=printable(given), remedy=remedy)
    return None


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
