from __future__ import annotations

import pytest

from rcevents.reading.names import is_organisation, is_person, is_remark


@pytest.mark.parametrize(
    "text",
    ["Ada Bell", "Dr Ada B. Bell", "Prof. Cy", "Jo van der Pot", "Bell et al", "Émile O’Dey"],
)
def test_persons(text: str) -> None:
    """Two to five capital words, or an honorific, have the shape of a person."""
    assert is_person(text)


@pytest.mark.parametrize(
    "text", ["Ada", "Steeping Leaves", "Tea Workshop", "The 30th Symposium", "ada bell", ""]
)
def test_no_persons(text: str) -> None:
    """Words of a title, and single words, are no person."""
    assert not is_person(text)


@pytest.mark.parametrize("text", ["Leaf Laboratory", "TEA-RSE", "University of Pot"])
def test_organisations(text: str) -> None:
    """An acronym or a name with an organisation's word."""
    assert is_organisation(text)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Ada Bell, Cy Dey, TEASE event", True),
        ("TEA-RSE and Leaf Data Alliance", True),
        ("Virtual", True),
        ("Free for two weeks", True),
        ("Part 2", False),
        ("The Leaf Community Meeting", False),
        ("TEACON ’21", False),
        ("Heterogeneous Leaves: Challenges", False),
        ("", False),
    ],
)
def test_remarks(text: str, remark: bool) -> None:
    """Who speaks, who organises and in which form, but no second half of a title."""
    assert is_remark(text) is remark
