"""Words of headings in other languages, by what is told below them; folded, without accents."""

from __future__ import annotations

import re

from rcevents.reading.translation import folded

EVENTS = {
    "de": """
        termine terminkalender terminhinweise terminvorschau terminuebersicht veranstaltung
        veranstaltungen veranstaltungshinweise veranstaltungskalender veranstaltungstipps
        veranstaltungsprogramm veranstaltungsreihe veranstaltungsankundigungen kurse kursangebot
        kursprogramm kurstermine schulung schulungen schulungsangebot schulungsprogramm
        schulungstermine fortbildung fortbildungen weiterbildung weiterbildungen
        weiterbildungsangebote vortrag vortrage vortragsreihe tagung tagungen konferenz konferenzen
        seminare workshopreihe lehrveranstaltungen veranstaltungstermine
        """,
    "fr": """
        evenement evenements manifestation manifestations formations colloque colloques
        conferences seminaires ateliers atelier journees rencontres webinaires
        """,
    "nl": """
        evenement evenementen cursus cursussen bijeenkomst bijeenkomsten trainingen lezingen
        opleidingen activiteiten congressen
        """,
    "es": """
        evento eventos curso cursos talleres jornadas formacion formaciones conferencias
        seminarios charlas congresos actividades calendario webinarios
        """,
    "it": """
        eventi corsi seminari convegni conferenze formazione incontri calendario appuntamenti
        """,
    "pt": "formacao formacoes oficinas palestras congressos minicursos encontros atividades",
    "north": """
        arrangementer arrangementen kurs kurser kalender kalendarium evenemang
        konferanser konferenser seminarer moten moter aktiviteter utbildningar opplaering
        tapahtumat koulutukset foredrag
        """,
}
"""What is announced below such a word; what is an English word with another sense stands not."""
CLOSED = {
    "de": """
        stelle stellen stellenangebote stellenangebot stellenausschreibung stellenausschreibungen
        stellenmarkt stellenanzeigen ausschreibung ausschreibungen forderung forderungen
        forderausschreibungen fordermoglichkeiten forderprogramme publikation publikationen
        veroffentlichung veroffentlichungen neuerscheinungen ruckblick ruckschau ruckblicke
        nachlese archiv wartung wartungen wartungsarbeiten wartungstermine wartungsfenster
        storung storungen betriebsunterbrechung betriebsunterbrechungen impressum inhalt
        inhaltsverzeichnis vergangene vergangen lesetipps preise preisvergaben
        personalia personalien geburtstage abwesenheit abwesenheiten urlaub nachruf nachrufe
        lesenswert lesenswertes lekture lesestoff lesetipp buchtipp buchtipps gelesen pressespiegel
        presseschau fristen ehrungen auszeichnungen jobborse stellenborse jobangebote praktika
        rueckblick stoerung stoerungen foerderung veroeffentlichungen neuerscheinung
        """,
    "fr": """
        emploi emplois postes recrutement recrutements offres appels publications parutions
        bilan passe passees financement financements sommaire distinctions nominations bourses
        recrutements soutenances
        """,
    "nl": """
        vacature vacatures vacaturebank terugblik archief onderhoud publicaties subsidies subsidie
        inhoud afgelopen storingen vacature gelezen leestips leestip gepubliceerd
        """,
    "es": """
        empleo empleos ofertas vacantes plazas publicaciones archivo pasado pasados pasadas
        lecturas becas convocatorias subvenciones mantenimiento sumario contenido contenidos
        """,
    "it": "lavoro letture pubblicazioni passati archivio bandi borse manutenzione sommario",
    "pt": "vagas emprego empregos publicacoes passados bolsas manutencao sumario arquivo",
    "north": """
        stilling stillinger jobb lediga ledige tjanster publikasjoner publikationer tilbakeblikk
        tillbakablick tidligere tidigare arkiv driftsstans driftstopp avoimet underhall utlysninger
        utlysningar lastips lesetips lesestoff jobbannonser stillingsannonser tyopaikat julkaisut
        """,
}
SAID_OF_EVENTS = re.compile(
    r"""\b(?: a\ vos\ agendas | dates\ a\ (?:retenir|noter) | rendez[- ]vous
          | noteer\ in\ (?:je|uw)\ agenda
          | in\ de\ agenda | fechas\ (?:senaladas|destacadas) | date\ da\ (?:segnare|ricordare)
          | proximas\ (?:fechas|citas) | im\ kalender | kalenderblatt | termine )\b
      | ^\W*a\ venir\W*$""",
    re.VERBOSE,
)
"""Several words of which none says alone that events are announced; for folded text."""
SAID_OF_OTHERS = re.compile(
    r"""^\W*(?: a\ lire | a\ (?:voir|ecouter) | retour\ sur | om\ te\ (?:lezen|lesen|bekijken)
           | da\ leggere | para\ leer | att\ lasa | maintenances?\ (?:programmees?|prevues?)
           | offres?\ de\ (?:stage|these)s?
           | prix\ et )\b""",
    re.VERBOSE,
)
"""The same of reading, jobs, repairs and what is over."""
BARE_CLOSED = frozenset(
    """
    maintenance downtime downtimes outage outages incidents exams changelog holidays birthdays
    absences
    """.split()
)
"""English words that close a section where they end a short heading: "Planned maintenance"."""
MOST_BESIDE = 3
FILLING = frozenset(
    """
    und oder der die das des dem den im in am fur von aus uns unser unsere nachste nachsten
    kommende kommenden aktuelle weitere neue externe interne regionale uberregionale hinweise
    et ou le la les un une du de a au venir prochain prochains prochaine prochaines nos notre autres
    en het een van voor komende onze overige aankomende
    y e o el los las del proximo proximos proxima proximas nuestros otros otras
    il i gli prossimi prossimo nostri os as da do dos das outros
    og och for kommande kommende kommer andre andra vare vara
    dates diary agenda
    """.split()
)
"""Words that may stand beside them in the heading of a list."""
SCOPES = frozenset(
    """
    ahead looking later future beyond
    elsewhere further afield external externally outside national nationally international
    internationally regional worldwide abroad europe other others local locally more and in the
    our us from around world uk germany overseas nearby partners partner
    uberregional andernorts extern externes anderswo bundesweit weltweit ausland weitere
    ailleurs en france a l'etranger elders buiten buitenland landelijk fuera internacional nacional
    altrove
    """.split()
)
"""Words of a heading that goes on with the list above, and tells where."""
_EVENT_WORDS = frozenset(word for words in EVENTS.values() for word in words.split())
_CLOSED_WORDS = frozenset(word for words in CLOSED.values() for word in words.split())
_PEOPLE = (["who"], ["wer"], ["qui"], ["who's"])
"""What asks for people lists no events: "Who is away"."""
_WORD = re.compile(r"[^\W\d_][\w'’]*")


