from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document, FeedItem
from rcevents.errors import InputError
from rcevents.opening.newsfeed import feed_documents
from tests.reading.linear import assert_linear

ADDRESS = "https://example.org/tea/feed.xml"


def items(
    xml: str, address: str = ADDRESS, issued: dt.date | None = None
) -> list[Document | InputError]:
    """Read a feed."""
    return list(feed_documents(Document(address, xml, "application/feed+xml", issued)))


def item(xml: str, address: str = ADDRESS) -> Document:
    """Read the only item of an RSS feed."""
    namespace = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    (found,) = items(
        f"<rss version='2.0' {namespace}><channel><item>{xml}</item></channel></rss>", address
    )
    assert isinstance(found, Document)
    return found


def test_an_item_of_rss() -> None:
    """Whole content wins over the summary; links and lists are kept; the day is the author's."""
    document = item(
        "<title>#3 &amp; cups</title><link>https://example.org/3</link>"
        "<pubDate>Fri, 01 Oct 2021 22:00:00 -0500</pubDate><description>In short</description>"
        "<content:encoded><![CDATA[<ul><li><a href='/tea'>Tea Day</a> - 3 May</li></ul>]]>"
        "</content:encoded>"
    )
    assert document == Document(
        "https://example.org/3",
        "<ul><li><a href='/tea'>Tea Day</a> - 3 May</li></ul>",
        "text/html",
        dt.date(2021, 10, 1),
        "#3 & cups",
        item=FeedItem(
            "https://example.org/3",
            dt.date(2021, 10, 1),
            fields={"published": "Fri, 01 Oct 2021 22:00:00 -0500"},
        ),
    )


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tea Letter</title>
<entry><title type="html">Tea &amp;amp; cups</title><link href="posts/3"/>
<updated>2021-10-01T23:30:00-07:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi <b>you</b></p></div></content>
</entry>
<entry><title>Second</title>
<published>2021-09-03T00:00:00Z</published><updated>2021-10-01T00:00:00Z</updated>
<content type="text">Tea Day
3 &lt; 5</content></entry>
<entry><title>#5 - 5 Nov 2021</title><content type="text/markdown"># Tea</content></entry></feed>"""


def test_the_items_of_atom() -> None:
    """HTML, plain text and markdown are told apart; a missing day is in the title."""
    first, second, third = items(ATOM)
    assert first == Document(
        "https://example.org/tea/posts/3",
        "<p>Hi <b>you</b></p>",
        "text/html",
        dt.date(2021, 10, 1),
        "Tea & cups",
        item=FeedItem(
            "https://example.org/tea/posts/3",
            dt.date(2021, 10, 1),
            fields={"published": "2021-10-01T23:30:00-07:00"},
        ),
    )
    assert second == Document(
        f"{ADDRESS}#2",
        "Tea Day\n3 < 5",
        "text/plain",
        dt.date(2021, 9, 3),
        "Second",
        item=FeedItem(None, dt.date(2021, 9, 3), fields={"published": "2021-09-03T00:00:00Z"}),
    )
    assert third == Document(
        f"{ADDRESS}#3",
        "# Tea",
        "text/markdown",
        dt.date(2021, 11, 5),
        "#5 - 5 Nov 2021",
        item=FeedItem(),
    )


@pytest.mark.parametrize(
    ("description", "text", "media_type"),
    [
        ("Tea &amp;lt;Day&amp;gt;", "Tea &lt;Day&gt;", "text/html"),
        ("3 &lt; 5", "3 < 5", "text/plain"),
        (
            "# Tea\n\n[Day](https://example.org)",
            "# Tea\n\n[Day](https://example.org)",
            "text/markdown",
        ),
        ("Tea&#160;Day &#8203;&#233;", "Tea Day é", "text/plain"),
        ("&lt;p&gt;Tea&lt;script&gt;", "<p>Tea<script>", "text/html"),
        ("Tea&#0; Day&#99999999999;", "Tea Day", "text/plain"),
    ],
)
def test_what_an_item_is(description: str, text: str, media_type: str) -> None:
    """RSS does not say what its descriptions are: markup shows it."""
    document = item(f"<description>{description}</description>")
    assert (document.text, document.media_type) == (text, media_type)


