"""What was probably meant by an input that is not there."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from rcevents.errors import InputError
from rcevents.fetch.brought import printable
from rcevents.fetch.folders import is_folder
from rcevents.opening.mediatype import by_suffix

_MOST_NAMES: Final = 5000
_LONGEST_NAME: Final = 255
"""So many names of a folder, and so many letters, are compared with what is missing."""

_SCHEME: Final = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]{1,20})(?:(?<=ttp)/|(?<=ttps)/|:)/{0,2}(?P<rest>.*)",
    re.IGNORECASE,
)
_HOST: Final = re.compile(
    r"(?:[\w-]{1,63}\.){1,8} [a-z]{2,24} (?::\d{1,5})? (?:[/?].*)?", re.IGNORECASE | re.VERBOSE
)


def missing(given: str) -> InputError:
    """Word that an input is not there, with the name or address that was probably meant.

    >>> print(missing("htps://example.org/feed"))
    htps://example.org/feed: no address that can be fetched
      Did you mean https://example.org/feed?
    >>> print(missing("example.org/feed"))
    example.org/feed: no such file or folder
      For an address of the web, write https://example.org/feed
    """
    match = _SCHEME.fullmatch(given)
    if match and not _HOST.fullmatch(given):
        return _no_address(given, match["scheme"].lower(), match["rest"])
    return InputError("no such file or folder", where=printable(given), remedy=_remedy(given))


def _no_address(given: str, scheme: str, rest: str) -> InputError:
    meant = get_close_matches(scheme, ["https", "http"], n=1, cutoff=0.7)
    if scheme == "file":
        remedy = f"Give its path: /{printable(rest.lstrip('/'))}"
    elif meant and rest:
        remedy = f"Did you mean {meant[0]}://{printable(rest)}?"
    elif meant:
        remedy = f"Give the whole of it: {meant[0]}://example.org/feed.xml"
    else:
        remedy = "Only http and https are fetched; save it as a file, and give its path."
    return InputError("no address that can be fetched", where=printable(given), remedy=remedy)


def _remedy(given: str) -> str:
    near = _nearest(given)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    if _HOST.fullmatch(given) and not by_suffix(given):
        return f"For an address of the web, write https://{printable(given)}"
    return "Give a file, a folder, a pattern, an address, or - for standard input."


def _nearest(given: str) -> list[str]:
    """Give the paths like this one that are there: the first part that is not is replaced."""
    path = Path(given)
    known = next((folder for folder in path.parents if is_folder(folder)), Path(path.anchor))
    missing_name, *rest = path.relative_to(known).parts or ("",)
    try:
        names = sorted(entry.name for entry in known.iterdir())[:_MOST_NAMES]
    except OSError:
        return []
    by_case = {name.casefold(): name for name in names}
    near = get_close_matches(missing_name.casefold()[:_LONGEST_NAME], by_case)
    paths = [known.joinpath(by_case[name], *rest) for name in near]
    return [printable(path) for path in paths if path.exists()]
