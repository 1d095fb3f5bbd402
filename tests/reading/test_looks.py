from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from rcevents.reading.looks import is_layout
from rcevents.reading.outline import flat, html_outline
from tests.reading.linear import assert_linear

HEAD = "<tr><th>Day<th>What</tr>"
LINE = '<table style="border-top:2px\nsolid #EEE"><tr><td></td></tr></table>'
DATA = "<table><tr><td>3 May</td><td>Tea</td></tr></table>"


def told(html: str) -> list[tuple[str, str]]:
    """Give kind and text of every block of a page."""
    return [(block.kind, block.text) for block in flat(html_outline(html))]


@pytest.mark.parametrize(
    "style",
    [
        'style="display:none"',
        'style="font-size:1px; display : none !important; color:#fff"',
        "style='DISPLAY:NONE'",
        'style="max-height:0;overflow:hidden"',
        'style="color:#fff;max-height:0px !important"',
        'style="visibility:hidden;mso-hide:all"',
        "hidden",
    ],
)
def test_what_is_hidden_is_not_there(style: str) -> None:
    """Previews of mails, and what other screens are to show."""
    inner = f"<div {style}>Tea <p {style}>preview <b {style}>of</b></p></div>"
    html = f"{inner}<span {style}>x</span><p>Events of this month</p>"
    assert told(html) == [("paragraph", "Events of this month")]


@pytest.mark.parametrize(
    "html",
    [
        '<body style="display:none"><p>Events</p></body>',
        '<div style="visibility:hidden"><p>Events</p></div><footer></footer>',
    ],
)
def test_a_page_that_a_script_shows_is_there(html: str) -> None:
    """What is hidden whole is no preview."""
    assert told(html) == [("paragraph", "Events")]


@pytest.mark.parametrize(
    "style",
    [
        'style="display:block"',
        'style="font-size:0"',
        'style="mso-hide:all"',
        'style="max-height:0.5em"',
        'style="max-height:100px"',
        'style="border:none; --x-display:none"',
        'class="hidden"',
        'data-hidden="yes"',
    ],
)
def test_what_is_seen_stays(style: str) -> None:
    """What one program alone hides others show; layouts set sizes to nothing."""
    assert told(f"<div {style}>Tea</div>") == [("paragraph", "Tea")]


@pytest.mark.parametrize(
    "table",
    [
        '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
        '<table role="none"><tr><th>a</th><td>b</td></tr></table>',
        "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td></td><td>a</td><td> </td></tr></table>",
        "<table><tr><td><h2>a</h2>b</td><td>c</td></tr></table>",
        "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>",
        "<table><tr><td><ul><li>a</li></ul></td><td>c</td></tr></table>",
        "<table><tr><th><h2>a</h2></th><th><p>b</p><p>c</p></th></tr></table>",
    ],
)
def test_a_table_that_is_layout(table: str) -> None:
    """It says so, or holds what no row of data does."""
    tree = LexborHTMLParser(table)
    assert is_layout(tree.css("table")[0])
    assert "row" not in {kind for kind, _ in told(table) if "<table><tr><td><table" not in table}


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<table><tr><td>3 May</td><td>Tea</td></tr></table>", ["3 May | Tea"]),
        (
            f"<table>{HEAD}<tr><td><p>3 May</p></td><td><p>Tea</p></td></tr></table>",
            ["Day | What", "3 May | Tea"],
        ),
        (
            "<table><tr><td><p>3 May</p></td><td><p><a href='/t'>Tea</a></p></td></tr></table>",
            ["3 May | Tea"],
        ),
        (
            f"<table>{HEAD}<tr><td><div>3 May</div>\n<div>14:00</div><td><div>Tea</div></table>",
            ["Day | What", "3 May\n14:00 | Tea"],
        ),
        (
            "<table><caption>Tea</caption><tr><td><p>a</p>\n<p>b</p></td><td>c</td></tr></table>",
            ["Tea", "a\nb | c"],
        ),
        (
            f"<table role='none'><tr><td><h2>Events</h2>{DATA}</td></tr></table>",
            ["Events", "3 May | Tea"],
        ),
    ],
)
def test_a_table_of_data_keeps_its_rows(table: str, rows: list[str]) -> None:
    """Whatever blocks its cells hold, and wherever it stands."""
    assert [text for _, text in told(table)] == rows
    assert told(table)[-1][0] == "row"


def test_a_link_in_a_cell_of_paragraphs_is_where_its_words_are() -> None:
    table = (
        "<table><tr><th>a<th>b</tr><tr><td><p>x</p><p><a href='/t'>Tea</a></p><td>y</tr></table>"
    )
    row = flat(html_outline(table))[1]
    (link,) = row.links
    assert row.text[link.start : link.end] == "Tea"


