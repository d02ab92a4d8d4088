"""An abstract as safe HTML: paragraphs of text with links and emphasis, with places where formulas are to be drawn.

Texts come from strangers. They are split into tokens first, so that `<`, `&` and everything else that looks like markup is
text; the few tags made here go through nh3 all the same. Markdown emphasis counts where it is unmistakable (`**PRISM**`,
`*in vivo*`, a word in backticks); a lone asterisk or underscore is a character.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.rendering.controls import readable
from readerapp.rendering.ligatures import typographic
from readerapp.rendering.math import picture
from readerapp.rendering.tokens import Footnote, Formula, Link, NewParagraph, Styled, Token, Words, parse
from readerapp.system.lazy_patterns import pattern

if TYPE_CHECKING:
    from readerapp.rendering.breaking import Piece

_TAGS = {"bold": "b", "italic": "i", "code": "code", "small-caps": "span", "underline": "u"}
_ALLOWED = {"a", "b", "i", "u", "code", "em", "strong", "span", "br"}
# While the HTML is being made, private-use characters mark where a finished piece or a formula goes.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = pattern(_OPEN + r"(\d+)" + _CLOSE)
_EMPHASIS = pattern(
    r"(?<![\w*\\])(?P<mark>\*\*|\*)(?=[^\s*])(?P<inside>[^*\n]{1,120}?)(?<=[^\s*])(?P=mark)(?![\w*])"
    r"|(?<![\w_\\])_(?=[^\s_])(?P<under>[^_\n]{1,80}?)(?<=[^\s_])_(?![\w_])"
    r"|(?<![\w`])`(?=[^\s`'])(?P<code>[^`'\n]{1,60}?)(?<=[^\s`])`(?![\w`'])"
)
_MARKDOWN_SIGNS = pattern(r"([\\`*_{}\[\]()>#+\-.!])")
_ADDRESS = pattern(
    r"(?P<url>https?://(?:\([^\s()<>]*\)|[^\s()<>\"“”{}|\\^`\ue000\ue001])+(?<![.,:;!?'’\]]))"
    r"|(?P<arxiv>\barXiv:(?P<id>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?))"
    r"|(?<![\w/.-])(?P<old>(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|math|cs|nlin|physics"
    r"|q-bio|alg-geom|chao-dyn|cmp-lg|dg-ga|funct-an|q-alg|patt-sol|solv-int|supr-con)(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)(?!\w)"
    r"|(?P<doi>\b10\.\d{4,9}/(?:\([^\s()<>]*\)|[^\s()<>\"“”{}|\\^`\ue000\ue001])+(?<![.,:;!?'’\]]))",
    re.IGNORECASE,
)
# RFC 3986, 3.2, without user information, and with a host of letters, digits, dots and hyphens.
_WEB_ADDRESS = pattern(r"https?://(?P<host>[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s\\]*)?\Z", re.I)
_HOST_NAMED = pattern(r"(?<![\w.@/-])(?:https?://)?((?:[\w-]+\.)+(?:[a-z]{2,}))(?![\w-])", re.IGNORECASE)
_OLD_NUMBER = pattern(r"[a-zA-Z]/\d{7}")
_LONGEST_RUN = 24
_LOOSE = pattern(r"(?:\A|\s)\S*\Z")
_TOUCHING = pattern(r"\S{0,24}")


class Run(NamedTuple):
    """Formulas and the letters that touch them, which must stay on one line: "(", formula, ")-adic". A long formula spans
    several runs, one piece in each.
    """

    parts: "tuple[str | Formula | Piece, ...]"


def runs_of(parts: Iterable[str | Formula]) -> Iterator[Run]:
    """`parts`, which touch each other, as runs; a line may break between two, inside a long formula."""
    together: list[str | Formula | Piece] = []
    for part in parts:
        pieces = () if isinstance(part, str) else _broken(part)
        for piece in pieces[:-1]:
            yield Run((*together, piece))
            together = []
        together.append(pieces[-1] if pieces else part)
    yield Run(tuple(together))


def _broken(formula: Formula) -> "Sequence[Formula | Piece]":
    from readerapp.rendering.breaking import broken  # noqa: PLC0415 - a start may have no formula to show

    return broken(formula)


Inline = tuple[str | Run, ...]
"""A line of safe HTML, split where formulas are drawn. A tag may open in one piece and close in another."""


class Block(NamedTuple):
    """A paragraph: a line of text, or a formula on its own line."""

    inline: Inline = ()
    display: Formula | None = None


@lru_cache(maxsize=256)
def to_blocks(source: str) -> tuple[Block, ...]:
    """`source` as blocks of safe HTML. Only TeX's own markup is lost; nothing in it is ever loaded or run."""
    blocks: list[Block] = []
    for paragraph in _paragraphs(parse(source)):
        if isinstance(paragraph, Formula):
            drawn = picture(paragraph.tex, display=True)
            blocks.append(Block(display=paragraph) if drawn else Block((escaped(paragraph.source),)))
        elif inline := _inline(paragraph):
            blocks.append(Block(inline))
    return tuple(blocks)


