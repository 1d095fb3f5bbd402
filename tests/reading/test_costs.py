from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import BLANK, Claim, blank
from rcevents.reading.costs import Paid, cost_of, find_costs
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from rcevents.model import Tier

ISSUED = dt.date(2022, 2, 1)

DATELINES = {
    # one price
    "4-8 May, €90": ["90 EUR"],
    "4-8 May, $90 USD.": ["90 USD"],
    "Fridays May 6, 13, 20 - $90 USD": ["90 USD"],
    "6-9 May , €120 - 390": ["120-390 EUR"],
    "6-9 May, Teams, Univ of Leeds, £60/£85": ["60-85 GBP"],
    "Online, $35 NZD": ["35 NZD"],
    "4 May, €12.50 registration": ["12.50 EUR"],
    "Registration fee: €90, Oslo": ["90 EUR"],
    "from €90": ["90- EUR"],
    "up to €90": ["0-90 EUR"],
    "Cost: €90 (incl. VAT), online": ["90 EUR"],
    # whom and what it is for
    "€30 virtual, €90-1,200 on site (Porto)": ["30 EUR virtual", "90-1200 EUR in_person"],
    "€30 virtual attendees, €90 on-site": ["30 EUR virtual", "90 EUR in_person"],
    "in-person €90, online free": ["90 EUR in_person", "0 virtual"],
    "In person: €90 / Virtual: €30": ["90 EUR in_person", "30 EUR virtual"],
    "€120-390, €40-€80 for students": ["120-390 EUR", "40-80 EUR for students"],
    "$90, $6.50 for students or jobless": ["90 USD", "6.50 USD for students or jobless"],
    "€90 GEO members, €120 non-members": ["90 EUR for GEO members", "120 EUR for non-members"],
    "£30 (student), £60 (regular)": ["30 GBP for student", "60 GBP for regular"],
    "Members: €90; non-members: €120": ["90 EUR for Members", "120 EUR for non-members"],
    "Members: €90 early, €99 late": ["90 EUR for Members, early", "99 EUR for Members, late"],
    "Registration for main conference 90€ plus 50€ for tutorials": [
        "90 EUR for main conference",
        "50 EUR for tutorials",
    ],
    "(£35 for students and £45 for staff)": ["35 GBP for students", "45 GBP for staff"],
    "€90/€40 members/students": ["90 EUR for members", "40 EUR for students"],
    "€90/€40 students": ["90 EUR", "40 EUR for students"],
    "€90 (students free)": ["90 EUR", "0 for students"],
    "early bird €90 until 3 May, €120 after": ["90 EUR for early bird until 2022-05-03", "120 EUR"],
    "€90 or €120 with a printed badge": ["90 EUR", "120 EUR"],
    # free
    "4 May, 13:00 BST, Free": ["0"],
    "4 May, free registration": ["0"],
    "4 May, Free Registration required": ["0"],
    "4 May, registration (per-session) free": ["0 for per-session"],
    "Free over Zoom": ["0 virtual"],
    "Virtual - Free registration for keynotes, half-day tutorials €70": [
        "0 for keynotes",
        "70 EUR for half-day tutorials",
    ],
    "Free for GEO members": ["0 for GEO members"],
    "Free for students, €20 others": ["0 for students", "20 EUR for others"],
    "Courses free for two weeks": ["0 for two weeks"],
    "€0": ["0"],
    "0 EUR": ["0"],
    "pay what you can": ["0-"],
    "suggested donation €10": ["0-"],
    # not told
    "4 May, paid workshop": ["paid"],
    "(not free)": ["paid"],
    "not free: €90": ["paid", "90 EUR"],
    # no cost
    "4 May, Oslo": [],
    "first 75,000 participants": [],
    "€900 prize, Oslo": [],
    "travel grants of up to €900": [],
    "Fellowship, £50,000": [],
    "CUDA 12, Python 3.11, Section 508": [],
    "feel free to come": [],
    "": [],
}
PROSE = {
    "Tea for all. Cost: 30 EUR.": ["30 EUR"],
    "The fee is CHF 20.": ["20 CHF"],
    "Entry: 5 € at the door": ["5 EUR"],
    "Fees: €120 (academia) / €400 (industry).": [
        "120 EUR for academia",
        "400 EUR for industry",
    ],
    "Cost: free for students, $25 for staff": ["0 for students", "25 USD for staff"],
    "Cost: €50, students free.": ["50 EUR", "0 for students"],
    "The cost of a kettle: 30 EUR.": [],
    "Online is free or €60 for the all-in ticket - and on-site is €90 for academics.": [
        "0 virtual",
        "60 EUR for all-in ticket virtual",
        "90 EUR for academics in_person",
    ],
    "In May there is a (not free: €90) school on linkers.": ["paid", "90 EUR"],
    "Students attend free; everyone else pays €20.": ["0 for Students", "20 EUR for everyone else"],
    "The course is free for members and €60 for non-members.": [
        "0 for members",
        "60 EUR for non-members",
    ],
    "Registration is free until 3 May, and €50 after that.": ["0 until 2022-05-03", "50 EUR"],
    "Attend virtually for €50 or in person for €90.": ["50 EUR virtual", "90 EUR in_person"],
    "Registration\nis free.": ["0"],
    "There is a €500 prize for the best team of the workshop.": [],
    "Register early and save €50.": [],
    "The lab won a €2M grant.": [],
    "A board for €35 runs all of it.": [],
}


