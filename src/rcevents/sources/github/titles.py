"""Titles of issues: what the template put in front of the name, and what it left unfilled."""

from __future__ import annotations

import re

PREFIX = re.compile(
    r"""\s{0,9} (?: \[ \s{0,3} [^\]\[\n]{1,40} \s{0,3} \] \s{0,3} [:–—-]? \s{0,9}
        | (?: new | add | adding | submit | propose | proposed | request )? [ ]{0,3}
          (?: an? [ ] )?
          (?: event | conference | workshop | meetup | training | webinar | veranstaltung
            | evento | [ée]v[ée]nement )
          (?: [ ] (?: submission | request | proposal | suggestion | announcement ) )?
          [ ]{0,3} (?: : | [ ] [–—-] [ ] ) \s{0,9}
        | (?: add | new ) [ ] (?: event | conference | workshop | meetup ) [ ]
          (?= (?-i:[A-Z\d"'“]) )
        | add (?:ing)? [ ] (?= (?-i:[A-Z\d]) ) )""",
    re.VERBOSE | re.IGNORECASE,
)
UNFILLED = re.compile(
    r"""[<\[{(]{1,2} [^<>\[\]{}()]{1,60} [>\]})]{1,2}
      | (?: your[ ] | the[ ] | name[ ]of[ ](?:the|your)[ ] | insert[ ] | enter[ ] )?
        (?: (?:event|conference|workshop|meetup) [ _-]? (?:name|title) | name | title | event
          | conference | evento | veranstaltung ) (?:[ ](?:here|goes[ ]here))?
      | [A-Z]{2,20} (?: _[A-Z]{2,20} ){1,4}
      | yyyy | untitled | \.{2,9} | x{3,9}
    """,
    re.VERBOSE,
)
TEST = re.compile(
    r"(?:^|\W)test(?:ing)?(?:\s(?:event|conference|issue|form))?\W{0,5}$|^test(?:ing)?\b",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"https?://(?:www\.)?(?:example\.(?:com|org|net)|[\w-]{1,60}\.(?:example|test|invalid))(?:[/?#]|$)"
)


def bare_title(title: str) -> str:
    """Give a title without what templates put before the name.

    >>> bare_title("[EVENT] Tea Days"), bare_title("Event: Tea Days"), bare_title("Add event: Tea")
    ('Tea Days', 'Tea Days', 'Tea')
    >>> bare_title("Conference of teas")
    'Conference of teas'
    """
    for _ in range(3):
        found = PREFIX.match(title)
        if found is None or not title[found.end() :].strip():
            break
        title = title[found.end() :]
    return title.strip()


def is_unfilled(title: str) -> bool:
    """Tell whether a name is the template's own.

    >>> [is_unfilled(title) for title in ("EVENT_NAME", "<Event Name>", "Event name", "FOSDEM")]
    [True, True, True, False]
    """
    plain = bare_title(title)
    return UNFILLED.fullmatch(plain if plain.isupper() else plain.lower()) is not None


def is_test(name: str, title: str, url: str | None) -> bool:
    """Tell whether someone only tries the form: it is called a test, and links to no real page.

    >>> is_test("Test Conference", "[EVENT] <NAME> - test", "https://example.com")
    True
    >>> is_test("Load Test Summit", "", "https://summit.io"), is_test("Tea", "", "https://example.org/")
    (False, False)
    """
    called = any(TEST.search(text) for text in (name, title))
    unlinked = url is None and TEST.fullmatch(name) is not None
    return called and (unlinked or (url is not None and EXAMPLE.match(url) is not None))
