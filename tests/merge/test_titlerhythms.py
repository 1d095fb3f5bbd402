from __future__ import annotations

import pytest

from rcevents.merge.titles import title_of


@pytest.mark.parametrize(
    ("title", "rhythm"),
    [
        ("Leaf Days 2021", "open"),
        ("Weekly Leaf Call", "regular"),
        ("Mill Towns Research Computing Talks", "regular"),
        ("Leaf Colloquium: Tidal Kettles in Silico", "talk"),
        ("Leaf Colloquium: Monday", "regular"),
        ("Leaf Society Spring Meeting", "yearly"),
        ("Annual Leaf Meeting", "yearly"),
        ("Introduction to Snakemake", "subject"),
        ("Snakemake for Beginners", "subject"),
        ("Getting Started with Snakemake", "subject"),
        ("Snakemake Workshop", "subject"),
        ("Winter School on Snakemake", "subject"),
        ("SLATE Workshop", "open"),
        ("Workshop on Kettle Provenance", "open"),
        ("Leaf Workshop for Kettle Makers", "open"),
    ],
)
def test_how_often_it_is_held(title: str, rhythm: str) -> None:
    assert title_of(title).rhythm == rhythm
