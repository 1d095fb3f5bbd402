"""Problems: what is wrong with a request, told as RFC 9457 asks, for people and for programs."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MEDIA_TYPE = "application/problem+json"


class Refused(Exception):  # noqa: N818 - the name says what is the matter
    """A request that cannot be answered: what is wrong, with which parameter, and what to do."""

    def __init__(
        self, status: int, detail: str, parameter: str | None = None, remedy: str | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.parameter = parameter
        self.remedy = remedy

    def told(self) -> dict[str, Any]:
        """Give the members of the problem, those that are known.

        >>> Refused(400, "is no day", parameter="from").told()["title"]
        'Bad Request'
        """
        whole = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "parameter": self.parameter,
            "remedy": self.remedy,
        }
        return {name: value for name, value in whole.items() if value is not None}

    def body(self) -> bytes:
        """Give the problem as JSON."""
        text = json.dumps(self.told(), ensure_ascii=False, indent=1)
        return f"{text}\n".encode("utf-8", "replace")


def headers_of(status: int, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the headers of a problem: any page may read it, and nobody keeps it for long."""
    kept = "no-store" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "public, max-age=60"
    return {
        "content-type": MEDIA_TYPE,
        "cache-control": kept,
        "access-control-allow-origin": "*",
        "x-content-type-options": "nosniff",
        **(more or {}),
    }
