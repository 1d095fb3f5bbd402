"""The FEEDs of a command: the bytes of files and addresses, and how they came."""

from __future__ import annotations

import glob
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rcevents.errors import FetchFailed, InputError, NoDocuments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rcevents.acquisition import Getter
    from rcevents.fetch.brought import Brought
    from rcevents.fetch.policy import Policy
    from rcevents.linting import Delivery

STDIN = "-"
ENDINGS = (".ics", ".ical", ".ifb", ".icalendar")
NO_FEED = "a folder without calendars"


class Given(NamedTuple):
    """The bytes of a feed, where they are from, and how a server sent them."""

    where: str
    data: bytes
    delivery: Delivery | None = None


def given_feeds(inputs: Sequence[str], policy: Policy) -> Iterator[Given | InputError]:
    """Yield the feeds that are given, each once, in order; what cannot be read as an error.

    An input is a file, a folder (its calendars and those below it), a pattern, an address of the
    web, or "-" for standard input.
    """
    from rcevents.cli.visiting import fetching

    seen: set[str] = set()
    with ExitStack() as opened:

        @cache
        def getter() -> Getter:
            return opened.enter_context(fetching(policy)).getter

        for given in inputs:
            for found in _found(given, getter):
                name = found.where or ""
                if isinstance(found, InputError) or name not in seen:
                    seen.add(name)
                    yield found


def _found(given: str, getter: Callable[[], Getter]) -> Iterator[Given | InputError]:
    from rcevents.cli.visiting import as_address

    try:
        address = as_address(given)
    except FetchFailed as fault:
        yield fault
        return
    if address is not None:
        yield _fetched(given, address, getter())
    elif given == STDIN:
        yield _from_stdin()
    else:
        yield from _from_files(given)


def _from_stdin() -> Given | InputError:
    from rcevents.fetch.inputs import bring_stdin

    brought = bring_stdin()
    if isinstance(brought, NoDocuments):
        remedy = "Pipe a calendar into it, or give a file: rcevents lint events.ics"
        return NoDocuments(brought.what, where=brought.where, remedy=remedy)
    return brought if isinstance(brought, InputError) else Given(brought.address, brought.data)


def _from_files(given: str) -> Iterator[Given | InputError]:
    from rcevents.fetch.inputs import bring_files

    is_folder = _is_folder(given)
    names = [f"{glob.escape(given)}/**/*{ending}" for ending in ENDINGS] if is_folder else [given]
    found = False
    for name in names:
        for brought in bring_files(name):
            if is_folder and isinstance(brought, NoDocuments):
                continue
            found = True
            if isinstance(brought, InputError):
                yield brought
            else:
                yield Given(brought.address, brought.data)
    if not found:
        remedy = f"Calendars are files that end in {', '.join(ENDINGS)}."
        yield NoDocuments(NO_FEED, where=given, remedy=remedy)


def _is_folder(given: str) -> bool:
    try:
        return bool(given.strip()) and Path(given).expanduser().is_dir()
    except (OSError, ValueError, RuntimeError):
        return False


def _fetched(given: str, address: str, getter: Getter) -> Given | InputError:
    from rcevents.fetch.brought import Brought
    from rcevents.fetch.request import Request
    from rcevents.linting import Delivery

    brought = getter.get(Request(address))
    if isinstance(brought, InputError):
        return brought
    if not isinstance(brought, Brought):  # nobody told what was known already
        return FetchFailed("nothing new is sent", where=address)
    google = _google(brought, getter)
    delivery = Delivery(given.strip(), brought.address, brought.headers, google)
    return Given(brought.address, brought.data, delivery)


def _google(brought: Brought, getter: Getter) -> bool | None:
    """Ask the site's robots.txt whether Google may fetch the feed; None where it has none."""
    from rcevents.fetch.addresses import origin
    from rcevents.fetch.brought import Brought
    from rcevents.fetch.request import Request
    from rcevents.fetch.robots import lets_google_in, robots_address

    asked = Request(robots_address(origin(brought.address)), robots=False)
    told = getter.get(asked)
    if not isinstance(told, Brought):
        return None
    return lets_google_in(told.data.decode("utf-8", errors="replace"), brought.address)
