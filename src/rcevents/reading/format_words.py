"""Words that tell in which form an event is held, and words beside which they tell nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Format

NOUNS = (
    "academy", "agm", "annual general meeting", "assembly", "bof", "boot camp", "bootcamp",
    "briefing", "call", "camp", "class", "clinic", "club", "coffee", "coffee hour", "cohort",
    "colloquium", "conference", "congress", "convention", "course", "demo", "drop-in",
    "edition", "event", "exhibition", "expo", "fair", "festival", "fireside chat", "forum",
    "gathering", "get-together", "hack day", "hack week", "hackathon", "hackfest", "institute",
    "launch", "lecture", "lightning talk", "lunch", "masterclass", "meeting", "meet-up",
    "meetup", "office hour", "panel", "panel discussion", "plenary", "practical",
    "programme launch", "q&a", "roundtable", "school", "seminar", "session", "social",
    "speaker series", "sprint", "summit", "symposium", "tea", "talk", "town hall", "training",
    "tutorial", "unconference", "user group", "webinar", "weekly", "workshop",
)  # fmt: skip
"""What is held: "virtual", "online" or "hybrid" before one of these speak of its form."""

TECHNOLOGY: dict[str, tuple[str, ...]] = {
    "virtual": (
        "assistant", "cell", "collaboration", "commissioning", "currency", "desktop", "environment",
        "exchange", "experiment", "human", "infrastructure", "instrument", "lab", "laborator",
        "learning environment", "machine", "memory", "networks", "network function", "observator",
        "organi", "patient", "private", "prototyp", "reality", "realities", "research environment",
        "screening", "server", "software team", "team", "threads", "twin", "world", "characters",
        "museum", "campus",
    ),
    "online": (
        "abuse", "advertis", "algorithm", "archive", "banking", "book", "catalog", "collaborat",
        "communit", "convex", "databases", "dating", "decision", "discourse", "doc", "form", "game",
        "gaming", "harass", "judge", "kernel", "learning", "librar", "machine", "marketing",
        "material", "media", "news", "optimi", "payment", "platform", "polic", "portal", "privacy",
        "regist", "repositor", "resource", "safety", "scheduling", "service", "shop",
        "social media", "social network", "store", "survey", "system", "tool", "version",
        "abstract", "submission", "application", "presence", "identit", "content", "controlled",
        "tutorials",
    ),
    "remote": (
        "access", "attestation", "code", "control", "data", "debug", "desktop", "development",
        "direct memory", "employee", "execution", "first", "instrument", "job", "lab", "memory",
        "monitor", "observ", "procedure", "sens", "server", "software", "team", "visuali", "work",
        "hand", "communit", "area", "region", "repositor", "mentor", "collaborat", "method",
    ),
    "digital": (
        "age", "archaeolog", "art", "asset", "communicat", "curation", "dat", "econom",
        "forensic", "health", "humanit", "infrastruct", "innovation", "lab", "librar", "literac",
        "marketing", "ocean", "patholog", "preserv", "research", "scholar", "science", "service",
        "signal", "skill", "socie", "sovereign", "technolog", "transform", "twin", "event horizon",
    ),
    "hybrid": (
        "ai", "algorithm", "architect", "atom", "bayes", "classical", "cloud", "comput", "cpu",
        "data", "deep", "energy", "flow", "framework", "fusion", "hpc", "infrastruct", "intelligen",
        "job", "learning", "mac", "manag", "material", "memory", "method", "models", "modell",
        "modeling", "mpi", "multi", "office", "optimi", "parallel", "precision", "programming",
        "quantum", "rans", "scheme", "search", "simulat", "software", "solver", "storage",
        "system", "team", "work ", "work,", "work.", "working", "workflow", "workload",
        "workplace", "zonotop",
    ),
    "zoom": ("in ", "into ", "out ", "fatigue", "lens", "level", "alternativ"),
    "gather": ("data", "feedback", "for ", "in ", "information", "requirements", "together"),
}  # fmt: skip
"""What follows a word where it speaks of technology or work, by the beginning of the next word."""

MATERIAL = re.compile(
    r"""\b(?: abstracts? | accessible | agenda | apply | application | archive[sd]? | available
          | blog | book(?:ing)? | browse | buy | catalogue | code | datasets? | details? | docs?
          | documentation | download(?:ed)? | forms? | guidelines? | info | information | links?
          | materials? | more | notes? | order | papers? | pay(?:ment)? | posted | posters?
          | proceedings | published | purchase | read | recorded | recordings? | regist\w{2,9}
          | replay | reserve | resources? | schedule | sign(?:[ -]up)? | slides? | submi\w{1,8}
          | tickets? | upload(?:ed)? | videos? | watch | website | results? | demand
          | programme | program )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Who reads these words behind "online" or "YouTube" learns where things are, not the event."""

GUIDE = re.compile(
    r"""\b(?: how[ ]to | guide | tips | tricks | lessons | practices | running | leading | hosting
          | organi[sz]ing | designing | planning | delivering | facilitating | improving | effective
          | better | engaging | successful | inclusive | art[ ]of | future[ ]of | transition
          | making | teaching | run | throw | takes | when[ ]i | don['’]t | why | need
          | creating | building | moving | managing | surviving | rethinking
          | state[ ]of | impact[ ]of )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A title with one of these before "online workshops" is about such workshops."""

VIRTUAL_DIRECTLY = r"""
    webinars? | webcasts? | stream(?:ed|ing)[ ](?:live|online)
    | live[ -]?streams? | live[ -]?stream(?:ed|ing)
    | visio(?:[ -]?conf[ée]rence)?
    | (?:tele|video)-?conf(?:erence)?s? | teleconferencing | telecons? | e-?conference | e-?workshop
"""
CALLS = r"""
    zoom(?:\.us)? | (?:ms|microsoft)[ ]teams | webex | google[ ]meet | gather\.?town | gather
    | jitsi | meet\.jit\.si | big[ ]?blue[ ]?button | bbb | youtube(?:[ ]live)? | twitch | hopin
    | skype | teams | crowdcast | goto ?meeting | live[ ]on[ ]linkedin | linkedin[ ]live
    | mozilla[ ]hubs
"""
"""Programs in which people meet; some of their names mean more only behind "via" or "over"."""

HOSTS: dict[str, str] = {
    "zoom.us": "Zoom",
    "zoomgov.com": "Zoom",
    "zoom.com": "Zoom",
    "webex.com": "Webex",
    "teams.microsoft.com": "Microsoft Teams",
    "teams.live.com": "Microsoft Teams",
    "meet.google.com": "Google Meet",
    "gotowebinar.com": "GoToWebinar",
    "gotomeeting.com": "GoToMeeting",
    "goto.com": "GoTo",
    "bigmarker.com": "BigMarker",
    "hopin.com": "Hopin",
    "hopin.to": "Hopin",
    "crowdcast.io": "Crowdcast",
    "streamyard.com": "StreamYard",
    "gather.town": "Gather",
    "airmeet.com": "Airmeet",
    "livestorm.co": "Livestorm",
    "on24.com": "ON24",
    "webinarjam.com": "WebinarJam",
    "webinar.net": "Webinar.net",
    "brighttalk.com": "BrightTALK",
    "meet.jit.si": "Jitsi",
    "twitch.tv": "Twitch",
    "remo.co": "Remo",
    "wonder.me": "Wonder",
    "heysummit.com": "HeySummit",
}
"""Hosts of links that lead into an online room, or to the registration for one."""


MORE = r"""
    (?! [ ](?: activit | awards? | experience | fatigue | organi[sz]er | platform | psycholog
             | science | technolog | tools?\b | events?\b | programmes\b | culture | scientist
             | etiquette
             | burnout | best[ ]practice | format\b | industry | planning | attendees ) )
"""
"""What follows "training" or "meeting" where these are not the thing that is held."""


def combine(formats: set[Format]) -> Format | None:
    """Make one format of all that are told.

    >>> combine({"virtual", "in_person"}), combine({"virtual"}), combine(set())
    ('hybrid', 'virtual', None)
    """
    if "hybrid" in formats or {"virtual", "in_person"} <= formats:
        return "hybrid"
    return next(iter(formats), None)


def is_technology(word: str, following: str) -> bool:
    """Whether what follows makes a word of form one of technology.

    >>> is_technology("hybrid", " cloud days"), is_technology("Hybrid", " meeting")
    (True, False)
    """
    follows = following.lstrip(" -")[:30].casefold()
    return follows.startswith(TECHNOLOGY.get(word.casefold(), ())) if follows else False
