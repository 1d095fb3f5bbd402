"""Rules and findings: what a calendar should be like, and where one is not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How bad a finding is: clients go wrong, some may, or it could be better."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


ERROR, WARNING, HINT = Level


class Spot(NamedTuple):
    """Where in a file, both counted from 1; with the line, as far as it fits, to be shown.

    `caret` is where in the excerpt the column stands (from 0), `width` how many characters of it
    are meant. A spot without an excerpt is the file as a whole.
    """

    line: int = 1
    column: int = 1
    excerpt: str = ""
    caret: int = 0
    width: int = 1


WHOLE = Spot()
"""The file as a whole."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code and name, how bad it is to break it, why, the remedy, and who says so."""

    code: str
    name: str
    level: Level
    why: str
    fix: str
    source: str

    def at(self, spot: Spot, message: str) -> Finding:
        """Find that something breaks this rule."""
        return Finding(self, spot.line, spot.column, message, spot)


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that is broken, where and how."""

    rule: Rule
    line: int
    column: int
    message: str
    spot: Spot

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.rule.code

    @property
    def level(self) -> Level:
        """How bad it is."""
        return self.rule.level

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.level}[{self.code}] {self.message}"
