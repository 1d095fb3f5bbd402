"""Invariants: what must hold between the rows of a store, as queries that find where it does not.

Each query gives a row for each breach, in words of both databases; `words` is filled with it.
"""

from __future__ import annotations

from typing import NamedTuple

BACKUP = "Put the last backup in its place, and report this: it is a fault of rcevents."
"""What to do about what no user can cause: the last state that was right is the remedy."""


class Invariant(NamedTuple):
    """What must hold, the query for breaches of it, and how each is told."""

    name: str
    words: str
    breaches: str


INVARIANTS = (
    Invariant(
        "a telling counts to an event",
        "telling {0} counts to {1}, which is no event",
        """
        SELECT tellings.number, coalesce(tellings.uid, 'nothing') FROM tellings
        LEFT JOIN events ON events.uid = tellings.uid
        WHERE events.uid IS NULL ORDER BY tellings.number
        """,
    ),
    Invariant(
        "a telling knows its first event",
        "telling {0} was first counted to {1}, which never was an event",
        """
        SELECT tellings.number, coalesce(tellings.born, 'nothing') FROM tellings
        LEFT JOIN events ON events.uid = tellings.born
        LEFT JOIN aliases ON aliases.uid = tellings.born
        WHERE events.uid IS NULL AND aliases.uid IS NULL ORDER BY tellings.number
        """,
    ),
    Invariant(
        "an event is told",
        "event {0} has no telling",
        """
        SELECT uid FROM events
        WHERE NOT EXISTS (SELECT 1 FROM tellings WHERE tellings.uid = events.uid) ORDER BY uid
        """,
    ),
    Invariant(
        "a document tells an entry once",
        "{0} tells {1} in {2} tellings at once",
        """
        SELECT documents.address, tellings.key, count(*) FROM tellings
        JOIN documents ON documents.place = tellings.place
        WHERE tellings.found = 1 AND tellings.until IS NULL
        GROUP BY documents.place, documents.address, tellings.key HAVING count(*) > 1
        ORDER BY documents.address, tellings.key
        """,
    ),
    Invariant(
        "a telling is of a document that was read",
        "telling {0} is of document {1}, which is not known",
        """
        SELECT tellings.number, tellings.place FROM tellings
        LEFT JOIN documents ON documents.place = tellings.place
        WHERE documents.place IS NULL ORDER BY tellings.number
        """,
    ),
    Invariant(
        "revisions are numbered from 1",
        "event {0} has {1} revisions, of which {2} are kept, up to number {3}",
        """
        SELECT events.uid, events.revisions, count(revisions.number), max(revisions.number)
        FROM events LEFT JOIN revisions ON revisions.uid = events.uid
        GROUP BY events.uid, events.revisions
        HAVING count(revisions.number) <> events.revisions OR events.revisions < 1
        OR max(revisions.number) <> events.revisions OR min(revisions.number) <> 1
        ORDER BY events.uid
        """,
    ),
    Invariant(
        "SEQUENCE never falls",
        "event {0} has a lower SEQUENCE in revision {1} than before",
        """
        SELECT later.uid, later.number FROM revisions AS later JOIN revisions AS sooner
        ON sooner.uid = later.uid AND sooner.number = later.number - 1
        WHERE later.sequence < sooner.sequence ORDER BY later.uid, later.number
        """,
    ),
    Invariant(
        "a revision is of an event",
        "revision {1} is of {0}, which never was an event",
        """
        SELECT revisions.uid, revisions.number FROM revisions
        LEFT JOIN events ON events.uid = revisions.uid
        LEFT JOIN aliases ON aliases.uid = revisions.uid
        WHERE events.uid IS NULL AND aliases.uid IS NULL ORDER BY revisions.uid, revisions.number
        """,
    ),
    Invariant(
        "a key belongs to a telling that is found",
        'the key "{0}" belongs to telling {1}, which is not found',
        """
        SELECT keys.text, keys.telling FROM keys
        LEFT JOIN tellings ON tellings.number = keys.telling AND tellings.found = 1
        WHERE tellings.number IS NULL ORDER BY keys.text, keys.telling
        """,
    ),
    Invariant(
        "a name belongs to a telling",
        'the name "{0}" belongs to telling {1}, which is not there',
        """
        SELECT names.text, names.telling FROM names
        LEFT JOIN tellings ON tellings.number = names.telling
        WHERE tellings.number IS NULL ORDER BY names.text, names.telling
        """,
    ),
    Invariant(
        "an event that was joined is one no more",
        "{0} is an event, and was joined with {1}",
        """
        SELECT aliases.uid, aliases.goal FROM aliases JOIN events ON events.uid = aliases.uid
        ORDER BY aliases.uid
        """,
    ),
    Invariant(
        "doubts name events",
        "{0} and {1} may be one, and not both are events",
        """
        SELECT doubts.one, doubts.other FROM doubts
        LEFT JOIN events AS first ON first.uid = doubts.one
        LEFT JOIN events AS second ON second.uid = doubts.other
        WHERE first.uid IS NULL OR second.uid IS NULL OR doubts.one = doubts.other
        ORDER BY doubts.one, doubts.other
        """,
    ),
    Invariant(
        "a stamp is given once",
        "{1} events have the stamp {0}",
        """
        SELECT stamp, count(*) FROM
        (SELECT stamp FROM events UNION ALL SELECT stamp FROM aliases) AS given
        GROUP BY stamp HAVING count(*) > 1 ORDER BY stamp
        """,
    ),
    Invariant(
        "counters are ahead",
        'the counter "{0}" is behind what was counted: {1}',
        """
        SELECT name, value FROM counters WHERE name = 'stamp' AND value < (SELECT max(stamp) FROM
        (SELECT stamp FROM events UNION ALL SELECT stamp FROM aliases) AS given)
        UNION ALL
        SELECT name, value FROM counters
        WHERE name = 'telling' AND value < (SELECT max(number) FROM tellings)
        """,
    ),
    Invariant(
        "the store has its counters and its identity",
        "{0} is missing",
        """
        SELECT 'the note "identity"' WHERE NOT EXISTS
        (SELECT 1 FROM notes WHERE name = 'identity')
        UNION ALL SELECT 'a counter' WHERE (SELECT count(*) FROM counters) < 2
        """,
    ),
)
