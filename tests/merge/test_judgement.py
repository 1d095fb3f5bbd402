from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.identity import edition_year
from rcevents.merge.blocking import keys_of
from rcevents.merge.candidates import sought
from rcevents.merge.judgement import judge
from rcevents.merge.relations import EVIDENCE, Relations
from rcevents.merge.sameness import TABLE
from rcevents.merge.traits import traits_of
from rcevents.model import Recurrence
from tests.merge.announced import telling as t
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

TEA = "https://tea.example.org/2021"
LIST = "https://uni.example.org/events"
MONTHLY = Recurrence(text="monthly")

SAME = [
    # noise around a title
    (t("Steeping Days 2021", "2021-05-03/05", TEA), t("CFP: Steeping Days 2021", "", TEA)),
    (t("Steeping Days", "2021-05-03/05"), t("[Virtual] STEEPING DAYS!", "2021-05-03/05")),
    (t("Steeping Days", "2021-05-03/05"), t("Cancelled: Steeping Days", "2021-05-03/05")),
    (t("Steeping Days"), t("Steeping Days - deadline extended", "2021-05-03/05")),
    (t("Save the date: Steeping Days 2021"), t("Steeping Days '21 (online)", "2021-05-03/05")),
    (t("Steeping Days now virtual", "2021-05-03/05", TEA), t("Steeping Days", "2021-05-03/05")),
    (t("5th Annual Steeping Days", "2021-05-03/05"), t("The Steeping Days", "2021-05-03/05")),
    (
        t("Steeping Day", "2021-05-03/05", TEA, "Ghent"),
        t("Steeping Day", "2021-05-03/04", "https://forms.gle/LeafForm", "Ghent"),
    ),
    (
        t("Leaf Bootcamp", "2021-05-03/05", TEA, "Perth", kind="training"),
        t("Leaf Bootcamp (Perth) - new dates", "2021-05-10/12", TEA, "Perth", kind="training"),
    ),
    # acronyms and their long forms
    (t("TEACON21", "2021-05-03/05"), t("Tea Congress of Nations (TeaCon)", "2021-05-03/05")),
    (t("ISTB 2021", "", TEA), t("Int'l Symposium on Tea Brewing", "2021-05-03/05", TEA)),
    (
        t("International Conference on Tea Leaves (ICTL '21)", "2021-05-03/05"),
        t("ICTL 2021: 12th International Conference on Tea Leaves", "2021-05-03/05"),
    ),
    # spelling, word order, subtitle
    (t("Tea Calender Jubilee", "2021-05-03"), t("Tea Calendar Jubilee", "2021-05-03", TEA)),
    (t("TeaBrew Jubilee", "2021-05-03/04"), t("Tea Brew Jubilee", "2021-05-03/04")),
    (
        t("Steeping Days: Leaves for Everyone", "2021-05-03/05"),
        t("Steeping Days", "2021-05-03/05"),
    ),
    (t("Steeping Days – From Pot to Cup", "2021-05-03/05", TEA), t("Steeping Days", "", TEA)),
    # place told in the title
    (t("Steeping Days Dresden", "2021-05-03", None, "Dresden"), t("Steeping Days", "2021-05-03")),
    (
        t("Steeping Days Germany", "2021-05-03/05", TEA),
        t("Steeping Days DE", "2021-05-03/05", TEA),
    ),
    # what changed
    (t("Steeping Days", "2021-05-03/05", TEA), t("Steeping Days", "2021-06-07/09", TEA)),
    (t("Steeping Days 2021", "2021-05-03/05"), t("Steeping Days 2021", "2021-09-13/15")),
    (
        t("Steeping Days", "2021-05-03/05", "https://steeping.example.org"),
        t("Steeping Days", "2021-05-04/06", "https://leaves.example.com/steeping"),
    ),
    (
        t("Steeping Days", "2021-05-03/05", TEA),
        t("The Great Infusion Gathering of Leaves", "2021-05-03/05", TEA),
    ),
    (
        t("Steeping Days", "2021-05-03/05", TEA, "Dresden"),
        t("Steeping Days", "2021-05-03/05", TEA, "Leipzig"),
    ),
    (
        t("Steeping Days", "2021-05-03/05", status="postponed"),
        t("Steeping Days", "2021-12-03/05", issued="2021-06-01"),
    ),
    # ids
    (
        t("Pouring", "2021-05-03", id="a@tea", document="tea.ics", source="tea"),
        t(
            "Decanting",
            "2021-09-20",
            id="a@tea",
            document="tea.ics",
            source="tea",
            issued="2021-04-09",
        ),
    ),
    (t("Pouring", "2021-05-03", id="a@tea"), t("Pouring well", "2021-05-04", id="a@tea")),
    # common titles told again
    (
        t("Introduction to Python", "2021-05-03", LIST + "/7"),
        t("Intro to Python", "2021-05-03", LIST + "/7", issued="2021-04-09"),
    ),
    (
        t("Introduction to Python", "2021-05-03", source="weekly"),
        t("Introduction to Python", "2021-05-03", source="weekly", issued="2021-04-09"),
    ),
    # series, other letters, the same thing listed twice
    (
        t("Kettle Seminar", "2021-05-03", recurrence=MONTHLY),
        t("Kettle Seminar", "2021-07-05", issued="2021-06-09"),
    ),
    (t("茶道 大会", "2021-05-03/05"), t("茶道 大会 2021", "2021-05-03/05")),
    (
        t("Steeping Days", "2021-05-03/05", TEA, document="1.md"),
        t("Registration open: Steeping Days", "2021-05-03/05", TEA, document="1.md"),
    ),
    (
        t("Samovar Hackathon", "2021-05-03/05", TEA),
        t("Samovar", "2021-05-03/05", TEA),
    ),
]

