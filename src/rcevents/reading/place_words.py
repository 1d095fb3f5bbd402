"""Words by which a place is known, and names of cities that mostly mean something else."""

from __future__ import annotations

NEVER_ALONE = frozenset(
    """
    ada agen ajax alliance amet an anna apollo are asan asia aurora avenue awash badger ball
    bank bar barry bear begun bell best beverly bla boo bow brick buy can carson cat central
    chad clay clayton clear clinton coin colon comal come commerce concord coro crystal darwin
    date david deal delta dig dolores eagle elizabeth enterprise ere erlang ero eureka evans
    federal fleet fountain franklin freedom george georgia goes goto green guinea harmony hire
    hit holiday hook hope hub ico independence industry irving ise jackson jinja jordan jupiter
    kani kent khash lander laurel lawrence leander lend lens liberal liberty lista logan lynn
    magenta male mali man manage mar march marina marion mark marks mary mason media mentor
    metro milton mine mission mobile mojo mon most much mul nan nelson niger nis normal norman noto
    ob ode of opportunity oral orange oscar oss pace para paradise park pathfinder pearl peer
    pen pioneer plantation plato pop portage pout punch quarto quincy reservoir retreat rich
    ruby same san sandy save say se selma semi shaping shelby sherman sidney sig sim spring
    springs stafford stanley start state stuart summit sunrise sunset superior surprise tara
    than time tire to togo troy tyler un union universal university valley van vernon vincent
    virtual vision vista walker wayne why ye young
    """.split()
)
"""Names of towns and countries that alone mean something or somebody else: "Summit", "David"."""

VENUES = (
    "auditorium", "ballroom", "boardroom", "campus", "conference center", "conference centre",
    "conference room", "congress center", "congress centre", "convention center",
    "convention centre", "exhibition centre", "expo center", "guesthouse", "hilton", "hotel",
    "kongresshaus", "lecture hall", "lecture room", "lecture theater", "lecture theatre",
    "marriott", "meeting room", "novotel", "radisson", "resort", "room", "seminar room",
    "sheraton", "training room", "westin", "workroom",
)  # fmt: skip
"""Nouns of places where people sit together: a phrase of capitals that ends with one is a venue."""

HOUSES = (
    "biergarten", "brewery", "building", "bldg", "café", "castle", "centre", "center", "château",
    "college", "coworking", "hall", "hostel", "house", "hyatt", "inn", "learning centre", "library",
    "lodge", "makerspace", "museum", "palace", "palais", "park", "pavilion", "pub", "schloss",
    "stadium", "student union", "tavern", "theater", "theatre", "tower",
)  # fmt: skip
"""Nouns that end the names of people and projects too: a venue only with a town, or behind "at"."""

INSTITUTIONS = (
    "academy of", "college", "eth", "institut", "institute", "laboratory", "laboratories",
    "national lab", "observatory", "polytechnic", "polytechnique", "supercomputing center",
    "supercomputing centre", "supercomputer center", "supercomputer centre", "tu", "univ",
    "universidad", "universität", "universitat", "universiteit", "university", "université",
    "università", "school of",
)  # fmt: skip
"""Nouns of bodies: a place only where the text holds something at or in them."""

NO_VENUE = (
    "town hall", "emergency room", "chat room", "breakout room", "zoom room", "clean room",
    "team building", "code library", "capacity building", "community building",
    "coalition building", "model building", "manager", "python library", "software library",
    "digital library", "standard library", "data center", "data centre", "open house",
    "software suite", "test suite", "tool suite", "progress bar", "tool bar", "side bar",
)  # fmt: skip
"""What ends like a venue and is none."""

CONTINENTS = frozenset({
    "africa", "america", "americas", "apac", "asia", "asia pacific", "europe", "emea",
    "latin america", "north america", "oceania", "south america", "west africa", "east africa",
    "the americas", "central america", "nordics", "benelux", "scandinavia", "eu", "bay area",
})  # fmt: skip
"""Parts of the world too large to be a place."""

NOT_YET = frozenset(
    """
    tba tbc tbd tbh various virtual online hybrid remote anywhere worldwide global everywhere none
    n/a na unknown zoom webex teams
    """.split()
)
"""What stands where a place would, and is none."""

