"""Answers: what a response brings, once its status, its headers and its body are looked at."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from email.message import Message
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed, InputError, NotText
from rcevents.fetch.addresses import public, without_credentials
from rcevents.fetch.allowance import patience
from rcevents.fetch.brought import Brought, Unchanged, Validators, too_large
from rcevents.fetch.refusals import AGAIN, refusal
from rcevents.fetch.unpacking import unpacked
from rcevents.fetch.weblinks import next_page

if TYPE_CHECKING:
    import requests

Answer = Brought | Unchanged | InputError

_PIECE: Final = 1 << 14
_NO_TEXT: Final = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "application/epub+zip",
    "application/gzip",
    "application/java-archive",
    "application/msword",
    "application/pdf",
    "application/vnd.ms-",
    "application/vnd.oasis.opendocument.",
    "application/vnd.openxmlformats-",
    "application/vnd.rar",
    "application/wasm",
    "application/x-7z-compressed",
    "application/x-bzip",
    "application/x-gzip",
    "application/x-tar",
    "application/x-xz",
    "application/zip",
)
_LONGEST_MARK: Final = 2000


def conditions(known: Validators, address: str) -> dict[str, str]:
    """Give the headers that ask for an answer only where it has changed (RFC 9110, 13.1).

    Marks are told to nobody but the address that they are of.
    """
    if known.address not in (None, without_credentials(address)):
        return {}
    marks = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: mark for name, mark in marks.items() if mark and _is_mark(mark)}


def read_answer(
    response: requests.Response, address: str, known: Validators, *, largest: int, now: float
) -> Answer:
    """Give what a response brings, read to its end, or what is wrong with it.

    It is unchanged by the server's word (304) or because its bytes are those known already.
    Raises what reading raises: urllib3's errors, OSError, and those of unpacking.
    """
    where = public(address)
    told = _validators(response, address)
    if response.status_code == HTTPStatus.NOT_MODIFIED and conditions(known, address):
        response.raw.read(1)  # there is no body; the connection is free for the next request
        return Unchanged(where, _renewed(known, told))
    refused = refusal(
        response.status_code, response.reason or "", response.headers, where=where, now=now
    ) or _refused(response, where, largest)
    if refused:
        return refused
    data = _body(response, largest)
    if data is None:
        return too_large(where, largest)
    if not data:  # whatever it held yesterday must not vanish for that
        status = response.status_code
        return FetchFailed(
            "the answer is empty", where=where, remedy=AGAIN, status=status, passing=True
        )
    marks = replace(told, digest=hashlib.sha256(data).hexdigest())
    if marks.digest == known.digest:
        return Unchanged(where, marks)
    return _brought(response, address, data, marks)


def _brought(response: requests.Response, address: str, data: bytes, marks: Validators) -> Brought:
    header = _content_type(response)
    return Brought(
        public(address),
        data,
        header.get_content_type(),
        header.get_content_charset(),
        marks,
        next_page(response.headers.get("link", ""), address),
        headers={name.lower(): value for name, value in response.headers.items()},
    )


def _refused(response: requests.Response, where: str, largest: int) -> InputError | None:
    """Look at the headers, before anything is read."""
    content_type = _content_type(response).get_content_type()
    if content_type.startswith(_NO_TEXT):
        what = f"no text, but {content_type}"
        remedy = "Give the address of its web page, feed or calendar, or save it as HTML or text."
        return NotText(what, where=where, remedy=remedy)
    length = response.raw.length_remaining
    return too_large(where, largest) if length is not None and length > largest else None


def _content_type(response: requests.Response) -> Message:
    message = Message()
    told = response.headers.get("content-type", "application/octet-stream")
    message["content-type"] = "".join(char for char in told[:_LONGEST_MARK] if char.isprintable())
    return message


def _body(response: requests.Response, largest: int) -> bytes | None:
    """Read and unpack the body; None where it is too large."""
    packed = response.raw.stream(_PIECE, decode_content=False)
    body = bytearray()
    for piece in unpacked(packed, response.headers.get("content-encoding", "")):
        patience(0)  # what comes by way of some proxies is not measured by its socket
        body += piece
        if len(body) > largest:
            return None
    return bytes(body)


def _validators(response: requests.Response, address: str) -> Validators:
    marks = (response.headers.get(name) for name in ("etag", "last-modified"))
    etag, last_modified = (mark if mark and _is_mark(mark) else None for mark in marks)
    return Validators(etag, last_modified, address=without_credentials(address))


def _renewed(known: Validators, told: Validators) -> Validators:
    return replace(
        told,
        etag=told.etag or known.etag,
        last_modified=told.last_modified or known.last_modified,
        digest=known.digest,
    )


def _is_mark(mark: str) -> bool:
    return mark.isascii() and mark.isprintable() and len(mark) <= _LONGEST_MARK
