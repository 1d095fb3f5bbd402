from __future__ import annotations

import datetime as dt

import pytest

from rcevents.render.moments import runs_words, sittings_words
from tests.render.samples import timed


@pytest.mark.parametrize(
    ("hours", "zone", "words"),
    [
        (["2021-10-11/2021-10-15"], None, "11-15 Oct 2021"),
        (["2021-10-11/2021-10-11"], None, "11 Oct 2021"),
        (["2021-09-30/2021-10-02"], None, "30 Sep - 2 Oct 2021"),
        (["2021-12-30/2022-01-02"], None, "30 Dec 2021 - 2 Jan 2022"),
        (["2021-05-03", "2021-05-10", "2021-05-17"], None, "3, 10 and 17 May 2021"),
        (["2021-05-03/2021-05-04", "2021-05-10"], None, "3-4 and 10 May 2021"),
        (["2021-05-31", "2021-06-07"], None, "31 May and 7 Jun 2021"),
        (["2021-12-29", "2022-01-05"], None, "29 Dec 2021 and 5 Jan 2022"),
        (["2021-05-30/2021-06-02", "2021-06-07"], None, "30 May - 2 Jun and 7 Jun 2021"),
        (["2021-05-03", "2021-05-04"], None, "3 and 4 May 2021"),
        (
            ["2020-09-24T13:00/2020-09-24T17:00", "2020-09-25T13:00/2020-09-25T17:00"],
            "Europe/London",
            "24-25 Sep 2020, 13:00-17:00 (Europe/London)",
        ),
        (
            ["2020-09-24T13:00/2020-09-24T17:00", "2020-09-25T09:00/2020-09-25T12:00"],
            "Europe/London",
            "24 Sep 2020, 13:00-17:00; 25 Sep 2020, 09:00-12:00 (Europe/London)",
        ),
        (["2020-09-24T13:00"], None, "24 Sep 2020, 13:00 (time zone not told)"),
        (["2020-09-24T13:00+05:30"], None, "24 Sep 2020, 13:00 (UTC+05:30)"),
        (["2020-09-24T13:00+00:00"], "UTC", "24 Sep 2020, 13:00 (UTC)"),
        (["2020-09-24T13:00-04:00"], "Europe/London", "24 Sep 2020, 18:00 (Europe/London)"),
        (["2020-09-24T13:00"], "Mars/Base", "24 Sep 2020, 13:00 (time zone not told)"),
        (
            ["2020-09-24T22:00/2020-09-25T02:00"],
            "Europe/London",
            "24 Sep 2020, 22:00-02:00 (Europe/London)",
        ),
        (
            ["2020-09-24T13:00/2020-09-26T17:00"],
            "Europe/London",
            "24-26 Sep 2020, from 13:00 to 17:00 of the last day (Europe/London)",
        ),
    ],
)
def test_sittings_in_words(hours: list[str], zone: str | None, words: str) -> None:
    assert sittings_words([(one.start, one.end) for one in timed(*hours)], zone) == words


def test_many_runs_are_counted() -> None:
    """Nobody reads a hundred dates."""
    days = [dt.date(2021, 1, 1) + dt.timedelta(days=2 * n) for n in range(100)]
    words = runs_words([(day, day) for day in days])
    assert words.startswith("1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21 and 23 Jan 2021")
    assert words.endswith(" and 88 more")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (
            "2021-10-22T11:00+05:30",
            "2021-10-23T12:30",
            "22-23 Oct 2021, from 11:00 to 12:30 of the last day (UTC+05:30)",
        ),
        (
            "2021-10-22T11:00",
            "2021-10-23T12:30+05:30",
            "22-23 Oct 2021, from 11:00 to 12:30 of the last day (time zone not told)",
        ),
    ],
)
def test_an_offset_told_once(start: str, end: str, words: str) -> None:
    """Where start or end alone has one, they are told on one clock."""
    sitting = (dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))
    assert sittings_words([sitting], None) == words
