"""Policy: whom servers may write to, by the configuration or by the environment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.policy import CONTACT, Policy, with_contact


@pytest.mark.parametrize(
    ("own", "told", "contact"),
    [
        (None, None, None),
        (None, "tea@example.org", "tea@example.org"),
        (None, "  tea@example.org\n", "tea@example.org"),
        (None, "  ", None),
        ("cake@example.org", "tea@example.org", "cake@example.org"),
        ("", "tea@example.org", "tea@example.org"),
    ],
)
def test_the_contact_of_its_own_wins(
    own: str | None, told: str | None, contact: str | None
) -> None:
    environment = {} if told is None else {CONTACT: told}
    assert with_contact(Policy(contact=own), environment).contact == contact


@given(st.builds(Policy, delay=st.floats(0, 9), retries=st.integers(0, 9), robots=st.booleans()))
def test_nothing_else_changes(policy: Policy) -> None:
    """Usually one's own network is left alone, and robots.txt is heard."""
    assert with_contact(policy, {"TEA": "x"}) == policy
    assert (Policy().allow_private, Policy().robots) == (False, True)
