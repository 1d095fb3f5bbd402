"""Deadlines: by when, for what, in which words; and the days that are none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import Fault
from rcevents.reading.deadlines import find_deadlines, find_openings
from tests.reading.linear import assert_linear

ISSUED = dt.date(2031, 2, 3)


def told(text: str, *, prose: bool = False) -> list[tuple[str, str]]:
    """List each deadline as (kind, ISO date or date-time)."""
    found: list[tuple[str, str]] = []
    for claim in find_deadlines(text, issued=ISSUED, prose=prose):
        assert text[claim.start : claim.end] == claim.text
        assert not isinstance(claim.value, Fault)
        assert claim.value.text == claim.text
        found.append((claim.value.kind, claim.value.date.isoformat()))
    return found


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        # registration
        ("Register by May 3", "registration", "2031-05-03"),
        ("RSVP by 3 May", "registration", "2031-05-03"),
        ("sign up before 3 May", "registration", "2031-05-03"),
        ("please book your seat no later than 3 May", "registration", "2031-05-03"),
        ("Registration closes on Friday, 3 May 2030", "registration", "2030-05-03"),
        ("registration deadline 3 May", "registration", "2031-05-03"),
        ("Sign-up deadline: 3rd May 2031", "registration", "2031-05-03"),
        ("In-person registration deadline: May 3", "registration", "2031-05-03"),
        ("Registration ends May 3", "registration", "2031-05-03"),
        ("Registration open 1 March - 3 May", "registration", "2031-05-03"),
        ("by 3 May registration required", "registration", "2031-05-03"),
        ("3 May: registration closes", "registration", "2031-05-03"),
        ("last day to register is 3 May", "registration", "2031-05-03"),
        ("3 May is the deadline for registration", "registration", "2031-05-03"),
        ("Tickets must be booked by 3 May", "registration", "2031-05-03"),
        # application
        ("Application due 3 May", "application", "2031-05-03"),
        ("apply by 3 May", "application", "2031-05-03"),
        ("Deadline for applications is 3 May", "application", "2031-05-03"),
        ("applications for helpers close 2031-05-03", "application", "2031-05-03"),
        ("Application period: 1 March to 3 May", "application", "2031-05-03"),
        ("Applications are open. The deadline is 3 May.", "application", "2031-05-03"),
        # submission
        ("entries due May 3", "submission", "2031-05-03"),
        ("$45 for early registrations before May 3", "early_bird", "2031-05-03"),
        ("papers due 3 May 2031", "submission", "2031-05-03"),
        ("abstracts are due May 3rd", "submission", "2031-05-03"),
        ("CFP closes 3 May", "submission", "2031-05-03"),
        ("call for talks open until 3 May", "submission", "2031-05-03"),
        ("Poster submissions will be accepted through May 3", "submission", "2031-05-03"),
        ("May 3, 2031 - Full Paper Deadline", "submission", "2031-05-03"),
        ("submit your abstract (up to 300 words) by 3 May", "submission", "2031-05-03"),
        ("Abstracts must be submitted by 3 May", "submission", "2031-05-03"),
        ("Abstract submission: 3 May", "submission", "2031-05-03"),
        ("Key dates\n- Papers: 3 May", "submission", "2031-05-03"),
        ("call for contributions (next deadline, 3 May)", "submission", "2031-05-03"),
        ("Deadline for papers extended to 3 May", "submission", "2031-05-03"),
        # the rest
        ("early bird until 3 May", "early_bird", "2031-05-03"),
        ("early-bird pricing ends 3 May", "early_bird", "2031-05-03"),
        ("Early bird registration (until 3 May)", "early_bird", "2031-05-03"),
        ("notification deadline: 3 May", "notification", "2031-05-03"),
        ("Deadline: 3 May", "other", "2031-05-03"),
        ("closing date: 3 May", "other", "2031-05-03"),
        ("deadline: 26 April (extended to 3 May)", "other", "2031-05-03"),
        ("deadline for the tea party on 1 June is 3 May", "other", "2031-05-03"),
    ],
)
@pytest.mark.parametrize("prose", [False, True])
def test_deadline(text: str, kind: str, day: str, *, prose: bool) -> None:
    """One deadline is found, in a dateline and in prose."""
    assert told(text, prose=prose) == [(kind, day)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Registration closes 3 May at 5pm ET", "2031-05-03T17:00:00-04:00"),
        ("deadline, 8pm BST May 3", "2031-05-03T20:00:00+01:00"),
        ("submit by 23:59 AoE on 3 May", "2031-05-03T23:59:00-12:00"),
        ("Submission deadline is 1700 CET 3rd January 2031", "2031-01-03T17:00:00+01:00"),
        ("abstracts due 3 May, 23:59 (AoE)", "2031-05-03T23:59:00-12:00"),
        # without a zone, or without a time, the day stands
        ("application deadline 12pm May 3rd", "2031-05-03"),
        ("abstracts due 3 May (AoE)", "2031-05-03"),
        ("Register by noon on 3 May", "2031-05-03"),
    ],
)
def test_time_of_deadline(text: str, when: str) -> None:
    """A time with its zone makes an instant, with the offset that holds on that day."""
    assert [date for _, date in told(text)] == [when]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("4 June, Free but mandatory registration by 3 May.", ["mandatory registration by 3 May"]),
        ("4-5 June; free registration due by 3 May", ["registration due by 3 May"]),
        (
            "Free, Registration limited (due by 3 May), Zoom",
            ["Registration limited (due by 3 May)"],
        ),
        ("4 June (registration deadline 3 May), Free", ["(registration deadline 3 May)"]),
        (
            "4 June, registration closes 3 May (5pm ET), Free",
            ["registration closes 3 May (5pm ET)"],
        ),
        ("4 June - Registration deadline 3 May", ["Registration deadline 3 May"]),
        (
            "Deadlines: abstracts 3 May, full papers 4 June",
            ["Deadlines: abstracts 3 May", "full papers 4 June"],
        ),
        ("registration opens 1 March and closes 3 May", ["closes 3 May"]),
    ],
)
def test_claimed_words(text: str, claimed: list[str]) -> None:
    """A claim takes the words that tell the deadline, and leaves price, place and date alone."""
    claims = find_deadlines(text, issued=ISSUED)
    assert [claim.text for claim in claims] == claimed


@pytest.mark.parametrize(
    "text",
    [
        "the workshop is due to take place on 3 May",
        "a talk by Jane Doe, 3 May",
        "by 2031",
        "papers due early February 2031",
        "4-5 June - registration closes soon",
        "talks run until 3 May",
        "posters hang until 3 May",
        "registration 3 May",
        "Register here: 3 May",
        "registration opens 3 May",
        "Charts and their Applications - 3-4 May",
        "Papers: 3 May",
        "the workshop closes on 3 May with a panel",
        "notification of acceptance: 3 May",
        "the deadline has passed, see you on 3 May",
        "the last day is 3 May in Ghent",
    ],
)
@pytest.mark.parametrize("prose", [False, True])
def test_no_deadline(text: str, *, prose: bool) -> None:
    """The event's own days, openings, notices and vague days are no deadlines."""
    assert told(text, prose=prose) == []


