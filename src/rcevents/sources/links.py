"""Links: an address as its author wrote it, made whole by the address of its document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from rcevents.sources.detours import straight

if TYPE_CHECKING:
    from rcevents.document import Document

OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z\d+.-]{1,30}:(?!\d)", re.IGNORECASE)

WHOLE = re.compile(r"https?://[a-z\d.-]{1,253}(?:/[\w./~+%-]{0,999})?", re.ASCII)
"""An address that is whole, and as `urljoin` writes it, which takes its time."""


def link_of(url: str | None, document: Document) -> str | None:
    """Give a link as its author wrote it, and whole where the document's own address is known.

    Markdown's renderer escapes what addresses should not hold; that is taken back. What leads to
    no page (a script, a mail address) is no link.

    >>> from rcevents.document import Document
    >>> issue = Document("https://tea.example.org/1", "[a](/#a|b)", "text/markdown")
    >>> link_of("/#a%7Cb", issue)
    'https://tea.example.org/#a|b'
    """
    if url is None:
        return None
    if "%" in url and url not in document.text:
        told = unquote(url)
        url = told if told in document.text else url
    return whole_link(straight(url), document.address)


def whole_link(url: str, address: str) -> str | None:
    """Give a link whole, or None where it leads to no page.

    >>> whole_link("/days", "https://tea.example.org/calendar"), whole_link("mailto:a@b", "x.md")
    ('https://tea.example.org/days', None)
    """
    if address.startswith("http"):
        try:
            url = joined(address, url)
        except ValueError:  # "https://[": no address
            return None
    return None if OTHER_SCHEME.match(url) else url


def joined(base: str, url: str) -> str:
    """Give a link made whole by another, as `urljoin` does; ValueError where one is no address.

    >>> joined("https://tea.example.org/days/1", "../2"), joined("x.md", "https://tea.example.org")
    ('https://tea.example.org/2', 'https://tea.example.org')
    """
    sound = base.isascii() and "[" not in base and "]" not in base  # no other is refused
    return url if sound and WHOLE.fullmatch(url) else urljoin(base, url)
