"""Times of day: what is one, what it says, and what only looks like one."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import Fault
from rcevents.reading.times import Hours, find_times
from tests.reading.linear import assert_linear

LA, NY, CHI = "America/Los_Angeles", "America/New_York", "America/Chicago"
LON, PAR = "Europe/London", "Europe/Paris"


def told(text: str, country: str | None = None) -> list[tuple[str, str, str | None]]:
    """List each claim as (its text, "HH:MM-HH:MM", its zone)."""
    found: list[tuple[str, str, str | None]] = []
    for claim in find_times(text, country=country):
        assert text[claim.start : claim.end] == claim.text
        if isinstance(claim.value, Fault):
            found.append((claim.text, "fault", None))
        else:
            hours = claim.value
            end = f"-{hours.end:%H:%M}" if hours.end else ""
            found.append((claim.text, f"{hours.start:%H:%M}{end}", hours.zone))
    return found


@pytest.mark.parametrize(
    ("text", "hours", "zone"),
    [
        # the twelve-hour clock
        ("7am", "07:00", None),
        ("7 a.m.", "07:00", None),
        ("7:15AM", "07:15", None),
        ("12am", "00:00", None),
        ("12 pm", "12:00", None),
        ("9am-4pm PT", "09:00-16:00", LA),
        ("9:30am–3:30pm PDT", "09:30-15:30", LA),
        ("9:00 a.m. - 11:00 a.m. Eastern", "09:00-11:00", NY),
        ("9am—noon", "09:00-12:00", None),
        ("9am until 5pm", "09:00-17:00", None),
        ("10AM-12PM CDT", "10:00-12:00", CHI),
        ("9 o'clock", "09:00", None),
        ("13:30pm", "13:30", None),
        ("3pmET", "15:00", NY),
        # am and pm carried back and on
        ("2-4PM ET", "14:00-16:00", NY),
        ("12-1 ET", "12:00-13:00", NY),
        ("12:15-6:40pm EST", "12:15-18:40", NY),
        ("9-1pm", "09:00-13:00", None),
        ("11-1pm", "11:00-13:00", None),
        ("12-1pm", "12:00-13:00", None),
        ("9-12pm", "09:00-12:00", None),
        ("1-1.45pm", "13:00-13:45", None),
        ("8-10pm", "20:00-22:00", None),
        ("between 2 and 4pm", "14:00-16:00", None),
        ("9am-5", "09:00-17:00", None),
        ("10pm-2am", "22:00-02:00", None),
        ("10-2am", "22:00-02:00", None),
        ("11pm-2", "23:00-02:00", None),
        # without am and pm
        ("10-2 PT", "10:00-14:00", LA),
        ("from 10-2 ET", "10:00-14:00", NY),
        ("9 to 5 ET", "09:00-17:00", NY),
        ("3 May, 10-2, Zoom", "10:00-14:00", None),
        ("May 3 10-2", "10:00-14:00", None),
        ("8:30-4:30", "08:30-16:30", None),
        ("at 11 ET", "11:00", NY),
        ("1-3 ET", "13:00-15:00", NY),
        ("3:00 ET", "15:00", NY),
        ("1-3 UTC", "01:00-03:00", "UTC"),
        # the twenty-four-hour clock
        ("14:00", "14:00", None),
        ("at 9:30", "09:30", None),
        ("12:00-16:00 BST", "12:00-16:00", LON),
        ("9 September 13:00 – 14:30 UTC", "13:00-14:30", "UTC"),
        ("22:00-02:00", "22:00-02:00", None),
        ("13:00-24:00", "13:00-00:00", None),
        ("14:00:30", "14:00", None),
        ("14:00 hrs", "14:00", None),
        ("13-14:30", "13:00-14:30", None),
        ("12-14 CET", "12:00-14:00", PAR),
        ("16:00UTC", "16:00", "UTC"),
        # dotted, French, military
        ("9.15am", "09:15", None),
        ("9.30-11.15 BST", "09:30-11:15", LON),
        ("from 9.30 to 11.00", "09:30-11:00", None),
        ("15h00 UTC", "15:00", "UTC"),
        ("at 15h45", "15:45", None),
        ("12h-15h CET", "12:00-15:00", PAR),
        ("3 May, 14-16h", "14:00-16:00", None),
        ("1500 UTC", "15:00", "UTC"),
        ("1500-1615 UTC", "15:00-16:15", "UTC"),
        ("0900-1600 4th July 2031", "09:00-16:00", None),
        ("1130-1430 07/09/2031", "11:30-14:30", None),
        ("1800 hours", "18:00", None),
        # words
        ("noon", "12:00", None),
        ("12 noon ET", "12:00", NY),
        ("at midnight", "00:00", None),
        ("midday - 2pm", "12:00-14:00", None),
        ("9 to noon", "09:00-12:00", None),
        # zones beside them
        ("5pm (UK time)", "17:00", LON),
        ("5pm Berlin time", "17:00", "Europe/Berlin"),
        ("10:00 (CET)", "10:00", PAR),
        ("10:00 CEST (UTC+2)", "10:00", PAR),
        ("10:00 UTC+1", "10:00", "Etc/GMT-1"),
        ("10am GMT-5", "10:00", "Etc/GMT+5"),
        ("10:00 UTC+5:30", "10:00", "Asia/Kolkata"),
        ("14:00Z", "14:00", "UTC"),
        ("9am ET - 5pm ET", "09:00-17:00", NY),
        ("10am your local time", "10:00", None),
        # one time for several zones
        ("8am PT / 11am ET / 4pm UK", "08:00", LA),
        ("8am Pacific (11am Eastern)", "08:00", LA),
        ("9am PT/12 ET", "09:00", LA),
        ("1-2pm ET (10-11am PT)", "13:00-14:00", NY),
        ("8am PT, 11am ET and 4pm UK", "08:00", LA),
        ("8am PT - 4pm BST", "08:00", LA),
        ("1-3 PM ET/10 AM-12 PM PX/12-2 PM CT", "13:00-15:00", NY),
    ],
)
def test_hours(text: str, hours: str, zone: str | None) -> None:
    """One sitting is found, with its hours and its zone."""
    assert [entry[1:] for entry in told(text)] == [(hours, zone)]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("4 May, 8am-5pm PT, Free", ["8am-5pm PT"]),
        ("doors open at 7 p.m. on Monday", ["at 7 p.m."]),
        ("3 May (10:00 CET)", ["10:00 CET"]),
        ("8am PT / 11am ET / 4pm UK, Free", ["8am PT / 11am ET / 4pm UK"]),
        ("2pm ET (11am PT), online", ["2pm ET (11am PT)"]),
        ("3 May 9:00-10:00 UTC, 4 May 17:00-18:00 UTC", ["9:00-10:00 UTC", "17:00-18:00 UTC"]),
        ("Oct 13 - 2pm", ["2pm"]),
        ("May 3, 2031 - 2pm", ["2pm"]),
        ("Day 1 - 9am", ["9am"]),
        ("Talk 9am - 15 posters", ["9am"]),
        ("2031-10-11T14:00:00+02:00", ["T14:00:00+02:00"]),
        ("starting at 10am sharp", ["starting at 10am"]),
        ("4 May 10-11.30am Room 12.1.9", ["10-11.30am"]),
    ],
)
def test_claimed_words(text: str, claimed: list[str]) -> None:
    """The claim holds the hours with their zone and the word that leads to them, no more."""
    assert [entry[0] for entry in told(text)] == claimed


@pytest.mark.parametrize(
    "text",
    [
        "24-25 September",
        "16-17 June",
        "3-4 Sept 2031 CET",
        "Oct 14-15 CET",
        "10-13 Oct",
        "9-12 Aug",
        "10-2 Oct",
        "3 May, 10-12",
        "2031:",
        "2030-2031",
        "15 Oct 2020 UTC",
        "$165-365",
        "€ 510 - 610",
        "$40",
        "CUDA 12",
        "Python 3.11",
        "Python 3.10-3.12",
        "at 3.11",
        "v1.2",
        "4:3 aspect",
        "a 16:10 ratio",
        "ratio 10:15",
        "1:1 meetings",
        "Section 508",
        "Psalm 23:4",
        "John 3:16-18",
        "7.5 hours",
        "10-12 hours",
        "2:30 hours",
        "60 minutes",
        "a 90-minute webinar",
        "24h of code",
        "2h-3h",
        "AM/PM",
        "2 PMs wanted",
        "the PM of the project",
        "first 1500 participants",
        "1300-1500 participants",
        "pages 1200-1300",
        "1400 UK researchers",
        "from 10 UK universities",
        "10-12 UK universities",
        "127.0.0.1:8080",
        "Afternoon tea, Noon Lectures",
        "until 5pm",
        "9-10",
        "rooms 10-2",
        "3amazing",
    ],
)
def test_no_time(text: str) -> None:
    """Days, years, prices, versions, ratios, lengths and counts are no times."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("25:00", "no such time"),
        ("13:75", "no such time"),
        ("24:00", "no such time"),
        ("13:30am", "no such time"),
        ("9:00-25:00", "end is no time"),
        ("17:00-13:00", "ends before it starts"),
        ("5pm-3pm", "ends before it starts"),
        ("10:00-10:00", "ends as it starts"),
    ],
)
def test_faults(text: str, reason: str) -> None:
    """Hours that no clock shows, and sittings that never end, are reported."""
    (claim,) = find_times(text)
    assert isinstance(claim.value, Fault)
    assert reason in claim.value.reason
    assert claim.text == text


