"""The caseless text is what `re.IGNORECASE` compares."""

from __future__ import annotations

import re
import string
import sys

import pytest

from rcevents.reading.caseless import caseless

EVERY = "".join(map(chr, range(sys.maxunicode + 1)))


@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_a_letter_stands_for_all_that_ignore_its_case(letter: str) -> None:
    same = set(re.findall(letter, EVERY, re.IGNORECASE))
    assert {char for char in same if caseless(char) != letter} == set()


def test_every_letter_keeps_its_place() -> None:
    assert len(caseless(EVERY)) == len(EVERY)
