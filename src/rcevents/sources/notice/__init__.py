"""The kind "notice": a document that announces one event, by lines such as "Date: ..."."""

from __future__ import annotations

from rcevents.sources.notice.reader import KIND

__all__ = ["KIND"]
