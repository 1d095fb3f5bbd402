"""Nodes of linked data, as most readers like them best."""

from __future__ import annotations

from typing import Any


def node(**facts: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """Give a thing without what is not known of it; a list of one is that one.

    >>> node(name="Tea Days", url=None, keywords=["tea"], performer=[], isAccessibleForFree=False)
    {'name': 'Tea Days', 'keywords': 'tea', 'isAccessibleForFree': False}
    """
    known = {key: value for key, value in facts.items() if value not in (None, "", [])}
    return {
        key: value[0] if isinstance(value, list) and len(value) == 1 else value
        for key, value in known.items()
    }
