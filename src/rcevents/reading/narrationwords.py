"""The words of sentences that announce: verbs of taking place, and what such verbs may say else.

All patterns are for one sentence on one line, verbose, and ignore case.
"""

from __future__ import annotations

import re
from typing import Final

from rcevents.reading.event_words import EVENT

GATHERING: Final = rf"""
    (?: {EVENT} | calls?(?![ ](?:for|to)\b) | (?:office|social|happy|newcomers[’']?)\ hours?
      | drop-?\ ?ins? | clinics? | socials?
      | coffee(?:\ (?:hour|break|morning|chat)s?)? | caf[eé]s? | tea\ (?:hour|time|party)
      | (?:general\ )?assembl(?:y|ies) | agms? | ceremon(?:y|ies) | receptions? | breakfasts?
      | lunch(?:eon)?s? | dinners? | picnics? | hack\ ?days? | open\ (?:days?|house) | q\ ?&\ ?as?
      | get-?togethers? | celebrations? | colloquia | plenar(?:y|ies) | kick-?offs? | conf
      | codeathons? | datathons? | bofs?
      | birds\ of\ a\ feather | consultations? | introductions? | clubs?
      | (?-i:[A-Z])\w{{1,20}}(?:con|conf|fest|camp|days?)(?:['’ ]?\d{{2,4}})?
      | all-?hands | town\ halls? | sprints | retreats | summits | festivals | gatherings | demos
      | showcases | congresses | conventions | briefings | expos | camps | hackfests
      | (?:release|farewell|launch|watch|garden|summer)\ part(?:y|ies) | book\ launch(?:es)?
      | fairs? | round[- ]tables? | (?:[\w-]{{2,20}}\ )quiz(?:\ nights?)?
      | tours? | visits? | weeks? | days? | sittings? | bonfires? | walks? )
"""
"""What takes place, and may be the subject of "is on 3 May"."""

_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ALSO = r"(?:(?:again|also|now|officially|next|then|currently|provisionally|once\ again|both)\ )?"
_WILL = r"(?:will|shall|['’]ll|(?:is|are)\ (?:going|due|expected|set|scheduled|planned|slated)\ to)"
_PLANNED = (
    r"(?:(?:re-?)?scheduled|planned|set|slated|confirmed|fixed|lined\ up|booked|due|pencilled\ in)"
)
_HELD = r"(?:held|hosted|organi[sz]ed|convened|staged|celebrated|(?:live-?)?streamed)"
_GIVEN = r"(?:conducted|run|given|delivered|presented|offered|taught|led|broadcast)"