@lru_cache(maxsize=256)
def to_inline(source: str) -> Inline:
    """`source`, a title or a comment, as one line of safe HTML; displayed formulas come inline."""
    tokens = [
        token._replace(display=False)
        if isinstance(token, Formula)
        else Words(" ")
        if isinstance(token, NewParagraph)
        else token
        for token in parse(source)
    ]
    return _inline(tokens)


def _paragraphs(tokens: Sequence[Token]) -> Iterable[list[Token] | Formula]:
    """The tokens of each paragraph; a displayed formula stands between two."""
    current: list[Token] = []
    for token in tokens:
        if isinstance(token, NewParagraph) or (isinstance(token, Formula) and token.display):
            if current:
                yield current
            current = []
            if isinstance(token, Formula):
                yield token
        else:
            current.append(token)
    if current:
        yield current


def _inline(tokens: Sequence[Token]) -> Inline:
    line = _Line([])
    line.add(tokens)
    return line.inline()


class _Line:
    """One paragraph on its way to HTML: text with placeholders, and what replaces them."""

    def __init__(self, runs: list[Run]) -> None:
        self._text: list[str] = []
        self._pieces: list[str] = []
        self._runs = runs

    def add(self, tokens: Sequence[Token]) -> None:
        """Append tokens, formulas together with the letters that touch them."""
        pending: list[str | Formula] = []
        for token in tokens:
            if isinstance(token, Formula) and picture(token.tex, display=False):
                pending.append(token)
            elif isinstance(token, Formula):
                # Its TeX is shown as written, as words that may break over lines.
                self._flush(pending)
                pending = []
                self._place(escaped(token.source))
            elif isinstance(token, Words):
                pending = self._add_words(typographic(token.text), pending)
            else:
                self._flush(pending)
                pending = []
                self._add_nested(token)
        self._flush(pending)

    def inline(self) -> Inline:
        """The HTML of the line, cleaned, with its runs in place."""
        text = "".join(self._text).strip()
        cleaned = _cleaned(_PLACE.sub(lambda match: self._pieces[int(match[1])], _emphasised(text)))
        # Text and the number of a run, in turn.
        pieces = _PLACE.split(cleaned)
        cut = [self._runs[int(piece)] if at % 2 else piece for at, piece in enumerate(pieces)]
        return tuple(piece for piece in cut if piece)

    def _add_words(self, text: str, pending: list[str | Formula]) -> list[str | Formula]:
        """Append text after `pending`; returns what must wait for a formula that may follow."""
        if pending:
            touching = _TOUCHING.match(text)
            stuck = touching[0] if touching else ""
            if stuck:
                pending.append(stuck)
            text = text[len(stuck) :]
            if not text:
                return pending
            self._flush(pending)
        loose = _LOOSE.search(text, max(0, len(text) - _LONGEST_RUN - 1))
        tail = loose[0].lstrip() if loose and len(loose[0].lstrip()) <= _LONGEST_RUN else ""
        self._text.append(text[: len(text) - len(tail)])
        return [tail] if tail else []

    def _flush(self, pending: list[str | Formula]) -> None:
        if any(isinstance(part, Formula) for part in pending):
            for run in runs_of(pending):
                self._runs.append(run)
                # The placeholders in a piece survive the cleaning; `inline` replaces them with the run.
                self._place(f"{_OPEN}{len(self._runs) - 1}{_CLOSE}")
        else:
            self._text += [part for part in pending if isinstance(part, str)]

    def _add_nested(self, token: Styled | Link | Footnote | NewParagraph) -> None:
        match token:
            case Styled(style, content):
                self._place(f"<{_TAGS[style]}>{self._nested(content)}</{_TAGS[style]}>")
            case Link(url, content):
                self._place(self._linked(url, self._nested(content, links=False)))
            case Footnote(content):
                self._text.append(" (")
                self.add(content)
                self._text.append(")")
            case NewParagraph():
                self._text.append(" ")

    def _nested(self, tokens: Sequence[Token], links: bool = True) -> str:
        inner = _Line(self._runs)
        inner.add(tokens)
        text = "".join(inner._text)
        text = _emphasised(text) if links else _marked_up(text)
        return _PLACE.sub(lambda match: inner._pieces[int(match[1])], text)

    def _linked(self, url: str, inside: str) -> str:
        """`inside` as a link; if it reads like an address that differs from the link's, the real one follows it."""
        host = web_host(url)
        if not host:
            return inside
        address = _marked_up(url)
        named = _HOST_NAMED.findall(inside)
        if any(name.lower().removeprefix("www.") != host.removeprefix("www.") for name in named):
            return f'{inside} (<a href="{address}">{address}</a>)'
        return f'<a href="{address}">{inside}</a>'

    def _place(self, piece: str) -> None:
        self._pieces.append(piece)
        self._text.append(f"{_OPEN}{len(self._pieces) - 1}{_CLOSE}")


