from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.reading.kinds import kind_of
from tests.reading.linear import assert_linear
from tests.reading.underheadings import events_of

if TYPE_CHECKING:
    from collections.abc import Callable

TITLES = [
    ("9th International Conference on Example Science", "conference"),
    ("Symposium on Things", "conference"),
    ("Example Cloud Summit Online: Americas", "conference"),
    ("World Congress of Examples", "conference"),
    ("ExampleConf", "conference"),
    ("ExampleCon + CloudExampleCon 2031", "conference"),
    ("ExampleR ’31", "conference"),
    ("Nordic Example Unconference", "conference"),
    ("Virtual Forum", "conference"),
    ("Example HPC Days 2031", "conference"),
    ("Example Conf: A Virtual Event", "conference"),
    ("vEXA2031: 5th Conference on Data", "conference"),
    ("Workshop on Best Practices for Training", "workshop"),
    ("Conference Workshop", "workshop"),
    ("Call for Papers: Example Workshop on Software", "workshop"),
    ("Example Workshop @ BigConf31", "workshop"),
    ("3rd Int’l Workshop on Compilers", "workshop"),
    ("A Workshop Series: Talks and Training", "workshop"),
    ("Example Summer School 2031", "training"),
    ("Short course in statistics", "training"),
    ("Example Summit GPU Bootcamp", "training"),
    ("Engineering Leadership 101", "training"),
    ("Virtual Training Day: Basics", "training"),
    ("Skills Sessions Advanced Cohort", "training"),
    ("Software Carpentry", "training"),
    ("Parallel Tutorial", "training"),
    ("Webinar: Tasks that Work", "talk"),
    ("Example Lab Seminar: Bandwidth and Balance", "talk"),
    ("Planetary Monthly Seminar", "talk"),
    ("Early Career Panel Event", "talk"),
    ("Panel: Work and Life? Lessons from the Conference", "talk"),
    ("Lunch Lecture", "talk"),
    ("Cloud livestreams", "talk"),
    ("Colloquium of the Institute", "talk"),
    ("Example Speaker Series", "talk"),
    ("Cloud Hackathon", "hackathon"),
    ("Ocean Hack Week", "hackathon"),
    ("Genomics Codefest", "hackathon"),
    ("Hacktoberfest 2031", "hackathon"),
    ("Example datathon in the cloud", "hackathon"),
    ("Annual General Meeting 2031", "meeting"),
    ("Community Call", "meeting"),
    ("Community Meeting", "meeting"),
    ("ExampleFest 2031 - The Example Community Meeting", "meeting"),
    ("Rust Meetup #32", "meeting"),
    ("Distributed Systems Reading Group", "meeting"),
    ("Office Hours: Example and R", "meeting"),
    ("Calls - OpenExample Teleconferences", "meeting"),
    ("General Assembly", "meeting"),
    ("Town Hall", "meeting"),
    ("Journal Club", "meeting"),
    ("Example User Group: the landscape", "meeting"),
    ("Network Launch event", "meeting"),
]
UNTOLD = """
Hybrid HPC
Training large models
Silicon and beacons
Virtual panel data
The school of hard knocks
Classical mechanics
Social science data
Recall and precision
On the system call interface
Expositions of nothing
"""


@pytest.mark.parametrize(("title", "kind"), TITLES)
def test_titles(title: str, kind: str) -> None:
    """A word in the title tells the kind outright."""
    if title != "ExampleR ’31":
        assert kind_of(title) == (kind, None)
    else:
        assert kind_of(title)[0] == kind


@pytest.mark.parametrize("title", UNTOLD.strip("\n").split("\n"))
def test_titles_without_a_kind(title: str) -> None:
    """Words that only look like a kind's tell nothing."""
    assert kind_of(title) == ("other", "nothing tells it")


@pytest.mark.parametrize(
    ("dateline", "kind"),
    [
        ("Ada Example, panel discussion, \x00\x00", "talk"),
        ("Ada Example, example talk series", "talk"),
        ("Courses \x00\x00", "training"),
        ("Monthly meeting, \x00\x00", "meeting"),
    ],
)
def test_datelines(dateline: str, kind: str) -> None:
    """A short part of the dateline may name the kind."""
    assert kind_of("Of Examples", dateline) == (kind, None)


def test_the_title_goes_before_the_dateline() -> None:
    """The event's own name decides."""
    assert kind_of("Example Workshop", "a talk series") == ("workshop", None)


@pytest.mark.parametrize(
    ("prose", "kind"),
    [
        ("In this webinar Ada shows hers.", "talk"),
        ("A half-day conference, free, in two tracks, on leading.", "conference"),
        ("Ada gives a free workshop of one hour on brewing.", "workshop"),
        ("This three-day school is for beginners.", "training"),
        ("Free virtual workshop on all things.", "workshop"),
        ("In our talk, we present a tool.", "talk"),
    ],
)
def test_the_prose_infers(prose: str, kind: str) -> None:
    """What the prose calls the event is its kind, marked as inferred."""
    assert kind_of("Of Examples", prose=prose) == (kind, "the prose calls it so")


@pytest.mark.parametrize(
    "prose",
    [
        "After last year's conference came many talks.",
        "Talks to be announced.",
        "One day of hackathon and one of rest.",
        "Before the workshop there was nothing.",
    ],
)
def test_prose_that_calls_it_nothing(prose: str) -> None:
    """Other events in the prose tell nothing."""
    assert kind_of("Of Examples", prose=prose)[0] == "other"


