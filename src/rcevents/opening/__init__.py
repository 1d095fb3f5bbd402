"""Opening: what was brought becomes documents, whatever form and encoding it has."""

from __future__ import annotations

from rcevents.opening.documents import open_brought, open_text

__all__ = ["open_brought", "open_text"]