def _emphasised(text: str) -> str:
    """Text as HTML: addresses as links, and Markdown's emphasis where it is intended."""
    if not any(sign in text for sign in "*_`") or not _EMPHASIS.search(text):
        return _linked(text)
    import markdown  # noqa: PLC0415 - 20 ms; one abstract in three hundred needs it

    parts = []
    at = 0
    for match in _EMPHASIS.finditer(text):
        parts.append(_unmarked(text[at : match.start()]))
        mark = match["mark"] or ("_" if match["under"] else "`")
        inside = match["inside"] or match["under"] or match["code"]
        parts.append(f"{mark}{inside if match['code'] else _unmarked(inside)}{mark}")
        at = match.end()
    parts.append(_unmarked(text[at:]))
    converted: str = markdown.markdown("".join(parts))
    return converted.removeprefix("<p>").removesuffix("</p>")


def _unmarked(text: str) -> str:
    """Text without Markdown markup, as HTML; addresses as links."""
    parts = []
    at = 0
    for match in _addresses(text):
        parts.append(_MARKDOWN_SIGNS.sub(r"\\\1", _marked_up(text[at : match.start()])))
        parts.append(_link(match))
        at = match.end()
    parts.append(_MARKDOWN_SIGNS.sub(r"\\\1", _marked_up(text[at:])))
    return "".join(parts)


def _linked(text: str) -> str:
    parts = []
    at = 0
    for match in _addresses(text):
        parts.append(_marked_up(text[at : match.start()]))
        parts.append(_link(match))
        at = match.end()
    parts.append(_marked_up(text[at:]))
    return "".join(parts)


def _addresses(text: str) -> Iterable[re.Match[str]]:
    # Most texts have none, and the pattern is slow to compile.
    if "://" in text or "10." in text or "arxiv:" in text.lower() or _OLD_NUMBER.search(text):
        return _ADDRESS.finditer(text)
    return ()


def _link(match: re.Match[str]) -> str:
    if match["url"]:
        address = match["url"] if web_host(match["url"]) else ""
    elif paper_id := match["id"] or match["old"]:
        address = abstract_page(paper_id) if is_arxiv_id(paper_id.split("v")[0]) else ""
    else:
        address = f"https://doi.org/{match['doi']}"
    return f'<a href="{_marked_up(address)}">{_marked_up(match[0])}</a>' if address else _marked_up(match[0])


def web_host(url: str) -> str | None:
    """The host that a web address leads to; None for anything else, including one that hides its host behind a user name."""
    match = _WEB_ADDRESS.match(url)
    return match["host"].lower() if match else None


def escaped(text: str) -> str:
    """`text` escaped for HTML, also inside quotation marks. (Importing the module `html` takes 2 ms at every start.)"""
    return _marked_up(readable(text))


def _marked_up(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _cleaned(text: str) -> str:
    if "<" not in text:
        return text
    import nh3  # noqa: PLC0415 - a text without tags cannot have a bad one

    return nh3.clean(
        text,
        tags=_ALLOWED,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel=None,
        strip_comments=True,
    )