DIFFERENT = [
    # a day of a conference, whose programme is told
    (
        t("Leaf Days: tutorials programme announced", "2021-05-03", f"{TEA}/tutorials"),
        t("Leaf Days: workshops programme announced", "2021-05-07", f"{TEA}/workshops"),
    ),
    # editions
    (t("Steeping Days 2020", "", TEA), t("Steeping Days 2021", "", TEA)),
    (t("Steeping Days '20", "2020-05-03"), t("Steeping Days", "2021-05-03")),
    (
        t("Steeping Days", "", "https://tea.org/2020"),
        t("Steeping Days", "", "https://tea.org/2021"),
    ),
    (t("5th Steeping Days", "", TEA), t("6th Steeping Days", "", TEA)),
    (t("Steeping Days IV", "2021-05-03"), t("Steeping Days V", "2021-05-03")),
    (t("Steeping Days", "2020-05-03/05", TEA), t("Steeping Days", "2021-05-02/04", TEA)),
    (t("Kettle Basics Part 1", "2021-05-03", LIST), t("Kettle Basics Part 2", "2021-05-03", LIST)),
    (t("Kettle Lab, Module A", "2021-05-03"), t("Kettle Lab, Module B", "2021-05-03")),
    # held again
    (
        t("Kettle Basics", "2021-05-03", TEA),
        t("Kettle Basics", "2021-06-14", TEA, issued="2021-05-20"),
    ),
    (t("Kettle Seminar", "2021-05-03", LIST), t("Kettle Seminar", "2021-05-10", LIST)),
    # one acronym of two
    (
        t("ISC 2021", "2021-06-24/30", "https://isc-leaves.example.com", "Hamburg, Germany"),
        t("ISC 2021", "2021-11-10/12", "https://isc.pots.example.org", "Bali, Indonesia"),
    ),
    (
        t("International Steeping Conference (ISC)", "2021-06-24/30"),
        t("Infusion Security Conference (ISC)", "2021-11-10/12"),
    ),
    # common titles of two hosts
    (
        t("Introduction to Python", "2021-05-03", "https://uni-a.example.com/p"),
        t("Introduction to Python", "2021-05-03", "https://uni-b.example.org/q"),
    ),
    (
        t("Software Carpentry Workshop", "2021-05-03/04", None, "Dresden"),
        t("Software Carpentry Workshop", "2021-05-03/04", None, "Leipzig"),
    ),
    (t("Git for Researchers at UCX", "2021-05-03"), t("Git for Researchers at KCX", "2021-05-03")),
    # what is held at it
    (t("SteepCon", "2021-05-03/07", TEA), t("SteepCon Tutorials", "2021-05-03", TEA)),
    (t("SteepCon", "2021-05-03/07", TEA), t("Kettle Workshop @ SteepCon", "2021-05-03/07", TEA)),
    (t("SteepCon", "2021-05-03/07", TEA), t("SteepCon: Social Dinner", "2021-05-04", TEA)),
    (t("SteepCon", "2021-05-03", TEA), t("SteepCon Hackathon", "2021-05-02", TEA)),
    # regions and audiences
    (t("SteepCon Europe 2021", "2021-05-03/05"), t("SteepCon North America 2021", "2021-10-03/05")),
    (t("SteepCon EU", "2021-05-03", TEA), t("SteepCon NA", "2021-05-03", TEA)),
    (t("Advanced Kettle Repair", "2021-05-03", TEA), t("Kettle Repair", "2021-05-03", TEA)),
    (
        t("PotDay Dresden", "2021-05-03", TEA, "Dresden"),
        t("PotDay Leipzig", "2021-05-03", TEA, "Leipzig"),
    ),
    # talks under one page
    (t("Green leaves and you", "2021-05-03", LIST), t("On the shape of cups", "2021-05-03", LIST)),
    (
        t("Kettle Series: Green leaves", "2021-05-03", TEA),
        t("Kettle Series: Round cups", "2021-05-03", TEA),
    ),
    # one document
    (
        t("Steeping Days", "2021-05-03/05", TEA, document="1.md"),
        t("Steeping Week", "2021-05-03/05", TEA, document="1.md"),
    ),
    (
        t("Steeping Days", "2021-05-03", TEA, document="1.md"),
        t("Steeping Days", "2021-05-10", TEA, document="1.md"),
    ),
    (
        t("Steeping", "2021-05-03", id="1", document="a.ics"),
        t("Steeping", "2021-05-03", id="2", document="a.ics"),
    ),
    # nothing shared
    (t("Steeping Days", "2021-05-03"), t("Whistling Kettles", "2021-05-03")),
]

