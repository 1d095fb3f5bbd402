"""Silence: entries that do not tell something which the entries around them do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rcevents.linting.rule import Rule
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.remark import Remark

FEW: Final = 3
"""So many silent entries are told one by one, unless no entry tells it."""


def silent(
    rule: Rule,
    accounts: Sequence[Account],
    is_silent: Callable[[Account], bool],
    message: str,
) -> Iterator[Remark]:
    """Tell which entries say nothing of something; once, where that is how the issue is written.

    What most entries leave out is a habit: one remark, at the first of them, says so.
    """
    asked = [account for account in accounts if account.event.status != "cancelled"]
    found = [account for account in asked if is_silent(account)]
    is_habit = len(found) == len(asked) or (len(found) > FEW and 2 * len(found) > len(asked))
    if is_habit and len(found) > 1:
        alike = f"in {len(found)} of the {len(asked)} entries of this issue"
        yield found[0].remark(rule, f"{message}, as {alike}")
    else:
        for account in found:
            yield account.remark(rule, message)
