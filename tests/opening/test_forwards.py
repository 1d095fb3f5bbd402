from __future__ import annotations

import pytest

from rcevents.opening.forwards import unforwarded

ISSUE = "Events\n\nTea Days - 3 May, free\n\n> a quote of its own\n"
FIELDS = (
    "From: Ada Bell <ada@example.org>\nDate: Fri, Oct 1, 2021 at 8:00 AM\nSubject: Tea\nTo: all\n"
)


def quoted(text: str) -> str:
    return "".join(f"> {line}".rstrip() + "\n" for line in text.split("\n")[:-1])


@pytest.mark.parametrize(
    "text",
    [
        f"---------- Forwarded message ---------\n{FIELDS}\n{ISSUE}",
        f"-------- Forwarded Message --------\n{FIELDS}\n{ISSUE}",
        f"-----Original Message-----\n{FIELDS.replace('Date', 'Sent')}\n{ISSUE}",
        f"Begin forwarded message:\n\n{quoted(FIELDS + chr(10) + ISSUE)}",
        f"For you all!\n\n---------- Forwarded message ---------\n\n{FIELDS}\n\n{ISSUE}",
    ],
)
def test_what_was_forwarded_stands_as_it_was_sent(text: str) -> None:
    """No line is added or lost, so that lines are those of the mail."""
    told = unforwarded(text)
    assert told.rstrip("\n").endswith(ISSUE.rstrip("\n"))
    assert told.count("\n") == text.count("\n")
    assert "Ada Bell" not in told


@pytest.mark.parametrize(
    "text",
    [
        "",
        ISSUE,
        "On 1 Oct Ada wrote:\n> Tea Days - 3 May, free\n",
        "The forwarded message tells of a pot.\n> so she said\n",
        "From: 3 May\nTo: 5 May\n",
    ],
)
def test_what_is_no_forward_stays(text: str) -> None:
    """Answers, and words that speak of forwarding."""
    assert unforwarded(text) == text
