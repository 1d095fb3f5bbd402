"""An answer is saved where it can be used; else all that was known is kept, and it is told why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.acquisition import Page
from rcevents.configuration import Source
from rcevents.document import Document
from rcevents.errors import FetchFailed, InputError
from rcevents.fetch.brought import Brought, Unchanged, Validators
from rcevents.merge.decisions import NONE
from rcevents.rounds.fingerprint import fingerprint
from rcevents.rounds.judging import Judge
from rcevents.rounds.planning import Job, Wish
from rcevents.rounds.visiting import Visited
from rcevents.store.contract import Search
from tests.rounds.rehearsal import MORE, NOON, TEAS, calendar
from tests.store.conftest import back_end, store

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.rounds.report import SourceReport
    from rcevents.rounds.visiting import Marks
    from rcevents.store.contract import SourceState, Store

__all__ = ["back_end", "store"]

LIST = "https://tea.example.org/events.ics"
TEA = Source(name="tea", address=LIST)


@dataclass
class Bench:
    """A judge with a store, and one source; `keeps` tells whether its lease is held."""

    store: Store
    folder: Path
    wish: Wish = field(default_factory=Wish)
    keeps: bool = True

    @property
    def state(self) -> SourceState | None:
        """How the source stands."""
        with self.store.reading() as reading:
            return reading.source("tea")

    @property
    def titles(self) -> list[str]:
        """What is known and told by a source, in alphabetical order."""
        with self.store.reading() as reading:
            found = [record for record in reading.search(Search()) if record.unseen is None]
        return sorted(record.event.title for record in found)

    def judge(self, answer: Visited | Exception, **keys: Any) -> SourceReport:  # noqa: ANN401 - any key of a source
        """Judge an answer."""
        source = TEA.model_copy(update=keys)
        job = Job(source, self.state, fingerprint(source, NOON.date()))
        judge = Judge(self.store, lambda: NOON, self.wish, NONE, self.folder)
        return judge.of_answer(job, answer, lambda _: self.keeps)


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    """Give a bench with nothing on it."""
    return Bench(store, tmp_path)


def answered(*pages: Page | Unchanged, fault: InputError | None = None) -> Visited:
    """Give an answer of these pages."""
    marks: Marks = {
        page(number).answer.address: {"etag": str(number)} for number, _ in enumerate(pages)
    }
    return Visited(TEA.settings(NOON.date()), list(pages), marks, fault)


def page(number: int = 0, *titles: str, next_: str | None = None) -> Page:
    """Give a page that tells these events."""
    address = f"{LIST}?{number}" if number else LIST
    text = calendar(*titles).replace("\r\n", "\n")
    document = Document(address, text, "text/calendar")
    return Page(Brought(address, text.encode(), "text/calendar"), (document,), next_)


def test_what_can_be_read_is_saved(bench: Bench) -> None:
    report = bench.judge(answered(page(0, *TEAS), page(1, *MORE)))
    assert (report.outcome, report.fetched, report.documents) == ("read", 2, 2)
    assert report.tally.new == len(TEAS) + len(MORE)
    assert bench.titles == sorted((*TEAS, *MORE))
    assert bench.state is not None
    assert report.due == bench.state.due
    assert bench.state.validators == {LIST: {"etag": "0"}, f"{LIST}?1": {"etag": "1"}}


def test_what_is_unchanged_stays_as_it_is(bench: Bench) -> None:
    bench.judge(answered(page(0, *TEAS)))
    for same in (page(0, *TEAS), Unchanged(LIST, Validators(etag="0"))):
        report = bench.judge(answered(same))
        assert (report.outcome, report.tally.changed) == ("unchanged", 0)
        assert bench.titles == sorted(TEAS)


def test_a_page_that_is_as_it_was_is_not_gone(bench: Bench) -> None:
    """Though it was not fetched, beside one that was."""
    bench.judge(answered(page(0, *TEAS), page(1, *MORE)))
    same = Unchanged(LIST, Validators(etag="0"))
    report = bench.judge(answered(same, page(1, *MORE[:2])))
    assert (report.outcome, report.tally.gone) == ("read", 1)
    assert bench.titles == sorted((*TEAS, *MORE[:2]))


def not_text() -> Page:
    """Give an answer that nobody can read."""
    fault = InputError("is a picture", where=LIST)
    return Page(Brought(LIST, b"", "image/png"), (fault,))


WRONG: dict[str, tuple[Visited, str]] = {
    "a server that is down": (answered(fault=FetchFailed("is down", where=LIST)), "failed"),
    "a page of it that is missing": (
        answered(page(0, *TEAS[:2]), fault=FetchFailed("is down", where=LIST)),
        "failed",
    ),
    "a picture": (answered(not_text()), "unreadable"),
    "nothing": (answered(), "unreadable"),
    "far fewer events": (answered(page(0, TEAS[0])), "alarm"),
    "none at all": (answered(page(0)), "alarm"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_used_changes_nothing_that_is_known(bench: Bench, what: str) -> None:
    answer, outcome = WRONG[what]
    bench.judge(answered(page(0, *TEAS)))
    before = bench.state
    report = bench.judge(answer)
    assert report.outcome == outcome
    assert report.what
    assert bench.titles == sorted(TEAS)
    assert before is not None
    assert bench.state is not None
    assert bench.state.validators == before.validators
    assert bench.state.failures == 1
    assert bench.judge(answered(page(0, *TEAS))).outcome in ("unchanged", "read")
    assert bench.state.failures == 0


def test_what_was_accepted_is_taken_as_it_is(bench: Bench) -> None:
    bench.judge(answered(page(0, *TEAS)))
    bench.wish = Wish(accept=("tea",))
    report = bench.judge(answered(page(0, TEAS[0])))
    assert (report.outcome, report.tally.gone) == ("read", len(TEAS) - 1)
    assert bench.titles == [TEAS[0]]


def test_pages_that_were_not_read_make_nothing_vanish(bench: Bench) -> None:
    bench.judge(answered(page(0, *TEAS), page(1, *MORE)))
    report = bench.judge(answered(page(0, *TEAS, "Tray Talk", next_=f"{LIST}?1")))
    assert (report.outcome, report.tally.gone) == ("read", 0)
    assert "pages" in report.unread[0].reason
    assert bench.titles == sorted((*TEAS, *MORE, "Tray Talk"))


def test_what_was_lost_to_another_round_is_not_saved(bench: Bench) -> None:
    bench.keeps = False
    assert bench.judge(answered(page(0, *TEAS))).outcome == "lost"
    assert (bench.titles, bench.state) == ([], None)


def test_a_trial_tells_and_saves_nothing(bench: Bench) -> None:
    bench.wish, bench.keeps = Wish(trial=True), False
    report = bench.judge(answered(page(0, *TEAS)))
    assert (report.outcome, report.tally.new) == ("read", len(TEAS))
    assert (bench.titles, bench.state) == ([], None)


def test_an_error_of_ours_is_no_answer(bench: Bench) -> None:
    with pytest.raises(KeyError):
        bench.judge(KeyError("tea"))
    assert bench.state is None


def test_files_are_judged_as_answers_are(bench: Bench) -> None:
    (bench.folder / "a.ics").write_text(calendar(*TEAS))
    source = Source(name="tea", path=str(bench.folder / "a.ics"))
    for outcome in ("read", "unchanged"):
        job = Job(source, bench.state, fingerprint(source, NOON.date()))
        judge = Judge(bench.store, lambda: NOON, Wish(), NONE, bench.folder)
        assert judge.of_path(job, lambda _: True).outcome == outcome
        assert bench.titles == sorted(TEAS)
