"""Assets: the templates, scripts and styles that come with the package; nobody else reads them."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from rcevents.render.contentlines import seen

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import jinja2

TEMPLATES, STATIC = "templates", "static"
DIGITS = 12


def template(name: str) -> jinja2.Template:
    """Give a template by the name of its file, "event.html"; the same one each time.

    What it is given is escaped, and stripped of what nobody sees (controls, marks of direction);
    what it is not given is an error.
    """
    return _environment().get_template(name)


@lru_cache(maxsize=64)
def asset(name: str) -> bytes:
    """Give a script or a style by the name of its file, "page.css"."""
    return files("rcevents.website").joinpath(STATIC, name).read_bytes()


def versioned(name: str) -> str:
    """Give the address of an asset within the folder; it is another one where its bytes are."""
    return f"assets/{name}?v={version_of(name)}"


@lru_cache(maxsize=64)
def version_of(name: str) -> str:
    """Give what tells the bytes of an asset from those of another build."""
    return hashlib.sha256(asset(name)).hexdigest()[:DIGITS]


@lru_cache(maxsize=1)
def asset_names() -> tuple[str, ...]:
    """Name all scripts and styles that there are, in order."""
    folder = files("rcevents.website").joinpath(STATIC)
    return tuple(sorted(file.name for file in folder.iterdir() if file.is_file()))


@lru_cache(maxsize=1)
def source_digest() -> str:
    """Give what is the same as long as all templates, scripts and styles are."""
    whole = hashlib.sha256()
    for folder in (TEMPLATES, STATIC):
        for file in sorted(files("rcevents.website").joinpath(folder).iterdir(), key=_name):
            for part in (file.name.encode(), file.read_bytes()):
                whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def _name(file: Traversable) -> str:
    return file.name


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_seen,
    )


def _source(name: str) -> str | None:
    file = files("rcevents.website").joinpath(TEMPLATES, name)
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _seen(value: Any) -> Any:  # noqa: ANN401 - whatever a template is given
    """Strip a text of what nobody sees; markup of our own is none, and None is never meant."""
    if value is None:
        what = "a page would say None"
        raise TypeError(what)
    return seen(value) if type(value) is str else value
