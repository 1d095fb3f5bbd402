"""Transport: what a server says with a feed, and what clients make of that."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import Message
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from rcevents.linting.rule import ERROR, HINT, WARNING, WHOLE, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rcevents.linting.rule import Finding

NO_CALENDAR_TYPE: Final = Rule(
    "ICS951",
    "content-type",
    ERROR,
    "Clients that look at the type take anything but text/calendar for a page or a download, "
    "and say that there is no calendar.",
    "Serve it as Content-Type: text/calendar; charset=utf-8.",
    "RFC 5545, 8.1",
)
OTHER_CHARSET: Final = Rule(
    "ICS952",
    "charset",
    WARNING,
    "Without charset=utf-8 some clients read the feed as Latin-1, and show Ã¼ for ü.",
    "Serve it as Content-Type: text/calendar; charset=utf-8.",
    "RFC 5545, 3.1.4 and 8.1",
)
NO_VALIDATOR: Final = Rule(
    "ICS953",
    "no-etag",
    WARNING,
    "Without ETag and Last-Modified every client fetches the whole feed every time.",
    "Send an ETag made of the bytes, and Last-Modified; answer 304 to those who have them.",
    "RFC 9110, 8.8",
)
NOT_SECURE: Final = Rule(
    "ICS954",
    "no-https",
    WARNING,
    "Outlook wants https, and over http anybody on the way can change the events.",
    "Serve it by https.",
    "RFC 9110, 4.2.2",
)
ATTACHMENT: Final = Rule(
    "ICS955",
    "attachment",
    WARNING,
    "Content-Disposition: attachment makes browsers save a copy that never renews, instead of "
    "offering to subscribe.",
    "Send inline, or no Content-Disposition.",
    "RFC 6266, 4.2",
)
CLOSED_TO_GOOGLE: Final = Rule(
    "ICS956",
    "closed-to-google",
    ERROR,
    "Google obeys robots.txt: it says that it could not fetch the address, and shows no event.",
    "Let Googlebot and Google-Calendar-Importer in: Allow the feed's path in robots.txt.",
    "RFC 9309; Google Calendar",
)
LONG_ADDRESS: Final = Rule(
    "ICS957",
    "long-address",
    ERROR,
    "Google takes addresses of 256 characters at most.",
    "Give the feed a shorter address.",
    "Google Calendar",
)
MOVED: Final = Rule(
    "ICS958",
    "redirected",
    HINT,
    "Every refresh asks two addresses, and a client that follows no redirect gets nothing.",
    "Give people the address that it leads to.",
    "RFC 9110, 15.4",
)
UNCACHED: Final = Rule(
    "ICS959",
    "never-stored",
    HINT,
    "Cache-Control: no-store lets nobody keep a copy, so that every refresh fetches all of it.",
    "Send Cache-Control: max-age=3600, or no-cache with an ETag.",
    "RFC 9111, 5.2.2.5",
)
LONGEST: Final = 256
_SHOWN = 80
_UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a feed came: the address asked for, the one that answered, and the answer's headers.

    `google` tells whether the robots.txt lets Google's fetchers in, None where nobody knows.
    """

    asked: str
    answered: str
    headers: Mapping[str, str] = field(default_factory=dict)
    google: bool | None = None


def check_delivery(delivery: Delivery) -> Iterator[Finding]:
    """Look at the address and the headers by which a feed came."""
    told = {name.lower(): value for name, value in delivery.headers.items()}
    yield from _content_type(told.get("content-type"))
    if not told.get("etag") and not told.get("last-modified"):
        yield NO_VALIDATOR.at(WHOLE, "neither ETag nor Last-Modified is sent")
    if urlsplit(delivery.answered).scheme == "http":
        yield NOT_SECURE.at(WHOLE, "it is served by http")
    if told.get("content-disposition", "").strip().lower().startswith("attachment"):
        yield ATTACHMENT.at(WHOLE, "Content-Disposition is attachment")
    if delivery.google is False:
        yield CLOSED_TO_GOOGLE.at(WHOLE, "robots.txt keeps Google out of this address")
    if len(delivery.asked) > LONGEST:
        yield LONG_ADDRESS.at(WHOLE, f"an address of {len(delivery.asked)} characters")
    if "no-store" in told.get("cache-control", "").lower():
        yield UNCACHED.at(WHOLE, "Cache-Control is no-store")
    if _differ(delivery.asked, delivery.answered):
        yield MOVED.at(WHOLE, f"it redirects to {delivery.answered[:_SHOWN]}")


def _content_type(told: str | None) -> Iterator[Finding]:
    if told is None:
        yield NO_CALENDAR_TYPE.at(WHOLE, "no Content-Type is sent")
        return
    message = Message()
    message["content-type"] = "".join(char for char in told[:400] if char.isprintable())
    if message.get_content_type() != "text/calendar":
        yield NO_CALENDAR_TYPE.at(WHOLE, f"Content-Type is {told[:_SHOWN]}")
        return
    charset = message.get_content_charset()
    if charset not in _UTF8:
        what = f"charset is {charset[:_SHOWN]}" if charset else "Content-Type names no charset"
        yield OTHER_CHARSET.at(WHOLE, what)


def _differ(asked: str, answered: str) -> bool:
    """Tell whether two addresses are other than in their scheme, or a slash at the end."""
    return _bare(asked) != _bare(answered)


def _bare(address: str) -> str:
    return address.partition("#")[0].rpartition("://")[2].lower().rstrip("/")
