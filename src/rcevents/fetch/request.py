"""Request: what to fetch, by what it is known already, and what the server needs to be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.fetch.brought import Validators

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Request:
    """An address, the validators of its last answer, and headers of its own (a token, a type).

    Headers go to the address's own host only: never on to where it redirects. `robots` is False
    for an API, which is made for programs: robots.txt speaks of a site's pages.
    """

    address: str
    validators: Validators = field(default_factory=Validators)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    robots: bool = True
