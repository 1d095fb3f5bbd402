from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.iana import NO_ZONES, zone_info

KNOWN = st.timezone_keys(allow_prefix=False).filter(lambda name: name not in NO_ZONES)


@pytest.mark.parametrize(
    "name", [None, "", "Mars/Base", "Europe", "é", "../../etc/passwd", "a\x00b", "x" * 999]
)
def test_what_no_zone_is_called(name: str | None) -> None:
    assert zone_info(name) is None


@given(KNOWN, st.text(max_size=40))
def test_every_name_is_answered(known: str, name: str) -> None:
    """A zone has the name that it was asked by; nothing is raised for any other."""
    zone = zone_info(known)
    assert zone is not None
    assert zone.key == known
    zone_info(name)


@given(KNOWN)
def test_copies_that_some_machines_keep_are_no_zones(known: str) -> None:
    assert zone_info(f"posix/{known}") is zone_info(f"right/{known}") is None
