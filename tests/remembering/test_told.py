from __future__ import annotations

from rcevents.remembering import Tally


def test_tallies_add_up() -> None:
    one, other = Tally(told=3, new=2, gone=1), Tally(told=4, same=4, doubts=1)
    assert one + other == Tally(told=7, same=4, new=2, gone=1, doubts=1)
    assert sum((one, other), Tally()) == one + other
