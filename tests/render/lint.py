"""What no judge notices: folds, line ends, undeclared zones, bad addresses, double uids."""

from __future__ import annotations

import re
from collections import Counter

SHAPE = re.compile(
    r'[A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*:.*', re.DOTALL
)
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
URL = re.compile(r"https?://[!-~]+")
ONCE = ("UID:", "DTSTAMP:", "DTSTART", "DTEND", "SUMMARY:", "DESCRIPTION:", "TRANSP:")
OF_URL = ("URL:", "SOURCE;", "CONFERENCE;")
FLOATING = re.compile(r"^(?:DTSTART|DTEND):\d{8}T\d{6}$", re.MULTILINE)


def unfolded(stream: bytes) -> list[str]:
    """Give a stream's lines as they were before folding."""
    return stream.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def lint(stream: bytes) -> list[str]:
    """Name everything that is wrong with a calendar's bytes."""
    return [*_of_bytes(stream), *_of_lines(unfolded(stream))]


def _of_bytes(stream: bytes) -> list[str]:
    faults = []
    if not stream.endswith(b"END:VCALENDAR\r\n"):
        faults.append("does not end with END:VCALENDAR and CRLF")
    if len(re.findall(rb"\n", stream)) != len(re.findall(rb"\r\n", stream)):
        faults.append("a bare line feed")
    for line in stream.split(b"\r\n"):
        if len(line) > 75:
            faults.append(f"{len(line)} octets: {line!r}")
        if line[:2] == b"  " and not line.strip():
            faults.append("a blank line")
        line.decode()  # a character torn apart raises
    return faults


def _of_lines(lines: list[str]) -> list[str]:
    faults = [f"no content line: {line[:80]!r}" for line in lines if not SHAPE.fullmatch(line)]
    faults += [f"unseen characters: {line[:80]!r}" for line in lines if FORBIDDEN.search(line)]
    for line in lines:
        if line.startswith(OF_URL) and not URL.fullmatch(line[line.index("http") :]):
            faults.append(f"no address: {line}")
    return [*faults, *_of_names(lines), *_of_events(lines)]


def _of_names(lines: list[str]) -> list[str]:
    declared = {line[5:] for line in lines if line.startswith("TZID:")}
    used = {match[1] for line in lines if (match := re.match(r"DT\w+;TZID=([^:]+):", line))}
    return [f"undeclared zone {zone}" for zone in used - declared] + [
        f"zone {zone} declared for nothing" for zone in declared - used - {"UTC"}
    ]


def _of_events(lines: list[str]) -> list[str]:
    uids = Counter(line for line in lines if line.startswith("UID:"))
    faults = [f"double {uid}" for uid, times in uids.items() if times > 1]
    events = "\n".join(lines).split("\nBEGIN:VEVENT\n")[1:]
    for event in events:
        faults += [f"floating: {time}" for time in FLOATING.findall(event)]
        faults += [
            f"not one {name} in {event[:60]!r}"
            for name in ONCE
            if len(re.findall(rf"^{name}", event, re.MULTILINE)) != 1
        ]
    return faults
