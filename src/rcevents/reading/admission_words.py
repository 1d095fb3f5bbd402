"""The words of admission as patterns: free, for a donation, not free, and what is free of else."""

from __future__ import annotations

import re

from rcevents.reading.audiences import FORM, PHRASE
from rcevents.reading.event_words import (
    ATTENDING,
    ATTENDING_PLURAL,
    ATTENDING_SINGULAR,
    EVENT,
    EVENT_PLURAL,
    EVENT_SINGULAR,
    EXTRAS,
)

_LOOK = re.VERBOSE | re.IGNORECASE

HINT = re.compile(
    r"""
    [fgcdpykent] (?<!\w.) (?: (?<=f) (?:ree|ees?)\b | (?<=g) (?: rat(?:is|ui) | eb[üu] )
      | (?<=k) (?: osten | eine[ ] ) | (?<=e) n?tr[éea] | (?<=e) intritt | (?<=n) othing[ ]to[ ]pay
      | (?<=t) (?: eilnahme | oegang )
      | (?<=c) (?: omplimentary | osts?\b | harges?\b | ontributions?\b ) | (?<=d) onation
      | (?<=p) (?: ay[\s-](?:what|as) | aid\s ) | (?<=y) our\s(?:own\s)?price )
    """,
    re.VERBOSE,
)
"""Without one of these, a caseless text says nothing of admission; their initials come first,
since a search then skips to those."""

STEMS = (
    *("free", "fee", "gratis", "complimentary", "donation", "pay", "paid", "price"),
    *("cost", "charge", "contrib"),
    *("kosten", "eintritt", "gratui", "gebühr", "entrée", "entrada"),
)
"""What all of these hold, to be found in caseless text: quicker, but less strict."""
LONGEST = 140
"""So many characters, or fewer, have the words of WORDS."""

_COST = r"(?:fees?|costs?|charges?)"
_OF_WHAT = rf"(?:(?:{ATTENDING}|{EVENT}|tuition)s?\s)"
_FEE_NEAR = r"(?=(?:[\w-]{1,20}\s){0,2}fees?\b)"
"""What `_OF_WHAT` before a fee implies, and is told faster than which of its many words it is."""
_DUE = r"(?:\s(?:(?:is|are|will\sbe)\s)?(?:apply|applies|required|charged|due)\b)?"
_TO_ATTEND = r"(?:\s(?:to|for)\s(?:attend|participa|regist|join|enter|entry)\w*)"

_FEE_NOUN = r"(?:fees?|costs?|price|tickets?|admission|entry|kosten|geb(?:ü|ue)hr(?:en)?|preis)"
_IN_OTHER_WORDS = rf"""
    (?:there\s(?:is|will\sbe)\s|there[’']s\s)? nothing\sto\spay\b
  | {_FEE_NOUN}\s?[:=–—-]\s?(?:none|nil|nothing|zero|keine|aucun)\b
  | (?:(?:die\s)?(?:teilnahme|eintritt)\s?:?\s(?:ist\s)?)? (?:kostenlos|kostenfrei|gebührenfrei)\b
  | eintritt\s?:?\s(?:ist\s)?frei\b | freier\seintritt\b
  | keine\s(?:teilnahme|kurs|tagungs|anmelde)?geb(?:ü|ue)hr(?:en)?\b | keine\skosten\b
  | (?:entrée|entrada|inscription|participation)\s?:?\s(?:libre|gratuite?|gratuita)\b
  | gratuit[eoa]?s?\b
"""
"""That nothing is paid, in German, French, Spanish, or said of the price."""

_NOT_FREE = r"""
    (?: (?:not|never|isn[’']t|aren[’']t) \s (?:quite\s|entirely\s|completely\s)? free \b
        (?! \s(?:of|to|and\sopen[\s-]source|software) ) )
"""
_FREE = r"(?P<free> (?<![\w-])free\b (?!-) )"
FREE_OR_NOT = re.compile(rf"(?P<paid> \b{_NOT_FREE} ) | {_FREE}", re.VERBOSE)
"""What is left of WORDS where no stem but "free" is found; both are for caseless text."""

