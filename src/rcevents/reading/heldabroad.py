"""Verbs and nouns of other languages by which a sentence tells that something takes place.

"Der Kannentag findet am 12. März in Kassel statt", "la journée aura lieu le 13 mars": what takes
place is named by a heading, by bold letters or by a link; days and places are read elsewhere.
"""

from __future__ import annotations

import re
from itertools import islice

from rcevents.reading.sentences import sentences
from rcevents.reading.translation import folded

HELD = re.compile(
    r"""\b(?: findet\b.{1,160}\bstatt | finden\b.{1,160}\bstatt | stattfinden
          | ladt\b.{1,120}\bein | laden\b.{1,120}\bein | einladen | beginnt | trifft\ sich
          | treffen\ (?:wir|sich|uns) | kommen?\b.{1,120}\bzusammen
          | (?:wird|werden)\b.{1,120}\b(?:veranstaltet|abgehalten|ausgerichtet)
          | aur(?:a|ont)\ lieu | se\ tien(?:t|dra|dront|nent) | se\ deroule(?:ra|ront|nt)?
          | debutera | commence(?:ra)? | vous\ (?:invite|invitons|convie|convions)
          | vind(?:t|en)\b.{1,120}\bplaats | (?:wordt|worden)\b.{1,120}\b(?:gehouden|georganiseerd)
          | begint | nodig(?:t|en)\b.{1,120}\buit | kom(?:t|en)\b.{1,120}\b(?:bijeen|samen)
          | tendra(?:n)?\ lugar | se\ celebrara(?:n)? | se\ realizara(?:n)?
          | avra(?:nno)?\ luogo | si\ terra(?:nno)? | tera\ lugar | realiza-se )\b""",
    re.VERBOSE,
)
"""Verbs of taking place, for text in lower case and without accents."""
GATHERED = re.compile(
    r"""(?: schule | (?<!\bmon)(?<!diens)(?<!donners)(?<!frei)(?<!sams)(?<!sonn)(?<!feier)(?<!mit)
            (?<!geburts)(?<!werk)(?<!stich)(?<!all)(?<!bundes)(?<!\bland)(?<=\w\w\w)tag
          | \btag\ de[rs] | \w{3}tage | tagung | treffen | workshop | kurs | seminar
          | konferenz | kongress | stammtisch | versammlung | symposium | forum | vortrag |
          vortrage | abend | nachmittag | fruhstuck | woche | messe | hackathon | webinar |
          schulung | werkstatt | runde | cafe | kolloquium | sprechstunde | fest | lesung |
          klausur | fortbildung | feier | camp | journees? | ecole | ateliers? | seminaire |
          colloque | rencontres? | formation | conference | assemblee | webinaire | congres |
          reunion | cafe | fete | dag | dagen | bijeenkomst | cursus | school | borrel | lezing
          | vergadering | training | jornadas? | taller | curso | congreso | encuentro | escuela
          | seminario | giornat[ae] | scuola | corso | convegno | incontro | encontro
          | escola )\b""",
    re.VERBOSE,
)
"""How nouns end, or which they are, of what is attended."""
OTHERS = re.compile(
    r"""\b(?: wahl\w{0,3} | wartung\w{0,8} | umfrage | abstimmung | bewerbung\w{0,8} | arbeit
          | anmeldung | anmeldefrist | einreichung\w{0,3} | frist | stelle | projekt | vorverkauf
          | dienst | betrieb | bauarbeiten | umzug | verkauf
          | election | vote | inscriptions? | maintenance | scrutin | vente | travaux
          | verkiezing | inschrijving | aanmelding | onderhoud | verkoop | stemming
          | elecciones | inscripcion | iscrizioni | elezioni | manutenzione )\b""",
    re.VERBOSE,
)
"""What has its day, too, and is attended by nobody."""
LONGEST = 500
MOST_SENTENCES = 3


def is_held_abroad(text: str) -> bool:
    """Tell whether a text's first sentences say in another language that something takes place.

    >>> is_held_abroad("Der Tag findet am 3. Mai statt."), is_held_abroad("Die Wahl beginnt.")
    (True, False)
    """
    parts = islice(sentences(text[:LONGEST]), MOST_SENTENCES)
    return any(says_held(text[start:end]) for start, end in parts)


def says_held(sentence: str) -> bool:
    """Tell whether a sentence in another language says that something takes place."""
    words = folded(sentence.replace("\n", " "))
    found = HELD.search(words)
    return found is not None and not OTHERS.search(words)


def names_gathering_abroad(title: str) -> bool:
    """Tell whether words hold a noun of another language for what is attended.

    >>> names_gathering_abroad("Sommerschule der Kannen"), names_gathering_abroad("Aus dem Verein")
    (True, False)
    """
    return GATHERED.search(folded(title)) is not None
