"""What labels ask for, in several languages."""

from __future__ import annotations

import pytest

from rcevents.reading.roles import role_of
from tests.reading.linear import assert_linear

ROLES = {
    "title": ["Event Name", "Conference name", "Titel", "Nom de l'événement", "Título", "What"],
    "when": ["Event Date", "Dates", "When?", "Datum", "Date & time", "Fecha", "📅 Date", "Wann"],
    "start": [
        "Start Date",
        "Date de début",
        "Fecha de inicio",
        "Beginn",
        "start_date",
        "startDate",
    ],
    "end": ["Event End Date", "Date de fin", "Fecha de fin", "Ende", "endDate"],
    "start_time": ["Start time in UTC", "Start Time"],
    "end_time": ["End time in UTC"],
    "time": ["Time", "Uhrzeit", "Heure", "Hora"],
    "zone": ["Time zone", "Timezone", "Zeitzone", "Fuseau horaire"],
    "duration": ["Duration", "Dauer", "Durée"],
    "place": ["Event Location", "Venue", "Where?", "Ort", "Lieu", "Ubicación", "Location of event"],
    "city": ["City", "Stadt"],
    "country": ["Country", "Land", "Pays"],
    "url": ["Event URL", "Website", "Link", "Webseite", "Enlace", "Meeting link"],
    "registration": ["Registration link", "Tickets URL"],
    "price": ["How much does it cost?", "Paid or Free", "Kosten", "Tarif", "Precio"],
    "format": ["In Person", "Virtual", "Is this event online or in person?", "Format"],
    "kind": ["Event Type", "Conference Type"],
    "description": ["Summary", "Event Description (200 char max)", "What is this event about?"],
    "organizer": ["Organizer name", "Organization Name", "Veranstalter", "Host"],
    "speakers": ["Speakers", "Who is speaking?", "Referenten"],
    "topics": ["Tags", "Topics"],
    "submission_deadline": [
        "CFP Deadline",
        "Abstract submission deadline",
        "CFP Ends",
        "CFP Link",
        "Proposals",
    ],
    "registration_deadline": ["Registration deadline", "Anmeldeschluss", "Anmeldefrist"],
    "early_bird_deadline": ["Early bird until"],
    "notification_deadline": ["Notification of acceptance"],
    "other_deadline": ["Deadline", "Date limite"],
    "remark": ["Remarks", "Bemerkung"],
    "aside": ["Code of Conduct", "Organizer URL", "LinkedIn URL", "Contact email"],
}


@pytest.mark.parametrize(
    ("label", "role"), [(label, role) for role, labels in ROLES.items() for label in labels]
)
def test_labels_are_known_by_their_words(label: str, role: str) -> None:
    """Whatever their language, order and decoration."""
    assert role_of(label) == role


@pytest.mark.parametrize("label", ["", "Shoe size", "#", "a" * 5000, "Nothing that one may know"])
def test_other_labels_ask_for_nothing_known(label: str) -> None:
    """They are left alone."""
    assert role_of(label) is None


def test_long_labels_take_linear_time() -> None:
    """A sentence is no label, and is not searched."""
    assert_linear(role_of, lambda size: "date (" * (size // 6))
