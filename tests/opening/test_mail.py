from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.opening.mail import Letter, is_mail, read_letter
from tests.reading.linear import assert_linear

HTML = '<h2>Events</h2><p><a href="https://tea.example.org/">Tea Days</a> - 3 May, €20</p>'
PLAIN = "Events\n\nTea Days - 3 May, €20\nhttps://tea.example.org/\n"


def message(**facts: str) -> EmailMessage:
    """Make a message without a text."""
    made = EmailMessage()
    made["From"] = "Téa Office <tea@example.org>"
    made["To"] = "all@example.org"
    made["Subject"] = facts.get("subject", "Téa news – October")
    made["Date"] = "Fri, 01 Oct 2021 08:00:00 +0000"
    return made


def told(made: EmailMessage) -> Letter:
    data = made.as_bytes()
    assert is_mail(data)
    return read_letter(data)


def only(letter: Letter) -> str:
    (text,) = letter.texts
    return text.text


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15"])
def test_a_text_in_any_coding(coding: str, charset: str) -> None:
    made = message()
    made.set_content(PLAIN, charset=charset, cte=coding)
    letter = told(made)
    assert only(letter) == PLAIN
    assert letter.subject == "Téa news – October"
    assert letter.date == "Fri, 01 Oct 2021 08:00:00 +0000"


def test_of_two_versions_the_html_is_taken() -> None:
    made = message()
    made.set_content(PLAIN)
    made.add_alternative(HTML, subtype="html")
    (text,) = told(made).texts
    assert (text.subtype, text.text.strip()) == ("html", HTML)


def test_html_that_only_says_where_to_read_it_is_not_taken() -> None:
    made = message()
    made.set_content(PLAIN * 3)
    made.add_alternative("<p>Read this <a href='https://example.org/'>here</a></p>", subtype="html")
    (text,) = told(made).texts
    assert text.subtype == "plain"


def test_pictures_are_passed_over_and_calendars_kept() -> None:
    made = message()
    made.set_content(HTML, subtype="html")
    made.add_related(b"\x89PNG", "image", "png", cid="<tea>")
    made.add_attachment("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar", filename="t.ics")
    letter = told(made)
    assert only(letter).strip() == HTML
    assert [text.subtype for text in letter.attached] == ["calendar"]


def test_a_message_within_a_message_is_a_letter_of_its_own() -> None:
    inner = message(subject="Pots")
    inner.set_content(PLAIN)
    made = message()
    made.set_content("For your calendar.\n")
    made.add_attachment(inner)
    letter = told(made)
    assert [(one.subject, only(one)) for one in letter.letters] == [("Pots", PLAIN)]
    assert only(letter) == "For your calendar.\n"


@pytest.mark.parametrize(
    ("delsp", "text"), [("", "Tea Days - 3 May, free, \nVirtual\n"), ("yes", "Tea \nDays\n")]
)
def test_flowing_text_is_joined(delsp: str, text: str) -> None:
    parameters = "; delsp=yes" if delsp else ""
    kind = f"Content-Type: text/plain; format=flowed{parameters}"
    head = f"From: a@example.org\nTo: b@example.org\nSubject: Tea\n{kind}\n\n"
    letter = read_letter((head + text).encode())
    joined = text.replace(" \n", "" if delsp else " ", 1)
    assert only(letter) == joined


def test_the_line_of_a_text_that_was_sent_as_it_is() -> None:
    data = b"From: a@example.org\nTo: b@example.org\nSubject: Tea\n\nHello\n"
    assert read_letter(data, line=10).texts[0].line == 14


@pytest.mark.parametrize(
    ("data", "mail"),
    [
        (b"From: a@example.org\nSubject: Tea\nDate: x\n\nHello", False),
        (b"From: a@example.org\r\nSubject: Tea\r\nTo: x\r\n\r\nHello", True),
        (b"Received: by x\n\twith y\nSubject: Tea\nMessage-ID: <a>\n\n", True),
        (b"Title: Tea\nDate: 2021-10-01\nCategory: News\nSlug: tea\n\nHello", False),
        (b"# Tea\n\nFrom: a\nTo: b\nSubject: c\n\n", False),
        (b"", False),
    ],
)
def test_what_is_mail(data: bytes, mail: bool) -> None:
    assert is_mail(data) is mail


@given(
    data=st.binary(max_size=400),
    kind=st.sampled_from(["multipart/mixed; boundary=b", "message/rfc822", "text/html; charset=x"]),
    coding=st.sampled_from(["base64", "quoted-printable", "x-uuencode", "8bit"]),
)
def test_no_bytes_are_too_broken(data: bytes, kind: str, coding: str) -> None:
    head = f"Content-Type: {kind}\nContent-Transfer-Encoding: {coding}\nSubject: =?x?q?=ff?=\n\n"
    read_letter(head.encode() + b"--b\n" + data)
    read_letter(data)
    is_mail(data)


def test_hostile_heads_take_no_longer_than_their_length() -> None:
    assert_linear(lambda text: is_mail(text.encode()), lambda many: "a:\n" * (many // 3))
    assert_linear(lambda text: is_mail(text.encode()), lambda many: "a: b\n \n" * (many // 7))


def test_messages_without_end_within_each_other() -> None:
    data = b"Content-Type: message/rfc822\n\n" * 500 + b"Subject: Tea\n\nHello\n"
    read_letter(data)