_PAID_FEES = rf"""
          | (?:small|nominal|modest)\s{_OF_WHAT}?fees?\b {_DUE}
          | fee\sapplies\b | fees?\srequired\b | for\sa\sfee\b
"""
_WAIVED_FEES = rf"""
          | (?:n[’']t|not)\s (?:\w{{1,12}}\s){{0,5}}? (?:have|charge|charging|require)\s
            (?:an?\s|any\s)? {_OF_WHAT} fees?\b
          | {_FEE_NEAR} {_OF_WHAT}? fees?\s (?:(?:is|are|has|have|will|been|be)\s){{0,3}} waived\b
          | waiv(?:ed|ing)\s (?:the\s|all\s)? {_OF_WHAT} fees?\b | fee-free\b
"""
_FEE = rf"""
  | (?P<fee> {_FEE_NEAR}{_OF_WHAT}fees?\b (?! \s(?:waive|tba\b|tbd\b|tbc\b|to\sbe\b) ) {_DUE} )
"""


def _words(paid_fees: str, waived_fees: str, fee: str) -> re.Pattern[str]:
    """Compile the words of admission, with those of fees or without them."""
    return re.compile(
        rf"""
        \b (?:                                  # each begins a word: looked at once for all
            (?P<paid>
                {_NOT_FREE} | paid\s(?:{EVENT}|{ATTENDING})\b | {_COST}\sapply\b {paid_fees}
            )
          | (?P<donation>
                pay[\s-](?:what|as)[\s-]you[\s-](?:can|want|wish|like|feel)\b
              | (?:by|for\sa)\s(?:(?:small|voluntary|optional)\s)?donation\b | donation-based
              | (?:suggested|voluntary|optional|recommended)\s(?:donation|contribution)s?\b
                (?: (?:\sof|:)? \s [^\s\w]? \d{{1,5}}\b )?
              | donations?\s(?:are\s)?(?:welcomed?|appreciated|accepted|encouraged)\b
              | name\syour\s(?:own\s)?price\b
            )
          | (?P<nothing>
                (?:there\s(?:is|are|will\sbe)\s|there[’']s\s)? (?:(?:at|with|for)\s)?
                (?:no|zero|without(?:\sany)?)\s {_OF_WHAT}? {_COST}\b {_TO_ATTEND}?
              | costs?\snothing\b | {_IN_OTHER_WORDS}
              | complimentary(?:\s{ATTENDING})?\b | gratis\b {waived_fees}
            )
          | {_FREE} {fee}
        )
        """,
        re.VERBOSE,
    )


WORDS = _words(_PAID_FEES, _WAIVED_FEES, _FEE)
"""Words that tell on which terms people are let in, named by what they say."""
WORDS_BUT_FEES = _words("", "", "")
"""What is left of WORDS where no stem is "fee": these take longest to look for."""

NOT_ADMISSION = re.compile(
    r"""
    \b(?: feel|feels|set|get|gets|break|breaks|you(?:[’']re|\sare)|are\syou|i[’']m|i\sam|was|were
      | we[’']re|sugar|gluten|toll|tax|duty|hands|always|fat|time|rent|no\slonger|your|my|our|their
      | who\sis|to\sbe|less|when|libre\sand|buy\sone,?\sget\sone|non|ad|royalty|worry|sprung )
    [\s/-]{1,2} $
    """,
    _LOOK,
)
"""What makes of the "free" behind it something else than free of charge now."""

_PLACE = rf"(?:{EVENT}|{ATTENDING}|spots?|places|seats)\b(?!\s(?:{EXTRAS})\b)"
_ADJECTIVE = rf"""
    (?! (?: of|to|for|from|at|on|in|with|by|as|is|are|the|a|an|this|that|our|your|their|will|when
          | which|who|if|but|you|it|lunch|pizza|food|drinks?|{EXTRAS} )\b )
    [\w’'.+#/-]{{1,24}}
"""
_ADJECTIVES = rf"(?:{_ADJECTIVE},?\s)"
_REQUIRED = r"(?:\s(?:is\s)?(?:required|mandatory|needed|necessary|requested|essential)\b)?"
_TO_ALL = r"to\s(?:all|every(?:one|body)|any(?:one|body)|the\spublic)\b"
_GUESTS = r"(?: \s(?!but|and\s\w{1,4}\s|or|who|with|until|till|on|at|in|via)[\w’'-]{1,20} ){0,6}"
"""Who "all" are: it says who may come, not for whom alone it is free."""


