"""Pages for people that are not of the site: what can be asked, and a short address."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="stylesheet" href="assets/page.css">
</head>
<body class="page">
<main id="main">
<h1>{heading}</h1>
"""
TAIL = "</main>\n</body>\n</html>\n"
FIRST = '<a href="./">The first page</a>'


def page(described: dict[str, Any]) -> str:
    """Render a description as OpenAPI has it: one page without scripts."""
    info = described["info"]
    head = HEAD.format(
        title=f"{escape(info['title'])}: what can be asked", heading="What can be asked"
    )
    about = "".join(f"<p>{escape(text)}</p>\n" for text in info["description"].split("\n\n"))
    more = f'<p>For programs: <a href="openapi.json">openapi.json</a>. {FIRST}.</p>\n'
    return "".join((head, about, more, *_groups(described["paths"]), TAIL))


def short_page(told: Mapping[str, Any]) -> str:
    """Render a short address, as `/short` tells it, for whoever wants to subscribe to it."""
    links = {"Open it": told["path"], "Open it in the calendar of this device": told["webcal"]}
    ways = " · ".join(
        f'<a href="{escape(link)}">{says}</a>' for says, link in links.items() if link
    )
    note = f'<p class="note">{escape(told["note"])}.</p>\n' if told["note"] else ""
    return "".join((
        HEAD.format(title="A short address", heading="A short address"),
        "<p>This address is the feed of what you chose. Copy it into your calendar:</p>\n",
        f"<p><code>{escape(told['url'])}</code></p>\n{note}<p>{ways}</p>\n",
        "<p>Nothing is stored for it: the letters are your choice itself. It means the same for ",
        f"ever, and the same as <code>{escape(told['long'])}</code>.</p>\n<p>{FIRST}.</p>\n",
        TAIL,
    ))  # fmt: skip


def _groups(paths: dict[str, Any]) -> Iterator[str]:
    groups: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for path, operations in paths.items():
        operation = operations["get"]
        groups.setdefault(operation["tags"][0], []).append((path, operation))
    for tag, told in groups.items():
        yield f"<h2>{escape(tag)}</h2>\n<dl>\n"
        for path, operation in told:
            yield f"<dt><code>{escape(path)}</code></dt>\n"
            yield f"<dd>{escape(operation['description'])}</dd>\n"
        yield "</dl>\n"
        yield from _parameters([operation for _, operation in told])


def _parameters(operations: list[dict[str, Any]]) -> Iterator[str]:
    """Tell of all parameters of a group, each once."""
    told = {
        parameter["name"]: parameter
        for operation in operations
        for parameter in operation.get("parameters", [])
        if parameter["in"] != "header"
    }
    if not told:
        return
    yield '<div class="table" tabindex="0" role="region" aria-label="Parameters">\n<table>\n'
    yield "<thead><tr><th>Parameter</th><th>Means</th><th>For example</th></tr></thead>\n<tbody>\n"
    for name, parameter in told.items():
        cells = (
            f"<code>{escape(name)}</code>",
            escape(parameter["description"]),
            ", ".join(f"<code>{escape(text)}</code>" for text in _examples(parameter)),
        )
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
    yield "</tbody>\n</table>\n</div>\n"


def _examples(parameter: dict[str, Any]) -> Iterator[str]:
    values = [each["value"] for each in parameter.get("examples", {}).values()]
    values += [parameter["example"]] if "example" in parameter else []
    values += parameter["schema"].get("enum", []) if not values else []
    for value in values:
        if isinstance(value, list):
            yield ",".join(map(str, value))
        else:
            yield "true" if value is True else str(value)