PARTICLES = frozenset(
    """
    a. al am an and auf aux bei d. da de del della den der des di do dos du e el en for i. im in la
    las le les lo los m. na nad ob of on op os ou sur the to under upon van vom von y zu zur
    """.split()
)
"""Small words inside the names of towns."""

TIME_TALK = ("timezone", "time zone", "friendly", "emea", "apac", "amer", "hours", "times")
"""Words beside which the names of countries tell whose clocks are meant, not where it is."""

EVENT_NOUNS = (
    "workshop", "conference", "symposium", "summit", "school", "hackathon", "meeting", "meetup",
    "congress", "convention", "training", "course", "bootcamp", "retreat", "week", "days", "day",
    "forum", "event", "gathering", "unconference", "festival", "tutorial", "seminar", "sprint",
    "con", "conf", "expo", "assembly", "colloquium", "roadshow", "social", "dinner", "party",
    "talk", "webinar", "lecture", "panel",
)  # fmt: skip
"""What may be held "in" or "at" a place."""

TOWN_ENDINGS = (
    *"bach berg bergen borg borough bourg bridge bruck brück brugge brunn burg burgh".split(),
    *"bury büttel caster cester chester cliffe combe dale dorf erton felden feld field".split(),
    *"fontaine ford furt grund hafen hagen hamn hausen haven havn heim hofen holm holme".split(),
    *"hurst ingen ingham ington kerk".split(),
    *"kirche kirchen köping ley lingen minster mouth münde münster stad stadt stead".split(),
    *"shire stätten thal thorpe nby rby sby tby".split(),
    *"thwaite vik ville villers walden weiler wick wijk wil zell".split(),
    *"dau gau lau mau nau rau sau tau".split(),
)
"""How the names of towns end; persons are called so too, though by two names."""

TOWN_WORDS = frozenset(
    """
    Castel Castello Ciudad Lac Lago Las Nizhny Novi Nowy Ponte Porto Praia Puerto Punta Rio Saint
    Sainte San Sankt Santa Santo São St St. Valle Vila Villa
    """.split()
)
"""First words of the names of towns: "Porto Tea", "St. Albans"."""

TOWN_LASTS = frozenset({"Beach", "Falls", "Heights", "Rapids", "Springs"})
"""Last words of the names of towns: "Tea Falls"."""

NO_TOWN = frozenset(
    """
    along anew bake banning battlefield bell brownfield conda dire evergreen fate forest gap
    goldberg greenfield gutenberg heisenberg humble hurricane iceberg infield instead kamal keynote
    mai midfield mile miri nice plunge police prosper roadshow rosenberg roman sake salt split
    homestead tau westminster loudmouth afford nearby footbridge medley parsley trolley smiley
    barley volley cyborg
    """.split()
)
"""What is written, or ends, as a town and is none, or somebody else."""

SURE_HOUSES = (
    "building", "bldg", "castle", "château", "library", "learning centre", "makerspace", "museum",
    "palace", "pavilion", "café", "brewery", "biergarten", "tavern", "theatre", "theater",
    "stadium", "pub", "student union", "auditorium", "science park", "business park", "technopark",
    "taproom", " rooms", " commons", "data lab", "computer lab", "computing lab", "teaching lab",
    "training lab", "learning lab", "media lab", "digital lab",
)  # fmt: skip
"""What ends the names of houses, and hardly of a person or of what is spoken about."""

HALLS = (" hall", " house", " centre", " center", " inn", " tower", " college", " lodge")
"""What ends the names of houses and of persons: houses, unless a given name stands before it."""

GIVEN_NAMES = frozenset(
    """
    ada adam al alan alex alice amy andrew andy ann anna anne anthony ben bill bob brian carol
    charles chris dan daniel david dave diane donald edward elizabeth emily emma eric eve frank fred
    gary george grace greg helen henry ian jack james jane jason jeff jennifer jerry jim joan joe
    john jonathan joseph judy julia karen kate kathy keith ken kevin kim larry laura lee linda lisa
    liz lucy marc maria mark martin mary matt matthew max michael mike nancy nick olga oliver pat
    patricia paul peter phil rachel richard rob robert roger ruth ryan sam sandra sara sarah scott
    simon stephen steve steven stuart sue susan tim thomas tom tony victoria walter will william
    """.split()
)
"""The most common names of English-speaking persons."""
