"""Headings of plain text: lines that capitals, a number, a line below or signs around set apart.

Which rank each kind of sign has is told by the document: the one that it uses first is the
highest. A table of contents holds no headings, though its lines read like them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.headingwords import names_closed
from rcevents.reading.sections import CLOSED_HEADING, Section, is_event_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE = re.compile(r"[ \t]{0,8}([-=_*~#—–])(?:[ \t]?\1){2,}[ \t]*")
UNDERLINE = re.compile(r"[ \t]{0,8}(={3,}|-{3,}|~{3,}|\*{3,}|\^{3,}|#{3,}|_{3,})[ \t]*")
STARS = re.compile(r"\s{0,8}[*#]{1,6}[ \t]{1,8}(?=\S)")
"""What some programs that make text of HTML put before a heading, beside the line below it."""
NUMBER = re.compile(
    r"[ ]{0,3}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[IVX]{1,4}[.)]|[A-H][.)])[ \t]{1,4}"
)
AROUND = re.compile(
    r"[ ]{0,8}(?P<sign>[=*~#_+:|-])(?P=sign){0,9}[ ]{1,4}(?P<title>\S.{1,58}?)"
    r"(?:[ ]{1,4}[=*~#_+:|-]{1,80})[ ]*"
)
CLOSE = re.compile(r"[ ]{0,8}(?P<sign>[*_]{1,3}|=+|~+)(?P<title>[^\W_][^*_=~]{1,58})(?P=sign)[ ]*")
BRACKETS = re.compile(r"[ ]{0,8}\[{1,2}[ ]?(?P<title>[A-ZÀ-Þ][^\[\]]{2,58})\]{1,2}[ ]*")
BEFORE = re.compile(r"(?P<sign>#{1,4}|={2,4}|:{2,4})[ ](?P<title>\S.{1,58})")
LONGEST = 60
MOST_WORDS = 9
COLON_WORDS = 5
MOST_HEADERS = 12
OF_LIST = re.compile(r"^(?:\[[^\[\]]{1,40}\][ ]?|(?:re|aw|fwd?|wg)[ ]?:[ ]?){1,4}", re.IGNORECASE)
"""What a list and a mail program put before a subject."""
FEWEST_LETTERS = 4
HIGHEST, LOWEST = 2, 6
"""Ranks; a subject's is the highest."""
SENTENCE = re.compile(r"[.!?;,]$|[.!?] |https?://|@|[$€£]")
CONTENTS = re.compile(
    r"\W*(?:(?:table of )?contents?|in this (?:issue|bulletin|newsletter|edition|digest|e-?mail)"
    r"|inhalt(?:sverzeichnis|sübersicht)?|in dieser ausgabe|themen|sommaire|au sommaire|inhoud"
    r"|in dit nummer|in deze (?:nieuwsbrief|editie)|índice|indice|sumário|sumario|contenidos?"
    r"|topics|today['’]s topics|index|overview|übersicht|innhold|indhold|innehåll)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TextHeading:
    """The heading on line `at` (from 0), and the sign that makes it one; `end` is behind it all."""

    title: str
    sign: str
    at: int
    end: int
    begin: int | None = None
    """Where more begins than the heading's own line."""


def text_headings(lines: Sequence[str]) -> dict[int, TextHeading]:
    """Find the headings of plain text that a sign sets apart, by the line each begins on.

    >>> lines = ["EVENTS / TERMINE", "", "Tea Days", "--------", "Talks on tea.", ""]
    >>> [(each.title, each.sign) for each in text_headings(lines).values()]
    [('EVENTS / TERMINE', 'capitals'), ('Tea Days', '-')]
    """
    found: dict[int, TextHeading] = {}
    at = 0
    while at < len(lines):
        heading = _heading(lines, at) if lines[at].strip() else None
        if heading is not None:
            found[at] = heading
        at = heading.end if heading is not None else at + 1
    return _without_contents(_numbered(found), lines)


def ranks(headings: Sequence[TextHeading]) -> dict[str, int]:
    """Give the rank of each sign: the one that stands first in the document is the highest.

    >>> ranks([TextHeading("EVENTS", "capitals", 0, 1), TextHeading("Tea", "-", 2, 4)])
    {'capitals': 2, '-': 3}
    """
    told = [each.sign for each in headings if not is_contents(each.title)]
    signs = list(dict.fromkeys([*(sign for sign in told if sign == "message"), *told]))
    return {sign: min(HIGHEST + place, LOWEST) for place, sign in enumerate(signs)}


def is_contents(title: str) -> bool:
    """Tell whether a heading stands above a table of contents.

    >>> is_contents("IN THIS BULLETIN"), is_contents("Inhalt:"), is_contents("Tea contents")
    (True, True, False)
    """
    return CONTENTS.fullmatch(title) is not None


def _heading(lines: Sequence[str], at: int) -> TextHeading | None:
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    above = lines[at - 1] if at else ""
    starts = not above.strip() or RULE.fullmatch(above) is not None
    if not starts or RULE.fullmatch(line):
        return None
    if message := _message(lines, at):
        return message
    alone = not below.strip()
    line_below = UNDERLINE.fullmatch(below)
    if line_below is not None:
        return TextHeading(_bare(STARS.sub("", line)), line_below[1][0], at, at + 2)
    title, sign = _signed(line)
    ruled = RULE.fullmatch(above) is not None
    dated = alone and sign.startswith("NUMBER")
    if sign and _may_be_title(title, dated=dated) and (alone or ruled or _is_known(title)):
        return TextHeading(title, sign, at, at + 1)
    if _is_led_by_colon(line.strip()):
        return TextHeading(_bare(line), "colon", at, at + 1)
    return None


def _message(lines: Sequence[str], at: int) -> TextHeading | None:
    """Read the lines that a digest puts above each message: its subject is a heading."""
    end = at
    while end < len(lines) and lines[end].strip() and end - at < MOST_HEADERS:
        end += 1
    fields = {line.partition(":")[0]: line.partition(":")[2] for line in lines[at:end]}
    if not {"From", "Subject"} <= fields.keys():
        return None
    subject = next(at for at in range(at, end) if lines[at].startswith("Subject:"))
    title = OF_LIST.sub("", _bare(fields["Subject"]))
    return TextHeading(title, "message", subject, end, at) if title else None


def _signed(line: str) -> tuple[str, str]:
    """Give the title and the sign of a line, no sign where it has none."""
    for form in (AROUND, CLOSE, BRACKETS, BEFORE):
        if match := form.fullmatch(line):
            sign = match.groupdict().get("sign") or "["
            return _bare(match["title"]), sign if form is BEFORE else sign[0]
    number = NUMBER.match(line)
    if number is not None:
        title = _bare(line[number.end() :])
        deep = number.group().strip(" .)").count(".")
        capital = "NUMBER" if _in_capitals(title) else "number"
        return title, f"{capital} {deep}"
    return _bare(line), "capitals" if _in_capitals(line) else ""


def _bare(text: str) -> str:
    return " ".join(text.split()).strip().rstrip(":").rstrip()


def _in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= FEWEST_LETTERS and all(not each.islower() for each in letters)


def _may_be_title(text: str, *, dated: bool = False) -> bool:
    """Tell whether words may be a heading: few, no sentence, and no day told unless `dated`."""
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS or SENTENCE.search(text):
        return False
    if not (text[0].isupper() or not text[0].isalnum()) or not any(map(str.isalpha, text)):
        return False
    return dated or not (may_tell_date(text) and find_dates(text))


def _is_known(title: str) -> bool:
    """Tell whether a heading names a list of events, or of what is none."""
    listed = is_event_heading(title) and Section(title, HIGHEST, ()).is_list
    return listed or CLOSED_HEADING.fullmatch(title) is not None or names_closed(title)


def _is_led_by_colon(line: str) -> bool:
    if not line.endswith(":") or not line[:1].isupper() or len(line.split()) > COLON_WORDS:
        return False
    return _is_known(_bare(line))


def _numbered(found: dict[int, TextHeading]) -> dict[int, TextHeading]:
    """Leave out numbers that nothing else makes a heading: one alone, or a list's."""
    signs = Counter(each.sign for each in found.values())
    return {
        at: each
        for at, each in found.items()
        if not each.sign.casefold().startswith("number")
        or signs[each.sign] > 1
        or _is_known(each.title)
    }


def _without_contents(
    found: dict[int, TextHeading], lines: Sequence[str]
) -> dict[int, TextHeading]:
    """Leave out lines with nothing below that come again as headings."""
    kept: dict[int, TextHeading] = {}
    later: set[str] = set()
    behind = len(lines)
    for at, each in sorted(found.items(), reverse=True):
        empty = not any(line.strip() for line in lines[each.end : behind])
        name = each.title.casefold()
        if not (empty and name in later):
            kept[at] = each
        later.add(name)
        behind = at
    return dict(sorted(kept.items()))
