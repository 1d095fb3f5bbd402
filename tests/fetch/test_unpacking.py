from __future__ import annotations

import gzip
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.errors import FetchFailed, TooLarge
from rcevents.fetch.brought import Brought
from rcevents.fetch.unpacking import (
    PIECE,
    BadPackingError,
    UnknownPackingError,
    unpacked,
)
from tests.fetch.servers import get, page, serving

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.fetch.answers import Answer


def gzipped(data: bytes, level: int = 9) -> bytes:
    """Pack without the time of day, which would be in the names of the tests."""
    return gzip.compress(data, level, mtime=0)


MIB = 1 << 20


def raw(data: bytes) -> bytes:
    """Pack without the wrapper that the standard asks for."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def answered(packed: bytes, encoding: str, *, largest: int = MIB) -> Answer:
    """Fetch what is packed."""
    with serving(page(packed, f"Content-Encoding: {encoding}")) as server:
        return get(server.url(), largest=largest)


@pytest.mark.parametrize(
    ("packed", "encodings"),
    [
        (b"tea", ""),
        (b"tea", "identity"),
        (b"tea", "utf-8"),
        (b"tea", "none, binary"),
        (gzipped(b"tea"), "gzip"),
        (gzipped(b"tea"), " GZip "),
        (gzipped(b"tea"), "x-gzip, identity"),
        (gzipped(b"t") + gzipped(b"") + gzipped(b"ea"), "gzip"),
        (gzipped(b"tea") + bytes(99), "gzip"),
        (gzipped(b"tea") + b"\n", "gzip"),
        (zlib.compress(b"tea"), "deflate"),
        (raw(b"tea"), "deflate"),
        (gzipped(gzipped(b"tea")), "gzip, gzip"),
        (gzipped(zlib.compress(gzipped(b"tea"))), "gzip, deflate, gzip"),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 9999])
def test_what_was_packed_comes_out(packed: bytes, encodings: str, size: int) -> None:
    """However it is cut into pieces."""
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(unpacked(pieces, encodings)) == b"tea"


@pytest.mark.parametrize(
    ("packed", "encodings"),
    [
        (b"tea", "gzip"),
        (b"tea", "deflate"),
        (b"\x1f", "gzip"),
        (gzipped(b"tea")[:-1], "gzip"),
        (gzipped(b"tea")[:-9], "gzip"),
        (gzipped(b"tea" * 99)[:-9] + b"12345678", "gzip"),
        (zlib.compress(b"tea")[:-1], "deflate"),
        (raw(b"tea" * 99)[:-2], "deflate"),
        (gzipped(b"t") + gzipped(b"tea" * 999)[:-1], "gzip"),
        (gzipped(b"tea"), "gzip, gzip"),
    ],
)
def test_what_breaks_off_or_is_something_else(packed: bytes, encodings: str) -> None:
    """Half a document is none."""
    with pytest.raises(BadPackingError):
        list(unpacked([packed], encodings))
    error = answered(packed, encodings)
    assert isinstance(error, FetchFailed)
    assert (error.what, error.passing) == ("the server's answer breaks off or is garbled", True)


@pytest.mark.parametrize("encodings", ["br", "zstd", "gzip, br", "X-Compress"])
def test_what_nobody_asked_for(encodings: str) -> None:
    """We say what we can unpack; whoever sends something else cannot be read."""
    with pytest.raises(UnknownPackingError):
        list(unpacked([b"tea"], encodings))
    error = answered(b"tea", encodings)
    assert isinstance(error, FetchFailed)
    assert error.what.startswith("the answer is packed in an unknown way: ")


def test_many_layers_are_not_even_begun() -> None:
    with pytest.raises(UnknownPackingError):
        unpacked([b""], ", ".join(["gzip"] * 5))


@pytest.mark.parametrize(
    ("pack", "encodings"),
    [
        (lambda: gzipped(bytes(256 * MIB), 1), "gzip"),
        (lambda: zlib.compress(bytes(256 * MIB), 1), "deflate"),
        (lambda: gzipped(gzipped(bytes(256 * MIB), 1), 1), "gzip, gzip"),
        (lambda: gzipped(bytes(MIB), 9) * 256, "gzip"),
    ],
    ids=["gzip", "deflate", "doubled", "many members"],
)
def test_a_bomb_stops_at_the_limit(pack: Callable[[], bytes], encodings: str) -> None:
    """In memory that has room for what is allowed, not for what it would become."""
    with serving(page(pack(), f"Content-Encoding: {encodings}")) as server:
        get(server.url(), largest=1000)  # what is imported on the way counts for nobody
        tracemalloc.start()
        error = get(server.url(), largest=4 * MIB)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert isinstance(error, TooLarge)
    assert most < 16 * MIB


def test_pieces_are_small_whatever_comes() -> None:
    sizes = [len(piece) for piece in unpacked([gzipped(bytes(8 * MIB))], "gzip")]
    assert max(sizes) <= PIECE
    assert sum(sizes) == 8 * MIB


def test_packings_of_nothing_at_all_end_too() -> None:
    """Members without content make no bytes, yet they are counted as they come."""
    empty = gzipped(b"") * (1 << 16)
    assert isinstance(answered(empty, "gzip", largest=1000), TooLarge | FetchFailed)


def test_compressed_answers_are_unpacked() -> None:
    """What counts is what was packed."""
    found = answered(gzipped(b"tea" * 1000), "gzip")
    assert isinstance(found, Brought)
    assert found.data == b"tea" * 1000


@given(
    st.lists(st.binary(max_size=40), max_size=5),
    st.lists(st.sampled_from(["gzip", "deflate", "br", ""]), max_size=3),
)
def test_no_bytes_make_it_fail_otherwise(pieces: list[bytes], encodings: list[str]) -> None:
    """Only by the errors that it promises."""
    try:
        list(unpacked(pieces, ",".join(encodings)))
    except (BadPackingError, UnknownPackingError):
        return


@given(st.binary(max_size=2000), st.integers(0, 3), st.integers(1, 500))
def test_every_packing_is_undone(data: bytes, layers: int, size: int) -> None:
    packed = data
    for _ in range(layers):
        packed = gzipped(packed)
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(unpacked(pieces, ",".join(["gzip"] * layers))) == data