@pytest.mark.parametrize(
    ("link", "address", "expected"),
    [
        ("/3", ADDRESS, "https://example.org/3"),
        ("https://example.org/3", "feed.xml", "https://example.org/3"),
        ("/3", "feed.xml", "feed.xml#1"),
        ("javascript:alert(1)", ADDRESS, f"{ADDRESS}#1"),
        ("http://[", ADDRESS, f"{ADDRESS}#1"),
        ("", ADDRESS, f"{ADDRESS}#1"),
    ],
)
def test_the_address_of_an_item(link: str, address: str, expected: str) -> None:
    """A link of the web is the item's address, else the feed's with a number."""
    assert item(f"<title>Tea</title><link>{link}</link>", address).address == expected


def test_the_day_given_wins() -> None:
    """Whoever gives a day means it for every item."""
    given = dt.date(2020, 1, 1)
    assert {getattr(found, "issued", None) for found in items(ATOM, issued=given)} == {given}


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ("", "empty"),
        ("<urlset><url>https://example.org</url></urlset>", "XML, but no feed"),
        ("<rss version='2.0'><channel></channel></rss>", "a feed without items"),
        ("<rss version='2.0'>\n<channel>", "a broken feed: no element found"),
    ],
)
def test_a_feed_without_anything_to_read(xml: str, what: str) -> None:
    """An error tells what was found, and what to give instead."""
    (error,) = items(xml)
    assert isinstance(error, InputError)
    assert error.what == what
    assert error.remedy
    assert (error.where or "").startswith(ADDRESS)


def test_a_broken_feed_gives_what_is_whole() -> None:
    """A tag that is never closed costs no item before it."""
    first, *_ = items(
        "<rss><channel><item><title>Tea</title><description>a & b <br></description></item>"
        "<item><tit"
    )
    assert isinstance(first, Document)
    assert (first.title, first.text) == ("Tea", "a & b <br>")


def test_entities_are_no_bombs_and_no_doors() -> None:
    """Neither a billion laughs nor a file comes out of an entity."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doors = '<!ENTITY l0 "lol"><!ENTITY file SYSTEM "file:///etc/hostname">'
    body = "<item><title>T</title><description>&l11;&file;!</description></item>"
    xml = f"<!DOCTYPE rss [{doors}{laughs}]><rss><channel>{body}</channel></rss>"
    (found,) = items(xml)
    assert isinstance(found, Document)
    assert found.text == "&l11;&file;!"


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<a ",
        "&",
        "&a;",
        "<item>",
        "<div>",
        "<![CDATA[",
        "<![CDATA[x]]>",
        "<!--",
        "<a b='",
        "</",
        "<title>x</title>",
        "<link href='x'/>",
        "<x:y>",
        "<!ENTITY a 'b'>",
    ],
)
@pytest.mark.parametrize(
    "start",
    [
        "<rss version='2.0'><channel><item><description>",
        "<feed><entry><content type='xhtml'>",
        "<!DOCTYPE x [",
    ],
)
def test_reading_a_feed_takes_linear_time(start: str, unit: str) -> None:
    """Hostile feeds cost time in proportion to their length."""
    assert_linear(items, lambda n: start + unit * (n // len(unit)))


def test_an_item_tells_its_own_elements() -> None:
    """Event modules' elements, categories and the item's own name come beside its text."""
    document = item(
        "<title>Tea</title><guid isPermaLink='false'>tea-3</guid>"
        "<category>Tea</category><category>Cups</category>"
        "<pubDate>Fri, 01 Oct 2021 22:00:00 -0500</pubDate>"
        "<x-trumba:localstart tzAbbr='PDT'>2021-10-07T10:00:00</x-trumba:localstart>"
    )
    assert document.item == FeedItem(
        "tea-3",
        dt.date(2021, 10, 1),
        ("Tea", "Cups"),
        {
            "x-trumba_localstart": "2021-10-07T10:00:00",
            "published": "Fri, 01 Oct 2021 22:00:00 -0500",
        },
    )


def test_the_day_in_a_title_is_no_day_of_publication() -> None:
    """What the title tells may be the event's day."""
    document = item("<title>Tea Days - 3 May 2031</title>")
    assert document.item is not None
    assert document.item.published is None


@pytest.mark.parametrize(
    "xml",
    [
        "<title>Tea</title><link/>",
        "<title>Tea</title><guid/><pubDate/>",
        "<title>Tea</title><pubDate>Fri, 01 Oct -099 22:00:00 GMT</pubDate>",
        "<title>Tea</title><pubDate>0000-00-00T00:00:00Z</pubDate>",
        "<title>Tea</title><category/><description type='xhtml'/>",
        "<title>Tea</title><georss:point xmlns:georss='http://www.georss.org/georss'>x</georss:point>",
    ],
)  # fmt: skip
def test_whatever_is_broken_in_an_item_the_rest_is_told(xml: str) -> None:
    assert item(xml).title == "Tea"
