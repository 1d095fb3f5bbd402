"""Pictures as labels, with the title among them."""

from __future__ import annotations

import pytest

from rcevents.reading.fields import Field
from rcevents.reading.labels import fields_of
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Passage
from rcevents.reading.pictures import is_titled, told_behind_day


def fields(markdown: str) -> list[tuple[str | None, str]]:
    """Give roles and texts of a line."""
    passage = flat(markdown_outline(markdown))[0].passage
    return [(field.role, field.text) for field in fields_of(passage)]


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("🇧🇪 [Tea Day](u) 📅 3 May 📍 Gent",
         [("title", "Tea Day"), ("when", "3 May"), ("place", "Gent")]),
        ("💻 [Tea Day](u) 📅 3 May", [("title", "Tea Day"), ("when", "3 May")]),
        ("📅 3 May | 📍 Gent | **Tea Day**: for all",
         [("title", "Tea Day"), ("when", "3 May"), ("place", "Gent"), ("remark", "for all")]),
        ("📅 3 May | **[Talk: tea](u)** by Ada Bell",
         [("title", "Talk: tea"), ("when", "3 May"), ("remark", "by Ada Bell")]),
        ("[Tea Day](u): sold out. 📅 3 May",
         [("title", "Tea Day"), ("remark", "sold out."), ("when", "3 May")]),
    ],
)  # fmt: skip
def test_the_title_among_labels(markdown: str, told: list[tuple[str, str]]) -> None:
    """One piece of a line without a label is its title."""
    assert fields(markdown) == told


@pytest.mark.parametrize(
    "markdown",
    [
        "📅 3 May 📍 Gent",
        "[Sign up](u) 📅 3 May",
        "💻 [Zoom](u) 📅 3 May",
        "see the notes 📍 Gent",
        "[Tea](u) and [Pots](v) | more | 📅 3 May",
    ],
)
def test_no_title_among_labels(markdown: str) -> None:
    """Buttons, forms and words without a day are no titles."""
    assert "title" not in dict(fields(markdown))


@pytest.mark.parametrize(
    ("text", "told"),
    [("3 May – Tea Days", True), ("3 May: TeaConf", True), ("3 May", False), ("soon", False)],
)
def test_what_stands_behind_a_day(text: str, told: bool) -> None:
    """A day with its title or its place behind it, and a day alone."""
    assert (told_behind_day(Field("when", "📅", Passage(text))) is not None) is told


def test_a_word_of_label_is_no_picture() -> None:
    """Behind "When: 3 May – Old Brewery" there is no title."""
    assert told_behind_day(Field("when", "When", Passage("3 May – Old Brewery"))) is None


@pytest.mark.parametrize(
    ("text", "sure"), [("3 May – TeaConf", True), ("3 May – Old Brewery, Gent", False)]
)
def test_a_sure_title(text: str, sure: bool) -> None:
    """A name of a gathering is a title, and not where it is held."""
    assert is_titled(Passage(text)) is sure
