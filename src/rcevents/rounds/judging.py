"""Judging: what became of a source, from its answer to what is saved and reported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rcevents.acquisition import MOST_PAGES, Page
from rcevents.errors import FetchFailed, InputError
from rcevents.model import Unread
from rcevents.remembering.told import Tally, Told
from rcevents.rounds import states
from rcevents.rounds.alarms import alarm, kind_of
from rcevents.rounds.localfiles import read_files
from rcevents.rounds.report import NOTHING, SourceReport
from rcevents.rounds.saving import save
from rcevents.rounds.telling import Teller

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from rcevents.merge.decisions import Decisions
    from rcevents.rounds.planning import Job, Wish
    from rcevents.rounds.report import Outcome
    from rcevents.rounds.visiting import Marks, Visited
    from rcevents.sources.settings import Settings
    from rcevents.store.contract import SourceState, Store

    Keep = Callable[[str], bool]

NOTHING_READABLE = "its answer holds nothing that can be read"
MORE_PAGES = f"there are more than {MOST_PAGES} pages; the rest was not read"
ACCEPT = "What was known of it is kept. If its answer is right, accept it."
MOST_AT_ONCE = 5_000
"""So many events of files are read, and then saved, before more are."""

SLOW = "Another round took it over, because this one took too long."


@dataclass(frozen=True, slots=True)
class Judge:
    """Whoever reads the answers of sources and saves what they tell."""

    store: Store
    clock: Callable[[], dt.datetime]
    wish: Wish
    decisions: Decisions
    folder: Path

    def of_answer(self, job: Job, answer: Visited | Exception, keep: Keep) -> SourceReport:
        """Read and save what an address answered; raises what the visit did."""
        if isinstance(answer, Exception):
            raise answer
        if answer.fault is not None:
            return self._failed(job, answer.fault, keep)
        if answer.is_unchanged and job.state is not None:
            return self._unchanged(job, answer.marks, keep)
        told = self._teller(job, answer.settings)
        for name, page in answer.named:
            if isinstance(page, Page):
                told.names[page.answer.address] = name
                told.take(page.documents)
            elif not (told.keep(name) or told.keep(page.address)):
                told.whole = False  # it held what has names of its own, or was called otherwise
        if answer.is_cut:
            told.whole = False
            told.unread.append(Unread(document=job.source.place, text="", reason=MORE_PAGES))
        report = self._judged(job, told, answer.marks, keep)
        return replace(report, fetched=answer.fetched, moved=answer.moved)

    def of_path(self, job: Job, keep: Keep) -> SourceReport:
        """Read and save what is at a path."""
        told = self._teller(job, job.source.settings(self.clock().date()))
        count, tally = 0, Tally()
        for count in read_files(job.source.place, self.folder, told):
            if told.events >= MOST_AT_ONCE:
                part = self._part(job, told, keep)
                if part.outcome != "read":
                    return replace(part, fetched=count, tally=tally)
                tally += part.tally
                told.forget()
        if not count and told.faults:
            return self._failed(job, told.faults[0], keep, told)
        report = self._judged(job, told, {}, keep, tally)
        return replace(report, fetched=count)

    def _part(self, job: Job, told: Teller, keep: Keep) -> SourceReport:
        """Save what was read so far, as it is much; the source stays due until all is read."""
        whole, told.whole = told.whole, False
        what = self._alarming(job, told)
        if what is not None:
            return self._alarmed(job, what, told, keep)
        report = self._saved(job, "read", self._told(job, told), lambda _: None, keep)
        told.whole = whole
        return report

    def _teller(self, job: Job, settings: Settings) -> Teller:
        name = job.source.name
        with self.store.reading() as reading:
            known = reading.documents(name)
        return Teller(name, settings, self.clock().date(), known, job.is_afresh)

    def _judged(
        self, job: Job, told: Teller, marks: Marks, keep: Keep, before: Tally = NOTHING
    ) -> SourceReport:
        """Tell what can be used from what cannot, and save it; `before` is what was already."""
        if not told.documents or (told.read and not told.manners):
            return self._failed(job, _unreadable(job, told), keep, told)
        what = self._alarming(job, told)
        if what is not None:
            return self._alarmed(job, what, told, keep)
        if told.is_as_known and job.state is not None and not job.is_afresh:
            report = self._unchanged(job, marks, keep)
        else:
            report = self._read(job, told, marks, keep, before)
        return replace(report, unread=_unread(told), faults=len(told.faults))

    def _alarming(self, job: Job, told: Teller) -> str | None:
        if job.source.name in self.wish.accept:
            return None
        with self.store.reading() as reading:
            return alarm(reading, job.source, job.state, told)

    def _told(self, job: Job, told: Teller) -> Told:
        source, documents = job.source, tuple(told.documents)
        return Told(source.name, documents, source.trust, told.whole, source.vanished)

    def _read(
        self, job: Job, told: Teller, marks: Marks, keep: Keep, before: Tally
    ) -> SourceReport:
        source, at = job.source, self.clock()

        def state(now: Tally) -> SourceState:
            tally = before + now
            changed = bool(tally.new or tally.changed or tally.gone or tally.back)
            several = job.state is not None and len(told.documents) > 1
            return states.read(
                source,
                job.state,
                at,
                changed=changed,
                fingerprint=job.kept_fingerprint,
                marks=marks,
                kind=kind_of(told.manners),
                coming=max(told.coming, job.state.told if job.state and several else 0),
            )

        report = self._saved(job, "read", self._told(job, told), state, keep)
        return replace(report, documents=told.read, tally=before + report.tally)

    def _unchanged(self, job: Job, marks: Marks, keep: Keep) -> SourceReport:
        at = self.clock()

        def state(_: Tally) -> SourceState:
            return states.unchanged(job.source, job.state, marks, at)

        return self._saved(job, "unchanged", None, state, keep)

    def _failed(
        self, job: Job, fault: InputError, keep: Keep, told: Teller | None = None
    ) -> SourceReport:
        at = self.clock()

        def state(_: Tally) -> SourceState:
            return states.failed(job.source, job.state, job.fingerprint, fault, at)

        outcome: Outcome = "failed" if isinstance(fault, FetchFailed) else "unreadable"
        report = self._saved(job, outcome, None, state, keep)
        unread = tuple(told.unread) if told is not None else ()
        report = replace(report, what=fault.what, where=fault.where, remedy=fault.remedy)
        return replace(report, unread=unread)

    def _alarmed(self, job: Job, what: str, told: Teller, keep: Keep) -> SourceReport:
        at = self.clock()

        def state(_: Tally) -> SourceState:
            return states.alarmed(job.source, job.state, job.fingerprint, what, at)

        report = self._saved(job, "alarm", None, state, keep)
        report = replace(report, what=what, where=job.source.place, remedy=ACCEPT)
        return replace(report, unread=_unread(told))

    def _saved(
        self,
        job: Job,
        outcome: Outcome,
        told: Told | None,
        state: Callable[[Tally], SourceState | None],
        keep: Keep,
    ) -> SourceReport:
        """Save, if the source is still ours, and say what became of it."""
        name, trial = job.source.name, self.wish.trial
        due: list[dt.datetime | None] = []

        def note(tally: Tally) -> SourceState | None:
            noted = state(tally)
            due.append(noted.due if noted is not None else None)
            return noted

        tally = None
        if trial or keep(name):
            tally = save(
                self.store,
                name,
                job.state,
                told,
                note,
                now=self.clock(),
                decisions=self.decisions,
                keep=lambda: keep(name),
                tried=trial,
            )
        if tally is None:
            return SourceReport(name, "lost", what=SLOW)
        return SourceReport(name, outcome, tally=tally, due=due[0])


def _unreadable(job: Job, told: Teller) -> InputError:
    """Word why nothing of an answer can be read."""
    if told.faults:
        return told.faults[0]
    what = told.unread[0].reason if told.unread else NOTHING_READABLE
    return InputError(what, where=job.source.place)


def _unread(told: Teller) -> tuple[Unread, ...]:
    """Give all that could not be read, whole documents included."""
    whole = [Unread(document=each.where or "", text="", reason=each.what) for each in told.faults]
    return (*told.unread, *whole)
