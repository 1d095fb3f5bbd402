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
        # what comes before the event, and is told behind it, is another's
        ("24-26 June. Online. Names to Ada Bell before 14 May please", ["2021-06-24"]),
        ("24-26 June, Bath. Posters: 14 May", ["2021-06-24"]),
        ("24-26 June. The programme comes out on 14 May", ["2021-06-24"]),
        ("24-26 June; results will be announced 14 May", ["2021-06-24"]),
        ("24-26 June | tea from 14 May", ["2021-06-24"]),
        ("24-26 June (tutorials 23 June)", ["2021-06-24", "2021-06-23"]),
        ("9 June workshops, 8 June hackathon", ["2021-06-09", "2021-06-08"]),
        ("9 June, 10:00 and 8 June, 14:00", ["2021-06-09", "2021-06-08"]),
        ("9 June & 8 June", ["2021-06-08"]),
        # so is what a comparison leads to
        ("2 June (the day before Pot Days, 3-6 June)", ["2021-06-02"]),
        ("3 June (right after Pot Days, 1-2 June), Bath", ["2021-06-03"]),
        ("3 June, ahead of Pot Days, 5-6 June", ["2021-06-03"]),
        ("3 June, Bath. The next one is 9 July", ["2021-06-03"]),
        ("3 June in Bath and 9 June in York", ["2021-06-03", "2021-06-09"]),
        ("3 June, again 9 July", ["2021-06-03", "2021-07-09"]),
        ("before 3 June, 9-10 June, Bath", ["2021-06-09"]),
        ("3-4 June, co-located with Pot Conf (5-6 June)", ["2021-06-03"]),
        ("3 June, part of Pot Week (1-6 June)", ["2021-06-03"]),
        # an old day, and days of what is past
        ("12 May, postponed to 19 May", ["2021-05-19"]),
        ("12 May, has been moved to the 19 May 2021", ["2021-05-19"]),
        ("12 May, moved to Bath, 19 May", ["2021-05-12", "2021-05-19"]),
        ("moved from May 18-19 to October 5-6, still in Bath", ["2021-10-05"]),
        ("12 June. Slides of the session on 3 April 2021 are online", ["2021-06-12"]),
        ("12 June, after the success of our last one, 3 April 2021", ["2021-06-12"]),
        # the span of days that are told one by one
        ("25 May – 8 June. Three Tuesdays (25 May, 1 June, 8 June), Bath", ["2021-05-25"]),
        ("3-17 May; three Mondays: 3, 10 and 17 May", ["2021-05-03"]),
        ("3-5 May (3 May online, 4 May Bath)", ["2021-05-03", "2021-05-03", "2021-05-04"]),
    ],
)
def test_the_dates_of_the_event(text: str, starts: list[str]) -> None:
    """What is past or a price's is left out, unless nothing else is told."""
    dates = read_dateline(text, issued=ISSUED).dates
    assert [str(claim.value.runs[0].start) for claim in dates] == starts
