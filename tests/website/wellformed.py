"""A judge of the pages: what a validator, a strict policy and a reader's links ask of them."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from rcevents.website.assets import asset_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from selectolax.lexbor import LexborNode

RESOURCES = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "audio": "src",
    "video": "src", "embed": "src", "object": "data", "input": "src",
}  # fmt: skip
"""What a browser asks for by itself, and where its address stands."""
ASKED_FOR = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect"}
OUTSIDE = ("http", "https")
POINTING = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


SHARED = (
    "index.html",
    "feeds.html",
    "changes.html",
    "sources.html",
    *(f"assets/{name}" for name in asset_names()),
)
"""What every page may lead to."""


def problems(files: Mapping[str, bytes], beside: Collection[str] = ()) -> list[str]:
    """Name what is wrong with the pages among a site's files; `beside` are other files there."""
    known = {*files, *SHARED, *beside}
    return [
        f"{path}: {what}"
        for path, content in files.items()
        if path.endswith(".html")
        for what in _of_page(path, content.decode(), known, files)
    ]


def _of_page(
    path: str, text: str, known: Collection[str], files: Mapping[str, bytes]
) -> Iterator[str]:
    tree = LexborHTMLParser(text)
    yield from syntax_faults(text)
    yield from _structure(tree)
    yield from _policy(tree)
    yield from _links(path, tree, known, files)


def syntax_faults(text: str) -> Iterator[str]:
    """Yield what a strict parser of HTML (html5lib, by the standard's own algorithm) refuses."""
    import html5lib

    parser = html5lib.HTMLParser()
    parser.parse(text)
    for where, code, _ in parser.errors:
        yield f"{code} at {where}"


def _structure(tree: LexborHTMLParser) -> Iterator[str]:
    ids = Counter(str(node.attributes["id"]) for node in tree.css("[id]"))
    yield from (f"the id {name} stands {many} times" for name, many in ids.items() if many > 1)
    yield from (f"an id with a blank: {name}" for name in ids if not name or " " in name)
    for name in POINTING:
        for node in tree.css(f"[{name}]"):
            told = str(node.attributes[name]).split()
            yield from (f"{name} points at no id: {one}" for one in told if one not in ids)
    if len(tree.css("h1")) != 1:
        yield "has not one h1"
    if len(tree.css("title")) != 1 or not tree.css("title")[0].text(strip=True):
        yield "has no title"
    levels = [int(str(node.tag)[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    yield from (f"h{a} is followed by h{b}" for a, b in zip(levels, levels[1:]) if b > a + 1)  # noqa: B905, RUF007 - each with its next
    yield from ("a link without words" for a in tree.css("a") if not a.text(strip=True))


def _policy(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what a strict content security policy forbids."""
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if name.startswith("on") or name == "style":
                yield f"an attribute {name}={value!r}"
    if tree.css("style"):
        yield "a style element"
    for script in tree.css("script"):
        if "src" not in script.attributes and script.attributes.get("type") not in DATA:
            yield "a script in the page"
    policies = tree.css('meta[http-equiv="Content-Security-Policy"]')
    told = " ".join(str(policy.attributes.get("content")) for policy in policies)
    if "default-src 'none'" not in told or "unsafe" in told:
        yield "no strict policy"


DATA = ("application/ld+json", "application/json")


def _links(
    path: str, tree: LexborHTMLParser, known: Collection[str], files: Mapping[str, bytes]
) -> Iterator[str]:
    for node in tree.css("[href], [src], [data], [action], [srcset], [poster], [background]"):
        name, address = _address(node)
        if name is None:
            continue
        parts = urlsplit(address)
        loaded = node.tag in RESOURCES or (
            node.tag == "link" and not ASKED_FOR.isdisjoint(str(node.attributes["rel"]).split())
        )
        if parts.scheme == "data" and node.tag == "link":
            continue
        if parts.scheme and (loaded or parts.scheme not in (*OUTSIDE, "webcal")):
            yield f"{node.tag} asks for {address!r}"
        elif not parts.scheme:
            yield from _inside(path, address, known, files)


def _address(node: LexborNode) -> tuple[str | None, str]:
    names = ("href", "src", "data", "action", "srcset", "poster", "background")
    found = next((name, node.attributes[name]) for name in names if name in node.attributes)
    return found[0], str(found[1])


def _inside(
    path: str, address: str, known: Collection[str], files: Mapping[str, bytes]
) -> Iterator[str]:
    """Yield what is wrong with a link within the folder, which may be served from anywhere."""
    parts = urlsplit(address)
    if parts.netloc or address.startswith("/") or "\\" in address:
        yield f"leads out of the folder: {address!r}"
        return
    folder = posixpath.dirname(path)
    goal = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
    if goal.startswith("..") or goal not in known:
        yield f"leads nowhere: {address!r}"
    elif parts.fragment and goal in files:
        tree = LexborHTMLParser(files[goal].decode())
        ids = {node.attributes["id"] for node in tree.css("[id]")}
        if unquote(parts.fragment) not in ids:
            yield f"leads to no id: {address!r}"
