"""Files of other people in the folder: what rcevents did not write is never replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.errors import PublishFailed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMED = 3
"""So many of them are named."""

HEAD = 65_536
"""In so many bytes of its beginning a file of ours tells whose it is."""

MARKS = (b"rcevents", b'"feeds": [')
"""What stands in any file of ours: as its producer, its generator, or in the uid of an event."""
GENERATOR = b'<meta name="generator" content="rcevents">'
"""What stands in our pages; others may well tell of rcevents."""


MANIFEST = "files.json"
"""What was written, each file with its size: any of these, as long as it is not yet complete."""


def refuse_strangers(to: Path, names: Iterable[str]) -> None:
    """Raise PublishFailed where a file that is to be replaced was written by somebody else.

    `names` are the files to be written that no list tells of: a folder's first publishing, one by
    an older rcevents, or one whose list was lost.
    """
    standing = [name for name in names if (to / name).is_file()]
    found = sorted(name for name in standing if _is_strange(to / name))
    if len(found) < len(standing):  # we were here: a broken list is ours
        found = [name for name in found if name != MANIFEST]
    if found:
        more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
        were = "was" if len(found) == 1 else "were"
        remedy = "Choose another folder for the feeds, or move what is not of rcevents"
        if any(name.endswith(".html") for name in found):
            remedy += "; with --no-site, no pages are written"
        raise PublishFailed(
            f"{', '.join(found[:NAMED])}{more} {were} not written by rcevents, "
            "and would be replaced; nothing was",
            where=str(to),
            remedy=remedy + ".",
        )


def _is_strange(path: Path) -> bool:
    if path.is_symlink():  # a link is replaced, and not what it leads to
        return False
    with path.open("rb") as file:
        head = file.read(HEAD)
    if path.suffix == ".html":
        return GENERATOR not in head
    return bool(head) and not any(mark in head for mark in MARKS)
