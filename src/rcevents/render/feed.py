"""Feed: some records under a name, ready to be rendered in any format."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Record


NO_ROOM = "beyond the cap of "
"""How a note begins to say that there was no room, behind how many were left out."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds, and what it says of itself.

    `records` are those that its filter let in and its window holds; they are put in order here,
    by start (those without one last), title and uid, whatever order they come in. `left_out`
    counts those that the window or the cap kept out, and `notes` says so in words.
    `folder_url` is the address of the folder that the feed's files are served from, `home_url`
    that of its page and `schema_url` that of the Event's JSON Schema, where known. A feed in
    `pages` is one of them, the first being page 1. With `utc`, a calendar's times are in UTC.
    """

    name: str
    title: str
    description: str = ""
    records: tuple[Record, ...] = field(default=())
    home_url: str | None = None
    folder_url: str | None = None
    color: str | None = None
    left_out: int = 0
    notes: tuple[str, ...] = ()
    page: int = 1
    pages: int = 1
    schema_url: str | None = None
    utc: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "records", tuple(sorted(self.records, key=order_of)))

    @property
    def about(self) -> str:
        """What the feed says of itself: its description, and what it has no room for.

        That the past is left out goes without saying, and would be told otherwise every day.

        >>> notes = ('2 left out, over before 3 May 2031: "A", "B"',
        ...          '1 left out, beyond the cap of 1,000 events and 900 kB: "C"')
        >>> Feed("free", "Free events", "What costs nothing.", notes=notes).about
        'What costs nothing. 1 left out, beyond the cap of 1,000 events and 900 kB: "C".'
        """
        lasting = (one for one in self.notes if f" left out, {NO_ROOM}" in one.partition(":")[0])
        told = (f"{one}." for one in lasting if one not in self.description)
        return " ".join(filter(None, (self.description, *told)))

    def address(self, extension: str, page: int = 1) -> str | None:
        """Give the address of a page of this feed in a format, where the folder's is known.

        >>> free = Feed("free", "Free events", folder_url="https://example.org/feeds")
        >>> free.address("ics"), free.address("json", 2)
        ('https://example.org/feeds/free.ics', 'https://example.org/feeds/free-2.json')
        """
        if self.folder_url is None:
            return None
        return f"{self.folder_url.rstrip('/')}/{page_file(self.name, extension, page)}"

    def event_url(self, uid: str) -> str | None:
        """Give the address of an event's own page, where the folder's is known."""
        if self.folder_url is None:
            return None
        from rcevents.render.naming import page_name

        return f"{self.folder_url.rstrip('/')}/events/{page_name(uid)}.html"


def page_file(name: str, extension: str, page: int = 1) -> str:
    """Name the file of a page of a feed; the first has the feed's own name.

    >>> page_file("free", "json"), page_file("free", "json", 3)
    ('free.json', 'free-3.json')
    """
    return f"{name}.{extension}" if page == 1 else f"{name}-{page}.{extension}"


def page_files(name: str, extension: str, records: int, size: int | None) -> list[str]:
    """Name the files of a feed of so many records, `size` on a page; None has them all on one.

    >>> page_files("free", "json", 501, 500), page_files("free", "ics", 501, None)
    (['free.json', 'free-2.json'], ['free.ics'])
    """
    pages = max(-(-records // size), 1) if size else 1
    return [page_file(name, extension, page) for page in range(1, pages + 1)]


def pages_of(feed: Feed, size: int) -> Iterator[Feed]:
    """Yield the pages of a feed, each of so many records at most; one page if it has none.

    >>> [page.page for page in pages_of(Feed("free", "Free events"), 500)]
    [1]
    """
    starts = range(0, len(feed.records), size) or (0,)
    for page, start in enumerate(starts, start=1):
        records = feed.records[start : start + size]
        yield replace(feed, records=records, page=page, pages=len(starts))


def order_of(record: Record) -> tuple[bool, str, str, str, int]:
    """Give what sorts records: by start (those without one last), title, uid and sequence."""
    event = record.event
    start = event.start.isoformat() if event.start is not None else ""
    return (event.start is None, start, event.title, event.uid, record.sequence)
