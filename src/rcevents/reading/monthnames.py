"""The names of months and weekdays in other languages, and the words between their days.

Folded: lower case, without accents. What is an English word too ("mars", "set") is looked up only
beside a day's number.
"""

from __future__ import annotations

_BY_LANGUAGE = {
    "de": "januar jaenner|februar|maerz marz mrz|april|mai|juni|juli|august|september"
    "|oktober okt|november|dezember dez",
    "fr": "janvier janv|fevrier fevr fev|mars|avril avr|mai|juin|juillet juil|aout"
    "|septembre|octobre|novembre|decembre",
    "es": "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre"
    "|octubre|noviembre|diciembre dic",
    "it": "gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto"
    "|settembre|ottobre ott|novembre|dicembre",
    "pt": "janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro set"
    "|outubro out|novembro|dezembro",
    "ca": "gener|febrer|marc|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
    "nl": "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november"
    "|december",
    "sv": "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "da": "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    "nb": "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember des",
    "pl": "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika"
    "|listopada|grudnia",
    "cs": "ledna|unora|brezna|dubna|kvetna|cervna|cervence|srpna|zari|rijna|listopadu|prosince",
}

FOREIGN_MONTHS = {
    name: number
    for names in _BY_LANGUAGE.values()
    for number, spellings in enumerate(names.split("|"), 1)
    for name in spellings.split()
}
"""Each folded name and abbreviation of a month that is not written as in English, its number."""

FOREIGN_DAYS = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miercoles jueves viernes sabado domingo
    lunedi martedi mercoledi giovedi venerdi sabato domenica
    segunda terca quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """.split()
)
"""Weekdays, which a date can do without."""

TO_FOREIGN = frozenset("bis au al ao tot til till do alle ate a t/m".split())
AND_FOREIGN = frozenset("und et y e en och og i u".split())
LEADS = frozenset("vom am den der ab du le les des dal il del el los las dos do van von od".split())
"""What stands before the first day, and says nothing."""
OF_FOREIGN = frozenset("de del di do d da".split())
