"""What holds for every test."""

from __future__ import annotations

import gc
import os
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.merge.figures import Judged, Walked, table, walk_table
from tests.store.postgresql import running
from tests.thoroughness import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

# No test asserts a time. In CI every run tries the same examples; new ones are searched for here.
EXAMPLES = 100 if WHOLE else 20
"""So many examples of a property, where it does not say; `make thorough` takes more."""

settings.register_profile("here", deadline=None, max_examples=EXAMPLES)
settings.register_profile("ci", deadline=None, max_examples=EXAMPLES, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection_finish() -> None:
    """Keep the many thousand tests out of every search for garbage that follows."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_folders_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep caches and stores of tests out of the folders of whoever runs them."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path_factory.getbasetemp() / name))
    monkeypatch.delenv("RCEVENTS_STORE", raising=False)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Give the address of a PostgreSQL of this worker's own, one for all tests."""
    if os.name != "posix":
        pytest.skip("the server that the tests start listens on a socket of Unix")
    with running() as address:
        yield address


def pytest_terminal_summary(terminalreporter: Any) -> None:  # noqa: ANN401 - pytest exports no type
    """Print what the saved sources told: how many events, and what stayed unread, and why."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    told = [dict(report.user_properties) for report in reports if report.when == "call"]
    cases: dict[str, Counter[str]] = {}
    for each in told:
        if "kind" in each:
            _add(cases.setdefault(each["kind"], Counter()), each)
    folders = {each["folder"]: each["counts"] for each in told if "folder" in each}
    if cases:
        terminalreporter.section("saved sources")
        _write(terminalreporter, {kind: _counts(case) for kind, case in cases.items()})
    if folders:
        terminalreporter.section("folders of sources")
        _write(terminalreporter, folders)
    for version in (each["axe"] for each in told if "axe" in each):
        terminalreporter.section("pages")
        terminalreporter.write_line(f"judged by axe {version}")
    _write_pairs(terminalreporter)
    _write_skipped(terminalreporter)


def _write_skipped(terminalreporter: Any) -> None:  # noqa: ANN401 - as above
    """Print what was not tried, and what to install for it."""
    skipped = [report.longrepr for report in terminalreporter.getreports("skipped")]
    reasons = Counter(each[2] for each in skipped if isinstance(each, tuple))
    if reasons:
        terminalreporter.section("not tried")
    for reason, times in reasons.most_common():
        terminalreporter.write_line(f"{times:>6} x {reason.removeprefix('Skipped: ')}")


def _write_pairs(terminalreporter: Any) -> None:  # noqa: ANN401 - as above
    """Print how pairs were judged, and how histories ended, beside what a person says."""
    states = ("passed", "failed", "xfailed", "xpassed")
    reports = [report for state in states for report in terminalreporter.getreports(state)]
    told = [dict(report.user_properties) for report in reports]
    judged = [Judged(*each["judged"]) for each in told if "judged" in each]
    if judged:
        terminalreporter.section("judged pairs")
        for line in table(judged):
            terminalreporter.write_line(line)
    walked = [Walked(*each["history"]) for each in told if "history" in each]
    if walked:
        terminalreporter.section("histories")
        for line in walk_table(walked):
            terminalreporter.write_line(line)


def _add(counts: Counter[str], case: dict[str, Any]) -> None:
    counts.update(files=1, events=case["events"])
    counts.update(f"unread {reason}" for reason in case["reasons"])


def _counts(counts: Counter[str]) -> dict[str, Any]:
    unread = {key[7:]: count for key, count in counts.items() if key.startswith("unread ")}
    return {"files": counts["files"], "events": counts["events"], "unread": unread}


def _write(terminalreporter: Any, table: dict[str, dict[str, Any]]) -> None:  # noqa: ANN401 - as above
    """Write a line for each folder or kind, and below it why things stayed unread."""
    width = max(map(len, table))
    terminalreporter.write_line(f"{'':<{width}} {'files':>6} {'events':>7} {'unread':>7}")
    for name, counts in sorted(table.items()):
        unread = sum(counts["unread"].values())
        figures = f"{counts['files']:>6} {counts['events']:>7} {unread:>7}"
        terminalreporter.write_line(f"{name:<{width}} {figures}")
        for reason, times in sorted(counts["unread"].items()):
            terminalreporter.write_line(f"{'':<{width}} {times:>6} x {reason}")
