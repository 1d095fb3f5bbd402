"""What judges answer, and the tables of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST_TOLD = 5
"""Objections of one judge to one feed that are printed; the others are counted."""

Instants = dict[str, list[list[str]]]
"""For each uid the start and end of its sittings."""


@dataclass
class Answer:
    """What one judge said: to each feed its objections, none where it is content.

    `absent` says why it could not be asked.
    """

    judge: str
    said: dict[str, list[str]] = field(default_factory=dict)
    absent: str = ""

    @property
    def objects(self) -> bool:
        """Whether it objects to anything."""
        return any(self.said.values())


def read_answer(judge: str, feeds: Sequence[str], output: str, broke_off: str) -> Answer:
    """Read a judge's lines; feeds that it says nothing about, it broke off at."""
    said = {told["feed"]: told["faults"] for told in told_lines(output)}
    silent = [f"breaks off: {broke_off.strip()[-300:] or 'without a word'}"]
    return Answer(judge, {feed: said.get(feed, silent) for feed in feeds})


def told_lines(output: str) -> list[dict[str, Any]]:
    """Read the lines of JSON among whatever a program prints."""
    return [json.loads(line) for line in output.splitlines() if line.startswith('{"feed"')]


def verdicts(answers: Sequence[Answer], feeds: Mapping[str, str]) -> Iterator[str]:
    """Give the table of feed by judge; `feeds` are addresses with the names to print."""
    width = max(map(len, feeds.values()), default=0)
    widths = [max(len(answer.judge), len("objects")) for answer in answers]
    heads = (f"{answer.judge:>{size}}" for answer, size in zip(answers, widths, strict=True))
    yield f"{'feed':<{width}}  {'  '.join(heads)}"
    for feed, name in feeds.items():
        cells = (
            f"{cell(answer, feed):>{size}}" for answer, size in zip(answers, widths, strict=True)
        )
        yield f"{name:<{width}}  {'  '.join(cells)}".rstrip()


def cell(answer: Answer, feed: str) -> str:
    """Give a judge's word on one feed."""
    if answer.absent:
        return "-"
    if feed not in answer.said:
        return ""
    return "objects" if answer.said[feed] else "ok"


def objections(answers: Sequence[Answer], feeds: Mapping[str, str]) -> Iterator[str]:
    """Tell what judges object to, and which are not here."""
    for answer in answers:
        for feed, said in answer.said.items():
            yield from (f"{answer.judge}: {feeds[feed]}: {each}" for each in said[:MOST_TOLD])
            if len(said) > MOST_TOLD:
                yield f"{answer.judge}: {feeds[feed]}: ... and {len(said) - MOST_TOLD} more"
        if answer.absent:
            yield f"{answer.judge}: not here: {answer.absent}"


@dataclass
class Score:
    """How many sittings a judge reads as they were meant; `wrong` tells of events.

    Whoever does not look at the zones of a feed is told of, and does not count.
    """

    judge: str
    events: int = 0
    asked: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    absent: str = ""
    counts: bool = True

    @property
    def objects(self) -> bool:
        """Whether something is wrong that counts."""
        return self.counts and bool(self.wrong)


def by_event(instants: Instants) -> Instants:
    """Put the runs and parts of one event together: they are VEVENTs with a suffix.

    >>> by_event({"a.run2@x": [["2030-02-01", "2030-02-02"]], "a@x": [["2030-01-01", "..."]]})
    {'a@x': [['2030-01-01', '...'], ['2030-02-01', '2030-02-02']]}
    """
    found: Instants = {}
    for uid, sittings in instants.items():
        found.setdefault(re.sub(r"(?:\.(?:run|part)\d+)+@", "@", uid), []).extend(sittings)
    return {uid: sorted(sittings) for uid, sittings in found.items()}


def compare(feed: str, meant: Instants, read: Instants, score: Score) -> None:
    """Count what a judge reads of a feed into its score."""
    found = by_event(read)
    for uid in sorted(meant.keys() | found.keys()):
        expected, given = sorted(meant.get(uid, [])), found.get(uid, [])
        score.events += 1
        score.asked += len(expected)
        score.right += sum(each in given for each in expected)
        if expected != given:
            score.wrong.append(f"{feed}: {uid}: {difference(expected, given)}")


def difference(expected: list[list[str]], given: list[list[str]]) -> str:
    """Tell the first difference between what was meant and what was read."""
    missed = next((each for each in expected if each not in given), None)
    odd = next((each for each in given if each not in expected), None)
    words = [
        f"means {' to '.join(missed)}" if missed else "",
        f"reads {' to '.join(odd)}" if odd else "",
    ]
    return ", ".join(filter(None, words)) or f"{len(given)} sittings, not {len(expected)}"


def scores(found: Sequence[Score]) -> Iterator[str]:
    """Give the table of the instants, and below it what was read wrongly."""
    yield f"{'judge':<12} {'events':>7} {'sittings':>9} {'right':>9} {'wrong':>9} {'of events':>9}"
    for score in found:
        if score.absent:
            yield f"{score.judge:<12} not here: {score.absent}"
        else:
            figures = (score.asked, score.right, score.asked - score.right, len(score.wrong))
            told = " ".join(f"{figure:>9}" for figure in figures)
            note = "" if score.counts or not score.wrong else "  by zones of its own: not counted"
            yield f"{score.judge:<12} {score.events:>7} {told}{note}"
    for score in found:
        yield from told_of(score)


def told_of(score: Score) -> Iterator[str]:
    """Tell the first events that a judge reads wrongly, and count the others."""
    yield from (f"{score.judge}: {each}" for each in score.wrong[:MOST_TOLD])
    if len(score.wrong) > MOST_TOLD:
        yield f"{score.judge}: ... and {len(score.wrong) - MOST_TOLD} more"
