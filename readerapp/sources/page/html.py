"""A web page as it arrived, read without following anything in it: nothing fetched, no script run, bounded in size."""

import re
from html import escape
from typing import NamedTuple

from lxml import etree

from readerapp.errors import ParseError
from readerapp.sources.mathml import with_tex
from readerapp.sources.spoiled import SPOILED, decoded
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

LARGEST = 32 * 2**20
"""The largest page that is read, in bytes; 2,000 of arXiv's entries with abstracts take 6 MB."""

_IS_PAGE = pattern(rb"<(?:!doctype\s+html|html|head|body|main|div|dl)\b", re.IGNORECASE)
_SOUND = pattern(r"(?:[^<>]++|<[A-Za-z/!?][^<>]*+>)*")
_PARTS = pattern(r"<[A-Za-z/!?][^<>]*+>|[<>]")
# The search for an unfinished formula must not run through all that follows: each pattern ends at the next formula.
_PREVIEW = r"<span class=\"MathJax_Preview\"[^<>]*>(?:(?!MathJax_Preview).)*?"
_DRAWN_BY_2 = pattern(
    _PREVIEW + r"<script type=\"math/tex(?P<display>; ?mode=display)?\"[^<>]*>(?P<tex>(?:(?!</?script\b).)*)</script>",
    re.DOTALL,
)
_DISPLAY = pattern(r"\\begin\s*\{(?!(?:d?cases|array|\w?matrix|smallmatrix|aligned|gathered|split)\b)")
"""What MathJax draws without dollars: any environment, such as equations, except those that are parts of one."""
_CDATA = pattern(r"\A\s*% <!\[CDATA\[|%?\]\]>\s*\Z")
_DRAWN = pattern(
    r"<mjx-container\b(?:(?!<mjx-container\b).)*?</mjx-container>|"
    + _PREVIEW
    + r"<span class=\"MJX_Assistive_MathML[^<>]*>(?:(?!MathJax_Preview|MJX_Assistive).)*?</math></span></span>",
    re.DOTALL,
)
_MATHML = pattern(r"(?<![\"'])<math\b[^<>]*>(?:(?!<math\b).)*</math>(?=</(?:span|mjx-assistive-mml)>)", re.DOTALL)
_END = pattern(r"</html\s*>\s*(?:<!--.*?-->\s*)*$", re.IGNORECASE | re.DOTALL)


class WebPage(NamedTuple):
    """A page: its tree, whether its end arrived, how many lines did, and which of them have bytes that are not text."""

    root: etree._Element
    whole: bool
    lines: int
    spoiled: tuple[int, ...]


def open_page(data: bytes, name: str) -> WebPage:
    """The page `data`, without a list entry that was cut in the middle; errors call it `name`.

    Formulas that MathJax rendered, in a page saved by a browser, become TeX again. Bytes that are not text become SPOILED,
    as do `<` and `>` outside a tag. Raises ParseError if `data` is not a page.
    """
    text = _as_served(_decode(data, name))
    whole = _END.search(text[-4096:]) is not None
    spoiled = tuple(n for n, line in enumerate(text.split("\n"), start=1) if SPOILED in line) if SPOILED in text else ()
    text = text if whole else _without_torn_entry(text)
    return WebPage(_root(_with_torn_tags_marked(text), name), whole, text.count("\n") + 1, spoiled)


def text_inside(element: etree._Element) -> str:
    """All text inside `element`, unchanged."""
    return "".join(str(text) for text in element.itertext())


def words_of(element: etree._Element | None) -> str:
    """All words inside `element`, with single blanks between them."""
    return " ".join(text_inside(element).split()) if element is not None else ""


def line_of(element: etree._Element) -> int:
    """The line on which `element` begins."""
    return int(str(element.sourceline or 1))


def _decode(data: bytes, name: str) -> str:
    if len(data) > LARGEST:
        sizes = {"size": len(data) >> 20, "limit": LARGEST >> 20}
        raise ParseError(name, tr("is too large to be read: {size} MB, where {limit} MB are allowed.", **sizes))
    if not _IS_PAGE.search(data[:4096]):
        raise ParseError(name, tr("is not a web page.") if data.strip() else tr("is empty."))
    return decoded(data.removeprefix(b"\xef\xbb\xbf")).replace("\0", SPOILED)


def _as_served(text: str) -> str:
    """`text` with the TeX that MathJax drew.

    Version 2 keeps it in a script, which Chromium's archives omit; there, and in version 3, the MathML has it.
    """
    if "MathJax" not in text:
        return text
    return _DRAWN.sub(_from_mathml, _DRAWN_BY_2.sub(_from_script, text))


def _from_script(drawn: re.Match[str]) -> str:
    tex = _CDATA.sub("", drawn["tex"]).strip()
    dollars = "" if _DISPLAY.match(tex) else "$$" if drawn["display"] else "$"
    return f"{dollars}{escape(tex, quote=False)}{dollars}"


def _from_mathml(drawn: re.Match[str]) -> str:
    formula = _MATHML.search(drawn[0])
    return with_tex(formula[0]) if formula else ""


def _with_torn_tags_marked(text: str) -> str:
    """`text` with SPOILED for each angle bracket outside a tag; in text arXiv writes `&lt;` and `&gt;`."""
    start, end = text.find("<dl"), text.rfind("</dl>")
    if start < 0 or _SOUND.fullmatch(text, start, max(start, end)):
        return text
    end = end if end > start else len(text)
    return text[:start] + _PARTS.sub(_whole_tag, text[start:end]) + text[end:]


def _whole_tag(part: re.Match[str]) -> str:
    return part[0] if len(part[0]) > 1 else SPOILED


def _root(text: str, name: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        raise ParseError(name, tr("is a damaged web page."))
    return root


def _without_torn_entry(text: str) -> str:
    torn = text.find("<dt", text.rfind("</dd>") + 1)
    return text if torn < 0 else text[:torn]
