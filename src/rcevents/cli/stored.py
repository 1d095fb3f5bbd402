"""The store of a command: its option, and where it is then."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.configuration import Configuration
    from rcevents.store.contract import Store
    from rcevents.store.location import Location


def store_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--store`."""
    return click.option(
        "--store",
        metavar="ADDRESS",
        help="The store: a path, or postgresql://...; else RCEVENTS_STORE or rcevents.toml tells.",
    )(command)


def located(
    given: str | None, configuration: Configuration | None, file: str | None = None
) -> Location:
    """Give where the store is, by the option, the environment, the configuration, or as usual."""
    from rcevents.store.location import locate

    told = configuration.store.place if configuration is not None else None
    return locate(given, told, os.environ, file)


@contextmanager
def opened(
    given: str | None, configuration: Configuration | None, *, create: bool
) -> Iterator[Store]:
    """Open the store of a command, and close it in the end.

    Raises NoStore where there is none and none is to be made, and StoreError.
    """
    from rcevents.store.opening import open_store

    store = open_store(located(given, configuration).address, create=create)
    try:
        yield store
    finally:
        store.close()
