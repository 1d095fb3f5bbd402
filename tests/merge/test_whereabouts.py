from __future__ import annotations

import pytest

from rcevents.merge.whereabouts import relate_places, site_of
from rcevents.model import Place

GHENT = Place(text="Leaf House, Ghent, Belgium", city="Ghent", country="BE")

RELATIONS = [
    (GHENT, GHENT, "agree"),
    (GHENT, None, "unknown"),
    (GHENT, Place(text="Bruges", city="Bruges", country="BE"), "clash"),
    (GHENT, Place(text="Ghent, Oost-Vlaanderen"), "agree"),
    (GHENT, Place(text="Belgium", country="BE"), "agree"),
    (GHENT, Place(text="France", country="FR"), "clash"),
    (GHENT, Place(text="ゲント", city="ゲント", country="BE"), "agree"),
    (Place(text="Gothenburg", city="Gothenburg"), Place(text="Gothenborg", city="Gothenborg"),
     "agree"),
    (Place(text="University Hall"), Place(text="University House"), "unknown"),
    (Place(text="New York, NY", city="New York"), Place(text="York", city="York"), "clash"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "relation"), RELATIONS)
def test_whether_two_places_may_be_one(
    one: Place | None, other: Place | None, relation: str
) -> None:
    first, second = site_of(one), site_of(other)
    assert relate_places(first, second) == relate_places(second, first) == relation
