"""What a list of events holds beside events: pointers, parts and facts of events, what is past."""

from __future__ import annotations

import re

from rcevents.reading.event_words import EVENT

GATHERINGS = (
    r"(?:events?|conferences?|workshops?|trainings?|courses?|classes|seminars?|webinars?|talks?"
    r"|meetups?|meetings?|dates|opportunities|sessions?|lessons|resources)"
)
SEVERAL = (
    r"(?:events|conferences|workshops|trainings|courses|classes|seminars|webinars|talks|meetups"
    r"|meetings|dates|opportunities|sessions|lessons|resources)"
)
NO_EVENT = re.compile(
    rf"""^(?: opening[ ](?:hours|times) | agenda\b | topics?\b | prerequisites?\b | contents?\b
           | elections?$ | (?:bank|public|national)[ ]holidays?\b
           | (?:[\w-]{{1,15}}[ ]){{0,3}}deadlines?\b | nominations?\b
           | vacanc\w{{1,5}}\b | jobs?\b
           | calls?[ ]for[ ][\w-]{{1,20}}(?:[ ](?:and|&|or)[ ][\w-]{{1,20}})?$
           | (?:planned|scheduled|routine)?[ ]?(?:maintenance|downtime|outages?|closures?)\b
             (?![ ]of[ ](?:[\w-]{{1,20}}[ ])?(?:software|code|packages?)\b)
           | (?:and[ ])?more\b(?![ ]than\b) | (?:see|view|browse|find|show)[ ](?:all|more|our|the)\b
           | (?:the[ ])?(?:recordings?|slides|videos?|recaps?|minutes|notes|photos|pictures
             |impressions|materials?|summary|proceedings)[ ](?:of|from)\b
           | (?:a|the|our)[ ](?:recap|report|summary|review)[ ](?:of|from|on)\b
           | (?:add|submit|suggest|propose)[ ](?:your|an?|new)\b
           | (?:past|previous)[ ](?:[\w-]{{1,15}}[ ]){{0,2}}{GATHERINGS}$ )
        | \b(?:notes|(?<!\d[ ])minutes|recordings?|recaps?|slides)$
        | ^(?:the[ ]|our[ ])?(?:[\w-]{{1,15}}[ ]){{1,3}}(?:(?:is|are|will[ ]be)[ ])?closed$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What begins so is no event, whatever date stands behind it."""
POINTER = re.compile(
    rf"""^(?: see | view | browse | add | submit | request | become | subscribe | sign[ ]?up
           | register | join | contact | read | watch | download | find | visit | check | follow
           | suggest | propose | apply | volunteer | host | help | learn[ ]more | book | donate
           | tell[ ]us | let[ ]us[ ]know | click | here | link | website | home ?page | faqs?
           | meet[ ](?:the|our) | vote | nominate | share | write | get[ ](?:involved|in[ ]touch)
           | announc(?:ing|ement) | introducing | welcome | thanks? | report | news
           | full | complete | whole | entire
           | (?:how|why|what|when|where|who)\b(?!['’]s[ ]on\b)(?!.{{0,80}}\b20\d\d\b)
           )\b
       | ^(?:(?:an?|the|our|this|full|complete)[ ]){{0,2}}(?:lists?|calendar|overview|schedule
         |programme|program|timetable|archive|collection|table|map)[ ]of\b
       | \b(?:calendars?|newsletters?|mailing[ ]lists?|playlists?|channels?|archives?|timetables?
         |websites?|pages?|slack|discord|twitter|mastodon|linkedin|youtube|github|gitlab
         |bluesky|facebook|instagram|eventbrite|zulip|whatsapp|telegram|jobs?
         |positions?|vacanc\w{{1,5}}|engineers?|fellowships?|grants?|awards?|surveys?|papers?
         |preprints?|articles?|blogs?|posts?|podcasts?|episodes?|releases?d?|packages?|books?
         |recordings?|slides|videos?|recaps?|reports?|(?<!\d[ ])minutes|notes|materials
         |guides?|handbooks?
         |editors?|volunteers?|members?|speakers|sponsors?|organi[sz]ers|team|photos|overview
         |documentation|docs|wiki|schedule|guidelines|conduct|policy|form|faq|looking[ ]for|hiring
         |wanted|available[ ]now
         |opportunit(?:y|ies)|proposals|abstracts|submissions|deadlines?|registration|closed
         |keynotes?|specs?|specifications?|roadmaps?|plans?|standards?|prizes?|statistics|results)
         (?:[ ,]{{1,2}}\(?20\d\d\)?)?$
       | ^(?:blogs?|videos?|podcasts?|papers?|articles?|recordings?|slides|books?|reports?|surveys?
         |jobs?|tutorials?|posts?|tools?|releases?|opinion|interview|news)[ ]?[:|–-]
       | \b(?:grants?|scholarships?|bursar(?:y|ies)|stipends?|digest|bulletin|newsletter)\b
       | \b(?:looking[ ]for|hiring|is[ ]out|are[ ]out|is[ ]here|released|calls?[ ]for|recap)\b
       | ^(?:(?:this|next|last)[ ](?:week|month|year)['’]?s?|all|other|further|future|upcoming
         |local|regional|national|external|internal|online|virtual|more|past|previous|new|open
         |our|current|available|recent)\b[\w &’',-]{{0,60}}\b{SEVERAL}$
       | ^{GATHERINGS}$ | \d\.\d""",
    re.VERBOSE | re.IGNORECASE,
)
"""Titles of links that point to something other than one event."""
PART = re.compile(
    r"""^(?:the[ ])?(?:(?:conference|gala|social|welcome|opening|closing|poster|main|pre|post|first
           |second|final)[ -]){0,2}
         (?: dinner | reception | banquet | excursion | ceremony | keynotes? | sessions? | lunch
           | tutorials? | workshops? | conference | hackathon | event | registration | check-?in
           | doors?(?:[ ]open)? | notifications? | decisions? | acceptance | camera.ready | day
           | posters? | drinks | breakfast | tours? | barbecue | party )
         (?:[ ](?:of|for|to)[ ][\w ]{1,30})?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is told below an event and is a part of it."""
WORK = re.compile(
    r"""\b(?: managers? | engineers? | officers? | assistants? | analysts? | developers?
           | scientists?
           | consultants? | stewards? | coordinators? | administrators? | lecturers? | professors?
           | post-?docs? | trainers? | technicians? | researchers? | interns? | internships?
           | studentships? | directors? | architects? | librarians? | associates? | leads?
           | (?:phd|doctoral)\ (?:students?|candidates?|positions?) ) (?: $ | [ ]?[,(/–|-]
           | [ ](?:in|at|for|of|on|with)\b | [ ][IVX]{1,3}\b )
       | \b(?: fte | salary | closing | vacanc(?:y|ies) | prizes? | awards? | surveys? | fund
           | funding | fellowships? | elections? | proposals? | preprints? | papers? | chapters?
           | maintenance | downtimes? | outages? | migration | upgrades? | deadlines?
           | special\ issue
           | licen[cs]es? | end\ of\ (?:service|life|support) | new\ version | v\d | votes? | voting
           | anniversary | birthday | holidays? | bug ?fix(?:es)? | patch | retires? | interview
           | podcast | episode | in\ memoriam | obituary | erratum )\b
       | (?<![\d:.])\d{1,2}\.\d{1,2}(?:\.\d{1,3})?\b
       | (?-i:^[A-Z][\w’'-]{1,20},[ ][A-Z](?:\.|$|[ ,]))""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is done, paid, written or changed on its day, and attended by nobody."""
FOR_WHOM = re.compile(r"(?<=[a-z])[ ]for[ ](?:[\w-]{2,20}[ ]){0,2}?\w{4,20}s$")
"""Whom a title means, at its end: "Containers for Scientists"."""
GATHERED = re.compile(
    rf"\b{EVENT}$|\b(?:days?|weeks?|summit|festival|forum|caf[eé]|camp|gathering|launch)\b",
    re.VERBOSE | re.IGNORECASE,
)
BUTTON = re.compile(
    r"""^\W{0,3}(?: register | registration | rsvp | sign[- ]?up | book(?:ing)?\b | tickets? | join
           | zoom | teams | (?:live[ ]?)?stream | link | details | more | info(?:rmation)?
           | find[ ]out | web ?site | here | abstract | programme | agenda | slides | apply | read
           | event[ ]page | eventbrite | indico | add[ ]to | ics\b )[\w ’']{0,25}\W{0,3}$""",
    re.VERBOSE | re.IGNORECASE,
)
PAST = re.compile(
    r"""\b(?: recordings? | slides | videos? | notes | materials | photos )
          (?:[ ](?:and|&)[ ]\w{1,12})?
          (?: [ ](?:are|is)(?:[ ]now)?[ ](?:available|online|up|here|there|on|live|out)
            | [ ](?:now[ ])(?:available|online|up)
            | [ ]available\b (?![ ](?:after|afterwards|later)) )\b
      | \b(?:was|were)[ ](?:held|a[ ]\w{1,12}|great|fun|well|attended|very)\b | \btook[ ]place\b
      | ^(?:last|earlier[ ]this|this[ ]past)[ ](?:week|month|year|night|term|summer|winter|autumn
          |spring|mon|tues|wednes|thurs|fri|satur|sun)
      | \b(?:people|participants|attendees|guests|colleagues)[ ](?:met|came|gathered|joined|took)\b
      | \b(?:spoke|gave)\b | (?<!\bare[ ])(?<!\bbe[ ])(?<!\bis[ ])(?<!\bbeing[ ])
        \b(?:presented|attended|visited|celebrated|elected)\b
      | \bwe[ ](?:had|met|held|enjoyed|were)\b | \bthank(?:s|[ ]you)[ ]to\b""",
    re.VERBOSE | re.IGNORECASE,
)
ASKED_FOR = re.compile(
    r"\b(?:comments?|feedback|votes?|nominations?|apply|applications?|submissions?|submit|register"
    r"|registrations?|respond|responses?|reply|replies|proposals?|input|answers?|entries|orders?)"
    r"(?:[ ][\w-]{1,15}){0,3}[ ](?:until|till|by|before)[ ]$",
    re.IGNORECASE,
)
"""What stands before the last day on which something can be handed in."""
PARTS = re.compile(
    r"""^(?:the[ ]|our[ ]|confirmed[ ]|invited[ ]|planned[ ]|provisional[ ])?
         (?: topics? | agenda | (?:programme[ ]|program[ ])?highlights? | contents? | syllabus
           | speakers? | keynotes?(?:[ ]speakers?)? | outline | prerequisites? | panel(?:l?ists?)?
           | learning[ ](?:outcomes|objectives|goals) | themes? | modules? | tracks?
           | you[ ]will[ ]learn | we[ ]will[ ](?:cover|learn|discuss|talk[ ]about)
           | (?:talks?|sessions?|programme|program|lightning[ ]talks?|presentations?)
             [ ](?:includes?|including|are|will[ ]be|so[ ]far)
         )
         \b [^.:\n]{0,40} :$""",
    re.VERBOSE | re.IGNORECASE,
)
CONSISTS = re.compile(
    r"""\b(?:workshop|conference|event|meeting|symposium|school|course|training|programme|series)\b
        [^.:\n]{0,80}\b(?:sessions|parts|tracks|blocks|modules|streams)[ ]?:$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The end of a sentence that says of what one event consists."""
EVENTFUL = re.compile(
    r"\b(?:[A-ZÀ-Þ][\w’'-]{1,20}[ ](?:[\w’'-]{1,20}[ ]){0,4})(?:Week|Month|Fortnight|Festival)\b"
)
"""The name of days full of events that one may visit one by one: "Open Tea Week"."""
LONGEST_SENTENCE = 300
OWN_PARTS = re.compile(
    r"^(?:the[ ])?(?:talks?|sessions?|programme|program|schedule|lightning talks?|presentations?)"
    r"[ ]?:$",
    re.IGNORECASE,
)
"""The same, where it stands below an event."""


def is_no_event(title: str) -> bool:
    """Tell whether words at the place of a title name no event, whatever date is told with them.

    >>> [is_no_event(t) for t in ("Call for papers", "Opening hours", "More events", "Tea Days")]
    [True, True, True, False]
    """
    return NO_EVENT.search(title) is not None


def is_pointer(title: str) -> bool:
    """Tell whether a link points to something other than one event, if nothing tells a date.

    >>> [is_pointer(t) for t in ("A list of tea events", "Add your event", "Tea 4.1", "Tea Days")]
    [True, True, True, False]
    """
    return POINTER.search(title.strip(" .…:!")) is not None or is_no_event(title)


def is_work(title: str) -> bool:
    """Tell whether words name a job, a work or a change, whose day is no event's.

    >>> [is_work(t) for t in ("Data steward (0.6 fte)", "Tea 4.1.0", "Data Stewards' Day", "Pots")]
    [True, True, False, False]
    """
    told = FOR_WHOM.sub("", title)
    return WORK.search(told) is not None and GATHERED.search(told) is None


def is_part(title: str) -> bool:
    """Tell whether words name what is part of the event that they are told below.

    >>> is_part("Conference dinner"), is_part("Notification of acceptance"), is_part("Tea Dinner")
    (True, True, False)
    """
    return PART.search(title) is not None


def is_button(text: str) -> bool:
    """Tell whether a link's text says what to do, and names nothing.

    >>> is_button("Register here"), is_button("RSVP"), is_button("Tea Days")
    (True, True, False)
    """
    return BUTTON.match(text) is not None


def is_asked_for(before: str) -> bool:
    """Tell whether words before a day make it the last one for handing something in.

    >>> is_asked_for("comments until "), is_asked_for("open until ")
    (True, False)
    """
    return ASKED_FOR.search(before) is not None


def is_past(text: str) -> bool:
    """Tell whether an announcement says that its event is over.

    >>> [is_past(t) for t in ("The slides are online", "Slides will be there", "We had fun")]
    [True, False, True]
    """
    return PAST.search(text) is not None


def holds_events(text: str) -> bool:
    """Tell whether a text names a week or a festival, below which its events are listed.

    >>> holds_events("24-28 May: Open Tea Week"), holds_events("24-28 May: Tea School")
    (True, False)
    """
    return EVENTFUL.search(text[:LONGEST_SENTENCE]) is not None


def leads_to_parts(text: str, *, below: bool = False) -> bool:
    r"""Tell whether a text ends in a line below which an event's own talks or topics stand.

    `below` tells that the line stands below an event.

    >>> [leads_to_parts(t) for t in ("Tea Days\nTalks include:", "Topics:", "Talks this May")]
    [True, True, False]
    """
    line = text.rpartition("\n")[2].strip(" *_")
    if PARTS.search(line) or CONSISTS.search(line[-LONGEST_SENTENCE:]):
        return True
    return below and OWN_PARTS.search(line) is not None
