"""Visiting: an address is fetched, page after page, as far as it has changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.acquisition import Mark, Page, asking, pages
from rcevents.errors import InputError
from rcevents.fetch.addresses import canonical, public
from rcevents.fetch.brought import Validators
from rcevents.fetch.request import Request

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rcevents.acquisition import Getter
    from rcevents.configuration import Source
    from rcevents.fetch.brought import Unchanged
    from rcevents.sources.settings import Settings

Marks = dict[str, dict[str, str | None]]
"""By what each address is known again, as it is stored."""


@dataclass(slots=True)
class Visited:
    """What an address answered: its pages in order, and how they are to be read.

    `fault` is why a page is missing: then nothing of it counts. `marks` are those to be kept.
    """

    settings: Settings
    pages: list[Page | Unchanged] = field(default_factory=list)
    marks: Marks = field(default_factory=dict)
    fault: InputError | None = None

    @property
    def fetched(self) -> int:
        """Count the answers that brought something."""
        return sum(isinstance(page, Page) for page in self.pages)

    @property
    def named(self) -> Iterator[tuple[str, Page | Unchanged]]:
        """Yield each page with what it is called: the address that is to be asked for it."""
        for asked, page in zip(self.marks, self.pages, strict=True):
            moved = page.answer.moved if isinstance(page, Page) else None
            yield moved or public(canonical(asked)), page

    @property
    def is_unchanged(self) -> bool:
        """Tell whether it is as it was, to its last page."""
        return bool(self.pages) and not self.fetched and self.fault is None

    @property
    def is_cut(self) -> bool:
        """Tell whether there are more pages than were read."""
        last = self.pages[-1] if self.pages else None
        return isinstance(last, Page) and last.next is not None

    @property
    def moved(self) -> str | None:
        """The address that its server gives for good."""
        first = self.pages[0] if self.pages else None
        return first.answer.moved if isinstance(first, Page) else None


def visit(
    source: Source,
    settings: Settings,
    known: Mapping[str, Mapping[str, str | None]],
    getter: Getter,
    environment: Mapping[str, str],
) -> Visited:
    """Fetch a source's address; `known` are the marks of what is known, none to have it whole."""
    request = Request(source.address or "", headers=source.request_headers(environment))
    request, settings = asking(request, settings, environment)
    visited = Visited(settings)
    asked: str | None = request.address
    marks = {address: _mark(told) for address, told in known.items()}
    for page in pages(request, settings, getter, marks=marks):
        if isinstance(page, InputError):
            visited.fault = page
            break
        visited.pages.append(page)
        following = page.next if isinstance(page, Page) else _next(marks, asked)
        validators = page.answer.validators if isinstance(page, Page) else page.validators
        visited.marks[asked or ""] = _told(Mark(validators, following))
        asked = following
    return visited


def _next(marks: Mapping[str, Mark], asked: str | None) -> str | None:
    mark = marks.get(asked or "")
    return mark.next if mark else None


def _mark(told: Mapping[str, str | None]) -> Mark:
    marks = {key: told.get(key) for key in ("etag", "last_modified", "digest", "address")}
    return Mark(Validators(**marks), told.get("next"))


def _told(mark: Mark) -> dict[str, str | None]:
    told = mark.validators
    marks = {"etag": told.etag, "last_modified": told.last_modified, "digest": told.digest}
    return marks | {"address": told.address, "next": mark.next}
