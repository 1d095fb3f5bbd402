"""The table of sameness: which relations between two tellings make them one event.

Rows are read from the top; the first one whose conditions all hold decides. A condition lists the
relations that it allows; what a row does not ask for may be anything. What each relation is, its
module tells: titlerelations (naming, roles, weight), webaddresses (link), days, whereabouts
(place), judgement (ids, beside, edition, regular, source). In words they stand in relations. The
rows for what nothing here decides stand in equaltitles and differingtitles.
"""

from __future__ import annotations

from typing import Final

from rcevents.merge.differingtitles import RETOLD, SHORTENED
from rcevents.merge.equaltitles import EQUAL
from rcevents.merge.relations import (
    ABOUT,
    BOUND,
    EQUAL_DAYS,
    LATER,
    OPEN,
    OWN,
    TELLING,
    UNLIKE,
    different,
    doubtful,
    same,
)  # fmt: skip

HELD_AGAIN: Final = "held again"
"""The rule that what was told in between may speak against."""

NAMED: Final = (
    same(1, "one telling", ids="itself"),
    different(0, "one document names them apart", ids="other"),
    different(0, "another edition", edition="clash"),
    different(0, "one name for two things in one document",
              ids="here", beside="yes", naming=UNLIKE, days=LATER),
    doubtful(0.5, "one name, and nothing else alike", ids="here",
             naming="regional|hosted|apart|other",
             days="years|again"),
    same(0.99, "its source has one name for both", ids="here"),
    same(0.97, "two sources have one name for both", ids="abroad",
         naming="equal|abbreviated|located|headed|misspelt|longer|similar|varied"),
    same(0.95, "two sources have one name for both, on the same days", ids="abroad", days=ABOUT),
    doubtful(0.5, "two sources have one name, and nothing else is alike", ids="abroad"),
    different(0, "another part", edition="parts"),
)  # fmt: skip

BESIDE: Final = (
    same(0.85, "listed twice, once by its acronym",
         beside="yes", naming="abbreviated", days="run", link=OPEN, roles="alike"),
    different(0, "one document tells two titles",
              beside="yes",
              naming="abbreviated|located|headed|misspelt|longer|similar|varied|regional|hosted|apart"
                     "|other"),
    different(0, "one document tells two times",
              beside="yes", days="near|moved|put off|season|years|again|hours|over"),
    different(0, "one document tells two kinds of it", beside="yes", roles="left out|clash"),
    different(0, "one document tells two places", beside="yes", place="clash"),
    different(0, "one document tells a common title at two addresses",
              beside="yes", weight="common|plain", link="branch|site|rival|elsewhere"),
    different(0.1, "one document tells two entries of one list", beside="yes", link="rival",
              place="unknown|clash", days="run|day|series|start"),
    same(0.97, "listed twice", beside="yes", days="run|day|series"),
    same(0.75, "listed twice, with days that overlap",
         beside="yes", weight=TELLING, days="start|within|overlapping"),
    different(0, "a common title, on other days of one document",
              beside="yes", days="start|within|overlapping"),
    doubtful(0.5, "listed twice at two addresses", beside="yes", link="rival|elsewhere"),
    same(0.8, "listed twice without days", beside="yes"),
)  # fmt: skip

