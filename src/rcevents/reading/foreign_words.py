"""What announcements in other languages say of price, form and deadlines, and how English says it.

The phrases are folded: in small letters and without accents, "ß" as it is.
"""

from __future__ import annotations

_FREE = (
    r"(?:kostenlos|kostenfrei|gebuhrenfrei|entgeltfrei|gratis|gratuite?s?|gratuit[oa]s?"
    r"|kosteloos|kostnadsfritt?|maksuton)"
)
_FOR = r"(?:fur|pour|voor|para|per|til|for|till)(?: (?:unsere|alle|les|nos|onze|los|las|gli))?"
_ALL = (
    r"(?:fur (?:alle|jedermann|jede[nr]?)|pour (?:tous(?: et toutes)?|toutes et tous)"
    r"|voor iedereen|para tod[oa]s|per tutti|for alle|for alla|aberto a todos)"
)
_PRICE = r"(?=(?: zahlen| paient| betalen| pagan)? ?[:=]? ?(?:nur )?(?:[€$£]|eur |chf )? ?\d)"
_WHO: dict[str, str] = {
    "non-members": (
        r"nicht-?mitglieder[n]?|non[- ](?:membres|adherents)|niet-leden|no[- ](?:miembros|socios)"
        r"|non soci|ikke-medlemmer|icke-medlemmar|externe(?:s|n)?"
    ),
    "students": (
        r"studierenden?|student(?:en|er|inn?en|innen|i)|etudiant(?:s|es|\.e\.s|s et etudiantes)"
        r"|estudiantes|studenter"
    ),
    "doctoral students": (
        r"promovierenden?|doktorand(?:en|er|innen|inn?en)|doctorant(?:s|es|\.e\.s)|promovendi"
        r"|doctorandos|dottorandi"
    ),
    "members": (
        r"(?:vereins)?mitgliedern?|membres|adherents|leden|miembros|socios|soci|medlemmer|medlemmar"
    ),
    "staff": (
        r"(?:mitarbeitenden?|beschaftigten?|angehorigen?|personnels?|medewerkers|dipendenti)"
    ),
}
"""Groups of people under what English calls them."""


def _of_people() -> dict[str, tuple[str, ...]]:
    """Give phrases for each group: before a price, led in by "for", and those that pay nothing."""
    told: dict[str, tuple[str, ...]] = {}
    for english, names in _WHO.items():
        led = rf"(?:{_FOR} )?(?:{names})"
        told[f"{english} free"] = (rf"{led}(?: (?:ist|est|is|es|er|sono))? {_FREE}",)
        told[f"{english} pay"] = (rf"(?:{names}) (?:be)?(?:zahlen|talen|taler|talar|paient|pagan)",)
        told[f"{english}:"] = (rf"{led}{_PRICE}",)
        told[f"for {english}"] = (rf"{_FOR} (?:{names})",)
        told[english] = (names,)
    return told


