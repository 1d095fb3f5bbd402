"""Read every source of a configuration, and write the feeds of all their events.

    python examples/collect.py [rcevents.toml [FOLDER]]

Without arguments it reads the sources beside it, and writes to feeds/. What cannot be read is
told on standard error; it stops nothing else.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import rcevents
from rcevents.acquisition import acquire, asking
from rcevents.configuration import read_configuration
from rcevents.document import Document
from rcevents.errors import InputError, RceventsError
from rcevents.extraction import extract_documents
from rcevents.fetch import find_documents
from rcevents.fetch.polite import Polite
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.configuration import Source

CONFIGURATION = Path(__file__).parent / "sources" / "rcevents.toml"


def read(source: Source, getter: Polite) -> rcevents.Extraction:
    """Fetch a source, page after page, and read it by its settings."""
    settings = source.settings(dt.date.today())  # noqa: DTZ011 - the day where it runs
    if source.address is None:
        found: Iterable[object] = find_documents([source.place])
    else:
        request = Request(source.address, headers=source.request_headers(os.environ))
        request, settings = asking(request, settings, os.environ)
        found = acquire(request, settings, getter)
    return extract_documents(documents(source, found), settings)


def documents(source: Source, found: Iterable[object]) -> Iterator[Document]:
    """Yield what can be read, and tell what went wrong."""
    for each in found:
        if isinstance(each, Document):
            yield each
        elif isinstance(each, InputError):
            print(f"{source.name}: {each}", file=sys.stderr)


def main() -> None:
    """Read the sources one after the other, with the pauses that their servers are due."""
    given = sys.argv[1:]
    configuration = read_configuration(Path(given[0]) if given else CONFIGURATION)
    events: list[rcevents.Event] = []
    with Web(configuration.fetch.policy) as web:
        getter = Polite(web, configuration.fetch.policy)
        for source in configuration.enabled:
            extraction = read(source, getter)
            events += extraction.events
            print(f"{source.name}: {len(extraction.events)} events")
            for unread in extraction.unread:
                print(f"{unread.document}:{unread.line}: {unread.reason}", file=sys.stderr)
    published = rcevents.publish(events, to=given[1] if given[1:] else "feeds")
    print(f"{len(published.paths)} files written")


if __name__ == "__main__":
    try:
        main()
    except RceventsError as error:
        sys.exit(str(error))
