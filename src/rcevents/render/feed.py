"""Feed: some records under a name, ready to be rendered in any format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Record


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds, and what it says of itself.

    `records` are those that its filter let in and its window holds; they are put in order here,
    by start (those without one last), title and uid, whatever order they come in. `left_out`
    counts those that the window or the cap kept out, and `notes` says so in words.
    `folder_url` is the address of the folder that the feed's files are served from, where known.
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

    def __post_init__(self) -> None:
        object.__setattr__(self, "records", tuple(sorted(self.records, key=_order)))

    def address(self, extension: str) -> str | None:
        """Give the address of this feed's file in a format, where the folder's is known.

        >>> Feed("free", "Free events", folder_url="https://example.org/feeds").address("ics")
        'https://example.org/feeds/free.ics'
        """
        if self.folder_url is None:
            return None
        return f"{self.folder_url.rstrip('/')}/{self.name}.{extension}"


def _order(record: Record) -> tuple[bool, str, str, str, int]:
    event = record.event
    start = event.start.isoformat() if event.start is not None else ""
    return (event.start is None, start, event.title, event.uid, record.sequence)
