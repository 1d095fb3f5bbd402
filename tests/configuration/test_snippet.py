from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration import parse_configuration
from rcevents.configuration.snippet import snippet

NAMES = st.text(min_size=1, max_size=20).filter(
    lambda name: bool(name.strip()) and name.isprintable()
)


@given(NAMES, st.text(max_size=30), st.lists(st.text(max_size=9)), st.integers(0, 10))
def test_what_is_pasted_can_be_read(name: str, option: str, topics: list[str], trust: int) -> None:
    """Whatever a page is called."""
    lines = snippet(
        {
            "name": name,
            "address": "https://tea.example.org/",
            "topics": topics,
            "trust": trust,
            "options": {option: option},
            "window": {"before": 1, "after": 2},
        }
    )
    (source,) = parse_configuration(lines).sources
    assert (source.name, source.topics, source.trust) == (name, tuple(topics), trust)
    assert source.options == {option: option}
