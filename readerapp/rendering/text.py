r"""Text-mode TeX as it stands in titles, names and abstracts: formulas, accents, commands, paragraphs.

`parse` turns a text into tokens. A `$` opens a formula only if it is not escaped and no blank follows, and closes one only
if no blank stands before it and no digit behind; a formula that is never closed is text, so prices stay prices. A newline
followed by blanks begins a paragraph, any other newline is a blank (https://info.arxiv.org/help/prep.html#abstracts).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from readerapp.arxiv.paper import Paper, Texts
from readerapp.rendering.math import plain_formula


class Words(NamedTuple):
    """Text as it reads, accents composed."""

    text: str


class Formula(NamedTuple):
    """A formula: its TeX without the delimiters, whether it stands on a line of its own, and all of it as written."""

    tex: str
    display: bool
    source: str


class Styled(NamedTuple):
    """Tokens set in a style: "bold", "italic", "code", "small-caps" or "underline"."""

    style: str
    content: tuple["Token", ...]


class Link(NamedTuple):
    """Tokens that lead to `url`."""

    url: str
    content: tuple["Token", ...]


class Footnote(NamedTuple):
    """Tokens that an author put in a footnote."""

    content: tuple["Token", ...]


class NewParagraph(NamedTuple):
    """The place where a paragraph begins."""


Token = Words | Formula | Styled | Link | Footnote | NewParagraph

_PLAIN = re.compile(r"[^\\${}\n]*\Z")
_SPECIAL = re.compile(
    r"""
    (?P<environment>\\begin\s*\{(?P<name>[a-zA-Z]+\*?)\})
    | (?P<command>\\[a-zA-Z]+\*?)
    | (?P<escape>\\(?:.|\n|\Z))
    | (?P<dollar>\$\$?)
    | (?P<brace>[{}])
    | (?P<paragraph>[ \t]*\n[ \t\n]*[ \t\n][ \t\n]*)
    | (?P<wrap>[ \t]*\n)
    """,
    re.VERBOSE,
)
_DISPLAY_ENVIRONMENTS = {
    name + star
    for name in ("equation", "align", "gather", "multline", "eqnarray", "displaymath", "math", "flalign", "alignat")
    for star in ("", "*")
}
_SILENT_ENVIRONMENTS = ("itemize", "enumerate", "center", "quote", "abstract", "description")
_MAX_FORMULA = 2000
_MAX_DEPTH = 40
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)

# Combining characters of TeX's accents, after the base letter in Unicode, before it in TeX.
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "dag": "†", "ddag": "‡", "ldots": "…", "dots": "…",
    "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "textregistered": "®", "texttrademark": "™", "textdegree": "°", "degree": "°", "textmu": "µ", "textpm": "±",
    "texttimes": "×", "textsterling": "£", "texteuro": "€", "euro": "€", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX",
    "quad": " ", "qquad": " ", "enspace": " ", "newline": " ", "par": " ", "linebreak": " ", "noindent": "", "xspace": "",
    "bigskip": " ", "medskip": " ", "smallskip": " ", "protect": "", "relax": "", "sloppy": "", "centering": "",
    "textquotesingle": "'", "slash": "/", "lbrace": "{", "rbrace": "}",
}  # fmt: skip
_STYLES = {
    "textbf": "bold", "textit": "italic", "emph": "italic", "textsl": "italic", "texttt": "code", "textsc": "small-caps",
    "underline": "underline", "uline": "underline", "mathbf": "bold", "mathit": "italic",
}  # fmt: skip
_DECLARATIONS = {
    "em": "italic", "it": "italic", "itshape": "italic", "sl": "italic", "slshape": "italic", "bf": "bold",
    "bfseries": "bold", "tt": "code", "ttfamily": "code", "sc": "small-caps", "scshape": "small-caps", "rm": "",
    "rmfamily": "", "sf": "", "sffamily": "", "normalfont": "", "small": "", "footnotesize": "", "large": "",
}  # fmt: skip
_TRANSPARENT = {
    "mbox",
    "text",
    "textrm",
    "textsf",
    "textnormal",
    "textup",
    "hbox",
    "enquote",
    "mathrm",
    "ensuremath",
    "title",
}
_ESCAPED = {
    "%": "%", "&": "&", "$": "$", "_": "_", "#": "#", "{": "{", "}": "}", "\\": " ", " ": " ", "\n": " ", ",": "\u202f",
    ";": " ", ":": " ", ">": " ", "!": "", "/": "", "-": "", "@": "", "*": "", "|": "‖",
}  # fmt: skip


@lru_cache(maxsize=256)
def parse(source: str) -> tuple[Token, ...]:
    """What `source` consists of. Nothing is lost but TeX's own markup; what is not understood is Words as written."""
    if _PLAIN.match(source):
        return (Words(source),) if source else ()
    return tuple(_joined(_Parser(source).tokens(0)))


def to_unicode(source: str) -> str:
    r"""`source` as Unicode text: accents composed, commands gone, formulas as `$...$` or `$$...$$`, a line a paragraph."""
    if _PLAIN.match(source):
        return " ".join(source.split())
    return _tidy(_flat(parse(source), _formula_source))


def to_plain(source: str) -> str:
    """`source` for a place that cannot draw formulas: they come as Unicode characters, dashes and quotes as printed."""
    return _tidy(_flat(parse(source), lambda formula: plain_formula(formula.tex) or formula.source, typographic))


def texts_of(paper: Paper) -> Texts:
    """The words of `paper` as Unicode text."""
    title = to_unicode(paper.title)
    return Texts(
        title=title or paper.title,
        abstract=None if paper.abstract is None else to_unicode(paper.abstract),
        authors=tuple(to_unicode(name) or name for name in paper.authors),
        title_plain=to_plain(paper.title) or title or paper.title,
    )


_TYPOGRAPHY = re.compile(r"---|--(?!-)|``|''|(?<=[\w.)\]])~(?=[\w(\[\\$])(?<![^\w][a-zA-Z]~)")


def typographic(text: str) -> str:
    """TeX's ligatures as printed: dashes, double quotes, and the tie between words (but not "~10", which means "about")."""
    if "--" in text or "``" in text or "''" in text or "~" in text:
        return _TYPOGRAPHY.sub(lambda match: _PRINTED[match[0]], text)
    return text


_PRINTED = {"---": "—", "--": "–", "``": "“", "''": "”", "~": "\u00a0"}


class _Parser:
    """One pass over a text. Every method returns tokens and leaves `at` behind what it read."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    @cached_property
    def closing_braces(self) -> dict[int, int]:
        """Where each brace that opens a group is closed; one that is never closed is not in it."""
        pairs: dict[int, int] = {}
        opened: list[int] = []
        for match in _BRACE.finditer(self.source):
            if match[0] == "{":
                opened.append(match.start())
            elif match[0] == "}" and opened:
                pairs[opened.pop()] = match.start()
        return pairs

    def tokens(self, depth: int) -> list[Token]:
        """Read to the end of the text or, inside a group (`depth` > 0), to the brace that closes it."""
        found: list[Token] = []
        while match := _SPECIAL.search(self.source, self.at):
            self._words(found, match.start())
            if match["brace"] == "}":
                if depth:
                    return found
                found.append(Words("}"))
                self.at = match.end()
            elif match["brace"]:
                found += self._group(match, depth, after=self._last_character(match.start()))
            else:
                found += self._special(match, depth)
        self._words(found, len(self.source))
        return found

    def _words(self, found: list[Token], end: int) -> None:
        if end > self.at:
            found.append(Words(self.source[self.at : end]))
        self.at = end

    def _special(self, match: re.Match[str], depth: int) -> list[Token]:
        self.at = match.end()
        if match["dollar"]:
            return self._dollar(match)
        if match["paragraph"]:
            return [NewParagraph()]
        if match["wrap"]:
            return [Words(" ")]
        if match["environment"]:
            return self._environment(match)
        if match["escape"]:
            return self._escape(match)
        return self._command(match, depth)

    def _dollar(self, match: re.Match[str]) -> list[Token]:
        mark = match[0]
        if mark == "$$":
            end = self.source.find("$$", self.at)
            if 0 < end - self.at <= _MAX_FORMULA and self.source[self.at : end].strip():
                return self._formula(self.source[self.at : end], end + 2, match.start(), display=True)
            # Two dollars that open no display: look at each of them on its own.
            self.at = match.start() + 1
        closing = self._closing_dollar(self.at)
        if closing is None:
            return [Words("$")]
        return self._formula(self.source[self.at : closing], closing + 1, match.start(), display=False)

    def _closing_dollar(self, start: int) -> int | None:
        source = self.source
        if start >= len(source) or source[start].isspace() or source[start] == "$":
            return None
        end = start
        while (end := source.find("$", end)) != -1 and end - start <= _MAX_FORMULA:
            escaped = (len(source[start:end]) - len(source[start:end].rstrip("\\"))) % 2
            if not escaped:
                followed_by_digit = source[end + 1 : end + 2].isdigit()
                return None if source[end - 1].isspace() or followed_by_digit or end == start else end
            end += 1
        return None

    def _formula(self, tex: str, end: int, start: int, display: bool) -> list[Token]:
        self.at = end
        return [Formula(" ".join(tex.split()), display, self.source[start:end])]

    def _environment(self, match: re.Match[str]) -> list[Token]:
        name = match["name"]
        closing = re.compile(r"\\end\s*\{" + re.escape(name) + r"\}").search(self.source, self.at)
        if closing and name in _DISPLAY_ENVIRONMENTS:
            return self._formula(self.source[match.start() : closing.end()], closing.end(), match.start(), name != "math")
        if closing and name in _SILENT_ENVIRONMENTS:
            return []
        return [Words(match[0])]

    def _escape(self, match: re.Match[str]) -> list[Token]:
        character = match[0][1:]
        if character in "([":
            closing = "\\)" if character == "(" else "\\]"
            end = self.source.find(closing, self.at)
            if 0 < end - self.at <= _MAX_FORMULA:
                return self._formula(self.source[self.at : end], end + 2, match.start(), display=character == "[")
        elif character in _ACCENTS and (letter := self._accented(character)) is not None:
            return [Words(letter)]
        elif character in _ESCAPED:
            return [Words(_ESCAPED[character])]
        return [Words(match[0])]

    def _command(self, match: re.Match[str], depth: int) -> list[Token]:
        name = match[0][1:].rstrip("*")
        if name in _ACCENTS:
            letter = self._accented(name)
            return [Words(match[0] if letter is None else letter)]
        if name in _LETTERS:
            # The blank behind a command only ends its name.
            self._skip(r"[ \t]*\{\}|[ \t]+" if _LETTERS[name].isalpha() or not _LETTERS[name] else r"\{\}")
            return [Words(_LETTERS[name])]
        if name in _STYLES and (content := self._argument(depth)) is not None:
            return [Styled(_STYLES[name], tuple(content))]
        if name in _TRANSPARENT and (content := self._argument(depth)) is not None:
            return content
        if name in ("url", "href", "footnote", "thanks", "cite", "citep", "citet", "ref", "eqref"):
            return self._reference(match, name, depth)
        if name in ("item", "end", "vspace", "hspace", "label"):
            return self._layout(match, name)
        if name in _DECLARATIONS and depth == 0:
            return [Words(match[0])]
        if symbol := _other_symbol(match[0]):
            return [Words(symbol)]
        while self._raw_argument() is not None:
            pass
        return [Words(self.source[match.start() : self.at])]

    def _layout(self, match: re.Match[str], name: str) -> list[Token]:
        if name == "item":
            self._skip(r"[ \t]*")
            return [NewParagraph(), Words("• ")]
        argument = self._raw_argument()
        if argument is None or (name == "end" and argument not in _SILENT_ENVIRONMENTS):
            return [Words(self.source[match.start() : self.at])]
        return [] if name in ("end", "label") else [Words(" ")]

    def _reference(self, match: re.Match[str], name: str, depth: int) -> list[Token]:
        start = self.at
        if name in ("footnote", "thanks"):
            content = self._argument(depth)
            return [Words(match[0])] if content is None else [Footnote(tuple(content))]
        target = self._raw_argument()
        if target is None:
            return [Words(match[0])]
        if name == "url":
            return [Link(_unescaped(target), (Words(_unescaped(target)),))]
        if name == "href":
            content = self._argument(depth)
            if content is not None:
                return [Link(_unescaped(target), tuple(content))]
            self.at = start
            return [Words(match[0])]
        return [Words(f"[{target}]" if name.startswith("cite") else target)]

    def _group(self, match: re.Match[str], depth: int, after: str) -> list[Token]:
        start = self.at = match.end()
        if depth >= _MAX_DEPTH or (end := self.closing_braces.get(match.start())) is None:
            return [Words("{")]
        inside = self.source[start:end]
        style = ""
        if declaration := re.match(r"\s*\\([a-z]+)(?![a-zA-Z])\s*", inside):
            style = _DECLARATIONS.get(declaration[1], "-")
            if style != "-":
                self.at = start + declaration.end()
        content = self.tokens(depth + 1)
        self.at = end + 1
        if style and style != "-":
            return [Styled(style, tuple(content))]
        before = self.source[end + 1 : end + 2]
        groups = style == "" and declaration is not None
        if groups or _protects(inside, after, before):
            return content
        return [Words("{"), *content, Words("}")]

    def _argument(self, depth: int) -> list[Token] | None:
        """The tokens of the group that follows, None if none does."""
        match = re.compile(r"\s*(?P<brace>\{)").match(self.source, self.at)
        if not match or depth >= _MAX_DEPTH or (end := self.closing_braces.get(match.end() - 1)) is None:
            return None
        self.at = match.end()
        content = self.tokens(depth + 1)
        self.at = end + 1
        return content

    def _raw_argument(self) -> str | None:
        match = re.compile(r"\s*(?:\[[^\]]*\]\s*)?\{").match(self.source, self.at)
        if not match or (end := self.closing_braces.get(match.end() - 1)) is None:
            return None
        self.at = end + 1
        return self.source[match.end() : end]

    def _accented(self, accent: str) -> str | None:
        """The letter that follows with its accent on, None (and nothing read) where no letter follows."""
        match = _ACCENT_BASE.match(self.source, self.at)
        if not match or (accent.isalpha() and not (match["gap"] or match["braced"] is not None or match["dotless"])):
            return None
        base = match["braced"] if match["braced"] is not None else match["letter"]
        if match["dotless"]:
            base = match["dotless"][1:]
        base = base.strip()
        base = {"\\i": "i", "\\j": "j", "i": "i", "j": "j"}.get(base, base)
        if not base:
            return None
        if base.startswith("\\"):
            base = _LETTERS.get(base[1:].strip(), "")
        if not base or not base[0].isalpha():
            return None
        self.at = match.end()
        return unicodedata.normalize("NFC", base[0] + _ACCENTS[accent] + base[1:])

    def _skip(self, pattern: str) -> None:
        if match := re.compile(pattern).match(self.source, self.at):
            self.at = match.end()

    def _last_character(self, at: int) -> str:
        return self.source[at - 1 : at] if at else ""


_ACCENT_BASE = re.compile(
    r"""(?P<gap>[ \t]*)(?:
        \{\s*(?P<braced>[^\W\d_]{0,2}|\\[a-zA-Z]{1,2}\s*)\s*\}
        | (?P<dotless>\\[ij])(?![a-zA-Z])(?:\{\})?
        | (?P<letter>[^\W\d_]|\\(?:ae|AE|oe|OE|o|O|aa|AA|ss|l|L)(?![a-zA-Z]))
    )""",
    re.VERBOSE,
)


def _protects(inside: str, before: str, after: str) -> bool:
    r"""Whether braces only group (`{B}ayesian`, `{\"o}`) and are not characters of the text (`the set {1, 2}`)."""
    if not inside or re.fullmatch(r"\s*\\(?:[^a-zA-Z]|[a-zA-Z]{1,2}(?![a-zA-Z])).*", inside, re.DOTALL):
        return True
    letters = re.fullmatch(r"[\w\s.+/:-]+", inside) is not None
    return letters and (before.isalnum() or after.isalnum() or (len(inside) > 1 and inside[0].isupper()))


def _joined(tokens: Iterable[Token]) -> Iterable[Token]:
    """`tokens` with neighbouring Words as one, and the ties between a formula and a word as blanks."""
    words = ""
    behind_formula = False
    for token in tokens:
        if isinstance(token, Words):
            words += token.text
            continue
        if words:
            yield Words(_untied(words, behind_formula, isinstance(token, Formula)))
        words = ""
        behind_formula = isinstance(token, Formula)
        if isinstance(token, Styled | Footnote | Link):
            yield token._replace(content=tuple(_joined(token.content)))
        else:
            yield token
    if words:
        yield Words(_untied(words, behind_formula, before_formula=False))


def _untied(words: str, behind_formula: bool, before_formula: bool) -> str:
    if behind_formula and words.startswith("~"):
        words = "\u00a0" + words[1:]
    if before_formula and re.search(r"[\w.)\]]~$", words):
        words = words[:-1] + "\u00a0"
    return words


def _flat(tokens: Iterable[Token], formula: Callable[[Formula], str], words: Callable[[str], str] = lambda text: text) -> str:
    parts = []
    for token in tokens:
        match token:
            case Words(text):
                parts.append(words(text))
            case Formula():
                parts.append(formula(token))
            case NewParagraph():
                parts.append("\n")
            case Link(url, content):
                text = _flat(content, formula, words)
                parts.append(text if text == url else f"{text} ({url})")
            case Footnote(content):
                parts.append(f" ({_flat(content, formula, words)})")
            case Styled(_, content):
                parts.append(_flat(content, formula, words))
    return "".join(parts)


def _formula_source(formula: Formula) -> str:
    if formula.source.startswith("\\begin"):
        return formula.tex
    return f"$${formula.tex}$$" if formula.display else f"${formula.tex}$"


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split(" ")) for part in text.split("\n") if (line := " ".join(part.split())))


def _unescaped(url: str) -> str:
    return re.sub(r"\\([%&_#~$])", r"\1", url).strip()


@lru_cache(maxsize=512)
def _other_symbol(command: str) -> str:
    """The character of one of the many symbol commands that pylatexenc knows, or nothing."""
    from pylatexenc.latex2text import get_default_latex_context_db  # noqa: PLC0415 - 20 ms, rarely needed

    spec = get_default_latex_context_db().get_macro_spec(command[1:])
    replacement = getattr(spec, "simplify_repl", None)
    return replacement if isinstance(replacement, str) and len(replacement) == 1 else ""