def shortly(claim: Claim[Tier | Paid]) -> str:
    """Write a claim's value as a person would: "12-20 EUR for students virtual"."""
    tier = claim.value
    if isinstance(tier, Paid):
        return "paid"
    high = "" if tier.max == tier.min else f"-{tier.max if tier.max is not None else ''}"
    parts = [f"{tier.min}{high}", tier.currency, tier.audience and f"for {tier.audience}"]
    parts += [tier.format, f"until {tier.until}" if tier.until else None]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "tiers"), DATELINES.items())
def test_dateline(text: str, tiers: list[str]) -> None:
    """A dateline's prices come out in order, each with whom and what it is for."""
    assert [shortly(claim) for claim in find_costs(text, issued=ISSUED)] == tiers


@pytest.mark.parametrize(("text", "tiers"), PROSE.items())
def test_prose(text: str, tiers: list[str]) -> None:
    """Prose tells prices of attending among others."""
    assert [shortly(claim) for claim in find_costs(text, prose=True, issued=ISSUED)] == tiers


@pytest.mark.parametrize(
    ("line", "prose", "free", "tiers"),
    [
        ("€90", "", False, 1),
        ("Free", "", True, 1),
        ("", "The summit is free.", True, 1),
        ("Oslo", "Nothing is said of it.", None, 0),
        ("Free for GEO members", "", False, 1),
        ("Free for talks, €50 for tutorials", "", True, 2),
        ("up to €90", "", False, 1),
        ("pay what you can", "", True, 1),
        ("not free", "", False, 0),
        ("€90 on site", "Virtual attendance is free.", True, 2),
        ("€90", "The workshop is free.", False, 1),
        ("€90", "Registration costs €90 for everyone.", False, 1),
        ("€90", "Registration costs €120.", False, 1),
        ("€90", "Students register for €20.", False, 2),
        ("€20 for students", "Registration costs €90.", False, 2),
        ("Free for GEO members", "The workshop is free.", False, 1),
        ("Free", "A registration fee applies.", True, 1),
        ("", "Tutorials are included in the registration fee.", False, 0),
        ("€75 virtual", "Virtual tickets are €75.", False, 1),
    ],
)
def test_verdict(line: str, prose: str, free: bool | None, tiers: int) -> None:
    """The line's word stands; prose adds prices for someone or something in particular."""
    cost = cost_of(find_costs(line), find_costs(prose, prose=True))
    if free is None:
        assert cost is None
    else:
        assert cost is not None
        assert (cost.free, len(cost.tiers)) == (free, tiers)


def test_text_of_the_verdict() -> None:
    """The words that told the cost are kept, each once."""
    cost = cost_of(find_costs("€90 on site"), find_costs("Remote attendance is free.", prose=True))
    assert cost is not None
    assert cost.text == "€90 on site; Remote attendance is free"


def test_words_of_the_price_are_claimed() -> None:
    """What belongs to a price does not stay behind as a remark."""
    line = "4 May, Free (registration required), £20pp + VAT for GEO members"
    assert blank(line, find_costs(line)).replace(BLANK, "") == "4 May, , "


def test_a_form_between_commas_is_left() -> None:
    """A form that stands alone is not the price's."""
    line = "Online, Free"
    assert [claim.text for claim in find_costs(line)] == ["Free"]


def test_a_claimed_span_is_a_wall() -> None:
    """No claim reaches over what another reader took."""
    line = f"free registration {BLANK * 9}, €20{BLANK}members"
    assert [claim.text for claim in find_costs(line)] == ["free registration", "€20"]


def test_document_currency() -> None:
    """The document's own dollar is meant by a bare sign."""
    assert [shortly(claim) for claim in find_costs("$35", currency="CAD")] == ["35 CAD"]


PIECES = st.sampled_from(
    ["€90", "$", "1,650", "free", "for students", "(", ")", ", ", " - ", "/", "members:", "and",
     "until 3 May", "virtual", "registration fee", "not", "up to", "k", BLANK, "\n", "kr", "EUR"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=5), max_size=20).map(" ".join), st.booleans())
def test_claims_are_in_order_and_apart(text: str, prose: bool) -> None:
    """Whatever the text, claims follow one another, hold the text's own words, and no blanks."""
    claims = find_costs(text, prose=prose, issued=ISSUED)
    assert all(one.end <= other.start for one, other in pairwise(claims))
    for claim in claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert BLANK not in claim.text
        assert claim.text == claim.text.strip()
        assert claim.text.split() == text[claim.start : claim.end].split()
    cost = cost_of(claims)
    assert (cost is None) == (not claims)


@pytest.mark.parametrize(
    "unit", ["$1,", "$1/", "$1 (", "((((", "7", "members, $1 ", "free, ", "registration fee "]
)
@pytest.mark.parametrize("prose", [False, True])
def test_linear(unit: str, prose: bool) -> None:
    """Twice the text costs twice the work."""
    assert_linear(
        lambda text: find_costs(text, prose=prose), lambda size: "€ " + unit * (size // len(unit))
    )


def test_linear_verdict() -> None:
    """Twice the prices cost twice the work."""
    assert_linear(
        lambda text: cost_of([], find_costs(text, prose=True)),
        lambda size: "register " + " ".join(f"€{price}" for price in range(size // 7)),
    )
