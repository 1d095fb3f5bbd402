from __future__ import annotations

import pytest

from rcevents.reading.footers import without_footer
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat

ISSUE = "# Tea news\n\n## Events\n\nTea Days - 3 May, free\n\n- Pot Days - 4 May, free\n\n"
ISSUE += "Bring a cup.\n\nAnd do not forget the kettle, the leaves and the spoons.\n\n"


def left(text: str) -> list[str]:
    """Give what is left of an issue."""
    return [block.text for block in flat(without_footer(markdown_outline(text), text))]


@pytest.mark.parametrize(
    "footer",
    [
        "Unsubscribe",
        "---\n\nYou just read issue #3 of Tea.\n\nUnsubscribe: https://u.example.org/",
        "Copyright © 2021 Tea Office\n\nTea Street\n\nYou can update your preferences.",
        "© Tea Office\n\nTo opt out, write to us.\n\nSent by Tea Mail",
        "Share this\n\nShare on X\n\nDon't want these mails? Unsubscribe.\n\nPowered by Kettle",
        "Why did I get this?\n\nmanage your subscription",
        "Forward to a friend\n\nSubscribe now\n\nunsubscribe here",
    ],
)
def test_a_footer_is_left_out(footer: str) -> None:
    """From its first words on."""
    assert left(ISSUE + footer) == [text for text in left(ISSUE) if text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        ISSUE,
        "Unsubscribe here\n\n" + ISSUE,
        "© Tea Office\n\nUnsubscribe\n\n" + "More of the same.\n\n" * 12 + ISSUE,
        "View in browser or unsubscribe\n\nTea Days - 3 May, free, for everybody\n",
        ISSUE + "Share this with friends.\n\nCopyright © Tea Office\n",
    ],
)
def test_what_is_no_footer_stays(text: str) -> None:
    """Words at the top, words without a way out, a text that is hardly more than its footer."""
    assert left(text) == [block.text for block in flat(markdown_outline(text))]


def test_an_event_between_words_of_a_footer_stays() -> None:
    """A day ends the search upwards."""
    text = ISSUE + "Share this!\n\nPot Days - 4 May, free\n\n© Tea Office\n\nUnsubscribe\n"
    assert left(text)[-1] == "Pot Days - 4 May, free"
