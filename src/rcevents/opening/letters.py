"""Letters as documents: a message, or every message of a mailbox, becomes what it says."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from email.utils import parsedate
from itertools import groupby
from typing import TYPE_CHECKING

from rcevents.document import Document
from rcevents.errors import InputError
from rcevents.normalization import clean
from rcevents.opening.issuedate import Hints, issue_date
from rcevents.opening.mail import Letter, Text, is_mail, read_letter
from rcevents.opening.mailboxes import is_mailbox, messages
from rcevents.opening.mediatype import by_suffix, declared, sniffed
from rcevents.opening.webpage import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import MediaType
    from rcevents.fetch.brought import Brought

MAIL: MediaType = "message/rfc822"
_SUBTYPES: dict[str, MediaType] = {
    "html": "text/html",
    "markdown": "text/markdown",
    "calendar": "text/calendar",
}
_NOTHING = "Save the mail whole (as .eml), or give the issue's web page instead."


def is_message(brought: Brought, form: MediaType | None) -> bool:
    """Tell whether what was brought is mail: by what it begins with, if nobody says otherwise."""
    if form is not None:
        return form == MAIL
    told = brought.content_type and declared(brought.content_type)
    if MAIL in (told, by_suffix(brought.address)):
        return True
    head = brought.data[:100_000]
    return is_mailbox(head) or is_mail(head)


def mail_documents(brought: Brought, issued: dt.date | None) -> Iterator[Document | InputError]:
    """Yield the documents in a message, or in the messages of a mailbox.

    A message has the address of its file; those of a mailbox have its number behind a "#", and so
    has whatever else a message holds.
    """
    if not is_mailbox(brought.data):
        yield from _documents(read_letter(brought.data), brought.address, issued)
        return
    for number, piece in enumerate(messages(brought.data), start=1):
        letter = read_letter(piece.data, piece.line)
        yield from _documents(letter, f"{brought.address}#{number}", issued)


def _documents(
    letter: Letter, address: str, issued: dt.date | None
) -> Iterator[Document | InputError]:
    texts = [*_joined(letter.texts), *letter.attached]
    for number, text in enumerate(texts, start=1):
        place = address if number == 1 else _within(address, number)
        yield _document(text, letter, place, issued)
    for number, inner in enumerate(letter.letters, start=len(texts) + 1):
        yield from _documents(inner, _within(address, number), issued)
    if not texts and not letter.letters:
        yield InputError("a mail without text", where=address, remedy=_NOTHING)


def _within(address: str, number: int) -> str:
    """Name a further document of a message.

    >>> _within("tea.eml", 2), _within("tea.mbox#3", 2)
    ('tea.eml#2', 'tea.mbox#3.2')
    """
    return f"{address}.{number}" if "#" in address else f"{address}#{number}"


def _joined(texts: tuple[Text, ...]) -> Iterator[Text]:
    """Join texts of a kind that follow each other: a list sends its footer as a part of its own."""
    told = (text for text in texts if text.text.strip())
    for subtype, group in groupby(told, key=lambda text: text.subtype):
        several = list(group)
        yield Text("\n\n".join(text.text for text in several), subtype, several[0].line)


def _document(text: Text, letter: Letter, address: str, issued: dt.date | None) -> Document:
    kind = _SUBTYPES.get(text.subtype) or sniffed(text.text)
    if kind == "text/calendar":
        return Document(address, text.text, kind, issued)
    words = clean(text.text)
    subject = clean(letter.subject).strip() or None
    page = read_page(words) if kind == "text/html" and not (subject and letter.date) else None
    titles = (subject,) if subject else page.titles if page else ()
    hints = Hints(
        metadata=tuple(_days(letter.date)),
        titles=titles,
        page=page.dates if page else (),
        text="" if kind == "text/html" else words,
        address=address,
    )
    told, rule = (issued, None) if issued else issue_date(hints)
    title = titles[0] if titles else None
    return Document(address, words, kind, told, title, text.line, rule)


def _days(date: str) -> Iterator[str]:
    """Yield the day on which a message was sent, where its sender was, and as it was written.

    >>> list(_days("Fri, 1 Oct 2021 23:30:00 -0700"))[0]
    '2021-10-01'
    """
    told = parsedate(date)
    if told is not None:
        with suppress(ValueError):
            yield dt.date(*told[:3]).isoformat()
    yield date
