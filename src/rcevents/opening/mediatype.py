"""What a document is: by its name's suffix, by what its server says, by what it looks like."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.document import MediaType

SUFFIXES: dict[str, MediaType] = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xml": "application/feed+xml",
    ".rss": "application/feed+xml",
    ".atom": "application/feed+xml",
    ".ics": "text/calendar",
    ".ical": "text/calendar",
    ".icalendar": "text/calendar",
    ".json": "application/json",
    ".jsonld": "application/json",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".toml": "application/toml",
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".eml": "message/rfc822",
    ".mbox": "message/rfc822",
    ".mbx": "message/rfc822",
}
"""The suffixes of what is read in a folder, and what such files are."""

DATA: frozenset[MediaType] = frozenset(
    {
        "text/calendar",
        "application/xml",
        "application/json",
        "application/x-ndjson",
        "application/yaml",
        "application/toml",
        "text/csv",
    }
)
"""What is no prose: it goes to its reader as it stands, tabs, line ends and all."""

_DECLARED: dict[str, MediaType] = {
    "text/markdown": "text/markdown",
    "text/x-markdown": "text/markdown",
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "application/feed+xml": "application/feed+xml",
    "application/rss+xml": "application/feed+xml",
    "application/atom+xml": "application/feed+xml",
    "application/rdf+xml": "application/feed+xml",
    "text/calendar": "text/calendar",
    "text/x-vcalendar": "text/calendar",
    "application/ics": "text/calendar",
    "application/json": "application/json",
    "text/json": "application/json",
    "application/ld+json": "application/json",
    "application/feed+json": "application/json",
    "application/vnd.api+json": "application/json",
    "application/vnd.github+json": "application/json",
    "application/geo+json": "application/json",
    "application/x-ndjson": "application/x-ndjson",
    "application/ndjson": "application/x-ndjson",
    "application/jsonl": "application/x-ndjson",
    "application/x-jsonlines": "application/x-ndjson",
    "application/yaml": "application/yaml",
    "application/x-yaml": "application/yaml",
    "text/yaml": "application/yaml",
    "text/x-yaml": "application/yaml",
    "application/toml": "application/toml",
    "text/csv": "text/csv",
    "application/csv": "text/csv",
    "text/tab-separated-values": "text/csv",
    "message/rfc822": "message/rfc822",
    "application/mbox": "message/rfc822",
}
"""What servers say and mean. They call anything text/plain or application/xml, so that one
has to look."""

_HEAD = 50_000
"""So many characters tell what a document is."""

_MARKUP = re.compile(
    r"""
    (?: \s++ | <\?xml [^>]*+ > | (?> <!-- .*? --> )
      | <!doctype [^>\[]*+ (?: \[ [^\]]*+ \] \s*+ )? >
    )*+
    < (?: [a-z]{1,20} : )? (?P<element> [a-z][a-z0-9]{0,20} ) \b
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_FEED_ROOTS = {"rss", "feed", "rdf"}
_XML_DATA = {"schedule", "events", "event", "conferences", "courses", "trainings", "workshops"}
"""The roots of XML that is data: the programme of frab and pretalx, and lists of events."""
_PAGE_ELEMENTS = set(
    "html head body article section main div p table center h1 h2 h3 ul ol span font meta".split()
)

_CALENDAR = re.compile(r"[\s\ufeff]*+BEGIN:V(?:CALENDAR|EVENT)\s", re.IGNORECASE)
_JSON = re.compile(r"\s*+(?:\{\s*+[\"}]|\[\s*+[\[{\"\]])")
"""JSON begins with an object or a list; "[Tea](...)" is a link, and "{% ... %}" a template."""
_JSON_LINES = re.compile(r"\s*+\{[^\n]*\}[ \t\r]{0,9}\n\s*+\{")

_END_TAG = re.compile(r"</(?:p|div|li|td|tr|a|h[1-6]|span|ul|body)\s?>", re.IGNORECASE)
_MANY_TAGS = 8

