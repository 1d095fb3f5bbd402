"""How announcements word a deadline: vocabularies, and the patterns over a masked text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.reading.landmarks import A_DATE, DATE, TIME, WHEN, ZONE

if TYPE_CHECKING:
    from rcevents.model import DeadlineKind

EARLY: Final = (
    r"(?:super[ -])?early[ -]?birds?(?:[ ](?:registrations?|rates?|prices?|pricing|tickets?|fees?"
    r"|discounts?|offer|booking))?|early[ ](?:registrations?|rates?|bookings?|pricing)"
)
NOTICE: Final = (
    r"(?:(?:author|acceptance)[ ])?notifications?(?:[ ](?:of[ ]acceptance|to[ ]authors))?"
    r"|(?:acceptance[ ])?decisions"
)
APPLYING: Final = (
    r"applications?|nominations?|bursar(?:y|ies)|scholarships?|travel[ ](?:grants?|awards?)"
    r"|expressions?[ ]of[ ]interest|bewerbung(?:en)?|candidatures?"
)
SUBMITTING: Final = (
    r"submissions?|abstracts?|proposals?|manuscripts?|cfps?|(?:contest[ ])?entries"
    r"|(?:full|short|long|regular|research)[ ]papers|camera[ -]ready(?:[ ](?:papers?|copy))?"
    r"|calls?[ ]for[ ][a-z-]{4,20}(?:[ ](?:and|&)[ ][a-z-]{4,20})?"
    r"|einreichung(?:en)?|soumissions?|beiträge"
)
REGISTERING: Final = (
    r"registrations?|sign[ -]?ups?|rsvps?|bookings?|enrol(?:l)?ments?|ticket[ ]sales?"
    r"|anmeldung(?:en)?|anmelden|aanmeld(?:en|ing(?:en)?)|inscripti?ons?|inscripci(?:ón|ones)"
)
LOOSE: Final = (
    r"papers?|posters?|talks?|contributions?|tutorials?|demos?|panels?|sessions?|tickets?"
    r"|payments?|surveys?|forms?|workshops?|mini-?symposia|votes?|voting"
)
"""What also has dates of its own: posters hang until a day, talks run until one."""
CLOSABLE: Final = r"(?:papers?|posters?|contributions?|tickets?|surveys?|forms?|votes?|voting)"

_ADJECTIVE: Final = (
    r"(?:mand[ai]tory|compulsory|obligatory|required|advance|prior|pre|final|next|last|late|general"
    r"|regular|standard|online|in-?person|on-?site|remote|virtual|full|short|position|extended"
    r"|lightning|research|workshop|tutorial|posters?|talks?|papers?|abstract|conference|speaker"
    r"|participant|attendee|student|team|project|session|programme?|grant|fellowship|hackathon"
    r"|bursary|bursaries|scholarship|travel|award|prize|volunteer|speaker)"
)
FIRM_STEMS: Final = (
    "early|notif|decision|applic|nomin|bursar|scholar|travel|express|submi|abstract|propos|manus"
    "|cfp|camera|call|regist|sign|rsvp|booking|enrol|ticket|meld|inscri|bewerb|candid|einreich"
    "|soumiss|beitr"
)
"""What the words of FIRM begin with, in caseless text."""
FIRM: Final = rf"(?:{EARLY}|{NOTICE}|{APPLYING}|{SUBMITTING}|{REGISTERING})\b"
_FIRM: Final = rf"(?:\b{_ADJECTIVE}[ -]){{0,3}}\b{FIRM}"
_CLOSABLE: Final = rf"(?:\b{_ADJECTIVE}[ -]){{0,3}}\b(?:{FIRM}|{CLOSABLE}\b)"
_ANY: Final = rf"(?:\b{_ADJECTIVE}[ -]){{0,3}}\b(?:{FIRM}|(?:{LOOSE})\b)"

_WORD: Final = rf"[^\s,;!?()|{DATE}{TIME}{ZONE}\x00]{{0,40}}[^\s,;:.!?()|{DATE}{TIME}{ZONE}\x00]"
_LIMIT: Final = (
    r"(?:by|before|until|till|through|up[ ]to|latest|(?:no|not)[ ]later[ ]than|on[ ]or[ ]before"
    r"|prior[ ]to|ahead[ ]of|bis(?:[ ]spätestens)?|avant|jusqu['’]au|d['’]ici|vóór|voor|tot"
    r"|uiterlijk|hasta|antes[ ]del?)"
    r"(?:[ ](?:the|end[ ]of|zum|den|le|el))?"
)
_DUE_DATE: Final = (
    r"(?:deadlines?|due[ ]dates?|closing[ ]dates?|cut-?off(?:[ ](?:dates?|time))?"
    r"|(?:last|final)[ ](?:day|date|chance|call)(?=[ ](?:to|for)[ ])"
    r"|(?:anmelde|bewerbungs|einreichungs|einsende|abgabe)(?:schluss|frist)|(?:meldefrist|sluitingsdatum)"
    r"|date[ ]limite(?:[ ](?:d['’]inscription|de[ ]soumission))?|fecha[ ]límite)"
)
_BE: Final = r"(?:[ ](?:is|ist|are|was|were|will[ ]be|has[ ]been|have[ ]been|set|now|falls?)){0,3}"
_SIGN: Final = r"[ ]?[:|,–—-]{0,2}[ ]{0,2}"
_ASIDE: Final = rf"(?:[ ]\([^()\n{DATE}{TIME}\x00]{{0,60}}\))?"
"""What may stand in between in parentheses, mostly a price."""
_THING: Final = (
    r"(?:lightning[ ]|short[ ]|full[ ])?(?:papers?|posters?|talks?|notebooks?|tutorials?|workshops?"
    r"|bofs?|birds[ ]of[ ]a[ ]feather|panels?|demos?|mini-?symposia|contributions?|abstracts?"
    r"|proposals?)"
)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


DEADLINE: Final = _compiled(
    rf"""
    (?:{_ANY}[ ](?:open[ ])?)?(?:\b{_ADJECTIVE}[ ]){{0,2}}\b{_DUE_DATE}
    (?:[ ](?:for|to|of)(?:[ ]{_WORD}){{1,8}}?(?:[ ](?:on[ ])?{A_DATE}(?=[ ](?:is|was|will)[ ]))?)?
    {_BE}(?:[ ](?:extended|moved|postponed))?(?:[ ](?:to|on|by|until))?
    {_SIGN}(?:{_ANY}{_SIGN})?(?:(?:on|the|der|am|le|el)[ ])?
    {WHEN}
    """
)
"""Words such as "Application deadline: 4 June" and "deadline for papers is 4 June"."""

DUE: Final = _compiled(
    rf"""
    {_ANY}{_BE}(?:[ ](?:must[ ]be|limited|required|only|forms?|fees?)){{0,2}}
    [ ](?P<open>\()?due(?:[ ](?:{_LIMIT}|on|in))?{_SIGN}{WHEN}(?(open)\)?)
    """
)
"""Words such as "papers due 5 Feb" and "Registration limited (due by 15 Oct)"."""

DO_BY: Final = _compiled(
    rf"""
    (?:\b(?:please[ ])?(?:register|registering|sign[ -]?up|signing[ ]up|rsvp|book|enrol|enroll|apply
      |applying|submit|submitting|nominate|vote|send|e-?mail|reply|melden[ ]sie[ ]sich
      |let[ ]\w{{2,12}}(?:[ ]\w{{2,20}})?[ ]know|(?:put|add)[ ]your[ ]names?
      |(?:reserve|confirm)[ ](?:your|a)|drop[ ]\w{{2,20}}[ ]a[ ](?:line|note)
      |express(?:[ ]your|[ ]an)?[ ]interest
      |we[ ](?:accept|welcome|(?:are[ ])?accepting)
      |(?:must|should|to|can|may)[ ]be[ ](?:received|submitted|sent|made|booked|reserved|proposed
        |suggested|handed[ ]in|ordered))
      |(?:\bplease[ ](?:also[ ]|then[ ]|just[ ])?|\A|(?<=[.!?:;|][ ])|(?<=\n))
       (?:say|tell|contact|respond|answer|order|write[ ]to|get[ ]in[ ]touch)):?
    (?:[ ]{_WORD}){{0,8}}?{_ASIDE},?[ ]{_LIMIT}:?[ ]{WHEN}
    """
)
"""Words such as "Register by 3 May" and "submit your abstract no later than 3 May"."""

CLOSES: Final = _compiled(
    rf"""
    {_CLOSABLE}{_ASIDE}(?:[ ]{_WORD}){{0,6}}?[ ]
    (?: (?:clos(?:es?|ed|ing)|expires?)(?:[ ](?:on|at|by))?
      | (?:open|on[ ]sale|accepted|available|possible|invited|welcome|required|needed|requested
          |received|accepting)[ ](?:only[ ])?{_LIMIT}
      | (?:must|should|to)[ ]be[ ](?:in|made|received|submitted|sent|booked|bought|completed)
          [ ]{_LIMIT}
    ){_SIGN}{WHEN}
    """
)
"""Words such as "Registration closes 12 June" and "posters accepted through 20 July"."""

UNTIL: Final = _compiled(
    rf"""
    {_FIRM}{_ASIDE}(?P<fill>(?:[ ]{_WORD}){{0,3}}?{_ASIDE}(?:[ ]and)?):?[ ](?P<open>\()?
    (?:{_LIMIT}|ends?|ending|finishes)(?:[ ]on)?{_SIGN}{WHEN}(?(open)\)?)
    """
)
"""Words such as "mandatory registration by 20 June" and "early bird until 1 May"."""

HAVE_UNTIL: Final = _compiled(
    rf"""
    \b(?:(?P<you>you)|authors|presenters|speakers|applicants|participants|contributors|proposers)
    (?:['’]ve|[ ]still[ ]have|[ ]have|[ ]will[ ]have)(?:[ ]got|[ ]time){{0,2}}[ ](?:until|till)[ ]
    {WHEN}
    (?(you)[ ]to[ ](?:submit|apply|register|sign[ ]up|book|enrol|send|propose|nominate|rsvp)\b
      |(?:[ ]to[ ](?:submit|apply|register|sign[ ]up|book|enrol|send|propose)\b)?)
    """
)
"""Words such as "presenters have until 5 May to submit"; "you" have other things to do, too."""

ENTRIES_BY: Final = _compiled(
    rf"(?:\A|(?<=[,;:|.(–—-][ ])|(?<=[\n(]))(?:{_THING}|titles|names)"
    rf"(?:[ ](?:and|&)[ ](?:{_THING}|titles|names))?[ ]"
    rf"(?:(?:due[ ])?by|before|(?P<papers>(?<=papers[ ])until))[ ]{WHEN}"
)
"""Words such as "talks by 14 October", a deadline in a dateline only."""

BITTE: Final = _compiled(
    rf"\b(?:bitte|anmeldung|kann[ ]man[ ]sich)[ ](?:{_WORD}[ ]){{0,4}}?(?:bis|vor)"
    rf"(?:[ ](?:spätestens|einschließlich|zum|dem)){{0,2}}[ ]{WHEN}[ ](?:{_WORD}[ ]){{0,5}}?"
    r"(?:anmelden|anzumelden|bewerben|einreichen|anmeldung)\b"
)
"""Words such as "Bitte bis zum 3. Mai anmelden"."""

UNTIL_EARLY: Final = _compiled(
    rf"(?:{EARLY})\b(?:[ ]{_WORD}){{1,14}}?"
    rf"[ ](?:until|till|before|by)(?:[ ](?:the|end[ ]of))?[ ]{WHEN}"
)
"""Words such as "early bird tickets are £80 for members and £90 for others until 12 July"."""

NOTIFIED: Final = _compiled(
    rf"""
    \b(?:{NOTICE}|(?:will[ ]be|are)[ ](?:notified|informed)|camera[ -]ready(?:[ ](?:papers?|copy))?)
    (?:[ ](?:is|are|will[ ]be|should[ ]be|due|sent|made|expected|{_LIMIT}|on)){{0,4}}{_SIGN}{WHEN}
    """
)
"""Words such as "notification of acceptance: 3 May": nothing to be done by who reads of it."""

LABEL: Final = _compiled(
    rf"""
    (?:\A|(?<=\n)|(?<=[,;(|.{DATE}][ ]))(?:[*•–-][ ])?
    (?:\b{_ADJECTIVE}[ -]){{0,3}}
    (?: \b(?:submissions?|abstracts?|proposals?|applications?|(?:full|short)[ ]papers|rsvp|cfps?
          |bursar(?:y|ies)|scholarships?|travel[ ]grants?|{EARLY}
          |calls?[ ]for[ ](?:papers|abstracts|posters|talks|proposals|submissions|participation))
      | (?P<loose>\b(?:{_THING}(?:(?:,|,?[ ](?:and|&|or)|/)[ ]?(?:and[ ]|or[ ])?{_THING}){{1,4}}
          |papers?|posters?))
      | (?P<desk>\b(?:registrations?|sign[ -]?up|anmeldung|inscriptions?|aanmelding))(?=[ ]?[:|]) )
    (?:[ ](?:and|&)[ ][\w-]{{3,20}})?(?:[ ]?[:|][ ]{{0,2}}|(?P<terse>[ ])){WHEN}
    """
)
"""Words such as "Abstract submission: 3 May" at the start of a line or behind a comma.

`terse` is "abstracts 3 May", a deadline in a dateline only."""

PERIOD: Final = _compiled(
    rf"""
    {_FIRM}
    (?: (?:[ ](?:is|are|now|will[ ]be|opens?|open|period|window|runs?|dates?|available)){{1,3}}
        (?:[ ](?:from|between))?[ ]?:?
      | [ ]?[:|] | [ ](?:from|between)
    )[ ]{{0,2}}{WHEN}
    """
)
"""Words such as "Registration open 3 May - 20 June", which end with the last day."""

SHUTS: Final = _compiled(
    rf"\b(?:clos(?:es|ing)|open[ ](?:until|till|through))(?:[ ](?:on|at))?{_SIGN}{WHEN}"
)
"""Words such as "Closes 3 May", whose subject stands somewhere before, if at all."""

DATED: Final = _compiled(
    rf"""
    (?:\A|(?<=\n))(?:[*•–-][ ])?{WHEN}[ ]?[:|–—-][ ]{{0,2}}(?:the[ ])?
    (?:\b{_ADJECTIVE}[ -]){{0,3}}(?:{EARLY}|{APPLYING}|{SUBMITTING}|{REGISTERING}
      |(?:papers?|posters?)(?=[ ]?(?:due\b|\n|\Z|[,;.(&]|and\b)))
    (?![ ](?:\w{{3,12}}[ ]){{0,2}}(?:opens?|opening|starts?|begins?|available|live|notif\w{{1,9}}))
    """
)
"""Words such as "31 May: abstracts for talks" below "Important dates"."""

_ENDED: Final = r"(?=[ ]?(?:\Z|[\n,;.!)\]|\x00]|[-–—][ ]))"
BEHIND: Final = _compiled(
    rf"""
    (?:(?:by|before|until)[ ])?{WHEN}
    (?P<sign>[ ]?[:|(][ ]?|[ ][–—-][ ]|[ ](?:is|was|are)[ ]|[ ](?={_FIRM}[ ]required))(?:the[ ])?
    (?: (?:{_ANY}[ ])?(?:\b{_ADJECTIVE}[ ]){{0,2}}{_DUE_DATE}
          (?:[ ](?:for|to|of)(?:[ ]{_WORD}){{1,8}})?
      | {_ANY}[ ](?:open[ ])?(?:closes?|closing|ends?|due|required)
    ){_ENDED}(?![ ]?[:|–—-]?[ ]?(?:{DATE}|{TIME}))\)?
    """
)
"""Words such as "3 May: registration closes" and "4 June (paper deadline)"."""

LABEL_STEMS: Final = (
    "regist|sign|meld|inscri|submi|abstract|propos|applic|paper|poster|rsvp|cfp|bursar|scholar"
    "|travel|early|call|talk|tutor"
)
_FIRM_CUE: Final = re.compile(FIRM_STEMS)
_LIMIT_CUE: Final = re.compile(
    r" \(?(?:by|before|until|till|through|up to|latest|later|prior|ahead|no|on or|end|finish"
    r"|bis|avant|jusqu|d['’]ici|v[oó][oó]r|tot|uiterlijk|hasta|antes)"
)
_END_CUE: Final = re.compile("deadline|due|clos|cut|last|final|end|required")
_DUE_CUE: Final = re.compile(
    "deadline|due date|closing date|cut-?off|last |final |schluss|frist|limite|límite|sluitings"
)
PATTERNS: Final = (
    (BEHIND, (_END_CUE,)),
    (DEADLINE, (_DUE_CUE,)),
    (DUE, (re.compile(r" \(?due"),)),
    (CLOSES, (re.compile(f"clos|expir|{_LIMIT_CUE.pattern}"),)),
    (UNTIL, (_LIMIT_CUE, _FIRM_CUE)),
    (HAVE_UNTIL, (re.compile("(?:have|ve|got|time) (?:un)?till?"),)),
    (ENTRIES_BY, (re.compile(" (?:by|before|until)"),)),
    (BITTE, (re.compile("bis|vor"), re.compile("anm|anz|bewerb|einreich"))),
    (DATED, (re.compile(f"{FIRM_STEMS}|paper|poster"),)),
    (UNTIL_EARLY, (_LIMIT_CUE, re.compile("early"))),
    (DO_BY, (_LIMIT_CUE,)),
    (LABEL, (re.compile(LABEL_STEMS),)),
    (PERIOD, (_FIRM_CUE,)),
    (SHUTS, (re.compile("clos|open"),)),
)
"""Each pattern, and the cues without which a caseless text does not hold it."""

MORE: Final = _compiled(
    rf"(?P<note>[ ]\([^()\n{DATE}\x00]{{1,30}}\))?"
    rf"(?:[ ]?[,;/|][ ]?(?:and[ ])?|[ ](?:and|&)[ ])(?:(?:for[ ])?{_ANY}{_BE}{_SIGN})?{WHEN}"
)
"""What goes on from one deadline to the next: ", full papers 10 June", "and June 13"."""

OPENING: Final = _compiled(
    rf"""
    (?: (?:{_FIRM}|\btickets?)(?:[ ]{_WORD}){{0,4}}?[ ]
        (?:open(?:s|ed|ing)?|starts?|begins?|(?:go(?:es)?[ ])?(?:on[ ]sale|live)|available)
        (?:[ ](?:again|on|from|since|as[ ]of|in|at|by)){{0,2}}
      | \b(?:programmes?|programs?|schedules?|agendas?|recordings?|videos?|slides|proceedings)
        (?:[ ]{_WORD}){{0,4}}?[ ](?:available|published|released|online|posted|announced)
        (?:[ ](?:on|by|from|until|since))?
      | \b(?:posted|published|updated|announced|released|revised|created|modified|written)
        (?:[ ](?:on|at|online[ ]on))?
      | \b(?:publication|posting|publishing|release|post|rss)[ ]?(?:dates?|updates?)
      | (?:{REGISTERING})[ ](?:from|ab|vanaf|dès)(?=[ ]{DATE})
      | \b(?:results?|proceedings|recordings?|slides|minutes)(?:[ ]{_WORD}){{0,3}}?[ ](?:by|until)
    ){_SIGN}{WHEN}
    """
)
"""Words such as "registration opens 3 May", "posted on 3 May" and "Publication date: 3 May"."""

_KINDS: Final[tuple[tuple[DeadlineKind, str], ...]] = (
    ("early_bird", EARLY),
    ("notification", rf"{NOTICE}|notif(?:y|ied)|informed"),
    (
        "application",
        rf"""{APPLYING}|appl(?:y|ying)|bewerbungs\w{{5,7}}|nominate|fellowships?|grants?|funding
        |calls?[ ]for[ ](?:applications?|participants?|volunteers?|nominations?|applicants?)
        |applicants""",
    ),
    ("submission", rf"{SUBMITTING}|submit(?:ting|ted)?|einreichungs\w{{5,7}}|soumission"),
    (
        "registration",
        rf"""{REGISTERING}|anmelde\w{{5,7}}|melden|regist(?:er|ering|ered)|signing[ ]up|reserved?
        |book(?:ed)?|enroll?|tickets?|anzumelden|participants|your[ ](?:place|seat|names?)|reserve
        |express(?:[ ]your|[ ]an)?[ ]interest|attend|(?:are|you|be|is)[ ]coming""",
    ),
    (
        "submission",
        r"""papers?|posters?|talks?|contributions?|tutorials?|demos?|panels?|sessions?|titles
        |presenters|authors|speakers|contributors|proposers|proposed?|suggested""",
    ),
)
KINDS: Final = tuple((kind, _compiled(rf"\b(?:{words})\b")) for kind, words in _KINDS)
"""What a deadline is for, by the words that tell it; the first that is told decides."""

CONTEXT: Final = _compiled(
    rf"""
    \b(?: (?P<early_bird>{EARLY})
      | (?P<application>calls?[ ]for[ ](?:applications?|participants?|volunteers?|nominations?)
          |applications?[ ](?:are|is|open|close|for|due|process)|apply\b|{APPLYING})
      | (?P<submission>{SUBMITTING}|submit(?:ting)?|contributions?)
      | (?P<registration>{REGISTERING}|register)
    )\b
    """
)
"""What was spoken of before a bare "Deadline: 3 May"."""

DATES: Final = _compiled(r"\b(?:important|key)[ ]dates?\b|\bdeadlines\b")
"""Below it "Papers: 3 May" is a deadline, elsewhere it may be the day of the talks."""

CALLS: Final = _compiled(
    rf"\bcalls?[ ]for[ ]|\bsubmissions?[ ](?:are|is)\b|\bsubmit\b|\bsee[ ]the[ ]call\b"
    rf"|\b(?:welcome|invite|accept|call[ ]for|solicit)s?[ ]{_THING}"
)
"""Below it "Talks and posters: 3 May" are."""

CUE: Final = re.compile(
    r"dead-?line|\bdue\b|clos(?:e|ing)|cut-?off|\blast\b|final|\bby\b|before|until|till|through"
    r"|later[ ]than|up[ ]to|prior|ahead|latest|ends?\b|ending|finish|expires|\bopen|required|window"
    r"|period|submi|abstract|proposal|application|papers?\b|posters?\b|\brsvp|\bcfp|\bcalls?\b"
    r"|\bearly|bursar|scholarship|travel|\bdates\b"
    r"|schluss|frist|\bbis\b|avant|jusqu|d['’]ici|voor|vóór|\btot\b|uiterlijk|hasta|antes"
    r"|limite|límite|sluitings",
    re.VERBOSE,
)
"""Without one of these words in caseless text there is no deadline, and nothing is looked for."""
CUE_STEMS: Final = (
    *"dead due clos cut last final by before until till through later prior ahead latest".split(),
    *"end finish expires open required window period submi abstract proposal application".split(),
    *("paper", "poster", "up to", "rsvp", "cfp", "call", "early", "bursar", "scholar", "travel"),
    *"dates schluss frist bis avant jusqu ici voor vóór tot uiterlijk hasta antes".split(),
    *"limite límite sluitings".split(),
)
"""What all of these hold, in caseless text."""

OPENING_CUE: Final = re.compile(
    r"\bopen|\bstart|\bbegin|on[ ]sale|\blive\b|available|post(?:ed|ing)?\b|publi[sc]|updated?"
    r"|announced|released?\b|revised|created|modified|written|\brss\b|notif|informed|decision|camera"
    r"|\bfrom\b|\bab\b|vanaf|dès|result|proceedings|recording|slides|minutes",
    re.VERBOSE,
)
"""Without one of these words in caseless text nothing opens."""
OPENING_STEMS: Final = (
    *"open start begin sale live available post publi update announced release revised".split(),
    *"created modified written rss notif informed decision camera".split(),
    *"from ab vanaf dès result proceedings recording slides minutes".split(),
)
"""What all of these hold, in caseless text."""
