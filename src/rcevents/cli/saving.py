"""A tried source as golden data: the document as it came, and what is expected from it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from rcevents.errors import InputError
from rcevents.fetch.brought import Brought

if TYPE_CHECKING:
    from rcevents.sources.settings import Settings
    from rcevents.trial import Trial

EXPECTED = "expected.json"
LEFT_OUT = {"uid", "sightings"}
"""What follows from the rest, and from where the document is."""

SUFFIXES = {
    "text/html": ".html",
    "text/calendar": ".ics",
    "text/markdown": ".md",
    "application/feed+xml": ".xml",
    "application/json": ".json",
    "text/csv": ".csv",
}
LONGEST_NAME = 100
"""So many letters, the last ones, name the file: file systems take no more than some 250 bytes."""
SAFE = re.compile(r"[^\w.-]{1,200}", re.ASCII)


def save(trial: Trial, settings: Settings, folder: Path) -> None:
    """Write a folder with the first document and `expected.json`.

    Raises InputError where there is no document, or a folder that holds something already.
    """
    brought = _brought(trial)
    if brought is None:
        raise InputError("no single document to save", where=trial.given, remedy="Try one file.")
    if folder.exists() and any(folder.iterdir()):
        remedy = "Name a folder that is to be made."
        raise InputError("holds something already", where=str(folder), remedy=remedy)
    from rcevents.cli.output import encoded

    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _name(trial)).write_bytes(brought.data)
        (folder / EXPECTED).write_bytes(encoded(_expected(brought, settings), indent=2) + b"\n")
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        raise InputError(what, where=str(folder)) from error


def _brought(trial: Trial) -> Brought | None:
    """Give the first answer, or the file that was read."""
    if trial.answers:
        return trial.answers[0]
    path = Path(trial.given)
    return Brought(path.name, path.read_bytes()) if path.is_file() else None


def _name(trial: Trial) -> str:
    """Name the file as it was called; the type tells the suffix where the name does not."""
    given = urlsplit(trial.given).path if trial.answers else Path(trial.given).name
    name = SAFE.sub("-", PurePosixPath(given).name).strip("-.") or "document"
    media_type = trial.documents[0].media_type if trial.documents else "text/plain"
    suffix = "" if PurePosixPath(name).suffix else SUFFIXES.get(media_type, ".txt")
    name = f"source-{name}" if name.lower() == EXPECTED else f"{name}{suffix}"
    return name[-LONGEST_NAME:]


def _expected(brought: Brought, settings: Settings) -> dict[str, Any]:
    from rcevents.extraction import extract_documents
    from rcevents.opening.documents import open_brought

    found = (each for each in open_brought(brought) if not isinstance(each, InputError))
    told = extract_documents(found, settings).model_dump(mode="json")
    where = {"address": brought.address, "content_type": brought.content_type}
    return {
        **({} if brought.content_type is None else where),
        "settings": _settings(settings),
        "events": [_stated(event) for event in told["events"]],
        "unread": [{"text": one["text"], "reason": one["reason"]} for one in told["unread"]],
    }


def _stated(event: dict[str, Any]) -> dict[str, Any]:
    """Give what an event tells, without what is null or empty."""
    told = {key: value for key, value in event.items() if key not in LEFT_OUT}
    return {key: value for key, value in told.items() if value not in (None, [], {}, "")}


def _settings(settings: Settings) -> dict[str, Any]:
    """Give what differs from the usual; days as ISO dates."""
    told: dict[str, Any] = {}
    for field in dataclasses.fields(settings):
        value = getattr(settings, field.name)
        if value in (None, (), False, {}) or value == field.default:
            continue
        told[field.name] = _plain(value)
    if settings.window is not None:
        told["window"] = [day.isoformat() for day in settings.window]
    return told


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a setting is, and the same back
    """Give a setting as JSON can hold it: a day, a profile or what is plain already."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {key: told for key, told in dataclasses.asdict(value).items() if told}
    return value.isoformat() if isinstance(value, dt.date) else value
