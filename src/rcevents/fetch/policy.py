"""Policy: how politely, how patiently and how far an address is fetched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from rcevents.fetch.brought import LARGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTACT: Final = "RCEVENTS_CONTACT"
"""The variable of the environment that says whom a server's owner may write to."""


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


def with_contact(policy: Policy, environment: Mapping[str, str]) -> Policy:
    """Give a policy the contact that the environment names, where it has none of its own.

    >>> with_contact(Policy(), {"RCEVENTS_CONTACT": "tea@example.org"}).contact
    'tea@example.org'
    """
    contact = policy.contact or environment.get(CONTACT, "").strip()
    return replace(policy, contact=contact or None)
