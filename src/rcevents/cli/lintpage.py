"""What lint found, for a person, for an editor, for GitHub, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.cli.annotations import annotated
from rcevents.cli.findingpage import (
    LEVELS,
    Manner,
    Sheet,
    brief,
    counted,
    rule_json,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.errors import InputError
    from rcevents.linting import Finding, Rule


class Linted(Sheet["Finding"]):
    """A feed, and what was found in it."""


def _label(rule: Rule) -> tuple[str, str]:
    return f"{rule.level}[{rule.code}]", " "


def _heading(rule: Rule) -> str:
    return f"{rule.level}[{rule.code}] {rule.name}"


MANNER: Manner[Finding] = Manner("feed", _label, _heading, lambda _: ())


def in_words(feeds: Sequence[Linted], *, most: int, colour: bool) -> str:
    """Tell everything to a person."""
    return words(feeds, MANNER, most=most, colour=colour)


def in_brief(feeds: Sequence[Linted]) -> str:
    """Tell each finding on one line, for editors and grep."""
    return brief(feeds, MANNER)


def for_github(feeds: Sequence[Linted], faults: Sequence[InputError]) -> str:
    """Tell each finding as GitHub's workflow command, which marks the line in a pull request."""
    return annotated(
        feeds, faults, lambda found: f"{found.message}. {found.rule.why} {found.rule.fix}"
    )


def as_json(feeds: Sequence[Linted], faults: Sequence[InputError]) -> dict[str, object]:
    """Give everything for other programs."""
    levels = counted(finding for feed in feeds for finding in feed.findings)
    return {
        "feeds": [
            {"feed": feed.where, "findings": [finding_json(one) for one in feed.findings]}
            for feed in feeds
        ],
        "unreadable": [{"feed": fault.where, "reason": fault.what} for fault in faults],
        "counts": {name: levels[name] for name in LEVELS},
    }


def finding_json(finding: Finding) -> dict[str, object]:
    """Give one finding as JSON."""
    rule = rule_json(finding.rule)
    place = {"line": finding.line, "column": finding.column, "message": finding.message}
    return {key: {**rule, **place}[key] for key in KEYS}


KEYS = ("code", "name", "level", "line", "column", "message", "why", "fix", "source")
"""What is told of a finding, in this order."""
