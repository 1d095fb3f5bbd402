"""Nodes of linked data, as most readers like them best."""

from __future__ import annotations

from typing import Any

from rcevents.render.contentlines import seen


def node(**facts: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """Give a thing without what is not known of it; a list of one is that one.

    >>> node(name="Tea Days", url=None, keywords=["tea"], performer=[], isAccessibleForFree=False)
    {'name': 'Tea Days', 'keywords': 'tea', 'isAccessibleForFree': False}
    """
    told = {key: _alone(value) for key, value in facts.items()}
    return {key: value for key, value in told.items() if not _is_nothing(value)}


def _alone(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if not isinstance(value, list):
        return value
    known = [each for each in value if not _is_nothing(each)]
    return known[0] if len(known) == 1 else known


def _is_nothing(value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Tell whether there is nothing to be seen of a value."""
    if isinstance(value, str):
        return not seen(value).strip()
    return value is None or value == []