PHRASES: dict[str, tuple[str, ...]] = {
    "places are left": (r"(?:platze?|termine?|slots?)(?: \S{1,12})? frei",),
    "participation is free, registration is required by": (
        r"inscription gratuite (?:mais|et) obligatoire (?:avant|jusqu[’']au)(?: le)?",
    ),
    "participation is free, registration is required": (
        r"inscription (?:gratuite (?:mais|et) obligatoire|obligatoire (?:mais|et) gratuite)",
    ),
    "participation is free": (
        r"l[’']entree (?:est|reste) (?:libre|gratuite)",
        r"(?:l[’'])?(?:ingresso|entrata|accesso) e (?:libero|gratuito)",
        (
            r"(?:die )?teilnahme (?:(?:am|an der|an diesem) \S{1,30} )?ist (?:fur \S{1,30} )?"
            r"(?:kostenlos|kostenfrei|gratis|gebuhrenfrei|frei)"
        ),
        r"(?:la )?participation (?:(?:a la|a l[’']|au) ?\S{1,30} )?est (?:libre et )?gratuite",
        r"(?:la )?(?:participacion|asistencia|inscripcion) es (?:libre y )?gratuita",
        r"(?:la )?partecipazione (?:all?[’']? ?\S{1,30} )?e (?:libera e )?gratuita",
        r"a (?:participacao|inscricao) e gratuita",
        r"(?:de )?(?:deelname|toegang) is (?:gratis|kosteloos)",
        r"delta(?:gande|gandet|gelse|kelse) (?:ar|er) (?:kostnadsfri|kostnadsfritt|gratis)",
        r"osallistuminen on (?:maksutonta|ilmaista)",
        r"udzial jest bezplatny",
        (
            r"(?:inscription|formation|cours|atelier|evenement|entree|acces) (?:est )?"
            r"(?:libre et )?gratuite?s?"
        ),
        r"eintritt (?:ist )?frei",
        r"entree libre(?: dans la limite des places(?: disponibles)?)?",
        r"ingresso (?:libero|gratuito)",
        r"(?:la )?entrada (?:es )?(?:libre|gratuita)(?: hasta completar aforo)?",
        r"fri entre",
        r"vapaa paasy",
        r"gratis (?:toegang|entree|deelname)",
        r"kosten(?:lose|freie) (?:teilnahme|veranstaltung)",
        (
            r"(?:kosten|gebuhr|preis|tarif|precio|costo|prezzo|prix) ?: ?"
            r"(?:kostenlos|kostenfrei|keine|gratuite?|gratis|gratuit[oa])"
        ),
    ),
    "registration costs": (
        (
            r"(?:(?:die|der|das) )?(?:teilnahme|anmeldung|tagung|schulung|veranstaltung|fortbildung"
            r"|kurs|workshop|seminar|webinar|sommerschule|eintritt)"
            r"(?: (?:an|am) (?:\S{1,20} ){1,3})? ?kostet"
        ),
        r"(?:la )?(?:participation|formation|journee|inscription)(?: (?:a|au) \S{1,20})? coute",
        r"(?:de |het )?(?:deelname|cursus|training|workshop|toegang)(?: \S{1,20})? kost",
        r"(?:la |el )?(?:participacion|inscripcion|matricula|curso|taller|entrada) cuesta",
        r"(?:la |il )?(?:partecipazione|iscrizione|corso) costa",
        r"(?:delta(?:gelse|kelse|gande)|kurset|kursen|seminaret) kost(?:er|ar)",
    ),
    "registration fee:": (
        (
            r"(?:(?:die |der )?(?:teilnahme|teilnehmer|tagungs|kurs|konferenz|seminar|unkosten"
            r"|kosten)(?:gebuhr|gebuhren|beitrag|kosten|entgelt))"
            r"(?: (?:betragt|betragen|liegt bei))? ?:?"
        ),
        (
            r"(?:les )?(?:frais|droits) (?:d[’']inscription|de participation)"
            r"(?: (?:sont de|s[’']elevent a|se montent a))? ?:?"
        ),
        r"(?:le )?tarif (?:est de|s[’']eleve a)",
        r"(?:de )?(?:kosten|deelnamekosten) (?:bedragen|zijn)",
        r"(?:la )?(?:cuota|inscripcion|matricula) es de",
        r"(?:la |il )?(?:quota|costo)(?: di (?:iscrizione|partecipazione))? e di",
        r"(?:die )?(?:teilnahme)?kosten (?:betragen|liegen bei)",
        r"(?:deltaker|deltager|kurs)avgift(?:en)?(?: (?:er|ar))?(?: pa)? ?:?",
        r"(?:kosten|gebuhr|gebuhren|eintritt) ?:",
        r"(?:frais d[’']inscription|droits d[’']inscription|tarifs?) ?:",
        r"(?:cuota de inscripcion|precio|coste) ?:",
        r"(?:quota di iscrizione|costo|prezzo) ?:",
        r"(?:deelnamekosten|deltagaravgift|osallistumismaksu) ?:",
    ),
    "registration deadline:": (
        r"anmelde(?:schluss|schluß|frist)(?: ist)?(?: der| am)? ?:?",
        r"date limite d[’']inscription(?: est)?(?: le| fixee au)? ?:?",
        r"fecha limite de inscripcion(?: es)?(?: el)? ?:?",
        r"(?:scadenza|termine) (?:delle |per le )?iscrizioni ?:?",
        r"sista anmalningsdag ?:?",
        r"viimeinen ilmoittautumispaiva ?:?",
    ),
    "application deadline:": (
        r"bewerbungs(?:schluss|frist)(?: ist)?(?: der| am)? ?:?",
        r"date limite (?:de|des) candidatures? ?:?",
        r"fecha limite de solicitud(?:es)? ?:?",
    ),
    "submission deadline:": (
        r"einreichungs(?:schluss|frist)(?: ist)?(?: der| am)? ?:?",
        r"date limite de soumission ?:?",
        r"fecha limite de envio ?:?",
    ),
    "registration by": (
        (
            r"(?:bitte )?(?:anmeldung|anmeldungen|anmelden)(?: \S{1,20}){0,2}? bis"
            r"(?: spatestens)?(?: zum| am)?"
        ),
        r"inscriptions?(?: \S{1,20}){0,2}? (?:avant|jusqu[’']au)(?: le)?",
        r"inscripcion(?:es)?(?: \S{1,20}){0,2}? (?:hasta|antes del)(?: el)?",
        r"iscri(?:zioni|zione|versi)(?: \S{1,20}){0,2}? entro(?: il)?",
        r"(?:aanmelden|inschrijven|aanmelding)(?: \S{1,20}){0,2}? (?:voor|tot)",
        r"anmalan (?:senast|fore)(?: den)?",
        r"tilmelding senest(?: den)?",
        r"pamelding innen",
        r"ilmoittaudu(?: \S{1,20})? viimeistaan",
    ),
    "it is held online": (
        r"findet (?:rein |vollstandig |komplett )?(?:online|virtuell|digital) statt",
        r"(?:aura|a) lieu en ligne",
        r"se (?:realizara|celebrara) (?:en linea|online)",
        r"si (?:terra|svolgera) online",
        r"(?:vindt|gaat) online plaats",
        r"(?:halls|arrangeras) (?:online|digitalt)",
        r"jarjestetaan (?:etana|verkossa)",
    ),
    "it is held in person": (
        r"findet in prasenz statt",
        r"(?:aura|a) lieu en presentiel",
        r"si (?:terra|svolgera) in presenza",
    ),
    "it is a hybrid event": (
        r"findet hybrid statt",
        r"aura lieu en format hybride",
        r"en (?:formato|modalidad) hibrid[oa]",
    ),
    "is free for all": (rf"(?:ist|sind|est|sont) (?:{_FREE} {_ALL}|{_ALL} {_FREE})",),
    "but": (r"mais|aber|maar|pero|jedoch|allerdings",),
    "free for all": (rf"{_FREE} {_ALL}", rf"{_ALL} {_FREE}"),
    **_of_people(),
    "free": (
        rf"(?:{_FREE}|frei)(?= ?(?:[.,;)!]|$))",
        (
            rf"{_FREE}(?= (?:fur|pour|voor|para|per|for|til|aber|mais|maar|pero|ma|men|und|et|en|e"
            r"|y)\b)"
        ),
    ),
    "reduced": (r"ermaßigt|reduit|reducido|ridotto|gereduceerd",),
    "per person": (r"(?:pro|par|per|por|a) (?:personne?|persona|persoon|kopf)",),
    "early bird": (r"fruhbucher(?:preis|rabatt)?",),
}
"""Phrases of other languages under what they say in English; the longer of two comes first."""

