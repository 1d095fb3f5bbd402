from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.model import Event, first_day
from rcevents.reading.announcements import announcements
from rcevents.reading.markdown import markdown_outline
from rcevents.sources.newsletter import read_newsletter
from rcevents.sources.settings import Settings
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import MediaType

FORMS = Path(__file__).with_name("listedforms.txt")
ISSUES = Path(__file__).with_name("listedissues.txt")
ISSUED = dt.date(2031, 4, 20)
HEADING = "## Upcoming events\n\n"


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Yield group, text and what is announced in it."""
    for group in FORMS.read_text(encoding="utf-8").split("#### ")[1:]:
        name, *entries = group.split("\n----\n")
        for entry in entries:
            text, *told = entry.rstrip().split("\n=>")
            yield name, text, [each.strip() for each in told if each.strip()]


def issues() -> Iterator[tuple[str, str, list[str]]]:
    """Yield form, text and what is announced in it."""
    for issue in ISSUES.read_text(encoding="utf-8").split("@@@@ ")[1:]:
        form, _, rest = issue.partition("\n")
        text, *told = rest.rstrip().split("\n=>")
        yield form, text, [each.strip() for each in told if each.strip()]


def told(text: str, *, plain: bool = False) -> list[str]:
    """Give the events that a section announces, in the words of the cases."""
    heading = "UPCOMING EVENTS\n===============\n\n" if plain else HEADING
    form: MediaType = "text/plain" if plain else "text/markdown"
    return events_of(Document("issue", heading + text, form, ISSUED))


def events_of(document: Document) -> list[str]:
    found = read_newsletter(document, Settings())
    return [in_words(each) for each in found if isinstance(each, Event)]


def in_words(event: Event) -> str:
    if event.start is None:
        return f"{event.title} @ {event.schedule}"
    first, last = first_day(event.start), first_day(event.end or event.start)
    return f"{event.title} @ {first}" + (f"..{last}" if last != first else "")


@pytest.mark.parametrize(("group", "text", "events"), list(cases()))
def test_the_forms_of_many_newsletters(group: str, text: str, events: list[str]) -> None:
    """Every form in which lists announce, and what stands in them beside events."""
    assert told(text, plain=group == "mails") == events


@pytest.mark.parametrize(("form", "text", "events"), list(issues()))
def test_whole_issues(form: MediaType, text: str, events: list[str]) -> None:
    """Lists as they stand beside news, jobs, past events and facts of events."""
    assert events_of(Document("issue", text, form, ISSUED)) == events


def test_a_third_of_the_forms_announce_nothing() -> None:
    every = [events for _, _, events in cases()]
    assert len(every) > 200
    assert sum(not events for events in every) > len(every) / 3


def test_a_rule_ends_an_entry() -> None:
    """What stands behind a rule is no prose of the entry before."""
    text = f"{HEADING}[Tea](/t) - 3 May\n\nAll of tea.\n\n---\n\nOther words.\n"
    (found,) = announcements(markdown_outline(text))
    assert found.prose == ("All of tea.",)


def test_what_an_event_holds_is_its_prose() -> None:
    """Talks listed below an event are told with it, with the line that leads to them."""
    text = f"{HEADING}- [Tea](/t), 3 May\n\n  Talks include:\n\n  - [Pots](/p), 4 May\n"
    (found,) = announcements(markdown_outline(text))
    assert found.prose == ("Talks include:", "Pots, 4 May")


def test_a_day_holds_for_what_follows() -> None:
    text = f"{HEADING}3 May\n\n[Tea](/t), 14:00\n\n[Pots](/p), 15:00\n"
    found = announcements(markdown_outline(text))
    assert [each.dateline for each in found] == ["3 May, 14:00", "3 May, 15:00"]


def test_lines_are_those_of_titles() -> None:
    text = f"{HEADING}- New: [Tea](/t), 3 May\n- **Last chance** -\n  [Pots](/p), 4 May\n"
    assert [each.line for each in announcements(markdown_outline(text))] == [3, 5]


@pytest.mark.parametrize(
    "piece",
    ["- [Tea](/t)\n", "- New: ", "- **Tea** ", "- [Tea](/t) is on 3 May. ", "• Tea, 3 May\n", "; "],
)
def test_hostile_sections_take_no_longer_than_their_length(piece: str) -> None:
    assert_linear(
        lambda text: announcements(markdown_outline(HEADING + text)),
        lambda many: piece * (many // len(piece)),
    )
