"""The first page: upcoming events, what can be asked of them, and the feed that answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.render.links import safe_link
from rcevents.website.agenda import agenda_of
from rcevents.website.areas import area_names
from rcevents.website.eventfacts import area_of, facts_of
from rcevents.website.filterform import choices_of
from rcevents.website.framing import page_bytes
from rcevents.website.subscribing import offers_of

if TYPE_CHECKING:
    from rcevents.website.model import Site


def index_page(site: Site) -> bytes:
    """Render index.html: readable as it is, with filters and a month where scripts run.

    It tells nothing of today: what is over is hidden by the visitor's own clock.
    """
    choices = choices_of(site.records, site.rates)
    agenda = agenda_of(
        site.records, lambda record: facts_of(record, choices.currencies, site.rates)
    )
    used = {area for record in site.records if (area := area_of(record.event.place))}
    return page_bytes(
        site,
        "index.html",
        agenda=agenda,
        choices=choices,
        offers=offers_of(site),
        settings={
            "areas": ";".join(f"{name}={areas}" for name, areas in area_names(used).items()),
            "currencies": " ".join(choices.currencies),
            "server": _server(site),
        },
    )


def _server(site: Site) -> str:
    """Give the address that answers any filter: from the page itself, if the server shows it."""
    if site.server is None:
        return ""
    base = safe_link(site.server)
    return f"{base.rstrip('/')}/events.ics" if base else "events.ics"
