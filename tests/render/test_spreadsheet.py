from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.render import render_csv
from rcevents.render.spreadsheet import FORMULA, cell
from tests.render.samples import CONFERENCE, EVERYTHING, feed


def rows(stream: bytes) -> list[dict[str, str]]:
    """Read a sheet as Python does."""
    return list(csv.DictReader(StringIO(stream.decode(), newline="")))


def test_a_row_an_event() -> None:
    (row,) = rows(render_csv(feed(CONFERENCE)))
    assert row == {
        "title": "KubeCon + CloudNativeCon North America 2021",
        "when": "11-15 Oct 2021",
        "start": "2021-10-11",
        "end": "2021-10-15",
        "timezone": "",
        "form": "hybrid (Los Angeles + online)",
        "format": "hybrid",
        "place": "Los Angeles",
        "price": "free or US$75 virtual; US$150-1,650 on site",
        "free": "yes",
        "kind": "conference",
        "status": "confirmed",
        "schedule": "dated",
        "deadlines": "Registration closes: 8 Oct 2021",
        "url": "https://events.example.org/kubecon/program/schedule/",
        "uid": "kubecon-cloudnativecon-north-america-2021@rcevents",
    }


def test_every_event_has_one_line() -> None:
    """Events without a date as well, and whatever their texts hold."""
    stream = render_csv(feed(*EVERYTHING))
    assert stream.count(b"\r\n") == stream.count(b"\n") == len(EVERYTHING) + 1
    assert len(rows(stream)) == len(EVERYTHING)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", " =", "\u202e=", "＝"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert cell(f"{sign}cmd()").startswith("'")


@given(st.text(max_size=40))
def test_any_text_is_harmless(text: str) -> None:
    """Whatever a cell holds, a spreadsheet shows it and does nothing else."""
    written = cell(text)
    assert not written.startswith(FORMULA)
    assert "\n" not in written
