"""Framing: a page of the site as bytes, from its template and what every page is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.render.links import safe_link
from rcevents.website.assets import template, versioned

if TYPE_CHECKING:
    from markupsafe import Markup

    from rcevents.website.model import Site


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'none'; base-uri 'none'; form-action 'self'"
)
"""What a page may load: what comes with it, and nothing else (Content Security Policy, level 3)."""


def page_bytes(site: Site, path: str, **facts: Any) -> bytes:  # noqa: ANN401 - what its template asks for
    """Render the page at a path within the folder, by the template of the same name.

    Pages in a folder share the one that is called like it, without the plural: "events/tea.html"
    is rendered by event.html. Beside `facts` every template is told `site`, `here` (the path),
    `root` (what leads from the page to the folder: "" or "../"), `canonical` (its address, None
    where the folder's is not known), `address` (the same of any path) and `asset` (the address of
    a script or a style, from the page) and `policy` (what it may load).
    """
    folder = path.rpartition("/")[0]
    root = "../" if folder else ""
    name = f"{folder.removesuffix('s')}.html" if folder else path
    text = template(name).render(
        site=site,
        policy=policy(),
        here=path,
        root=root,
        canonical=address_of(site, path),
        address=lambda of: address_of(site, of),
        asset=lambda of: f"{root}{versioned(of)}",
        **facts,
    )
    return text.encode()


def policy() -> Markup:
    """Give what a page may load, as its template writes it."""
    from markupsafe import Markup

    return Markup(POLICY)  # noqa: S704 - our own words


def address_of(site: Site, path: str) -> str | None:
    """Give the address of a path within the folder, where the folder's is known.

    The folder's first page has the address of the folder.

    >>> from rcevents.website.model import Site
    >>> address_of(Site(base_url="https://example.org/events"), "index.html")
    'https://example.org/events/'
    """
    base = safe_link(site.base_url)
    if base is None:
        return None
    return f"{base.rstrip('/')}/{'' if path == 'index.html' else path}"


def shortened(text: str, most: int) -> str:
    """Give a text of at most so many characters, and a sign where some are left out.

    >>> shortened("tea and pots", 4), shortened("tea", 4)
    ('tea…', 'tea')
    """
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
