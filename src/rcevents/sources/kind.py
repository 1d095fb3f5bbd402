"""Kind: one way of telling events, how its documents are known, and who reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.document import Document, MediaType
    from rcevents.model import Event, Unread
    from rcevents.sources.settings import Settings


class Reader(Protocol):
    """Reads a document of its kind to events and to what stayed unread, in the order told."""

    def __call__(self, document: Document, settings: Settings) -> Iterable[Event | Unread]:
        """Give what the document tells; never raise for what stands in it."""


class Recognizer(Protocol):
    """Tells, at little cost, whether a document is of a kind."""

    def __call__(self, document: Document) -> bool:
        """Look at the document, and at nothing else."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to ask a server for: an address, and the headers that it wants (never shown)."""

    address: str
    headers: Mapping[str, str] = field(repr=False)


class Asker(Protocol):
    """Turns what a person gives (a repository, a page) into what is asked of a server."""

    def __call__(
        self, given: str, environment: Mapping[str, str], options: Mapping[str, Any]
    ) -> Asked | None:
        """Give None for an address that is asked for as it stands."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source. `about` says in a line what it reads, for people who look for one.

    `media_types` are those among which `recognizes` is asked. `asks` is for kinds whose documents
    come from another address than people know (an API behind a page); `following` gives the
    address of the next page where the answer itself tells it.
    """

    name: str
    about: str
    recognizes: Recognizer
    read: Reader
    media_types: tuple[MediaType, ...] = ()
    asks: Asker | None = None
    following: Follower | None = None


class Follower(Protocol):
    """Finds the next page of an answer in the answer's own text."""

    def __call__(self, document: Document) -> str | None:
        """Give its address, or None where this was the last."""