@pytest.mark.parametrize(
    "html",
    [
        '<p style="font-size:24px;font-weight:bold">Tea Days</p>',
        '<p><span style="font-weight: 700">Tea Days</span></p>',
        '<p><span style="font-weight:600"><a href="/t">Tea</a></span> <b>Days</b></p>',
        '<div style="font-weight:bolder"><div>Tea Days</div></div>',
        '<div style="font-weight:bold"><p>Tea Days</p></div>',
        '<table><tr><td style="font-weight:800">Tea Days</td></tr></table>',
        "<p><strong><b>Tea</b> Days</strong></p>",
        '<p><a href="/t" style="font-weight:bold">Tea Days</a>:</p>',
        '<ul><li style="font-weight:bold">Tea Days</li></ul>',
    ],
)
def test_letters_that_are_bold_by_their_style(html: str) -> None:
    """They are as strong as those in <strong>."""
    (block,) = flat(html_outline(html))
    assert block.passage.is_strong


@pytest.mark.parametrize(
    "html",
    [
        '<p style="font-weight:normal">Tea Days</p>',
        '<p><b style="font-weight:normal">Tea Days</b></p>',
        '<p style="font-weight:500">Tea Days</p>',
        '<p><span style="font-weight:bold"></span>Tea Days</p>',
        '<div style="font-weight:bold"></div><p>Tea Days</p>',
        '<div><span style="font-weight:bold">Tea</span> Days</div>',
        '<table><tr><td style="font-weight:bold"></td><td>Tea Days</td></tr></table>',
    ],
)
def test_letters_that_are_not_all_bold(html: str) -> None:
    """An element that says it is light is; one that ends, ends."""
    (block,) = flat(html_outline(html))
    assert not block.passage.is_strong


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<td>Tea<br><br>Pots</td>", ["Tea", "Pots"]),
        (
            "<div>Tea<br/>\n <br>Pots<br>and <b>pans<br><br>x</b></div>",
            ["Tea", "Pots\nand pans", "x"],
        ),
        ("<p>Tea<br>&nbsp;<br>Pots</p>", ["Tea", "Pots"]),
        ("<p>Tea<br>Pots</p>", ["Tea\nPots"]),
        ("<p>Tea<br><b>and</b><br>Pots</p>", ["Tea\nand\nPots"]),
    ],
)
def test_two_breaks_part_paragraphs(html: str, blocks: list[str]) -> None:
    """As an empty line does."""
    assert [text for _, text in told(html)] == blocks


@pytest.mark.parametrize(
    ("html", "is_rule"),
    [
        (
            '<table style="border-top: 2px solid #EAEAEA;"><tr><td><span></span></td></tr></table>',
            True,
        ),
        ('<table><tr><td style="border-top:1px dashed red">&nbsp;</td></tr></table>', True),
        ('<p style="border-top:solid 1px #ccc;font-size:1px;margin:0 auto"></p>', True),
        ('<div style="border-bottom:1px solid"></div>', True),
        (f"<table><tr><td>{LINE}</td></tr></table>", True),
        ('<div style="border:0 solid"></div>', False),
        ('<div style="border-top:none"></div>', False),
        ('<div style="border-top:1px solid">Pots</div>', False),
        ('<table style="border:1px solid"><tr><td><img src="x"></td></tr></table>', False),
        ('<div style="padding:9px"></div>', False),
    ],
)
def test_a_line_between_two_parts(html: str, is_rule: bool) -> None:
    """An empty element with a border is one, as <hr> is."""
    kinds = [kind for kind, _ in told(f"<p>Tea</p>{html}<p>Days</p>")]
    assert kinds.count("rule") == is_rule


@pytest.mark.parametrize("mark", ["Begin forwarded message:", "-------- Forwarded Message -------"])
def test_what_was_forwarded_stands_as_it_was_sent(mark: str) -> None:
    """An answer quotes, and stays a quote."""
    quote = '<blockquote type="cite"><h2>Events</h2><p>Tea</p></blockquote>'
    assert told(f"<div>{mark}</div>{quote}")[1:] == [("heading", "Events"), ("paragraph", "Tea")]
    assert told(f"<div>Ada wrote:</div>{quote}")[-1] == ("quote", "Tea")


@pytest.mark.parametrize(
    "piece",
    ["<table><tr><td>", "<p style='font-weight:bold", "<span style='display:", "<br> "],
)
def test_hostile_pages_take_no_longer_than_their_length(piece: str) -> None:
    assert_linear(lambda text: flat(html_outline(text)), lambda many: piece * (many // len(piece)))
