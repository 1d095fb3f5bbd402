"""Rooms, houses and streets by their names, in the languages of the newsletters we read.

"Hörsaal B", "salle 204", "Tea Centre 2.17" and "14 Canal Street" tell where one meets, wherever
they stand; "Level 2", "Library" and "Canal Street" do so only behind another such name.
"""

from __future__ import annotations

import re

from rcevents.reading.caseless import caseless
from rcevents.reading.venues import is_title_case

NUMBER = r"(?:[A-Z]{0,3}[ .-]?\d[\w./-]{0,7}|[A-Z]{1,2}(?:[.-]\d[\w.]{0,6})?)"
NAME = r"[A-ZÀ-Þ][\w’'-]{1,20}(?:[ ][A-ZÀ-Þ][\w’'-]{1,20}){0,2}"
NUMBERED = re.compile(
    rf"""^(?: (?i: (?:[a-zà-ÿ’'-]{{2,20}}[ ]){{0,2}} (?: room | auditorium | lecture[ ]theatre
            | lecture[ ]theater | lecture[ ]hall
            | (?:pc|it|computer|teaching|training)[ ](?:lab|cluster|suite|classroom) )
          | suite | building | bldg\.? | seminar[ ]room
          | gebäude | geb\. | bau | haus | bâtiment | bât\. | gebouw | edificio | edifício
          | byggnad | bygning | bygg ) [ ]{NUMBER} | LT[ ]?\d{{1,2}} )$""",
    re.VERBOSE,
)
"""A noun of rooms or houses that a number follows: "Lecture Room 12", "Gebäude C"."""
NAMED = re.compile(
    rf"""^(?i: (?:großer|kleiner|grand[e]?|petite?|grote|kleine)[ ] )? (?i:
            raum | (?:seminar|schulungs|kurs|vortrags|besprechungs|konferenz|tagungs|computer|pool
              |sitzungs|veranstaltungs|multifunktions)raum
          | (?:hör|vortrags|fest|sitzungs|konferenz|plenar|kurs)?saal
          | salle(?:[ ]de[ ](?:réunion|conférences?|cours|formation|séminaires?))?
          | amphi(?:théâtre)? | sala | aula | zaal | (?:college|vergader|les|cursus)zaal | lokaal
          | (?:leslokaal|vergaderruimte) | (?:möte|semina?rie?|undervisnings)rum
          | (?:grupp|semina?r|møte|undervisnings)rom | auditorium
          | hörsalen? | salón | anfiteatro | anfiteatre | auditorio | gasthof | gasthaus
          | technopark | palazzo | château | cafe | café | kawiarnia )
        [ ](?: {NUMBER} | {NAME} )$
      | ^(?: sal | rum | rom | lokale )[ ](?: {NUMBER} | {NAME} )$""",
    re.VERBOSE,
)
"""A noun that a number or a name follows: "salle Turing", "Café Leaf"."""
HOUSE_NUMBERED = re.compile(
    r"""^(?: [A-ZÀ-Þ][\w’'-]{1,20}[ ] ){1,4} (?<![ ]Data[ ])
        (?: Cent(?:re|er) | Tower | Building | Hall | House | Wing | Library | Block | Campus
          | Theat(?:re|er) | Laborator(?:y|ies) | College ) [ ]
        (?: LT[ ]?\d | [A-Z]{0,2}[.-]?\d[\w.-]{1,6} )$""",
    re.VERBOSE,
)
"""A house and the number of a room in it: "Tea Tower 9.14"."""
WINGED = re.compile(
    r"^(?:[A-ZÀ-Þ][\w’'-]{1,20} ){1,3}(?:Wing|Foyer|Atrium|Canteen|Cafeteria|Concourse|Quad|Mensa"
    r"|(?:Conference|Meeting|Training|Seminar|Function) (?:Suite|Centre|Center|Hub)|Common Room"
    r"|(?:Science|Business|Technology|Innovation) Park|Tea ?[Rr]oom|Arms|Hotel|Gallery|Chapel"
    r"|Observatory|Brewery|Taproom|Pizzeria)$"
)
BARE = re.compile(
    r"^(?:(?:Großer|Kleiner|Alter) (?:Hörs|S|Fests)aal|(?:Grote|Kleine) [Zz]aal|Aula|Audimax"
    r"|Mensa|Foyer|Atrium|(?:The )?(?:Hive|Pod|Loft|Barn|Foundry))$"
)
"""What alone is a room."""
COMPOUND = re.compile(
    r"""^(?: (?: Bildungs|Tagungs|Gäste|Rat|Kultur|Stadt|Gast|Tee|Literatur|Gewerkschafts
             |Gemeinde|Bürger|Pfarr|Kongress|Wissenschafts|Vereins|Hotel|Haupt|Leucht )haus
          | (?: Tagungs|Kongress|Konferenz|Bildungs|Hörsaal|Seminar|Gründer|Schulungs )zentrum
          | Jugendherberge | (?: Bildungs|Tagungs|Begegnungs )stätte | Hörsaalgebäude | Stadthalle
          | Universitätsbibliothek | Stadtbibliothek | Staatsbibliothek | Haus[ ]de[rs]
          | (?:Stadhuis|Theehuis|Congrescentrum|Buurthuis|Kongresscenter|Folkets[ ]Hus|Rådhuset
          | Tehuset|Stadshuset|Biblioteket)
          | Maison[ ]d(?:e[ ]la|es|e|u) | Palais[ ]d(?:e[ ]la|es|e|u) | Centre[ ]de[ ]conférences
          | Bibliothèque | Kloster | Schloss | Café | Cafe | Villa )
        (?: [ ]\S{1,25} ){0,5}$""",
    re.VERBOSE,
)
"""How the names of houses begin in other languages: "Bildungshaus Bad Teenau"."""
SEATED = re.compile(
    r"""^(?:[A-ZÀ-Þ][\w’'-]{2,20}[ ]){0,2}
        (?: Rechenzentrum | Institut | Fakultät | Universität | Hochschule | TU | Uni
          | Université | Institut | École | Faculté | Universiteit | Hogeschool | Faculteit
          | Department | School | Faculty | University | Centre | Center ) [ ]
        (?: \S{1,25}[ ] ){0,5} \S{1,25}$""",
    re.VERBOSE,
)
"""A body that is the place where a room of it follows."""
STREET = re.compile(
    r"""^(?: \d{1,4}[a-z]?(?:[–-]\d{1,4})? [ ] (?:[A-ZÀ-Þ][\w’'.-]{1,20}[ ]){1,3}
            (?: Street | St\.? | Road | Rd\.? | Lane | Avenue | Ave\.? | Square | Drive | Way
              | Terrace | Row | Gardens | Boulevard | Blvd\.? | Crescent | Parade | Quay | Gate )
          | \d{1,4},?[ ](?: rue | avenue | boulevard | place | quai | allée )[ ]\S.{1,40}
          | [A-ZÀ-Þ][\w’'.-]{0,30}(?: [ ][A-ZÀ-Þ][\w’'.-]{1,20} ){0,2}? (?<=[\w.])
            (?: [Ss]tra(?:ße|sse|at) | [Ss]tr\. | [Aa]llee | weg | gasse | [Pp]latz | gracht
              | laan | plein | gatan | gata | vägen | gade | vej ) [ ]\d{1,4}[a-z]?
          | Am[ ][A-ZÀ-Þ]\w{1,20}[ ]\d{1,4}[a-z]? )$""",
    re.VERBOSE,
)
"""A street with the number of a house."""
BEHIND = re.compile(
    r"""^(?: (?: [A-ZÀ-Þ][\w’'.-]{1,20}[ ] ){1,3}
            (?: Street | Road | Lane | Avenue | Square | Quay | Campus | Park | Gardens
              | Suite | Site | Quarter )
          | (?: (?:Main|Central|University|City|Town|Public|Old|New)[ ]){0,2}
            (?: Library | Campus | Canteen | Cafeteria | Kitchen | Foyer | Reception | Basement
              | Technikum | Bibliothek | Mensa | Erdgeschoss | Altbau | Neubau
              | [A-ZÄÖÜ][a-zäöüß]{2,20}(?:gebäude|campus|gebouw) )
          | (?i: level | floor | etage | stock | ebene | étage | wing | flügel | trakt | block )
            [ ]{1,2}[A-Z]?-?\d{0,2}[A-Z]?
          | (?i: ground | first | second | third | top | \d{1,2}(?:st|nd|rd|th) )[ ][Ff]loor
          | \d{1,2}\.[ ](?: OG | UG | Stock | Etage | Obergeschoss )
          | (?: The[ ] )? (?: Old | New )[ ] [A-ZÀ-Þ]\w{1,20} )$""",
    re.VERBOSE,
)
"""What tells more of a place, behind another name of it."""
SOFTWARE = re.compile(
    r"\b(?:software|test|tool|tools|data|code|benchmark|open|working|team|user|users|python|rust"
    r"|model|community|capacity|opera)\b"
)
"""Words in the names of what is no house: "Software Suite", "Open House"."""
ANYBODY = re.compile(r"^(?:[Tt]he )?(?:[A-ZÀ-Þ][\w’'&-]{1,20} ?){1,4}$")
LONGEST = 80


