"""Figures: precision and recall of judged pairs and of histories, a line for each group of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADS = (
    "pairs", "same", "different", "doubtful", "right", "false", "missed", "doubted", "precision",
    "recall", "compared",
)  # fmt: skip

WALK_HEADS = ("histories", "whole", "right", "false", "missed", "precision", "recall")


@dataclass(frozen=True)
class Judged:
    """How one pair was judged: by hand, by the rules, and whether they would compare it."""

    group: str
    verdict: str
    outcome: str
    compared: bool

    @property
    def merged_rightly(self) -> bool:
        """Both call it one event."""
        return self.verdict == self.outcome == "same"


def figures_of(judged: Sequence[Judged]) -> dict[str, str]:
    """Count a group of pairs, under HEADS.

    The first four count the verdicts by hand; `right` and `false` count what the rules merge,
    `missed` what they keep apart and the verdict does not, doubted ones included; `doubted` what
    they put before a person, as a share of all; `compared` the share of what is one of which both
    sides stand under one key.
    """
    one = [pair for pair in judged if pair.verdict == "same"]
    right = sum(pair.merged_rightly for pair in judged)
    false = sum(pair.outcome == "same" for pair in judged) - right
    counts = {
        "pairs": len(judged),
        "same": len(one),
        "different": sum(pair.verdict == "different" for pair in judged),
        "doubtful": sum(pair.verdict == "doubtful" for pair in judged),
        "right": right,
        "false": false,
        "missed": len(one) - right,
    }
    shares = {
        "doubted": share(sum(pair.outcome == "doubtful" for pair in judged), len(judged)),
        "precision": share(right, right + false),
        "recall": share(right, len(one)),
        "compared": share(sum(pair.compared for pair in one), len(one)),
    }
    return {key: str(count) for key, count in counts.items()} | shares


def share(part: int, whole: int) -> str:
    """Write a share as a percentage.

    >>> share(2, 3), share(0, 0)
    ('66.7 %', '')
    """
    return f"{100 * part / whole:.1f} %" if whole else ""


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """Write a line for each group, and one for all."""
    groups = sorted({pair.group for pair in judged})
    rows = {name: [pair for pair in judged if pair.group == name] for name in groups}
    yield " " * 15 + "".join(f"{head:>10}" for head in HEADS)
    for name, pairs in (rows | {"all": list(judged)}).items():
        figures = figures_of(pairs)
        yield f"{name:<15}" + "".join(f"{figures[head]:>10}" for head in HEADS)


@dataclass(frozen=True)
class Walked:
    """How the tellings of one history were grouped.

    `whole` tells that each event came out once and alone; the others count the pairs of tellings
    that were rightly joined, wrongly joined, and wrongly left apart.
    """

    group: str
    whole: bool
    right: int
    false: int
    missed: int


def walks_of(walked: Sequence[Walked]) -> dict[str, str]:
    """Count a group of histories, under WALK_HEADS."""
    right, false, missed = (
        sum(getattr(walk, key) for walk in walked) for key in ("right", "false", "missed")
    )
    return {
        "histories": str(len(walked)),
        "whole": share(sum(walk.whole for walk in walked), len(walked)),
        "right": str(right),
        "false": str(false),
        "missed": str(missed),
        "precision": share(right, right + false),
        "recall": share(right, right + missed),
    }


def walk_table(walked: Sequence[Walked]) -> Iterator[str]:
    """Write a line for each group of histories, and one for all."""
    groups = sorted({walk.group for walk in walked})
    rows = {name: [walk for walk in walked if walk.group == name] for name in groups}
    yield " " * 15 + "".join(f"{head:>10}" for head in WALK_HEADS)
    for name, walks in (rows | {"all": list(walked)}).items():
        figures = walks_of(walks)
        yield f"{name:<15}" + "".join(f"{figures[head]:>10}" for head in WALK_HEADS)
