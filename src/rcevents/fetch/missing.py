"""What was probably meant by an input that is not there."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from rcevents.errors import FetchFailed, InputError
from rcevents.fetch.addresses import public
from rcevents.fetch.brought import printable
from rcevents.fetch.folders import is_folder
from rcevents.fetch.spelling import respelled, with_scheme
from rcevents.opening.mediatype import by_suffix

_MOST_NAMES: Final = 5000
_LONGEST_NAME: Final = 255
"""So many names of a folder, and so many letters, are compared with what is missing."""
_LONGEST_PATH: Final = 4096
"""No file system has a longer one."""

_LAST_PORT: Final = 65535
_SCHEME: Final = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]{1,20}):/{0,2}(?P<rest>.*)", re.IGNORECASE)
_QUERY: Final = re.compile(r"[^?*\[]{1,2000}\?[^?*=/]{1,99}=.*", re.DOTALL)
_BARE: Final = re.compile(r"(?P<scheme>https?)[:;]?/*\s*", re.IGNORECASE)


def missing(given: str) -> InputError:
    """Word that an input is not there, with the name or address that was probably meant.

    >>> print(missing("htps://example.org/feed"))
    htps://example.org/feed: no address that can be fetched
      Did you mean https://example.org/feed?
    >>> print(missing("example.org/feed"))
    example.org/feed: no such file or folder
      For an address of the web, write https://example.org/feed
    """
    remedy = _remedy_of_address(given)
    if remedy:
        what = "no address that can be fetched"
        return InputError(what, where=public(given), remedy=remedy)
    return InputError("no such file or folder", where=printable(given), remedy=_remedy(given))


def no_address(given: str) -> InputError:
    """Word that what should be an address of the web is none.

    >>> print(no_address("http://tea.example.org:99999/"))
    http://tea.example.org:99999/: no valid address
      A port is a number up to 65535; most addresses need none.
    >>> print(no_address("tea.example.org/feed"))
    tea.example.org/feed: no valid address
      For an address of the web, write https://tea.example.org/feed
    """
    remedy = _remedy_of_address(given) or _remedy_of_name(given) or _remedy_of_server(given)
    return FetchFailed("no valid address", where=public(given), remedy=remedy)


def _remedy_of_server(given: str) -> str:
    """Tell what is wrong with the server's name, or the port behind it."""
    server = re.split(r"[/?#]", given.strip().partition("://")[2], maxsplit=1)[0]
    if any(letter.isspace() for letter in server):
        return "A server's name holds no blank."
    name, _, port = server.rpartition("@")[2].rpartition(":")
    is_port = port.isdecimal() and len(port) <= len("65535") and int(port) <= _LAST_PORT
    if name and port and "[" not in server and not is_port:
        return f"A port is a number up to {_LAST_PORT}; most addresses need none."
    return "Look for a typing mistake."


def is_like_address(given: str) -> bool:
    """Tell whether what holds the signs of a pattern is more like an address with a query.

    >>> is_like_address("htps://example.org/?a=b"), is_like_address("example.org/?a=b")
    (True, True)
    >>> is_like_address("issues/*.md"), is_like_address("notes.old/?.md")
    (False, False)
    """
    is_schemed = "://" in given or respelled(given) is not None
    return is_schemed or (_QUERY.fullmatch(given) is not None and with_scheme(given) is not None)


def _remedy_of_address(given: str) -> str | None:
    """Tell what to write instead of something like an address; None if it is like none."""
    meant = respelled(given)
    if meant and meant != given:
        return f"Did you mean {public(meant)}?"
    bare = _BARE.fullmatch(given)
    if bare:
        return f"Give the whole of it: {bare['scheme'].lower()}://example.org/feed.xml"
    schemed = _SCHEME.fullmatch(given)
    if not schemed or meant or with_scheme(given):
        return None
    scheme = schemed["scheme"].lower()
    if scheme in {"http", "https"}:
        return None
    if scheme == "file":
        return f"Give its path: /{printable(schemed['rest'].lstrip('/'))}"
    return "Only http and https are fetched; save it as a file, and give its path."


def _remedy_of_name(given: str) -> str | None:
    address = with_scheme(given)
    if address and not _is_like_path(given):
        return f"For an address of the web, write {public(address)}"
    return None


def _is_like_path(given: str) -> bool:
    """Tell whether what begins as a server's name does is more like a file, or in a folder."""
    first, slash, _ = given.partition("/")
    return is_folder(Path(first)) if slash else by_suffix(given) is not None


def _remedy(given: str) -> str:
    near = _nearest(given)
    told = [f"Did you mean {' or '.join(near)}?"] if near else []
    address = _remedy_of_name(given)
    told += [address] if address else []
    general = "Give a file, a folder, a pattern, an address, or - for standard input."
    return " ".join(told) or general


def _nearest(given: str) -> list[str]:
    """Give the paths like this one that are there: the first part that is not is replaced."""
    if len(given) > _LONGEST_PATH:
        return []
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
