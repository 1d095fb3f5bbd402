from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.claims import BLANK, Fault
from rcevents.reading.dates import Dates, find_dates

ISSUED = dt.date(2021, 4, 1)


def told(text: str, *, issued: dt.date | None = ISSUED, day_first: bool | None = None) -> list[str]:
    """Show each claim as "words = first..last, ...", or "words ! reason"."""
    claims = find_dates(text, issued=issued, day_first=day_first)
    for claim in claims:
        assert claim.text == text[claim.start : claim.end]
    return [f"{claim.text} {_shown(claim.value)}" for claim in claims]


def _shown(value: Dates | Fault) -> str:
    if isinstance(value, Fault):
        return f"! {value.reason}"
    runs = [
        str(run.start) if run.start == run.end else f"{run.start}..{run.end}" for run in value.runs
    ]
    return "= " + ", ".join(runs)


WHOLE = [
    # Single days, in both orders.
    ("3 May", "2021-05-03"),
    ("03 May", "2021-05-03"),
    ("May 3", "2021-05-03"),
    ("3 MAY", "2021-05-03"),
    ("3 september", "2021-09-03"),
    ("sept 3", "2021-09-03"),
    ("Sept. 3", "2021-09-03"),
    ("Sep 3", "2021-09-03"),
    ("12Oct", "2021-10-12"),
    ("Oct.12", "2021-10-12"),
    ("3-May-2021", "2021-05-03"),
    ("03-May-21", "2021-05-03"),
    ("May-3-2021", "2021-05-03"),
    # Ordinals.
    ("3rd May", "2021-05-03"),
    ("May 3rd", "2021-05-03"),
    ("the 3rd of May", "2021-05-03"),
    ("May the 3rd", "2021-05-03"),
    ("on the first of June", "2021-06-01"),
    ("1 st June", "2021-06-01"),
    # Weekdays.
    ("Monday 3 May", "2021-05-03"),
    ("on Monday, the 3rd of May", "2021-05-03"),
    ("Mon., May 3", "2021-05-03"),
    ("MON 3 MAY", "2021-05-03"),
    ("tuesday 4 may", "2021-05-04"),
    ("3 May (Mon)", "2021-05-03"),
    ("3 May, Monday", "2021-05-03"),
    ("Weds 5th May", "2021-05-05"),
    ("Thurs May 6", "2021-05-06"),
    # Years.
    ("3 May 2022", "2022-05-03"),
    ("3 May, 2022", "2022-05-03"),
    ("May 3, 2022", "2022-05-03"),
    ("May 3,2022", "2022-05-03"),
    ("May 3 2022", "2022-05-03"),
    ("May 3rd, 2022", "2022-05-03"),
    ("2022 May 3", "2022-05-03"),
    ("2022-May-03", "2022-05-03"),
    ("3 May '22", "2022-05-03"),
    ("May 3, ’22", "2022-05-03"),
    ("3 May (2022)", "2022-05-03"),
    ("3 May (Tue), 2022", "2022-05-03"),
    ("3. May 2022", "2022-05-03"),
    ("5 may 2022", "2022-05-05"),
    ("5 May 21", "2021-05-05"),
    # Ranges.
    ("3-5 May", "2021-05-03..2021-05-05"),
    ("3 - 5 May", "2021-05-03..2021-05-05"),
    ("3 to 5 May", "2021-05-03..2021-05-05"),
    ("from 3 until 5 May", "2021-05-03..2021-05-05"),
    ("between 3 and 5 May", "2021-05-03..2021-05-05"),
    ("between May 3 and 5", "2021-05-03..2021-05-05"),
    ("May 3-5", "2021-05-03..2021-05-05"),
    ("May 3 thru 5", "2021-05-03..2021-05-05"),
    ("May 3 through May 5", "2021-05-03..2021-05-05"),
    ("3rd-5th May", "2021-05-03..2021-05-05"),
    ("May 3-5th", "2021-05-03..2021-05-05"),
    ("the 3rd to the 5th of May", "2021-05-03..2021-05-05"),
    ("3rd of May - 5th of May", "2021-05-03..2021-05-05"),
    ("Mon-Wed 3-5 May", "2021-05-03..2021-05-05"),
    ("Mon 3 - Wed 5 May", "2021-05-03..2021-05-05"),
    ("Monday to Wednesday, May 3-5", "2021-05-03..2021-05-05"),
    ("3 May (Mon) - 5 May (Wed)", "2021-05-03..2021-05-05"),
    ("from Monday May 3 to Wednesday May 5", "2021-05-03..2021-05-05"),
    ("3.-5. May", "2021-05-03..2021-05-05"),
    ("10–12-Nov-2021", "2021-11-10..2021-11-12"),
    ("10-Nov - 12-Nov-2021", "2021-11-10..2021-11-12"),
    ("May 6 - 10 (Thu - Mon)", "2021-05-06..2021-05-10"),
    ("September 6 (Monday) through 10 (Friday), 2021", "2021-09-06..2021-09-10"),
    ("between the 12th and the 14th of May", "2021-05-12..2021-05-14"),
    ("3-5May", "2021-05-03..2021-05-05"),
    # Ranges across months and years.
    ("29 Aug - 1 Sept", "2021-08-29..2021-09-01"),
    ("29 Aug-1 Sept", "2021-08-29..2021-09-01"),
    ("Aug 29-Sept 1", "2021-08-29..2021-09-01"),
    ("Aug. 29 – Sept. 1", "2021-08-29..2021-09-01"),
    ("May 3 - 5 June", "2021-05-03..2021-06-05"),
    ("from 3 May until 5 June", "2021-05-03..2021-06-05"),
    ("between 3 May and 5 June", "2021-05-03..2021-06-05"),
    ("Monday, 3 May, to Friday, 4 June", "2021-05-03..2021-06-04"),
    ("12 Oct - 27 Jan", "2021-10-12..2022-01-27"),
    ("30 Dec - 2 Jan 2023", "2022-12-30..2023-01-02"),
    ("Dec 30 - Jan 2, 2023", "2022-12-30..2023-01-02"),
    ("30 Dec 2022 - 2 Jan", "2022-12-30..2023-01-02"),
    ("30 Dec 2022 - 2 Jan 2023", "2022-12-30..2023-01-02"),
    ("Dec 30, 2022 - Jan 2, 2023", "2022-12-30..2023-01-02"),
    ("3-5 May 2022", "2022-05-03..2022-05-05"),
    ("May 3-5, 2022", "2022-05-03..2022-05-05"),
    ("2022 May 3-5", "2022-05-03..2022-05-05"),
    ("3 May 2022 – 5 May 2022", "2022-05-03..2022-05-05"),
    # Lists.
    ("Apr 20, 21", "2021-04-20..2021-04-21"),
    ("20 & 21 Apr", "2021-04-20..2021-04-21"),
    ("20/21 Apr", "2021-04-20..2021-04-21"),
    ("20 + 21 Apr", "2021-04-20..2021-04-21"),
    ("30 April/1 May", "2021-04-30..2021-05-01"),
    ("Thu/Fri 6/7 May", "2021-05-06..2021-05-07"),
    ("6 May, 7 May and 8 May", "2021-05-06..2021-05-08"),
    ("Thursday & Friday, 6 & 7 May", "2021-05-06..2021-05-07"),
    ("3, 10 and 17 May", "2021-05-03, 2021-05-10, 2021-05-17"),
    ("3rd, 10th & 17th of May", "2021-05-03, 2021-05-10, 2021-05-17"),
    ("May 3, 10, and 17, 2022", "2022-05-03, 2022-05-10, 2022-05-17"),
    ("May 3,10,17", "2021-05-03, 2021-05-10, 2021-05-17"),
    ("Mondays May 3, 10, 17", "2021-05-03, 2021-05-10, 2021-05-17"),
    ("May 3, June 7 and July 5", "2021-05-03, 2021-06-07, 2021-07-05"),
    ("Nov 3, Dec 1, Jan 5 2023", "2022-11-03, 2022-12-01, 2023-01-05"),
    ("28 Feb, 7-9 Mar", "2022-02-28, 2022-03-07..2022-03-09"),
    ("3-5 and 10-12 May", "2021-05-03..2021-05-05, 2021-05-10..2021-05-12"),
    ("May 3-5, 10-12", "2021-05-03..2021-05-05, 2021-05-10..2021-05-12"),
    ("3-5 May and 7-9 June", "2021-05-03..2021-05-05, 2021-06-07..2021-06-09"),
    ("3, 4 and 10 May", "2021-05-03..2021-05-04, 2021-05-10"),
    ("May 28th, 30th, June 1st", "2021-05-28, 2021-05-30, 2021-06-01"),
    ("on 3 and on 5 May", "2021-05-03, 2021-05-05"),
    ("3 May or 5 May", "2021-05-03, 2021-05-05"),
    ("Mon 3rd, Tue 4th and Fri 7th of May", "2021-05-03..2021-05-04, 2021-05-07"),
    ("May 3 (Mon), 5 (Wed)", "2021-05-03, 2021-05-05"),
    ("May 12 or 14", "2021-05-12, 2021-05-14"),
    ("3 – 5 May, 10 – 12 May", "2021-05-03..2021-05-05, 2021-05-10..2021-05-12"),
    ("May 6 & 13 (Thursdays)", "2021-05-06, 2021-05-13"),
    ("May 11 & 18, June 1 & 8", "2021-05-11, 2021-05-18, 2021-06-01, 2021-06-08"),
    # Figures.
    ("2021-5-3", "2021-05-03"),
    ("20220101–20220103", "2022-01-01..2022-01-03"),
    ("2021-10-11", "2021-10-11"),
    ("2021/10/11", "2021-10-11"),
    ("on 20211011", "2021-10-11"),
    ("2021-10-11/2021-10-15", "2021-10-11..2021-10-15"),
    ("2021-10-11/15", "2021-10-11..2021-10-15"),
    ("2021-10-11/11-15", "2021-10-11..2021-11-15"),
    ("2021-10-11 to 15", "2021-10-11..2021-10-15"),
    ("2021-10-11--2021-10-15", "2021-10-11..2021-10-15"),
    ("2021-10-11 & 2021-10-12", "2021-10-11..2021-10-12"),
    ("Thursday 2021-10-14", "2021-10-14"),
    ("13/5/2021", "2021-05-13"),
    ("5/13/2021", "2021-05-13"),
    ("5/13/21", "2021-05-13"),
    ("13-05-2021", "2021-05-13"),
    ("5/5/2021", "2021-05-05"),
    ("03.05.2021", "2021-05-03"),
    ("3.5.2021", "2021-05-03"),
    ("03.05.21", "2021-05-03"),
    ("3.5. - 5.5.2021", "2021-05-03..2021-05-05"),
    ("03.-05.05.2021", "2021-05-03..2021-05-05"),
    ("13/05/2021 - 15/05/2021", "2021-05-13..2021-05-15"),
    ("9/5 - 13/5/2021", "2021-05-09..2021-05-13"),
    ("8-12/11/2021", "2021-11-08..2021-11-12"),
    ("11/8-12/2021", "2021-11-08..2021-11-12"),
    ("Monday 8/11/2021", "2021-11-08"),
    ("Wed 8/11/2021", "2021-08-11"),
    ("Mon 3/5", "2021-05-03"),
    ("Thursday 4/22", "2021-04-22"),
    ("3－5 May，2022", "2022-05-03..2022-05-05"),
]