def _words(heading: str) -> list[str]:
    return [folded(word) for word in _WORD.findall(heading)]


def names_events(heading: str) -> bool:
    """Tell whether a heading in another language says that events are announced below it.

    >>> [names_events(t) for t in ("Nächste Termine", "Événements à venir", "Terminal")]
    [True, True, False]
    """
    if any(word in _EVENT_WORDS for word in _words(heading)):
        return True
    return SAID_OF_EVENTS.search(folded(heading)) is not None


def names_closed(heading: str) -> bool:
    """Tell whether a heading in another language names what holds no event, whatever its dates.

    >>> [names_closed(t) for t in ("Offene Stellen", "Vacatures", "Wartung / Maintenance", "Kurse")]
    [True, True, True, False]
    """
    words = _words(heading)
    if any(word in _CLOSED_WORDS for word in words) or words[:1] in _PEOPLE:
        return True
    if SAID_OF_OTHERS.search(folded(heading)):
        return True
    return len(words) <= MOST_BESIDE and bool(words) and words[-1] in BARE_CLOSED


def is_closed_among_events(heading: str) -> bool:
    """Tell whether a heading below a list of events names what is none, and no event itself.

    >>> [is_closed_among_events(t) for t in ("Stellen", "Kurs Publikationen", "Archiv für alle da")]
    [True, False, False]
    """
    if len(_words(heading)) > MOST_BESIDE or not names_closed(heading):
        return False
    return not names_events(heading)


def is_list_word(word: str) -> bool:
    """Tell whether a word may stand in the heading of a list of events.

    >>> is_list_word("Vorträge"), is_list_word("und"), is_list_word("Tee")
    (True, True, False)
    """
    name = folded(word)
    return name in _EVENT_WORDS or name in FILLING


def goes_on_elsewhere(heading: str) -> bool:
    """Tell whether a heading says only where what is listed below takes place.

    >>> goes_on_elsewhere("ÜBERREGIONAL / FURTHER AFIELD"), goes_on_elsewhere("Other news")
    (True, False)
    """
    words = _words(heading)
    return bool(words) and all(word in SCOPES for word in words)
