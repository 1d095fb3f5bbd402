"""An address is fetched page after page, as far as it has changed, and known again by its marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.acquisition import MOST_PAGES
from rcevents.configuration import Source
from rcevents.errors import FetchFailed
from rcevents.fetch.brought import Brought, Unchanged, Validators
from rcevents.rounds.visiting import visit
from rcevents.sources.settings import Settings
from tests.rounds.rehearsal import calendar

if TYPE_CHECKING:
    from rcevents.errors import InputError
    from rcevents.fetch.request import Request
    from rcevents.rounds.visiting import Marks, Visited

FIRST = "https://tea.example.org/events.ics"
TEA = Source.model_validate(
    {"name": "tea", "address": FIRST, "headers": {"X-Leaf": "green"}, "token_env": "TEA"}
)


def page(number: int) -> str:
    """Give the address of a page, from 1."""
    return FIRST if number == 1 else f"{FIRST}?page={number}"


@dataclass
class Server:
    """A place that has so many pages: of some, the tag is another than before; some are down."""

    pages: int = 3
    tags: dict[int, str] = field(default_factory=dict)
    down: tuple[int, ...] = ()
    moved: str | None = None
    asked: list[Request] = field(default_factory=list)

    def get(self, request: Request) -> Brought | Unchanged | InputError:
        """Answer as servers do."""
        self.asked.append(request)
        number = next(n for n in range(1, self.pages + 1) if page(n) == request.address)
        if number in self.down:
            return FetchFailed("does not answer", where=request.address)
        validators = Validators(etag=self.tags.get(number, "1"), address=request.address)
        if request.validators.etag == validators.etag:
            return Unchanged(request.address, validators)
        following = page(number + 1) if number < self.pages else None
        data = calendar(f"Tea {number}").encode()
        kind, moved = "text/calendar", self.moved if number == 1 else None
        return Brought(request.address, data, kind, None, validators, following, moved)


def visited(server: Server, known: Marks | None = None) -> Visited:
    """Visit the server with the marks that are known."""
    server.asked.clear()
    return visit(TEA, Settings(name="tea"), known or {}, server, {"TEA": "oolong"})


def addresses(server: Server) -> list[str]:
    """Give what was asked for."""
    return [request.address for request in server.asked]


def test_every_page_is_fetched_in_order_with_the_sources_own_headers() -> None:
    server = Server()
    found = visited(server)
    assert addresses(server) == [page(1), page(2), page(3)]
    assert (found.fetched, found.is_unchanged, found.is_cut, found.fault) == (3, False, False, None)
    first = dict(server.asked[0].headers)
    assert first["X-Leaf"] == "green"
    assert first["Authorization"] == "Bearer oolong"


def test_what_is_unchanged_is_followed_to_its_last_page() -> None:
    """Behind a page that is as it was may stand one that is not."""
    server = Server()
    marks = visited(server).marks
    again = visited(server, marks)
    assert addresses(server) == [page(1), page(2), page(3)]
    assert again.is_unchanged
    assert again.marks == marks


def test_one_page_that_changed_is_told_from_the_others() -> None:
    server = Server()
    marks = visited(server).marks
    server.tags[2] = "2"
    again = visited(server, marks)
    assert [isinstance(each, Unchanged) for each in again.pages] == [True, False, True]
    assert (again.fetched, again.is_unchanged) == (1, False)
    assert [name for name, _ in again.named] == [page(1), page(2), page(3)]
    assert visited(server, again.marks).is_unchanged


def test_a_page_that_came_to_it_is_seen_by_those_before() -> None:
    server = Server(pages=2)
    marks = visited(server).marks
    server.pages, server.tags[2] = 3, "2"
    again = visited(server, marks)
    assert addresses(server) == [page(1), page(2), page(3)]
    assert set(again.marks) == set(addresses(server))


def test_a_page_that_is_down_is_the_fault_of_all() -> None:
    """What stands on it is not known; so nothing that was found counts."""
    server = Server(down=(2,))
    found = visited(server)
    assert found.fault is not None
    assert not found.is_unchanged
    assert addresses(server) == [page(1), page(2)]


def test_more_pages_than_are_read() -> None:
    found = visited(Server(pages=MOST_PAGES + 1))
    assert found.fetched == MOST_PAGES
    assert found.is_cut
    assert not visited(Server(pages=MOST_PAGES)).is_cut


def test_an_address_that_moved_for_good() -> None:
    new = "https://tea.example.org/new.ics"
    found = visited(Server(pages=1, moved=new))
    assert found.moved == new
    assert [name for name, _ in found.named] == [new]
    assert visited(Server(pages=1)).moved is None