@pytest.mark.parametrize("prose", [False, True])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("presenters have until 3 May to submit", "submission"),
        ("Authors still have time until 3 May.", "submission"),
        ("You have until 3 May to sign up.", "registration"),
        ("Applicants will have until 3 May", "application"),
        ("Bursary applications: 3 May", "application"),
        ("Travel grants: 3 May", "application"),
        ("RSVP: 3 May", "registration"),
        ("Call for papers: 3 May", "submission"),
        ("Call for posters: until 3 May", "submission"),
        ("Early bird: 3 May", "early_bird"),
        ("Breakfast is free, but please say that you are coming by 3rd May.", "registration"),
        ("Please put your name down by Friday 3 May.", "registration"),
        ("Please confirm your place by 3 May", "registration"),
        ("Reserve your seat by 3 May.", "registration"),
        ("Let me know by 3 May if you want a pot.", "other"),
        ("Drop us a line before 3 May.", "other"),
        ("Register by: 3 May, on the page of the pots", "registration"),
        ("Early registration ($300) ends May 3", "early_bird"),
        ("Early bird ($300 / $150 for students) until May 3.", "early_bird"),
        ("Late registration ($400) closes May 3.", "registration"),
        ("Ticket sales end on 3 May", "registration"),
        ("Bitte bis zum 3. Mai anmelden.", "registration"),
        ("Bitte melden Sie sich bis 3. Mai an: um Anmeldung", "registration"),
        ("Aanmelden kan tot 3 mei", "registration"),
        ("Important dates\n3 May 2031 – abstracts for talks and posters", "submission"),
        ("Key dates:\n3 May: talk proposals", "submission"),
        (
            "We welcome papers.\n* Papers, notebooks, and BoFs: Monday, May 3",
            "submission",
        ),
        ("See the call.\n* Talks and posters: May 3", "submission"),
    ],
)
def test_what_is_asked_for(text: str, kind: str, *, prose: bool) -> None:
    """What one is asked to do, or has time to do, has its kind by its own words."""
    assert [(told_kind, day[4:]) for told_kind, day in told(text, prose=prose)] == [
        (kind, "-05-03")
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bath | talks by 3 May", ["submission"]),
        ("Online, posters by 3 May", ["submission"]),
        ("Vigo – closes May 3", ["other"]),
        ("talks until 3 May", []),
        ("tea before 3 May", []),
        ("talks by Ada Bell, 3 May", []),
    ],
)
def test_terse_words_of_a_dateline(text: str, kinds: list[str]) -> None:
    """A dateline leaves the verb out."""
    assert [kind for kind, _ in told(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The exhibition is open, and you have until 3 May to see it.",
        "We have until 3 May to raise 300 pots.",
        "She will have until 3 May to finish her thesis.",
        "They will tell us more by 3 May.",
        "He has confirmed your order by 3 May.",
        "The museum is open until 3 May.",
        "The pots and talks: 3 May, room 2",
        "Talks and posters: 3 May, room 2",
        "3 May 2031 – abstracts for talks and posters",
        "Key dates:\n3 May: conference",
        "Important dates:\n3 May: registration opens",
        "Scholarships: see the page of 3 May.",
        "The call for papers of 3 May was a joke.",
        "Early bird opens 3 May.",
        "Call for papers: opens 3 May.",
    ],
)
def test_what_only_sounds_like_a_deadline(text: str) -> None:
    """What goes on until a day, or opens on it, is none."""
    assert told(text, prose=True) == []


