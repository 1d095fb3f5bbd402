"""`rcevents check`: what subscribers would misread in an issue, told before it is sent."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import click

from rcevents.cli.checkpage import MANNER, Proofed, as_json, for_github, in_brief, in_words, summary
from rcevents.cli.configured import config_option
from rcevents.cli.days import today
from rcevents.cli.earlierissues import Earlier
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, day_of, input_options, once
from rcevents.cli.output import encoded
from rcevents.cli.profiled import profile_option
from rcevents.cli.ruleoptions import rule_options
from rcevents.cli.stored import store_option
from rcevents.cli.terminal import error_lines, has_colour, tell, write, write_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from typing import Any

    from rcevents.cli.preview import Preview
    from rcevents.cli.ruleoptions import Asked
    from rcevents.linting import Rule
    from rcevents.sources.settings import Profile, Settings

EPILOG = """\b
Examples:
  rcevents check issue.md
  rcevents check issue.md --preview
  rcevents check issue.md --against issues/ --strict
  rcevents check issues/ --output github
  rcevents check - --form markdown --issued 2032-04-20 < issue.md
  rcevents check --explain time-without-zone

\b
Exit codes:
  0  no error (with --strict: no warning either)
  1  errors were found
  2  wrong usage
  3  an issue could not be read
  4  an address did not answer
"""
GIVE = "give an ISSUE: a file, a folder, a pattern, an address, or - for standard input"
FOR_PERSONS = "--preview is told as text or JSON: --output text or --output json"


def _rules() -> Mapping[str, Rule]:
    from rcevents.proofreading import RULES

    return RULES


@click.command(
    cls=Page, epilog=EPILOG, short_help="Check an issue of a newsletter before it is sent."
)
@functools.partial(input_options, required=False, metavar="ISSUE...")
@click.option("--preview", is_flag=True, help="Show the entries as calendars will, by day.")
@click.option(
    "--against",
    metavar="EARLIER",
    multiple=True,
    help="Earlier issues, files or folders: is an event told otherwise now?",
)
@click.option(
    "--against-store", is_flag=True, help="Compare with what `rcevents collect` remembers."
)
@click.option(
    "--today",
    "day",
    metavar="DAY",
    callback=day_of,
    help="The day from which what is past is told, if not today.",
)
@profile_option
@rule_options(_rules, "NEWS2,no-word-on-cost", most=10)
@config_option
@store_option
def check(
    *,
    intake: Intake,
    asked: Asked,
    preview: bool,
    against: tuple[str, ...],
    against_store: bool,
    day: dt.date | None,
    profile: Profile,
    config: str | None,
    store: str | None,
) -> int:
    """Check an issue of a newsletter before it is sent, for what subscribers would misread.

    An ISSUE is a file, a folder, a pattern, an address, or - for standard input: markdown, plain
    text, HTML or mail. Each finding tells its place, what is wrong, and what a calendar would
    show. An issue that tells no day of issue is taken as today's; --issued tells another.
    """
    if asked.tell_rules(MANNER):
        return 0
    if not intake.inputs:
        raise click.UsageError(GIVE)
    if preview and asked.output not in ("text", "json"):
        raise click.UsageError(FOR_PERSONS)
    now = day or today()
    earlier = Earlier(against, store, against_store, config)
    issues = _proofed(intake, asked, earlier, _settings(now, profile), now)
    _print(issues, intake, asked, _preview(issues, now) if preview else None)
    for fault in intake.faults:
        tell(error_lines(fault))
    return asked.exit_code(issues, intake.faults)


def _settings(now: dt.date, profile: Profile) -> Settings:
    from rcevents.sources.settings import Settings

    return Settings(today=now, profile=profile)


def _proofed(
    intake: Intake, asked: Asked, earlier: Earlier, settings: Settings, now: dt.date
) -> list[Proofed]:
    from rcevents.proofreading import proofread

    documents = list(intake.documents())
    told = earlier.events(intake, documents, settings.profile)
    checked = proofread(documents, today=now, settings=settings, earlier=told)
    return [
        Proofed(one.address, asked.of(one.findings), extraction=one.extraction, issued=sent.issued)
        for sent, one in zip(documents, checked, strict=True)
    ]


def _print(issues: list[Proofed], intake: Intake, asked: Asked, shown: Preview | None) -> None:
    match asked.output:
        case "json":
            write(encoded(_json(issues, intake, shown), indent=2) + b"\n")
        case "brief":
            write_text(in_brief(issues))
        case "github":
            write_text(for_github(issues, intake.faults))
        case _ if shown is not None:
            from rcevents.cli.previewpage import in_words as agenda

            write_text(agenda(shown) + summary(issues))
        case _:
            write_text(_words(issues, intake, asked))


def _json(issues: Sequence[Proofed], intake: Intake, shown: Preview | None) -> dict[str, Any]:
    told = as_json(issues, intake.faults)
    if shown is None:
        return told
    from rcevents.cli.previewpage import as_json as agenda

    return {**told, "preview": agenda(shown)}


def _words(issues: Sequence[Proofed], intake: Intake, asked: Asked) -> str:
    """Tell everything; of issues in which all is well nothing, if quiet is asked for."""
    if intake.quiet and not any(issue.findings for issue in issues):
        return ""
    return in_words(issues, most=asked.most, colour=has_colour())


def _preview(issues: Sequence[Proofed], now: dt.date) -> Preview:
    """Give what calendars will show of all issues together: an event told twice stands once."""
    from rcevents.cli.preview import preview

    events = [event for issue in issues for event in issue.extraction.events]
    unread = [one for issue in issues for one in issue.extraction.unread]
    return preview(once(events), unread, now)
