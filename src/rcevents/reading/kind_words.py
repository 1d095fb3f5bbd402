"""Words that name a kind of event, and series of events that everybody knows by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Kind

WORDS: dict[Kind, tuple[str, ...]] = {
    "conference": (
        "conference", "conferences", "conf", "symposium", "symposia", "summit", "congress",
        "convention", "unconference", "unconf", "forum", "mini-conference", "miniconf",
        "colloquia", "expo", "festival", "fest", "plenary", "convening", "un-conference",
        "barcamp", "devroom", "agm and conference", "celebration", "all-hands", "retreat",
        "indabax", "days", "annual event", "showcase",
        "tagung", "jahrestagung", "fachtagung", "konferenz", "kongress", "conférence",
        "conferencia", "congreso", "convegno", "conferenza", "journées",
    ),
    "workshop": (
        "workshop", "workshops", "wksp", "ws", "mini-workshop", "e-workshop", "codesign session",
        "writing workshop", "sandpit", "masterclass", "masterclasses", "hands-on session",
        "interactive session", "unworkshop", "write-in", "design sprint", "book dash",
        "co-creation", "atelier", "taller",
    ),
    "training": (
        "training", "trainings", "course", "courses", "school", "bootcamp", "boot camp", "academy",
        "tutorial", "tutorials", "cohort", "class", "classes", "carpentry", "carpentries",
        "crash course", "short course", "mooc", "lesson", "lessons", "curriculum",
        "101", "201", "certification", "fellowship training", "summer institute",
        "winter institute", "training day", "training days", "code camp", "nanodegree",
        "internship", "bring your own data", "byod", "learning path", "hands-on",
        "kurs", "kurse", "schulung", "fortbildung", "weiterbildung", "sommerschule",
        "winterschule", "herbstschule", "formation à", "formation au", "formation aux",
        "école d'été", "école d’été", "curso", "corso", "cursus", "onlinekurs",
    ),
    "talk": (
        "talk", "talks", "webinar", "webinars", "seminar", "seminars", "lecture", "lectures",
        "panel", "panels", "colloquium", "livestream", "livestreams", "live stream", "keynote",
        "fireside chat", "webcast", "podcast", "talk series", "speaker series", "panel discussion",
        "round table discussion", "presentation", "presentations", "lunchbytes", "tech talk",
        "q&a", "ama", "ask me anything", "brown bag", "demo", "demonstration", "lightning talk",
        "in conversation", "debate", "lunch and learn", "lunch & learn", "interview", "briefing",
        "vortrag", "vorträge", "kolloquium", "ringvorlesung", "webinaire", "séminaire",
        "seminario", "seminarium", "webinario", "vortragsreihe", "conversations",
    ),
    "hackathon": (
        "hackathon", "hackathons", "hack week", "hackweek", "hack day", "hack days", "hackday",
        "hackdays", "datathon", "codefest", "hackfest", "hacktoberfest", "code sprint",
        "sprint", "sprints", "game jam", "code jam", "mini hack", "hack", "docathon", "codeathon",
        "code-a-thon", "hack-a-thon", "reprohack", "datadive", "biohackathon", "coding challenge",
        "brainhack", "makeathon", "doc sprint", "editathon", "edit-a-thon", "mapathon",
        "test-a-thon", "bug bash", "game-a-thon", "ideathon", "openhack", "ctf", "data challenge",
    ),
    "meeting": (
        "meeting", "meetings", "meetup", "meetups", "meet-up", "community call", "community calls",
        "call", "calls", "agm", "annual general meeting", "assembly", "user group", "users group",
        "usergroup", "reading group", "reading groups", "journal club", "office hour",
        "office hours", "teleconference", "teleconferences", "telecon", "town hall", "townhall",
        "get-together", "social", "happy hour", "coffee", "drop-in", "drop-in session",
        "drop-in clinic", "clinic", "code clinic", "study group", "book club", "paper club",
        "hacky hour", "bof", "bofs", "birds of a feather", "networking event", "networking",
        "breakfast", "working group", "interest group", "ug", "hack and learn", "kickoff",
        "kick-off", "kick off", "launch", "launch event", "reception", "hangout", "stand-up",
        "hang-out", "café", "coworking", "co-working", "users meeting", "social event", "mixer",
        "open house", "special interest group", "sig", "round table", "roundtable", "club",
        "community of practice", "drinks", "pub night", "regular's table", "stammtisch",
        "consultation", "assemblies", "lightning talks",
    ),
}  # fmt: skip
"""Each kind's words, in lower case."""

WEAK = frozenset({
    "call", "calls", "kickoff", "kick-off", "kick off", "launch", "hack", "sprint", "sprints",
    "social", "coffee", "networking", "networking event", "club", "ws", "sig", "ug", "class",
    "classes", "lesson", "lessons", "presentation", "presentations", "interview", "hands-on",
    "demo", "debate", "celebration", "retreat", "showcase", "101", "201", "expo", "festival",
    "fest", "clinic", "forum", "working group", "interest group", "special interest group",
    "community of practice", "conversations", "user group", "users group", "usergroup",
    "reception", "drinks",
})  # fmt: skip
"""Words that yield to a stronger one beside them: "Kickoff workshop", "Summer school days"."""

NO_KIND = (
    "call for", "calls for", "community hub", "training data", "training set", "training model",
    "training loop", "training large", "training neural", "training deep", "training a",
    "training an", "training your", "training virtuali", "school of", "high school", "talks to",
    "class of", "first class", "world class", "of course", "social science", "social scientist",
    "social media", "social network", "social data", "club penguin", "forum post", "panel data",
    "solar panel", "control panel", "expert panel report", "code school", "business school",
    "medical school", "graduate school of", "school teacher", "school children", "school student",
    "conference paper", "hack your", "call center", "call graph", "call stack", "function call",
    "system call", "library call", "variant call", "base call", "summit supercomputer",
    "on summit", "for summit", "summit and frontier", "class librar", "object class",
    "working group on", "interview problem", "interview question", "code interview", "course of",
    "sprint planning", "demo of", "launch of", "launch your", "two days", "three days",
    "four days", "five days", "half days", "training material", "training resource",
    "training and test", "days of", "coffee lake", "a day in", "hack for", "days before",
    "office hours:", "how to give", "training working group", "training group", "training team",
    "training committee", "training network", "training hub", "training coordinator",
    "conference committee", "workshop committee", "call to action",
)  # fmt: skip
"""What holds a kind's word and names no kind."""

SERIES: dict[str, Kind] = {
    "fosdem": "conference",
    "isc": "conference",
    "supercomputing": "conference",
    "gtc": "conference",
    "pearc": "conference",
    "re:invent": "conference",
    "hacktoberfest": "hackathon",
    "advent of code": "hackathon",
    "season of docs": "other",
    "summer of code": "other",
}
"""Events that everybody knows by name, and what they are."""

NAME_ENDINGS: dict[str, Kind] = {
    "conf": "conference",
    "con": "conference",
    "camp": "conference",
    "fest": "conference",
    "days": "conference",
    "summit": "conference",
    "hack": "hackathon",
    "athon": "hackathon",
    "meetup": "meeting",
}
"""How names end that tell a kind: RustConf, KubeCon, ParslFest."""

NO_NAME = frozenset(
    """
    silicon lexicon icon falcon beacon bacon deacon recon mascon telecon xcon chameleon rubicon
    unconf manifest jonathon marathon
    """.split()
)
"""Words that end like a conference's name and are none."""
