"""Labels: lines such as "Where: Ghent" or "📅 3 May | 📍 Ghent", with what each label is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from rcevents.reading.fields import Field
from rcevents.reading.leads import is_lead
from rcevents.reading.outline import CELL_GAP
from rcevents.reading.pictures import ANY_SIGN, EDGES, SIGN, SIGNS, titled
from rcevents.reading.roles import WORD, concepts, role_of
from rcevents.reading.rolewords import COMPOUNDS, CONCEPT, ENDINGS
from rcevents.reading.translation import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage
    from rcevents.reading.roles import Role

COLON = re.compile(r"[^\w\s]{0,6}\s{0,3}(?P<label>[^\W_][^:\n|]{0,60}?)\s{0,2}[:：](?=\s|$)\s{0,3}")
DASH = re.compile(r"(?P<label>[^\W\d_][^:\n|]{0,30}?)[ ][-–—][ ]{1,2}")
UNKNOWN = re.compile(r"\W{0,4}(?P<label>[^\W\d_]{2,20})\s?:\s{1,3}(?=\S)")
BETWEEN = re.compile(rf"[ ]{{1,3}}[|·•;]{{1,2}}[ ]{{1,3}}|[ ]{{1,3}}(?={ANY_SIGN})")
MAY_LABEL = re.compile(rf"[:：]|[ ][-–—][ ]|{ANY_SIGN}")
"""What a block without labels does not hold."""
MOST_LINES = 60
"""A paragraph of more lines is a story."""
MOST_SIGNS = 40
"""A line with more signs between its words is no line of labels."""
WORDS = 6
"""A label with more words begins a sentence."""
DASHED: frozenset[Role] = frozenset({
    "when", "time", "start", "end", "place", "city", "price", "start_time", "end_time",
    "submission_deadline", "registration_deadline", "application_deadline", "other_deadline",
})  # fmt: skip
"""What a dash may stand behind; "Workshop - 3 May" is a title with its day."""
OF_OTHERS = re.compile(
    r"""\b(?: salary | gehalt | contract | employer | position | vacancy | grade | stipend | award
          | amount | funding | version | release | authors? | isbn | publisher | publication
          | published | journal | doi | posted | updated? | written | editor | issue | volume | job
          | role | licen[cs]e | department | reading\ time | episode | recordings? | slides
          | supervisors? | affected | downtime | outage | maintenance | systems? | change
          | decision )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Labels of jobs, grants, releases, papers, posts, repairs, and of what is over."""
DAYS: frozenset[Role] = frozenset({"when", "start", "end"})
HEADS: frozenset[Role] = frozenset({"title", "when", "start", "description", "remark"})
"""What the second cell of a header is about: "What | When"."""
FILLING = frozenset(
    """
    a and at der des die du el for for in la le new next of on our proposed the this to und y your
    all final full important key main next planned exact
    """.split()
)
"""Words that stand in a label beside those that say what it asks for."""
STEPS: dict[str, Role] = {"early": "early_bird_deadline", "application": "application_deadline"}
"""Steps on the way to an event: a bare day under their names is the last one for them."""
UNTIL = re.compile(
    r"\b(?:by|until|till|before|close[sd]?|closing|bis|hasta|avant)\b", re.IGNORECASE
)
BROKEN = re.compile(r"[,:?!](?=.)")
"""What stands in no label: "Tea, start to finish" and "Tea Week: Lids" are titles."""
IN_ORDER_TO = re.compile(r"\bhow\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A block cut at its labels: the lines before the first one, the fields, the lines behind."""

    block: Block
    lead: Passage | None
    fields: tuple[Field, ...]
    rest: str = ""


def labelled_block(block: Block) -> Labelled | None:
    r"""Cut a block at its labelled lines; None where it has none.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> from rcevents.reading.outline import flat
    >>> told = labelled_block(flat(markdown_outline("**Tea**\n📅 3 May | 📍 Ghent"))[0])
    >>> told.lead.text, [(field.role, field.text) for field in told.fields]
    ('Tea', [('when', '3 May'), ('place', 'Ghent')])
    """
    if block.kind not in {"paragraph", "item", "row", "quote"}:
        return None
    if block.kind == "row":
        field = row_field(block.passage)
        return Labelled(block, None, (field,)) if field else None
    return _cut_at_labels(block) if _may_label(block) else None


def _may_label(block: Block) -> bool:
    """Tell cheaply that most blocks hold no label."""
    if block.text.count("\n") > MOST_LINES:
        return False
    return bool(block.passage.strong) or MAY_LABEL.search(block.text) is not None


def _cut_at_labels(block: Block) -> Labelled | None:
    fields: list[Field] = []
    first: int | None = None
    rest: list[str] = []
    for start, line in _lines(block.passage):
        found = fields_of(line) or _unknown(line)
        if found:
            first = start if first is None else first
            fields += found
        elif first is not None and not fields[-1].value.text:
            fields[-1] = field_of(fields[-1].label, line, fields[-1].role)
        elif first is not None:
            rest.append(line.text)
    if first is None or all(field.role is None for field in fields):
        return None
    lead = block.passage.cut(0, first - 1) if first > 0 else None
    return Labelled(block, lead, tuple(fields), "\n".join(rest))


