"""Inline markdown of a short answer: its words as people see them, and its links."""

from __future__ import annotations

import re

from rcevents.sources.richtext import one_line

LINK = re.compile(
    r"""(?P<image>!)? \[ (?P<text> [^\[\]\n]{0,500} ) \]
        \( [ ]? <? (?P<url> [^\s()<>]{0,2000} (?: \( [^\s()<>]{0,500} \) [^\s()<>]{0,500} )? ) >?
        (?: [ ] ["'] [^"'\n]{0,300} ["'] )? [ ]? \)""",
    re.VERBOSE,
)
AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
BARE = re.compile(r"https?://[^\s<>\"'`|\])]{3,2000}")
EMPHASIS = re.compile(r"(?<!\\)\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|~~|`{1,3}")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
BOX = re.compile(
    r"^[ \t]{0,8}[-*+][ \t]{1,4}\[(?P<mark>[ xX✓]?)\][ \t]{0,4}(?P<text>.{0,500})", re.MULTILINE
)
BULLET = re.compile(r"^[ \t]{0,8}(?:[-*+•]|\d{1,2}\))[ \t]{1,4}", re.MULTILINE)
QUOTE = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
MARKS = frozenset("*_`~[]<>\\&!")
PUNCTUATION = ".,;:!?*_'\""


def inline(text: str) -> tuple[str, tuple[str, ...]]:
    """Give an answer's words and the addresses that it links to.

    >>> inline("**[Tea Days](https://tea.example.org/)**, `free`")
    ('Tea Days, free', ('https://tea.example.org/',))
    >>> inline("see https://tea.example.org/3_May.")
    ('see https://tea.example.org/3_May.', ('https://tea.example.org/3_May',))
    """
    links: list[str] = []

    def told(match: re.Match[str]) -> str:
        if match["image"]:
            return ""
        links.append(match["url"])
        return match["text"]

    plain = LINK.sub(told, text) if "](" in text else text
    plain = AUTOLINK.sub(r"\1", plain)
    links += [found.rstrip(PUNCTUATION) for found in BARE.findall(plain)]
    if not MARKS.isdisjoint(plain):
        plain = one_line(plain)
        kept = BARE.split(plain)
        addresses = BARE.findall(plain)
        words = [ESCAPED.sub(r"\1", EMPHASIS.sub("", part)) for part in kept]
        plain = "".join(_woven(words, addresses))
    return " ".join(plain.split()), tuple(link for link in links if link)


def _woven(words: list[str], addresses: list[str]) -> list[str]:
    """Put the addresses back between the words around them."""
    woven = [words[0]]
    for address, word in zip(addresses, words[1:], strict=True):
        woven += [address, word]
    return woven


def answer_text(text: str) -> tuple[str, tuple[str, ...]]:
    r"""Give the words and links of a short answer; of boxes, the ticked ones.

    >>> answer_text("- [x] Online\n- [ ] In person\n- [X] Free")
    ('Online, Free', ())
    """
    boxes = list(BOX.finditer(text))
    if boxes:
        ticked = [box["text"].strip() for box in boxes if box["mark"].strip()]
        return inline(", ".join(ticked))
    lines = [line for line in BULLET.sub("", QUOTE.sub("", text)).splitlines() if line.strip()]
    return inline(_joined(lines))


def _joined(lines: list[str]) -> str:
    """Join lines with commas, where none ends in a mark already."""
    if len(lines) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(lines)
    marked = [line.rstrip(" \\") for line in lines]
    return " ".join(line if line[-1:] in ",;:.-" else f"{line}," for line in marked).rstrip(",")
