from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.iana import zone_info


@pytest.mark.parametrize(
    "name", [None, "", "Mars/Base", "Europe", "é", "../../etc/passwd", "a\x00b", "x" * 999]
)
def test_what_no_zone_is_called(name: str | None) -> None:
    assert zone_info(name) is None


@given(st.timezone_keys(), st.text(max_size=40))
def test_every_name_is_answered(known: str, name: str) -> None:
    """A zone has the name that it was asked by; nothing is raised for any other."""
    zone = zone_info(known)
    assert zone is not None
    assert zone.key == known
    zone_info(name)
