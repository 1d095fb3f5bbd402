"""The page at the address that an event had before it turned out to be another: it leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.website.assets import template, versioned
from rcevents.website.eventpage import event_path
from rcevents.website.framing import address_of, policy

if TYPE_CHECKING:
    from rcevents.model import Record
    from rcevents.website.model import Site


def moved_page(site: Site, record: Record) -> bytes:
    """Render the page that leads to the page of this event, in the same folder."""
    path = event_path(record.event.uid)
    text = template("moved.html").render(
        site=site,
        policy=policy(),
        title=record.event.title,
        file=path.rpartition("/")[2],
        canonical=address_of(site, path),
        style=versioned("page.css"),
    )
    return text.encode()
