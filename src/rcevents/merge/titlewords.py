"""The words of event titles: which say nothing, which many events share, which tell parts apart.

All are folded and in the singular, as `rcevents.merge.titles` compares them.
"""

from __future__ import annotations

from typing import Final

STOP: Final = frozenset(
    """
    the a an of for and on in to at with by from as your our its an or und der die das des fur im
    mit von zu et le la les de du des pour en aux el los las del y e o os as da do das dos para
    i il di per via into how is are be this that @ vs
    """.split()
)
"""What joins words. A title of nothing else is taken by these."""

NEUTRAL: Final = frozenset(
    """
    conference annual yearly international intl national virtual virtually online hybrid live
    event edition free remote webcast livestream training course webinar talk official inaugural
    interactive digital konferenz conferencia seminar series session programme program agenda
    website homepage site page
    """.split()
)
"""What one announcement of an event says and the next leaves out."""

CANONICAL: Final = {
    "conf": "conference", "int": "international", "intl": "international",
    "int'l": "international", "nat'l": "national", "natl": "national", "symp": "symposium",
    "wksp": "workshop", "wkshop": "workshop", "intro": "introduction",
    "introductory": "introduction", "introducing": "introduction", "hackfest": "hackathon",
    "tutorials": "tutorial", "colour": "color", "centre": "center", "organisation": "organization",
    "visualisation": "visualization", "optimisation": "optimization", "modelling": "modeling",
    "programme": "program", "behaviour": "behavior", "parallelisation": "parallelization",
    "containerisation": "containerization", "digitisation": "digitization", "mgmt": "management",
    "univ": "university", "dev": "developer", "devs": "developer", "italia": "italy",
    "espana": "spain", "deutschland": "germany", "schweiz": "switzerland", "polska": "poland",
    "usa": "us", "latam": "latinamerica", "brasil": "brazil",
    "österreich": "austria", "osterreich": "austria",
    "european": "europe", "pythonday": "pyday", "nordics": "nordic", "bird": "bof", "birds": "bof",
    "worshop": "workshop", "workhop": "workshop", "workshp": "workshop", "semniar": "seminar",
    "confrence": "conference", "conferance": "conference", "tutorail": "tutorial",
}  # fmt: skip
"""Spellings of one word."""

CODES: Final = {
    "NA": "northamerica", "EU": "europe", "UK": "uk", "US": "us", "USA": "us", "DE": "germany",
    "CZ": "czechia", "AU": "australia", "FR": "france", "ES": "spain", "JP": "japan",
    "NZ": "newzealand", "IT": "italy", "NYC": "newyork", "SF": "sanfrancisco", "CH": "switzerland",
    "AT": "austria", "NL": "netherlands", "PL": "poland", "LATAM": "latinamerica", "IN": "india",
    "KR": "korea", "SG": "singapore", "BR": "brazil", "SE": "sweden", "APAC": "apac",
    "ZA": "southafrica", "HK": "hongkong", "ID": "indonesia", "MY": "malaysia", "TW": "taiwan",
}  # fmt: skip
"""Codes of regions, in capitals as they are written."""

TWO_WORDS: Final = {
    ("north", "america"): "northamerica", ("south", "america"): "southamerica",
    ("latin", "america"): "latinamerica", ("new", "york"): "newyork",
    ("new", "zealand"): "newzealand", ("san", "francisco"): "sanfrancisco",
    ("asia", "pacific"): "apac", ("middle", "east"): "middleeast", ("united", "kingdom"): "uk",
    ("united", "states"): "us", ("los", "angeles"): "losangeles",
    ("south", "africa"): "southafrica",
    ("hong", "kong"): "hongkong", ("south", "korea"): "korea", ("czech", "republic"): "czechia",
    ("hands", "on"): "practical", ("training", "day"): "trainingday",
    ("python", "day"): "pyday", ("save", "date"): "savedate",
}  # fmt: skip
"""Names of two words, taken as one."""

REGIONS: Final = frozenset(
    """
    northamerica southamerica latinamerica america europe asia apac emea africa australia oceania
    middleeast nordic baltic balkan iberia mena uk us canada mexico brazil argentina chile colombia
    peru germany france spain italy portugal poland czechia austria switzerland netherlands belgium
    denmark norway sweden finland iceland ireland scotland wales england greece turkey israel india
    china japan korea taiwan singapore malaysia indonesia thailand vietnam philippine newzealand
    southafrica kenya nigeria ghana egypt ukraine russia romania hungary bulgaria serbia croatia
    slovenia slovakia estonia latvia lithuania pakistan hongkong newyork sanfrancisco losangeles
    london berlin paris amsterdam munich hamburg vienna zurich madrid barcelona lisbon rome milan
    dublin edinburgh manchester oxford cambridge bristol stockholm oslo copenhagen helsinki warsaw
    prague budapest athens brussels toronto montreal vancouver boston chicago seattle austin denver
    atlanta tokyo seoul sydney melbourne bangalore delhi mumbai shanghai beijing west east north
    south midwest midland northern southern eastern western summer winter spring autumn fall
    morning afternoon evening
    """.split()
)
"""Regions, seasons and large towns by which editions of one name are told apart."""

YEARLY: Final = frozenset("summer winter spring autumn fall annual yearly biennial midyear".split())
"""Words of gatherings that are held once or twice a year."""

COURSES: Final = frozenset(
    """
    introduction getting started beginner basic fundamental essential primer crash bootcamp
    masterclass newcomer
    """.split()
)
"""Forms of courses, which anybody gives of any subject."""
SCHOOLS: Final = frozenset("summer winter spring autumn fall".split())
"""With "school" the same."""

