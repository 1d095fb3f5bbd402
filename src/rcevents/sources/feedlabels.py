"""Labels: lines of an item that name a fact and tell it, "When: 3 May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from rcevents.reading.translation import in_english

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES_READ: Final = 40
LINE_LENGTH: Final = 300
TOP_LINES: Final = 8
"""A day labelled in one of so many lines is the item's own, not that of one of its parts."""

LABEL: Final = re.compile(
    r"""
    [*_•·\s-]{0,9}
    (?: (?P<when> when | event[ ]dates? | dates?[ ](?:and|&|/)[ ]time | date/time
            | starts? (?:[ ](?:on|date))? | date[ ]of[ ](?:the[ ])?event
            | wann | quand | cu[aá]ndo | datum[ ]und[ ]uhrzeit )
      | (?P<date> dates? | day | datum | termin | fecha )
      | (?P<hour> (?:start[ ])? times? | hours? | uhrzeit | zeit | heure | horaire | hora )
      | (?P<end> ends? (?:[ ](?:on|date))? )
      | (?P<where> where | (?:event[ ])? (?:location | venue | place) | room | city
            | wo | ort | veranstaltungsort | o[uù] | lieu | d[oó]nde | lugar )
      | (?P<cost> costs? | prices? | fees? | (?:registration|conference|course|ticket)[ ]fees?
            | admission | tickets? | kosten | preis | eintritt | tarif | prix | precio )
      | (?P<other> format | mode | delivery | registration[ ]deadline | deadline )
    )
    [*_\s]{0,9} (?: [:：] [*_\s]{0,9} (?P<value> .{0,300} ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line that labels a fact; where nothing stands behind the label, the next line tells it."""
FACTS: Final = ("when", "date", "end", "hour", "where", "cost")
KINDS: Final = (*FACTS, "other")
DAYS: Final = frozenset({"when", "date"})


class Labels:
    r"""The facts that lines of a text label, each by its kind: when, date, end, hour, where, cost.

    >>> Labels("Tea for all\nWhere: Ghent\nTickets\n€20").told
    {'where': 'Ghent', 'cost': '€20'}
    """

    def __init__(self, text: str) -> None:
        lines = (line.strip() for line in text[: LINES_READ * LINE_LENGTH].splitlines())
        self.lines = [line for line in lines if line][:LINES_READ]
        self.told: dict[str, str] = {}
        self.days: list[int] = []
        """The numbers of the lines that label a day."""
        for number, line in enumerate(self.lines):
            self._take(number, LABEL.fullmatch(line))

    def _take(self, number: int, label: re.Match[str] | None) -> None:
        if label is None:
            return
        kind = next(name for name in KINDS if label[name])
        value = (label["value"] or "").strip() or _next(self.lines, number + 1)
        if value and kind in FACTS:
            self.told.setdefault(kind, value.rstrip(" .;,"))
            self.days += [number] * (kind in DAYS)

    @property
    def by(self) -> Literal["when", "date", "below"]:
        """Tell which label named the day, or that it stands far below."""
        if self.days and self.days[0] >= TOP_LINES:
            return "below"
        return "when" if "when" in self.told else "date"

    @property
    def dateline(self) -> str:
        r"""The labelled facts put together, if one day is among them: several are several events'.

        >>> Labels("When: 3 May\nWhere: Ghent").dateline
        '3 May, Ghent'
        """
        day = self.told.get("when") or self.told.get("date")
        if not day or len(self.days) > 1:
            return ""
        days = in_english(f"{day} - {self.told['end']}" if "end" in self.told else day)
        return ", ".join([days, *(self.told[name] for name in FACTS[3:] if name in self.told)])


def _next(lines: Sequence[str], number: int) -> str:
    """Give the line below a label that stands alone, unless it is a label as well."""
    line = lines[number] if number < len(lines) else ""
    return "" if LABEL.fullmatch(line) or len(line) > LINE_LENGTH else line
