from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

from rcevents.document import Document
from rcevents.errors import InputError
from rcevents.fetch.brought import Brought
from rcevents.opening.documents import open_brought

FRIDAY = dt.date(2021, 10, 1)
HTML = '<h2>Events</h2><p><a href="https://tea.example.org/">Tea Days</a> - 3 May, €20</p>'


def message(html: str = HTML, date: str = "Fri, 1 Oct 2021 23:30:00 -0700") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "tea@example.org"
    made["To"] = "all@example.org"
    made["Subject"] = "Tea news #3"
    made["Date"] = date
    made.set_content(html, subtype="html")
    return made


def opened(data: bytes, address: str = "tea.eml", **facts: object) -> list[Document]:
    found = list(open_brought(Brought(address, data), **facts))  # type: ignore[arg-type]
    assert all(isinstance(one, Document) for one in found)
    return [one for one in found if isinstance(one, Document)]


def test_a_message_is_the_issue_that_it_carries() -> None:
    """Its day is that of its sender's clock."""
    (document,) = opened(message().as_bytes())
    assert document.address == "tea.eml"
    assert document.text.strip() == HTML
    assert document.media_type == "text/html"
    assert (document.title, document.issued) == ("Tea news #3", FRIDAY)
    assert document.issued_inferred is None


def test_whoever_gives_a_day_knows_better() -> None:
    (document,) = opened(message().as_bytes(), issued=dt.date(2020, 2, 3))
    assert document.issued == dt.date(2020, 2, 3)


def test_a_mailbox_holds_a_document_a_message() -> None:
    box = b"".join(
        b"From tea@example.org Fri Oct  1 08:00:00 2021\n" + message(date=date).as_bytes() + b"\n"
        for date in ("Fri, 1 Oct 2021 08:00:00 +0000", "Fri, 8 Oct 2021 08:00:00 +0000")
    )
    found = opened(box, "tea.mbox")
    assert [one.address for one in found] == ["tea.mbox#1", "tea.mbox#2"]
    assert [one.issued for one in found] == [FRIDAY, dt.date(2021, 10, 8)]


def test_what_is_attached_is_a_document_of_its_own() -> None:
    made = message()
    made.add_attachment("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar", filename="t.ics")
    page, calendar = opened(made.as_bytes())
    assert (page.address, page.media_type) == ("tea.eml", "text/html")
    assert (calendar.address, calendar.media_type) == ("tea.eml#2", "text/calendar")


def test_a_forwarded_issue_has_its_own_day() -> None:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "Fwd"
    made["Date"] = "Mon, 4 Oct 2021 08:00:00 +0000"
    made.set_content("Have a look.\n")
    made.add_attachment(message())
    note, issue = opened(made.as_bytes())
    assert (note.issued, issue.issued) == (dt.date(2021, 10, 4), FRIDAY)
    assert issue.address == "tea.eml#2"


def test_a_text_of_markdown_is_markdown() -> None:
    """Some newsletters send what their author wrote as their plain text."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "Tea"
    made.set_content("## Events\n\n[Tea Days](https://tea.example.org/) - 3 May, free\n")
    (document,) = opened(made.as_bytes())
    assert document.media_type == "text/markdown"


def test_a_mail_without_text_is_told() -> None:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "Tea"
    made.set_content(b"\x89PNG", maintype="image", subtype="png")
    (found,) = open_brought(Brought("tea.eml", made.as_bytes()))
    assert isinstance(found, InputError)
    assert str(found).startswith("tea.eml: a mail without text")


def test_mail_is_known_by_what_it_begins_with() -> None:
    (document,) = opened(message().as_bytes(), "standard input")
    assert document.title == "Tea news #3"


def test_who_says_that_it_is_text_knows_better() -> None:
    (document,) = opened(message().as_bytes(), form="text/plain")
    assert document.media_type == "text/plain"
