"""Octets and lines: what a calendar's bytes must be before any property is read (section 3.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.linting.excerpts import excerpt, shown
from rcevents.linting.rule import ERROR, WARNING, WHOLE, Rule, Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.linting.rule import Finding

NOT_UTF8: Final = Rule(
    "ICS001",
    "not-utf-8",
    ERROR,
    "Every client takes a calendar for UTF-8: letters show as � or as wrong ones, and strict "
    "readers drop the whole feed.",
    "Write the file in UTF-8, and cut texts between characters, not between bytes.",
    "RFC 5545, 3.1.4; RFC 7986, 4",
)
BYTE_ORDER_MARK: Final = Rule(
    "ICS002",
    "byte-order-mark",
    WARNING,
    "Readers that look for BEGIN:VCALENDAR at the very start find something else there, and "
    "refuse the feed.",
    'Write UTF-8 without a byte order mark (in Python "utf-8", not "utf-8-sig").',
    "RFC 5545, 3.4",
)
BARE_LINE_FEED: Final = Rule(
    "ICS003",
    "bare-line-feed",
    ERROR,
    "Lines end in CRLF. Many clients forgive a lone LF; strict readers see one single line, or "
    "refuse the file.",
    'Write "\\r\\n" behind every line, in binary mode so that nothing translates it.',
    "RFC 5545, 3.1",
)
BARE_CARRIAGE_RETURN: Final = Rule(
    "ICS004",
    "bare-carriage-return",
    ERROR,
    "A CR without LF ends the line for some readers and is a character of the text for others.",
    'End lines with "\\r\\n"; write a line break inside a text as "\\n" (a backslash and an n).',
    "RFC 5545, 3.1",
)
LONG_LINE: Final = Rule(
    "ICS005",
    "line-too-long",
    ERROR,
    "A line has 75 octets at most, its end not counted. Readers with a buffer of fixed size cut "
    "or refuse longer ones.",
    "Fold: break the line behind at most 75 octets with CRLF and one space, between characters.",
    "RFC 5545, 3.1",
)
TORN_CHARACTER: Final = Rule(
    "ICS006",
    "fold-inside-character",
    ERROR,
    "Readers that decode before they unfold (most of those in Java, C# and JavaScript) see two "
    "broken halves where one character was; Google may drop the whole feed.",
    "Fold between characters: count octets, but break only where a character of UTF-8 begins.",
    "RFC 5545, 3.1",
)
FOLD_OF_NOTHING: Final = Rule(
    "ICS007",
    "fold-of-nothing",
    ERROR,
    "A line that begins with a space continues the line before it, and there is none.",
    "Remove the space at the line's start, or the blank line before it.",
    "RFC 5545, 3.1",
)
TORN_NAME: Final = Rule(
    "ICS008",
    "fold-inside-name",
    WARNING,
    "The standard allows a fold anywhere, but readers that look at lines before they unfold "
    "find no name here, and drop the property.",
    "Fold behind the first colon or semicolon of a line.",
    "RFC 5545, 3.1",
)
CONTROL_CHARACTER: Final = Rule(
    "ICS009",
    "control-character",
    ERROR,
    "No control character but the tab may stand in a line: CalDAV carries calendars in XML, "
    "which cannot hold one, and other readers cut the text there.",
    "Strip control characters before writing a text.",
    "RFC 5545, 3.1 (CONTROL)",
)
BLANK_LINE: Final = Rule(
    "ICS010",
    "blank-line",
    WARNING,
    "There are no blank lines in a calendar: some readers stop there, or call the file broken.",
    'Remove the line; write an empty line of a text as "\\n".',
    "RFC 5545, 3.1",
)
NO_LAST_END: Final = Rule(
    "ICS011",
    "no-line-end-at-the-end",
    WARNING,
    "The last line ends in CRLF as well; readers that take lines by their end lose "
    "END:VCALENDAR and call the file cut off.",
    'Write "\\r\\n" behind END:VCALENDAR.',
    "RFC 5545, 3.4",
)
UNSEEN_CHARACTER: Final = Rule(
    "ICS016",
    "unseen-character",
    WARNING,
    "Controls of writing direction and marks that nobody sees turn words about, make two equal "
    "titles differ, or end the line for readers that split it at every line break of Unicode.",
    "Strip them before writing a text.",
    "Unicode TR 36; RFC 5545, 3.1",
)
LONGEST: Final = 75
BOM: Final = b"\xef\xbb\xbf"

_BOMS = re.compile(rb"(?:\xef\xbb\xbf)++")
_LINE_END = re.compile(rb"\r{0,3}\n|\r")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_UNSEEN = re.compile(
    "[\x80-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


class Physical(NamedTuple):
    """A line as it stands in the file, and what ends it."""

    number: int
    octets: bytes
    end: bytes

    def spot(self, octet: int = 0, width: int = 1) -> Spot:
        """Give the place of one of its octets."""
        before = len(shown(self.octets[:octet]))
        return excerpt(shown(self.octets), self.number, before, width)


def physical_lines(data: bytes) -> Iterator[Physical]:
    r"""Cut a file into its lines, whatever ends them; a byte order mark is left out.

    >>> [(line.octets, line.end) for line in physical_lines(b"a\r\nb\nc\rd")]
    [(b'a', b'\r\n'), (b'b', b'\n'), (b'c', b'\r'), (b'd', b'')]
    """
    at = _marks(data) * len(BOM)
    number = 0
    for number, found in enumerate(_LINE_END.finditer(data, at), start=1):
        yield Physical(number, data[at : found.start()], found[0])
        at = found.end()
    if at < len(data):
        yield Physical(number + 1, data[at:], b"")


def _marks(data: bytes) -> int:
    """Count the byte order marks that a file begins with; each program may have put one there."""
    found = _BOMS.match(data)
    return len(found[0]) // len(BOM) if found else 0


def check_octets(data: bytes, lines: list[Physical]) -> Iterator[Finding]:
    """Look at the file's bytes and its lines' ends."""
    marks = _marks(data)
    if marks:
        many = "a byte order mark" if marks == 1 else f"{marks} byte order marks"
        spot = lines[0].spot() if lines else WHOLE
        yield BYTE_ORDER_MARK.at(spot, f"the file begins with {many}")
    yield from _ends(lines)
    if lines and not lines[-1].end:
        yield NO_LAST_END.at(lines[-1].spot(), "the last line has no end")
    for line in lines:
        yield from _long(line)


def _ends(lines: list[Physical]) -> Iterator[Finding]:
    """Tell of wrong line ends once a kind: whoever writes one writes all of them."""
    kinds = ((BARE_LINE_FEED, b"\n", "LF"), (BARE_CARRIAGE_RETURN, b"\r", "CR"))
    for rule, end, name in kinds:
        wrong = [line for line in lines if line.end == end]
        if wrong:
            many = f"{len(wrong)} of {len(lines)} lines end" if len(wrong) > 1 else "the line ends"
            first = wrong[0]
            yield rule.at(first.spot(len(first.octets)), f"{many} in {name} alone, not in CRLF")
    doubled = [line for line in lines if len(line.end) > len(b"\r\n")]
    if doubled:
        message = f"{len(doubled)} line ends have more than one CR"
        yield BARE_CARRIAGE_RETURN.at(doubled[0].spot(len(doubled[0].octets)), message)


def _long(line: Physical) -> Iterator[Finding]:
    octets = len(line.octets)
    if octets > LONGEST:
        spot = line.spot(LONGEST)._replace(width=1)
        yield LONG_LINE.at(spot, f"a line of {octets} octets; {LONGEST} is the most")
    if not octets:
        yield BLANK_LINE.at(Spot(line.number), "a blank line")
    elif line.octets.isspace():
        yield BLANK_LINE.at(Spot(line.number), "a line of nothing but blanks")


def check_characters(text: str, spot: Callable[[int], Spot]) -> Iterator[Finding]:
    """Look for what nobody sees in one unfolded line; told once a line, with the count."""
    for rule, pattern in ((CONTROL_CHARACTER, _CONTROL), (UNSEEN_CHARACTER, _UNSEEN)):
        found = pattern.search(text)
        if found:
            more = len(pattern.findall(text)) - 1
            others = f" and {more} more" if more else ""
            yield rule.at(spot(found.start()), f"U+{ord(found[0]):04X}{others} in a line")