def _tail(apposition: str) -> re.Pattern[str]:
    """Compile what may follow "free" and tells that it is said of attending, if anything does."""
    return re.compile(
        rf"""
        (?: \s?\(\?\) )?
        (?: \s of\s(?:charge|cost)\b
          | \s to\s(?:attend|join|register|participate|enter|watch|access|view)\b
            (?: \s(?:the\s)?(?:{FORM}|{EVENT})\b )?
          | (?:\s|,\s|/) (?:and\s)? open\b (?: \s{_TO_ALL} {_GUESTS} )? (?! [\s-]source | \saccess )
          | \s {_TO_ALL}
          | (?: \s {_ADJECTIVES}{{0,5}}? {apposition} ) {_PLACE} {_REQUIRED}
          | \s {FORM}\b (?= \s{{0,2}} (?: $ | [,;:.()!?|/\n\x00•&+] | [–—-]\s )
                         | \s(?:and|or|but|via|on|over|for|with|until|plus)\b )
        )?
        """,
        _LOOK,
    )


TAIL = _tail("")
TAIL_IN_PROSE = _tail(rf"| ,\s{_ADJECTIVES}{{1,5}}?")
"""As TAIL, and "free, two-day course": in a dateline the comma would end what is said of free."""

ALONE = re.compile(rf"[\s(?)]*(?:{FORM})?", _LOOK)
"""A tail that does not yet tell that attending is meant."""

_PLATFORM = r"(?:zoom|(?:ms\s|microsoft\s)?teams|webex|google\smeet|youtube|twitch|skype|the\sweb)"
CLOSES = re.compile(
    rf"""
    \s{{0,2}} (?: $ | [,;:.()\[\]!?|\n\x00•&+*"”’'] | /(?!\s?libre|\s?open) | [–—-]{{1,2}}\s )
  | \s (?: (?:over|via|on|by|through)\s{_PLATFORM}
         | but|with|w/|until|till|before|this|or|if|as\salways|both|during|throughout
         | and\s(?:{FORM}|open\b(?![\s-]source)|registration|\W?\d|all|every\w{{3,4}}
                  |any\w{{3,4}}|you|we|it|will|is|are|runs|takes|no) ) \b
  | \s (?:for|to) \s
    (?! (?:personal|academic|educational|non-?commercial|commercial|any|private)
        \s (?:(?:and|or)\s\w{{1,20}}\s)? (?:use|purposes|research)
      | downloads?\b | use\b )
    (?: (?:the|all|every|any|accepted|up|one|two|three|four|six|a|limited|first|\d{{1,5}})\b
      | (?:[^\W\d_][\w’'-]{{0,20}}\s){{0,4}}? (?-i:{PHRASE})\b
      | (?-i:[A-Z\d])[\w-]{{0,40}} )
    """,
    _LOOK,
)
"""What may follow words of admission: an end, or for whom and until when they hold."""

_ABOUT = r"(?: \s\([^()]{0,40}\) | \s(?:to|for|at|of|in)\s[^,;.:()\n\x00]{1,60}? )?"
SUBJECT = re.compile(
    rf"""
    \b (?: (?: {EVENT_SINGULAR}|{ATTENDING_SINGULAR}|{FORM} ) {_ABOUT} \s (?:is|will\sbe|remains)
         | (?: {EVENT_PLURAL}|{ATTENDING_PLURAL} ) {_ABOUT} \s (?:are|will\sbe|remain)
         | (?:each|every\sone|all|any|both)\sof\s(?:these|the|our|those)
             (?:\s\w{{1,20}}){{0,2}}\s(?:is|are)
         | (?: attend|join|register|participate|enter) (?:\s{FORM})? )
    \s (?: (?!about|on\b|how|why) [\w-]{{1,20}},?\s ){{0,4}} $
    """,
    _LOOK,
)
"""Of what a "free" in prose is said, where that is attending: "the workshop will be ..."."""

