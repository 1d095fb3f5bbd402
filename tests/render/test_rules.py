from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.render.rules import Rule, read_rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("FREQ=DAILY", Rule("DAILY")),
        ("RRULE:freq=weekly;interval=2", Rule("WEEKLY", interval=2)),
        ("FREQ=WEEKLY;UNTIL=20310503", Rule("WEEKLY", until=dt.date(2031, 5, 3))),
        (
            "FREQ=WEEKLY;UNTIL=20310503T100000Z",
            Rule("WEEKLY", until=dt.datetime(2031, 5, 3, 10, tzinfo=dt.UTC)),
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR,2MO;WKST=SU",
            Rule("MONTHLY", days=((-1, "FR"), (2, "MO")), week_start="SU"),
        ),
        (
            "FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=-1;BYSETPOS=1;COUNT=3",
            Rule("YEARLY", months=(1, 12), month_days=(-1,), positions=(1,), count=3),
        ),
    ],
)
def test_parts(text: str, rule: Rule) -> None:
    assert read_rule(text) == rule


@pytest.mark.parametrize(
    "text",
    [
        *("", "weekly", "FREQ=HOURLY", "FREQ=WEEKLY;FREQ=DAILY", "FREQ=WEEKLY;BYHOUR=3"),
        *("FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;INTERVAL=-1", "FREQ=WEEKLY;COUNT=many"),
        *("FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=0MO", "FREQ=WEEKLY;UNTIL=2031"),
        *("FREQ=WEEKLY;UNTIL=20311301", "FREQ=WEEKLY;WKST=XX", "FREQ=YEARLY;BYMONTH=0"),
    ],
)
def test_what_is_no_rule(text: str) -> None:
    assert read_rule(text) is None


@given(st.text(st.sampled_from("FREQ=WKLYDAINTVU;BM,-+019 "), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    rule = read_rule(f"FREQ=WEEKLY;{text}")
    assert rule is None or rule.frequency == "WEEKLY"
