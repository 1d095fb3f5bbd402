"""Formats: what a feed can be written as, each put together of a frame and one part a record.

`render(feed)` is `head + between.join(parts) + tail`; who keeps the parts of events that did not
change can so write a feed without rendering it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from rcevents.model import Record
    from rcevents.render.feed import Feed


@dataclass(frozen=True, slots=True)
class Contents:
    """What a frame must know of the records that stand in it, beside the feed itself.

    `records` counts them, `dated` those that a calendar shows. `zones` are the TZIDs in use, each
    with the first and the last year of it. `modified` is when any of them changed last.
    """

    records: int = 0
    dated: int = 0
    zones: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    modified: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name, which is its files' extension; the media type says the charset.

    `frame` gives what stands before and behind the parts; `part` may be empty for a record that
    the format cannot hold. Formats that are `paged` are written as files of so many parts each.
    Those that are `newest` hold what was listed last, the newest first, and at most so many.
    """

    name: str
    title: str
    media_type: str
    frame: Callable[[Feed, Contents], tuple[bytes, bytes]]
    part: Callable[[Record], bytes]
    between: bytes = b""
    paged: int | None = None
    newest: int | None = None