AGAINST: Final = (
    different(0, "editions of two regions", naming="regional"),
    same(0.7, "one title, page and day, its host named otherwise", naming="hosted",
         link="page|home|branch", days=EQUAL_DAYS, place="agree|unknown", roles="alike"),
    different(0.1, "one title, held at two events on one day", naming="hosted", days=EQUAL_DAYS),
    different(0, "one title, held at two events", naming="hosted"),
    different(0.1, "two titles of one kind, on the same days", naming="apart", days=EQUAL_DAYS),
    different(0, "two titles of one kind", naming="apart"),
    same(0.72, "one edition, told anew after it was over", days="again|over|years",
         naming="equal", edition="agree", weight="distinct", roles="alike", regular="no|course",
         place="agree|unknown"),
    same(0.7, "one title, page and place, read when both were over", days="late", naming="equal",
         weight="distinct", roles="alike", link="page|home", place="agree", regular="no"),
    doubtful(0.4, "one title and page, read when both were over", days="late",
             naming="equal|misspelt", weight="distinct", roles="alike", link=OPEN, regular="no",
             place="agree|unknown"),
    same(0.7, "its year was mistyped, and put right", days="mistyped", naming="equal",
         weight="distinct|plain", roles="alike", link="page|home", place="agree|unknown",
         source="one"),
    doubtful(0.45, "its year was mistyped, or it is held again", days="mistyped",
             naming="equal|misspelt", roles="alike", link=OPEN, place="agree|unknown"),
    different(0, HELD_AGAIN, days="again"),
    different(0.05, "a year apart", days="years|mistyped"),
    different(0.15, "told again long after it was over", days="over"),
    different(0.1, "one source keeps both", source="list", days="near|moved|season"),
    different(0.1, "one source names two sittings", ids="two", days="near|moved|season"),
    different(0.1, "two kinds of gathering", roles="clash"),
    same(0.8, "one page, its kind left out on one side",
         roles="left out", naming="equal", link="page", days="run|day|hours|unknown",
         place="agree|unknown"),
    same(0.65, "one title and run of days, its kind left out on one side",
         roles="left out", naming="equal", link="home|none", days="run", weight="distinct",
         place="agree|unknown"),
    same(0.62, "one page and run of days, retitled", roles="left out", link="page", days="run",
         naming="misspelt|longer|similar|located|abbreviated", place="agree|unknown"),
    same(0.66, "one edition on the same days, its kind left out on one side", roles="left out",
         naming="equal|headed", edition="agree", days="run|day", link=OPEN, weight=TELLING,
         place="agree|unknown"),
    doubtful(0.45, "one title and run of days, its kind left out on one side, other addresses",
             roles="left out", naming="equal", link="branch|site|rival|elsewhere", days="run",
             weight="distinct", place="agree|unknown"),
    doubtful(0.45, "one title and day, its kind left out on one side, no address",
             roles="left out", naming="equal", link="none", days="day", weight="distinct",
             place="agree|unknown"),
    different(0.15, "held at it, and not itself", roles="left out"),
    same(0.7, "one title and page, another place", place="clash", naming="equal|misspelt",
         weight="distinct", link="page", days="run|start|near|overlapping"),
    same(0.7, "one title and site, days that meet, another place", place="clash", naming="equal",
         weight="distinct", link="home", days="run|start|within|overlapping"),
    same(0.66, "one edition on the same days, another place", place="clash", naming="equal",
         weight="distinct", edition="agree", days="run", link=OPEN),
    same(0.64, "a gathering's title and page, another place and near days", place="clash",
         naming="equal", weight="plain", link="page|home", days="run|near", regular="no"),
    doubtful(0.5, "one title and run of days, two places", place="clash", naming="equal",
             weight="distinct", days="run", link=OPEN),
    different(0.15, "two places", place="clash"),
    same(0.62, "a sitting moved by a day or two, told by one source", regular="yes",
         days="shifted", naming="equal|misspelt", link="page", source="one"),
    doubtful(0.45, "a sitting moved by a day or two", regular="yes", days="shifted",
             naming="equal|misspelt", link=OWN),
    doubtful(0.45, "one title, weeks apart, in two sources", days="weekly", source="two",
             edition="open", naming="equal|misspelt", link="branch|site", regular="no"),
    doubtful(0.45, "one title, weeks apart, under a list of events", days="weekly",
             edition="open", naming="equal|misspelt", link="listing", regular="no"),
    doubtful(0.45, "a course or meeting, weeks apart", days="weekly",
             edition="open", naming="equal|misspelt", link=BOUND, regular="course"),
    doubtful(0.45, "a course that is moved, or held again", regular="course", edition="open",
             days="moved", naming="equal|misspelt", link=OPEN),
    different(0.2, "another sitting of what is held again and again",
              regular="yes", days="near|moved|season",
              naming="equal|located|headed|misspelt|longer"),
    same(0.72, "one edition, moved, two entries of one list", link="rival",
         days="near|moved|season", naming="equal", edition="agree", weight="distinct"),
    doubtful(0.45, "one title, days told once, two entries of one list", link="rival",
             days="unknown", naming="equal", weight="distinct", edition="open"),
    different(0.2, "two entries of one list, on other days", link="rival",
              days="near|moved|season"),
)  # fmt: skip

TABLE: Final = (*NAMED, *BESIDE, *AGAINST, *EQUAL, *SHORTENED, *RETOLD)
