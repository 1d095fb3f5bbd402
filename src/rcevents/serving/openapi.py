"""What OpenAPI tells of the server: each parameter, with examples, and each answer."""

from __future__ import annotations

from typing import Any

from rcevents.filters.criteria import Criteria
from rcevents.filters.query import DAYS, NAMES
from rcevents.render.registry import FORMATS
from rcevents.serving.parameters import LATEST_PAGE, MOST_BYTES, SEVERAL
from rcevents.serving.problems import MEDIA_TYPE
from rcevents.serving.short import LONGEST_ADDRESS

EXAMPLES: dict[str, list[str]] = {
    "max_cost": ["100 EUR", "$50"],
    "kinds": ["conference", "training,workshop"],
    "from": ["today", "2026-10-01"],
    "to": ["+30d", "2026-12-31"],
    "deadline_open": ["today"],
    "place": ["Berlin", "Europe"],
    "country": ["DE", "France"],
    "text": ["open science"],
    "topic": ["HPC"],
    "source": ["newsletter"],
    "status": ["confirmed", "confirmed,tentative"],
    "schedule": ["dated"],
    "audiences": ["student", "member,student"],
}
DAY = (
    "a day: 2026-10-01, or told from today, so that a subscription goes with the days: today, "
    "tomorrow, +30d, -2w"
)
ABOUT = f"""
Conferences, trainings and other events as calendars and feeds, for any filter.

Every parameter may stand alone or with others; an event must meet them all, and one that does not
tell what is asked for is left out. What is not understood is refused, with what to do about it
(RFC 9457). Queries have {MOST_BYTES:,} bytes at most.
""".strip()
PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "description": "What is wrong with a request, and what to do about it (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string", "description": "the status in words"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "what is wrong"},
        "parameter": {"type": "string", "description": "the parameter that is meant"},
        "remedy": {"type": "string", "description": "what to do about it"},
    },
}
PROBLEMS = {
    400: "A parameter is unknown, or its value means nothing",
    404: "There is no such thing here",
    414: "The address is too long",
    503: "The store cannot be read at present",
}
OWN: dict[str, dict[str, Any]] = {
    "tz": {
        "description": "times in UTC, for clients that read no time zones; in calendars alone",
        "schema": {"type": "string", "enum": ["utc"]},
    },
    "window": {
        "description": "events not over for longer than 30 days, or all of them",
        "schema": {"type": "string", "enum": ["default", "all"], "default": "default"},
    },
    "page": {
        "description": "the page, of formats that are given in pages (JSON Feed)",
        "schema": {"type": "integer", "minimum": 1, "maximum": LATEST_PAGE, "default": 1},
    },
    "download": {
        "description": "to be saved as a file, where true",
        "schema": {"type": "boolean", "default": False},
    },
}
FORMAT = {
    "name": "format",
    "in": "query",
    "description": "the format that the address is to be of",
    "schema": {"type": "string", "enum": list(FORMATS), "default": "ics"},
}
UID = {
    "name": "uid",
    "in": "query",
    "required": True,
    "description": "an event's uid; one that was joined with another leads to that",
    "schema": {"type": "string", "maxLength": 1000},
    "example": "tea-days-2021@rcevents",
}
CONDITIONS = [
    {
        "name": name,
        "in": "header",
        "description": f"answered with 304 where the answer {says}",
        "schema": {"type": "string"},
    }
    for name, says in (
        ("If-None-Match", "is still that of one of these ETags"),
        ("If-Modified-Since", "did not change since"),
    )
]


def filter_parameters() -> list[dict[str, Any]]:
    """Tell of each field of the filter, in the order of addresses."""
    properties = Criteria.model_json_schema(by_alias=True, mode="validation")["properties"]
    return [_filter_parameter(name, properties[name]) for name in NAMES]


def own_parameters(*names: str) -> list[dict[str, Any]]:
    """Tell of parameters beside the filter's."""
    return [{"name": name, "in": "query", **OWN[name]} for name in names]


def responses(media_type: str) -> dict[str, Any]:
    """Tell what a request may be answered with."""
    kind = media_type.partition(";")[0]
    usual = {"type": "object" if kind.endswith(("/json", "+json")) else "string"}
    told: dict[str, Any] = {
        "200": {
            "description": "What was asked for",
            "headers": _headers(),
            "content": {kind: {"schema": usual}},
        },
        "304": {"description": "Nothing has changed", "headers": _headers()},
        "302": {"description": "The event is at another address now"},
    }
    problem = {"$ref": "#/components/schemas/Problem"}
    for status, says in PROBLEMS.items():
        content = {MEDIA_TYPE: {"schema": problem}}
        told[str(status)] = {"description": says, "content": content}
    return told


def completed(whole: dict[str, Any]) -> dict[str, Any]:
    """Complete what FastAPI gathered: the problem's schema, and answers as they really are."""
    whole.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM
    for path in whole["paths"].values():
        for operation in path.values():
            operation["responses"].pop("422", None)
    return whole


def about_short() -> str:
    """Say what a short address is good for."""
    return (
        "The same feed under an address of a few letters, for clients that take no long ones: "
        f"Google's calendar takes {LONGEST_ADDRESS} characters. Nothing is stored for it."
    )


def _headers() -> dict[str, Any]:
    text = {"schema": {"type": "string"}}
    return {"ETag": text, "Last-Modified": text, "Cache-Control": text}


def _filter_parameter(name: str, told: dict[str, Any]) -> dict[str, Any]:
    parameter: dict[str, Any] = {"name": name, "in": "query", "schema": _schema(name, told)}
    says = told["description"]
    parameter["description"] = f"{says}; {DAY}" if name in DAYS else says
    if name in SEVERAL:
        parameter |= {"style": "form", "explode": False}
        examples: list[Any] = [value.split(",") for value in EXAMPLES[name]]
    else:
        examples = list(EXAMPLES.get(name, [True]))
    parameter["examples"] = {f"{name}-{n}": {"value": v} for n, v in enumerate(examples, start=1)}
    return parameter


def _schema(name: str, told: dict[str, Any]) -> dict[str, Any]:
    if name in DAYS:
        pattern = r"^(\d{4}-\d{2}-\d{2}|yesterday|today|tomorrow|[+-]\d{1,5}[dw])$"
        return {"type": "string", "pattern": pattern}
    alternatives = [each for each in told.get("anyOf", [told]) if each.get("type") != "null"]
    kept = ("type", "items", "pattern", "maxLength", "default", "enum")
    return {key: value for key, value in alternatives[0].items() if key in kept}