def is_room(name: str) -> bool:
    """Tell whether a name is that of a room, a house or a street and its number.

    >>> [is_room(n) for n in ("Hörsaal B", "salle 204", "Tea Centre 2.17", "14 Canal Street")]
    [True, True, True, True]
    >>> [is_room(n) for n in ("Python 3.12", "Level 2", "Session 4", "Zeitraum 3", "Open House")]
    [False, False, False, False, False]
    """
    if len(name) > LONGEST or SOFTWARE.search(caseless(name)):
        return False
    marked = (NUMBERED, NAMED, HOUSE_NUMBERED, WINGED, BARE, STREET)
    if any(pattern.match(name) for pattern in marked):
        return True
    return COMPOUND.match(name) is not None and is_title_case(name)


def may_be_house(name: str) -> bool:
    """Tell whether a name is a house's where a room, a floor or a street stands behind it.

    >>> [may_be_house(n) for n in ("the Blue Pot", "Tea Suite", "Pots for all")]
    [True, True, False]
    """
    return len(name) <= LONGEST and (ANYBODY.match(name) is not None or is_seat(name))


def is_seat(name: str) -> bool:
    """Tell whether a name is that of a body with rooms: "Institut der Teekunde"."""
    return len(name) <= LONGEST and SEATED.match(name) is not None and is_title_case(name)


def names_street(name: str) -> bool:
    """Tell whether a name is that of a street with the number of a house."""
    return STREET.match(name) is not None


def tells_more(name: str) -> bool:
    """Tell whether a name tells more of a place, behind another name of it: "Level 2".

    >>> [tells_more(n) for n in ("Level 2", "Main Library", "Canal Street", "Ada Bell")]
    [True, True, True, False]
    """
    return len(name) <= LONGEST and (is_room(name) or BEHIND.match(name) is not None)
