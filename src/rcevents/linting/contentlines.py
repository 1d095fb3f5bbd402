"""Content lines: a name, parameters and a value (sections 3.1 and 3.2, RFC 6868)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import ERROR, WARNING, Rule
from rcevents.linting.specification import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.rule import Finding, Spot
    from rcevents.linting.unfolding import Line

NO_CONTENT_LINE: Final = Rule(
    "ICS101",
    "no-content-line",
    ERROR,
    "A line is a name, a colon and a value. Strict readers, Google's among them, drop the "
    "whole feed for another kind of line; it is often a line break of a text that was written as "
    "one, or a fold without its space.",
    'Write line breaks of a text as "\\n", and a space at the start of every continued line.',
    "RFC 5545, 3.1",
)
BROKEN_TEXT: Final = Rule(
    "ICS112",
    "text-cut-off",
    WARNING,
    "A line break of a text that is written as one ends the property there: people read the first "
    "line alone, and what follows is taken for a property of its own, which nobody knows.",
    'Write line breaks of a text as "\\n" (a backslash and an n).',
    "RFC 5545, 3.1 and 3.3.11",
)
BAD_PARAMETER: Final = Rule(
    "ICS102",
    "bad-parameter",
    ERROR,
    "A parameter is ;NAME=value. Readers that find something else drop the property, some the "
    "event.",
    "Write ;NAME=value; quote a value that holds a colon, a semicolon or a comma.",
    "RFC 5545, 3.2",
)
BAD_QUOTES: Final = Rule(
    "ICS103",
    "bad-quotes",
    ERROR,
    "A parameter's value is quoted as a whole or not at all, and holds no quotation mark: "
    "readers take what is behind it for something else.",
    "Quote the whole value, and write a quotation mark inside it as ^' (RFC 6868).",
    "RFC 5545, 3.2; RFC 6868",
)
ESCAPED_PARAMETER: Final = Rule(
    "ICS104",
    "backslash-in-parameter",
    WARNING,
    "Backslashes escape nothing in a parameter: people see them, or the value is cut there.",
    "Quote the value instead; write a line break as ^n and a quotation mark as ^'.",
    "RFC 5545, 3.2; RFC 6868",
)
DOUBLED_PARAMETER: Final = Rule(
    "ICS105",
    "doubled-parameter",
    WARNING,
    "Of a parameter that is told twice some readers take the first, others the last.",
    "Tell it once; several values stand behind one name, with commas.",
    "RFC 5545, 3.2",
)

_HEAD = re.compile(r"[A-Za-z0-9-]{1,200}(?=[:;])")
_PARAMETER = re.compile(
    r"""
    ; (?P<name> [A-Za-z0-9-]{1,200} ) =
      (?P<values> (?: "[^"]*+" | [^";:,]*+ ) (?: , (?: "[^"]*+" | [^";:,]*+ ) )*+ )
      (?= [;:] )
    """,
    re.VERBOSE,
)
_VALUE = re.compile(r'"([^"]*+)" | ([^",]++)', re.VERBOSE)
_ESCAPED = re.compile(r"\\[nN,;:\"]")
_SHOWN = 40
_MOST = 3
"""Mistakes in parameters that are told of one line."""


@dataclass(slots=True)
class Property:
    """One content line: the name in capitals, parameters by name in capitals, and the value.

    `at` is where the value begins in the line's text.
    """

    line: Line
    name: str
    value: str
    at: int
    parameters: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def parameter(self, name: str) -> str | None:
        """Give the first value of a parameter."""
        values = self.parameters.get(name)
        return values[0] if values else None

    @property
    def number(self) -> int:
        """The number of its line."""
        return self.line.number

    def spot(self, at: int = 0, width: int | None = None) -> Spot:
        """Give the place of its value, or of a part of it."""
        return self.line.spot(self.at + at, len(self.value) - at if width is None else width)

    @property
    def head(self) -> Spot:
        """The place of its name."""
        return self.line.spot(0, len(self.name))

    def place_of(self, parameter: str) -> Spot:
        """Give the place of a parameter."""
        at = self.line.text.upper().find(f";{parameter}=")
        return self.line.spot(at + 1, len(parameter)) if at >= 0 else self.head


def read_line(line: Line, findings: list[Finding]) -> Property | None:
    """Read a content line; None where it is none. What is wrong goes to the findings."""
    text = line.text
    head = _HEAD.match(text)
    if head is None:
        findings.append(NO_CONTENT_LINE.at(line.spot(width=len(text)), _no_head(text)))
        return None
    name, at = head[0].upper(), head.end()
    if text[at] == ":":
        if _is_text(head[0], text[at + 1 :]):
            message = f'a line that begins with "{text[: at + 10]}": a text that goes on?'
            findings.append(BROKEN_TEXT.at(line.spot(width=len(text)), message))
            return None
        return Property(line, name, text[at + 1 :], at + 1)
    return _with_parameters(line, name, at, findings)


def _is_text(name: str, value: str) -> bool:
    """Tell whether a line is most likely the middle of a text: an address, or words of a sentence.

    >>> _is_text("https", "//tea.example.org"), _is_text("Where", " in Limoges")
    (True, True)
    >>> _is_text("SUMMARY", " Tea"), _is_text("summary", " Tea"), _is_text("X-a", " b")
    (False, False, False)
    """
    if name.lower() in {"http", "https", "webcal", "mailto"}:
        return True
    known = name.upper() in PROPERTIES or name.upper() in {"BEGIN", "END"}
    return value[:1].isspace() and not (known or name.isupper() or name.upper().startswith("X-"))


def _no_head(text: str) -> str:
    colon = text.find(":")
    name = text[:colon].strip()
    if colon > 0 and re.fullmatch("[A-Za-z0-9-]{1,200}", name):
        return f"a blank stands between {name[:_SHOWN]} and its colon"
    if colon > 0 and re.fullmatch(r"[\w.-]{1,80}", name):
        return f"{name[:_SHOWN]} is no name: letters of ASCII, digits and hyphens alone"
    return "no name and colon in this line: a text that goes on without a fold?"


def _with_parameters(line: Line, name: str, at: int, findings: list[Finding]) -> Property | None:
    parameters: dict[str, tuple[str, ...]] = {}
    noted: list[Finding] = []
    text = line.text
    while text[at : at + 1] == ";":
        found = _PARAMETER.match(text, at)
        if found is None:
            noted.append(_misread(line, at))
            at = _skipped(text, at)
            continue
        told = found["name"].upper()
        if told in parameters:
            noted.append(DOUBLED_PARAMETER.at(line.spot(at + 1), f"{told} is told twice"))
        values = _VALUE.findall(found["values"])
        parameters.setdefault(told, tuple(quoted or plain for quoted, plain in values) or ("",))
        at = found.end()
    if at >= len(text):
        message = f"{name} has no colon, and so no value"
        findings.append(NO_CONTENT_LINE.at(line.spot(width=len(text)), message))
        return None
    prop = Property(line, name, text[at + 1 :], at + 1, parameters)
    findings.extend([*noted[:_MOST], *_escaped(prop)])
    return prop


def _misread(line: Line, at: int) -> Finding:
    """Tell what is wrong with the parameter that begins at a semicolon."""
    told = re.compile("[^:;]{0,200}").match(line.text, at + 1)
    part = told[0] if told else ""
    if '"' in part:
        return BAD_QUOTES.at(line.spot(at + 1, len(part)), "a quotation mark inside a parameter")
    shown = part[:_SHOWN] or "nothing"
    return BAD_PARAMETER.at(line.spot(at + 1, len(part)), f"a parameter without its =: {shown}")


def _skipped(text: str, at: int) -> int:
    """Give where the next parameter, or the value, begins behind one that cannot be read."""
    found = re.compile("[:;]").search(text, at + 1)
    return found.start() if found else len(text)


def _escaped(prop: Property) -> Iterator[Finding]:
    for name, values in prop.parameters.items():
        if any(_ESCAPED.search(value) for value in values):
            yield ESCAPED_PARAMETER.at(prop.place_of(name), f"{name} is escaped with a backslash")
