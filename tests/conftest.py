"""What holds for every test."""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

from hypothesis import settings

# No test asserts a time. In CI every run tries the same examples; new ones are searched for here.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_terminal_summary(terminalreporter: Any) -> None:  # noqa: ANN401 - pytest exports no type
    """Print what the saved sources told, a line a kind: how many events, and what stayed unread."""
    counts: dict[str, Counter[str]] = {}
    for report in terminalreporter.getreports("passed"):
        told = dict(report.user_properties)
        if report.when == "call" and "kind" in told:
            counts.setdefault(told["kind"], Counter()).update(
                cases=1, events=told["events"], unread=told["unread"]
            )
    if counts:
        terminalreporter.section("saved sources")
        terminalreporter.write_line(f"{'kind':<10} {'cases':>6} {'events':>7} {'unread':>7}")
    for kind, count in sorted(counts.items()):
        figures = f"{count['cases']:>6} {count['events']:>7} {count['unread']:>7}"
        terminalreporter.write_line(f"{kind:<10} {figures}")
