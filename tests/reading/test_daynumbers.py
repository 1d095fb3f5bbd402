from __future__ import annotations

import pytest

from rcevents.reading.daynumbers import days_kept
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("- 14. Mai 2031: Teetage", "14. Mai 2031: Teetage"),
        ("- 14. bis 16. Mai: Teetage", "14. bis 16. Mai: Teetage"),
        ("* 14. - 16. Okt: Teetage", "14. - 16. Okt: Teetage"),
        ("1. Juni 2031: Teetage", "1. Juni 2031: Teetage"),
        ("- 3. august 2031: Tedager", "3. august 2031: Tedager"),
        ("> 14. mai 2031 : jours du thé", "14. mai 2031 : jours du thé"),
        ("7. April 2031: Teetage\n\n9. April 2031: Topftage", "7. April 2031: Teetage"),
    ],
)
def test_a_day_is_read_as_it_was_written(markdown: str, text: str) -> None:
    assert flat(markdown_outline(markdown))[0].text == text


@pytest.mark.parametrize(
    "markdown",
    [
        "1. Tea in May\n2. Pots",
        "1. May Tea\n2. March of the pots",
        "1. June 4, noon: tea\n2. June 15-19: pots\n\n1. Sept 3: lids",
        "- 14. Teetage im Mai",
        "14. Maintenance",
        "- 1. Marsh walks",
        "1. Augustine's tea",
    ],
)
def test_items_stay_items(markdown: str) -> None:
    assert days_kept(markdown) == markdown
