"""Print the free events of some newsletter issues that can be attended from a desk.

    python examples/upcoming.py [FOLDER | FILE | ADDRESS ...]

Without an argument it reads the issues beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import rcevents

ISSUES = Path(__file__).parent / "issues"


def main() -> None:
    """Read the issues, keep what is free and virtual, and print a line for each event."""
    extraction = rcevents.extract(*(sys.argv[1:] or [str(ISSUES)]))
    events = [record.event for record in rcevents.unify(extraction.events)]
    for event in rcevents.select(events, rcevents.Filter(free=True, virtual=True)):
        print(f"{event.start!s:.10}  {event.title}")
    for unread in extraction.unread:
        print(f"{unread.document}:{unread.line}: {unread.reason}", file=sys.stderr)


if __name__ == "__main__":
    main()
