"""A series: the first sitting that its rhythm gives, and where the rhythm ends."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr

if TYPE_CHECKING:
    from rcevents.model import Recurrence
    from rcevents.reading.dates import Run


def bounded(recurrence: Recurrence, run: Run) -> tuple[Recurrence, dt.date]:
    """Give the rhythm that ends with a run, and the first day in the run on which it falls.

    The rule gets an UNTIL (RFC 5545, section 3.3.10), a day, where it has none. A rhythm without
    a rule, or one that never falls in the run, begins with the run.

    >>> from rcevents.model import Recurrence
    >>> from rcevents.reading.dates import Run
    >>> weekly = Recurrence(text="every Tuesday", rrule="FREQ=WEEKLY;BYDAY=TU")
    >>> rhythm, day = bounded(weekly, Run(dt.date(2021, 5, 3), dt.date(2021, 6, 8)))
    >>> rhythm.rrule, day.isoformat()
    ('FREQ=WEEKLY;BYDAY=TU;UNTIL=20210608', '2021-05-04')
    """
    rule = recurrence.rrule
    if rule is None or "UNTIL" in rule or "COUNT" in rule or run.start == run.end:
        return recurrence, run.start
    start = dt.datetime.combine(run.start, dt.time())
    first = rrulestr(rule, dtstart=start).after(start, inc=True)
    day = first.date() if first is not None and first.date() <= run.end else run.start
    until = f"{rule};UNTIL={run.end:%Y%m%d}"
    return recurrence.model_copy(update={"rrule": until}), day
