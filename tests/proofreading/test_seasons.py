"""A zone is one that clocks keep at that time of year."""

from __future__ import annotations

import pytest

from tests.proofreading.issues import remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("4 May, 15:00 CET, Online", "clocks in Paris show CEST on 4 May 2032, not CET"),
        ("4 May, 9am EST, Online", "clocks in New York show EDT on 4 May 2032, not EST"),
        ("4 May, 14:00 GMT, Online", "clocks in London show BST on 4 May 2032, not GMT"),
        ("4 Nov, 14:00 BST, Online", "clocks in London show GMT on 4 Nov 2032, not BST"),
        ("4 May, 9am AEDT, Online", "clocks in Sydney show AEST on 4 May 2032, not AEDT"),
        ("4-6 May, CET time zone, Online", "not CET"),
        ("4 May, 9am CET, Ghent", "not CET"),
        ("4 May, 9am GMT, London", "not GMT"),
        ("4 May, 10am PST / 1pm EDT, Online", "show PDT on 4 May 2032, not PST"),
        ("4 May, 9am Eastern Standard Time, Online", "not standard time"),
        ("4 Dec, 9am Eastern Daylight Time, Online", "not daylight time"),
    ],
)
def test_a_zone_out_of_season_is_told(line: str, message: str) -> None:
    """It is said what clocks show then."""
    (remark,) = remarks(f"{TITLE} - {line}", code="NEWS203")
    assert message in remark.message


@pytest.mark.parametrize(
    "line",
    [
        "4 May, 15:00 CEST, Online",
        "4 Nov, 15:00 CET, Online",
        "4 May, 9am ET, Online",
        "4 May, 9am Eastern Time, Online",
        "4 May, 15:00 UTC, Online",
        "4 May, 15:00 JST, Online",
        "4 May, 20:30 IST, Online",
        "4 May, 9am EST/EDT, Online",
        "4 May, 9am MST, Phoenix",
        "4 May, 9am CST, Regina",
        "4 May, 9am AEST, Brisbane",
        "4 Jan, 9am AEST, Brisbane, Queensland",
        "4 May, 9am CST, Beijing",
        "4 May, 9am CST, Mexico City",
        "4 May, 9am EST, Kingston, Jamaica",
        "4 May, 9am GMT, Accra, Ghana",
        "4 May, 9am CET, Tunis, Tunisia",
        "24 October - 3 November, CET, Online",
        "4 May, 9am Japan Standard Time, Online",
        "4 May, 14:00 British Summer Time, Online",
        "4 May, Online",
    ],
)
def test_a_zone_of_the_season_is_no_matter(line: str) -> None:
    """Nothing is said of names for all the year, of places that keep one, or of both together."""
    assert not remarks(f"{TITLE} - {line}", code="NEWS203")