def test_other_rules_infer_and_say_so() -> None:
    """Every guess has a rule's name."""
    for got, kind in (
        (kind_of("Git and You", section="Training"), "training"),
        (kind_of("Of Examples", url="https://www.meetup.com/example/events/1/"), "meeting"),
        (kind_of("Introduction to Examples"), "training"),
        (kind_of("ISX 2031"), "conference"),
        (kind_of("Of Examples", days=3), "conference"),
        (kind_of("Of Examples", days=1, hours=True), "talk"),
    ):
        assert got[0] == kind
        assert got[1]


def test_a_heading_of_several_kinds_tells_nothing() -> None:
    """A heading over all kinds is no hint."""
    assert kind_of("Of Examples", section="Events: Conferences, Training")[0] == "other"


HOSTILE: list[Callable[[int], str]] = [
    lambda n: "workshop " * (n // 9),
    lambda n: "call for " * (n // 9),
    lambda n: "a b c d e talk " * (n // 15),
    lambda n: ": - " * (n // 4),
    lambda n: "aCon" * (n // 4),
    lambda n: "a" * n,
    lambda n: " " * n,
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_work_grows_with_the_text(hostile: Callable[[int], str]) -> None:
    """Hostile text takes time in proportion to its length."""
    assert_linear(lambda text: kind_of(text, text, text), hostile)


def test_years_are_no_course_numbers() -> None:
    """A "201" is a course, 2019 a year; the number of a course may have its year behind it."""
    assert kind_of("FOSDEM 2019")[0] == "conference"
    assert kind_of("Tea 2017")[0] != "training"
    assert kind_of("Tea 201")[0] == "training"


LISTS = [
    ("## Short courses\n\n{one}", "training"),
    ("## Training opportunities\n\n### External\n\n{one}", "training"),
    ("## Workshops\n\n### Online\n\n{one}", "workshop"),
    ("## Seminar series\n\n{one}", "talk"),
    ("## Conferences\n\n{one}", "conference"),
    ("## Meetups\n\n{one}", "meeting"),
    ("## Hackathons and sprints\n\n{one}", "hackathon"),
    ("## Events\n\nOur upcoming webinars:\n\n{two}", "talk"),
    ("## Events\n\nWe now offer the following courses:\n\n{two}", "training"),
    ("## Events\n\nThe following hands-on workshops are open to all.\n\n{two}", "workshop"),
    ("## Events\n\nThe next meetups are planned:\n\n{two}", "meeting"),
    ("## Events\n\nThese seminars are for all.\n\n{two}", "talk"),
    ("## Events\n\n- Leaf Lab webinars\n  - 2031-03-12: Leaves\n  - 2031-03-19: Pots\n", "talk"),
    ("## Events\n\n- Tea Conversations\n  - 2031-03-12: Leaves\n  - 2031-03-19: Pots\n", "talk"),
    ("## Events\n\n- Leaf Lab\n  - 2031-03-12: Leaves\n  - 2031-03-19: Pots\n", "other"),
    ("## Events\n\nThese talks and workshops are fun.\n\n{two}", "other"),
    ("## Events\n\nOur members love workshops.\n\n{two}", "other"),
    ("## Events\n\nAfter these courses we rest.\n\n{two}", "other"),
    ("## Events\n\nLast year's talks are online.\n\n{two}", "other"),
    ("## Events\n\nSee our courses page.\n\n{two}", "other"),
    ("## Talks and workshops\n\n{one}", "other"),
    ("# The Training Digest\n\n## Events\n\n{one}", "other"),
    ("# Workshop Weekly\n\n## Events\n\n{one}", "other"),
    ("## Training\n\n- [Leaf Conference](https://tea.example.org) - 12 March\n", "conference"),
    ("## Talks\n\n- [Leaf Workshop](https://tea.example.org) - 12 March\n", "workshop"),
    (
        "## Courses and talks\n\n- [Introduction to Tea](https://a.example.org) - 2 March\n",
        "training",
    ),
]


@pytest.mark.parametrize(("text", "kind"), LISTS)
def test_what_stands_around_an_entry_tells_its_kind(text: str, kind: str) -> None:
    """Its heading, those above, the item above and the prose of its list, where all are of one."""
    one = "- [Leaves](https://leaf.example.org) - 12 March\n"
    two = f"{one}- [Pots](https://pots.example.org) - 13 March\n"
    assert events_of(text.format(one=one, two=two))[0].kind == kind


@pytest.mark.parametrize(
    ("title", "dateline", "kind"),
    [
        ("Lightning talks at the pub", "3 May, 19:00", "meeting"),
        ("Tea Kickoff: Lightning Talks & Social", "3 May", "meeting"),
        ("Training Working Group - New Technical Talk", "3 May", "talk"),
        ("Leaf Training Group Social", "3 May", "meeting"),
        (
            "Steeping",
            "an interactive session exploring leaves, from the ground up, 3 May",
            "workshop",
        ),
        ("Steeping", "a one-day symposium on leaves for all who like them, 3 May", "conference"),
        (
            "Leaf Index",
            "is an initiative organising weekly virtual hackathons, 3 May",
            "hackathon",
        ),
        ("Leaf Index", "is a project that likes virtual hackathons and tea, 3 May", "other"),
        ("Leaf Index", "after our last monthly hackathons there is a pause, 3 May", "other"),
        ("Steeping", "the programme includes a workshop for those who come early, 3 May", "other"),
    ],
)
def test_sentences_in_a_dateline_call_it_by_its_kind(title: str, dateline: str, kind: str) -> None:
    """As prose does; groups named after what they care for are none."""
    assert kind_of(title, dateline)[0] == kind


@pytest.mark.parametrize(
    "prose", ["Tutorial submissions are due.", "A day of tea. The format includes tutorials."]
)
def test_parts_of_an_event_are_not_its_kind(prose: str) -> None:
    """What can be handed in for it, or belongs to it."""
    assert kind_of("Leaves", prose=prose)[0] == "other"