@pytest.mark.parametrize(("text", "runs"), WHOLE)
def test_a_date_is_read_whole(text: str, runs: str) -> None:
    """The claim covers the whole phrase, weekday and year included."""
    assert told(text) == [f"{text} = {runs}"]


@pytest.mark.parametrize("dash", "-‐‑‒–—−－")
@pytest.mark.parametrize("shape", ["3{}5 May", "3 {} 5 May", "May 3{}5, 2021", "3 May{}5 May"])
def test_any_dash_makes_a_range(dash: str, shape: str) -> None:
    """Hyphens, en and em dashes, minus signs: all say "to"."""
    text = shape.format(dash)
    assert told(text) == [f"{text} = 2021-05-03..2021-05-05"]


INSIDE = [
    # An hour, a price, a count beside the day are not taken for one.
    ("Nov 18 8:00-11:00 UTC", ["Nov 18 = 2021-11-18"]),
    ("Sept 9 14:00 – 15:00 UTC", ["Sept 9 = 2021-09-09"]),
    ("3 Nov 15:00", ["3 Nov = 2021-11-03"]),
    ("13 Jan 10am PST", ["13 Jan = 2022-01-13"]),
    ("12 May 2021 9am", ["12 May 2021 = 2021-05-12"]),
    ("5pm UTC 22 Sept", ["22 Sept = 2021-09-22"]),
    ("6 May, 10 am", ["6 May = 2021-05-06"]),
    ("May 6, 10 a.m. - 2 p.m.", ["May 6 = 2021-05-06"]),
    ("May 6, 10-12", ["May 6 = 2021-05-06"]),
    ("May 6, 9-17 CET", ["May 6 = 2021-05-06"]),
    ("May 6, 10 ET", ["May 6 = 2021-05-06"]),
    ("May 6, 9-10:30", ["May 6 = 2021-05-06"]),
    ("Oct 23rd 12-1pm", ["Oct 23rd = 2021-10-23"]),
    ("1300-1500 23rd June 2021", ["23rd June 2021 = 2021-06-23"]),
    ("3 May 2030 BST", ["3 May = 2021-05-03"]),
    ("3 May 2000-2130", ["3 May = 2021-05-03"]),
    ("3 May 2021 CET", ["3 May 2021 = 2021-05-03"]),
    ("8 Nov, 5 spots", ["8 Nov = 2021-11-08"]),
    ("Nov 8, 12 spots left", ["Nov 8 = 2021-11-08"]),
    ("Nov 8, 2000 participants", ["Nov 8 = 2021-11-08"]),
    ("Nov 8 - 12 Keynotes", ["Nov 8 = 2021-11-08"]),
    ("4 June, $75-100", ["4 June = 2021-06-04"]),
    ("4 June, 75€", ["4 June = 2021-06-04"]),
    ("June 4, $75", ["June 4 = 2021-06-04"]),
    ("June 4, £1,075-£2,000", ["June 4 = 2021-06-04"]),
    ("June 4 EUR 75", ["June 4 = 2021-06-04"]),
    ("June 4, 75 EUR", ["June 4 = 2021-06-04"]),
    ("June 4, 5, $75", ["June 4, 5 = 2021-06-04..2021-06-05"]),
    ("26 Oct - Free", ["26 Oct = 2021-10-26"]),
    ("ten days, 3-5 May.", ["3-5 May = 2021-05-03..2021-05-05"]),
    ("our May 12-14 meeting", ["May 12-14 = 2021-05-12..2021-05-14"]),
    ("our May 12 webinar", ["May 12 = 2021-05-12"]),
    ("On May 10 people came", ["On May 10 = 2021-05-10"]),
    ("papers due 1 Oct, 5-7 Dec", ["1 Oct = 2021-10-01", "5-7 Dec = 2021-12-05..2021-12-07"]),
    ("papers due 3 or 10 June", ["3 or 10 June = 2021-06-03, 2021-06-10"]),
    ("12-page papers by 11 July", ["11 July = 2021-07-11"]),
    # Numbers that belong to the words before.
    ("Python 3, 10 May", ["10 May = 2021-05-10"]),
    ("Rust 2, 10 May", ["10 May = 2021-05-10"]),
    ("Room 3 May 5", ["May 5 = 2021-05-05"]),
    ("No. 5 May 3", ["May 3 = 2021-05-03"]),
    ("Lecture 3 - 10 May", ["10 May = 2021-05-10"]),
    ("Lecture 3 May", ["3 May = 2021-05-03"]),
    ("Issue 11 - May 5", ["May 5 = 2021-05-05"]),
    ("COVID-19 May 5", ["May 5 = 2021-05-05"]),
    ("SC20 12 Nov", ["12 Nov = 2021-11-12"]),
    ("ABC ’20, 12 Nov", ["12 Nov = 2021-11-12"]),
    ("ABC 2020 - May 3-5", ["May 3-5 = 2021-05-03..2021-05-05"]),
    ("at 10, 12 May", ["12 May = 2021-05-12"]),
    # Day and month in figures alone, where they can be read in one way only.
    ("6/22, 9-5 PT", ["6/22 = 2021-06-22"]),
    ("on 6/22 at noon", ["on 6/22 = 2021-06-22"]),
    ("6/22-6/24", ["6/22-6/24 = 2021-06-22..2021-06-24"]),
    ("6/9, 6/16 and 6/23", ["6/9, 6/16 and 6/23 = 2021-06-09, 2021-06-16, 2021-06-23"]),
    ("scored 6/22, or so", []),
    # All of a weekday in a month; a rhythm beside a range is left to others.
    ("Tuesdays in May", ["Tuesdays in May = 2021-05-04, 2021-05-11, 2021-05-18, 2021-05-25"]),
    ("June 3 - July 1 (Thursdays)", ["June 3 - July 1 = 2021-06-03..2021-07-01"]),
    (
        "3 June (6pm) - 5 June (6pm)",
        ["3 June = 2021-06-03..2021-06-05", "5 June = 2021-06-03..2021-06-05"],
    ),
    # Slips of the pen.
    ("Novemer 3", ["Novemer 3 = 2021-11-03"]),
    ("3 Septmeber", ["3 Septmeber = 2021-09-03"]),
    ("3 Febuary", ["3 Febuary = 2022-02-03"]),
    # Several dates, and words that are left to others.
    ("Day 1: 3 May, day 2: 5 May", ["3 May = 2021-05-03", "5 May = 2021-05-05"]),
    ("May 3; June 5", ["May 3 = 2021-05-03", "June 5 = 2021-06-05"]),
    ("Weekly starting 1 Oct", ["1 Oct = 2021-10-01"]),
    ("every Tuesday, 4 May to 8 June", ["4 May to 8 June = 2021-05-04..2021-06-08"]),
    ("Tuesdays 4 May to 8 June", ["4 May to 8 June = 2021-05-04..2021-06-08"]),
    ("from May 3", ["May 3 = 2021-05-03"]),
    ("until 5 May", ["5 May = 2021-05-05"]),
    ("2021-10-11T10:00Z", ["2021-10-11T = 2021-10-11"]),
    ("held again (2020, March 5)", ["2020, March 5 = 2020-03-05"]),
    ("moved from 3 May to 10 June", ["from 3 May to 10 June = 2021-06-10"]),
    (f"3 May{BLANK * 4}5 June", ["3 May = 2021-05-03", "5 June = 2021-06-05"]),
    (f"3{BLANK}May", []),
    ("chapter 3\n\nMay 5", ["May 5 = 2021-05-05"]),
    ("on Monday,\n3 May", ["on Monday,\n3 May = 2021-05-03"]),
]


