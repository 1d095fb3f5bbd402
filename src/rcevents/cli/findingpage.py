"""Findings as compilers tell them: place, rule, what is wrong, the line, and what to do."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from rcevents.cli.terminal import harmless, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rcevents.linting import Finding, Rule, Spot

F = TypeVar("F", bound="Finding")

LEVELS = ("error", "warning", "hint")
WIDEST = 100
LINES_NAMED = 6
UNSUMMED = 10
"""So many findings need no table of their rules."""
PAINT = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "hint": "\x1b[1;36m"}
PLAIN = "\x1b[0m"
WIDE, UNSPACED = "WF", ("Mn", "Me")
"""Letters of two columns, and marks of none, as Unicode sorts them."""


@dataclass
class Sheet(Generic[F]):
    """A file that was looked at, by its name, and what was found in it."""

    where: str
    findings: list[F] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Manner(Generic[F]):
    """How findings are told: what files are called, how a rule is, and what else is told of one.

    `noun` is what one file is. `label` gives the part of a line that is painted, and what follows
    it up to the message; `heading` names a rule where it is explained. `facts` are told below the
    line that is shown, and `nothing` where nothing was found.
    """

    noun: str
    label: Callable[[Rule], tuple[str, str]]
    heading: Callable[[Rule], str]
    facts: Callable[[F], Iterable[tuple[str, str]]]
    nothing: str = "nothing found"


def counted(findings: Iterable[Finding]) -> Counter[str]:
    """Count findings by their level."""
    return Counter(str(finding.level) for finding in findings)


def words(
    sheets: Sequence[Sheet[F]], manner: Manner[F], *, most: int, colour: bool, about: str = ""
) -> str:
    """Tell everything as compilers do: place, what, the line, why it matters and what to do.

    The reason and the remedy stand with the first finding of a rule; beyond `most` findings of
    one rule in a file the others are counted (0: all are shown). `about` is told of all files
    together, behind their number.
    """
    blocks: list[str] = []
    explained: set[str] = set()
    for sheet in sheets:
        shown: Counter[str] = Counter()
        left: dict[str, list[F]] = {}
        for finding in sheet.findings:
            shown[finding.code] += 1
            if most and shown[finding.code] > most:
                left.setdefault(finding.code, []).append(finding)
                continue
            blocks.append(_block(sheet.where, finding, manner, colour=colour))
            if finding.code not in explained:
                blocks.append(reasons(finding.rule))
                explained.add(finding.code)
            blocks.append("\n")
        blocks += [_rest(sheet.where, found) for found in left.values()]
        blocks.append("\n" if left else "")
    return "".join((*blocks, *_by_rule(sheets, manner), summed(sheets, manner, about)))


def _block(where: str, finding: F, manner: Manner[F], *, colour: bool) -> str:
    facts = "".join(_paragraph(name, one_line(text)) for name, text in manner.facts(finding))
    return f"{_head(where, finding, manner, colour=colour)}{_quoted(finding.spot)}{facts}"


def _head(where: str, finding: F, manner: Manner[F], *, colour: bool = False) -> str:
    painted, rest = manner.label(finding.rule)
    if colour:
        painted = f"{PAINT[finding.level]}{painted}{PLAIN}"
    place = f"{named(where)}:{finding.line}:{finding.column}"
    return f"{place}: {painted}{rest}{one_line(finding.message)}\n"


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
        letter if letter.isprintable() else " " if letter in "\t\xa0" else "�" for letter in text
    )


def columns(text: str) -> int:
    r"""Count the columns of a terminal that a text takes.

    >>> columns("abc"), columns("日本"), columns("e\u0301\u20e3"), columns("☕\ufe0f")
    (3, 4, 1, 2)
    """
    wide = sum(1 for letter in text if unicodedata.east_asian_width(letter) in WIDE)
    return len(text) + wide - sum(1 for letter in text if unicodedata.category(letter) in UNSPACED)


def named(where: str) -> str:
    r"""Give the name of a file on one line, whatever somebody called it.

    >>> named("tea\n::error::cups.ics")
    'tea�::error::cups.ics'
    """
    return harmless(where).replace("\n", "�")


def one_line(text: str) -> str:
    """Give a message without what could drive a terminal, on one line."""
    return " ".join(harmless(text).split())


def reasons(rule: Rule) -> str:
    """Tell why a rule matters, and what is done about it."""
    return _paragraph("why", rule.why) + _paragraph("fix", rule.fix)


def _paragraph(name: str, text: str) -> str:
    first = f"      = {name}: "
    room = max(40, min(WIDEST, width()))
    margin = " " * min(len(first), len("      = source: "))
    filled = textwrap.fill(
        text, room, initial_indent=first, subsequent_indent=margin, break_on_hyphens=False
    )
    return f"{filled}\n"


def _rest(where: str, found: Sequence[Finding]) -> str:
    lines = ", ".join(str(finding.line) for finding in found[:LINES_NAMED])
    more = ", ..." if len(found) > LINES_NAMED else ""
    rule = found[0].rule
    of = f"{rule.code} ({rule.name})"
    plural = "s" if len(found) > 1 else ""
    return f"{named(where)}: {len(found)} more of {of}, line{plural} {lines}{more}\n"


def _by_rule(sheets: Sequence[Sheet[F]], manner: Manner[F]) -> Iterator[str]:
    """Sum many findings up: how many of each rule, in how many files, the most frequent first."""
    found = [(finding.rule, sheet.where) for sheet in sheets for finding in sheet.findings]
    if len(found) <= UNSUMMED:
        return
    many = Counter(rule for rule, _ in found)
    places = Counter(rule for rule, _ in set(found))
    for rule, count in sorted(many.items(), key=lambda one: (-one[1], one[0].code)):
        where = f" in {places[rule]} {manner.noun}s" if places[rule] > 1 else ""
        yield f"{count:>6}  {rule.level:<7}  {rule.code} {rule.name}{where}\n"
    yield "\n"


def summed(sheets: Sequence[Sheet[F]], manner: Manner[F], about: str = "") -> str:
    """Tell how many files were looked at, and how many findings of each level there are."""
    files = f"{len(sheets)} {manner.noun}{'' if len(sheets) == 1 else 's'}{about}"
    levels = counted(finding for sheet in sheets for finding in sheet.findings)
    return f"{files}: {in_numbers(levels) or manner.nothing}\n" if sheets else ""


def in_numbers(levels: Counter[str]) -> str:
    """Tell how many findings of each level there are; nothing where there are none.

    >>> in_numbers(Counter({"error": 2, "hint": 1})), in_numbers(Counter())
    ('2 errors, 1 hint', '')
    """
    counts = ((levels[name], name) for name in LEVELS if levels[name])
    return ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts)


def brief(sheets: Sequence[Sheet[F]], manner: Manner[F]) -> str:
    """Tell each finding on one line, for editors and grep."""
    return "".join(
        _head(sheet.where, finding, manner) for sheet in sheets for finding in sheet.findings
    )


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


def explained(rules: Iterable[Rule], manner: Manner[F]) -> Iterator[str]:
    """Tell all of some rules."""
    for rule in rules:
        yield f"{manner.heading(rule)}\n{reasons(rule)}"
        yield _paragraph("source", rule.source) if rule.source else ""


def listed(rules: Sequence[Rule]) -> str:
    """Tell some rules on a line each."""
    return "".join(f"{rule.code}  {rule.level:<7}  {rule.name}\n" for rule in rules)