SUBJECTS: Final = frozenset("workshop tutorial course training masterclass bootcamp".split())
"""What is held of a subject as well as by an event of that name."""

MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip

ROLES: Final = frozenset(
    """
    workshop tutorial bof hackathon sprint social dinner reception party keynote panel poster
    devroom track meetup bootcamp consortium competition challenge exhibition codefest datathon
    unconference retreat excursion breakfast lunch mixer barbecue demo demonstration expo
    luncheon birdsofafeather masterclass trainingday
    """.split()
)
"""What is held at a conference, or by itself: with it a title names another event than without."""

ACCOMPANYING: Final = ROLES - frozenset(
    """
    workshop meetup consortium unconference bootcamp masterclass exhibition expo challenge
    competition
    """.split()
)
"""What is held beside a conference of the same name, on its days."""

GATHERINGS: Final = frozenset(
    "summit symposium forum congress assembly conference day week festival".split()
)
GENERAL: Final = GATHERINGS | frozenset(
    """
    user group general annual community member open meeting spring summer autumn fall winter
    developer team project research software science
    """.split()
)
"""What names a gathering, but not of what."""

MEALS: Final = frozenset(
    "dinner reception party breakfast lunch luncheon mixer barbecue excursion".split()
)
"""What is never a gathering's own kind."""

CONTRAST: Final = frozenset(
    """
    advanced basic beginner intermediate introduction junior senior women woman student teacher
    instructor expert refresher accelerated kid youth leader leadership manager executive new
    newcomer alumni phd doctoral undergraduate graduate postgraduate practical theory
    """.split()
)
"""What tells two courses or audiences of one subject apart."""

REGULAR: Final = frozenset(
    """
    seminar colloquium webinar meetup weekly monthly biweekly fortnightly call teleconference
    coffee club office hour standup series happy clinic surgery lunchlearn dropin monday tuesday
    wednesday thursday friday saturday sunday
    """.split()
)
"""What is held again and again under one title."""

PARTS: Final = frozenset(
    """
    part day session module week lecture level lesson chapter episode volume vol unit stage phase
    cohort round class teil step block batch wave sitting talk season course
    """.split()
)
"""What a number behind it counts within one event or series."""

NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
}  # fmt: skip

ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
}  # fmt: skip

ROMANS: Final = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
    "XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18,
    "XIX": 19, "XX": 20, "XXI": 21, "XXII": 22, "XXIII": 23, "XXIV": 24, "XXV": 25,
}  # fmt: skip

NOT_YEARS: Final = frozenset({"covid", "sars", "fortran", "es", "cpp", "windows", "cop", "web"})
"""Names behind which two digits are no year."""

_COMMON: Final = """
    summit symposium congress convention forum day week month meeting school summer winter spring
    autumn fall camp class classes lesson lecture lab laboratory clinic drop session open house
    fair festival gathering assembly general community user group developer development developing
    research researcher researching science scientist scientific software engineering engineer
    engineers data analysis analytics analytic analysing analyzing visualization visualizing
    management carpentry programming program coding code coder computing computer computational
    compute hpc high performance parallel parallelization distributed gpu gpus cpu cluster cloud
    supercomputing supercomputer introduction beginner basic advanced intermediate fundamental
    essential practical getting started start guide learn learning deep machine ai artificial
    intelligence ml neural network language model large llm llms generative statistics statistical
    statistic python r julia matlab fortran java javascript rust go c c++ cpp c# perl bash shell
    unix linux command line git github gitlab version control docker container containerization
    kubernetes mpi openmp openacc cuda sycl numpy pandas scipy tensorflow pytorch jupyter notebook
    sql database web application app api security cyber privacy quantum digital technology tech it
    information systems system network networking storage file best practice tool technique method
    methodology skill career diversity inclusion leadership leader team project agile devops testing
    test quality design architecture documentation writing publishing publication open source fair
    reproducible reproducibility reproducibly workflow automation automating bioinformatics genomics
    genomic biology chemistry physics health medical medicine climate energy image imaging
    processing text mining natural language geospatial gis spatial modeling simulation numerical
    optimization mathematics math library center university department institute college faculty
    institution team new update updates day using use working work with what why when between
    future challenge innovation industry business academic education teaching teacher student phd
    instructor instructors women virtual lunchlearn dropin clinic surgery
    board committee staff steering maintenance holiday
    monthly weekly reading club coffee hour office question
    answer chat network plenary strategic planning kickoff webinar seminar colloquium teleconference
    call meetup hacky hack town hall townhall welcome orientation workshop tutorial hackathon bof
    panel poster keynote social sprint devroom track bootcamp challenge demo retreat breakfast lunch
    dinner unconference resource center centre service support platform infrastructure
    """.split()
COMMON: Final = frozenset(_COMMON) | {word[:-1] for word in _COMMON if word.endswith("s")}
"""What titles of many events are made of: a title of these alone names no event by itself."""

WEAK_ACRONYMS: Final = frozenset(
    """
    hpc ai ml gpu cpu gpus uk us usa eu ieee acm ifip siam nasa rse sql mpi api ict it llm llms nlp
    fair bof phd dna rna ngs gis iot vr ar sig cfp esa cern nsf doe nih nhs epsrc prace un ibm aws
    amd arm html css
    """.split()
)
"""Acronyms of subjects and hosts: they name no event."""
