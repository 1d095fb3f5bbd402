"""Unpacking: the bytes of an answer as they were packed, piece by piece and never too many."""

from __future__ import annotations

import zlib
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PIECE: Final = 1 << 18
"""The most bytes that unpacking makes at a time, whatever a packed piece says."""
_MOST_LAYERS: Final = 4
_NONE: Final = {"", "identity"}
_OTHERS: Final = {"br", "compress", "dcb", "dcz", "x-compress", "zstd"}
"""What is packed in another way; whatever else is told (some tell "utf-8") is not packed."""
_GZIP_BITS: Final = 16 + zlib.MAX_WBITS


class BadPackingError(ValueError):
    """What came is not what its header says that it is, or breaks off."""


class UnknownPackingError(ValueError):
    """The answer is packed in a way that nobody asked for."""


def unpacked(pieces: Iterable[bytes], encodings: str) -> Iterator[bytes]:
    """Yield the content of what a Content-Encoding header describes (RFC 9110, 8.4).

    Raises UnknownPackingError, and BadPackingError, also for what breaks off.

    >>> import gzip
    >>> b"".join(unpacked([gzip.compress(b"tea")], "gzip"))
    b'tea'
    """
    names = [name.strip().lower() for name in encodings.split(",")]
    layers = [name for name in names if name not in _NONE]
    if len(layers) > _MOST_LAYERS:
        raise UnknownPackingError(f"{len(layers)} times over")
    for name in reversed(layers):
        if name in {"gzip", "x-gzip"}:
            pieces = _members(pieces)
        elif name == "deflate":
            pieces = _deflated(pieces)
        elif name in _OTHERS:
            raise UnknownPackingError(name)
    return iter(pieces)


class _Stream:
    """One packed stream: a zlib object, and whether anything came of it yet."""

    def __init__(self, bits: int) -> None:
        self._zlib = zlib.decompressobj(bits)
        self.is_begun = False

    @property
    def is_over(self) -> bool:
        return self._zlib.eof

    def unpack(self, piece: bytes) -> tuple[bytes, bytes]:
        """Give what comes of a piece, and the rest of it, to be given again."""
        try:
            data = self._zlib.decompress(piece, PIECE)
        except zlib.error as error:
            raise BadPackingError from error
        self.is_begun = self.is_begun or bool(data)
        return data, self._zlib.unconsumed_tail or self._zlib.unused_data

    def end(self) -> bytes:
        """Give what was held back; BadPackingError where the stream is not over then."""
        data = self._zlib.flush()
        if not self._zlib.eof:
            raise BadPackingError
        return data


def _members(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip, of one member or several (RFC 1952); what follows the last one is padding."""
    stream: _Stream | None = None
    is_first = True
    for piece in pieces:
        rest = piece
        while rest:
            if stream is None or stream.is_over:
                is_first, stream = stream is None, _Stream(_GZIP_BITS)
            try:
                data, rest = stream.unpack(rest)
            except BadPackingError:
                if is_first or stream.is_begun:
                    raise
                return
            if data:
                yield data
    if stream is not None and (is_first or stream.is_begun):
        yield stream.end()


def _deflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack deflate, in the wrapper that the standard asks for (RFC 1950) or bare, as some do."""
    waiting = iter(pieces)
    head = b""
    while len(head) < len("78"):
        piece = next(waiting, None)
        if piece is None:
            break
        head += piece
    if not head:
        return
    is_wrapped = head[0] & 0x0F == zlib.DEFLATED and int.from_bytes(head[:2]) % 31 == 0
    stream = _Stream(zlib.MAX_WBITS if is_wrapped else -zlib.MAX_WBITS)
    for piece in chain([head], waiting):
        rest = piece
        while rest and not stream.is_over:
            data, rest = stream.unpack(rest)
            yield data
    yield stream.end()