@pytest.mark.parametrize(("text", "claims"), INSIDE)
def test_a_date_is_told_from_what_stands_around_it(text: str, claims: list[str]) -> None:
    """Hours, prices, counts and names beside a day stay outside the claim."""
    assert told(text) == claims


NOTHING = """
3.11 | Python 3.11 | Python 3 | CUDA 12 | Section 508 | first 75,000 participants | may attend
You may 5 times | You May 5 Times | March of Dimes | in May | COVID-19 | SC20 | RSE-HPC-2020
ABC ’21 | 24/7 | 24/7 May | 10-2 | 1.5-2 hours | Mar-a-Lago | 5 Mar-a-Lago | Sat on 3 chairs
Sun 4 workstations | 100 Jan Smits Street | 12 Jan Smits Street | 12 March Street | I may 3
v1.2.2021 | 1.2.3 | $150-1,650 | €175 - 370 | +1 555 2021 11 | 2020 Fjord Virtual Conference
8am-5pm | 13:00-17:00 | 15h00 | 9-10:30 | since 9/11 | 3/4 of all | early February 2021 | May 2021
Summer 2022 | mid-June | Jan-Mar 2021 | top 10 May releases | the last 3 March editions
https://example.org/2021/05/03/2021-10-11 | 2021-10-11-a-slug | file-2021-10-11.md
doi 10.5281/20210611 | 192.168.11.2021 | May Day 5 | March 5 miles a day. | march 5 miles
Sept 2021 3 talks | COVID-19 May | the 6th and 7th | 5 in May | May 100 | 75 May | 99/99/2021
2021-2022 | 2021-10 | 12:30:45 | 3D | 5k | twenty-first of May | first of many | 0 May | 3 may
second of two | In May 10 people came | May 10 percent | Vol. 5 May 2021 | Windows 10 May 2021
Issue 5, May 2021 | 1066-10-14 | 12345678 | ISBN 20211011 | (2021) | 5 to 10 people in May, 3 talks
"""


