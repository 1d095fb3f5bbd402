"""Reading the bytes of a file, and saying why one cannot be read."""

from __future__ import annotations

import errno
import stat
from typing import TYPE_CHECKING, Final

from rcevents.errors import InputError
from rcevents.fetch.brought import LARGEST, Brought, printable, too_large, within_limit

if TYPE_CHECKING:
    from pathlib import Path

_MEND: Final = "Mend the link, or remove it."
_RIGHTS: Final = "Get the right to read it, or a copy of it."
_REASONS: Final = {
    errno.EACCES: ("may not be read", _RIGHTS),
    errno.EPERM: ("may not be read", _RIGHTS),
    errno.ENOENT: ("a link to a file that is not there", _MEND),
    errno.ELOOP: ("a link that leads back to itself", _MEND),
    errno.ENAMETOOLONG: ("too long for a file's name", "Give a path, a folder or an address."),
}


def read_file(path: Path) -> Brought | InputError:
    """Bring the bytes of a file, or say why not."""
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size > LARGEST:
            return too_large(printable(path))
        with path.open("rb") as file:
            data = file.read(min(status.st_size, LARGEST) + 1)  # room for the limit takes time
            if len(data) > status.st_size:  # a pipe, or a file that grows
                data += file.read(LARGEST + 1 - len(data))
    except OSError as error:
        return unreadable(path, error)
    return within_limit(Brought(printable(path), data))


def unreadable(path: Path | str, error: Exception) -> InputError:
    """Word what the system says about a file or folder."""
    number = error.errno if isinstance(error, OSError) else None
    said = error.strerror if isinstance(error, OSError) else None
    what, remedy = _REASONS.get(number or 0, (f"cannot be read: {said or error}", None))
    return InputError(what, where=printable(path), remedy=remedy)
