"""What was listed last, as an Atom feed (RFC 4287): for feed readers, the newest first.

Entries come in the order in which their events were first listed, whatever day these are on;
events without a date and cancelled ones are among them. There is no clock in it: the feed was
updated when any of its events was, and what no dated document told has a stamp that stays the same.
"""

from __future__ import annotations

import hashlib
from html import escape as html_escape
from typing import TYPE_CHECKING

from rcevents.render.clocks import utc_instant
from rcevents.render.contentlines import seen
from rcevents.render.descriptions import describe
from rcevents.render.jsonfeed import moment, summarise
from rcevents.render.links import safe_link
from rcevents.render.provenance import published
from rcevents.render.vevents import NEVER, headline, tags
from rcevents.render.words import one_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from rcevents.model import Record
    from rcevents.render.feed import Feed

MEDIA_TYPE = "application/atom+xml"
NEWEST = 100
"""So many entries a feed reader is given; it keeps those that it had before."""

NAMES = bytes.fromhex("d2939d4c6a0b507883d8576d372af0ec")
"""The name space of our UUIDs (RFC 9562, section 5.5): a uid gives the same one for ever. It is
itself the UUID of "urn:rcevents:event" in the name space of URLs."""

TAIL = b"</feed>\n"


def render_atom(feed: Feed) -> bytes:
    """Render the records of a feed that were listed last: UTF-8, an element a line."""
    records = newest(feed.records)
    changed = [when for record in records if (when := changed_on(record)) is not None]
    head = atom_head(feed, max(changed, default=None))
    return b"".join((head, *map(entry, records), TAIL))


def newest(records: Iterable[Record], most: int = NEWEST) -> tuple[Record, ...]:
    """Give the records that were listed last, the newest first; of one moment, in their order.

    Those of which nobody knows when they were first listed come last.
    """
    return tuple(sorted(records, key=_listed, reverse=True)[:most])


def _listed(record: Record) -> dt.datetime:
    return utc_instant(record.created or NEVER)


def changed_on(record: Record) -> dt.datetime | None:
    """Give the instant at which a record changed last, or was first listed, where one is known."""
    when = record.modified or record.created
    return utc_instant(when) if when else None


def atom_head(feed: Feed, modified: dt.datetime | None = None) -> bytes:
    """Render what stands before the entries of a feed, whose records are not looked at.

    `modified` is when any of the entries changed last. The feed is known by its address (section
    4.2.6); one without is known by its name.
    """
    address = safe_link(feed.address("atom"))
    home = safe_link(feed.home_url)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        _element("id", address or urn(f"feed {feed.name}")),
        _element("title", one_line(feed.title)),
        _element("subtitle", one_line(feed.about)) if feed.about else "",
        _element("updated", moment(modified or NEVER) or ""),
        "<author><name>rcevents</name></author>",
        "<generator>rcevents</generator>",
        _link("self", address, MEDIA_TYPE) if address else "",
        _link("alternate", home, "text/html") if home else "",
    )
    return "".join(f"{line}\n" for line in lines if line).encode()


def entry(record: Record) -> bytes:
    """Render the entry of one record: in HTML that holds nothing but paragraphs and one link."""
    record = published(record)
    event = record.event
    link = safe_link(event.url)
    lines = (
        "<entry>",
        _element("id", urn(event.uid)),
        _element("title", headline(event)),
        _link("alternate", link, None) if link else "",
        _element("published", moment(record.created) or "") if record.created else "",
        _element("updated", moment(record.modified or record.created or NEVER) or ""),
        *(f'<category term="{_escaped(tag)}"/>' for tag in tags(event)),
        _element("summary", summarise(event)),
        f'<content type="html">{_escaped(_html(record, link))}</content>',
        "</entry>",
    )
    return "".join(f"{line}\n" for line in lines if line).encode()


def urn(name: str) -> str:
    """Name something for ever by a URN that is the same wherever it is made: a UUID of version 5.

    >>> urn("gitdays-2021@rcevents")
    'urn:uuid:25ec07d8-559b-53ef-9423-23e241918f2b'
    """
    octets = bytearray(hashlib.sha1(NAMES + seen(name).encode(), usedforsecurity=False).digest())
    octets[6] = octets[6] & 0x0F | 0x50  # the version
    octets[8] = octets[8] & 0x3F | 0x80  # the variant
    told = octets.hex()
    return f"urn:uuid:{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:32]}"


def _element(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>"


def _link(relation: str, address: str, kind: str | None) -> str:
    of = f' type="{kind}"' if kind else ""
    return f'<link rel="{relation}"{of} href="{_escaped(address)}"/>'


def _html(record: Record, link: str | None) -> str:
    """Give an event's description as HTML; its own link can be followed."""
    paragraphs = seen(describe(record.event, unseen=record.unseen)).split("\n\n")
    html = "".join(f"<p>{html_escape(part)}</p>" for part in paragraphs if part.strip())
    if link:
        shown = html_escape(link)
        html = html.replace(f"\n{shown}", f'\n<a href="{shown}">{shown}</a>', 1)
    return html.replace("\n", "<br>")


def _escaped(text: str) -> str:
    """Write a text as XML, and without what XML 1.0 (section 2.2) does not take."""
    return html_escape(seen(text))