@pytest.mark.parametrize("text", [text.strip() for text in NOTHING.replace("\n", "|").split("|")])
def test_what_is_no_date_tells_nothing(text: str) -> None:
    """Months alone, versions, prices, times and ordinary words are no dates."""
    assert told(text) == []


FAULTS = [
    ("31 Feb", "February has no 31st day"),
    ("31 April - 2 May", "April has no 31st day"),
    ("May 32", "May has no 32nd day"),
    ("45 May 2021", "May has no 45th day"),
    ("12-143 March", "March has no 143rd day"),
    ("29 Feb 2021", "2021 has no 29 February"),
    ("29 Feb", "no year near 2021-04-01 has a 29 February"),
    ("2021-02-31", "February has no 31st day"),
    ("2021-13-01", "there is no month 13"),
    ("31/02/2021", "February has no 31st day"),
    ("15/16/2021", "no month: 15/16"),
    ("30-28 July", "ends (2021-07-28) before it starts (2021-07-30)"),
    ("July 30-28", "ends (2021-07-28) before it starts (2021-07-30)"),
    ("3 May 2021 - 1 May 2021", "ends (2021-05-01) before it starts (2021-05-03)"),
    (
        "8/11/2021",
        "ambiguous day and month: 8/11 may be day 8 of month 11, or day 11 of month 8",
    ),
]


