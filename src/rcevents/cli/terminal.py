"""What goes to a terminal: cleaned of everything that could drive it, without colour in a pipe."""

from __future__ import annotations

import os
import re
import stat
import sys
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from rcevents.errors import PublishFailed

if TYPE_CHECKING:
    from rcevents.errors import RceventsError

STOPPED = 130
"""Exit code after Ctrl-C, as of a process that SIGINT ended."""

PIPE_CLOSED = 141
"""Exit code where the reader of a pipe left early, as of a process that SIGPIPE ended."""

LONGEST = 600
"""Characters of a path or address that are told of an error."""

STDOUT_NAME = "standard output"

SEQUENCE = re.compile(
    r"""
      (?: \x1b\[ | \x9b ) [0-?]{0,64} [ -/]{0,8} [@-~]     # CSI: colours, cursor (ECMA-48)
    | (?: \x1b[\]PX^_] | [\x90\x98\x9d-\x9f] )             # OSC and its like: titles, links
      [^\x07\x1b\x90-\x9f]{0,2000} (?: \x07 | \x1b\\ | \x9c )
    | \x1b [ -/]{0,8} [0-~]                                # other escape sequences
    """,
    re.VERBOSE,
)
UNSEEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Controls of writing direction, which can make a line read as another (Unicode TR 36)."""


def harmless(text: str) -> str:
    r"""Give the text without escape sequences, control characters and controls of direction.

    >>> harmless("red \x1b[31malert\x1b[0m\x07 \u202eabc")
    'red alert abc'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(letter) for letter in SEQUENCE.sub("", text))


def _shown(letter: str) -> str:
    if letter == "\n" or letter.isprintable():
        return letter
    if letter == "\t" or unicodedata.category(letter) == "Zs":
        return " "
    if unicodedata.category(letter) == "Cs":
        return "\ufffd"
    return letter if unicodedata.category(letter) == "Cf" and letter not in UNSEEN else ""


def tell(text: str) -> None:
    """Tell a person something, on standard error, if anything can be told there."""
    with suppress(OSError):
        click.echo(harmless(text), err=True)


def error_lines(fault: RceventsError) -> str:
    """Word an error: where, what, and on a second line what to do."""
    where = f"{_in_sight(fault.where)}: " if fault.where else ""
    remedy = f"\n  {fault.remedy}" if fault.remedy else ""
    return f"rcevents: error: {where}{fault.what}{remedy}"


def _in_sight(where: str) -> str:
    """Cut the middle out of what would fill the screen: a server may redirect to any address."""
    half = LONGEST // 2
    return where if len(where) <= LONGEST else f"{where[:half]}...{where[-half:]}"


def write(data: bytes) -> None:
    """Write to standard output; a reader that has left early is no error worth a word.

    Raises PublishFailed where standard output takes nothing.
    """
    if sys.stdout is None:  # as Python has it where it was closed from the start
        raise PublishFailed("is closed", where=STDOUT_NAME, remedy="write to a file or a pipe")
    rest = memoryview(data)
    try:
        while rest:  # unbuffered, as under PYTHONUNBUFFERED, a write may take a part
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except OSError as fault:
        # Python flushes standard output once more at its end; that must find an open file.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(fault, BrokenPipeError):
            raise SystemExit(PIPE_CLOSED) from None
        what = f"cannot be written: {fault.strerror or fault}"
        raise PublishFailed(
            what, where=STDOUT_NAME, remedy="make room, or write elsewhere"
        ) from fault


def write_text(text: str) -> None:
    """Write text to standard output, in its encoding."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    write(text.encode(encoding, errors="replace"))


def is_watched() -> bool:
    """Tell whether a person sees standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_file() -> bool:
    """Tell whether standard output goes to a file, which somebody may open with any program."""
    try:
        return sys.stdout is not None and stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:  # as in a test, it is nothing of the system's
        return False


def has_colour() -> bool:
    """Tell whether colour is welcome there (https://no-color.org)."""
    return is_watched() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Give the columns of the terminal; what is written to a pipe has room."""
    import shutil

    return shutil.get_terminal_size((120, 24)).columns
