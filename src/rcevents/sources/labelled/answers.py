"""Answers: what stands under each label, as plain text with its links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.reading.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rcevents.reading.roles import Role

NOTHING = re.compile(
    r"""[\s_*.,:;/|\\()\[\]<>~#+?!-]{0,99}
        (?: no[ ]response | n/?a | none | nil | null | not[ ]applicable | not[ ](?:yet[ ])?sure
          | keine? | aucune? | ninguno | nada | unknown | unbekannt | to[ ]be[ ]\w{1,12}
          | tba | tbd | tbc | yyyy-mm-dd | (?:mm/dd|dd/mm)/yyyy | hh:mm )?
        [\s_*.,:;/|\\()\[\]<>~#+?!-]{0,99}""",
    re.VERBOSE | re.IGNORECASE,
)
"""An answer that says nothing."""
MOST = 400
"""No form asks for more; what comes behind is no form."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One label and what stands under it; `links` are the addresses in it, in order.

    `meant` is the role where something else than the label tells it.
    """

    label: str
    text: str
    links: tuple[str, ...] = ()
    meant: Role | None = None

    @property
    def role(self) -> Role | None:
        """What the label asks for."""
        return self.meant or role_of(self.label)


@dataclass(slots=True)
class Answers:
    """The answers to each role, in their order; those that say nothing are left out."""

    by_role: dict[Role, list[Answer]] = field(default_factory=dict)

    def all(self, role: Role) -> Sequence[Answer]:
        """Give every answer of a role."""
        return self.by_role.get(role, ())

    def text(self, role: Role) -> str:
        """Give the first answer's text, or ""."""
        told = self.by_role.get(role)
        return told[0].text if told else ""

    def one(self, role: Role) -> Answer | None:
        """Give the first answer of a role."""
        told = self.by_role.get(role)
        return told[0] if told else None

    def __bool__(self) -> bool:
        return bool(self.by_role)


def says_nothing(text: str) -> bool:
    """Tell whether an answer is none.

    >>> [says_nothing(text) for text in ("_No response_", "N/A", "-", "TBD", "Ghent")]
    [True, True, True, True, False]
    """
    return len(text) < MOST and NOTHING.fullmatch(text.strip()) is not None


def gathered(told: Iterable[Answer]) -> Answers:
    """Sort answers by their roles.

    >>> answers = gathered([Answer("Name", "Tea Days"), Answer("Venue", "n/a")])
    >>> answers.text("title"), answers.text("place")
    ('Tea Days', '')
    """
    found = Answers()
    for count, answer in enumerate(told):
        role = answer.role if count < MOST else None
        if role and (answer.links or not says_nothing(answer.text)):
            found.by_role.setdefault(role, []).append(answer)
    return found
