"""Mail: a message becomes the issue that it carries, as its reader sees it (RFC 5322, RFC 2045).

Of a text that is there twice, as HTML and as plain text, one is taken: the HTML, since it has
the links, unless it says much less. Texts that follow each other are one. A message within a
message is opened like any other, and a calendar that is attached is a document of its own.
"""

from __future__ import annotations

import base64
import email
import email.message
import email.policy
import re
from dataclasses import dataclass, field
from email.errors import MessageError
from email.header import decode_header
from typing import TYPE_CHECKING, Any

from rcevents.opening.digests import messages_of
from rcevents.opening.encoding import decode
from rcevents.opening.forwards import unforwarded
from rcevents.opening.mailfooters import without_footer
from rcevents.opening.webpage import text_of

if TYPE_CHECKING:
    from email.message import Message

DEEPEST = 20
"""Messages and parts within each other, beyond which nobody sent anything."""

MOST_PARTS = 1_000
LEAST_SHARE = 0.5
"""HTML with less than this share of the plain text's letters only says where to read it."""

_HEADERS = re.compile(
    rb"(?:[!-9;-~]{1,80}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,200}){1,500}?\r?\n"
)
_OF_MAIL = re.compile(
    rb"^(From|To|Subject|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Reply-To"
    rb"|List-Id|List-Unsubscribe|Content-Type|Content-Transfer-Encoding|DKIM-Signature):",
    re.MULTILINE | re.IGNORECASE,
)
_LEAST = 3
"""So many headers of mail make a message: texts begin with "From:" or "Subject:" as well."""

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_FLOWED = re.compile(r" \n(?=[^\n>])")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a message carries: its characters, what it is, the line where it begins."""

    text: str
    subtype: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Letter:
    """A message: its subject, its day as written, what it says, and the messages within it."""

    subject: str = ""
    date: str = ""
    texts: tuple[Text, ...] = ()
    attached: tuple[Text, ...] = ()
    letters: tuple[Letter, ...] = field(default=())


def is_mail(data: bytes) -> bool:
    r"""Tell whether bytes are a message: they begin with headers that only mail has.

    >>> is_mail(b"From: tea@example.org\nTo: all@example.org\nSubject: Tea\n\nHello\n")
    True
    >>> is_mail(b"Title: Tea\nDate: 2021-10-01\n\nHello\n")
    False
    """
    head = _HEADERS.match(data)
    return head is not None and len({*map(bytes.lower, _OF_MAIL.findall(head[0]))}) >= _LEAST


def read_letter(data: bytes, line: int = 1) -> Letter:
    """Read a message whose first line is this one of its file; never fails, whatever it holds."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    return _letter(message, _body_line(data, line), 0)


def _body_line(data: bytes, line: int) -> int:
    """Give the line behind the headers."""
    blank = re.search(rb"\r?\n\r?\n", data)
    return line + data.count(b"\n", 0, blank.end()) if blank else line


def _letter(message: Message, line: int, depth: int) -> Letter:
    parts = _Parts(line)
    parts.take(message, depth)
    return Letter(
        subject=_words(_header(message, "subject")),
        date=_words(_header(message, "date")),
        texts=tuple(parts.texts),
        attached=tuple(parts.attached),
        letters=tuple(parts.letters),
    )


class _Parts:
    """What the parts of a message hold."""

    def __init__(self, line: int) -> None:
        self.texts: list[Text] = []
        self.attached: list[Text] = []
        self.letters: list[Letter] = []
        self._line = line
        self._left = MOST_PARTS

    def take(self, part: Message, depth: int) -> None:
        """Take a part with all that is in it."""
        self._left -= 1
        if depth > DEEPEST or self._left < 0:
            return
        inner = part.get_payload()
        if not isinstance(inner, list):
            self._take_leaf(part, whole=depth == 0)
        elif part.get_content_type() == "message/rfc822":
            self.letters += [_letter(each, 1, depth + 1) for each in _inside(inner)]
        elif part.get_content_type() == "multipart/alternative":
            self._take_best(_inside(inner), depth + 1)
        else:
            for each in _inside(inner):
                self.take(each, depth + 1)

    def _take_best(self, versions: list[Message], depth: int) -> None:
        """Take one of several versions of the same, and any calendar among them."""
        told = [_Parts(self._line) for _ in versions]
        for parts, version in zip(told, versions, strict=True):
            parts.take(version, depth)
        best = max(told, key=lambda parts: _worth(parts, told), default=None)
        if best is not None:
            self.texts += best.texts
        for parts in told:
            self.attached += parts.attached
            self.letters += parts.letters

    def _take_leaf(self, part: Message, *, whole: bool) -> None:
        subtype = _subtype(part)
        if subtype is None:
            return
        text = Text(_text(part), subtype, self._line if whole and _is_plainly_sent(part) else 1)
        is_file = subtype == "calendar" or part.get_content_disposition() == "attachment"
        if is_file:
            self.attached += [text] if text not in self.attached else []  # an invitation twice
        elif digest := _digest(text):
            self.letters += digest
        else:
            self.texts.append(text)


