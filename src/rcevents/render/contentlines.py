"""Content lines as RFC 5545 (section 3.1) and RFC 6868 want them: pure text in, pure text out.

A line is made by `content_line` from a name, a value and parameters; a TEXT value goes through
`escape` first, any other value (a date, a rule, an address) is taken as it is. `stream` folds the
lines at 75 octets, on whole characters, and ends each with CRLF.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.normalization import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OCTETS = 75
"""The most octets of a line, its end aside (RFC 5545, section 3.1)."""

_FIRST, _NEXT = (
    re.compile(
        rb"""
        .{1,%d} (?! [\x80-\xbf] | \xe2\x80[\x8c\x8d] ) (?<! \xe2\x80\x8c ) (?<! \xe2\x80\x8d )
        | .{1,%d} (?! [\x80-\xbf] )
        """
        % (most, most),
        re.DOTALL | re.VERBOSE,
    )
    for most in (OCTETS, OCTETS - 1)
)
"""The octets of a line, and of one behind a space, up to where a character of UTF-8 begins.

No line ends beside a joiner, if that can be: without its neighbours it joins nothing, and readers
that look for what cannot be seen before they unfold take it for dirt.
"""

PLAIN = re.compile("[\n -~¡-¬®-ɏ‐-‧‰-⁞₠-⃀]*")
"""Letters and signs of Europe that are seen and composed: nothing of them needs cleaning."""

_NEEDS_NO_QUOTES = re.compile("[A-Za-z0-9/_+.-]*")
_CARETS = {"^": "^^", "\n": "^n", '"': "^'"}
_CARET = re.compile(r'[\^\n"]')
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def seen(text: str) -> str:
    r"""Give a text without what cannot be seen; most texts hold nothing of the kind.

    >>> seen("free\u202e \x1b[1mentry\u00a0· 5 €")
    'free [1mentry · 5 €'
    """
    return text if PLAIN.fullmatch(text) else clean(text)


def escape(value: str) -> str:
    r"""Write a TEXT value (section 3.3.11), without what cannot be seen.

    >>> escape("Talks, tools; C:\\> and\nmore\x07")
    'Talks\\, tools\\; C:\\\\> and\\nmore'
    """
    value = seen(value)
    value = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return value.replace("\n", "\\n")


def quote(value: str) -> str:
    r"""Write a parameter's value: quoted unless plain (section 3.2), carets as in RFC 6868.

    >>> quote('Track "A", day 1'), quote("Europe/Paris")
    ('"Track ^\'A^\', day 1"', 'Europe/Paris')
    """
    value = seen(value)
    value = _CARET.sub(lambda sign: _CARETS[sign[0]], value)
    return value if _NEEDS_NO_QUOTES.fullmatch(value) else f'"{value}"'


def content_line(name: str, value: str, parameters: Mapping[str, str] | None = None) -> str:
    """Put a line together, not folded yet. A value that no line can hold is refused.

    >>> content_line("DTSTART", "20210924T130000", {"TZID": "Europe/London"})
    'DTSTART;TZID=Europe/London:20210924T130000'
    """
    if _CONTROL.search(value):
        raise ValueError(f"{name}: a control character in {value[:40]!r}; a TEXT wants escape()")
    if not parameters:
        return f"{name}:{value}"
    return f"{name}{''.join(f';{key}={quote(of)}' for key, of in parameters.items())}:{value}"


def fold(line: str) -> str:
    r"""Break a line of more than 75 octets; no character is torn apart.

    >>> fold("x" * 74 + "é!")
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n é!'
    """
    octets = line.encode()
    if len(octets) <= OCTETS:
        return line
    first = _FIRST.findall(octets, 0, OCTETS + 3)[0]
    return b"\r\n ".join((first, *_NEXT.findall(octets, len(first)))).decode()


def stream(lines: Iterable[str]) -> bytes:
    """Fold the lines and join them to the bytes of a file, or of a part of one."""
    folded = [line if len(line) <= OCTETS and line.isascii() else fold(line) for line in lines]
    return "\r\n".join([*folded, ""]).encode()