def test_ambiguous_zone_by_country() -> None:
    """IST means another clock in India, Ireland and Israel; the time stands without any."""
    assert told("9am IST") == [("9am IST", "09:00", None)]
    assert told("9am IST", "IN") == [("9am IST", "09:00", "Asia/Kolkata")]
    assert told("9am IST", "ie") == [("9am IST", "09:00", "Europe/Dublin")]


def test_a_list_shares_its_zone() -> None:
    """The zone behind the last hour of a list holds for those before it."""
    assert [entry[2] for entry in told("10am and 3pm ET")] == [NY, NY]
    assert [entry[2] for entry in told("10am. Later, on Monday, 3pm ET")] == [None, NY]


def test_limits_are_found_on_demand() -> None:
    """The hour by which something ends is no sitting, but deadlines need it."""
    (claim,) = find_times("open until 5pm ET", limits=True)
    assert (claim.text, claim.value) == ("5pm ET", Hours(time(17), zone=NY))


def test_the_unsaid_afternoon_is_marked() -> None:
    """A half of the day that was chosen by a rule names the rule."""
    (claim,) = find_times("1-3 ET")
    assert isinstance(claim.value, Hours)
    assert claim.value.inferred is not None
    (claim,) = find_times("10-2 ET")
    assert isinstance(claim.value, Hours)
    assert claim.value.inferred is None


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_every_time_reads_back(at: time) -> None:
    """Any time in either clock is read as it was written."""
    for text in (f"{at:%H:%M}", f"{at:%I:%M %p}", f"at {at:%I.%M%p}".lower(), f"{at:%Hh%M} UTC"):
        (claim,) = find_times(text)
        assert isinstance(claim.value, Hours)
        assert (claim.value.start, claim.value.end) == (at, None)