@pytest.mark.parametrize(("text", "reason"), FAULTS)
def test_what_looks_like_a_date_and_is_none_is_reported(text: str, reason: str) -> None:
    """Nothing vanishes: an impossible day comes with its reason."""
    assert told(text) == [f"{text} ! {reason}"]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("repeated on 8, 9, 10 June", ["2021-06-08", "2021-06-09", "2021-06-10"]),
        ("Repeated sessions on June 8, 9, 10", ["2021-06-08", "2021-06-09", "2021-06-10"]),
        ("again on 4 & 5 June", ["2021-06-04", "2021-06-05"]),
    ],
)
def test_repeated_days_stand_apart(text: str, apart: list[str]) -> None:
    """Neighbouring days are one run, unless they are told as repeated."""
    (claim,) = find_dates(text, issued=ISSUED)
    assert isinstance(claim.value, Dates)
    assert claim.value.separate
    assert [str(run.start) for run in claim.value.runs] == apart
    assert claim.text == text


@pytest.mark.parametrize(
    "text",
    [
        "3 May 10:00 - 5 May 16:00",
        "May 3, 2021, 10am - May 5, 2021, 4pm",
        f"3 May {BLANK * 5} - 5 May {BLANK * 5}",
        "2021-05-03 10:00 to 2021-05-05 12:00",
        "from 5pm 3 May to 5pm 5 May",
    ],
)
def test_a_range_reaches_over_times(text: str) -> None:
    """Both days tell the whole range, since a claim cannot hold the time between them."""
    shown = [shown.split(" = ")[1] for shown in told(text)]
    assert shown == ["2021-05-03..2021-05-05"] * 2


