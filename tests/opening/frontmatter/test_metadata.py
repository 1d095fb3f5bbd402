from __future__ import annotations

import pytest

from rcevents.opening.frontmatter import read_front_matter
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ('---\ntitle: "#3 - 1 Oct 2021"\ndate: 2021-10-01\n---\n', "#3 - 1 Oct 2021", "2021-10-01"),
        ("---\ntitle: 'It''s tea'\n---\n", "It's tea", None),
        ("---\ntitle: >\n  Tea and\n  cups\ntags: [a, b]\n---\n", "Tea and cups", None),
        ("---\ntags:\n  - title: not this\n  - date: nor this\ntitle: Tea\n---\n", "Tea", None),
        (
            "---\nPublished: 2021-10-01 08:00:00 +0000\nlayout: x\n---\n",
            None,
            "2021-10-01 08:00:00 +0000",
        ),
        ("---\npublishDate: 1 Oct 2021\n---\n", None, "1 Oct 2021"),
        ("---\npub_date: October 1, 2021\ntitle: Tea\n---\n", "Tea", "October 1, 2021"),
        ("---\ntitle: #3\ndate: ~\n---\n", "#3", "~"),
        ("---\ntitle: &a Tea\nother: *a\ndate: 2021-10-01\n---\n", "Tea", "2021-10-01"),
        (
            "---\ntitle: !!python/object/apply:os.getcwd []\ndate: 1 Oct 2021\n---\n",
            "!!python/object/apply:os.getcwd []",
            "1 Oct 2021",
        ),
        ("---\n{title: Tea, date: 2021-10-01}\nlayout: x\n---\n", "Tea", "2021-10-01"),
        ("---\n? [a, b]\n: c\ntitle: Tea\n---\n", "Tea", None),
        (
            "+++\ntitle = 'Tea'\ndate = 2021-10-01T08:00:00Z\n[event]\ndate = 2022-01-01\n+++\n",
            "Tea",
            "2021-10-01 08:00:00+00:00",
        ),
        ("Title: Tea\nDate: 2021-10-01\n\nHello\n", "Tea", "2021-10-01"),
        (
            "Date: Fri, 1 Oct 2021 08:00:00 +0000\nSubject: Tea\n\nHello\n",
            "Tea",
            "Fri, 1 Oct 2021 08:00:00 +0000",
        ),
        ("---\n---\n", None, None),
        ("Hello\n", None, None),
    ],
)
def test_title_and_date(text: str, title: str | None, date: str | None) -> None:
    """The outermost title and date are found, as they are written."""
    front = read_front_matter(text)
    assert (front.title, front.date) == (title, date)


def test_the_line_numbers_are_those_of_the_file() -> None:
    """The body's first line knows its number."""
    text = "\n---\ntitle: Tea\n\nlayout: x\n---\nseventh\neighth\n"
    front = read_front_matter(text)
    lines = front.body.split("\n")
    assert lines[0] == text.split("\n")[front.first_line - 1] == "seventh"


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        (
            "---\ntitle: Tea: the talk\ndate: 2021-10-01\n---\nHello\n",
            2,
            "mapping values are not allowed",
        ),
        (
            '---\nlayout: x\ntitle: "Tea\ndate: 2021-10-01\n---\nHello\n',
            5,
            "unexpected end of stream",
        ),
        ("---\ndate: 2021-10-01\ntitle: [Tea\n---\nHello\n", 4, "did not find expected"),
        ("---\ndate: 2021-10-01\ntitle: Tea\n\nHello\n", 1, "never closed"),
        ("+++\ndate = 2021-10-01\ntitle = Tea\n+++\nHello\n", 3, "Invalid value"),
        ("---\ntitle: @Tea\ndate: 2021-10-01\n---\nHello\n", 2, "cannot start any token"),
    ],
)
def test_broken_front_matter_tells_its_line_and_keeps_what_can_be_read(
    text: str, line: int, complaint: str
) -> None:
    """The parser complains, and the lines are read all the same."""
    front = read_front_matter(text)
    assert front.flaw is not None
    assert complaint in front.flaw.complaint
    assert front.flaw.remedy
    assert abs(front.flaw.line - line) <= 1
    assert front.date == "2021-10-01"
    assert "Tea" in (front.title or "")
    assert front.body.strip() == "Hello"


def test_a_bomb_of_aliases_is_harmless() -> None:
    """Aliases of aliases are never expanded."""
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 40))
    front = read_front_matter(f"---\nl0: &l0 [tea]\n{levels}title: Tea\n---\nHello\n")
    assert (front.title, front.flaw) == ("Tea", None)


@pytest.mark.parametrize(
    "unit", ["[", "{", "{a: ", "- ", "? ", "!", '"\n', "a: &a [x]\n", "k: *a\n", "#\n"]
)
def test_reading_yaml_takes_linear_time(unit: str) -> None:
    """Deep, long and repetitive YAML costs time in proportion to its length."""
    assert_linear(read_front_matter, lambda n: f"---\ntitle: x\n{unit * (n // len(unit))}\n---\nHi")


@pytest.mark.parametrize("unit", ["a.", "a = [", "[[a]]\n", '"""', "a.b = 1\n"])
def test_reading_toml_takes_linear_time(unit: str) -> None:
    """So does TOML."""
    assert_linear(read_front_matter, lambda n: f"+++\ntitle=1\n{unit * (n // len(unit))}\n+++\nHi")
