"""The parts of rules."""

from __future__ import annotations

import pytest

from rcevents.linting.ruleparts import fault_of, parts_of
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "COUNT=3;FREQ=WEEKLY;BYDAY=MO,TU;WKST=SU",
        "freq=yearly;bymonth=3;byday=-1su;until=20311231T235960Z",
        "FREQ=YEARLY;BYWEEKNO=-1,53;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=-366,1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;BYSETPOS=-1",
        "FREQ=DAILY;BYHOUR=0,23;BYMINUTE=59;BYSECOND=60",
        "FREQ=YEARLY;X-OWN=1;RSCALE=CHINESE;SKIP=FORWARD",
    ],
)
def test_rules_that_mean_something(rule: str) -> None:
    assert fault_of(rule) is None


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("", "it is empty"),
        ("FREQ=DAILY;", "it has an empty part"),
        ("FREQ=DAILY;FREQ=DAILY", "it has FREQ twice"),
        ("FREQ=DAILY;TEA=1", "TEA is no part of a rule"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR=24 means nothing"),
        ("FREQ=DAILY;BYHOUR=-1", "BYHOUR=-1 means nothing"),
        ("FREQ=DAILY;BYMINUTE=60", "BYMINUTE=60 means nothing"),
        ("FREQ=YEARLY;BYYEARDAY=0", "BYYEARDAY=0 means nothing"),
        ("FREQ=YEARLY;BYWEEKNO=54", "BYWEEKNO=54 means nothing"),
        ("FREQ=MONTHLY;BYWEEKNO=5", "BYWEEKNO means nothing in a MONTHLY rule"),
        ("FREQ=DAILY;BYYEARDAY=5", "BYYEARDAY means nothing in a DAILY rule"),
        ("FREQ=WEEKLY;BYMONTHDAY=5", "BYMONTHDAY means nothing in a WEEKLY rule"),
        ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO counts weekdays, in a WEEKLY rule"),
        ("FREQ=WEEKLY;UNTIL=20310230", "there is no UNTIL=20310230"),
        (
            "FREQ=MONTHLY;BYSETPOS=1",
            "BYSETPOS chooses among what other BY parts give, and there are none",
        ),
    ],
)
def test_rules_that_mean_nothing(rule: str, fault: str) -> None:
    assert fault_of(rule) == fault


@pytest.mark.parametrize("unit", ["MO,", "1,", "FREQ=DAILY;", "A=1;", ";", "BYDAY=MO;"])
def test_reading_takes_time_in_proportion(unit: str) -> None:
    def read(text: str) -> object:
        return fault_of(text), parts_of(text)

    assert_linear(read, lambda length: "FREQ=DAILY;BYDAY=" + unit * (length // len(unit) + 1))