def test_a_year_that_is_told_is_not_inferred() -> None:
    """A told year needs no rule."""
    (claim,) = find_dates("3 May 2021", issued=ISSUED)
    assert isinstance(claim.value, Dates)
    assert claim.value.year_inferred is None


def test_an_inferred_year_names_its_rule() -> None:
    """Whoever reads the event can see why it has this year."""
    (claim,) = find_dates("3 May", issued=ISSUED)
    assert isinstance(claim.value, Dates)
    assert claim.value.year_inferred
    assert claim.value.year_inferred.startswith("year: ")


def test_no_year_and_no_issue_is_a_fault() -> None:
    """Without the issue's day there is nothing to choose a year by."""
    assert told("3 May", issued=None) == [
        "3 May ! no year is told and the issue's date is unknown: 3 May"
    ]


def test_a_wrong_weekday_does_not_undo_a_told_date() -> None:
    """3 May 2021 was a Monday; who wrote Friday still told the day."""
    assert told("Friday 3 May 2021") == ["Friday 3 May 2021 = 2021-05-03"]


@pytest.mark.parametrize(("day_first", "date"), [(True, "2021-11-08"), (False, "2021-08-11")])
def test_the_documents_order_settles_figures(day_first: bool, date: str) -> None:
    """What the whole document shows decides over its single dates."""
    assert told("8/11/2021", day_first=day_first) == [f"8/11/2021 = {date}"]


