"""`rcevents lint`: whether the clients of the world show a feed as it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.help import Page
from rcevents.cli.lintpage import MANNER, Linted, as_json, for_github, in_brief, in_words
from rcevents.cli.output import encoded
from rcevents.cli.ruleoptions import rule_options
from rcevents.cli.terminal import error_lines, has_colour, tell, write, write_text
from rcevents.cli.visiting import policy_of, private_option
from rcevents.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rcevents.cli.feedintake import Given
    from rcevents.cli.ruleoptions import Asked
    from rcevents.fetch.policy import Policy
    from rcevents.linting import Finding, Rule

EPILOG = """\b
Examples:
  rcevents lint feeds/
  rcevents lint events.ics --against yesterday.ics --strict
  rcevents lint events.ics --ignore ICS810,ICS707 --output github
  rcevents lint --explain ICS308

\b
Exit codes:
  0  no error (with --strict: no warning either)
  1  errors were found
  3  a feed could not be read
  4  an address did not answer
"""
GIVE = "give a FEED: a calendar file, a folder, an address, or - for standard input"


def _rules() -> Mapping[str, Rule]:
    from rcevents.linting import RULES

    return RULES


@click.command(
    cls=Page, epilog=EPILOG, short_help="Check calendar feeds against what clients need."
)
@click.argument("feeds", metavar="FEED...", nargs=-1, type=click.Path())
@click.option("--against", metavar="OLD", help="An earlier version: what would subscribers miss?")
@rule_options(_rules, "ICS3,ICS401", most=3)
@config_option
@private_option
def lint(
    *,
    feeds: tuple[str, ...],
    against: str | None,
    asked: Asked,
    config: str | None,
    allow_private: bool,
) -> int:
    """Check calendar feeds (ICS) against the rules that clients really need.

    A FEED is a file, a folder, a pattern, an address, or - for standard input, ours or anybody's.
    Each finding tells its place, why it matters, and what to do. Of an address the server's
    headers and robots.txt are looked at, too.
    """
    if asked.tell_rules(MANNER):
        return 0
    if not feeds:
        raise click.UsageError(GIVE)
    policy = policy_of(configured(config), allow_private=allow_private)
    old = _old(against, policy) if against is not None else None
    linted, faults = _linted(feeds, policy, asked, old)
    _print(linted, faults, asked)
    for fault in faults:
        tell(error_lines(fault))
    return asked.exit_code(linted, faults)


def _old(given: str, policy: Policy) -> bytes:
    """Bring the earlier version; raises InputError where it cannot be read."""
    from rcevents.cli.feedintake import given_feeds

    feeds: list[Given] = []
    for found in given_feeds([given], policy):
        if isinstance(found, InputError):
            raise found
        feeds.append(found)
    if len(feeds) > 1:
        remedy = "Give one file or address: --against yesterday.ics"
        raise InputError(f"{len(feeds)} feeds, where one is compared", where=given, remedy=remedy)
    return feeds[0].data


def _linted(
    feeds: Sequence[str], policy: Policy, asked: Asked, old: bytes | None
) -> tuple[list[Linted], list[InputError]]:
    from rcevents.cli.feedintake import given_feeds

    linted: list[Linted] = []
    faults: list[InputError] = []
    for found in given_feeds(feeds, policy):
        if isinstance(found, InputError):
            faults.append(found)
        else:
            linted.append(Linted(found.where, asked.of(_findings(found, old))))
    return linted, faults


def _findings(given: Given, old: bytes | None) -> list[Finding]:
    from rcevents.cli.days import today
    from rcevents.linting import check_delivery, lint

    sent = list(check_delivery(given.delivery)) if given.delivery else []
    return [*sent, *lint(given.data, against=old, today=today())]


def _print(linted: list[Linted], faults: list[InputError], asked: Asked) -> None:
    match asked.output:
        case "json":
            write(encoded(as_json(linted, faults), indent=2) + b"\n")
        case "brief":
            write_text(in_brief(linted))
        case "github":
            write_text(for_github(linted, faults))
        case _:
            write_text(in_words(linted, most=asked.most, colour=has_colour()))
