"""Texts that strangers wrote to do harm: what is made of them is text, and links that say where they lead.

What a window does with the result, with a real file and a real server to be asked, is in tests/ui/paper/test_hostile_page.py.
"""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.abstract import Inline, escaped, to_blocks, to_inline, web_host
from readerapp.rendering.controls import isolated, readable, without_isolates
from readerapp.rendering.text import to_plain, to_unicode

ATTACKS = [
    # markup that loads
    '<img src="https://evil.example/x.png">',
    "<img src=x onerror=alert(1)>",
    '<img src="object:0">',
    '<img src="run:0">',
    '<svg onload="alert(1)"><image href="file:///etc/hostname"/></svg>',
    '<iframe src="file:///etc/hostname"></iframe>',
    '<embed src="https://evil.example/x.swf">',
    '<video src="https://evil.example/x.mp4" autoplay></video>',
    '<audio src="file:///etc/hostname"></audio>',
    "<body background='https://evil.example/x.png'>",
    '<p style="background-image:url(https://evil.example/x.png)">x</p>',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<base href="https://evil.example/">',
    "<style>p { background: url('file:///etc/hostname') }</style>",
    '<input type="image" src="https://evil.example/x.png">',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
    # markup that runs or pretends
    "<script src='https://evil.example/x.js'></script>",
    "<a href='javascript:alert(1)'>x</a>",
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="do:act.dismiss">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<form action="https://evil.example/"><button>x</button></form>',
    "<div style='position:fixed;top:0'>x</div>",
    "</p></body></html><h1>x</h1>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<%73cript>alert(1)</%73cript>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x&#62;",
    "<scr<script>ipt>alert(1)</script>",
    '"><img src=x>',
    "'><img src=x>",
    "\x00<script>alert(1)</script>",
    "<\x00img src=x>",
    # TeX that leads somewhere
    r"\href{javascript:alert(1)}{x}",
    r"\href{file:///etc/hostname}{x}",
    r"\href{do:act.dismiss}{x}",
    r'\href{https://ok.example" onclick="alert(1)}{x}',
    r"\href{https://ok.example><img src=x>}{x}",
    r"\url{data:text/html,x}",
    r"\url{ftp://evil.example/x}",
    r"\href{//evil.example/x}{x}",
    r"\href{https:/evil.example}{x}",
    r"\href{https://arxiv.org@evil.example/}{x}",
    r"\href{https://arxiv.org\@evil.example/}{x}",
    r"\href{run:0}{x}",
    r"\input{/etc/hostname} \include{x} \write18{id} \includegraphics{/etc/hostname}",
    r"$\href{javascript:alert(1)}{x}$",
    r"$\text{<img src=x>}$ and $\unicode{x3c}$",
    r"$\class{x}{y} \style{background:url(x)}{y} \cssId{a}{b}$",
    # Markdown that leads somewhere
    "![x](https://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "[x](file:///etc/hostname)",
    "<https://evil.example>",
    "**<img src=x>**",
    "`<img src=x>`",
    "_<script>alert(1)</script>_",
    # characters that other code takes for its own marks
    "\ue0000\ue001 and \ue000999\ue001",
    "\ufdd0x\ufdd1\ufffc\ufffcy",
    "line\u2028break\u2029and\x85more\x0c",
    "<" * 3000,
    "<b>" * 1000,
    "*" * 2000 + "_" * 2000,
]
ALLOWED_TAGS = {"a", "b", "i", "u", "code", "em", "strong", "span", "br"}


class Found(HTMLParser):
    """The tags, links and text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def html_of(inline: Inline) -> str:
    """The HTML of a line, without its formulas."""
    return "".join(piece for piece in inline if isinstance(piece, str))


def live(source: str) -> list[tuple[str, dict[str, str | None]]]:
    """What of `source` comes out as more than the few tags of ours, and links to the web."""
    inlines = (to_inline(source), *(block.inline for block in to_blocks(source)))
    return [tag for inline in inlines for tag in Found(html_of(inline)).tags if not is_ours(*tag)]


def is_ours(tag: str, attributes: dict[str, str | None]) -> bool:
    if tag == "a":
        return set(attributes) == {"href"} and bool(web_host(str(attributes["href"])))
    return tag in ALLOWED_TAGS and not attributes


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_is_inert(attack: str) -> None:
    assert live(attack) == []
    assert live(f"Before $x$ {attack} after *all*.") == []
    to_unicode(attack)
    to_plain(attack)


def test_recorded_attacks_are_inert(recorded: Path) -> None:
    path = recorded.parent / "trials" / "html_attacks.json"
    if not path.is_file():
        pytest.skip(f"the collected attacks are not at {path}")
    collected = json.loads(path.read_bytes())
    assert len(ATTACKS) >= 2 * len(collected)
    for attack in collected:
        assert live(attack) == []
        if "\\" not in attack:
            shown = "".join(Found(html_of(block.inline)).text for block in to_blocks(f"Before {attack} after."))
            assert "".join(shown.split()) == "".join(f"Before {attack} after.".replace("--", "–").split())


@pytest.mark.parametrize("attack", [one for one in ATTACKS if not re.search(r"[\\\x00\u0080-\uffff*_`]", one)])
def test_markup_is_text(attack: str) -> None:
    assert Found(html_of(to_inline(attack))).text == attack.replace("--", "–")


@given(st.text(max_size=60) | st.lists(st.sampled_from(ATTACKS), max_size=4).map(" $y$ ".join))
def test_whatever_is_written_is_inert(source: str) -> None:
    assert live(source) == []


# --- links ------------------------------------------------------------------------------------------------------------

LINKS = {
    r"\href{https://evil.example/x}{https://arxiv.org/abs/2601.00001}": ("https://evil.example/x", "https://evil.example/x"),
    r"\href{https://evil.example/x}{arxiv.org}": ("https://evil.example/x", "https://evil.example/x"),
    r"\href{https://evil.example/x}{www.bank.example login}": ("https://evil.example/x", "https://evil.example/x"),
    r"\href{https://www.ok.example/x}{ok.example/x}": ("https://www.ok.example/x", "ok.example/x"),
    r"\href{https://ok.example/x}{the code}": ("https://ok.example/x", "the code"),
    r"\url{https://ok.example/~a}": ("https://ok.example/~a", "https://ok.example/~a"),
    "see arXiv:2012.07810v2.": ("https://arxiv.org/abs/2012.07810v2", "arXiv:2012.07810v2"),
    "see arXiv:hep-th/9901001.": ("https://arxiv.org/abs/hep-th/9901001", "arXiv:hep-th/9901001"),
    "see hep-th/9901001, too": ("https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
    "DOI 10.5555/knots.3.": ("https://doi.org/10.5555/knots.3", "10.5555/knots.3"),
    "(https://ok.example/a_(b)).": ("https://ok.example/a_(b)", "https://ok.example/a_(b)"),
    "https://ok.example/a_b_c and": ("https://ok.example/a_b_c", "https://ok.example/a_b_c"),
}


@pytest.mark.parametrize(("source", "link"), LINKS.items(), ids=LINKS)
def test_a_link_says_where_it_leads(source: str, link: tuple[str, str]) -> None:
    html = html_of(to_inline(source))
    target, words = link
    assert re.findall(r'<a href="([^"]*)">(.*?)</a>', html) == [(target, words)]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "file:///etc/hostname", "https://", "https:///x", "https://a@evil.example/", "http://a:b@c/",
        "https://ok.example\\@evil.example", "https://evil.example/a b", " https://ok.example", "//ok.example", "ok.example",
        "https://ok.example\n", "https://ok.example:x/", "https://:80/", "do:act.dismiss", "",
    ],
)  # fmt: skip
def test_not_an_address_of_the_web(url: str) -> None:
    assert web_host(url) is None


@pytest.mark.parametrize(
    ("url", "host"),
    {
        "https://ok.example": "ok.example", "HTTP://OK.example:8080/a?b#c": "ok.example", "https://[::1]/x": "[::1]",
        "https://xn--80ak6aa92e.com/": "xn--80ak6aa92e.com", "http://127.0.0.1?x": "127.0.0.1",
    }.items(),
)  # fmt: skip
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert web_host(url) == host


# --- writing direction ------------------------------------------------------------------------------------------------


def test_overrides_of_direction_are_gone() -> None:
    trick = "paper\u202efdp.exe \u2066x\u2069 \u202dy\u202c"
    assert to_unicode(trick) == "paperfdp.exe x y"
    assert Found(html_of(to_inline(trick))).text == "paperfdp.exe x y"
    assert escaped(trick) == "paperfdp.exe x y"
    html = html_of(to_inline("\\href{https://ok.example/\u202ex}{y}"))
    assert "\u202e" not in html


@pytest.mark.parametrize("name", ["משה כהן", "أحمد زويل", "محمد بن موسى"])
def test_names_from_right_to_left_stay_as_they_are(name: str) -> None:
    assert to_unicode(name) == name
    assert Found(html_of(to_inline(name))).text == name
    assert without_isolates(isolated(name)) == name
    assert isolated(name) == f"\u2068{name}\u2069"


def test_other_names_need_no_isolation() -> None:
    assert isolated("Ada Quill") == "Ada Quill"
    assert isolated("Эмма Нётер") == "Эмма Нётер"


def test_marks_that_join_letters_stay() -> None:
    # ZWNJ is part of Persian words, ZWJ of some names in Indic scripts.
    assert readable("می\u200cخواهم क्\u200dष") == "می\u200cخواهم क्\u200dष"
