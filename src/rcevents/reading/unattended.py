"""What has a day and is attended by nobody: jobs, releases, papers, episodes, elections, letters.

A list of events may hold such a line; what these words say is given up, and left unread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.nonevents import GATHERED
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.entries import Announcement

REACH = 300
"""So much of a dateline is looked at."""
NEVER = re.compile(
    r"""[(\[] \s? (?: [mwfkv]/[mwfkv] | [mwfdxkv] \s?[/|,*]\s? [mwfdxkv] \s?[/|,*]\s? [mwfdxkv]
          | h/f | f/h | all\ genders ) \s? [)\]]
      | (?-i:\b[HF]/[FH]\b)
      | \bTV-?(?:L|öD|V-L)\b | (?-i:\bCD[DI]\b)\ (?:de|d['’]|à)\b | \b\d[.,]\d\ ?fte\b
      | \b(?:scheduled|planned|emergency|routine)\ (?:maintenance|downtimes?|outages?|reboots?)\b
      | \bEntgeltgruppe\b | \bE\ ?1[0-5]\ TV""",
    re.VERBOSE | re.IGNORECASE,
)
"""Signs of a job, and of repairs, wherever they stand: "(m/w/d)", "TV-L", "H/F", "0.8 fte"."""
TITLE = re.compile(
    r"""^ (?: the\  | our\  | an?\  )? (?:
            (?: podcasts? | interviews? | recordings? | slides | videos? | blog(?:\ ?posts?)?
              | preprints?
              | papers? | articles? | opinion | releases? | datasets? )
            (?: [ ]?[:|–] | [ ](?:episode|with|of|from|by)\b )
          | (?:podcast\ )? episode\ \#?\d | open\ letter\b | membership\ (?:renewal|fees?|dues)\b
          | redaktionsschluss | (?:editorial|copy)\ deadline | funding\ calls?(?= \W*$ | \s?["“(:] )
          | (?:proposals|nominations|applications)\ for\b | password\ change
          | vacature\b | stellenausschreibung | offre\ d['’]emploi )
      | (?<!\bthe\ )\b(?: elections? | policy | renewal | price\ list | bye-?laws
          | release\ candidate
          | in\ the\ (?:news|press|media) | (?:seed\ |project\ )?funding(?:\ 20\d\d)? ) $
      | ^(?:the\ |our\ )?(?:summer|winter|christmas|easter|spring|university|office|holiday)\ (?:
          break|closures?|recess|shutdown|vacations?|holidays?)$
      | ^(?: new\ in\ (?:the|our) | in\ memor(?:y\ of|iam) | end\ of\ (?:life|support|service) )\b
      | \b(?: anmelde | bewerbungs | einreichungs | abgabe | redaktions )(?:schluss|frist)\b
      | \b(?: date\ limite | fecha\ limite )\b
      | (?<![\w.])v?\d{1,3}\.\d{1,3}\.\d{1,4}\b (?!\.) | \bv\d{1,3}\.\d{1,3}\b
      | \bis\ (?:now\ )?on\ (?:cran|pypi|conda-forge|github)\b
      | ^(?:ingénieure?|ingenieure?|wissenschaftliche[r]?\ mitarbeiter\w{0,6}
          |softwareentwickler\w{0,6}|data\ curator|poste\ d[e’']|datenkurator\w{0,4}
          |promotionsstelle|doktorand\w{0,6}\ gesucht)\b
      | (?-i:^[A-Z][\w’'-]{1,20},[ ][A-Z]\.)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a title names, where no hour of a day is told."""
WRITTEN = re.compile(
    r"""^ \W{0,4} (?: (?:a|the)\ )? (?: (?:guest\ )?blog\ ?posts? | preprint | podcast
      | opinion\ piece | essay | (?:version\ |v)\d{1,3}\.\d{1,4} )\b
      | (?: ^ | [,(;] ) \s? (?: posted | published | released | signed | in\ force | in\ effect
          | valid | results )
        (?: \s(?:on|from|since|by|in)\b | \s? (?=\d) )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a dateline says of a day on which something was written or came into force."""


def is_unattended(announcement: Announcement) -> bool:
    """Tell whether an announcement is one of a job, a work or a change, and no event.

    Hours make an event of everything but those: "Open letter: a reading, 3 May, 7 pm".
    """
    told = announcement.dateline[:REACH]
    if NEVER.search(announcement.title) or NEVER.search(told):
        return True
    named = TITLE.search(announcement.title) and not GATHERED.search(announcement.title)
    written = WRITTEN.search(told)
    return bool(named or written) and not yearless(told).hours
