"""Reading a page of 70 kB with JSON-LD: beside what selectolax takes to parse the same HTML.

Prints the CPU time of both, the median over pages that all differ (so that nothing is remembered
from one to the next), and what the reading takes beyond the parsing: for a page about one event,
for which a limit is set, and for a list of twenty.

    python benchmarks/pages.py [--size 70000] [--rounds 200]
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from rcevents.document import Document
from rcevents.model import Event
from rcevents.sources.settings import Settings
from rcevents.sources.webpage import KIND

if TYPE_CHECKING:
    from collections.abc import Callable

BEYOND = 5.0
ADDRESS = "https://tea.example.org/events"
PROSE = """<div class="row"><section class="card card-{number}"><h3>Session {number}</h3>
<p>Pots, <a href="/pots/{number}">kettles</a> and <em>schedulers</em>: what we learned in a year
of running them, with hands-on parts in the afternoon.</p><ul><li>Bring a cup.<li>Bring
a laptop.</ul></section></div>
"""
DESCRIPTION = (
    "<p>Three days of talks and hands-on sessions. Registration costs €120, or €60 for students,"
    " and closes on 1 April 2031.</p>"
)


def event(number: int, edition: int) -> dict[str, Any]:
    """Make an event as sites publish them."""
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": f"Tea Systems Workshop {number} of Leaf Lab {edition}",
        "url": f"{ADDRESS}/{edition}/{number}",
        "startDate": f"2031-05-{1 + number:02d}T09:00:00+02:00",
        "endDate": f"2031-05-{3 + number:02d}T17:00:00+02:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": "Blue Hall",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "Kettle Street 3",
                    "addressLocality": "Ghent",
                    "addressCountry": "BE",
                },
            },
            {"@type": "VirtualLocation", "url": "https://tea.example.org/live"},
        ],
        "offers": [
            {"@type": "Offer", "name": "Students", "price": "60.00", "priceCurrency": "EUR"},
            {"@type": "Offer", "name": "Regular", "price": "120.00", "priceCurrency": "EUR"},
        ],
        "organizer": {"@type": "Organization", "name": "Leaf Lab"},
        "description": f"{DESCRIPTION}<p>Edition {edition}, {number}.</p>",
    }


def page(events: int, size: int, edition: int) -> str:
    """Make a page with so many events, filled with prose up to its size."""
    data = json.dumps([event(number, edition) for number in range(events)], indent=1)
    head = f"""<!doctype html><html lang="en"><head><title>Events</title>
<link rel="canonical" href="{ADDRESS}">
<script type="application/ld+json">{data}</script></head><body><h1>Tea</h1>"""
    body = ""
    for number in range(size):
        if len(head) + len(body) >= size:
            break
        body += PROSE.format(number=number)
    return f"{head}{body}</body></html>"


def median(work: Callable[[Document], object], documents: list[Document]) -> float:
    """Give the median CPU time of some work over all documents, in milliseconds."""
    times = []
    for document in documents:
        start = time.process_time()
        work(document)
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def read(document: Document) -> int:
    """Read a page as an extraction does, and count its events."""
    results = KIND.read(document, Settings()) if KIND.recognizes(document) else ()
    return sum(isinstance(each, Event) for each in results)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=70_000)
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args()
    print(f"{'events':>7} {'kB':>5} {'parse':>9} {'read':>9} {'beyond':>9}  wanted")
    for events, wanted in ((1, f"< {BEYOND:.0f} ms"), (20, "")):
        pages = [page(events, options.size, edition) for edition in range(options.rounds + 1)]
        documents = [Document(f"{ADDRESS}/{i}", html, "text/html") for i, html in enumerate(pages)]
        if read(documents.pop()) != events:  # it loads what is loaded once, too
            raise SystemExit(f"not all of the {events} events were read")
        parse = median(lambda document: LexborHTMLParser(document.text), documents)
        whole = median(read, documents)
        print(
            f"{events:7} {options.size / 1000:5.0f} {parse:6.2f} ms {whole:6.2f} ms"
            f" {whole - parse:6.2f} ms  {wanted}"
        )


if __name__ == "__main__":
    main()
