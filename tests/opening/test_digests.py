from __future__ import annotations

import pytest

from rcevents.opening.digests import messages_of
from tests.reading.linear import assert_linear

HEAD = (
    "From: Ada Bell <ada@example.org>\nDate: Fri, 1 Oct 2021 08:00:00 +0000\nSubject: [tea] Days\n"
)
MAILMAN = f"""Send Tea mailing list submissions to
    tea@lists.example.org

Today's Topics:

   1. Days (Ada Bell)

{"-" * 70}

Message: 1
{HEAD}Message-ID: <1@example.org>

Tea Days - 3 May, free

{"-" * 30}

Message: 2
From: Ben
Subject: Pots, and
    kettles

Pot Days - 4 May, free

{"-" * 30}

Subject: Digest Footer

{"_" * 47}
Tea mailing list

{"-" * 30}

End of Tea Digest, Vol 3, Issue 2
*********************************
"""
LISTSERV = f"""There are 2 messages totaling 20 lines in this issue.

Topics of the day:

  1. Days

{"-" * 70}

Date:    Fri, 1 Oct 2021 08:00:00 +0000
From:    Ada Bell <ada@example.org>
Subject: Days

Tea Days - 3 May, free

{"-" * 30}

End of TEA Digest - 30 Sep 2021 to 1 Oct 2021 (#2021-3)
*******************************************************
"""


def test_each_message_of_a_digest_has_its_subject_its_day_and_its_lines() -> None:
    """The digest's own words, its footer and its end are no messages."""
    one, two = messages_of(MAILMAN)
    assert (one.subject, one.date) == ("[tea] Days", "Fri, 1 Oct 2021 08:00:00 +0000")
    assert one.text.strip() == "Tea Days - 3 May, free"
    assert MAILMAN.split("\n")[one.line - 1] == "Tea Days - 3 May, free"
    assert " ".join(two.subject.split()) == "Pots, and kettles"
    assert MAILMAN.split("\n")[two.line - 1] == "Pot Days - 4 May, free"


def test_a_digest_of_listserv() -> None:
    """Its fields are in a column."""
    (one,) = messages_of(LISTSERV)
    assert (one.subject, one.date[:14]) == ("Days", "Fri, 1 Oct 202")
    assert one.text.strip() == "Tea Days - 3 May, free"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tea Days - 3 May\n",
        f"Events\n{'-' * 70}\n\nTea Days - 3 May, free\n\n{'-' * 30}\n\nPot Days - 4 May\n",
        f"{'-' * 70}\n\nDate: 3 May\nLocation: Ghent\n\nTea Days\n",
        f"{'-' * 30}\n\n{HEAD}\nTea Days\n",
    ],
)
def test_what_is_no_digest(text: str) -> None:
    """Rules between entries, labelled lines of an event."""
    assert list(messages_of(text)) == []


def test_hostile_digests_take_no_longer_than_their_length() -> None:
    rule = "-" * 70
    assert_linear(lambda text: list(messages_of(text)), lambda many: f"{rule}\n\n" * (many // 72))
    assert_linear(
        lambda text: list(messages_of(text)), lambda many: f"{rule}\n\n" + "A: b\n" * (many // 5)
    )
