"""A preview as a person reads it, an agenda by day; and as JSON."""

from __future__ import annotations

import textwrap
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from rcevents.cli.preview import day_words
from rcevents.cli.terminal import harmless, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.cli.preview import Entry, Fact, Missing, Preview
    from rcevents.model import Sighting

MARGIN = 14
WIDEST = 100
MARK = "*"
INFERRED = f"{MARK} inferred, not told:\n"
AGAIN = "again; told above"


def in_words(shown: Preview) -> str:
    """Give the agenda by day, and below it what no calendar will show, and why."""
    blocks: list[str] = []
    for day, entries in groupby(shown.entries, attrgetter("day")):
        blocks.append(f"{day_words(day)}\n")
        blocks += [_entry(entry) for entry in entries]
        blocks.append("\n")
    if rules := _rules(shown):
        blocks += [INFERRED, *(f"    {rule}\n" for rule in rules), "\n"]
    if shown.missing:
        blocks += ["On no calendar\n", *map(_missing, shown.missing), "\n"]
    return harmless("".join(blocks))


def _rules(shown: Preview) -> list[str]:
    """Give the rules by which facts were inferred, each once."""
    facts = [fact for entry in shown.entries for fact in entry.facts]
    return sorted(
        {
            f"{each.name} ({rule.removeprefix(f'{each.name}: ')})"
            for each in facts
            for rule in each.rules
        }
    )


def _entry(entry: Entry) -> str:
    title = f"  {' '.join(entry.title.split())}"
    if entry.again:
        return f"{title} ({AGAIN})\n"
    lines = [line for fact in entry.facts for line in _fact(fact)]
    lines += _set("told", ", ".join(map(_place, entry.told)))
    return "\n".join([title, *lines]) + "\n"


def _fact(fact: Fact) -> Iterator[str]:
    yield from _set(fact.name, f"{fact.text}{MARK if fact.rules else ''}")


def _set(name: str, text: str) -> list[str]:
    """Set a fact beside its name; links and paths are never broken."""
    room = max(40, min(width(), WIDEST)) - MARGIN
    first, *rest = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]
    return [f"    {name:<{MARGIN - 4}}{first}", *(f"{' ' * MARGIN}{line}" for line in rest)]


def _place(seen: Sighting) -> str:
    return _where(seen.document, seen.line)


def _where(document: str, line: int | None) -> str:
    return f"{document}:{line}" if line else document


def _missing(one: Missing) -> str:
    lines = [f"  {' '.join(one.title.split())}", *_set("why", one.reason)]
    lines += _set("told", _where(one.document, one.line))
    return "\n".join(lines) + "\n"


def as_json(shown: Preview) -> dict[str, Any]:
    """Give the same for other programs."""
    days = groupby(shown.entries, attrgetter("day"))
    return {
        "days": [
            {"day": day.isoformat(), "entries": [_entry_json(entry) for entry in entries]}
            for day, entries in days
        ],
        "missing": [
            {
                "title": one.title,
                "issue": one.document,
                "line": one.line,
                "reason": one.reason,
            }
            for one in shown.missing
        ],
    }


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {
        "uid": entry.uid,
        "title": entry.title,
        "again": entry.again,
        "facts": [
            {"name": fact.name, "text": fact.text, "inferred": list(fact.rules)}
            for fact in entry.facts
        ],
        "told": _told_json(entry.told),
    }


def _told_json(told: Sequence[Sighting]) -> list[dict[str, Any]]:
    return [{"issue": seen.document, "line": seen.line} for seen in told]
