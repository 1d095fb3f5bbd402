"""The vocabulary of dates: months, weekdays, and the words that join, open and forbid a date."""

from __future__ import annotations

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SHORT_MONTHS = {"sept": 9} | {name[:3].lower(): i for i, name in enumerate(MONTH_NAMES, 1)}

MONTHS = _SHORT_MONTHS | {name.lower(): i for i, name in enumerate(MONTH_NAMES, 1)}
"""Each lower-case name and abbreviation of a month, with its number (January is 1)."""

_SHORT_DAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3} | {
    name[:3].lower(): i for i, name in enumerate(DAY_NAMES)
}

PLURAL_DAYS = {name.lower() + "s": i for i, name in enumerate(DAY_NAMES)}
"""Weekdays that tell a habit: "Fridays"."""

WEEKDAYS = _SHORT_DAYS | PLURAL_DAYS | {name.lower(): i for i, name in enumerate(DAY_NAMES)}
"""Each lower-case name and abbreviation of a weekday, with its number (Monday is 0)."""

MISSPELT = (
    {
        slip.lower(): number
        for number, name in enumerate(MONTH_NAMES, 1)
        if len(name) > len("March")
        for at in range(3, len(name) - 1)
        for slip in (
            name[:at] + name[at + 1 :],  # a letter left out: "Novemer"
            name[:at] + name[at] + name[at:],  # written twice: "Octobber"
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],  # swapped: "Septmeber"
        )
        if slip.lower() not in MONTHS
    }
    | {"febuary": 2, "feburary": 2, "febrary": 2}
)
"""Slips of the pen in the longer names, behind their first three letters."""

DOTTED = (_SHORT_MONTHS.keys() | _SHORT_DAYS.keys()) - {"may"}
"""Abbreviations, whose full stop belongs to them."""

ALSO_WORDS = frozenset({"may", "march", "mar"})
"""Months that are other words in lower case, unless a year or a weekday stands by them."""

ALSO_VERBS = frozenset({"sat", "sun", "wed", "mon"})
"""Weekdays that are none in lower case: "we sat 3 May"."""

ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
} | {"thirtieth": 30}

TO_WORDS = frozenset({"to", "until", "till", "til", "through", "thru"})
AND_WORDS = frozenset({"and", "or", "plus"})

PRONOUNS = frozenset({"you", "we", "they", "i", "it", "he", "she", "who", "which", "this"})
"""Who may: "You May 5 times"."""

NUMBERED = frozenset(
    """python cuda section sections chapter room version volume vol issue number no nr page pages
    top first last next all these those only other past least most than over under nearly almost
    figure table appendix article level grade tier building floor gate hall platform terminal
    rust java perl fortran ubuntu fedora windows ios android covid""".split()
)
"""What a number behind belongs to, whatever follows: "Room 3", "Python 3", "the top 10"."""

NUMBERED_SHORT = frozenset("no nr vol sec sect fig ch ver p pp".split())
"""Its abbreviations: "No. 5"."""

COUNTED = frozenset(
    """part session lecture lesson module talk track episode phase week day webinar course unit
    step stage round edition class workshop group at""".split()
)
"""What a number behind may belong to: "Lecture 3, 10 May" is the 10th, "Lecture 3 May" the 3rd."""

COUNT_NOUNS = frozenset(
    """hour hours hr hrs minute minutes min mins second seconds day days week weeks month months
    year years people persons participants attendees spots seats places spaces slots tickets talks
    sessions tracks speakers workshops posters papers students teams members keynotes tutorials
    lectures lessons modules courses times credits points euro euros dollar dollars pound pounds
    usd eur gbp chf cad aud nzd jpy percent gb tb gpus nodes cores pages words""".split()
)
"""What a number in front counts: "8 Nov, 5 spots"."""

MEASURED = frozenset(
    """people persons participants attendees spots seats places tickets percent thousand million
    billion euros dollars pounds points minutes hours kilometres km miles years""".split()
)
"""What a number behind a month counts: "in May 10 people came", though not "on May 10 people"."""

DUE = frozenset(
    """due by deadline deadlines until till before closes close closing ends ending extended
    submit register""".split()
)
"""Words before a date that the next date is no longer under: "due 3 May, 5-7 June"."""

FOLLOWERS = frozenset(
    """a across again all also am and are as at be before both but by during each every exact
    followed for free from held hosted hybrid in in-person is near not of on online only onsite or
    organised organized plus registration run runs see starting the there through thru to until
    till via virtual virtually was were when where which while will with within""".split()
)
"""Lower-case words that may follow a list's last day: "Feb 8, 9, 10 in three time zones"."""

ZONES = frozenset(
    """utc gmt z et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst cet cest eet eest wet
    west bst ist msk jst kst sgt hkt aest aedt acst acdt awst nzst nzdt aoe sast wat eat
    uhr uk eastern pacific central mountain""".split()
)
"""What shows that the number in front is an hour: "May 3, 10 ET"."""

MOVERS = frozenset(
    """moved moves moving rescheduled postponed changed shifted delayed deferred extended
    pushed""".split()
)
"""Words that make "from 3 May to 5 June" a change of mind, not a span."""
