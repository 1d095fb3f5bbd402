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


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_subject_in_bare_bytes(charset: str) -> None:
    """Some programs encode nothing."""
    data = "From: a@example.org\nTo: b\nSubject: Téa news\nDate: x\n\nHello\n".encode(charset)
    assert read_letter(data).subject == "Téa news"


@pytest.mark.parametrize("cut", range(1, 9))
def test_a_message_that_was_cut_off_within_base64(cut: int) -> None:
    """What came is read."""
    made = message()
    made.set_content(HTML * 9, subtype="html", cte="base64")
    data = made.as_bytes().rstrip()[:-cut]
    assert only(read_letter(data)).startswith(HTML)


def test_a_message_that_was_cut_off_within_its_parts() -> None:
    """No last boundary comes."""
    made = message()
    made.set_content(PLAIN)
    made.add_alternative(HTML, subtype="html", cte="quoted-printable")
    data = made.as_bytes()
    assert "Tea Days" in only(read_letter(data[: data.rindex(b"=E2=82=AC") + 4]))


@pytest.mark.parametrize("kind", ["application/ics", "application/octet-stream", "text/calendar"])
def test_a_calendar_is_known_by_its_name_too(kind: str) -> None:
    """An invitation comes twice: as a version of the text, and as a file."""
    calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    made = message()
    made.set_content(PLAIN)
    made.add_attachment(calendar.encode(), *kind.split("/"), filename="tea.ics")
    made.add_attachment(calendar.encode(), "application", "ics", filename="tea.ics")
    letter = told(made)
    assert only(letter) == PLAIN
    assert [text.subtype for text in letter.attached] == ["calendar"]


def test_a_digest_is_as_many_letters() -> None:
    """As one text (RFC 1153), or as messages within one (RFC 2046)."""
    head = "From: Ada Bell\nDate: Fri, 1 Oct 2021 08:00:00 +0000\nSubject: Tea Days\n"
    text = f"Topics\n\n{'-' * 70}\n\n{head}\nOn 3 May.\n\n{'-' * 30}\n\nEnd of Tea Digest\n"
    made = message()
    made.set_content(text)
    inner = f"--b\n\n{head}\nOn 3 May.\n\n--b\n\n{head}\nOn 3 May.\n--b--\n"
    outer = "From: a\nTo: b\nSubject: c\nContent-Type: multipart/digest; boundary=b\n\n"
    for letter, number in ((told(made), 1), (read_letter((outer + inner).encode()), 2)):
        assert [each.subject for each in letter.letters] == ["Tea Days"] * number
        assert [only(each).strip() for each in letter.letters] == ["On 3 May."] * number
        assert letter.letters[0].date == "Fri, 1 Oct 2021 08:00:00 +0000"


def test_a_footer_that_is_a_part_of_its_own_says_nothing() -> None:
    """A list adds it behind what it cannot change."""
    made = message()
    made.set_content(PLAIN)
    made.add_attachment(f"{'_' * 47}\nTea mailing list\nhttps://lists.example.org/\n", cte="7bit")
    data = made.as_bytes().replace(b"Disposition: attachment", b"Disposition: inline")
    assert [text.text for text in read_letter(data).texts if text.text] == [PLAIN]


@pytest.mark.parametrize("charset", ["utf8", "UTF8", "latin1", "cp-850", "x-unknown", "us-ascii"])
def test_character_sets_by_whatever_name(charset: str) -> None:
    """What is no name, and what is not true, is found out."""
    head = f"From: a\nTo: b\nSubject: c\nContent-Type: text/plain; charset={charset}\n\n"
    assert only(read_letter(head.encode() + "Téa – 3 May\n".encode())) == "Téa – 3 May\n"


def test_a_soft_break_within_a_letter() -> None:
    """Quoted-printable cuts lines anywhere, and letters of two bytes as well."""
    head = "From: a\nTo: b\nSubject: c\nContent-Type: text/plain; charset=utf-8\n"
    body = "Content-Transfer-Encoding: quoted-printable\n\nT=C3=\n=A9a Da=\nys - 3 M=\nay\n"
    assert only(read_letter((head + body).encode())) == "Téa Days - 3 May\n"
