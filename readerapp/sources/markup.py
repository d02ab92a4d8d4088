"""HTML in a feed, as text in arXiv's spelling.

Publishers' feeds have abstracts in HTML, often careless: a bare `<` or `&` counts as itself here, and anything but a tag of
HTML or JATS (https://jats.nlm.nih.gov), in which publishers keep abstracts, is text.
"""

import re
from html import unescape

from readerapp.sources.fields import paragraphs
from readerapp.sources.mathml import with_tex
from readerapp.system.lazy_patterns import pattern

_TAG = pattern(r"<!--[^<>]*-->|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?:[\s/][^<>]*)?>")
BLOCKS = pattern(
    r"address|article|aside|blockquote|br|center|d[dlt]|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|ol|p|pre|"
    r"section|t(?:able|body|d|foot|h|head|r)|ul|jats:(?:list|list-item|p|sec|title)"
)
_INLINE = pattern(
    r"a|abbr|acronym|b|bd[io]|big|cite|code|del|dfn|em|font|i|img|inf|ins|kbd|mark|picture|q|s|samp|small|source|span|"
    r"strike|strong|su[bp]|time|tt|u|var|wbr|jats:(?:bold|ext-link|italic|sc|su[bp])"
)
UNREAD = pattern(r"audio|head|iframe|noscript|object|script|style|svg|template|title|video")
_BLANKS = pattern(r"[^\S\n]+")
_RAISED = pattern(
    r"<(?:jats:)?(?P<how>su[bp])>(?P<what>(?:</?(?:jats:)?(?:b|bold|em|i|italic|strong)>|[\w\s.,+−–*/()-]){1,24})"
    r"</(?:jats:)?(?P=how)>",
    re.IGNORECASE,
)
_MARKED = pattern(r"</(?:(?:jats|mml):)?(?:b|bold|em|i|inf|italic|math|sc|span|strong|su[bp]|tt|u)\s*>", re.IGNORECASE)


def is_marked_up(text: str) -> bool:
    """Whether `text`, which may claim to be plain, contains the closing tag of a text style, as journal titles do."""
    return _MARKED.search(text) is not None


def text_of(html: str) -> str | None:
    """The text of `html`, None if there is none.

    A block begins a paragraph, an index becomes a formula (`CO$_{2}$`), and invisible content, such as scripts, is left out.
    """
    html = _RAISED.sub(_as_formula, with_tex(html))
    said: list[str] = []
    unread = ""
    start = 0
    for match in _TAG.finditer(html):
        name = (match["name"] or "").lower()
        if name and not (BLOCKS.fullmatch(name) or _INLINE.fullmatch(name) or UNREAD.fullmatch(name)):
            continue
        if not unread:
            said += [html[start : match.start()].replace("\n", " "), "\n\n" if BLOCKS.fullmatch(name) else ""]
            unread = name if UNREAD.fullmatch(name) and not match["end"] else ""
        elif name == unread and match["end"]:
            unread = ""
        start = match.end()
    if not unread:
        said.append(html[start:].replace("\n", " "))
    return paragraphs(_BLANKS.sub(" ", unescape("".join(said))))


def _as_formula(match: re.Match[str]) -> str:
    return f"${'_' if match['how'].lower() == 'sub' else '^'}{{{_TAG.sub('', match['what']).strip()}}}$"
