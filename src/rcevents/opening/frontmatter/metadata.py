"""Title and date out of front matter, and what is wrong with it.

Only two values are wanted, so YAML is read as a stream of events and nothing is ever built from
it: tags make no objects, aliases multiply nothing, and no nesting is too deep.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rcevents.opening.frontmatter.cut import Cut, split_front_matter
from rcevents.opening.frontmatter.keys import DATE_KEYS, TITLE_KEYS, lines_told, plain_key

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_TOML: Final = 10_000
"""The standard library takes quadratic time in dotted keys; longer TOML is read line by line."""

_TOML_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with front matter, in its parser's words, at which line of the file."""

    line: int
    complaint: str
    remedy: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the text: `date` as it was written. The text's line is `first_line`."""

    body: str
    first_line: int = 1
    title: str | None = None
    date: str | None = None
    flaw: Flaw | None = None


def read_front_matter(text: str) -> FrontMatter:
    r"""Read title and date from a text's front matter; where it is broken, read what can be.

    >>> read_front_matter("---\ntitle: 'Issue 3'\ndate: 2021-10-01\n---\nHello\n")
    FrontMatter(body='Hello\n', first_line=5, title='Issue 3', date='2021-10-01', flaw=None)
    >>> read_front_matter("---\ntitle: Issue 3: the third\n---\nHello\n").flaw.complaint
    'mapping values are not allowed in this context'
    >>> read_front_matter("Hello: a text.\n")
    FrontMatter(body='Hello: a text.\n', first_line=1, title=None, date=None, flaw=None)
    """
    cut = split_front_matter(text)
    if cut is None:
        return FrontMatter(text)
    found, flaw = _read(cut)
    found = _completed(found, cut.inside, broken=flaw is not None)
    return FrontMatter(
        cut.body,
        1 + cut.head.count("\n"),
        title=_first(found, TITLE_KEYS),
        date=_first(found, DATE_KEYS),
        flaw=flaw,
    )


def _completed(found: dict[str, str], inside: str, *, broken: bool) -> dict[str, str]:
    """Add what the lines tell by themselves; where the whole is broken, they are surer than it.

    To YAML, "title: #94" is a comment. The lines behind TOML's first "[" belong to a table.
    """
    lines = lines_told(f"\n{inside}".partition("\n[")[0])
    told = {key: value for key, value in lines if value and not value.startswith((">", "|"))}
    known = {key: value for key, value in found.items() if value}
    return known | told if broken else told | known


def _first(found: dict[str, str], keys: tuple[str, ...]) -> str | None:
    told = (found[key].strip() for key in keys if key in found)
    return next(filter(None, told), None)


def _read(cut: Cut) -> tuple[dict[str, str], Flaw | None]:
    line = cut.head.count("\n", 0, cut.start) + 1
    if not cut.closed:
        remedy = f'Write "{cut.fence}" on a line of its own behind the front matter.'
        return {}, Flaw(line - 1, "never closed", remedy)
    if cut.fence == "---":
        return _read_yaml(cut.inside, line)
    if cut.fence == "+++":
        return _read_toml(cut.inside, line)
    return {}, None


def _read_yaml(text: str, first_line: int) -> tuple[dict[str, str], Flaw | None]:
    import yaml

    found: dict[str, str] = {}
    try:
        for key, value in _yaml_pairs(text):
            found[plain_key(key)] = value
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (min(mark.line, text.count("\n") - 1) if mark else 0)
        complaint = error.problem or error.context or "not YAML"
        return found, Flaw(line, complaint, "Put the value in double quotes, or mend the line.")
    except yaml.YAMLError as error:
        complaint = " ".join(str(error).split())
        return found, Flaw(first_line, complaint, "Write the front matter as YAML.")
    return found, None


def _yaml_pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the outermost mapping's pairs of scalars (null as ""), as they are written."""
    import yaml

    depth, nodes, key = 0, 0, ""
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth == 1 and isinstance(event, yaml.NodeEvent):
            nodes += 1  # keys are odd, values even
            value = _scalar(event)
            if nodes % 2:
                key = value
            elif key:
                yield key, value
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1


def _scalar(event: object) -> str:
    import yaml

    if not isinstance(event, yaml.ScalarEvent):
        return ""
    is_null = event.style is None and event.value in {"~", "null", "Null", "NULL"}
    return "" if is_null else str(event.value)


def _read_toml(text: str, first_line: int) -> tuple[dict[str, str], Flaw | None]:
    import tomllib

    if len(text) > LONGEST_TOML:
        return {}, None
    try:
        pairs = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _TOML_PLACE.search(str(error))
        line = first_line + (int(place[1]) - 1 if place and place[1] else 0)
        complaint = _TOML_PLACE.sub("", str(error))
        return {}, Flaw(line, complaint, "Mend the line as TOML, or write YAML between '---'.")
    scalars = {key: value for key, value in pairs.items() if not isinstance(value, dict | list)}
    return {plain_key(key): str(value) for key, value in scalars.items()}, None
