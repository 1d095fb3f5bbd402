"""Clocks settled by the place: which region's a zone's name means, and which is left."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.dateline import read_dateline


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("22 March 2031, 10:30 am MST, Tucson, AZ", "America/Phoenix"),
        ("22 March 2031, 10:30 am Mountain, Phoenix", "America/Phoenix"),
        ("22 March 2031, 10:30 am MST, Denver, CO", "America/Denver"),
        ("22 March 2031, 10:30 am MST", "America/Denver"),
        ("22 March 2031, 9:00 CST, Beijing", "Asia/Shanghai"),
        ("22 March 2031, 9am CST, Regina, SK", "America/Regina"),
        ("22 March 2031, 9am CST, Chicago", "America/Chicago"),
        ("22 March 2031, 9:00 IST, Pune, India", "Asia/Kolkata"),
        ("22 March 2031, 9:00 IST, Cork, Ireland", "Europe/Dublin"),
        ("22 March 2031, 9:00 IST, Haifa, Israel", "Asia/Jerusalem"),
        ("22 March 2031, 9:00 IST", None),
        ("22 March 2031, 9am AEST, Brisbane", "Australia/Brisbane"),
        ("22 March 2031, 9am AEDT, Hobart", "Australia/Hobart"),
        ("22 March 2031, 9am AEST", "Australia/Sydney"),
        ("22 March 2031, 9am ACST, Darwin, NT", "Australia/Darwin"),
        ("22 July 2031, 14:00 UTC+1, Leeds", "Europe/London"),
        ("22 January 2031, 14:00 UTC+1, Leeds", "Etc/GMT-1"),
        ("22 January 2031, 14:00 UTC+1, Lund, Sweden", "Europe/Stockholm"),
        ("22 July 2031, 14:00 UTC+2, online", "Etc/GMT-2"),
        ("22 July 2031, 14:00 CET, Leeds", "Europe/Paris"),
    ],
)
def test_a_zone_is_that_of_the_place(line: str, zone: str | None) -> None:
    """A name of several clocks means the place's; an offset does where it agrees with it."""
    read = read_dateline(line, issued=dt.date(2031, 1, 1))
    told = [hours.value.zone for hours in read.hours] + [claim.value for claim in read.zones]
    assert next((each for each in told if each), None) == zone