STEMS = tuple(
    stem.replace("_", " ")
    for stem in """
    teilna kosten gebühr eintritt anmeld bewerbung einreichung findet frühbuch
    gratuit inscri participaci participaç participazione partecipazione entrée entrada ingresso
    iscri scadenza precio prezzo prix coste costo kosteloos deelname gratis kostnadsfri maksut ilmai
    bezpłat fri_entr pääsy anmäl anmal tilmeld påmeld ilmoittau limite tarif soumission
    aanmeld inschrijv lieu_en celebrar realizar svolger terrà plaats arrangeras järjest deltag
    libre hibrid frei studierende studenten étudiants etudiants estudiantes studenti mitglieder
    miembros adhérents adherents gebuhr gebuehr fruhbuch entree pamelding jarjest vapaa
    kostet koster kostar kost_ coûte coute cuesta costa_ frais avgift promov doktorand doctorant
    doctorand dottorandi mitarbeite medewerkers beschäftigt angehörige dipendenti personnel membres
    leden socios soci_ soci, medlem externe étudiant etudiant studenter student:in ermäßigt réduit
    reduit reducido ridotto gereduceerd plätze platz_ cuota quota matrícula personne persona
    persoon kopf entgeltfrei gebührenfrei
    """.split()
)
"""Without one of these in the caseless text, there is no phrase."""
ONLINE = r"""
    en\ ligne | a\ distance | en\ linea | in\ linea | virtuell (?:e\ veranstaltung)? | a\ distanza
  | verkossa | etana | pa\ natet | digitalt? | digitale\ veranstaltung | nettmote | videokonferenz
  | visio (?:conference)? | videoconferenc\w{1,3} | videoconferenza | remoto
  | (?:reunion|reunion\ de|riunione\ di)\ (?:microsoft\ )?teams
  | (?:microsoft\ )?(?:teams|skype|zoom|webex) [ -]
    (?:besprechung|mote|mode|vergadering|konferenz|sitzung)
"""
"""What stands for "online" as the whole of a location."""
