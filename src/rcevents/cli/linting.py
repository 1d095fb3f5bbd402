"""`rcevents lint`: whether the clients of the world show a feed as it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.help import Page
from rcevents.cli.lintpage import (
    Linted,
    as_json,
    counted,
    explained,
    for_github,
    in_brief,
    in_words,
    listed,
    rule_json,
)
from rcevents.cli.output import encoded
from rcevents.cli.terminal import error_lines, has_colour, tell, write, write_text
from rcevents.cli.visiting import policy_of, private_option
from rcevents.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.cli.feedintake import Given
    from rcevents.fetch.policy import Policy
    from rcevents.linting import Finding

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
OUTPUTS = ("text", "brief", "json", "github")
FOUND = 1
GIVE = "give a FEED: a calendar file, a folder, an address, or - for standard input"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rules are wanted, by their codes."""

    codes: frozenset[str]

    def of(self, findings: list[Finding]) -> list[Finding]:
        """Give the findings of these rules."""
        return [finding for finding in findings if finding.code in self.codes]


def _codes(_: click.Context, option: click.Parameter, given: tuple[str, ...]) -> frozenset[str]:
    """Read codes, beginnings of codes and names of rules, for click."""
    words = [word for each in given for word in each.split(",") if word.strip()]
    return frozenset(code for word in words for code in _named(word.strip(), option))


def _named(word: str, option: click.Parameter) -> frozenset[str]:
    from rcevents.linting import near, rules_named

    found = rules_named(word)
    if not found:
        likely = near(word)
        meant = f'; did you mean "{likely}"?' if likely else "; --rules lists them"
        raise click.BadParameter(f'"{word}" is no rule{meant}', param=option)
    return found


@click.command(
    cls=Page, epilog=EPILOG, short_help="Check calendar feeds against what clients need."
)
@click.argument("feeds", metavar="FEED...", nargs=-1, type=click.Path())
@click.option("--against", metavar="OLD", help="An earlier version: what would subscribers miss?")
@click.option(
    "--select",
    metavar="CODE",
    multiple=True,
    callback=_codes,
    help="Only these rules: ICS3,ICS401.",
)
@click.option("--ignore", metavar="CODE", multiple=True, callback=_codes, help="Not these rules.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--most",
    metavar="N",
    type=click.IntRange(min=0),
    default=3,
    show_default=True,
    help="Findings of one rule that are shown for each feed; 0 shows all.",
)
@click.option(
    "--output",
    "-o",
    type=click.Choice(OUTPUTS),
    default="text",
    show_default=True,
    help="For a person, for an editor (a line each), as JSON, or for GitHub's annotations.",
)
@click.option("--explain", metavar="CODE", multiple=True, callback=_codes, help="Tell of a rule.")
@click.option("--rules", "all_rules", is_flag=True, help="List every rule.")
@config_option
@private_option
def lint(
    *,
    feeds: tuple[str, ...],
    against: str | None,
    select: frozenset[str],
    ignore: frozenset[str],
    strict: bool,
    most: int,
    output: str,
    explain: frozenset[str],
    all_rules: bool,
    config: str | None,
    allow_private: bool,
) -> int:
    """Check calendar feeds (ICS) against the rules that clients really need.

    A FEED is a file, a folder, a pattern, an address, or - for standard input, ours or anybody's.
    Each finding tells its place, why it matters, and what to do. Of an address the server's
    headers and robots.txt are looked at, too.
    """
    if explain or all_rules:
        return _tell_rules(explain, output)
    if not feeds:
        raise click.UsageError(GIVE)
    from rcevents.linting import RULES

    policy = policy_of(configured(config), allow_private=allow_private)
    wanted = Wanted((select or frozenset(RULES)) - ignore)
    old = _old(against, policy) if against is not None else None
    linted, faults = _linted(feeds, policy, wanted, old)
    _print(linted, faults, output, most)
    for fault in faults:
        tell(error_lines(fault))
    return _code(linted, faults, strict=strict)


def _tell_rules(codes: frozenset[str], output: str) -> int:
    from rcevents.linting import RULES

    rules = [rule for code, rule in RULES.items() if not codes or code in codes]
    if output == "json":
        write(encoded([rule_json(rule) for rule in rules], indent=2) + b"\n")
    else:
        write_text("".join(explained(rules)) if codes else listed(rules))
    return 0


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
    feeds: Sequence[str], policy: Policy, wanted: Wanted, old: bytes | None
) -> tuple[list[Linted], list[InputError]]:
    from rcevents.cli.feedintake import given_feeds

    linted: list[Linted] = []
    faults: list[InputError] = []
    for found in given_feeds(feeds, policy):
        if isinstance(found, InputError):
            faults.append(found)
        else:
            linted.append(Linted(found.where, wanted.of(_findings(found, old))))
    return linted, faults


def _findings(given: Given, old: bytes | None) -> list[Finding]:
    from rcevents.cli.days import today
    from rcevents.linting import check_delivery, lint

    sent = list(check_delivery(given.delivery)) if given.delivery else []
    return [*sent, *lint(given.data, against=old, today=today())]


def _print(linted: list[Linted], faults: list[InputError], output: str, most: int) -> None:
    match output:
        case "json":
            write(encoded(as_json(linted, faults), indent=2) + b"\n")
        case "brief":
            write_text(in_brief(linted))
        case "github":
            write_text(for_github(linted, faults))
        case _:
            write_text(in_words(linted, most=most, colour=has_colour()))


def _code(linted: list[Linted], faults: list[InputError], *, strict: bool) -> int:
    levels = counted(finding for feed in linted for finding in feed.findings)
    is_bad = levels["error"] or (strict and levels["warning"])
    return max([FOUND if is_bad else 0, *(fault.exit_code for fault in faults)])
