from __future__ import annotations

import pytest

from rcevents.reading.sharedhours import shared_hour


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("All webinars begin at 1 pm ET.", 13),
        ("Our talks take place on Wednesdays at 15:00 and are open to all:", 15),
        ("Our tutorials take place on Wednesdays at 15:00 and need no registration:", 15),
        ("All deadlines are at 16:00 UK time unless stated otherwise.", None),
        ("All talks are between 9:00 and 10:00 or from 14:00 to 15:00.", None),
        ("All tickets are sold at 10:00.", None),
    ],
)
def test_an_hour_told_for_all(sentence: str, hour: int | None) -> None:
    """One hour that a sentence tells of every event, and none at which something else happens."""
    told = shared_hour(sentence)
    assert (told.value.start.hour if told else None) == hour
