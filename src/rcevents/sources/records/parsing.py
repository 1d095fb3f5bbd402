"""Parsing: a document of records taken apart by its form."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rcevents.opening.frontmatter import split_front_matter
from rcevents.reading.outline import flat
from rcevents.sources.outlined import outlined
from rcevents.sources.records.contents import Contents
from rcevents.sources.records.csvtext import csv_contents
from rcevents.sources.records.jsontext import json_contents, lines_contents
from rcevents.sources.records.record import Record
from rcevents.sources.records.tomltext import toml_contents
from rcevents.sources.records.xmltext import xml_contents
from rcevents.sources.records.yamltext import yaml_contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.document import Document

FORMS: Final[dict[str, Callable[[str, int], Contents]]] = {
    "application/json": json_contents,
    "application/x-ndjson": lines_contents,
    "application/yaml": yaml_contents,
    "application/toml": toml_contents,
    "text/csv": csv_contents,
    "application/xml": xml_contents,
}
BODY: Final = "_body"
"""The key under which the text behind front matter stands."""
LONGEST_BODY: Final = 60_000


def contents_of(document: Document) -> Contents:
    r"""Take a document apart, with the text behind front matter as one field more.

    >>> from rcevents.document import Document
    >>> page = Document("a.md", "\nWith *cake*.\n", "text/markdown", first_line=4,
    ...                 front="---\ntitle: Tea Days\n---\n")
    >>> contents_of(page).data
    {'title': 'Tea Days', '_body': 'With cake.'}
    """
    contents = data_of(document)
    if not document.front or not isinstance(contents.data, Record) or BODY in contents.data:
        return contents
    body = {BODY: body_of(document)}
    return replace(contents, data=Record({**contents.data, **body}, contents.data.line))


@lru_cache(maxsize=1)
def data_of(document: Document) -> Contents:
    """Take a document apart but for its text; that of the last is kept, as it is asked for again.

    >>> from rcevents.document import Document
    >>> data_of(Document("a.json", '[{"title": "Tea Days"}]', "application/json")).data
    [{'title': 'Tea Days'}]
    """
    form = FORMS.get(document.media_type)
    if form is not None:
        return form(document.text, document.first_line)
    return _front(document) if document.front else Contents()


def _front(document: Document) -> Contents:
    cut = split_front_matter(document.front)
    if cut is None:
        return Contents()
    line = document.front.count("\n", 0, cut.start) + 1
    take = toml_contents if cut.fence == "+++" else yaml_contents
    contents = take(cut.inside, line)
    if isinstance(contents.data, Record):
        contents.data.line = 1
    return contents


def body_of(document: Document) -> str:
    """Give the text behind front matter, without markup."""
    head = replace(document, text=document.text[:LONGEST_BODY], media_type="text/markdown")
    blocks = flat(outlined(head))
    return "\n\n".join(block.text for block in blocks if block.text)
