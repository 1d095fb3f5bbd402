from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.dateline import read_dateline

ISSUED = dt.date(2021, 4, 1)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("was 12-14 April, now 5-7 May", ["2021-05-05"]),
        ("originally planned for 12 April, now 5-7 May", ["2021-05-05"]),
        ("5-7 May (previously 12 April)", ["2021-05-05"]),
        ("5-7 May (added 12 April)", ["2021-05-05"]),
        ("5-7 May, posted on 12 April", ["2021-05-05"]),
        ("5-7 May (last updated 12 April)", ["2021-05-05"]),
        ("5-7 May, a day added, 12 May", ["2021-05-05", "2021-05-12"]),
        ("5-7 June, £25, £40 after 1 May", ["2021-06-05"]),
        ("5-7 June, €199, €399 from 1 May on", ["2021-06-05"]),
        ("postponed from 12 April to 5 May", ["2021-05-05"]),
        ("postponed from 12 April 2021 to 5 May 2021", ["2021-05-05"]),
        ("postponed to 5 May", ["2021-05-05"]),
        ("5-7 May, postponed", ["2021-05-05"]),
        ("from 12 April to 5 May", ["2021-04-12"]),
        ("CANCELLED (was 5-7 May)", ["2021-05-05"]),
        ("$50 from 5 to 7 May", ["2021-05-05"]),
        ("5 May, 12 May", ["2021-05-05"]),
    ],
)
def test_the_dates_of_the_event(text: str, starts: list[str]) -> None:
    """What is past or a price's is left out, unless nothing else is told."""
    dates = read_dateline(text, issued=ISSUED).dates
    assert [str(claim.value.runs[0].start) for claim in dates] == starts
