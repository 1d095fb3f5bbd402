"""The words of labels in several languages, by what they mean; folded, without accents."""

from __future__ import annotations

CONCEPTS = {
    "private": """
        email e-mail mail contact kontakt contacto contatto phone telephone telefon submitter
        username handle github twitter linkedin mastodon facebook instagram tiktok bluesky
        discord slack hashtag hashtags social
        """,
    "aside": """
        conduct coc agree consent checklist terms privacy confirm acknowledgement image images logo
        banner flyer photo thumbnail language languages sprache langue idioma lingua participants
        attendees capacity expected number anzahl id featured visibility license recording
        recordings slides video joined since born birthday hired beigetreten seit geboren
        """,
    "deadline": """
        deadline deadlines due closes close closing closed frist schluss cutoff scadenza plazo
        limite
        """,
    "submission": """
        cfp cfps cfs cfc submission submissions submit proposal proposals paper papers
        call einreichung einreichungen beitraege convocatoria soumission abstracts
        """,
    "registration": """
        registration register rsvp signup anmeldung registrierung inscription inscriptions
        inscripcion registro iscrizione inscricao aanmelding rejestracja
        """,
    "application": "application applications apply bewerbung candidature candidatura",
    "early": "early earlybird fruehbucher fruhbucher",
    "notification": "notification notifications acceptance",
    "start": """
        start starts starting begin begins beginning beginn anfang from von ab debut inicio
        comienzo inizio opening opens first desde
        """,
    "end": """
        end ends ending stop stops ende until to bis fin fine fim termino last till hasta jusqu
        """,
    "date": """
        date dates day days when datum daten termin termine wann jour jours quand fecha fechas
        dia dias cuando data datas quando giorno giorni dato wanneer kiedy zeitraum tag zeitpunkt
        """,
    "time": """
        time times hour hours uhrzeit zeit zeiten heure heures horaire horaires hora horas horario
        ora orario tijd tid
        """,
    "zone": "zone timezone timezones tz zeitzone",
    "duration": "duration length dauer duree duracion durata duracao",
    "place": """
        location locations venue venues place places where address ort orte veranstaltungsort
        tagungsort lieu adresse lugar ubicacion sede luogo local localizacao wo donde dove plaats
        locatie plats sted room raum salle
        """,
    "city": "city cities town stadt ville ciudad citta cidade stad",
    "region": "state province region bundesland provincia",
    "country": "country countries land laender lander pays pais paese",
    "link": """
        url urls link links website websites web webpage homepage webseite website page site
        sitio enlace lien liens sito weblink href uri
        """,
    "price": """
        price prices pricing cost costs fee fees ticket tickets kosten preis preise gebuehr
        gebuhr gebuhren teilnahmegebuhr eintritt prix tarif tarifs cout couts precio costo coste
        prezzo preco custo admission paid entry tuition charge charges teilnahmebeitrag
        teilnahmekosten teilnehmerbeitrag kostenbeitrag unkostenbeitrag kursgebuhr kursgebuehr
        tagungsgebuhr tagungsgebuehr seminargebuhr anmeldegebuhr eintrittspreis ticketpreis frais
        deelnamekosten deelnameprijs inschrijfgeld prijs toegang toegangsprijs importe cuota tarifa
        tariffa quota costi prezzi pris avgift deltakeravgift deltagaravgift
        """,
    "format": """
        format mode modality modalitat modalite modalidad modalita attendance delivery online
        zoom webex jitsi bigbluebutton livestream
        virtual in-person inperson onsite hybrid remote formato participation teilnahme deelname
        participacion partecipazione
        """,
    "kind": "type typ tipo art veranstaltungsart eventtype",
    "title": """
        name names title titel titre nom nombre titulo nome titolo naam bezeichnung what was quoi
        intitule
        """,
    "event": """
        event events evenement evenements veranstaltung veranstaltungen conference conferences
        konferenz konferenzen conferencia conferencias congres congreso tagung workshop workshops
        meetup meetups evento eventos eventi aktivitet arrangement course courses kurs kurse cours
        curso training webinar talk seminar hackathon session activity meeting series
        """,
    "description": """
        description descriptions summary about details detail beschreibung descripcion descrizione
        descricao abstract inhalt contenu contenido overview information synopsis blurb agenda
        program programme programm resume zusammenfassung
        """,
    "remark": """
        remark remarks note notes comment comments bemerkung bemerkungen anmerkung anmerkungen
        hinweis hinweise kommentar commentaire remarque remarques observaciones notas misc info
        sonstiges other
        """,
    "organizer": """
        organizer organizers organiser organisers host hosts hosted organization organisation
        organizations veranstalter veranstalterin organisateur organisator organizador
        organizzatore community chapter institution provider anbieter ausrichter
        """,
    "speaker": """
        speaker speakers speaking presenter presenters keynote keynotes instructor instructors
        trainer trainers referent referenten referentin vortragende dozent intervenant
        intervenants orateur
        ponente ponentes relatore relatori lecturer teacher panelists
        """,
    "topic": """
        tags topic topics keyword keywords thema themen schlagworter stichworte theme themes
        etiquetas temas category categories kategorie categorie subject subjects
        """,
    "status": "status",
}

COMPOUNDS = {
    "call for": "submission",
    "appel a": "submission",
    "date limite": "deadline",
    "fecha limite": "deadline",
    "data limite": "deadline",
    "zeit zone": "zone",
    "time zone": "zone",
    "fuseau horaire": "zone",
    "zona horaria": "zone",
    "fuso orario": "zone",
    "early bird": "early",
    "sign up": "registration",
    "in person": "format",
    "on site": "format",
    "web site": "link",
    "site web": "link",
    "your name": "private",
    "last name": "private",
    "first name": "private",
    "can people attend": "format",
    "to attend": "format",
    "code of conduct": "aside",
    "meeting point": "place",
}
"""Phrases whose words mean something else when they stand alone."""

ENDINGS = {
    "anmeldeschluss": ("registration", "deadline"),
    "anmeldefrist": ("registration", "deadline"),
    "einsendeschluss": ("submission", "deadline"),
    "einreichungsfrist": ("submission", "deadline"),
    "startdatum": ("start", "date"),
    "enddatum": ("end", "date"),
    "begindatum": ("start", "date"),
    "einddatum": ("end", "date"),
    "startzeit": ("start", "time"),
    "endzeit": ("end", "time"),
    "startdate": ("start", "date"),
    "enddate": ("end", "date"),
    "starttime": ("start", "time"),
    "endtime": ("end", "time"),
    "dtstart": ("start", "date"),
    "dtend": ("end", "date"),
    "veranstaltungstitel": ("title",),
    "veranstaltungsdatum": ("date",),
    "veranstaltungsformat": ("format",),
}
"""Words grown together, and all that they mean."""

CONCEPT = {word: concept for concept, words in CONCEPTS.items() for word in words.split()}