DOUBTFUL = [
    (
        t("Leaf Carpentry Workshop", "2021-05-03", "https://forms.gle/LeafForm", kind="training"),
        t("Leaf Carpentry Workshop", "2021-05-03", LIST, kind="training"),
    ),
    (t("Introduction to Python", "2021-05-03"), t("Introduction to Python", "2021-05-03", LIST)),
    (t("ISC", "2021-06-24/30"), t("ISC", "", "https://isc.example.com")),
    (
        t("Steeping Days", "2021-05-03/05", None, "Dresden"),
        t("Steeping Days", "2021-05-03/05", None, "Leipzig"),
    ),
]


def outcome(one: Telling, other: Telling) -> str:
    """Give the outcome, whichever comes first."""
    there, back = judge(traits_of(one), traits_of(other)), judge(traits_of(other), traits_of(one))
    assert there == back
    return there.outcome


def shares_a_key(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings find each other."""
    keys = [{key.text for key in keys_of(traits_of(each))} for each in (one, other)]
    return not keys[0].isdisjoint(each for text in keys[1] for each in sought(text))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same(one: Telling, other: Telling) -> None:
    """One event, however it is told."""
    assert outcome(one, other) == "same"
    assert shares_a_key(one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one: Telling, other: Telling) -> None:
    """Two events, however alike they are told."""
    assert outcome(one, other) == "different"


@pytest.mark.parametrize(("one", "other"), DOUBTFUL)
def test_doubtful(one: Telling, other: Telling) -> None:
    """What nobody can tell from what is told."""
    assert outcome(one, other) == "doubtful"
    assert shares_a_key(one, other)


HARD = [
    (t("Steeping Days 2020", "", TEA), t("Steeping Days 2021", "", TEA)),
    (t("A pot", id="1", document="a.ics"), t("A pot", id="2", document="a.ics")),
    (t("A pot", document="a.md"), t("A cup of leaves", document="a.md")),
    (t("Kettles", "2021-05-03", TEA), t("Kettles", "2021-06-14", TEA, issued="2021-05-20")),
]


@pytest.mark.parametrize(("one", "other"), HARD)
def test_certainly_different(one: Telling, other: Telling) -> None:
    """No chain of other tellings may join these."""
    assert judge(traits_of(one), traits_of(other)).hard


TITLES = st.sampled_from(
    "SteepCon|SteepCon 2021|SteepCon '20|5th SteepCon|ISC|International Steeping Conference (ISC)"
    "|Introduction to Python|Steeping Days: Leaves|Steeping Days|SteepCon Workshop|茶道 大会"
    "|Cancelled: SteepCon|Kettle Seminar|Part 2|---||2021|SteepCon Europe|Kettles @ SteepCon".split(
        "|"
    )
)
DAYS = st.sampled_from(
    ["", "2021-05-03", "2021-05-03/05", "2021-05-10", "2021-11-02", "2022-05-02"]
)
URLS = st.sampled_from(
    [None, TEA, LIST, "https://tea.org", "https://zoom.us/j/1", "x", "https://["]
)
PLACES = st.sampled_from([None, "Dresden", "Leipzig, Germany"])
TELLINGS = st.builds(
    t, TITLES, DAYS, URLS, PLACES,
    document=st.sampled_from(["", "a.md", "b.ics"]),
    issued=st.sampled_from(["2021-04-02", "2021-06-02", "2020-01-01"]),
    id=st.sampled_from([None, "1", "a@tea"]),
    source=st.sampled_from(["", "weekly"]),
)  # fmt: skip


@given(TELLINGS, TELLINGS)
def test_it_is_the_same_either_way(one: Telling, other: Telling) -> None:
    """Symmetric, and whatever may be one event is found by a key."""
    if outcome(one, other) != "different":
        assert shares_a_key(one, other)


@given(TELLINGS)
def test_a_telling_is_itself(one: Telling) -> None:
    """Reflexive: what is read twice is one event."""
    traits = traits_of(one)
    assert judge(traits, traits).outcome == "same"


@given(TELLINGS, TELLINGS)
def test_editions_stay_apart(one: Telling, other: Telling) -> None:
    """Titles that tell two years are never one event, and no chain joins them."""
    years = {edition_year(one.event.title), edition_year(other.event.title)} - {None}
    verdict = judge(traits_of(one), traits_of(other))
    assert len(years) < 2 or (verdict.outcome == "different" and verdict.hard)


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_words_are_judged(title: str, other: str, url: str) -> None:
    """Whatever is told, there is a verdict, and a title is like itself."""
    one, two = t(title, url=url), t(other, url=url)
    outcome(one, two)
    assert judge(traits_of(one), traits_of(one)).outcome == "same"
    assert len(keys_of(traits_of(one))) <= 14


def test_every_relation_has_its_words() -> None:
    """The table asks for no relation that evidence has no words for."""
    for row in TABLE:
        for column, allowed in row.asked:
            assert allowed <= set(EVIDENCE[Relations._fields[column]]), row.rule


def test_the_last_row_asks_for_nothing() -> None:
    assert TABLE[-1].asked == ()


def test_rules_are_told_in_words_of_their_own() -> None:
    """Each verdict names its rule and what speaks for it."""
    verdict = judge(
        traits_of(t("SteepCon 2021", "2021-05-03", TEA)), traits_of(t("SteepCon '21", "", TEA))
    )
    assert verdict.rule == "one title, days told once"
    assert "they have one page" in verdict.evidence


@pytest.mark.parametrize(
    "unit", ["a ", "A", "(", "- ", "CFP: ", "1", "é", "@ A1 ", "2021 ", "[", "/"]
)
def test_hostile_words_take_linear_time(unit: str) -> None:
    """A title or address of any length costs no more than its length."""

    def read(text: str) -> object:
        traits = traits_of(t(text, url=f"https://tea.org/{text}", place=text or None, document="d"))
        return judge(traits, traits), keys_of(traits)

    assert_linear(read, lambda length: unit * (length // len(unit)))


def test_pairs_of_all_relations_are_decided() -> None:
    """The table has a row for whatever comes."""
    days = [t("Tea", day) for day in ("", "2021-05-03", "2021-05-03/05")]
    for one, other in itertools.product(days, days):
        assert outcome(one, other)