def _subtype(part: Message) -> str | None:
    """Give what text a part is; a calendar may be sent as a file of any kind."""
    name = str(part.get_filename("") or "").lower()
    if part.get_content_subtype() in {"ics", "calendar"} or name.endswith(".ics"):
        return "calendar"
    return part.get_content_subtype() if part.get_content_maintype() == "text" else None


def _digest(text: Text) -> list[Letter]:
    """Give the messages of a text that is a digest."""
    if text.subtype != "plain":
        return []
    return [
        Letter(
            subject=_words(piece.subject),
            date=_words(piece.date),
            texts=(Text(without_footer(piece.text), "plain", text.line + piece.line - 1),),
        )
        for piece in messages_of(text.text)
    ]


def _inside(parts: list[Any]) -> list[Message]:
    return [part for part in parts if isinstance(part, email.message.Message)]


def _worth(parts: _Parts, versions: list[_Parts]) -> tuple[bool, bool]:
    """Rank a version: it must not say much less than another; then HTML is best."""
    most = max(map(_letters, versions))
    html = any(text.subtype == "html" for text in parts.texts)
    return (bool(parts.texts) and _letters(parts) >= most * LEAST_SHARE, html)


def _letters(parts: _Parts) -> int:
    """Count the letters that a reader sees; an address is none."""
    told = (text_of(one.text) if one.subtype == "html" else one.text for one in parts.texts)
    return sum(len(re.sub(r"https?://\S{1,2000}|[\W_]", "", text)) for text in told)


def _text(part: Message) -> str:
    data = _data(part)
    text = decode(data, declared=_parameter(part, "charset")).replace("\r\n", "\n")
    if part.get_content_subtype() == "html" or _subtype(part) == "calendar":
        return text
    if (_parameter(part, "format") or "").lower() == "flowed":
        text = _FLOWED.sub(_joint(part), text)
    return without_footer(unforwarded(text))


def _data(part: Message) -> bytes:
    """Give a part's bytes; those of base64 that was cut off, up to there."""
    try:
        data = part.get_payload(decode=True)
        coding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
        if coding == "base64" and isinstance(data, bytes):
            signs = _NOT_BASE64.sub(b"", data)
            if signs == _NOT_BASE64.sub(b"", _sent(part)):  # nothing was decoded
                data = base64.b64decode(signs[: len(signs) // 4 * 4])
    except (MessageError, ValueError, LookupError):
        data = None
    return data if isinstance(data, bytes) else b""


def _sent(part: Message) -> bytes:
    """Give a part's bytes as they were sent."""
    return str(part.get_payload()).encode("ascii", "surrogateescape")


def _joint(part: Message) -> str:
    """Give what stands in place of a soft line break (RFC 3676, section 4.1)."""
    return "" if (_parameter(part, "delsp") or "").lower() == "yes" else " "


def _parameter(part: Message, name: str) -> str | None:
    try:
        value = part.get_param(name)
    except (MessageError, ValueError, LookupError, TypeError):
        return None
    return value if isinstance(value, str) else None


def _is_plainly_sent(part: Message) -> bool:
    """Tell whether a part's lines are those of the file."""
    coding = str(part.get("Content-Transfer-Encoding", "7bit")).strip().lower()
    return coding in {"7bit", "8bit", "binary"} and not _parameter(part, "format")


def _header(message: Message, name: str) -> str:
    """Give the first header of a name as it was sent, in whatever bytes that was."""
    told = next((value for key, value in message.raw_items() if key.lower() == name), "")
    return decode(str(told).encode("utf-8", "surrogateescape"))


def _words(header: str) -> str:
    """Decode a header (RFC 2047); what cannot be decoded stays as it was sent."""
    told = " ".join(header.split())
    try:
        pieces = decode_header(told)
    except (MessageError, ValueError, LookupError):
        return told
    words = (
        decode(piece, declared=charset) if isinstance(piece, bytes) else piece
        for piece, charset in pieces
    )
    return " ".join("".join(words).split())
