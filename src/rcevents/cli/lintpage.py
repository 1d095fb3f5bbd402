"""What lint found, for a person, for an editor, for GitHub, and as JSON."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.cli.terminal import harmless, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.errors import InputError
    from rcevents.linting import Finding, Rule, Spot

LEVELS = ("error", "warning", "hint")
WIDEST = 100
LINES_NAMED = 6
UNSUMMED = 10
"""So many findings need no table of their rules."""
PAINT = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "hint": "\x1b[1;36m"}
PLAIN = "\x1b[0m"
ANNOTATIONS = {"error": "error", "warning": "warning", "hint": "notice"}


@dataclass
class Linted:
    """A feed, and what was found in it."""

    where: str
    findings: list[Finding] = field(default_factory=list)


def counted(findings: Iterable[Finding]) -> Counter[str]:
    """Count findings by their level."""
    return Counter(str(finding.level) for finding in findings)


def in_words(feeds: Sequence[Linted], *, most: int, colour: bool) -> str:
    """Tell everything as compilers do: place, what, the line, why it matters and what to do.

    The reason and the remedy stand with the first finding of a rule; beyond `most` findings of
    one rule in a feed the others are counted (0: all are shown).
    """
    blocks: list[str] = []
    explained: set[str] = set()
    for feed in feeds:
        shown: Counter[str] = Counter()
        left: dict[str, list[Finding]] = {}
        for finding in feed.findings:
            shown[finding.code] += 1
            if most and shown[finding.code] > most:
                left.setdefault(finding.code, []).append(finding)
                continue
            blocks.append(_block(feed.where, finding, colour=colour))
            if finding.code not in explained:
                blocks.append(_reasons(finding.rule))
                explained.add(finding.code)
            blocks.append("\n")
        blocks += [_rest(feed.where, found) for found in left.values()]
        blocks.append("\n" if left else "")
    return "".join((*blocks, *_by_rule(feeds), _sum(feeds)))


def _block(where: str, finding: Finding, *, colour: bool) -> str:
    level = f"{finding.level}[{finding.code}]"
    if colour:
        level = f"{PAINT[finding.level]}{level}{PLAIN}"
    place = f"{named(where)}:{finding.line}:{finding.column}"
    return f"{place}: {level} {one_line(finding.message)}\n{_quoted(finding.spot)}"


def _quoted(spot: Spot) -> str:
    """Show the line, and under it what is meant; nothing where the whole file is."""
    if not spot.excerpt:
        return ""
    number = f"{spot.line:>5}"
    text = visible(spot.excerpt)
    before = " " * columns(text[: spot.caret])
    marks = "^" * max(1, columns(text[spot.caret : spot.caret + spot.width]))
    return f"{number} | {text}\n{' ' * len(number)} | {before}{marks}\n"


def visible(text: str) -> str:
    r"""Show a line letter by letter: what is not printed, and could drive a terminal, as "�".

    >>> visible("a\x1b[31m\tb")
    'a�[31m b'
    """
    return "".join(
        letter if letter.isprintable() else " " if letter == "\t" else "�" for letter in text
    )


def columns(text: str) -> int:
    """Count the columns of a terminal that a text takes.

    >>> columns("abc"), columns("日本")
    (3, 4)
    """
    wide = sum(1 for letter in text if unicodedata.east_asian_width(letter) in "WF")
    return len(text) + wide - sum(1 for letter in text if unicodedata.combining(letter))


def named(where: str) -> str:
    r"""Give the name of a feed on one line, whatever somebody called the file.

    >>> named("tea\n::error::cups.ics")
    'tea�::error::cups.ics'
    """
    return harmless(where).replace("\n", "�")


def one_line(text: str) -> str:
    """Give a message without what could drive a terminal, on one line."""
    return " ".join(harmless(text).split())


def _reasons(rule: Rule) -> str:
    return _paragraph("why", rule.why) + _paragraph("fix", rule.fix)


def _paragraph(name: str, text: str) -> str:
    first = f"      = {name}: "
    room = max(40, min(WIDEST, width()))
    filled = textwrap.fill(
        text, room, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False
    )
    return f"{filled}\n"


def _rest(where: str, found: Sequence[Finding]) -> str:
    lines = ", ".join(str(finding.line) for finding in found[:LINES_NAMED])
    more = ", ..." if len(found) > LINES_NAMED else ""
    rule = found[0].rule
    of = f"{rule.code} ({rule.name})"
    plural = "s" if len(found) > 1 else ""
    return f"{named(where)}: {len(found)} more of {of}, line{plural} {lines}{more}\n"


def _by_rule(feeds: Sequence[Linted]) -> Iterator[str]:
    """Sum many findings up: how many of each rule, in how many feeds, the most frequent first."""
    found = [(finding.rule, feed.where) for feed in feeds for finding in feed.findings]
    if len(found) <= UNSUMMED:
        return
    many = Counter(rule for rule, _ in found)
    places = Counter(rule for rule, _ in set(found))
    for rule, count in sorted(many.items(), key=lambda one: (-one[1], one[0].code)):
        where = f" in {places[rule]} feeds" if places[rule] > 1 else ""
        yield f"{count:>6}  {rule.level:<7}  {rule.code} {rule.name}{where}\n"
    yield "\n"


def _sum(feeds: Sequence[Linted]) -> str:
    files = f"{len(feeds)} feed{'' if len(feeds) == 1 else 's'}"
    told = in_numbers(counted(finding for feed in feeds for finding in feed.findings))
    return f"{files}: {told}\n" if feeds else ""


def in_numbers(levels: Counter[str]) -> str:
    """Tell how many findings of each level there are.

    >>> in_numbers(Counter({"error": 2, "hint": 1})), in_numbers(Counter())
    ('2 errors, 1 hint', 'nothing found')
    """
    counts = ((levels[name], name) for name in LEVELS if levels[name])
    return ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts) or "nothing found"


def in_brief(feeds: Sequence[Linted]) -> str:
    """Tell each finding on one line, for editors and grep."""
    return "".join(
        f"{named(feed.where)}:{finding.line}:{finding.column}: "
        f"{finding.level}[{finding.code}] {one_line(finding.message)}\n"
        for feed in feeds
        for finding in feed.findings
    )


def for_github(feeds: Sequence[Linted], faults: Sequence[InputError]) -> str:
    """Tell each finding as GitHub's workflow command, which marks the line in a pull request."""
    lines = [
        f"::{ANNOTATIONS[finding.level]} file={_property(feed.where)},line={finding.line},"
        f"col={finding.column},title={_property(f'{finding.code} {finding.rule.name}')}"
        f"::{_message(f'{finding.message}. {finding.rule.why} {finding.rule.fix}')}\n"
        for feed in feeds
        for finding in feed.findings
    ]
    lines += [
        f"::error file={_property(fault.where or '')}::{_message(fault.what)}\n" for fault in faults
    ]
    return "".join(lines)


def _message(text: str) -> str:
    r"""Write a text as a workflow command takes it.

    >>> _message("100%\nsure")
    '100%25 sure'
    """
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    named_so = named(text).replace("%", "%25")
    return named_so.replace(":", "%3A").replace(",", "%2C")


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
    return {
        "code": finding.code,
        "name": finding.rule.name,
        "level": str(finding.level),
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "why": finding.rule.why,
        "fix": finding.rule.fix,
        "source": finding.rule.source,
    }


def rule_json(rule: Rule) -> dict[str, object]:
    """Give one rule as JSON."""
    return {
        "code": rule.code,
        "name": rule.name,
        "level": str(rule.level),
        "why": rule.why,
        "fix": rule.fix,
        "source": rule.source,
    }


def explained(rules: Iterable[Rule]) -> Iterator[str]:
    """Tell all of some rules."""
    for rule in rules:
        yield f"{rule.level}[{rule.code}] {rule.name}\n{_reasons(rule)}"
        yield _paragraph("source", rule.source) if rule.source else ""


def listed(rules: Sequence[Rule]) -> str:
    """Tell some rules on a line each."""
    return "".join(f"{rule.code}  {rule.level:<7}  {rule.name}\n" for rule in rules)