def test_the_lines_own_evidence_settles_figures() -> None:
    """A thirteenth in the line shows that its writer puts the day first."""
    assert told("8/11/2021, 13/11/2021")[0].endswith("= 2021-11-08, 2021-11-13")
    assert told("on 8/11/2021; 13/12/2021")[0] == "on 8/11/2021 = 2021-11-08"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6/1. Tea Amsterdam", ["2021-06-01"]),
        ("6/1: Tea Amsterdam", ["2021-06-01"]),
        ("6/1 - Tea", ["2021-06-01"]),
        ("6/1", ["2021-06-01"]),
        ("6/1 -", ["2021-06-01"]),
        ("5/19. Tea Boulder", ["2021-05-19"]),
        # a part of several, or of a whole
        ("1/2: Tea for all", []),
        ("2/3", []),
        ("24/7: Tea", []),
        ("6/1 of all tea", []),
        ("Tea 6/1. More", []),
        ("6/1 - Tea, 5 June 2021", ["2021-06-05"]),
    ],
)
def test_figures_that_open_a_line(text: str, days: list[str]) -> None:
    """Day and month alone are a date where they open a line and are parted from its words."""
    claims = find_dates(text, issued=dt.date(2021, 5, 1), day_first=False)
    runs = [claim.value.runs for claim in claims if isinstance(claim.value, Dates)]
    assert [str(run[0].start) for run in runs] == days
    assert len(runs) == len(claims)
