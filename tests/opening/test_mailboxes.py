from __future__ import annotations

import pytest

from rcevents.opening.mailboxes import is_mailbox, messages

ONE = b"From: tea@example.org\nSubject: One\n\nHello\n"
TWO = b"From: tea@example.org\nSubject: Two\n\nBye\n"
BEGINNING = b"From tea@example.org Fri Oct  1 08:00:00 2021\n"


def test_messages_come_in_their_order_with_their_lines() -> None:
    box = BEGINNING + ONE + b"\n" + BEGINNING + TWO
    (one, two) = messages(box)
    assert (one.line, two.line) == (2, 8)
    assert one.data == ONE + b"\n"
    assert two.data == TWO


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "beginning",
    [
        b"From tea@example.org Fri Oct  1 08:00:00 2021",
        b"From tea@example.org Fri, 1 Oct 2021 08:00:00 2021",
        b"From - Fri Oct 01 08:00 2021",
        b"From tea@example.org Fri Oct  1 08:00:00 +0200 2021",
        b"From MAILER-DAEMON Fri Oct  1 08:00:00 2021 -0700",
    ],
)
def test_mail_programs_begin_a_message_in_several_ways(beginning: bytes, end: bytes) -> None:
    whole = ONE.replace(b"\n", end)
    box = end.join([beginning + end + whole, beginning + end + whole])
    assert is_mailbox(box)
    assert len(list(messages(box))) == 2


def test_a_line_of_text_that_begins_so_is_given_back() -> None:
    box = BEGINNING + ONE + b">From now on there is tea.\n>>From here, too.\n"
    (one,) = messages(box)
    assert one.data.endswith(b"\nFrom now on there is tea.\n>From here, too.\n")


def test_a_sentence_begins_no_message() -> None:
    box = BEGINNING + ONE + b"\nFrom 3 May on there is tea, as in 2021\n"
    assert len(list(messages(box))) == 1
    assert not is_mailbox(b"From tea@example.org Fri Oct  1 08:00:00 2021\n\nno header\n")
