"""Lines of the newsletter itself."""

from __future__ import annotations

import pytest

from rcevents.reading.ofletter import is_of_letter
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Submit your news for the next issue by 10 February.", True),
        ("Send your items before 12 February to Bo.", True),
        ("The deadline for the March newsletter is 25 February.", True),
        ("Deadline for our next\nbulletin: 3 March", True),
        ("If you have something for us, mail it by 26 February.", True),
        ("Contributions to the next letter are welcome until 27 February.", True),
        ("We'd like to hear about your events by 28 February.", True),
        ("The next issue comes out on 4 March.", True),
        ("The March edition is due on 1 March.", True),
        ("Der nächste Rundbrief erscheint Anfang Juli, Redaktionsschluss ist der 25. Juni.", True),
        ("Submit your abstract by 10 February.", False),
        ("Send your application before 12 February to Bo.", False),
        ("Register by 3 March.", False),
        ("The deadline for the workshop is 25 February.", False),
        ("If you have questions, write to Bo by 3 March.", False),
        ("Contributions to the workshop are welcome until 27 February.", False),
        ("The next session is on 4 March.", False),
        ("Proposals for the special issue are due on 4 March.", False),
        ("The programme will be published on 3 March.", False),
        ("We discuss each issue of the tracker on 3 March.", False),
    ],
)
def test_what_is_said_of_the_letter(text: str, told: bool) -> None:
    """News to be sent in and issues to come are the newsletter's, papers and seats the event's."""
    assert is_of_letter(text) is told


def test_lines_are_read_in_linear_time() -> None:
    """A long text is not looked at."""
    assert_linear(is_of_letter, lambda n: "next issue by " * (n // 14))
