"""A visit to an address: the configuration's manners, and whoever fetches by them."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.configured import configured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.acquisition import Getter
    from rcevents.configuration import Configuration
    from rcevents.errors import InputError
    from rcevents.fetch.policy import Policy

ADDRESS = re.compile(r"(?:https?|webcals?)://[^/\s]", re.IGNORECASE)
NO_FILE = "no such file or folder"


@dataclass(frozen=True, slots=True)
class Visit:
    """Whoever fetches, by which policy."""

    getter: Getter
    policy: Policy


def private_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--allow-private`."""
    return click.option(
        "--allow-private",
        is_flag=True,
        help="Addresses of one's own network (private, loopback, link-local) may be asked.",
    )(command)


@contextmanager
def visiting(
    address: str, config: str | None, *, allow_private: bool, retries: int
) -> Iterator[Visit]:
    """Give a visit to an address of the web; what is only guessed is worth no second try.

    Raises InputError with what was probably meant where it is none.
    """
    if not ADDRESS.match(address):
        raise _no_address(address)
    policy = policy_of(configured(config), allow_private=allow_private)
    with fetching(replace(policy, retries=min(policy.retries, retries))) as visit:
        yield visit


def _no_address(given: str) -> InputError:
    """Word what was probably meant; no file can be, here."""
    from rcevents.errors import InputError
    from rcevents.fetch.missing import missing

    fault = missing(given)
    if fault.what != NO_FILE:
        return fault
    meant = f"Write https://{given}" if "." in given else "Give a site: https://example.org/"
    return InputError("no address of the web", where=fault.where, remedy=meant)


def policy_of(configuration: Configuration | None, *, allow_private: bool) -> Policy:
    """Give the configuration's policy, as a command's options change it."""
    from rcevents.fetch.policy import Policy

    policy = configuration.fetch.policy if configuration is not None else Policy()
    return replace(policy, allow_private=policy.allow_private or allow_private)


@contextmanager
def fetching(policy: Policy) -> Iterator[Visit]:
    """Open the connections of a visit, and close them behind it."""
    from rcevents.fetch.polite import Polite
    from rcevents.fetch.web import Web

    with Web(policy) as web:
        yield Visit(Polite(web, policy), policy)
