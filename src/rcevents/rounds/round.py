"""A round: fetch what is due, read, merge, save; a report a source.

One thread, the caller's, decides, reads and saves; others only fetch. One failing source stops
nothing. Each source is leased while it is looked at, so that rounds on several machines share them.
"""

from __future__ import annotations

import os
from collections import deque
from contextlib import ExitStack, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rcevents.errors import StoreError
from rcevents.fetch.policy import with_contact
from rcevents.merge.decisions import NONE, Decisions
from rcevents.remembering.settling import is_settled, settle
from rcevents.rounds.crew import Crew, Line
from rcevents.rounds.judging import Judge
from rcevents.rounds.leasing import Leases
from rcevents.rounds.planning import Job, Wish, jobs, wanted
from rcevents.rounds.report import SourceReport
from rcevents.rounds.visiting import Visited, visit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterator, Mapping

    from rcevents.acquisition import Getter
    from rcevents.configuration import Configuration, Source
    from rcevents.fetch.policy import Policy
    from rcevents.rounds.report import Outcome
    from rcevents.store.contract import Store

HEARTBEAT: Final = 5.0
"""After so many seconds without an answer the leases are looked at."""


def collect(
    configuration: Configuration,
    store: Store,
    *,
    clock: Callable[[], dt.datetime],
    environ: Mapping[str, str] = os.environ,
    only: Collection[str] = (),
    everything: bool = False,
    accept: Collection[str] = (),
    trial: bool = False,
    decisions: Decisions = NONE,
    folder: Path = Path(),
    policy: Policy | None = None,
) -> Iterator[SourceReport]:
    """Look at every source that is due, and yield a report for each as it comes.

    `clock` gives the time in UTC. `only` names sources that are looked at, due or not;
    `everything` means all of them. `accept` names those whose alarming answers are taken as they
    are. A `trial` saves nothing. Local files are named as seen from `folder`. `policy` stands in
    for the configuration's.

    Raises InputError for a name that no source has, and StoreError; an error of rcevents itself is
    raised at the end, when all other sources are done.
    """
    wish = Wish(tuple(only), everything, tuple(accept), trial)
    sources = wanted(configuration, wish)
    manners = with_contact(policy or configuration.fetch.policy, environ)
    judge = Judge(store, clock, wish, decisions, folder)
    workers = configuration.fetch.workers
    return _Round(judge, sources, manners, environ, workers).reports()


class _Round:
    """One round, from what is due to the last report."""

    def __init__(
        self,
        judge: Judge,
        sources: Collection[Source],
        policy: Policy,
        environ: Mapping[str, str],
        workers: int,
    ) -> None:
        self._judge = judge
        self._sources = sources
        self._policy = policy
        self._environ = environ
        self._store = judge.store
        self._leases = Leases(judge.store, judge.clock)
        self._line: Line[Job] = Line(max(1, policy.per_host))
        self._crew: Crew[Job, Visited] = Crew(self._visit, workers)
        self._paths: deque[Job] = deque()
        self._open = ExitStack()
        self._bugs: list[Exception] = []

    def reports(self) -> Iterator[SourceReport]:
        """Yield the reports; those of sources that are not due come first."""
        self._settle()
        yield from self._planned()
        try:
            while self._paths or len(self._line) or self._crew.underway:
                yield from self._sent()
                yield from self._looked()
                yield from self._arrived()
        finally:
            self._crew.dismiss()
            self._open.close()
            with suppress(StoreError):  # they run out
                self._leases.release_all()
        if self._bugs:
            raise self._bugs[0]

    def _settle(self) -> None:
        """Apply what a person has decided since the last round."""
        if self._judge.wish.trial:
            return
        with self._store.reading() as reading:
            settled = is_settled(reading, self._judge.decisions)
        if not settled:
            with self._store.writing() as writing:
                settle(writing, self._judge.decisions, now=self._judge.clock())

    def _planned(self) -> Iterator[SourceReport]:
        """Line up what is due; yield what is not."""
        with self._store.reading() as reading:
            states = {state.name: state for state in reading.sources()}
        now, wish = self._judge.clock(), self._judge.wish
        due: list[Job] = []
        for job, is_due in jobs(self._sources, states, wish, now):
            if is_due:
                due.append(job)
            else:
                when = job.state.due if job.state else None
                yield SourceReport(job.source.name, "not due", due=when)
        self._paths.extend(job for job in due if job.source.address is None)
        self._line.fill((job.host, job) for job in due if job.source.address is not None)

    def _sent(self) -> Iterator[SourceReport]:
        """Send for as many addresses as may be fetched at once; yield those that others have."""
        while not self._crew.is_full and (taken := self._line.take()):
            host, job = taken
            if self._is_ours(job):
                self._getter  # noqa: B018 - it is made by this thread
                self._crew.send(job)
            else:
                self._line.free(host)
                yield SourceReport(job.source.name, "elsewhere")

    def _looked(self) -> Iterator[SourceReport]:
        """Look at one path while others fetch."""
        if not self._paths:
            return
        job = self._paths.popleft()
        if self._is_ours(job):
            yield self._reported(job, lambda: self._judge.of_path(job, self._leases.keep))
        else:
            yield SourceReport(job.source.name, "elsewhere")

    def _arrived(self) -> Iterator[SourceReport]:
        """Take the next answer, unless there is other work to do until it comes."""
        if not self._crew.underway:
            return
        done = self._crew.take(0 if self._paths else HEARTBEAT)
        self._leases.renew()
        if done is not None:
            job, answer = done
            self._line.free(job.host)
            yield self._reported(job, lambda: self._judge.of_answer(job, answer, self._leases.keep))

    def _is_ours(self, job: Job) -> bool:
        """Lease a source; where another has just looked at it, or does so now, leave it."""
        name = job.source.name
        if self._judge.wish.trial:
            return True
        if not self._leases.take(name):
            return False
        with self._store.reading() as reading:
            is_as_seen = reading.source(name) == job.state
        if not is_as_seen:
            self._leases.release(name)
        return is_as_seen

    def _reported(self, job: Job, judged: Callable[[], SourceReport]) -> SourceReport:
        """Give the report of a source; an error of ours waits until the others are done."""
        name = job.source.name
        try:
            return judged()
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - it is raised at the end
            self._bugs.append(error)
            outcome: Outcome = "broken"
            what = f"{type(error).__name__}: {error}"
            return SourceReport(name, outcome, what=what, remedy="Please report it.")
        finally:
            with suppress(StoreError):  # it runs out
                self._leases.release(name)

    def _visit(self, job: Job) -> Visited:
        """Fetch an address, in a thread of the crew."""
        settings = job.source.settings(self._judge.clock().date())
        return visit(job.source, settings, job.marks, self._getter, self._environ)

    @cached_property
    def _getter(self) -> Getter:
        from rcevents.fetch.polite import Polite
        from rcevents.fetch.web import Web

        return Polite(self._open.enter_context(Web(self._policy)), self._policy)