def test_prose_asks_what_closes() -> None:
    """In a dateline "closes" speaks of the event, in prose of what was named before."""
    assert told("Closes 3 May") == [("other", "2031-05-03")]
    assert told("Closes 3 May", prose=True) == []
    assert told("Applications are open. Closes 3 May", prose=True) == [
        ("application", "2031-05-03")
    ]


def test_two_days_are_two_deadlines() -> None:
    """Days told apart behind one cue are a deadline each."""
    assert told("Due dates are May 3 and June 4") == [
        ("other", "2031-05-03"),
        ("other", "2031-06-04"),
    ]


def test_a_day_that_is_none_is_a_fault() -> None:
    """A day that no calendar shows is reported."""
    (claim,) = find_deadlines("Apply no later than 31 Feb", issued=ISSUED)
    assert isinstance(claim.value, Fault)


@pytest.mark.parametrize(
    "text",
    [
        "registration opens 3 May",
        "Registration will open on 3 May",
        "tickets on sale from 3 May",
        "posted on 3 May",
        "Updated: 3 May",
        "Publication date: May 3, 2031",
        "slides will be published on 3 May",
        "notification of acceptance: 3 May",
        "camera-ready: 3 May",
    ],
)
def test_opening(text: str) -> None:
    """Days of opening, publication and notice are claimed, so that nobody takes them for others."""
    (claim,) = find_openings(text, issued=ISSUED)
    assert (claim.text, claim.value) == (text, dt.date(2031, 5, 3))


@pytest.mark.parametrize("text", ["workshop starts 3 May", "opening on 3 May", "3 May, Ghent"])
def test_no_opening(text: str) -> None:
    """The event's own start is no opening of registration."""
    assert find_openings(text, issued=ISSUED) == []


@given(
    st.lists(
        st.sampled_from(
            "registration papers due by until closes deadline : ( ) , 3 May 5pm ET opens \n".split(
                " "
            )
        )
    )
)
def test_claims_quote_the_text(words: list[str]) -> None:
    """Whatever is claimed stands in the text."""
    text = " ".join(words)
    for claim in [*find_deadlines(text, issued=ISSUED), *find_openings(text, issued=ISSUED)]:
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize(
    "piece",
    ["deadline ", "registration by ", "registration by 3 May, ", "submit a ", "3 May: ", "(", " "],
)
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(
        lambda text: find_deadlines(text, issued=ISSUED),
        lambda length: piece * (length // len(piece) + 1),
    )


@given(st.text(alphabet="due by registration opens 3May:,()\x02\x03\x00", max_size=80))
def test_nothing_breaks_on_marks(text: str) -> None:
    """Characters that stand for masks inside do no harm in a text."""
    for claim in [*find_deadlines(text, issued=ISSUED), *find_openings(text, issued=ISSUED)]:
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize(
    "text", ["abstracts 3 May", "3-5 June; full papers 3 May", "Proposals 3 May"]
)
def test_a_dateline_may_leave_out_the_due(text: str) -> None:
    """What is submitted and a day are a deadline there; in prose it may be the day of the talks."""
    assert told(text) == [("submission", "2031-05-03")]
    assert told(text, prose=True) == []
