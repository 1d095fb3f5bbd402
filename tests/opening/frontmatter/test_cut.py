from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.opening.frontmatter import split_front_matter
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "inside", "body"),
    [
        ("---\ntitle: Tea\n---\nHello\n", "title: Tea\n", "Hello\n"),
        ("---\ntitle: Tea\n...\nHello\n", "title: Tea\n", "Hello\n"),
        ("---  \ntitle: Tea\n---  \nHello\n", "title: Tea\n", "Hello\n"),
        ("\n\n---\ntitle: Tea\n---", "title: Tea\n", ""),
        ("---\n---\nHello\n", "", "Hello\n"),
        ("---\nother: 1\n\nlayout: x\n---\nHello\n", "other: 1\n\nlayout: x\n", "Hello\n"),
        (
            "---\ntitle: Tea\nHello there\ndate: 1\n---\nx",
            "title: Tea\nHello there\ndate: 1\n",
            "x",
        ),
        ("+++\ntitle='Tea'\n+++\nHello\n", "title='Tea'\n", "Hello\n"),
        ("Title: Tea\nDate: 2021-10-01\n\nHello\n", "Title: Tea\nDate: 2021-10-01\n", "\nHello\n"),
        (
            "From: a@example.org\nSubject: Tea\n  and cups\n\nHi",
            "From: a@example.org\nSubject: Tea\n  and cups\n",
            "\nHi",
        ),
    ],
)
def test_front_matter_is_cut_off(text: str, inside: str, body: str) -> None:
    """The lines between fences, or the leading lines of known keys, are the front matter."""
    cut = split_front_matter(text)
    assert cut is not None
    assert (cut.inside, cut.body, cut.closed) == (inside, body, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello\n",
        "---\nJust a text between rules.\n---\nHello\n",
        "---\nRemember: bring a cup\n---\n",
        "----\ntitle: Tea\n----\n",
        "---\n\nHello, without an end",
        "---",
        "Title: only one line\n\nHello",
        "Title: Tea\nDate: 3 May\nLocation: Oslo\n\nan event, not an issue",
        "Category: a\nTags: b\n\nneither title nor date",
        "Tea Day: 3 May\nCup Day: 4 May\n",
    ],
)
def test_text_that_only_looks_like_it_stays_whole(text: str) -> None:
    """Rules, prose with colons and single events are text."""
    assert split_front_matter(text) is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: Tea\ndate: 1\n\nHello\nyou\n", "\nHello\nyou\n"),
        (
            "---\ntitle: Tea\n\nHello you.\n\n---\n\nMore text.\n",
            "\nHello you.\n\n---\n\nMore text.\n",
        ),
        ("---\ntitle: Tea\nHello you.\n", "Hello you.\n"),
    ],
)
def test_unclosed_front_matter_takes_no_text_along(text: str, body: str) -> None:
    """Without a closing fence, the front matter ends where its lines do."""
    cut = split_front_matter(text)
    assert cut is not None
    assert (cut.body, cut.closed) == (body, False)


_LINES = st.sampled_from(
    [
        "---",
        "+++",
        "...",
        "title: Tea",
        "date = 3",
        "Subject: x",
        "- a",
        "  b",
        "# c",
        "",
        "Hello",
        "x: y",
        '"',
        "[",
        "date:",
    ]
)


@settings(deadline=None)
@given(st.lists(_LINES | st.text("ab:\n -")).map("\n".join))
def test_every_line_is_kept(text: str) -> None:
    """Head and body are the text, cut between two lines."""
    cut = split_front_matter(text)
    assert cut is None or cut.head + cut.body == text
    assert cut is None or not cut.body or not cut.head or cut.head.endswith("\n")


@pytest.mark.parametrize(
    "unit",
    [
        "---\n",
        "title: x\n",
        "\n",
        " ",
        "a: b\n",
        "title" + " " * 60 + "x\n",
        "---\ntitle: x\n",
        "+++\n",
        "- \n",
        "a:",
    ],
)
@pytest.mark.parametrize("start", ["", "---\ntitle: x\n", "+++\ndate=1\n"])
def test_cutting_takes_linear_time(start: str, unit: str) -> None:
    """Hostile fences and keys cost time in proportion to their length."""
    assert_linear(split_front_matter, lambda n: start + unit * (n // len(unit)))


def test_keys_of_events_tell_front_matter_between_fences() -> None:
    """Two of them, in any of the languages that are known; one is a rule in the text."""
    assert split_front_matter("---\ntitel: Tee\ndatum: 03.05.2031\n---\nMit Kuchen.\n") is not None
    assert split_front_matter("---\nname: Tea\nstart: 2031-05-03\n---\n") is not None
    assert split_front_matter("---\nWhen: soon\n---\n") is None


def test_a_quoted_value_may_hold_blank_lines() -> None:
    """What is YAML as a whole is front matter; what is not is text between two rules."""
    cut = split_front_matter("---\ntitle: 'Tea\n\n  and cups'\ndate: 2031-05-03\n---\nHello\n")
    assert cut is not None
    assert cut.body == "Hello\n"
    told = split_front_matter("---\ntitle: 'Tea\n\nand cups'\ndate: 2031-05-03\n---\nHello\n")
    assert told is not None
    assert told.body == "Hello\n"
    assert split_front_matter("---\nTea: a drink\n\nIt is warm.\n---\nHello\n") is None
