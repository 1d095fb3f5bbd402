"""What check found in issues, for a person, for an editor, for GitHub, and as JSON."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rcevents.cli.annotations import annotated
from rcevents.cli.findingpage import LEVELS, Manner, Sheet, brief, counted, rule_json, summed, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rcevents.errors import InputError
    from rcevents.linting import Rule
    from rcevents.model import Extraction
    from rcevents.proofreading import Remark

SEEN = "a subscriber would see"


@dataclass(kw_only=True)
class Proofed(Sheet["Remark"]):
    """An issue, what was found in it, and what was read of it."""

    extraction: Extraction
    issued: dt.date | None = None


def _label(rule: Rule) -> tuple[str, str]:
    return str(rule.level), f" {rule.code} {rule.name}: "


def _heading(rule: Rule) -> str:
    return f"{rule.level} {rule.code} {rule.name}"


def _facts(remark: Remark) -> Iterator[tuple[str, str]]:
    if remark.seen:
        yield SEEN, remark.seen


MANNER: Manner[Remark] = Manner("issue", _label, _heading, _facts, "nothing to say")


def in_words(issues: Sequence[Proofed], *, most: int, colour: bool) -> str:
    """Tell everything to a person."""
    return words(issues, _manner(issues), most=most, colour=colour, about=_entries(issues))


def summary(issues: Sequence[Proofed]) -> str:
    """Tell in a line how many issues and entries there are, and how many findings."""
    return summed(issues, _manner(issues), _entries(issues))


def _manner(issues: Sequence[Proofed]) -> Manner[Remark]:
    """Say of issues in which nothing was read that nothing was checked: it is no praise."""
    is_read = any(issue.extraction.events for issue in issues)
    return MANNER if is_read else replace(MANNER, nothing="nothing to check")


def _entries(issues: Sequence[Proofed]) -> str:
    many = sum(len(issue.extraction.events) for issue in issues)
    return f", {many or 'no'} {'entry' if many == 1 else 'entries'}"


def in_brief(issues: Sequence[Proofed]) -> str:
    """Tell each finding on one line, for editors and grep."""
    return brief(issues, MANNER)


def for_github(issues: Sequence[Proofed], faults: Sequence[InputError]) -> str:
    """Tell each finding as GitHub's workflow command, which marks the words in a pull request."""
    return annotated(issues, faults, _sentence, ends=True)


def _sentence(remark: Remark) -> str:
    seen = f" A subscriber would see: {remark.seen}." if remark.seen else ""
    return f"{remark.message}.{seen} {remark.rule.fix}"


def as_json(issues: Sequence[Proofed], faults: Sequence[InputError]) -> dict[str, Any]:
    """Give everything for other programs."""
    levels = counted(finding for issue in issues for finding in issue.findings)
    return {
        "issues": [_issue_json(issue) for issue in issues],
        "unreadable": [{"issue": fault.where, "reason": fault.what} for fault in faults],
        "counts": {name: levels[name] for name in LEVELS},
    }


def _issue_json(issue: Proofed) -> dict[str, Any]:
    return {
        "issue": issue.where,
        "issued": issue.issued.isoformat() if issue.issued else None,
        "entries": len(issue.extraction.events),
        "findings": [remark_json(one) for one in issue.findings],
    }


def remark_json(remark: Remark) -> dict[str, Any]:
    """Give one finding as JSON; `end_column` is the one behind the last that is meant."""
    rule = rule_json(remark.rule)
    return {
        **{key: rule[key] for key in ("code", "name", "level")},
        "line": remark.line,
        "column": remark.column,
        "end_column": remark.column + remark.spot.width,
        "message": remark.message,
        "entry": remark.title,
        "seen": remark.seen,
        **{key: rule[key] for key in ("why", "fix", "source")},
    }
