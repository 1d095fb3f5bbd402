"""A cursor over the tokens of a line, and the days that are read with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.datetokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.datetokens import Token


class Day(NamedTuple):
    """A day as told: month 0 and year None stand for "told later, or never".

    `doubtful` days are written in figures only ("8/11/2021"): day and month may be swapped.
    """

    day: int
    month: int = 0
    year: int | None = None
    weekday: int | None = None
    doubtful: bool = False


Spell = tuple[Day, Day]
"""The first and the last day of a run of days; the same day twice, where it is a single one."""


_LOOKAHEAD = 8
"""How many END tokens stand behind a line, so that looking ahead needs no check."""


class Cursor:
    """Where reading stands in a line's tokens; `at` may be set back to try another reading."""

    __slots__ = ("at", "issued_year", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token], issued_year: int | None) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = (*tokens, *[tokens[-1]] * _LOOKAHEAD)
        self.issued_year = issued_year
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """Give the token there, or the END where the line is over."""
        return self.tokens[self.at + ahead]

    def kind(self, ahead: int = 0) -> Kind:
        """Give the kind of the token there."""
        return self.tokens[self.at + ahead].kind

    def take(self, *kinds: Kind) -> Token | None:
        """Step over a token of these kinds and give it; give None, and stay, at any other."""
        token = self.tokens[self.at]
        if token.kind not in kinds or token.kind is Kind.END:
            return None
        self.at += 1
        return token

    def sees(self, *kinds: Kind) -> bool:
        """Tell whether tokens of just these kinds, one each, come next."""
        at = self.at
        for kind in kinds:  # a plain loop: this is asked for a great deal
            if self.tokens[at].kind is not kind:
                return False
            at += 1
        return True

    def glued(self, ahead: int = 0) -> bool:
        """Tell whether no space stands before the token there."""
        at = self.at + ahead
        return at > 0 and self.tokens[at - 1].end == self.tokens[at].start

    def before(self, at: int) -> Token | None:
        """Give the token before the one at that index, if there is one."""
        return self.tokens[at - 1] if at > 0 else None
