"""Which feeds a configuration asks for, and what they mean on a day."""

from __future__ import annotations

import datetime as dt

from rcevents.configuration import parse_configuration
from rcevents.filters import Filter
from rcevents.publication import DEFAULT_FEEDS, Bounds, plans_of

TODAY = dt.date(2021, 10, 1)
ALL = Bounds(None)


def test_without_configuration_there_are_the_default_feeds() -> None:
    assert plans_of(None, TODAY) == DEFAULT_FEEDS
    assert {plan.window for plan in plans_of(None, TODAY, "all")} == {ALL}


def test_feeds_of_ones_own_stand_behind_or_in_place_of_others() -> None:
    plans = plans_of(
        parse_configuration("""
            [publish]
            formats = ["csv"]
            window = {before = 3}
            utc = true
            [[feeds]]
            name = "free"
            [[feeds]]
            name = "my-talks"
            filter = {kinds = "talk", to = "+1w"}
            window = "all"
            formats = ["ics"]
            color = "teal"
        """),
        TODAY,
    )
    assert [plan.name for plan in plans] == [*(plan.name for plan in DEFAULT_FEEDS), "my-talks"]
    free, talks = plans[1], plans[-1]
    assert (free.title, free.asked, free.window, free.formats) == (
        "Free", Filter(), Bounds(3), ("csv",)
    )  # fmt: skip
    assert (talks.title, talks.window, talks.formats) == ("My talks", ALL, ("ics",))
    assert talks.asked == Filter.parse({"kinds": "talk", "to": "2021-10-08"})
    assert talks.is_timed
    assert not free.is_timed
    assert all(plan.utc for plan in plans)


def test_the_command_line_s_window_leaves_those_alone_that_tell_one() -> None:
    told = parse_configuration("[[feeds]]\nname = 'mine'\nwindow = {before = 0, after = 30}")
    *others, mine = plans_of(told, TODAY, "all")
    assert mine.window == Bounds(0, 30)
    assert {plan.window for plan in others} == {ALL}


def test_default_feeds_can_be_left_out() -> None:
    told = "[publish]\ndefault_feeds = false\n"
    assert plans_of(parse_configuration(told), TODAY) == ()
    (mine,) = plans_of(parse_configuration(f"{told}[[feeds]]\nname = 'mine'"), TODAY)
    assert mine.asked == Filter()


def test_a_filter_that_means_nothing_today_admits_nothing() -> None:
    told = parse_configuration(
        "[[feeds]]\nname = 'mine'\nfilter = {from = 'today', to = '2021-10-05'}"
    )
    assert plans_of(told, TODAY)[-1].asked is not None
    later = plans_of(told, dt.date(2021, 10, 6))[-1]
    assert later.asked is None
    assert later.records((), None) == ()


def test_a_matrix_doubles_no_default_feed() -> None:
    plans = plans_of(parse_configuration("[publish]\nmatrix = true"), TODAY)
    asked = [plan.asked for plan in plans if not plan.deadlines]
    assert len(asked) == len(set(asked)) == 2 * 4 * 8 + 1  # "training" is of several kinds
    assert len({plan.name for plan in plans}) == len(plans)
    assert [*plans[:8]] == [*DEFAULT_FEEDS]
