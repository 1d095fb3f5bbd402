"""Front matter: what a site generator or a mail program put before the text of an issue.

YAML between lines of "---", TOML between lines of "+++", or bare "Key: value" lines up to the
first blank one, as Pelican, MultiMarkdown and mail write them.
"""

from __future__ import annotations

from rcevents.opening.frontmatter.cut import Cut, split_front_matter
from rcevents.opening.frontmatter.metadata import Flaw, FrontMatter, read_front_matter

__all__ = ["Cut", "Flaw", "FrontMatter", "read_front_matter", "split_front_matter"]
