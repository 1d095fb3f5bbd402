"""A visit to an address: the configuration's manners, and whoever fetches by them."""

from __future__ import annotations

import os
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

ADDRESS = re.compile(r"https?://[^/\s]", re.IGNORECASE)
SUBSCRIBED = re.compile(r"(?:webcals?|feed):/{0,2}(?=[^/\s])(?!https?:)", re.IGNORECASE)
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
    if as_address(address) is None:
        raise _no_address(address)
    policy = policy_of(configured(config), allow_private=allow_private)
    with fetching(replace(policy, retries=min(policy.retries, retries))) as visit:
        yield visit


def as_address(given: str) -> str | None:
    """Give the address of the web that is given, as it is asked for; None where it is like none.

    Raises FetchFailed where it is like one, and means nothing.
    """
    from rcevents.fetch.addresses import canonical
    from rcevents.fetch.missing import no_address

    address = SUBSCRIBED.sub("https://", given.strip(), count=1)
    if not ADDRESS.match(address):
        return None
    try:
        canonical(address)
    except (ValueError, OSError):  # requests' errors are both, or one
        raise no_address(address) from None
    return address


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
    from rcevents.fetch.policy import Policy, with_contact

    told = configuration.fetch.policy if configuration is not None else Policy()
    policy = with_contact(told, os.environ)
    return replace(policy, allow_private=policy.allow_private or allow_private)


@contextmanager
def fetching(policy: Policy) -> Iterator[Visit]:
    """Open the connections of a visit, and close them behind it."""
    from rcevents.fetch.polite import Polite
    from rcevents.fetch.web import Web

    with Web(policy) as web:
        yield Visit(Polite(web, policy), policy)
