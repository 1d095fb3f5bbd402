"""Calendars to be looked at: a good event, a feed around it, and what lint says of them."""

from __future__ import annotations

import datetime as dt

from rcevents.linting import lint

TODAY = dt.date(2026, 1, 1)
GOOD = {
    "UID": "UID:teapots-1@tea.example.org",
    "DTSTAMP": "DTSTAMP:20250101T000000Z",
    "SEQUENCE": "SEQUENCE:0",
    "DTSTART": "DTSTART;VALUE=DATE:20260512",
    "DTEND": "DTEND;VALUE=DATE:20260514",
    "SUMMARY": "SUMMARY:Teapots",
    "TRANSP": "TRANSP:TRANSPARENT",
}
HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tea//Teapots//EN",
    "X-WR-CALNAME:Teapots",
    "X-PUBLISHED-TTL:PT12H",
)
EVENT_LINE = len(HEAD) + 1
"""The line of the first event's BEGIN."""


def event(*more: str, **changed: str | None) -> tuple[str, ...]:
    """Give the lines of a good event; what is None is left out, what is told stands instead."""
    told = {**GOOD, **changed}
    return ("BEGIN:VEVENT", *(line for line in told.values() if line), *more, "END:VEVENT")


def timed(start: str, end: str | None = None, *more: str) -> tuple[str, ...]:
    """Give an event with other start and end."""
    return event(*more, DTSTART=f"DTSTART{start}", DTEND=f"DTEND{end}" if end else None)


def calendar(*lines: str, head: tuple[str, ...] = HEAD) -> bytes:
    """Give the bytes of a feed with these lines in it."""
    return "".join(f"{line}\r\n" for line in (*head, *lines, "END:VCALENDAR")).encode()


def codes(data: bytes) -> list[str]:
    """Give the codes of what is found, in order."""
    return [finding.code for finding in lint(data, today=TODAY)]


def said(data: bytes) -> list[str]:
    """Give what is found, in words."""
    return [str(finding) for finding in lint(data, today=TODAY)]
