"""The body of an issue: the answers of its form, whatever form that is, and the prose around.

Forms are told as "### Label" with the answer below (GitHub's own), as bold bullets, as lines
"Label: value", as pipe tables, or as fenced JSON and YAML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rcevents.normalization import clean
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.roles import role_of
from rcevents.sources.github.fences import record_in
from rcevents.sources.github.lines import parted
from rcevents.sources.labelled.answers import MOST, Answer, Answers, gathered
from rcevents.sources.labelled.inline import answer_text

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 100_000
"""GitHub takes bodies of 65,536 characters; what is longer is cut."""
HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(\S.{0,200})")
BOLD_LINE = re.compile(r"[ ]{0,3}(?:\*\*|__)([^*_\n]{1,80})(?:\*\*|__)[ ]?:?[ ]{0,9}")
FENCE = re.compile(r"[ ]{0,3}(`{3,20}|~{3,20})[ ]{0,3}([A-Za-z0-9+-]{0,20})[^`\n]{0,200}")
LONG_ROLES = frozenset({"description", None})


@dataclass(slots=True)
class Section:
    """The lines under a label; the first section of a body has none."""

    label: str | None
    lines: list[str] = field(default_factory=list)
    fenced: list[str] = field(default_factory=list)

    def take_fence(self, block: list[str]) -> None:
        """Take a fenced block: below a label, it is the answer, and what is around it a hint."""
        self.lines += block
        if self.label is not None and block:
            self.fenced += [line for line in block if not FENCE.fullmatch(line[:300])]

    @property
    def text(self) -> str:
        """Its lines, as one text; what is fenced alone, if anything is."""
        return "\n".join(self.fenced or self.lines).strip()


@dataclass(slots=True)
class Body:
    """What a body tells: answers, records of data, and the prose under no label.

    `loose` is that prose as markdown.
    """

    answers: Answers
    records: list[dict[str, Any]]
    prose: str
    is_form: bool
    loose: str = ""


def body_of(text: str) -> Body:
    r"""Read a body.

    >>> body = body_of("### Name\n\nTea Days\n\n### Date\n\n_No response_\n\n### City\n\nGhent")
    >>> body.answers.text("title"), body.answers.text("city"), body.answers.one("when")
    ('Tea Days', 'Ghent', None)
    >>> body_of("Come!\n\n- **Date:** 3 May 2031").answers.text("when")
    '3 May 2031'
    """
    plain = without_comments(clean(text[:LARGEST].replace("\r\n", "\n")))
    records = record_in(["```json", plain]) if plain.lstrip()[:1] == "{" else []
    if records:
        plain = ""  # nothing but data, which someone forgot to fence
    sections = _sections(plain.split("\n"), records)
    between: list[Answer] = []
    for section in filter(_is_loose, sections):
        found, section.lines = parted(section.lines)
        between += found
    told = [_answer(section) for section in sections if section.label]
    answers = gathered(told)
    for answer in between[:MOST]:
        _add(answers, answer)
    prose = _shown(sections[0].text) if sections[0].label is None else ""
    return Body(answers, records, prose, bool(told), sections[0].text)


def _add(answers: Answers, answer: Answer) -> None:
    """Take an answer from between the lines, where the form's own ones tell nothing."""
    for role, found in gathered([answer]).by_role.items():
        answers.by_role.setdefault(role, found)


def without_comments(text: str) -> str:
    r"""Leave out what a form's template says to its writer, whose lines stay.

    >>> without_comments("a<!-- say\nwhat -->b")
    'a\nb'
    """
    if "<!--" not in text:
        return text
    kept, *rest = text.split("<!--")
    parts = [kept]
    for part in rest:
        comment, end, behind = part.partition("-->")
        parts.append("\n" * comment.count("\n") + behind if end else "")
    return "".join(parts)


def _sections(lines: list[str], records: list[dict[str, Any]]) -> list[Section]:
    sections = [Section(None)]
    level = 0
    for line, fence in _outside_fences(lines):
        if fence is not None:
            record = record_in(fence)
            records.extend(record)
            sections[-1].take_fence([] if record else fence)
            continue
        label, rank = _label(line)
        opens = label is not None and (role_of(label) is not None or (level and rank <= level))
        if label is not None and opens:
            level = level or rank
            sections.append(Section(label))
        else:
            sections[-1].lines.append(line)
    return sections


def _label(line: str) -> tuple[str | None, int]:
    """Give the label of a heading, and its rank; of a bold line, which is below every heading."""
    if not line.strip() or line.lstrip()[0] not in "#*_":
        return None, 0
    heading = HEADING.fullmatch(line[:300].rstrip())
    if heading:
        return heading[2].strip(" #*_:"), len(heading[1])
    bold = BOLD_LINE.fullmatch(line[:200])
    return (bold[1].strip(" :"), 7) if bold and role_of(bold[1]) else (None, 0)


def _outside_fences(lines: list[str]) -> Iterator[tuple[str, list[str] | None]]:
    """Yield each line; a fenced block as one, its lines with both fences."""
    block: list[str] | None = None
    mark = ""
    for line in lines:
        if block is not None:
            block.append(line)
            if line.strip().startswith(mark) and not line.strip().strip(mark[0]):
                yield "", block
                block = None
            continue
        fence = FENCE.fullmatch(line[:300]) if line.lstrip()[:3] in {"```", "~~~"} else None
        if fence is None:
            yield line, None
        else:
            block, mark = [line], fence[1]
    if block is not None:
        yield "", block


def _is_loose(section: Section) -> bool:
    """Tell whether lines of a section may answer by themselves: "Time and place" may hold both."""
    if section.label is None or role_of(section.label) in LONG_ROLES:
        return True
    first = next((line for line in section.lines if line.strip()), "")
    return bool(parted([first])[0])


def _answer(section: Section) -> Answer:
    label, text = section.label or "", section.text
    if role_of(label) == "description":
        return Answer(label, _shown(text))
    return Answer(label, *answer_text(text[:20_000]))


def _shown(markdown: str) -> str:
    """Give markdown as people see it, its paragraphs apart."""
    if not markdown:
        return ""
    return "\n\n".join(block.text for block in flat(markdown_outline(markdown)) if block.text)
