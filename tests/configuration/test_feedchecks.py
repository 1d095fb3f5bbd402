"""What a feed's values must be: names of files, windows, axes, filters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration import FeedDays, parse_configuration
from rcevents.configuration.feedchecks import NAME, filter_faults
from rcevents.filters import names

WINDOWS = {
    '"default"': (30, None),
    '"all"': (None, None),
    "{}": (30, None),
    "{before = 0}": (0, None),
    "{before = 3, after = 4}": (3, 4),
}
AXES = {"true": ("free", "format", "kind"), "false": (), '["kind", "free"]': ("free", "kind")}


def test_windows_can_be_told_by_name_and_by_days() -> None:
    for text, days in WINDOWS.items():
        window = parse_configuration(f"[publish]\nwindow = {text}").publish.window
        assert (window.before, window.after) == days
        assert window.is_all == (text == '"all"')
    assert FeedDays() == parse_configuration("").publish.window


def test_a_matrix_is_of_all_axes_or_of_some_in_their_order() -> None:
    for text, axes in AXES.items():
        assert parse_configuration(f"[publish]\nmatrix = {text}").publish.matrix == axes


def test_formats_are_told_once() -> None:
    told = parse_configuration('[publish]\nformats = ["csv", "ics", "csv"]')
    assert told.publish.formats == ("csv", "ics")


@given(st.from_regex(NAME, fullmatch=True))
def test_a_name_is_one_of_a_file_anywhere(name: str) -> None:
    assert len(name) <= 60
    assert name == name.lower().strip("-.")


VALUES = st.one_of(
    st.text(max_size=9),
    st.booleans(),
    st.integers(),
    st.lists(st.text(max_size=4), max_size=2),
    st.sampled_from(["today", "+30d", "2021-10-01", "free", "talk", "dated", "FR"]),
)


@given(st.dictionaries(st.sampled_from([*names(), "tea"]), VALUES, max_size=4))
def test_any_filter_is_taken_or_its_faults_are_told(query: dict[str, object]) -> None:
    for name, what in filter_faults(query):
        assert name in query or not name
        assert what
