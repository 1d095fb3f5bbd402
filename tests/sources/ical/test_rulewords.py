"""Rules in words."""

from __future__ import annotations

import pytest

from rcevents.sources.ical.rules import rule_of
from rcevents.sources.ical.rulewords import in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;WKST=MO", "every week"),
        ("FREQ=MONTHLY;INTERVAL=3", "every 3 months"),
        ("FREQ=WEEKLY;BYDAY=MO", "every week on Monday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "every week on Monday, Wednesday and Friday"),
        ("FREQ=MONTHLY;BYDAY=+2TU", "every month on the second Tuesday"),
        (
            "FREQ=MONTHLY;BYDAY=1MO,-1FR",
            "every month on the first Monday and the last Friday",
        ),
        ("FREQ=MONTHLY;BYDAY=-2FR", "FREQ=MONTHLY;BYDAY=-2FR"),
        ("FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=XX"),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3"),
        ("FREQ=MONTHLY;BYMONTHDAY=3", "FREQ=MONTHLY;BYMONTHDAY=3"),
    ],
)
def test_what_words_can_say_is_said(value: str, words: str) -> None:
    """The rest stands as it is written."""
    rule = rule_of(value)
    assert rule is not None
    assert in_words(rule) == words
