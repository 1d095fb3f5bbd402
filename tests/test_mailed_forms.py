"""One issue as its senders mail it, in every shape and coding, gives the same events."""

from __future__ import annotations

import re
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

import rcevents
from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.fetch import find_documents

from .mailshapes import SHAPES, TEXTS, body_of

ISSUE: Final = Path(__file__).parent / "mailed" / "2021-10-01.md"
GOLDEN: Final = Path(__file__).parent / "golden"
DATE: Final = "Fri, 01 Oct 2021 08:00:00 +0200"
CODINGS: Final = ("quoted-printable", "base64", "8bit")


@cache
def issue() -> str:
    """Give the issue as it was written."""
    return ISSUE.read_text("utf-8")


def facts(path: Path) -> list[dict[str, Any]]:
    """Give what the events of a file are, in their order, without where they were seen."""
    found = rcevents.extract(path)
    assert not found.unread
    dumps = [event.model_dump(mode="json", exclude={"sightings"}) for event in found.events]
    for dump in dumps:
        dump["description"] = " ".join((dump["description"] or "").split())
    return dumps


@cache
def expected() -> list[dict[str, Any]]:
    """Give the events that the markdown tells."""
    return facts(ISSUE)


def message(html: str | None, text: str | None, coding: str) -> EmailMessage:
    """Make the message that carries an issue."""
    made = EmailMessage()
    made["From"] = "Tea Office <tea@example.org>"
    made["To"] = "all@example.org"
    made["Subject"] = "[tea] Téa news – issue 3"
    made["Date"] = DATE
    if text is not None:
        made.set_content(text, cte=coding)
    if html is not None and text is not None:
        made.add_alternative(html, subtype="html", cte=coding)
    elif html is not None:
        made.set_content(html, subtype="html", cte=coding)
    return made


def test_the_issue_holds_twelve_events() -> None:
    """The markdown is what all others are held against."""
    assert len(expected()) == 12
    assert {event["start"][:4] for event in expected()} == {"2021"}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_of_each_sender(shape: str, tmp_path: Path) -> None:
    """As saved from the browser; its name tells the day."""
    page = tmp_path / "2021-10-01.html"
    page.write_text(SHAPES[shape](body_of(issue())), "utf-8")
    assert facts(page) == expected()


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_mail_of_each_sender(shape: str, coding: str, tmp_path: Path) -> None:
    """With a text part that only tells where to read it."""
    mail = tmp_path / "tea.eml"
    html = SHAPES[shape](body_of(issue()))
    text = "View this email in your browser: https://example.org/3\n"
    mail.write_bytes(message(html, text, coding).as_bytes())
    assert facts(mail) == expected()


@pytest.mark.parametrize("shape", TEXTS)
def test_the_text_part_of_each_sender(shape: str, tmp_path: Path) -> None:
    """Where a mail has no other, or HTML that only tells where to read it."""
    mail = tmp_path / "tea.eml"
    html = '<p><a href="https://example.org/3">View in browser</a></p>'
    mail.write_bytes(message(html, TEXTS[shape](issue()), "quoted-printable").as_bytes())
    assert facts(mail) == expected()


HEADINGS: Final = (
    r'<p style="font-size:24px;font-weight:bold">\1</p>',
    r'<p><span style="font-weight: 700;">\1</span></p>',
    r"<p><strong>\1</strong></p>",
    r'<div style="font-weight:600">\1</div>',
)


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("shape", SHAPES)
def test_headings_in_bold_letters(shape: str, heading: str, tmp_path: Path) -> None:
    """Editors of mails make them of paragraphs."""
    html = re.sub(r"<h2[^>]*>(.*?)</h2>", heading, SHAPES[shape](body_of(issue())))
    page = tmp_path / "2021-10-01.html"
    page.write_text(html, "utf-8")
    assert facts(page) == expected()


FACTS: Final = (
    *("title", "url", "schedule", "start", "end", "timezone", "format"),
    *("cost", "place", "deadlines"),
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.md")))
def test_other_issues_in_each_shape(name: str, shape: str) -> None:
    """Whatever they hold, they hold it in every page."""
    (document,) = find_documents([str(GOLDEN / f"{name}.md")])
    assert isinstance(document, Document)
    html = SHAPES[shape](body_of(f"# Tea\n\n{document.text}"))
    page = Document(name, html, "text/html", document.issued)
    told = [
        [
            {fact: getattr(event, fact) for fact in FACTS}
            for event in extract_documents([one]).events
        ]
        for one in (document, page)
    ]
    assert told[0] == told[1]


def test_a_mailbox_of_all(tmp_path: Path) -> None:
    """Every message tells all events anew."""
    box = tmp_path / "tea.mbox"
    told = [message(SHAPES[shape](body_of(issue())), None, "base64") for shape in SHAPES]
    told += [message(None, TEXTS[shape](issue()), "8bit") for shape in TEXTS]
    beginning = b"From tea@example.org Fri Oct  1 08:00:00 2021\n"
    box.write_bytes(b"\n".join(beginning + one.as_bytes() for one in told))
    assert facts(box) == expected() * len(told)
