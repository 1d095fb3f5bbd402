"""Links that lead to an event's page."""

from __future__ import annotations

import pytest

from rcevents.reading.leadinglinks import leads_on
from rcevents.reading.passage import Link


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://pot.example.org/fair", True),
        ("../events/fair.html", True),
        ("https://xx.com/fair", True),
        ("mailto:ada@example.org", False),
        ("tel:+123", False),
        ("#fair", False),
        ("", False),
        ("https://www.linkedin.com/in/ada", False),
        ("https://app.slack.com/client/T1", False),
        ("https://[broken", False),
    ],
)
def test_persons_networks_and_anchors_lead_to_no_event(url: str, expected: bool) -> None:
    """Pages lead on, wherever they are; what lies within the newsletter or a network does not."""
    assert leads_on(Link(0, 1, url)) is expected
