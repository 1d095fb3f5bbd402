"""Where the store is: told on the command line, in the environment, in the configuration, or usual.

An address is the path of a file (SQLite), or `postgresql://...` (PostgreSQL). It may hold a
password: what is shown to people is `shown(address)`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rcevents.errors import NoStore

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "RCEVENTS_STORE"
"""The environment variable that tells where the store is."""

PRIVATE = 0o700
"""The rights of folders that are made for a store: what a person reads is that person's."""

NAME = "store.sqlite"
PROGRAM = "rcevents"

_SERVER = re.compile(r"postgres(?:ql)?://")
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]{1,30})://(?P<rest>.*)", re.DOTALL)
_USER = re.compile(
    r"""
    (?<=://) (?P<user> [^/?#@:]{0,1000} )
    : (?! \d{1,5} (?: [/?,] | $ ) )     # no port of a server
    .{0,2000} @                         # to the last one: a password may not be written as it must
    """,
    re.VERBOSE | re.DOTALL,
)
_SECRETS = re.compile(r"(?P<key>[?&](?:ssl)?password=)[^&#]{0,1000}", re.IGNORECASE)


class Location(NamedTuple):
    """The address of a store, and who told it: an option, a variable, a file, or nobody (None)."""

    address: str
    told_by: str | None = None

    @property
    def is_server(self) -> bool:
        """Tell whether it is a database of PostgreSQL."""
        return is_server(self.address)


def locate(
    given: str | None,
    configured: str | None,
    environment: Mapping[str, str],
    file: str | None = None,
) -> Location:
    """Give where the store is: as `given`, as in the environment, as `configured`, or as usual.

    `file` is the configuration's name. Raises NoStore for what can be no store's address.

    >>> locate(None, "b.sqlite", {"RCEVENTS_STORE": "c.sqlite"})
    Location(address='c.sqlite', told_by='RCEVENTS_STORE')
    >>> locate("postgresql://server.example.org/rcevents", None, {}).told_by
    '--store'
    """
    if given is not None:
        return Location(_checked(given, "--store"), "--store")
    if told := environment.get(VARIABLE, "").strip():
        return Location(_checked(told, VARIABLE), VARIABLE)
    if configured:
        return Location(configured, file or "rcevents.toml")
    return Location(str(usual()))


def usual() -> Path:
    """Give the file that is the store where nothing else is told.

    It is in the folder of a user's data: $XDG_DATA_HOME, else ~/.local/share (XDG Base Directory
    Specification 0.8), and what macOS and Windows have instead.
    """
    import platformdirs

    return platformdirs.user_data_path(PROGRAM, appauthor=False) / NAME


def is_server(address: str) -> bool:
    """Tell whether an address is of PostgreSQL; any other is the path of a file.

    >>> is_server("postgres://localhost/tea"), is_server("postgres/tea.sqlite")
    (True, False)
    """
    return _SERVER.match(address) is not None


def shown(address: str) -> str:
    """Give an address without the passwords in it.

    >>> shown("postgresql://tea:green@server.example.org/tea?sslpassword=black&connect_timeout=3")
    'postgresql://tea@server.example.org/tea?sslpassword=...&connect_timeout=3'
    >>> shown("/home/tea/store.sqlite")
    '/home/tea/store.sqlite'
    """
    if not is_server(address):
        return address
    without = _USER.sub(r"\g<user>@", address, count=1)
    return _SECRETS.sub(r"\g<key>...", without)


def make_folders(folder: Path) -> None:
    """Make a folder and those around it that are not there, for the one who makes them alone."""
    if not folder.is_dir():
        make_folders(folder.parent)
        folder.mkdir(mode=PRIVATE, exist_ok=True)


def _checked(told: str, told_by: str) -> str:
    """Let pass a path and an address of PostgreSQL."""
    if not told.strip() or "\0" in told:
        raise NoStore(
            "names no store", where=told_by, remedy="Tell a path, or postgresql://SERVER/DATABASE."
        )
    scheme = _SCHEME.match(told)
    if scheme is None or is_server(told):
        return told if scheme else str(Path(told).expanduser())
    remedy = "Tell a path, or postgresql://SERVER/DATABASE."
    if scheme["scheme"].lower().startswith("sqlite"):
        remedy = "For SQLite, tell the path alone."
    raise NoStore(f'no store can be at "{scheme["scheme"]}:"', where=told_by, remedy=remedy)
