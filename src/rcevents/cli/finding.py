"""`rcevents sources find`: the calendars and feeds of a site."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from rcevents.cli.configured import config_option
from rcevents.cli.help import Page
from rcevents.cli.output import encoded, json_option
from rcevents.cli.terminal import error_lines, harmless, tell, write, write_text
from rcevents.cli.visiting import private_option, visiting

if TYPE_CHECKING:
    from rcevents.discovery import Found
    from rcevents.errors import InputError

EPILOG = """\b
Examples:
  rcevents sources find https://example.org/
  rcevents sources find https://example.org/events --output json
"""
NOTHING = "rcevents: no calendar and no feed was found there"
ADVICE = "  look for a link such as iCal, ICS, Subscribe or RSS on the site, and try its address"


@click.command(cls=Page, epilog=EPILOG, short_help="Find the calendars and feeds of a site.")
@click.argument("address", metavar="ADDRESS")
@config_option
@private_option
@json_option("text")
def find(*, address: str, config: str | None, allow_private: bool, output: str) -> int:
    """Find the calendars and feeds of a site, with the command that tries each.

    Looked into are what its pages link, and the paths that sites of its make are known to have.
    That takes a dozen requests at most, with a pause between them.
    """
    from rcevents.cli.days import today
    from rcevents.cli.progress import watched
    from rcevents.discovery import Found, find_sources

    visit = visiting(address, config, allow_private=allow_private, retries=0)
    with visit as visitor, watched("Searching") as seen:
        results = list(seen(find_sources(address, visitor.getter, today=today())))
    found = [result for result in results if isinstance(result, Found)]
    found.sort(key=lambda one: one.events == 0)
    if output == "json":
        write(encoded([_as_json(one) for one in found], indent=2) + b"\n")
    else:
        option = " --allow-private" if allow_private else ""
        write_text("".join(_in_words(one, option) for one in found))
    faults = [result for result in results if not isinstance(result, Found)]
    return _close(faults, nothing=not found)


def _close(faults: list[InputError], *, nothing: bool) -> int:
    for fault in faults:
        tell(error_lines(fault))
    if nothing and not faults:
        tell(f"{NOTHING}\n{ADVICE}")
    return max((fault.exit_code for fault in faults), default=0)


def _in_words(found: Found, option: str) -> str:
    events = f"{found.events} event{'' if found.events == 1 else 's'}"
    title = f'"{found.title}", ' if found.title else ""
    unread = f", {found.unread} unread" if found.unread else ""
    address = harmless(found.candidate.address)
    return (
        f"{address}\n"
        f"  {found.kind}: {harmless(title)}{events}{unread}; {harmless(found.candidate.reason)}\n"
        f"  rcevents sources try {shlex.quote(address)}{option}\n"
    )


def _as_json(found: Found) -> dict[str, object]:
    return {
        "address": found.candidate.address,
        "reason": found.candidate.reason,
        "kind": found.kind,
        "events": found.events,
        "unread": found.unread,
        "title": found.title,
    }
