from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.serving.answers import Content
from rcevents.serving.asking import Request
from rcevents.serving.catalogue import Catalogue, View
from rcevents.serving.making import watch_of
from rcevents.serving.problems import Refused
from rcevents.serving.service import Service, find_plan
from rcevents.serving.shelf import Shelf
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import NOW, fill, remembered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASKED = Request("/tea", b"", b"https://tea.example.org", gzip=False)


@pytest.fixture
def service(path: Path) -> Iterator[Service]:
    shelf = Shelf(lambda: SqliteStore(path, create=False))
    service = Service(Catalogue(shelf, watch_of, 100), None, None, lambda: NOW)
    yield service
    service.close()


def test_an_answer_is_worked_out_once(service: Service, path: Path) -> None:
    """For each coding from the same content; anew where an event changed."""
    views: list[View] = []

    def content(view: View) -> Content:
        views.append(view)
        return Content(b"tea " * 500, "text/plain")

    assert service.at_hand(ASKED) is None
    plain, _ = service.reply(ASKED, "", content)
    packed, _ = service.reply(ASKED._replace(gzip=True), "", content)
    assert service.at_hand(ASKED) == (plain, True)
    assert plain.body != packed.body
    assert len(views) == 1
    assert views[0].base == "https://tea.example.org"
    with SqliteStore(path) as store:
        fill(store, [remembered(1)])
    assert service.at_hand(ASKED) is None
    service.reply(ASKED, "/below", content)
    assert len(views) == 2
    assert views[1].base == "https://tea.example.org/below"


def test_what_is_refused_is_not_kept(service: Service) -> None:
    def content(_: View) -> Content:
        raise Refused(404, "no tea")

    for _ in range(2):
        with pytest.raises(Refused):
            service.reply(ASKED, "", content)
    assert service.at_hand(ASKED) is None


@pytest.mark.parametrize(
    ("name", "page"), [("free", 1), ("free-2", 2), ("free-virtual", 1), ("free-virtual-12", 12)]
)
def test_a_page_of_a_feed_is_told_by_its_name(name: str, page: int) -> None:
    plan, found = find_plan(DEFAULT_FEEDS, name, paged=True)
    assert (plan.name, found) == (name.removesuffix(f"-{page}"), page)


@pytest.mark.parametrize(
    "name", ["free-1", "free-0", "free-02", "free--2", "free-", "tea", "-2", "free-²"]
)
def test_what_is_no_page_is_not_found(name: str) -> None:
    with pytest.raises(Refused) as refused:
        find_plan(DEFAULT_FEEDS, name, paged=True)
    assert refused.value.status == 404
    with pytest.raises(Refused):
        find_plan(DEFAULT_FEEDS, "free-2", paged=False)
