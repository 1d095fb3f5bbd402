"""An export is taken as it was written, to the last byte, or not at all."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.errors import StoreBroken
from rcevents.store.exported import Exported, Held, Lines

Row = list[Any]
VALUES = st.none() | st.integers() | st.text() | st.floats(allow_nan=False)
ROWS = st.lists(st.tuples(st.text(max_size=5), VALUES).map(list), max_size=6)
TEAS: list[Row] = [["sencha", 1], ["assam", None], ["a\u2028b\x00", 0.5]]


def line(value: object) -> bytes:
    """Write a line."""
    return json.dumps(value).encode() + b"\n"


def written(rows: list[Row]) -> list[bytes]:
    """Write an export of one table."""
    tables = {"teas": {"columns": ["name", "age"], "rows": len(rows)}}
    head = line({"rcevents_store": 1, "schema": 2, "tables": tables})
    return sealed([head, *(line(["teas", *row]) for row in rows)])


def sealed(lines: list[bytes]) -> list[bytes]:
    """Add the last line."""
    return [*lines, line({"end": True, "sha256": hashlib.sha256(b"".join(lines)).hexdigest()})]


def read(lines: list[bytes]) -> list[Row]:
    """Read an export of any tables."""
    reader = Lines(lines)
    head = reader.head()
    rows = [list(row) for table, held in head.tables.items() for row in reader.rows(table, held)]
    reader.end()
    return rows


def test_the_head_tells_what_comes() -> None:
    expected = Exported(1, 2, {"teas": Held(("name", "age"), 3)})
    assert Lines(written(TEAS)).head() == expected


@given(rows=ROWS)
def test_what_was_written_is_read(rows: list[Row]) -> None:
    assert read(written(rows)) == rows


@given(data=st.data())
def test_one_other_byte_is_noticed(data: st.DataObject) -> None:
    """In the head, in a row or at the end of a line; and in the digest itself."""
    lines = written(TEAS)
    whole = b"".join(lines)
    digest = whole.rindex(b'"', 0, -4)
    places = [*range(len(whole) - len(lines[-1])), *range(digest + 1, digest + 65)]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    altered = whole[:place] + bytes([other]) + whole[place + 1 :]
    with pytest.raises(StoreBroken):
        read(list(BytesIO(altered)))


@given(data=st.data())
def test_every_cut_is_noticed(data: st.DataObject) -> None:
    whole = b"".join(written(TEAS))
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises(StoreBroken):
        read(list(BytesIO(cut)))


HEAD = line({"rcevents_store": 1, "schema": 2, "tables": {"teas": {"columns": ["a"], "rows": 1}}})
WRONG: dict[str, list[bytes]] = {
    "of another table": sealed([HEAD, line(["pots", 1])]),
    "with a column too many": sealed([HEAD, line(["teas", 1, 2])]),
    "without its column": sealed([HEAD, line(["teas"])]),
    "that is no list": sealed([HEAD, line({"teas": 1})]),
    "with a flag, which no database stores": sealed([HEAD, line(["teas", True])]),
    "with a list in it": sealed([HEAD, line(["teas", [1]])]),
    "that is missing": sealed([HEAD]),
    "that is told twice": sealed([HEAD, line(["teas", 1]), line(["teas", 1])]),
    "that is no JSON": sealed([HEAD, b"teas\n"]),
    "that is nested without end": sealed([HEAD, b"[" * 100_000 + b"\n"]),
    "behind the end": [*sealed([HEAD, line(["teas", 1])]), line(["teas", 2])],
}


@pytest.mark.parametrize("what", WRONG)
def test_a_row(what: str) -> None:
    """Though the digest is that of what stands there."""
    with pytest.raises(StoreBroken, match="of the export") as caught:
        read(WRONG[what])
    assert "Nothing was imported" in str(caught.value)


@pytest.mark.parametrize(
    "head",
    [
        b"\n",
        b"Dear diary\n",
        b"\xff\xfe\n",
        b"SQLite format 3\0\n",
        line([]),
        line(None),
        line({}),
        line({"rcevents_store": 1, "schema": 2, "tables": ["teas"]}),
        line({"rcevents_store": 1, "schema": 2, "tables": {"teas": {"columns": ["a"]}}}),
        line({"rcevents_store": None, "schema": 2, "tables": {}}),
        line({"rcevents_store": 1, "schema": 2, "tables": {"teas": {"columns": 3, "rows": 1}}}),
        b'{"rcevents_store": Infinity, "schema": 2, "tables": {}}\n',
    ],
)
def test_a_file_that_is_no_export(head: bytes) -> None:
    with pytest.raises(StoreBroken, match="no export") as caught:
        Lines(sealed([head])).head()
    assert "rcevents store export" in str(caught.value)


def test_empty_lines_behind_the_end_are_nothing() -> None:
    assert read([*written(TEAS), b"\n"]) == TEAS


def test_the_rest_is_judged_by_its_digest_alone() -> None:
    """What a database refused was written so, or it was altered on its way."""
    reader = Lines(WRONG["with a flag, which no database stores"])
    reader.head()
    reader.rest()
    reader = Lines([HEAD, line(["teas", 1]), *written(TEAS)[-1:]])
    reader.head()
    with pytest.raises(StoreBroken, match="does not match"):
        reader.rest()
