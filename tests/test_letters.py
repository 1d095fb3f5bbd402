from __future__ import annotations

import pytest

from rcevents.letters import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Plain words", "plain words"),
        ("Łódź", "lodz"),
        ("Århus and Tromsø", "arhus and tromso"),
        ("Straße", "strasse"),
        ("Œuvre, Æon, Þing, Đà Nẵng", "oeuvre, aeon, thing, da nang"),
        ("İstanbul, Diyarbakır", "istanbul, diyarbakir"),
        ("Gəncə", "gence"),
        ("東京", "東京"),
        ("", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded
