"""The shapes in which senders of newsletters mail an issue: what they put around it and into it.

Each takes the HTML of an issue's body, and gives the whole page that arrives, with its preheader,
its layout tables, its styles and its footer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.reading.gfm import rendered

if TYPE_CHECKING:
    from collections.abc import Callable

_BLOCK = re.compile(r"<(h[1-6]|p|ul|ol|blockquote|table)\b.*?</\1>|<hr ?/?>", re.DOTALL)
_LINK = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(([^()\s]*)\)")
_POSITION = re.compile(r' data-sourcepos="[^"]*"')
FILLER: Final = "&nbsp;&zwnj;&#847; &#8203;" * 20
"""What pushes the text of the message out of the preview in a list of mails."""


def body_of(markdown: str) -> str:
    """Give the HTML of an issue written in markdown, without its title."""
    html = _POSITION.sub("", rendered(markdown))
    return re.sub(r"<h1>.*?</h1>", "", html, count=1, flags=re.DOTALL)


def buttondown(body: str) -> str:
    """Give what Buttondown sends: the rendered markdown, with styles, in one table."""
    styled = re.sub(r"<p>", '<p style="margin: 1em 0; line-height: 1.5;">', body)
    styled = re.sub(r"<(h[1-6])>", r'<\1 style="font-weight: 600; margin: 1.2em 0 .4em;">', styled)
    styled = styled.replace("<a href", '<a style="color: #0069FF;" href')
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Tea news, issue 3</title>
<style>@media (max-width: 600px) {{ .email-body {{ padding: 0 !important }} }}</style></head>
<body class="email-body-wrapper">
<div class="preheader" style="display:none;max-height:0;overflow:hidden;">Tea Days - 1 Jan, free
{FILLER}</div>
<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->
<table class="email-body" role="presentation" width="100%" cellpadding="0"><tbody><tr><td>
<div class="email-body-header"><a href="https://buttondown.example.org/tea/3">View in browser</a>
<h1 class="subject">Tea news, issue 3</h1></div>
<div class="email-body-content">
{styled}
</div>
<div class="email-body-footer" style="font-size: 12px;">
<p>You just read issue #3 of Tea news. You can also browse the
<a href="https://buttondown.example.org/tea/archive/">full archives of this newsletter</a>.</p>
<p><a href="https://buttondown.example.org/share">Share this email:</a></p>
<table role="presentation"><tr><td><a href="https://x.example.org/share">Share on X</a></td>
<td><a href="https://mail.example.org/share">Share via email</a></td></tr></table>
<p>Don't want any more of these emails? <a href="https://u.example.org/1">Unsubscribe</a>.</p>
<p>Brought to you by <a href="https://buttondown.example.org/">Buttondown</a>, the easiest way
to start and grow your newsletter.</p></div>
</td></tr></tbody></table>
<!--[if mso]></td></tr></table><![endif]-->
<img src="https://buttondown.example.org/open/1.png" width="1" height="1" alt="">
</body></html>
"""


def substack(body: str) -> str:
    """Give what Substack sends: divisions in columns of a table, paragraphs in list items."""
    styled = re.sub(r"<li>(.*?)(?=</li>|\n<ul>|\n<ol>)", _item, body, flags=re.DOTALL)
    styled = styled.replace("<p>", '<p style="margin: 0 0 20px 0;color: rgb(54,55,55);">')
    styled = re.sub(
        r"<(h[1-6])>(.*?)</\1>",
        r'<\1 class="header-anchor-post" style="position: relative;">\2</\1>',
        styled,
        flags=re.DOTALL,
    )
    styled = styled.replace("<hr />", "<div><hr style='padding: 0;'></div>")
    return f"""<html style="scrollbar-width: thin;"><head><meta http-equiv="Content-Type"
content="text/html; charset=utf-8"/><title>Tea news, issue 3</title><style>.x{{}}</style></head>
<body class="email-body" style="font-kerning: auto;">
<div class="preview" style="display:none;font-size:1px;max-height:0px;max-width:0px;opacity:0;">
Tea Days - 1 Jan, free</div><div class="preview" style="display:none;">{FILLER}</div>
<table class="email-body-container" role="presentation" width="100%" border="0"><tbody><tr>
<td></td><td class="content" width="550"></td><td></td></tr><tr><td></td>
<td class="content" width="550" align="left">
<div style="font-size: 16px;padding: 32px 0;"><div class="email-header">
<table role="presentation" width="100%"><tbody><tr><td><a href="https://s.example.org/app">Forwarded
this email? Subscribe here</a> for more</td></tr></tbody></table></div>
<div class="post typography" dir="auto"><div class="post-header" role="region">
<h1 class="post-title published"><a href="https://s.example.org/p/3">Tea news, issue 3</a></h1>
<h3 class="subtitle">All about tea</h3>
<table class="post-meta" role="presentation" width="100%"><tbody><tr><td>
<table role="presentation"><tbody><tr><td><a href="https://s.example.org/@ada">Ada Bell</a></td>
</tr><tr><td><time>Oct 01</time></td></tr></tbody></table></td></tr>
<tr><td><table role="presentation"><tr><td><a href="https://s.example.org/like"><img alt="">
</a></td><td><a href="https://s.example.org/share">Share</a></td></tr></table></td>
<td><a href="https://open.example.org/pub/tea">READ IN APP</a></td></tr></tbody></table></div>
<div class="body markup" dir="auto">
{styled}
</div></div>
<div class="container"><p class="button-wrapper"><a class="button" href="https://s.example.org/sub">
<span>Subscribe now</span></a></p></div>
<div class="footer" style="text-align: center;"><p>© 2021 Ada Bell<br>548 Market Street, San
Francisco <br><a href="https://s.example.org/u"><span>Unsubscribe</span></a></p></div>
</div></td><td></td></tr></tbody></table></body></html>
"""


def mailchimp(body: str) -> str:
    """Give what Mailchimp sends: each block in four tables, and between them dividers."""
    blocks = [found.group() for found in _BLOCK.finditer(body)]
    told = "\n".join(_divider() if one.startswith("<hr") else _text_block(one) for one in blocks)
    return f"""<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><head>
<!--[if gte mso 15]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]-->
<title>Tea news, issue 3</title><style type="text/css">p{{margin:10px 0;}}</style></head><body>
<!--*|IF:MC_PREVIEW_TEXT|*--><!--[if !gte mso 9]><!----><span class="mcnPreviewText"
style="display:none; font-size:0px; max-height:0px; overflow:hidden; visibility:hidden;
mso-hide:all;">Tea Days - 1 Jan, free</span><!--<![endif]--><!--*|END:IF|*-->
<center><table align="center" border="0" cellpadding="0" id="bodyTable"><tr>
<td align="center" valign="top" id="bodyCell">
<!--[if (gte mso 9)|(IE)]><table align="center" width="600"><tr><td width="600"><![endif]-->
<table border="0" class="templateContainer" width="100%"><tr><td id="templatePreheader">
{_text_block('<a href="https://mailchi.example.org/1">View this email in your browser</a>')}
</td></tr><tr><td valign="top" id="templateHeader">
{_text_block("<h1>Tea news, issue 3</h1>")}</td></tr><tr><td valign="top" id="templateBody">
{told}
</td></tr><tr><td valign="top" id="templateFooter">
{_divider()}
{_text_block(_MAILCHIMP_FOOTER)}</td></tr></table>
<!--[if (gte mso 9)|(IE)]></td></tr></table><![endif]--></td></tr></table></center>
<img src="https://t.example.org/track/open.php?u=1" height="1" width="1" alt=""></body></html>
"""


_MAILCHIMP_FOOTER: Final = """<em>Copyright © 2021 Tea Office, All rights reserved.</em><br>
You get this since you opted in.<br><br><strong>Our mailing address is:</strong><br>
Tea Office<br>3 May Street<br><br>Want to change how you receive these emails?<br>
You can <a href="https://t.example.org/profile">update your preferences</a> or
<a href="https://t.example.org/unsubscribe">unsubscribe from this list</a>."""


