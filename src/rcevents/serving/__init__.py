"""Serving: the feeds, the pages and any filter over HTTP, from a store.

FastAPI and uvicorn are needed (`pip install "rcevents[serve]"`), and loaded when they are.
"""

from __future__ import annotations

from rcevents.serving.making import create_app

__all__ = ["create_app"]