def _unknown(line: Passage) -> list[Field]:
    """Give what stands under one word that is no label known here: "Level: beginners"."""
    found = UNKNOWN.match(line.text)
    whole = any(end - start > len(line.text) // 2 for start, end in line.strong)
    if found is None or line.links or whole:
        return []
    return [Field(None, found["label"], line.cut(found.end()))]


def _lines(passage: Passage) -> Iterator[tuple[int, Passage]]:
    start = 0
    for line in passage.text.split("\n"):
        cut = passage.cut(start, start + len(line))
        if any(first < start < last for first, last in passage.strong):
            cut = replace(cut, strong=cut.strong[1:])  # bold letters that go on begin no label
        yield start, cut
        start += len(line) + 1


def row_field(passage: Passage) -> Field | None:
    """Give what a row of two cells tells, the first of them its label."""
    label, gap, told = passage.text.partition(CELL_GAP)
    if not gap or CELL_GAP in told.rstrip(" |"):
        return None
    plain = label.strip(EDGES)
    if not told.strip() or len(plain.split()) > WORDS or role_of(plain) is None:
        return None
    if role_of(told.strip(EDGES)) in HEADS and all(map(_is_known, WORD.findall(told))):
        return None  # "What | When" heads the rows below
    return field_of(plain, passage.cut(len(label) + len(gap)))


def _is_known(word: str) -> bool:
    """Tell whether a word is one of labels, and of no name."""
    name = folded(word)
    return name in CONCEPT or name in ENDINGS or name in FILLING


def fields_of(line: Passage) -> list[Field]:
    """Give what a line tells under labels: one field, or several behind signs between them."""
    signs = list(islice(BETWEEN.finditer(line.text), MOST_SIGNS))
    cuts = [0, *(found.end() for found in signs), len(line.text)]
    if 0 < len(signs) < MOST_SIGNS:
        pieces = [_stripped(line.cut(a, b)) for a, b in pairwise(cuts)]
        pieces = [piece for piece in pieces if piece.text.strip(EDGES)]
        told = [_field(piece) for piece in pieces]
        named = titled(pieces, told)
        if named:
            return named
        known = [field for field in told if field is not None]
        if len(known) == len(told) > 1:
            return known
    field = _field(line)
    return [field] if field is not None else []


def _stripped(piece: Passage) -> Passage:
    return piece.cut(0, len(piece.text.rstrip(" |·•;\t")))


def _field(line: Passage) -> Field | None:
    """Read a line that is one label and what stands under it."""
    sign = SIGN.match(line.text.lstrip(EDGES))
    if sign is not None:
        at = line.text.index(sign.group()) + sign.end()
        inner = _worded(line.cut(at))
        if inner is not None:
            return inner
        role = SIGNS[sign.group()[0]]
        return Field(_of_sign(role, line.text[at:]), sign.group().strip(), line.cut(at))
    return _worded(line)


def _of_sign(role: Role, text: str) -> Role:
    return "format" if role == "url" and "://" not in text and len(text.split()) == 1 else role


def _worded(line: Passage) -> Field | None:
    found = COLON.match(line.text)
    if found is not None and _is_label(found["label"]) and not _is_inside(found, line):
        return field_of(found["label"].strip(EDGES), line.cut(found.end()))
    if line.strong and not line.text[: line.strong[0][0]].strip():
        end = line.strong[0][1]
        label = line.text[:end].strip(EDGES)
        whole = not BROKEN.search(label) and _is_label(label)
        if end < len(line.text) and whole and role_of(label) in DASHED:
            start = end + len(line.text[end:]) - len(line.text[end:].lstrip(EDGES))
            return field_of(label, line.cut(start))
    dashed = DASH.match(line.text)
    if dashed and _is_label(dashed["label"]) and role_of(dashed["label"]) in DASHED:
        return field_of(dashed["label"], line.cut(dashed.end()))
    return None


def _is_inside(found: re.Match[str], line: Passage) -> bool:
    """Tell whether a colon stands within a link: "[Talk: kettles](...)" is a title."""
    at = found.end("label")
    return any(link.start <= at and link.end > found.end() for link in line.links)


def _is_label(text: str) -> bool:
    role = role_of(text.strip(EDGES))
    if role is None or len(text.split()) > WORDS:
        return False
    return role not in DAYS or not _is_name(text)


def _is_name(text: str) -> bool:
    """Tell whether words that seem to ask for a day are a title: "Tea Days", not "Event days"."""
    said = WORD.findall(text)
    if len(said) == 1 or OF_OTHERS.search(text) or not all(word[0].isupper() for word in said):
        return False
    words = [folded(word) for word in said]
    if any(f" {known} " in f" {' '.join(words)} " for known in COMPOUNDS):
        return False
    return not all(word in CONCEPT or word in ENDINGS or word in FILLING for word in words)


def field_of(label: str, value: Passage, role: Role | None = None) -> Field:
    """Give a field its role: the label's, unless what stands under it tells another.

    >>> from rcevents.reading.passage import Passage
    >>> field_of("Workshop", Passage("8 September 2031")).role
    'when'
    >>> field_of("Register by", Passage("8 September 2031")).role
    'registration_deadline'
    """
    role = role or role_of(label)
    text = value.text
    if IN_ORDER_TO.search(label):
        role = "registration"
    elif role == "format" and "://" in text:
        role = "url"
    elif any(map(str.isdigit, text)) and is_lead(text):
        role = _dated(role, label)
    return Field(role, label, value)


def _dated(role: Role | None, label: str) -> Role | None:
    """Give the role of a label under which a bare day stands."""
    told = concepts(label)
    if "submission" in told and not told & {"start", "date", "notification"}:
        return "submission_deadline"
    if role == "title":
        return "when"
    if role == "aside":
        return next((named for word, named in STEPS.items() if word in concepts(label)), role)
    return "registration_deadline" if role == "registration" and UNTIL.search(label) else role
