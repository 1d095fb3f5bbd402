"""JSON Feed 1.1 as a JSON Schema, written by hand after https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string", "minLength": 1}
URL = {"type": "string", "pattern": "^https?://[!-~]+$"}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
LANGUAGE = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}
EXTENSIONS = {"^_[A-Za-z]": {"type": "object"}}
"""Custom objects: an underscore, then a letter."""

AUTHOR: dict[str, Any] = {
    "type": "object",
    "properties": {"name": TEXT, "url": URL, "avatar": URL},
    "patternProperties": EXTENSIONS,
    "additionalProperties": False,
    "anyOf": [{"required": [key]} for key in ("name", "url", "avatar")],
}
ATTACHMENT: dict[str, Any] = {
    "type": "object",
    "required": ["url", "mime_type"],
    "properties": {
        "url": URL,
        "mime_type": TEXT,
        "title": TEXT,
        "size_in_bytes": {"type": "integer", "minimum": 0},
        "duration_in_seconds": {"type": "number", "minimum": 0},
    },
    "patternProperties": EXTENSIONS,
    "additionalProperties": False,
}
ITEM: dict[str, Any] = {
    "type": "object",
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "properties": {
        "id": TEXT,
        "url": URL,
        "external_url": URL,
        "title": TEXT,
        "content_html": TEXT,
        "content_text": TEXT,
        "summary": {"type": "string", "pattern": r"^[^\n]+$"},
        "image": URL,
        "banner_image": URL,
        "date_published": INSTANT,
        "date_modified": INSTANT,
        "authors": {"type": "array", "items": AUTHOR, "minItems": 1},
        "tags": {"type": "array", "items": TEXT},
        "language": LANGUAGE,
        "attachments": {"type": "array", "items": ATTACHMENT},
    },
    "patternProperties": EXTENSIONS,
    "additionalProperties": False,
}
JSON_FEED: dict[str, Any] = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": URL,
        "feed_url": URL,
        "description": TEXT,
        "user_comment": TEXT,
        "next_url": URL,
        "icon": URL,
        "favicon": URL,
        "authors": {"type": "array", "items": AUTHOR, "minItems": 1},
        "language": LANGUAGE,
        "expired": {"type": "boolean"},
        "hubs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "url"],
                "properties": {"type": TEXT, "url": URL},
            },
        },
        "items": {"type": "array", "items": ITEM},
    },
    "patternProperties": EXTENSIONS,
    "additionalProperties": False,
}
