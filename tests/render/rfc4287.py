"""What RFC 4287 asks of an Atom feed, checked by hand, element by element."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"(https?|urn|tag):[^\s<>\"{}|\\^`]+")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
OF_FEED = {
    *("author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights"),
    *("subtitle", "title", "updated", "entry"),
}
OF_ENTRY = {
    *("author", "category", "content", "contributor", "id", "link", "published", "rights"),
    *("source", "summary", "title", "updated"),
}
ONCE_OF_FEED = ("generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated")
ONCE_OF_ENTRY = ("content", "id", "published", "rights", "source", "summary", "title", "updated")
HARMLESS = {"p", "br", "a"}


def read_atom(stream: bytes) -> ET.Element:
    """Read a feed, and check it against sections 3 and 4."""
    assert stream.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n')
    feed = ET.fromstring(stream)  # noqa: S314 - our own
    assert feed.tag == f"{ATOM}feed"
    assert set(feed.attrib) <= {LANGUAGE}
    _check(feed, OF_FEED, ONCE_OF_FEED, must=("id", "title", "updated"))
    entries = feed.findall(f"{ATOM}entry")
    assert all(entry.find(f"{ATOM}author") for entry in entries) or feed.find(f"{ATOM}author")
    for entry in entries:
        _check(entry, OF_ENTRY, ONCE_OF_ENTRY, must=("id", "title", "updated"))
        _check_entry(entry)
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    return feed


def _check(
    element: ET.Element, known: set[str], once: tuple[str, ...], must: tuple[str, ...]
) -> None:
    """Check what stands in a feed or an entry (sections 4.1.1, 4.1.2)."""
    assert not (element.text or "").strip()
    names = [child.tag.removeprefix(ATOM) for child in element]
    assert set(names) <= known
    assert all(names.count(name) <= 1 for name in once)
    assert all(names.count(name) == 1 for name in must)
    for child in element:
        _check_child(child, child.tag.removeprefix(ATOM))
    links = [child for child in element if child.tag == f"{ATOM}link"]
    told = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in links]
    assert told.count(("alternate", None, None)) <= 1
    assert len(set(told)) == len(told)


def _check_child(child: ET.Element, name: str) -> None:
    text = child.text or ""
    if name in {"updated", "published"}:  # section 3.3
        assert INSTANT.fullmatch(text)
    elif name in {"id", "icon", "logo"}:  # section 4.2.6
        assert IRI.fullmatch(text)
        assert not child.attrib
    elif name in {"title", "subtitle", "summary", "rights"}:  # section 3.1
        assert child.get("type", "text") in {"text", "html"}
        assert not list(child)
    elif name == "link":  # section 4.2.7
        assert set(child.attrib) <= {"rel", "href", "type", "hreflang", "title", "length"}
        assert IRI.fullmatch(child.attrib["href"])
        assert child.get("rel") in {"alternate", "self", "related", "enclosure", "via"}
    elif name == "category":  # section 4.2.2
        assert child.attrib["term"]
    elif name in {"author", "contributor"}:  # section 3.2
        assert child.findtext(f"{ATOM}name")


def _check_entry(entry: ET.Element) -> None:
    content = entry.find(f"{ATOM}content")
    if content is None:  # section 4.1.2
        assert any(link.get("rel") == "alternate" for link in entry.findall(f"{ATOM}link"))
        return
    assert content.get("type") == "html"
    assert not list(content)
    _Html().feed(content.text or "")
    published, updated = (entry.findtext(f"{ATOM}{name}") for name in ("published", "updated"))
    assert published is None or updated is None or published <= updated


class _Html(HTMLParser):
    """Finds that HTML holds paragraphs, breaks and links to the web, and nothing else."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Check a tag."""
        assert tag in HARMLESS
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        assert all((value or "").startswith(("http://", "https://")) for _, value in attrs)

    def handle_comment(self, data: str) -> None:
        """Find no comment."""
        raise AssertionError(data)