STRONG: Final = re.compile(
    rf"""
    \b{_WILL}\ {_ALSO}(?: be\ {_ALSO}(?: {_HELD} | taking\ place | happening )
      | take\ place | convene | reconvene )\b
    | \b(?:is|are)\ {_ALSO}(?: being\ {_HELD} | taking\ place | happening | coming\ up
      | to\ be\ {_HELD} | to\ take\ place | {_HELD}(?=\ (?:on|from|in|at|online)\b) )\b
    | (?<!\bto\ )(?<!not\ )\btakes?\ place\b | \bto\ (?:be\ {_HELD}|take\ place)\b
    | (?<!\bwas\ )(?<!\bwere\ )\b(?:taking\ place|being\ {_HELD})\b
    | \b(?:(?:has|have)\ {_ALSO}been|was|were|is|are)\ {_ALSO}
      (?:re-?scheduled|moved|postponed|pushed\ back|shifted)\ (?:to|for|until|till)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Verbs that go with a name of an event alone: "TeaCon will be held"."""

WEAK: Final = re.compile(
    rf"""
    \b{_WILL}\ {_ALSO}(?: be(?:\ {_ALSO}{_GIVEN})? | run | start | begin | commence | happen
      | return | meet | kick\ off | be\ back )\b
    | \b(?:(?:has|have)\ {_ALSO}been|is|are)\ {_ALSO}{_PLANNED}\ (?:to\ start\ )?
      (?:for|on|at|from|in)\b
    | \b(?:is|are)\ (?:back|returning)\b
    | \b(?:comes?\ (?:back\ )?to|follows|lasts
        |goes\ (?:fully\ |all\ )?(?:virtual|online|hybrid|digital)
        |brings?\ .{{3,60}}?\ together|opens\ its\ doors
        |(?:starts?|begins?|returns?)(?=\ (?:again|online)))
      (?=\W)
    | \b(?:is|are)\b(?=\ (?:on\b|at\b|from\b|in\ (?-i:[A-Z])|\w{{3,9}}day\b|\d
        |{_MONTH}\ \d))
    | (?:(?<=\w)['’]s|\b(?:starts?|begins?|commences?|kicks?\ off|runs?
          |meets|returns)(?:\ (?:next|again|online|virtually))?)
      (?=\ (?:on|at|from|in|to|\w{{3,9}}day)\b|\ \d)
    | \b(?:re-?)?scheduled\ for\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Verbs that need a subject that takes place: "our next call will be"."""

HOST: Final = re.compile(
    r"""
    \b(?: (?:will|shall|['’]ll)\ (?:(?:also|again|jointly|soon|be)\ ){0,2}
        | (?:is|are|['’](?:re|m)|am)\ (?:(?:also|again|jointly|currently|now)\ )?
          (?:(?:going|planning|pleased|delighted|excited|happy|proud|thrilled)\ to\ )?
        | plans?\ to\ | \bto\ )
      (?: host(?:ing)? | hold(?:ing)? | organi[sz](?:e|ing) | run(?:ning)? | offer(?:ing)?
        | deliver(?:ing)? | arrang(?:e|ing) | giv(?:e|ing) | present(?:ing)? | teach(?:ing)?
        | lead(?:ing)? | announc(?:e|ing) | invit(?:e|ing) | put(?:ting)?\ on | hav(?:e|ing) )\b
    | \b(?:hosts?|organi[sz]es?|holds?|runs?|offers?|stages?)\ (?=(?:an?|its|their|our|another)\ )
    | \b(?:hosts|organi[sz]es|holds|invites?\ (?:you|us|everyone|all|members))\b
    | \bthere\ (?:will\ (?:also\ )?be|is|are)\ (?:also\ |again\ )?(?=(?:an?|the|another|our)\b)
    | \binvites?\ (?:all|our|the)\ \w{3,15}\ to\b | \binvites?\ \w{3,15}s\ to\b
    | \b(?:you|members)\ are\ (?:all\ |cordially\ |warmly\ )?invited\ to\b
    | \b(?:we|they)\ (?:will|['’]ll|are\ going\ to)\ have\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Verbs of who organises; what is organised follows, and must take place."""

INVITE: Final = re.compile(
    r"""
    (?<!\bwill\ )(?<!['’]ll\ )(?<!\bhas\ )\bjoin\ (?:us|me)\b(?!\ (?:in|as)\ (?:\w{3,15}ing|an?)\b)
    | \b(?:meet|see(?:ing)?)\ (?:us|you|them|(?:you|them)\ all)\ (?:there\ )?(?=(?:in|on|at|for)\b)
    | \bwe\ (?:will|['’]ll|are\ going\ to)\ (?:next\ )?(?:be\ )?
      (?:meet|gather|get\ together|reconvene|convene|come\ together)(?:ing)?\b
    | \b(?:save|hold)\ the\ dates?\b | \bmark\ (?:your|the)\ (?:calendars?|diar(?:y|ies)|dates?)\b
    | \bdates?\ for\ (?:your|the)\ diar(?:y|ies)\b
    | \bput\ .{0,40}\ in\ your\ (?:calendar|diar)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Calls that need no noun: "join us on 3 May"."""

CALL: Final = re.compile(
    r"""(?:^\W{0,4}attend|\b(?: (?:please\ )?join\ (?!us\b) | come\ (?:to|along\ to)
          | regist(?:er|ration)\ (?:now\ |today\ |here\ )?(?:is\ (?:now\ )?open\ )?for
          | sign\ up\ (?:now\ |today\ |here\ )?for | take\ part\ in | don['’]t\ (?:miss|forget)
          | (?:room|places|seats|spots|spaces)\ (?:are\ |is\ )?(?:left\ |available\ )?
            (?:at|on|in|for)
          | book\ (?:your\ place|a\ place|now)\ (?:on|for|at) | tickets\ for ))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Calls that need a noun behind them: "register for the workshop on 3 May"."""

LABELLED: Final = re.compile(
    rf"""^\W{{0,4}} (?: (?:our|the)\ )?
      (?: (?:next|upcoming)\ (?:[\w'’&-]{{1,20}}\ ){{0,5}}?{GATHERING}(?:\ (?:dates?|is))?
        | (?:conference|workshop|meeting|event|course|training|seminar|webinar|symposium|school)
          \ dates? )
      \ ?[:–—-]\ """,
    re.VERBOSE | re.IGNORECASE,
)
"""A label in front of a date: "Next meeting: Wednesday 29 January"."""

LIMIT: Final = re.compile(
    r"""\b(?: (?<!drop\ )(?<!stop\ )(?<!come\ )by | until | till | before | since | through | after
          | no\ later\ than | prior\ to
          | as\ of | last | ends? | ending | deadline | due | closes? | up\ to | ahead\ of )
        (?:\ (?:on|at|the|is|noon|midnight|end\ of))?[ :]{0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words right before a date that make a limit of it."""

BREAK: Final = re.compile(
    r"""\b(?: deadlines? | due | submi\w{1,9} | abstracts? | appl(?:y|ications?) | nominat\w{1,5}
          | clos(?:es?|ed|ing) | expir\w{1,4} | publish\w{0,3} | publications? | releas\w{1,3}
          | available | notif\w{1,9} | votes? | voting | surveys? | born | since | recorded
          | recordings? | posted | was | were | took | register(?:ed)?\ by | last
          | opens(?!\ its\ doors) | opened
          | announced | updated | elected | maintenance | until | launched | instead\ of | ago
          | anniversary | arrived? | sent | founded | birthday )\b | ;""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words between verb and date that give the date to something else."""

OTHER_SUBJECT: Final = re.compile(
    r"""\b(?: deadlines? | submissions? | registrations? | applications? | abstracts? | surveys?
          | votes? | voting | elections? | ballots? | polls? | maintenance | downtimes? | outages?
          | upgrades? | shutdowns? | migrations? | releases? | versions? | publications? | papers?
          | articles? | issues? | newsletters? | reports? | results? | funding | grants? | awards?
          | fellowships? | nominations? | jobs? | positions? | vacanc(?:y|ies) | interviews?
          | memberships? | fees? | birthdays? | anniversar(?:y|ies) | holidays? | recordings?
          | slides | videos? | proposals? | decisions? | notifications? | sales? | discounts?
          | reviews? | exams? | contracts? | support | clusters? | queues? | storage | systems?
          | servers? | certificates? | accounts? | projects? | tickets? | books? | episodes?
          | podcasts? | study | studies | trials? | construction | works | payments? | bookings?
          | services? | software | agendas? | minutes | offices? | posts? | data\s?sets? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Subjects that are no event, though they may be "held" or "scheduled"."""

PAST_SUBJECT: Final = re.compile(
    r"""^\W{0,4}no\b | \b(?: last\ (?:year|month|week)['’]?s? | previous | past | recent
          | recordings? | minutes )\b""",
    re.VERBOSE | re.IGNORECASE,
)
OTHER_HEADING: Final = re.compile(
    r"""\b(?: surveys? | votes? | voting | elections? | ballots? | polls? | maintenance | downtimes?
          | outages? | upgrades? | shutdowns? | releases? | interviews? | jobs? | vacanc(?:y|ies)
          | hiring | obituar(?:y|ies) | memoriam | changelog | recordings? | acknowledgements?
          | thanks(?=\W{0,3}$) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings below which "it will take place" tells of no event."""
GUESTS: Final = re.compile(
    r"^\ ?(?:you|everyone|all|members|the\ (?:public|community))\ (?:\w{1,12}\ ){0,2}?(?:to|for)\ ",
    re.VERBOSE | re.IGNORECASE,
)
GROUP: Final = re.compile(
    r"\b(?:groups?|clubs?|circles?|networks?|communit(?:y|ies)|chapters?|sigs?)\W{0,3}$",
    re.IGNORECASE,
)
"""Who meets; such a meeting is meant for more than a few."""
MEETS: Final = re.compile(r"\bmeets?\b", re.IGNORECASE)
NOUN: Final = re.compile(rf"\b{GATHERING}\b", re.VERBOSE | re.IGNORECASE)
ENDS_WITH_NOUN: Final = re.compile(
    rf"""\b{GATHERING}(?:\ (?:series|itself|\d{{1,4}}))? \W{{0,3}}
         (?: \(.{{0,40}}\)\W{{0,3}} | ["“‘*].{{0,120}} | (?-i:[A-Z]).{{0,40}} )?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""A subject's head that ends with what takes place, or with its name: "the workshop TeaLab"."""
PREPOSITION: Final = re.compile(
    r"\ (?:of|for|to|on|in|at|from|about|with|by|between|organi[sz]ed|hosted|run)\ ", re.IGNORECASE
)
FINITE: Final = re.compile(
    r"\b(?:will|is|are|was|were|can|has|have|must|opens|closes|starts)\b", re.IGNORECASE
)
RELATIVE: Final = re.compile(r",?\ (?:which|that)$", re.VERBOSE | re.IGNORECASE)
TAIL: Final = 60
"""So near before "to be held" stands what is held."""
PRONOUN: Final = re.compile(
    r"""^\W{0,4}(?: (?:and\ )?the\ (?:next|first|second)\ one | it | this | they | these | both
          | which | that | we | the\ (?:\w{1,12}\ )?(?:event|day)s? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
NAME: Final = re.compile(
    r"(?-i:[A-Z][\w’']{0,30}[A-Z\d]\w{0,20}|[A-Z]\w{1,30}\W{1,3}(?:\w{1,4}\ ){0,2}[A-Z\d’'])"
)
"""What looks like a name: "TeaCon", "PEARC25", "Tea Days", "Festival of Tea"."""
