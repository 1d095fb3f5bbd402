from __future__ import annotations

import pytest

from rcevents.reading.admission import find_admissions
from tests.reading.linear import assert_linear

FREE_IN_A_DATELINE = [
    "Free", "free", "8 May, Free", "8 May, 10h00 UTC. Free", "Oslo - Free", "(free)", "FREE!",
    "Free, limited places", "Free of charge", "Free registration", "Free Registration required",
    "free registration needed", "Free(?) registration", "free via Zoom", "Free on YouTube",
    "free to attend", "free and open to all", "free for all", "Free for GEO members",
    "free tickets", "free entry", "Free admission", "free online", "Free online course",
    "Free but please register",
    "free with registration", "attend for free", "for free", "registration is free", "talks free",
    "no fee", "no registration fee", "No cost", "at no charge", "no charge for members", "gratis",
    "complimentary", "complimentary registration", "fees waived", "costs nothing",
    "Free / €20 on site",
]  # fmt: skip
FREE_IN_PROSE = [
    "The colloquium is free and everybody is welcome.",
    "Registration for the autumn school will be free.",
    "Talks are free and open to the public.",
    "Participation is open and free.",
    "It is virtual and free to attend.",
    "A free two-day bootcamp on profilers.",
    "A free, half-day, single-track summit for maintainers.",
    "Join this free webinar on meshing.",
    "Nine hours of training over three days, free of charge.",
    "Remote attendance is free.",
    "There is no registration fee.",
    "The organisers do not charge a registration fee.",
    "It does not seem to have a registration fee.",
    "We run this workshop without registration fees.",
    "You may attend for free.",
    "A short course (free, online) on linkers.",
]
NOT_FREE = [
    "feel free to register", "free software workshop tools", "free/libre tools", "a free book",
    "free and open source", "free and open-source software", "a free trial", "the free tier",
    "it is free to use", "sugar-free", "barrier-free", "hands-free", "free lunch", "free parking",
    "free T-shirts", "free resources", "free materials", "free course materials",
    "freely available",
    "freelance", "free time", "free-form", "lock-free queues", "error-free", "royalty-free",
    "if you are free on Tuesday", "you're free", "Free Wilson", "free energy methods",
    "free for personal use", "free for commercial use", "set free", "toll free", "get free pizza",
    "available for free since 2019", "no charge carriers", "free speech",
]  # fmt: skip
NOT_FREE_IN_PROSE = [
    *NOT_FREE,
    "The slides of the workshop are free.",
    "The archive is now free and open until July.",
    "Last year's workshop was free.",
    "Recordings are free.",
    "The editor is free.",
    "The container registry is no longer free.",
    "It speeds up your code for free.",
    "Storage comes at no cost.",
]
PAID = ["not free", "(not free)", "a registration fee applies", "nominal fee", "paid workshop"]
DONATIONS = ["pay what you can", "by donation", "suggested donation €5", "donations welcome"]


def terms(text: str, *, prose: bool) -> list[str]:
    """Give the terms that a text tells."""
    return [admission.terms for admission in find_admissions(text, prose=prose)]


@pytest.mark.parametrize("text", FREE_IN_A_DATELINE)
def test_free_in_a_dateline(text: str) -> None:
    """In a dateline, free is free admission."""
    assert terms(text, prose=False) == ["free"]


@pytest.mark.parametrize("text", FREE_IN_PROSE)
def test_free_in_prose(text: str) -> None:
    """In prose it is what is said of attending."""
    assert terms(text, prose=True) == ["free"]


@pytest.mark.parametrize("text", NOT_FREE)
def test_free_of_else(text: str) -> None:
    """Not everything that is called free is admission."""
    assert terms(text, prose=False) == []


@pytest.mark.parametrize("text", NOT_FREE_IN_PROSE)
def test_free_of_else_in_prose(text: str) -> None:
    """Least of all in prose."""
    assert terms(text, prose=True) == []


@pytest.mark.parametrize("text", PAID)
def test_paid(text: str) -> None:
    """Some lines tell that there is a price, but not which."""
    assert terms(text, prose=False) == ["paid"]


@pytest.mark.parametrize("text", DONATIONS)
def test_donation(text: str) -> None:
    """What one gives is one's own choice."""
    assert terms(text, prose=False) == ["donation"]


def test_included_fee() -> None:
    """A fee that includes something is a fee."""
    assert terms("Tutorials are included in the registration fee.", prose=True) == ["paid"]


@pytest.mark.parametrize("text", ["registration fee TBA", "conference fee waivers on request"])
def test_fee_not_told(text: str) -> None:
    """A fee still to be told, and help with one, tell nothing yet."""
    assert terms(text, prose=False) == []


@pytest.mark.parametrize(
    "unit",
    [
        "free ",
        "free, x-y ",
        "no fee for ",
        "workshop is a, ",
        "not a a a a have ",
        "a ",
        "for free ",
    ],
)
@pytest.mark.parametrize("prose", [False, True])
def test_linear(unit: str, prose: bool) -> None:
    """Twice the text costs twice the work."""
    assert_linear(
        lambda text: find_admissions(text, prose=prose),
        lambda size: "free " + unit * (size // len(unit)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bring cups. Free.", "Free"),
        ("It is free.", "free"),
        ("Free and open to all!", "Free and open to all"),
        ("This is free of charge.", "free of charge"),
        ("Free software is great.", None),
        ("Wi-Fi: free.", None),
        ("Lunch is served. Free coffee.", None),
        ("It is free software.", None),
    ],
)
def test_a_sentence_that_says_nothing_else(text: str, said: str | None) -> None:
    """Who writes no more than "Free." below an announcement speaks of the event."""
    told = [text[one.start : one.end] for one in find_admissions(text, prose=True)]
    assert told == ([said] if said else [])
