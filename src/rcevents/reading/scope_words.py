"""The words around a price that say what it buys, for whom and until when, as patterns."""

from __future__ import annotations

import re

from rcevents.reading.audiences import PHRASE

_LOOK = re.VERBOSE | re.IGNORECASE

_PRICE = r"""
    (?: (?:the|an?|our|conference|workshop|course|event|full|individual|meeting|training)\s ){0,2}
    (?: (?:registration|attendance|admission|participation|entry|entrance|tuition|ticket)\s? )?
    (?: registrations?|fees?|costs?|prices?|pricing|tickets?|admission|entry|attendance|entrance
      | participation|tuition|rates?|charges?|attend|attending|participate|join )
"""
_VERBS = r"""
    (?: \s{0,2}
        (?: : | =
          | \b (?: is|are|will\sbe|costs?|starts?|at|of|only|just|currently|both|now|fees?|may|can
                 | attend|join|register|participate|enter|come|goe?s?|get\sin|pays?|for ) \b )
    ){0,4}
"""
LABEL = re.compile(
    rf"""
    (?<![^\s(\[,;:/>*_\x00]) (?<!\sfor\s)
    (?: (?:the\s)? (?P<who> {PHRASE} )
      | (?i:{_PRICE})
        (?: \s\( (?P<part> [^()]{{1,40}} ) \)
          | \sfor\s(?:the\s|an?\s)? (?P<whom> [^,;:.()\x00\n]{{1,50}}? ) )?
    )
    (?: (?i:{_VERBS}) \s{{0,3}} | \s? (?P<open> \( ) ) $
    """,
    re.VERBOSE,
)
"""In front of a price: "Members:", "registration (per session) is", "on site ("."""

_STOP = r"""
    (?= \s{0,2} (?: [,;:()\[\]|!?\n\x00•] | /\s?(?:[$€£\d]|$) | \.(?!\w) | $ | [\-–—]{1,2}\s )
      | \s (?: and|or|plus|but|so|with|if|when|where|while|which|that|who|until|till|before|by|via
             | over|as|because|includ\w{2,4}|after|per|for|they|you|we|it|is|are ) \b )
"""
_LAST = r"[^\W\d_][\w’'-]{1,20} (?= \s?(?:[,;.)\n\x00] | $) )"
_MORE = rf"""
    (?: (?: ,\s{PHRASE} ){{0,4}} ,?\s(?:and|or|as\swell\sas)\s(?:the\s)? (?: {PHRASE} | {_LAST} )
      | \s&\s{PHRASE} )?
    (?: \salike )?
"""
_GUESTS = rf"(?:(?:the|all|our|accepted|selected|registered|invited)\s){{0,2}}(?:{PHRASE})"
FOR = re.compile(
    rf"""
    \s{{1,2}}
    (?: if\syou(?:.re|\sare)\sa?\s? | to\s(?={_GUESTS})
      | for\s(?:the\s|an?\s|both\s|all\s(?!researchers|scientists))? )
    (?P<who> [^\W_] [^,;:()\[\]|!?\n\x00•]{{0,80}}? {_STOP} {_MORE} | {PHRASE} )
    {_STOP}
    """,
    re.VERBOSE,
)
"""Behind a price: "for students or postdocs", "to accepted participants"."""

WHO = re.compile(rf"\s{{1,2}} (?:the\s)? (?P<who> {PHRASE} ) {_STOP}", re.VERBOSE)
"""Behind a price: "virtual attendees"."""

ASIDE = re.compile(
    rf"""
    \s? \( \s? (?!registration\b) (?:for\s(?:the\s)?)? (?P<who> {PHRASE} (?: ,\s {PHRASE} )? )
    (?: \s?\) | (?= ,?\s(?:until|till|before|by|through)\s ) )
    """,
    re.VERBOSE,
)
"""Behind a price: "(students)", "(early bird until 3 May)" up to the "until"."""

PER = re.compile(
    r"""
    \s? (?:per|/|an?)\s?
    (?: (?P<unit> (?:half-)?day|session|month|week|year|course|workshop|module|team|group|talk|class
          | tutorial )
      | person|head|delegate|attendee|participant|ticket|seat|place|student|member ) \b
  | [,\s]?\s? p\.?/?p\.? (?!\w)
  | \s (?:each|apiece) \b
    """,
    _LOOK,
)
"""Behind a price: "per day", "/person", "pp", "each"."""

TAX = re.compile(
    r"""
    [\s,]{0,2} \(? \s?
    (?: \+ | plus | ex(?:cl?(?:\.|uding|usive\sof|udes)?|\.)?
      | incl?(?:\.|uding|usive\sof|udes)? | before | no | without ) \s?
    (?: VAT|GST|HST|tax(?:es)?|MwSt\.?|IVA|booking\sfees?|service\s(?:fees?|charges?)|fees? ) \b
    (?: \s?\) )?
    """,
    _LOOK,
)
"""Behind a price: "incl. VAT", "(+ booking fee)"."""

REGISTER = re.compile(
    r"""
    (?: [\s,;:]{0,2} | \s? [\-–—] \s? ) (?P<open> \( )? \s?
    (?: (?:but|and|with|w/|just|though)\s ){0,2}
    (?: (?:prior|advanced?|mand\w{1,2}tory|compulsory|required|online|pre-?|early|a|the|free)\s?
    ){0,2}
    (?: registration|sign-?\s?up|RSVP|booking|register )
    (?: \s(?:is|are|only|still) ){0,2}
    (?: \s(?:required|mandatory|compulsory|needed|necessary|requested|essential|recommended
           |appreciated|in\sadvance|open|encouraged) )?
    (?(open) \s?\) | (?! \s?\( | \s?\w ) )
  | \sbut\s(?:mand\w{1,2}tory|compulsory|required)\b (?! \s\w )
    """,
    _LOOK,
)
"""Behind a price: "(registration required)", "but mandatory registration"."""

OVER = re.compile(
    r"""
    \s (?:over|via|on|through|by|using) \s
    (?P<platform> zoom | (?:ms\s|microsoft\s)?teams | webex | google\smeet | youtube | twitch
                | skype | web ) \b
    """,
    _LOOK,
)
"""Behind a price: "via Zoom", which tells the form."""

AFTER = re.compile(
    r"\s(?:after(?:\sthat|wards?)?|thereafter|later|onwards?|at\sthe\sdoor|on\sthe\sday)\b",
    re.IGNORECASE,
)
"""Behind a price: that it is the later one of two."""

UNTIL = re.compile(
    r"""
    [\s,(]{0,3}
    (?: (?:if|when)\s (?:you\s)? (?:register(?:ed|ing)?|book(?:ed|ing)?|paid|purchased|bought) \s )?
    (?: until | till | 'til | before | by | through | ends? | up\sto ) \s
    """,
    _LOOK,
)
"""Behind a price: what leads in its last day."""

BEHIND = (PER, TAX, REGISTER, OVER, ASIDE, FOR, WHO, AFTER)
"""What may stand behind a price, in the order in which to try it."""

READ_AS = {"unit": "per {}", "platform": "virtual", "open": ""}
"""What the words of a named group tell, where it is not just themselves."""
