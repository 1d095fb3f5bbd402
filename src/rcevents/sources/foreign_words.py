"""What announcements in other languages say of price, form and deadlines, and how English says it.

The phrases are folded: in small letters and without accents, "ß" as it is.
"""

from __future__ import annotations

PHRASES: dict[str, tuple[str, ...]] = {
    "participation is free, registration is required by": (
        r"inscription gratuite (?:mais|et) obligatoire (?:avant|jusqu[’']au)(?: le)?",
    ),
    "participation is free": (
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
        r"entree libre",
        r"ingresso (?:libero|gratuito)",
        r"entrada (?:libre|gratuita)",
        r"fri entre",
        r"vapaa paasy",
        r"gratis (?:toegang|entree|deelname)",
        r"kosten(?:lose|freie) (?:teilnahme|veranstaltung)",
        (
            r"(?:kosten|gebuhr|preis|tarif|precio|costo|prezzo|prix) ?: ?"
            r"(?:kostenlos|kostenfrei|keine|gratuite?|gratis|gratuit[oa])"
        ),
    ),
    "registration fee:": (
        (
            r"(?:(?:die )?(?:teilnahme|tagungs|kurs|konferenz|seminar)"
            r"(?:gebuhr|gebuhren|beitrag|kosten))(?: (?:betragt|betragen))? ?:?"
        ),
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
    "students": (r"studierende", r"studenten", r"etudiants", r"estudiantes", r"studenti"),
    "members": (r"mitglieder", r"miembros", r"adherents"),
    "free": (r"(?:frei|kostenlos|kostenfrei|gratis|gratuit)(?= ?(?:[.,;)]|$))",),
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
