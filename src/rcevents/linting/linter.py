"""The linter: a file's bytes in, findings out, in the order of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.linting import (
    dates,
    identity,
    properties,
    recurrence,
    revisions,
    subscription,
    texts,
    values,
    zones,
)
from rcevents.linting.components import NOTHING
from rcevents.linting.sheet import read_sheet

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Sheet

_CHECKS = (properties, values, dates, zones, identity, recurrence, subscription, texts)


def lint(
    data: bytes, *, against: bytes | None = None, today: dt.date | None = None
) -> list[Finding]:
    r"""Find what is wrong with a calendar; any bytes may be given.

    `against` is an earlier version of the same feed: then also told is what its subscribers
    would miss or see twice. Stamps of the future and events to come are told from `today`;
    without it no stamp is in the future, and every event is to come.

    >>> for finding in lint(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n"):
    ...     print(finding)
    1:7: error[ICS106] VCALENDAR has no END
    1:7: hint[ICS110] there is nothing in it
    """
    sheet = read_sheet(data, today)
    if not sheet.calendars:
        return [finding for finding in sheet.findings if finding.rule is NOTHING]
    found = list(sheet.findings)
    for home in _CHECKS:
        found.extend(home.check(sheet))
    if against is not None:
        found.extend(_compared(against, sheet))
    return sorted(found, key=_place)


def _compared(against: bytes, sheet: Sheet) -> list[Finding]:
    return list(revisions.compare(read_sheet(against, sheet.today), sheet))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.line, finding.column, finding.code