_MARKDOWN = re.compile(
    r"""
    ^ \#{1,6} [ ] \S                              # a heading; "#94" is a number
    | \] \( [^\s()]{1,2000} \)                    # a link's address
    | \] \[ [^\]\n]{0,200} \]                     # a link by reference
    | ^ \[ [^\]\n]{1,200} \]: [ ] \S              # the reference's address
    | (?<![*\w]) \*\* [^\s*] [^*\n]{0,300} \*\*   # strong
    | ^ ```                                       # code
    """,
    re.VERBOSE | re.MULTILINE,
)
"""What only markdown has: mails have bullets, rules and addresses in angle brackets, too."""


def by_suffix(name: str) -> MediaType | None:
    """Give what the suffix of a file's name (or of an address's path) stands for.

    >>> by_suffix("issues/94.MD"), by_suffix("issues/94")
    ('text/markdown', None)
    """
    return SUFFIXES.get(PurePosixPath(name).suffix.lower())


def declared(content_type: str | None) -> MediaType | None:
    """Give what a media type means, as far as servers can be believed.

    >>> declared("text/html"), declared("text/plain")
    ('text/html', None)
    """
    return _DECLARED.get(content_type or "")


def sniffed(text: str) -> MediaType:
    r"""Give what a text looks like.

    >>> sniffed('<?xml version="1.0"?>\n<rss version="2.0">'), sniffed("<!doctype html><p>Hello")
    ('application/feed+xml', 'text/html')
    >>> sniffed("# Issue 3\n\n[A day of talks](https://example.org/)"), sniffed("#3 - 1 Oct 2021")
    ('text/markdown', 'text/plain')
    """
    head = text[:_HEAD]
    if data := _data(head):
        return data
    root = _root(head)
    if root in _FEED_ROOTS:
        return "application/feed+xml"
    if root in _PAGE_ELEMENTS:
        return "text/html"
    if root in _XML_DATA:
        return "application/xml"
    if head.startswith(("---\n", "+++\n")) or _MARKDOWN.search(head):
        return "text/markdown"
    many = len(_END_TAG.findall(head)) >= _MANY_TAGS
    return "text/html" if many else "text/plain"


def _data(head: str) -> MediaType | None:
    """Give the form of data that tells itself at once; YAML, TOML and CSV need to be named."""
    if _JSON.match(head):
        return "application/x-ndjson" if _JSON_LINES.match(head) else "application/json"
    return "text/calendar" if _CALENDAR.match(head) else None


def looks(text: str, media_type: MediaType) -> MediaType:
    r"""Give what a text is, where its name or its server says `media_type`.

    Both can be wrong: servers answer with a page where a calendar was, and send calendars as
    pages. XML with a programme in it is data, and no feed.

    >>> looks("<!doctype html><html><p>Not found</p>", "text/calendar")
    'text/html'
    >>> looks("BEGIN:VCALENDAR\nVERSION:2.0", "text/html")
    'text/calendar'
    """
    head = text[:_HEAD]
    root = _root(head)
    if root in _FEED_ROOTS:
        return "application/feed+xml" if media_type != "text/html" else media_type
    if root in _XML_DATA and media_type in DATA | {"application/feed+xml"}:
        return "application/xml"
    if root in _PAGE_ELEMENTS and media_type in DATA | {"application/feed+xml"}:
        return "text/html"
    if root is None and media_type in {"text/html", "text/calendar", "application/json"}:
        return _data(head) or media_type
    return media_type


def is_feed(text: str) -> bool:
    """Tell whether a text is RSS, Atom or RDF, whatever its name or its server says."""
    return _root(text[:_HEAD]) in _FEED_ROOTS


def _root(head: str) -> str | None:
    """Give the name of the first element of a text that begins with markup."""
    match = _MARKUP.match(head)
    return match["element"].lower() if match else None
