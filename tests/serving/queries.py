"""Queries as hypothesis draws them: whatever a filter's parameters may be told."""

from __future__ import annotations

from hypothesis import strategies as st

from rcevents.filters.query import DAYS, NAMES

FLAGS = ("free", "virtual", "virtual_only", "in_person", "in_person_only", "hybrid",
         "unknown_cost", "unknown_format", "unknown_date")  # fmt: skip
CHOICES = {
    "kinds": ("conference", "talk", "training,workshop"),
    "status": ("confirmed", "cancelled,postponed"),
    "schedule": ("dated", "on_demand,undated"),
}
PLAIN = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
WORDS = st.text(PLAIN, min_size=1, max_size=20).map(lambda text: f"a{text}")


def mappings() -> st.SearchStrategy[dict[str, str]]:
    """Draw some parameters with values of their sort."""
    return st.fixed_dictionaries({}, optional={name: _values(name) for name in NAMES})


def _values(name: str) -> st.SearchStrategy[str]:
    if name in FLAGS:
        return st.just("true")
    if name in CHOICES:
        return st.sampled_from(CHOICES[name])
    if name in DAYS:
        days = st.dates().map(str)
        return st.one_of(days, st.sampled_from(["today", "tomorrow", "+30d", "-2w", "+99999w"]))
    if name == "max_cost":
        return st.sampled_from(["100 EUR", "$50", "0 GBP", "1e3 CHF"])
    if name == "country":
        return st.sampled_from(["DE", "France", "uk"])
    return WORDS
