"""A markdown issue the way a mail without markup shows it: no links, no rules, bare headings."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*\)")


def plain_form(markdown: str) -> str:
    """Give the text of a markdown body: a paragraph a line, blank lines between."""
    text = re.sub(r"^-{3,}$", "", markdown, flags=re.MULTILINE)
    text = re.sub(r"^#+ |^> ?", "", text, flags=re.MULTILINE)
    text = re.sub(r"\*([^*\n]+)\*", r"\1", _LINK.sub(r"\1", text))
    paragraphs = [_paragraph(lines) for lines in re.split(r"\n\s*\n", text) if lines.strip()]
    return "\n\n".join(paragraphs) + "\n"


def _paragraph(lines: str) -> str:
    if lines.lstrip().startswith("- "):
        return re.sub(r"^- ", "  • ", lines.strip("\n"), flags=re.MULTILINE)
    return " ".join(lines.split())
