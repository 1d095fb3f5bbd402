"""Markdown to HTML with the line of every block, as GitHub renders it, by one thread at a time."""

from __future__ import annotations

from threading import Lock

_ALONE = Lock()
"""cmark keeps the signs of its extensions ("~" of strikethrough) in one place for all threads."""


def rendered(markdown: str) -> str:
    r"""Give HTML in which each block tells its lines (`data-sourcepos`), and HTML stays as it is.

    >>> rendered("~~3~~ **4** May")
    '<p data-sourcepos="1:1-1:15"><del>3</del> <strong>4</strong> May</p>\n'
    """
    import cmarkgfm
    from cmarkgfm.cmark import Options

    flags = Options.CMARK_OPT_SOURCEPOS | Options.CMARK_OPT_UNSAFE
    with _ALONE:
        html: str = cmarkgfm.github_flavored_markdown_to_html(markdown, flags)
    return html