FACTS = re.compile(r"\([^()\n\x00]{0,60}\d{1,2}[:.h]\d\d[^()\n\x00]{0,60}$")
"""A bracket that tells hours tells what attending takes: "(8:30-10:30, Ghent, free)"."""
LEAD = 12
UNTAKEN = re.compile(
    r"""[^\n]{0,12}? (?:
        \b(?:with|there\sare|still|few|some|any|no|have|has)\s{1,2} free\s (?:seats|spots|places)\b
      | (?<![^\W_]) free\s (?:seats|spots|places)\s (?:left|available|remain) )""",
    _LOOK,
)
"""Seats that nobody has taken yet, looked for from LEAD characters before the "free"."""
ARTICLE = re.compile(r"\b(?:an?|the)\s{1,2}$", re.IGNORECASE)
FOR = re.compile(r"\bfor\s{1,2}$", re.IGNORECASE)
COME_FOR = re.compile(
    r"""
    (?: ^ | [,;:(|\n\x00•–—-]\s?
      | \b(?:attend|join|register|participate|watch|take\spart|sign\sup)\b [^.;,\n\x00]{0,20}\s
    ) for\s{1,2} $
    """,
    _LOOK,
)
"""What makes a "for free" one of attending."""

OF_EXTRAS = re.compile(rf"\b(?:{EXTRAS}|proceedings|papers?|data|code|servers?)\b", _LOOK)

MARKS = " \n.!*•·-–—"
IT_IS = frozenset(
    {
        *("", "it is", "it's", "it’s", "this is", "and it is", "and it's", "and it’s"),
        *("all are", "both are", "all three are", "all four are", "all of these are", "they are"),
        *("these are", "each is", "everything is", "all of it is", "they are all"),
        *("all of them are", "it", "this", "all of it", "each", "all of them", "and it"),
    }
)
HELD = re.compile(
    r"""\b(?: takes[ ]place | is[ ]held | meets | will[ ](?:take[ ]place | be[ ](?:held|on|at) )
          | (?:runs|starts|begins|happens | will[ ](?:run|start|begin) )
            [ ](?:on|at|from|in|every) )\b
        [^;!?\n\x00]{0,120}? (?: \band | , )[ ](?:it[ ])?(?:is|are|will[ ]be)[ ]
        (?:entirely[ ]|completely[ ])? $""",
    _LOOK,
)
"""What is held somewhere "and is" what follows."""
_THEM = rf"(?:{PHRASE}(?:,\s{PHRASE}){{0,3}}(?:,?\s(?:and|or)\s{PHRASE})?(?:\salike)?)"
FOR_ALL = re.compile(
    rf"""(?: [ ]? (?: of[ ](?: charge | cost ) | to[ ]attend ) )?
        (?: ,?[ ]? (?: and[ ] )? (?: open[ ]to | for )[ ]
            (?: all | anyone | everybody | everyone | the[ ]public | {_THEM} )
            (?: [ ]to[ ](?:attend|join) )? )?
        (?: ,?[ ]as[ ](?: always | ever | usual ) )?
        (?: [ ]? [,;(–—-]? [ ]? (?: but | though | and )? [ ]? (?: it[ ] )?
            (?: (?:advance|prior|separate)[ ] )?
            (?: please | needs? | requires? | (?:pre-?)?registration | (?:pre-?)?booking
              | you[ ](?:must|need) | places | spaces | seats | spots | numbers | limited | sign
              | rsvp | register | book[ ] | no[ ](?:registration|booking|tickets?|need|sign)
              | tickets )\b [^\n]{{0,120}} )?
    """,
    re.VERBOSE,
)
"""What a sentence may say beside "free" and still say nothing else."""
