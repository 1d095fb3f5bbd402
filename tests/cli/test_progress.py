from __future__ import annotations

from rcevents.cli.progress import Bar, watched


def test_where_no_one_watches_there_is_no_bar() -> None:
    """Standard error is no terminal in a test."""
    with watched("Reading") as seen:
        assert list(seen(["a", "b"])) == ["a", "b"]


def test_a_bar_passes_everything_on() -> None:
    """It may appear while the work goes on, and counts what was done before."""
    bar = Bar("Reading")
    passed = []
    for item in bar.count("abc"):
        passed.append(item)
        if item == "b":
            bar.appear()
    bar.vanish()
    assert (passed, bar.done) == (["a", "b", "c"], 3)
