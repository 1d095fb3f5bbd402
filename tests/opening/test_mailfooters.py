from __future__ import annotations

import pytest

from rcevents.opening.mailfooters import LONGEST_FOOTER, without_footer

TEXT = "Events\n\nTea Days - 3 May, free\n"
LIST = f"{'_' * 47}\nTea mailing list -- tea@lists.example.org\nTo unsubscribe, write to somebody\n"


@pytest.mark.parametrize(
    "footer",
    [
        "-- \nAda Bell\nTea Office\n",
        "--\nAda Bell\n",
        LIST,
        f"-- \nAda Bell\n\n{LIST}",
        f"{LIST}\n{LIST}",
        f"{'-' * 60}\nManage it at https://lists.example.org/mailman/listinfo/tea\n",
    ],
)
def test_what_a_list_or_a_signature_adds_is_left_out(footer: str) -> None:
    assert without_footer(TEXT + footer) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT,
        TEXT + "------------------------------\nPot Days - 4 May, free\n",
        TEXT + "-- Pot Days - 4 May, free\n",
        f"{TEXT}-- \n" + "One more line of the issue.\n" * (LONGEST_FOOTER + 1),
    ],
)
def test_what_is_no_footer_stays(text: str) -> None:
    """A rule between two entries, a dash before one, and whatever is long."""
    assert without_footer(text) == text