@given(st.text(alphabet="0123456789:.-–h apmPTE/,()\n\x00", max_size=60))
def test_claims_are_apart_and_true(text: str) -> None:
    """Claims quote the text, follow each other, and never cross what another reader claimed."""
    end = 0
    for claim in find_times(text):
        assert claim.start >= end
        assert text[claim.start : claim.end] == claim.text
        assert claim.text
        assert "\x00" not in claim.text
        end = claim.end


@pytest.mark.parametrize(
    "piece", ["1", "1-", "9am-", "12:30 ", "PT/", "8am PT / ", "(((", "noon ", "and ", " ", "10-2 "]
)
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(find_times, lambda length: piece * (length // len(piece) + 1))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("May 3 - 4 - 2pm", "2pm"),
        ("May 3 and 4 - 9am-5pm PT", "9am-5pm PT"),
        ("May 3, 4 - 13:00-17:00", "13:00-17:00"),
        ("Apr 30-May 2 - 2pm", "2pm"),
        ("May 3rd - 9-10am", "9-10am"),
        ("May 3, 10 - 11:30am", "10 - 11:30am"),
        ("1 PM Eastern May 3", "1 PM Eastern"),
        ("12-1 ET May 3", "12-1 ET"),
        ("3:30pm, Central, Ada Bell", "3:30pm, Central"),
        ("5pm BST (UK)", "5pm BST (UK)"),
        ("8am - 5pm Houston time", "8am - 5pm Houston time"),
    ],
)
def test_hours_are_told_from_the_days_beside_them(text: str, hours: str) -> None:
    """The last of several days, set off by a dash, begins no range of hours."""
    assert [words for words, _, _ in told(text)] == [hours]
