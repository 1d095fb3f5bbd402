"""The kind "ical": calendars (RFC 5545), as the world writes them."""

from __future__ import annotations

from rcevents.sources.ical.reader import is_calendar, read_calendar
from rcevents.sources.kind import Kind

KIND = Kind(
    name="ical",
    about="calendars: iCalendar (.ics)",
    recognizes=is_calendar,
    read=read_calendar,
    media_types=("text/calendar", "text/plain"),
)
