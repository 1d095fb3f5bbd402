"""Files that are written piece by piece are those that are rendered whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rcevents.atomic import replacing
from rcevents.publication import streaming
from rcevents.publication.catchup import take_in
from rcevents.publication.choice import choose
from rcevents.publication.edition import edition_of
from rcevents.publication.kept import kept_in
from rcevents.publication.streaming import stream
from rcevents.render.feed import page_file, pages_of
from rcevents.render.registry import FORMATS, RENDERERS
from tests.render.samples import EVERYTHING, record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rcevents.model import Record
    from rcevents.publication.edition import Edition

UNDATED = [record for record in EVERYTHING if record.event.start is None]
URL = "https://tea.example.org/"


def write(records: Sequence[Record], edition: Edition) -> None:
    """Write the feeds of all these records."""
    every = (1 << len(edition.plans)) - 1
    with kept_in(None, "", edition.plans) as kept:
        take_in(kept, ((one.event.uid, one) for one in records), None, at_once=every, anew=True)
        chosen = choose(kept, edition.day, lambda _: None)
        with replacing(edition.to) as replacement:
            stream(chosen, edition, replacement)


def made(to: Path, base_url: str | None = URL) -> Edition:
    """Make an edition of everything, in all formats."""
    edition = edition_of(
        to, None, today=dt.date(2021, 10, 1), window="all", base_url=base_url, site=False
    )
    plans = (replace(plan, formats=tuple(FORMATS)) for plan in edition.plans)
    return replace(edition, plans=tuple(plans))


def expected(records: Sequence[Record], edition: Edition) -> dict[str, bytes]:
    """Give the files that rendering every feed whole gives."""
    files = {}
    for plan in edition.plans:
        feed = edition.feed(plan, plan.records(records, None))
        for name in plan.formats:
            size = edition.page_size(name)
            for page in pages_of(feed, size) if size else [feed]:
                files[page_file(plan.name, name, page.page)] = RENDERERS[name](page)
    return files


def files(folder: Path) -> dict[str, bytes]:
    """Give what a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("records", [EVERYTHING, EVERYTHING[:1], UNDATED, []])
@pytest.mark.parametrize("room", [0, streaming.ROOM])
@pytest.mark.parametrize(("at_once", "most_open"), [(1, 1), (3, 5), (500, 64)])
def test_files_are_those_that_are_rendered_whole(  # noqa: PLR0917 - a table has its columns
    records: Sequence[Record],
    room: int,
    at_once: int,
    most_open: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However much is gathered, however many are open at a time; with nothing in them, too."""
    monkeypatch.setattr(streaming, "ROOM", room)
    monkeypatch.setattr(streaming, "AT_ONCE", at_once)
    monkeypatch.setattr(streaming, "OPEN", most_open)
    edition = made(tmp_path)
    write(records, edition)
    assert files(tmp_path) == expected(records, edition)


@pytest.mark.parametrize("many", [499, 500, 501, 1_001])
def test_a_long_feed_has_pages_where_they_can_be_found(tmp_path: Path, many: int) -> None:
    """Each leads to the next; without the address of the folder there is one file."""
    records = [record(f"tea-{n:04}", start="2021-10-20") for n in range(many)]
    plans = made(tmp_path).plans[:1]
    edition = replace(made(tmp_path / "a"), plans=plans)
    write(records, edition)
    held = files(tmp_path / "a")
    assert held == expected(records, edition)
    assert sum(name.endswith(".json") for name in held) == -(-many // 500)
    alone = replace(made(tmp_path / "b", None), plans=plans)
    write(records, alone)
    assert {name for name in files(tmp_path / "b") if "json" in name} == {
        name
        for name in ("all.json", "all.jsonl", "all.jsonld")
        if name.partition(".")[2] in FORMATS
    }
