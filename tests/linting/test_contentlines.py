"""Names, parameters and values."""

from __future__ import annotations

import pytest

from tests.linting.calendars import calendar, codes, event, said


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('X-TEA;A=1;B="a:b;c",d:tea', []),
        ("comment;language=de:Tee", []),
        ("bring a cup", ["ICS101"]),
        ("X_TEA:1", ["ICS101"]),
        ("COMMENT :tea", ["ICS101"]),
        ("COMMENT;X-A=1", ["ICS101"]),
        ("https://tea.example.org", ["ICS112"]),
        ("Where: in Limoges", ["ICS112"]),
        ("TEAPOT:tea", ["ICS207"]),
        ("COMMENT;LANGUAGE:tea", ["ICS102"]),
        ("COMMENT;;X-A=1:tea", ["ICS102"]),
        ('COMMENT;X-A=a"b":tea', ["ICS103"]),
        ('COMMENT;X-A="a:tea', ["ICS103"]),
        ('COMMENT;X-A="a\\nb":tea', ["ICS104"]),
        ("COMMENT;X-A=1;X-A=2:tea", ["ICS105"]),
    ],
)
def test_a_line(line: str, expected: list[str]) -> None:
    assert codes(calendar(*event(line))) == expected


def test_a_finding_points_at_the_column() -> None:
    (finding,) = said(calendar(*event("COMMENT;X-A=1;X-A=2:tea")))
    assert finding == "14:15: warning[ICS105] X-A is told twice"


def test_a_name_that_is_none_is_told_as_such() -> None:
    (finding,) = said(calendar(*event("X_TEA:1")))
    assert finding.endswith("X_TEA is no name: letters of ASCII, digits and hyphens alone")
