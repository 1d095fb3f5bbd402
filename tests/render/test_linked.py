from __future__ import annotations

from rcevents.render.linked import node


def test_what_is_known_stays() -> None:
    """False and nought are known; nothing, no text and no things are not."""
    assert node(a=False, b=0, c=None, d="", e=[], f=[1], g=[1, 2]) == {
        "a": False,
        "b": 0,
        "f": 1,
        "g": [1, 2],
    }


def test_what_nobody_sees_is_not_known() -> None:
    """A text of blanks, of marks of direction or of controls says nothing, nor in a list."""
    assert node(a=" \n", b="\u202e\x07", c=["", "\u200b"], d=["", "tea", None]) == {"d": "tea"}
