from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.errors import BadFrontMatter, NotText
from rcevents.fetch.brought import Brought
from rcevents.opening.documents import open_brought, open_text
from rcevents.opening.mediatype import DATA

if TYPE_CHECKING:
    from rcevents.document import MediaType

DAY = dt.date(2021, 10, 1)
BODY = "Hello\n\n[Tea Day](https://example.org/tea) - 3 May, free\n"


def only(data: bytes | str, address: str = "a.md", charset: str | None = None) -> Document:
    """Open what holds one document."""
    data = data.encode() if isinstance(data, str) else data
    (document,) = open_brought(Brought(address, data, charset=charset))
    assert isinstance(document, Document)
    return document


def test_the_forms_of_one_issue_tell_the_same() -> None:
    """Front matter, a mail's first line and a page's title give the same title and day."""
    forms = {
        "a.md": f'---\ntitle: "#3 - 1 Oct 2021"\ndate: 2021-10-01\n---\n{BODY}',
        "b.md": f"# #3 - 1 Oct 2021\n\n{BODY}",
        "a.txt": f"#3 - 1 Oct 2021\n\n{BODY}",
        "a.html": f"<!doctype html><title>#3 - 1 Oct 2021</title><body>{BODY}",
        "mail": f"Subject: #3 - 1 Oct 2021\nDate: Fri, 1 Oct 2021 08:00:00 +0000\n\n{BODY}",
    }
    told = {name: only(text, name) for name, text in forms.items()}
    assert {(document.title, document.issued) for document in told.values()} == {
        ("#3 - 1 Oct 2021", DAY)
    }
    assert [document.media_type for document in told.values()] == [
        "text/markdown", "text/markdown", "text/plain", "text/html", "text/markdown",
    ]  # fmt: skip
    assert told["a.md"].first_line == 5
    assert told["a.md"].text == BODY


def test_whoever_gives_a_day_or_a_form_knows_better() -> None:
    """Both win over the document."""
    given = dt.date(2020, 2, 3)
    (document,) = open_brought(
        Brought("2021-10-01.md", BODY.encode()), issued=given, form="text/plain"
    )
    assert isinstance(document, Document)
    assert (document.issued, document.media_type) == (given, "text/plain")


@pytest.mark.parametrize(
    ("address", "text", "content_type", "media_type"),
    [
        ("https://example.org/3", "<rss><channel/></rss>", "text/html", "application/feed+xml"),
        ("https://example.org/3", "Tea & cups", "text/html", "text/html"),
        ("https://example.org/3.md?raw=1", "Tea & cups", "text/plain", "text/markdown"),
        ("https://example.org/3", "Tea & cups", "text/plain", "text/plain"),
        ("https://example.org/3", "# Tea", "application/octet-stream", "text/markdown"),
        ("https://example.org/3", "# Tea", "text/markdown", "text/markdown"),
        ("page.xml", "<!doctype html><html><p>Tea", None, "text/html"),
        ("feed.xml", "<urlset/>", None, "application/feed+xml"),
        ("3.txt", "# Tea", None, "text/plain"),
        ("standard input", "# Tea", None, "text/markdown"),
        ("standard input", "Tea", None, "text/plain"),
    ],
)
def test_the_form_of_what_was_brought(
    address: str, text: str, content_type: str | None, media_type: MediaType
) -> None:
    """Suffixes tell of files; of answers the content, the header and the suffix, in this order."""
    (found,) = open_brought(Brought(address, text.encode(), content_type))
    form = found.media_type if isinstance(found, Document) else "application/feed+xml"
    assert form == media_type


def test_broken_front_matter_is_told_and_the_issue_is_read() -> None:
    """Nothing of the body is lost, and the day is still read from its line."""
    front = "---\ntitle: Tea: 3\ndate: 1 Oct 2021\n---\n"
    error, document = open_text(f"{front}Hello\n", address="a.md")
    assert isinstance(error, BadFrontMatter)
    assert str(error).startswith("a.md:2: broken front matter: mapping values are not allowed")
    assert document == Document("a.md", "Hello\n", "text/markdown", DAY, "Tea: 3", 5, front=front)


@pytest.mark.parametrize(
    ("address", "text", "content_type", "media_type"),
    [
        ("tea.ics", "BEGIN:VCALENDAR\r\n", None, "text/calendar"),
        ("tea", "\ufeff\n BEGIN:VCALENDAR\n", None, "text/calendar"),
        ("https://tea.example.org/cal", "BEGIN:VCALENDAR\n", "text/html", "text/calendar"),
        ("https://tea.example.org/cal", "BEGIN:VCALENDAR\n", "text/plain", "text/calendar"),
        ("https://tea.example.org/c.ics", "<html><p>Gone", "text/calendar", "text/html"),
        ("https://tea.example.org/e", '[{"a": 1}]', "text/plain", "application/json"),
        ("https://tea.example.org/e", '[{"a": 1}]', "text/calendar", "application/json"),
        ("https://tea.example.org/e", "BEGIN:VCALENDAR\n", "application/json", "text/calendar"),
        ("https://tea.example.org/e", '{"a": 1}\n{"a": 2}\n', None, "application/x-ndjson"),
        ("https://tea.example.org/e.csv", "Title,Date\n", "text/plain", "text/csv"),
        ("https://tea.example.org/e", "a: 1\n", "application/yaml", "application/yaml"),
        ("schedule.xml", "<schedule><conference/></schedule>", None, "application/xml"),
        ("list.md", "[Tea](https://tea.example.org) - 3 May", None, "text/markdown"),
        ("standard input", "{% include tea.md %}", None, "text/plain"),
    ],
)
def test_data_is_known_and_left_as_it_is(
    address: str, text: str, content_type: str | None, media_type: MediaType
) -> None:
    """Names and servers can be wrong: where a text shows what it is, it is believed."""
    (found,) = open_brought(Brought(address, text.encode(), content_type))
    assert isinstance(found, Document)
    assert found.media_type == media_type
    if media_type in DATA:
        assert found.text == text.removeprefix("\ufeff").replace("\r\n", "\n")


def test_the_next_page_of_an_answer_is_told() -> None:
    (found,) = open_brought(Brought("https://tea.example.org/1", b"[{}]", next="https://t/2"))
    assert isinstance(found, Document)
    assert found.next == "https://t/2"


def test_a_binary_file_is_named() -> None:
    """A PDF file with the name of a text is still a PDF file."""
    (error,) = open_brought(Brought("a.md", b"%PDF-1.7"))
    assert isinstance(error, NotText)
    assert (
        str(error)
        == "a.md: no text, but a PDF file\n  Save it as HTML or as plain text, and read that."
    )


def test_the_charset_of_the_header_counts() -> None:
    """Bytes that are no UTF-8 are what the server says."""
    assert only("Łódź".encode("cp1250"), charset="windows-1250").text == "Łódź"


def test_items_of_a_feed_take_its_place() -> None:
    """The feed itself is no document."""
    rss = "<rss><channel><item><title>1</title></item><item><title>2</title></item></channel></rss>"
    found = list(open_brought(Brought("feed.rss", rss.encode())))
    assert [getattr(item, "address", None) for item in found] == ["feed.rss#1", "feed.rss#2"]
