"""Collect what every source of a configuration tells, and write the feeds of all their events.

    python examples/collect.py [rcevents.toml [FOLDER [STORE]]]

Without arguments it reads the sources beside it, writes to feeds/, and remembers what it read in
store.sqlite: run again, it asks only for what is due, and an event stays the same one through every
change. What a person decided stands in decisions.toml beside the configuration, if anywhere. What
cannot be read is told on standard error; it stops nothing else.
"""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import closing
from pathlib import Path

from rcevents.configuration import read_configuration
from rcevents.decisions import read_decisions
from rcevents.errors import RceventsError
from rcevents.merge.decisions import NONE
from rcevents.publication.stored import publish_stored
from rcevents.rounds import collect
from rcevents.store.opening import open_store

SOURCES = Path(__file__).parent / "sources" / "rcevents.toml"


def main(file: str = str(SOURCES), to: str = "feeds", store: str = "store.sqlite") -> None:
    """Go through a round, and publish what is known after it."""
    folder = Path(file).parent
    decided = folder / "decisions.toml"
    with closing(open_store(store)) as remembered:
        for report in collect(
            read_configuration(Path(file)),
            remembered,
            clock=lambda: dt.datetime.now(dt.UTC),
            decisions=read_decisions(decided) if decided.exists() else NONE,
            folder=folder,
        ):
            print(
                f"{report.source}: {report.what or report.outcome}, {report.tally.told} events told"
            )
            for unread in report.unread:
                print(f"{unread.document}:{unread.line}: {unread.reason}", file=sys.stderr)
        published = publish_stored(remembered, Path(to))
    print(f"{len(published.paths)} files written")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:4])
    except RceventsError as error:
        sys.exit(str(error))
