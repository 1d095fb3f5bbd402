from __future__ import annotations

import pytest

from rcevents.reading.listednames import lists_names
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat


@pytest.mark.parametrize(
    "markdown",
    [
        "- Kettle club meeting: Monday 3 May\n- Newcomers' tea hour: first Tuesday of each month",
        "- **Tea Week: lids** — online, 3 May\n- **Pot Days** — Ghent, 4-5 May",
        "- [Tea Days](/t): 3 May\n- Bring a pot\n- [Pot Days](/p): 4 May",
    ],
)
def test_items_that_name_events(markdown: str) -> None:
    assert lists_names(flat(markdown_outline(markdown)))


@pytest.mark.parametrize(
    "markdown",
    [
        "- **When:** 3 May\n- **Registration:** until 1 May",
        "- Paper submission: 3 May\n- Camera-ready papers: 4 May",
        "- Workshop: 3 May\n- Conference: 4-5 May",
        "- Kettle club meeting: Monday 3 May\n- Where: Ghent",
        "- Keynote: Ada Bell, 3 May\n- Panel: 4 May",
        "Kettle club meeting: Monday 3 May\n\nPot club meeting: 4 May",
    ],
)
def test_items_that_tell_of_one(markdown: str) -> None:
    assert not lists_names(flat(markdown_outline(markdown)))
