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

_LINE_MONTHS = (
    "januar januari jänner janvier janv enero",
    "februar februari février fevrier févr fév febrero",
    "märz maerz mrz maart mrt mars marzo",
    "avril avr abril",
    "mai mei mayo",
    "juni juin junio",
    "juli juillet juil julio",
    "augustus août aout agosto",
    "septembre septiembre",
    "oktober okt octobre octubre",
    "novembre noviembre",
    "dezember dez décembre déc diciembre",
)
LINE_MONTHS = {
    name: number for number, names in enumerate(_LINE_MONTHS, 1) for name in names.split()
}
"""German, French, Spanish and Dutch names that no English line has for another word, but one."""
PLANET = "mars"
"""The one, which tells a month in small letters only."""
_LINE_DAYS = (
    "montag lundi lunes maandag",
    "dienstag mardi martes dinsdag",
    "mittwoch mercredi miércoles woensdag",
    "donnerstag jeudi jueves donderdag",
    "freitag vendredi viernes vrijdag",
    "samstag sonnabend samedi sábado zaterdag",
    "sonntag dimanche domingo zondag",
)
LINE_DAYS = {name: number for number, names in enumerate(_LINE_DAYS) for name in names.split()}
"""Their weekdays, with their numbers (Monday is 0)."""
SHORT_DAYS = {name: number for number, name in enumerate("Mo Di Mi Do Fr Sa So".split())}
"""Weekdays in German only right before a day that is written in German."""
LINE_TO = frozenset({"bis", "au", "al", "tot"})
LINE_AND = frozenset({"und", "et", "en", "y"})
LINE_OF = frozenset({"de"})
"""What joins their days and months; only beside a day's number does it tell anything."""
LINE_LEADS = frozenset("am vom bis ab den der zum le du mo di mi do fr sa so".split())
"""What stands right before a day in figures: "am 20.05.", "Fr. 14.03."."""
