"""The hours of a sitting, and not those of doors, meals and drinks around it."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.dateline import read_dateline

ISSUED = dt.date(2031, 1, 10)


def _told(text: str) -> list[str]:
    hours = read_dateline(f"3 June, {text}", issued=ISSUED).hours
    return [
        f"{claim.value.start:%H:%M}" + (f"-{claim.value.end:%H:%M}" if claim.value.end else "")
        for claim in hours
    ]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("13:00 to 14:00 (lunch from 12:30)", ["13:00-14:00"]),
        ("18:30 (doors 18:00)", ["18:30"]),
        ("doors 18:00, talks 18:30", ["18:30"]),
        ("19:00, doors at 18:30", ["19:00"]),
        ("18:00 doors, 18:30 talks, 21:00 pub", ["18:30"]),
        ("6pm (doors), 6:30pm (talks)", ["18:30"]),
        ("9:00-17:00 (registration from 8:30, dinner 19:00)", ["09:00-17:00"]),
        ("coffee from 9:30; 10am to 3pm", ["10:00-15:00"]),
        ("10am, lunch at 12:30", ["10:00"]),
        ("noon, room 2 (coffee 11:45)", ["12:00"]),
        ("18 Uhr (Einlass ab 17:30 Uhr)", ["18:00"]),
        ("accueil à 9h, 9h30-17h", ["09:30-17:00"]),
        ("inloop vanaf 13:30, 14:00-16:00", ["14:00-16:00"]),
        ("doors open at 9:30, we start at 10:00 and end at 16:30 with drinks", ["10:00-16:30"]),
        ("registration opens at 9:00, starts at 9:30, ends at 16:00", ["09:30-16:00"]),
        ("9:00 arrival, 9:30 start, 17:00 close", ["09:30-17:00"]),
        ("at 14:00, finishing at 16:00", ["14:00-16:00"]),
        ("from 14:00, ending around 16:00", ["14:00-16:00"]),
        # nothing beside it is told
        ("dinner 19:00", ["19:00"]),
        ("12:00 lunch", ["12:00"]),
        ("lunch seminar, 12:00", ["12:00"]),
        ("14:00 and 16:00", ["14:00", "16:00"]),
        ("9:00-12:00 and 13:00-17:00", ["09:00-12:00", "13:00-17:00"]),
        ("10:00-12:00, drinks 12:00-13:00", ["10:00-12:00", "12:00-13:00"]),
        ("14:00, then 16:00", ["14:00", "16:00"]),
    ],
)
def test_the_hours_of_the_sitting(text: str, hours: list[str]) -> None:
    """Hours around it are left out; where it begins and where it ends make one sitting."""
    assert _told(text) == hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("12 ET / 9 PT", ["12:00"]),
        ("at 12 ET / 9 PT", ["12:00"]),
        ("12 ET/11 CT/10 MT/9 PT", ["12:00"]),
        ("11 PT / 2 ET", ["11:00"]),
        ("at noon AEST", ["12:00"]),
        ("noon-1pm", ["12:00-13:00"]),
        ("12-1pm ET (9-10am PT)", ["12:00-13:00"]),
        ("from 2 to 4pm", ["14:00-16:00"]),
        ("each 9.30-12.30", ["09:30-12:30"]),
        ("14-16 Uhr", ["14:00-16:00"]),
        ("von 14 bis 16 Uhr", ["14:00-16:00"]),
        ("14 h à 16 h 30", ["14:00-16:30"]),
        ("de 9 h 30 à 12 h", ["09:30-12:00"]),
        ("14.00-15.30 uur", ["14:00-15:30"]),
        ("de 16:00 a 18:00", ["16:00-18:00"]),
        ("kl. 14-16", ["14:00-16:00"]),
        # no hours
        ("half past 2", []),
        ("12 PT sessions", []),
        ("5 ETs", []),
        ("each 10-12 people", []),
        ("version 9.30-12.30", []),
        ("14 hours", []),
        ("9 h de cours", []),
        ("12 participants / 9 teams", []),
    ],
)
def test_hours_behind_their_day(text: str, hours: list[str]) -> None:
    """A zone, a word of the clock or "each" makes hours of numbers."""
    assert _told(text) == hours
