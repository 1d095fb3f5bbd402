from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.merge.tellings import JUNE, MAY, telling, together

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

STATUSES: dict[str, tuple[str, list[Telling]]] = {
    "cancelled": ("cancelled", [telling(1), telling(2, status="cancelled")]),
    "another goes on listing it": (
        "cancelled",
        [telling(1, status="cancelled"), telling(2, "Other"), telling(3, "Other")],
    ),
    "its source takes that back": (
        "confirmed",
        [telling(1, status="cancelled"), telling(2, "Other"), telling(3)],
    ),
    "it is taken back once": (
        "cancelled",
        [
            telling(1, status="tentative"),
            telling(2),
            telling(3, "Other", status="cancelled"),
            telling(4),
        ],
    ),
    "postponed to days that another tells": (
        "confirmed",
        [
            telling(1, start=MAY),
            telling(2, start=MAY, status="postponed"),
            telling(3, "B", start=JUNE),
        ],
    ),
    "old days are no news": (
        "postponed",
        [
            telling(1, start=MAY),
            telling(2, status="postponed", start=JUNE),
            telling(3, "B", start=MAY),
        ],
    ),
    "who is trusted more": (
        "confirmed",
        [
            telling(1, "Organiser", trust=9, status="cancelled"),
            telling(2, "Organiser", trust=9),
            telling(3, status="cancelled"),
        ],
    ),
    "a guess does not cancel what was taken back": (
        "confirmed",
        [
            telling(1, "A", status="cancelled"),
            telling(2, "A"),
            telling(3, "B", status="cancelled", inferred={"status": "struck through"}),
        ],
    ),
    "without names, folders tell sources apart": (
        "cancelled",
        [
            telling(1, "", document="a/1.md", status="cancelled"),
            telling(2, "", document="b/1.md"),
        ],
    ),
}


@pytest.mark.parametrize("rule", STATUSES)
def test_which_status_holds(rule: str) -> None:
    status, told = STATUSES[rule]
    assert together(*told).status == status
