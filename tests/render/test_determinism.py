"""The same records give the same bytes, whatever the machine, its clock or its language."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.render import FORMATS, RENDERERS
from rcevents.website import Site, SiteFeed, site_files
from tests.render.samples import EVERYTHING, feed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Record

ROOT = Path(__file__).parents[2]

SCRIPT = """
import hashlib, locale, sys
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
from tests.render.samples import EVERYTHING
from tests.render.test_determinism import written
records = EVERYTHING[::-1] if "backwards" in sys.argv else EVERYTHING
for name, octets in written(*records):
    print(name, hashlib.sha256(octets).hexdigest())
"""


def written(*records: Record) -> Iterator[tuple[str, bytes]]:
    """Yield the records in every format, in parts and whole, and every file of their site."""
    whole = feed(*records)
    for name, form in FORMATS.items():
        yield name, RENDERERS[name](whole)
        yield f"parts of {name}", b"".join(map(form.part, whole.records))
    site = Site(base_url="https://example.org/", records=whole.records, feeds=[SiteFeed("all", "")])
    yield from site_files(site)


@pytest.mark.parametrize(
    ("seed", "zone", "language", "order"),
    [
        ("1", "Pacific/Kiritimati", "C", "backwards"),
        ("2", "America/Los_Angeles", "de_DE.UTF-8", "forwards"),
        ("0", "", "tr_TR.UTF-8", "backwards"),
    ],
)
def test_the_same_bytes_everywhere(seed: str, zone: str, language: str, order: str) -> None:
    """No seed of hashes, time zone, language or order of the records changes a byte."""
    here = [f"{name} {hashlib.sha256(octets).hexdigest()}" for name, octets in written(*EVERYTHING)]
    there = subprocess.run(
        [sys.executable, "-c", SCRIPT, order],
        env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.split("\n")[:-1] == here
