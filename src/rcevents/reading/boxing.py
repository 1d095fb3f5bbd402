"""Boxing: boxes and template tags taken out of markdown.

Liquid and Jinja (`{% include event-box.html title="Tea Days" when="3 May" %}`), Hugo
(`{{< event title="Tea Days" date="3 May" >}}`), components (`<Event title="Tea Days" />`), and
fenced divisions or directives (`:::{event} Tea Days`). Every other tag of a template is no text:
blanks stand in its place, as many lines as there were.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.boxes import CLOSING, EVENT, MARK, OPENING, BoxText, Parameter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.roles import Role

SIGN = re.compile(r"\{[%{]|:::|```\{|<[A-Z][a-z]\w{1,40}\s")
"""What a document without boxes and templates does not hold."""
REACH = 50_000
"""A tag, a comment or a box with more characters has no end."""
PATIENCE = 1_000_000
"""So many characters are searched in vain for the ends of tags."""
END_COMMENT = re.compile(r"\{%-?\s{0,20}endcomment\s{0,20}-?%\}")
END_OF_BLOCK = re.compile(r"%\}")
END_OF_VALUE = re.compile(r"\}\}")

TOKEN = re.compile(
    r"""
      (?P<hidden> <!-- )
    | ^[ ]{0,3} (?P<fence> `{3,} | ~{3,} ) (?P<info> [^\n`]{0,300} ) $
    | ^[ ]{0,3} (?P<colons> :{3,} ) (?P<div> [^\n]{0,1000} ) $
    | < (?P<element> [A-Z][a-z]\w{1,40} ) (?=\s)
    | \{% -? \s{0,20} (?P<word> [\w-]{1,40} )
    | \{\{ (?: (?P<hugo> [<%] ) \s{0,20} (?P<name> /?[\w./-]{1,60} ) )?
    """,
    re.VERBOSE | re.MULTILINE,
)
BEHIND = r"(?= [\s,]{0,200} (?: [A-Za-z][\w.-]{0,40} \s{0,9} [=:] | /? -? [%>]?\} | /?> | $ ) )"
ARGUMENT = re.compile(
    rf"""
    [\s,]{{0,200}} (?: (?P<key> [A-Za-z][\w.-]{{0,40}} ) \s{{0,20}} [=:] \s{{0,20}} )?
    (?: " (?P<double> (?: [^"\\]++ | \\. | "(?!{BEHIND[3:]} )*+ ) "
      | ' (?P<single> (?: [^'\\]++ | \\. | '(?!{BEHIND[3:]} )*+ ) '
      | ` (?P<raw> [^`]*+ ) `
      | (?P<bare> [^\s"'`%>{{}},|][^\s"'`%>{{}},|]{{0,200}} ) )
    """,
    re.VERBOSE | re.DOTALL,
)
END = re.compile(r"\s{0,200}/?-?(?:%\}|[>%]\}\}|\}|>)")
OPTION = re.compile(r"[ ]{0,3}:(?P<key>[A-Za-z][\w-]{0,30}):[ \t]{0,5}(?P<told>[^\n]{0,1000})\n?")
DIRECTIVE = re.compile(r"\s?\{(?P<name>[\w.:-]{1,40})\}[ \t]{0,5}(?P<told>[^\n]{0,300})")
CLASS = re.compile(r"\s{0,3}(?:\{[^{}\n]{0,300}\}|[\w.-]{1,40})")
"""What stands behind the colons of a division: its class, and then its title."""
BEFORE = re.compile(r"[ \t>*+-]*")
ESCAPED = re.compile(r"\\([\"'\\])")
VARIABLE = re.compile(r"\{\{[^{}]{0,500}\}\}")
EVENT_ROLES: frozenset[Role] = frozenset({
    "when", "start", "place", "price", "format", "url", "registration", "description", "city",
    "time", "start_time",
})  # fmt: skip


def unboxed(markdown: str, first_line: int = 1) -> tuple[str, list[BoxText]]:
    r"""Take the boxes out of markdown; a mark stays in the place of each.

    >>> text, boxes = unboxed('{% include box.html title="Tea" when="3 May" %}\n{% endfor %}\nHot')
    >>> text.split("\n")[1:], [parameter.text for parameter in boxes[0].parameters]
    (['', 'Hot'], ['Tea', '3 May'])
    """
    if SIGN.search(markdown) is None:
        return markdown, []
    scanner = _Scanner(markdown.replace(OPENING, " "), first_line)
    return scanner.scan(), scanner.boxes


def untagged(markdown: str) -> str:
    """Give markdown without tags of templates, boxes included: a box holds no other.

    >>> untagged("Tea {% include icon.html %}and {{ pots }}")
    'Tea and '
    """
    return MARK.sub("", unboxed(markdown)[0])


class _Place(NamedTuple):
    """Where a box begins and ends in the source, and where what it encloses does."""

    start: int
    end: int
    body: int = 0
    stop: int = 0


class _Scanner:
    """Goes through the source once, and copies what is no tag."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.boxes: list[BoxText] = []
        self._out: list[str] = []
        self._line, self._counted = first_line, 0
        self._patience = PATIENCE + 2 * len(text)

    def scan(self) -> str:
        at = 0
        while (token := TOKEN.search(self.text, at)) is not None:
            self._out.append(self.text[at : token.start()])
            at = self._take(token)
        self._out.append(self.text[at:])
        return "".join(self._out)

    def _take(self, token: re.Match[str]) -> int:
        """Copy, blank or box what begins with a token; give where it ends."""
        if token["hidden"]:
            return self._copied(token, self.text.find("-->", token.end()))
        if token["fence"]:
            return self._fenced(token)
        if token["colons"]:
            return self._division(token)
        if token["element"]:
            return self._component(token)
        return self._tag(token)

    def _find(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """Find what ends something; whoever searches in vain too often searches no more."""
        if self._patience <= 0:
            return None
        found = pattern.search(self.text, at, at + REACH)
        if found is None:
            self._patience -= min(REACH, len(self.text) - at)
        return found

    def _copied(self, token: re.Match[str], end: int) -> int:
        end = len(self.text) if end < 0 else end
        self._out.append(self.text[token.start() : end])
        return end

    def _blank(self, start: int, end: int) -> int:
        self._out.append("\n" * self.text.count("\n", start, end))
        return end

    def _fenced(self, token: re.Match[str]) -> int:
        closing = re.compile(rf"^[ ]{{0,3}}{token['fence']}[`~]*[ \t]*$", re.MULTILINE)
        found = self._find(closing, token.end())
        directive = DIRECTIVE.fullmatch(token["info"])
        if directive and found and EVENT.search(directive["name"]):
            return self._directive(token, directive, found.start(), found.end())
        return self._copied(token, found.end() if found else -1)

    def _division(self, token: re.Match[str]) -> int:
        """Box a division whose attributes or options tell an event; else only its title stays."""
        told = token["div"].strip()
        closing = re.compile(rf"^[ ]{{0,3}}{token['colons']}[ \t]*$", re.MULTILINE)
        found = self._find(closing, token.end()) if told else None
        directive = DIRECTIVE.fullmatch(token["div"])
        if directive and found and EVENT.search(directive["name"]):
            return self._directive(token, directive, found.start(), found.end())
        if found and told.startswith("{"):
            start = token.start("div") + token["div"].index("{") + 1
            read = self._parameters(start)
            if read and self._is_box(read[0]):
                place = _Place(token.start(), found.end(), token.end(), found.start())
                return self._boxed(place, told[1:].partition(" ")[0], read[0])
        title = CLASS.sub("", token["div"], count=1).strip() if told else ""
        self._out.append(f"**{title}**" if title and "{" not in title else "")
        return token.end()

    def _directive(self, token: re.Match[str], told: re.Match[str], stop: int, end: int) -> int:
        """Box a directive: its argument is the title, options stand in the lines below."""
        read = [Parameter("title", told["told"].strip(), self.line_at(token.start()))]
        at = token.end() + 1
        while (option := OPTION.match(self.text, at, stop)) is not None:
            read.append(Parameter(option["key"], option["told"].strip(), self.line_at(at)))
            at = option.end()
        return self._boxed(_Place(token.start(), end, at, stop), told["name"], read)

    def _tag(self, token: re.Match[str]) -> int:
        start, name = token.start(), token["word"] or token["name"] or ""
        if name == "comment":
            found = self._find(END_COMMENT, token.end())
            return self._blank(start, found.end() if found else token.end())
        read = self._parameters(token.end()) if name else None
        if read is None:
            return self._blank(start, self._end_of_tag(token))
        parameters, end = read
        if not (self._is_box(parameters) and self._begins_line(start)):
            return self._blank(start, end)
        if name in {"include", "include_cached", "include_relative", "render", "partial"}:
            path = ARGUMENT.match(self.text, token.end())
            name = (path["bare"] or path["double"] or path["single"] or "") if path else name
            return self._boxed(_Place(start, end), name, parameters)
        stop, last = self._closing_tag(token, name, end)
        return self._boxed(_Place(start, last, end, stop), name, parameters)

    def _component(self, token: re.Match[str]) -> int:
        """Box a component that is of an event; any other element is markup."""
        read = self._parameters(token.end())
        if not (read and EVENT.search(token["element"]) and self._is_box(read[0])):
            self._out.append(token.group())
            return token.end()
        return self._boxed(_Place(token.start(), read[1]), token["element"], read[0])

    def _end_of_tag(self, token: re.Match[str]) -> int:
        found = self._find(END_OF_BLOCK if token["word"] else END_OF_VALUE, token.end())
        return token.end() if found is None else found.end()

    def _closing_tag(self, token: re.Match[str], name: str, at: int) -> tuple[int, int]:
        """Give where what a tag encloses ends, and where its closing tag does."""
        if token["word"]:
            closing = re.compile(rf"\{{%-?\s{{0,20}}end{re.escape(name)}\s{{0,20}}-?%\}}")
        else:
            closing = re.compile(
                rf"\{{\{{[<%]\s{{0,20}}/\s{{0,5}}{re.escape(name)}\s{{0,20}}[>%]\}}\}}"
            )
        found = self._find(closing, at)
        return found.span() if found else (at, at)

    def _begins_line(self, at: int) -> bool:
        start = self.text.rfind("\n", 0, at) + 1
        return BEFORE.fullmatch(self.text, start, at) is not None

    def _parameters(self, at: int) -> tuple[list[Parameter], int] | None:
        """Read parameters up to the end of their tag; None where something else stands there."""
        told: list[Parameter] = []
        start = at
        while (end := END.match(self.text, at)) is None:
            stop = min(len(self.text), at + REACH)
            argument = ARGUMENT.match(self.text, at, stop) if self._patience > 0 else None
            if argument is None or argument.end() == at:
                self._patience -= stop - start
                return None
            quoted = next(filter(None, argument.group("double", "single", "raw")), None)
            if argument["key"] and quoted is not None:
                line = self.line_at(argument.start("key"))
                told.append(Parameter(argument["key"], _plain(quoted), line))
            at = argument.end()
        return told, end.end()

    def line_at(self, at: int) -> int:
        """Give the source line of a place; places come in their order, nearly always."""
        if at < self._counted:
            return self._line - self.text.count("\n", at, self._counted)
        self._line += self.text.count("\n", self._counted, at)
        self._counted = at
        return self._line

    def _is_box(self, parameters: Sequence[Parameter]) -> bool:
        told = list(_telling(parameters))
        return "title" in told and any(role in EVENT_ROLES for role in told)

    def _boxed(self, place: _Place, name: str, parameters: Sequence[Parameter]) -> int:
        line = self.line_at(place.start)
        body = self.text[place.body : place.stop]
        body_line = self.line_at(place.body) if body else 0
        self._out.append(f"{OPENING}{len(self.boxes)}{CLOSING}")
        self.boxes.append(BoxText(name, tuple(parameters), line, body, body_line))
        return self._blank(place.start, place.end)


def _plain(text: str) -> str:
    """Give a value without what is escaped in it, and without variables."""
    return ESCAPED.sub(r"\1", VARIABLE.sub("", text)).strip("\n")


def _telling(parameters: Sequence[Parameter]) -> Iterator[Role]:
    """Yield what the parameters with words in them are about; unknown ones may be prose."""
    for parameter in parameters:
        if any(map(str.isalnum, parameter.text)):
            if parameter.role is not None:
                yield parameter.role
            elif " " in parameter.text:
                yield "description"
