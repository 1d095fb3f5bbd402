"""Relations: how two tellings lie to each other in every respect, and rows that ask for some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from rcevents.merge.verdict import Outcome


class Relations(NamedTuple):
    """How two tellings lie to each other, in every respect that the table looks at."""

    ids: str
    beside: str
    edition: str
    naming: str
    roles: str
    weight: str
    regular: str
    link: str
    days: str
    place: str
    source: str


class Row(NamedTuple):
    """A row: what it says, what it decides, and the relations that it asks for."""

    rule: str
    outcome: Outcome
    score: float
    hard: bool
    asked: tuple[tuple[int, frozenset[str]], ...]

    def holds(self, relations: Relations) -> bool:
        """Tell whether all that is asked for is so."""
        return all(relations[column] in allowed for column, allowed in self.asked)


NEARBY: Final = "near|shifted|weekly|another"
"""What is near, in whatever way."""
OVER: Final = "again|late"
"""What was told when the other was over, whenever that was."""

LONGER: Final = "longer|fuller"
"""What has more words, many or few."""
ELSEWHERE: Final = "elsewhere|form"
"""What has another address, that of a form included."""


def _row(outcome: Outcome, score: float, rule: str, **asked: str) -> Row:
    """Make a row; conditions are relations between bars: days="run|day"."""
    hard = outcome == "different" and score == 0
    if "days" in asked:
        asked["days"] = asked["days"].replace("near", NEARBY).replace("again", OVER)
    if "link" in asked:
        asked["link"] = asked["link"].replace("elsewhere", ELSEWHERE)
    if "naming" in asked:
        asked["naming"] = asked["naming"].replace("longer", LONGER)
    columns = ((Relations._fields.index(key), frozenset(asked[key].split("|"))) for key in asked)
    return Row(rule, outcome, score, hard, tuple(columns))


def same(score: float, rule: str, **asked: str) -> Row:
    """Make a row that tells one event."""
    return _row("same", score, rule, **asked)


def different(score: float, rule: str, **asked: str) -> Row:
    """Make a row that tells two events; with a score of 0 whatever else is told."""
    return _row("different", score, rule, **asked)


def doubtful(score: float, rule: str, **asked: str) -> Row:
    """Make a row that leaves it to a person."""
    return _row("doubtful", score, rule, **asked)


OWN = "page|home|branch|site"
OPEN = "page|home|branch|site|none"
BOUND = "page|home|branch|site|none|listing"
EQUAL_DAYS = "run|day"
CLOSE = "run|day|start|overlapping|series"
ABOUT = "run|day|start|overlapping|series|within|hours"
UNLIKE = "varied|regional|hosted|apart|other"
LATER = "near|moved|put off|season|years|again"
TELLING = "distinct|short"

EVIDENCE: Final = {
    "ids": {"itself": "it is one telling", "here": "its source's own id is the same",
            "two": "one source's own ids differ",
            "abroad": "a unique id is the same",
            "other": "its document's own ids differ", "none": ""},
    "beside": {"yes": "one reading of one document tells both", "no": ""},
    "edition": {"agree": "the edition is the same", "clash": "the editions differ",
                "parts": "the parts differ", "open": ""},
    "naming": {"equal": "the titles are the same but for noise",
               "abbreviated": "one title is the other's acronym",
               "located": "one title tells the place as well",
               "headed": "one title has a subtitle more",
               "misspelt": "the titles are spelt otherwise",
               "longer": "one title has words more", "fuller": "one title has few words more",
               "similar": "the titles share most words",
               "varied": "the titles share some words",
               "regional": "the titles tell two regions",
               "hosted": "the titles tell two events at which it is held",
               "apart": "the titles tell two things of one kind", "other": "the titles differ"},
    "roles": {"alike": "", "left out": "one is a workshop, tutorial or the like",
              "clash": "they are gatherings of two kinds"},
    "weight": {"distinct": "", "short": "the title is a short acronym",
               "common": "the title is of common words",
               "plain": "the title is of several common words"},
    "regular": {"yes": "the title is that of a regular meeting",
                "course": "it is a course or meeting",
                "subject": "the title is that of a course which anybody gives", "no": ""},
    "link": {"none": "not both have an address", "form": "one address is that of a form",
             "page": "they have one page",
             "home": "they have one site of their own", "listing": "they have one list of events",
             "site": "they have pages of one site",
             "branch": "the page of one is beneath the other's",
             "rival": "they are two entries of one list", "elsewhere": "they have two addresses"},
    "days": {"run": "the same run of days", "day": "the same day", "start": "the same first day",
             "within": "one is within the other's days", "overlapping": "the days overlap",
             "near": "the days are near",
             "shifted": "the days are next to each other",
             "weekly": "single days, whole weeks apart",
             "another": "single days, near each other", "put off": "it was put off",
             "moved": "it was moved by months before it was over",
             "season": "the days are months apart",
             "years": "the days are about a year apart or more",
             "again": "the one was over before the other was told",
             "series": "it is a series", "unknown": "not both have days",
             "late": "the one was over before the other was told, which was over by then as well",
             "over": "the one was long over when the other was told",
             "mistyped": "the same days of the next year, told soon after days that were long over",
             "hours": "the same day at another hour"},
    "place": {"unknown": "", "agree": "the places agree", "clash": "the places differ"},
    "source": {"one": "", "two": "", "unknown": "", "list": "one source keeps both at once"},
}  # fmt: skip
"""Each relation in words; what goes without saying is not said."""
