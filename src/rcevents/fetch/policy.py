"""Policy: how politely, how patiently and how far an address is fetched."""

from __future__ import annotations

from dataclasses import dataclass

from rcevents.fetch.brought import LARGEST


@dataclass(frozen=True, slots=True)
class Policy:
    """The limits of every fetch; times are in seconds, sizes in bytes once decompressed.

    `contact` is an address (mail or web) told to servers in the User-Agent. `allow_private` lets
    addresses of one's own network pass (private, loopback, link-local). `silent` limits the wait
    for the next piece, `whole` that for the whole answer. `delay` lies between the starts of two
    requests to one host, `per_host` of which run at once; on one's own network there is none.
    `retries` follow a passing failure, unless a server asks to wait longer than `patience`, or has
    been waited for as long as `whole` already.
    """

    contact: str | None = None
    allow_private: bool = False
    robots: bool = True
    largest: int = LARGEST
    silent: float = 30.0
    whole: float = 120.0
    redirects: int = 10
    per_host: int = 2
    delay: float = 1.0
    retries: int = 2
    patience: float = 60.0
