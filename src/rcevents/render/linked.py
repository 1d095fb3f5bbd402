"""Nodes of linked data, as most readers like them best."""

from __future__ import annotations

from typing import Any

from rcevents.render.contentlines import seen


def node(**facts: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """Give a thing without what is not known of it; a list of one is that one.

    >>> node(name="Tea Days", url=None, keywords=["tea"], performer=[], isAccessibleForFree=False)
    {'name': 'Tea Days', 'keywords': 'tea', 'isAccessibleForFree': False}
    """
    told = {}
    for key, value in facts.items():
        if value is None:
            continue
        known = _alone(value) if isinstance(value, list) else value
        if not _is_nothing(known):
            told[key] = known
    return told


def _alone(values: list[Any]) -> Any:  # noqa: ANN401 - any JSON
    known = [each for each in values if not _is_nothing(each)]
    return known[0] if len(known) == 1 else known


def _is_nothing(value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Tell whether there is nothing to be seen of a value."""
    if isinstance(value, str):
        begins_seen = "!" <= value < "~"  # as most do: printable ASCII is never stripped
        return not begins_seen and not seen(value).strip()
    return value is None or value == []
