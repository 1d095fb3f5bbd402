"""Arguments: what a program hands in, a path, an address or a text, brought as documents."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from rcevents.acquisition import visit_of
from rcevents.document import MediaType
from rcevents.errors import InputError
from rcevents.fetch import find_documents
from rcevents.fetch.policy import Policy, with_contact
from rcevents.normalization import clean
from rcevents.opening import open_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document

TEXT = re.compile(r"\n|\]\(|\s[-–—]\s|,\s")
"""What only a text holds: a line break, a link, a dash or comma between words."""
ADDRESS = re.compile(r"\s{0,99}(?:https?|webcals?|feed):\S{1,8000}\s{0,99}", re.IGNORECASE)
"""An address alone, with the blanks and the line break that it was read from a list with."""

TEXT_NAME = "text"


def brought(
    inputs: tuple[str | os.PathLike[str], ...],
    issued: dt.date | None,
    form: MediaType | None,
    *,
    allow_private: bool,
) -> tuple[list[Document], list[InputError]]:
    """Bring what a program hands in: the documents, and what could not be read at all.

    Raises TypeError and ValueError where an argument is none.
    """
    _refuse_misuse(inputs, issued, form)
    errors: list[InputError] = []
    policy = with_contact(Policy(allow_private=allow_private), os.environ)
    return list(_documents(inputs, issued, form, policy, errors)), errors


def _documents(
    inputs: tuple[str | os.PathLike[str], ...],
    issued: dt.date | None,
    form: MediaType | None,
    policy: Policy,
    errors: list[InputError],
) -> Iterator[Document]:
    for given in inputs:
        if isinstance(given, str) and is_text(given):
            found = open_text(clean(given), address=TEXT_NAME, issued=issued, form=form)
        else:
            visit = visit_of(os.environ, issued=issued, form=form)
            found = find_documents(
                [str(given)], issued=issued, form=form, policy=policy, visit=visit
            )
        for document in found:
            if isinstance(document, InputError):
                errors.append(document)
            else:
                yield document


def is_text(given: str) -> bool:
    r"""Whether a string is an announcement itself, and no path or address of one.

    >>> is_text("Tea Days - 3 May"), is_text("issues/*.md"), is_text("# Events\n")
    (True, False, True)
    """
    if ADDRESS.fullmatch(given):
        return False
    if "\n" in given:
        return True
    return TEXT.search(given) is not None and not _exists(given)


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # too long for a path, or a NUL in it
        return False


def _refuse_misuse(inputs: tuple[object, ...], issued: object, form: object) -> None:
    """Tell a programmer at once what is not meant, rather than read something else."""
    for given in inputs:
        if not isinstance(given, str | os.PathLike):
            what = f"an input is a path, an address or a text, not {type(given).__name__}"
            raise TypeError(what)
    is_day = isinstance(issued, dt.date) and not isinstance(issued, dt.datetime)
    if issued is not None and not is_day:
        what = f"issued is a datetime.date, not {type(issued).__name__}"
        raise TypeError(what)
    if form is not None and form not in get_args(MediaType):
        what = f"form is one of {', '.join(get_args(MediaType))}, not {form!r}"
        raise ValueError(what)