def _item(found: re.Match[str]) -> str:
    return f"<li><p>{found[1].strip()}</p>" if "<p>" not in found[1] else found.group()


def _text_block(content: str) -> str:
    content = re.sub(r"<p>(.*?)</p>", r'<span style="font-size:14px">\1</span><br>\n<br>', content)
    return f"""<table border="0" cellpadding="0" class="mcnTextBlock" style="min-width:100%;">
<tbody class="mcnTextBlockOuter"><tr><td valign="top" class="mcnTextBlockInner">
<!--[if mso]><table align="left" border="0" width="100%"><tr><![endif]-->
<!--[if mso]><td valign="top" width="600" style="width:600px;"><![endif]-->
<table align="left" border="0" class="mcnTextContentContainer"><tbody><tr>
<td valign="top" class="mcnTextContent" style="padding: 0 18px 9px;">
{content}
</td></tr></tbody></table><!--[if mso]></td><![endif]--><!--[if mso]></tr></table><![endif]-->
</td></tr></tbody></table>"""


def _divider() -> str:
    return """<table class="mcnDividerBlock"><tbody class="mcnDividerBlockOuter"><tr>
<td class="mcnDividerBlockInner"><table class="mcnDividerContent" style="border-top: 2px
solid #EAEAEA;"><tbody><tr><td><span></span></td>
</tr></tbody></table></td></tr></tbody></table>"""


def buttondown_text(markdown: str) -> str:
    """Give Buttondown's text part: the markdown as it was written, and a footer."""
    footer = "You just read issue #3 of Tea news.\n\nUnsubscribe: https://u.example.org/1\n"
    return f"{markdown}\n---\n\n{footer}"


def _below_title(markdown: str) -> str:
    return markdown.partition("\n\n")[2].replace("<br/>\n", "\n")


def mailchimp_text(markdown: str) -> str:
    """Give Mailchimp's text part: starred headings over dashes, addresses in brackets."""
    told = _LINK.sub(r"\1 (\2)", _below_title(markdown))
    told = re.sub(
        r"^#+ (.*)$", lambda found: f"\n** {found[1]}\n{'-' * 60}", told, flags=re.MULTILINE
    )
    told = re.sub(r"\*\*(\w+)\*\*", r"\1", told)
    told = re.sub(r"^---$", "-" * 60, told, flags=re.MULTILINE)
    told = re.sub(r"^- ", "* ", told, flags=re.MULTILINE)
    return f"""View this email in your browser (https://mailchi.example.org/1)

{told}
{"=" * 60}
Copyright © 2021 Tea Office, All rights reserved.

Our mailing address is:
Tea Office
3 May Street

Want to change how you receive these emails?
You can ** update your preferences (https://t.example.org/profile)
or ** unsubscribe from this list (https://t.example.org/unsubscribe)
"""


def substack_text(markdown: str) -> str:
    """Give Substack's text part: bare headings, addresses in square brackets."""
    told = _LINK.sub(r"\1 [ \2 ]", _below_title(markdown))
    told = re.sub(r"^#+ |\*\*", "", told, flags=re.MULTILINE)
    told = re.sub(r"^---\n\n", "", told, flags=re.MULTILINE)
    told = re.sub(r"^- ", "* ", told, flags=re.MULTILINE)
    head = "View this post on the web at https://s.example.org/p/3"
    return f"{head}\n\n{told}\nUnsubscribe https://s.example.org/u\n"


TEXTS: Final[dict[str, Callable[[str], str]]] = {
    "buttondown": buttondown_text,
    "substack": substack_text,
    "mailchimp": mailchimp_text,
}
SHAPES: Final[dict[str, Callable[[str], str]]] = {
    "buttondown": buttondown,
    "substack": substack,
    "mailchimp": mailchimp,
}
