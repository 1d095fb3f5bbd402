from __future__ import annotations

import re

import pytest

from tests.reading.linear import assert_linear

QUADRATIC = re.compile(r"a*b")


def test_linear_reading_passes() -> None:
    """Splitting at spaces looks at each character once."""
    assert_linear(str.split, lambda n: "a " * (n // 2))


def test_quadratic_reading_fails() -> None:
    """A pattern that starts anew at each character and runs to the end is caught."""
    with pytest.raises(AssertionError, match="times as long"):
        assert_linear(QUADRATIC.findall, lambda n: "a" * n)
