r"""What a text consists of: words, formulas, styles, links. Text-mode TeX as used in titles, names and abstracts.

`parse` turns a text into tokens; `dollars` decides what a dollar means. A newline followed by blanks begins a paragraph,
any other newline is a blank (https://info.arxiv.org/help/prep.html#abstracts).
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from readerapp.rendering.accents import accented
from readerapp.rendering.braces import protects, unescaped
from readerapp.rendering.commands import (
    ALPHABETS,
    CITATIONS,
    COLOURED,
    DECLARATIONS,
    ESCAPED,
    LETTERS,
    REFERENCES,
    ROMAN,
    SCRIPTS,
    STYLES,
    TRANSPARENT,
    UNITS,
    other_symbol,
)
from readerapp.rendering.controls import readable
from readerapp.rendering.dollars import MAX_FORMULA, closing_display, closing_dollar
from readerapp.rendering.token_kinds import Footnote, Formula, Link, NewParagraph, Styled, Token, Words
from readerapp.system.lazy_patterns import pattern
from readerapp.text.unicode import TEX_ACCENTS

__all__ = ["Footnote", "Formula", "Link", "NewParagraph", "Styled", "Token", "Words", "parse"]

_PLAIN = pattern(r"[^\\${}\n]*\Z")
_MARK = pattern(r"[\\${}\n]")
_SPECIAL = pattern(
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
_SILENT_ENVIRONMENTS = {"itemize", "enumerate", "center", "quote", "abstract", "description"}
_TEXT_ONLY = pattern(r"\\(?:text(?:it|bf|tt|sc|sl)|emph|href|url)\s*\{")
_MAX_DEPTH = 40
_BRACE = pattern(r"\\.|[{}]", re.DOTALL)
_QUOTED = pattern(r"""(?<![\w\\{}])\\"(?=[\w(])([^\\"{}]{0,80}?[\w.,!?)])\\"(?=[\s.,;:!?)\]-]|$)""")
r"""Quotation marks as programs escape them, `\"pinwheel\" states`; these are no umlauts."""
_DOUBLED = pattern(r"""(?:(?<=\w)|^)\\\\(?=['`^"~=.]\{?[a-zA-Z])""")
r"""The backslash of an accent that was escaped twice, `Mu\\~noz`."""
_ALPHABET = pattern(rf"\s*\\(?:{'|'.join(ALPHABETS)})(?![a-zA-Z])")
_SCRIPTS = pattern(r"(?:[\^_](?:\{[^{}]*\}|\w))*")
_LABEL = pattern(r"[ \t]*(?:\[([^\[\]]*)\][ \t]*)?")
_VERBATIM = pattern(r"([^\w\s])(.*?)\1")


@lru_cache(maxsize=256)
def parse(source: str) -> tuple[Token, ...]:
    """The tokens of `source`. Only TeX's own markup is lost; what cannot be parsed is Words as written."""
    source = readable(source)
    if "\\\\" in source:
        source = _DOUBLED.sub(r"\\", source)
    if source.count('\\"') > 1:
        source = _QUOTED.sub(r'"\1"', source)
    if _PLAIN.match(source):
        return (Words(source),) if source else ()
    return tuple(_joined(_Parser(source).tokens(0)))


class _Parser:
    """One pass over a text. Every method returns tokens and leaves `at` after what it read."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    @cached_property
    def closing_braces(self) -> dict[int, int]:
        """Where each opening brace of a group is closed; unclosed ones are left out."""
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
        while match := self._next():
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

    def _next(self) -> re.Match[str] | None:
        """Whatever comes next that is not plain text. Searching for its first character alone is many times faster."""
        mark = _MARK.search(self.source, self.at)
        if mark is None:
            return None
        start = mark.start()
        if mark[0] == "\n":
            start = self.at + len(self.source[self.at : start].rstrip(" \t"))
        return _SPECIAL.match(self.source, start)

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
        if match[0] == "$$":
            if end := closing_display(self.source, self.at):
                return self._formula(self.source[self.at : end], end + 2, match.start(), display=True)
            # Two dollars that open no display: handle each on its own.
            self.at = match.start() + 1
        closing = closing_dollar(self.source, self.at)
        if closing is None:
            return [Words("$")]
        return self._formula(self.source[self.at : closing], closing + 1, match.start(), display=False)

    def _formula(self, tex: str, end: int, start: int, display: bool) -> list[Token]:
        self.at = end
        tex = " ".join(tex.split())
        if _TEXT_ONLY.match(tex):
            # `$\textit{a priori}$` is a formula in nothing but its dollars.
            inner = _Parser(tex)
            if inner.closing_braces.get(tex.index("{")) == len(tex) - 1 or tex.startswith("\\href"):
                content = inner.tokens(0)
                if len(content) == 1 and isinstance(content[0], Styled | Link):
                    return content
        return [Formula(tex, display, self.source[start:end])]

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
            if 0 < end - self.at <= MAX_FORMULA:
                return self._formula(self.source[self.at : end], end + 2, match.start(), display=character == "[")
        elif character == "'" and re.compile("'[aeiouAEIOU]").match(self.source, self.at):
            # Two apostrophes, meant as an umlaut.
            self.at += 1
            return [Words(self._accented('"') or "")]
        elif character in TEX_ACCENTS and (letter := self._accented(character)) is not None:
            return [Words(letter)]
        elif character in ESCAPED:
            return [Words(ESCAPED[character])]
        return [Words(match[0])]

    def _command(self, match: re.Match[str], depth: int) -> list[Token]:
        name = match[0][1:].rstrip("*")
        if name in TEX_ACCENTS:
            return [Words(self._accented(name) or self._split_name(match))]
        if name in LETTERS:
            return [Words(self._letter(LETTERS[name], match.start()))]
        if name in STYLES and (content := self._argument(depth)) is not None:
            return [Styled(STYLES[name], tuple(content))]
        if name in TRANSPARENT and (content := self._argument(depth)) is not None:
            return content
        if name in REFERENCES or name in CITATIONS:
            return self._reference(match, name, depth)
        if (content := self._of_its_own_kind(match, name, depth)) is not None:
            return content
        if symbol := match[0] if name in DECLARATIONS and depth == 0 else other_symbol(match[0]):
            return [Words(symbol)]
        if name in SCRIPTS and (raised := self._raw_argument()) is not None:
            return [Formula(rf"{SCRIPTS[name]}{{\text{{{raised}}}}}", False, self.source[match.start() : self.at])]
        while self._raw_argument() is not None:
            pass
        return [Words(self.source[match.start() : self.at])]

    def _of_its_own_kind(self, match: re.Match[str], name: str, depth: int) -> list[Token] | None:
        if name in ("item", "end", "vspace", "hspace", "label"):
            return self._layout(match, name)
        if name in COLOURED:
            return self._coloured(name, depth)
        if name in ALPHABETS and self._raw_argument() is not None:
            return self._symbol_alone(match.start())
        return self._measured(name) if name in ("ion", "num", "SI", "qty", "verb") else None

    def _letter(self, letter: str, start: int) -> str:
        """`letter`, or an abbreviation, that a command at `start` stands for."""
        if letter == "Å" and re.search(r"\d(?:[ ~]|\\[, ])*$", self.source[max(0, start - 8) : start]):
            # A unit. The blank after it is the author's, unless the word is "\AA ngstr\"om".
            self._skip(r"\{\}|[ \t]+(?=ngstr)")
        elif letter.endswith("."):
            self._skip(r"\{\}|\.")
        else:
            # The blank after a command only ends its name.
            self._skip(r"[ \t]*\{\}|[ \t]+" if letter.isalpha() or not letter else r"\{\}")
        return letter

    def _coloured(self, name: str, depth: int) -> list[Token] | None:
        """What a command with two arguments prints: the second for `\\textcolor`, the first for `\\texorpdfstring`."""
        if name == "texorpdfstring":
            content = self._argument(depth)
            self._raw_argument()
            return content
        return None if self._raw_argument() is None else [] if name == "color" else self._argument(depth) or []

    def _symbol_alone(self, start: int) -> list[Token]:
        r"""A symbol such as `\mathbb{R}^n` or `{\cal N}`, which authors also write outside formulas."""
        self._skip(_SCRIPTS.pattern)
        source = self.source[start : self.at]
        return [Formula(source, False, source)]

    def _measured(self, name: str) -> list[Token] | None:
        r"""The text of `\ion{H}{2}`, `\num{8192}`, `\SI{500}{meV}` or `\verb|code|`; None for what else that may be."""
        if name == "verb":
            match = _VERBATIM.match(self.source, self.at)
            self.at = match.end() if match else self.at
            return [Styled("code", (Words(match[2]),))] if match else None
        start, first = self.at, self._raw_argument()
        second = "" if name == "num" or first is None else self._raw_argument()
        unit = UNITS.get(second or "", second)
        if first is None or unit is None or "\\" in first + unit:
            self.at = start
            return None
        if name == "ion":
            return [Words(f"{first} {ROMAN.get(unit, unit).upper()}")]
        return [Words(first + unit if unit in ("", "°") else f"{first}\u202f{unit}")]

    def _layout(self, match: re.Match[str], name: str) -> list[Token]:
        if name == "item":
            label = _LABEL.match(self.source, self.at)
            self.at = label.end() if label else self.at
            return [NewParagraph(), Words(f"{label[1] if label and label[1] else '•'} ")]
        argument = self._raw_argument()
        if argument is None or (name == "end" and argument not in _SILENT_ENVIRONMENTS):
            return [Words(self.source[match.start() : self.at])]
        return [NewParagraph()] if name == "end" else [] if name == "label" else [Words(" ")]

    def _reference(self, match: re.Match[str], name: str, depth: int) -> list[Token]:
        start = self.at
        if name in ("footnote", "thanks"):
            content = self._argument(depth)
            return [Words(match[0])] if content is None else [Footnote(tuple(content))]
        target = self._raw_argument()
        if target is None:
            return [Words(match[0])]
        if name == "url":
            return [Link(unescaped(target), (Words(unescaped(target)),))]
        if name in ("href", "hyperlink"):
            return self._link(match, unescaped(target), self._argument(depth))
        if name not in CITATIONS:
            return [Words(target)]
        told = [option for option in re.findall(r"\[([^\]]*)\]", self.source[start : self.at - len(target) - 2]) if option]
        return [Words(f"[{', '.join([target, *told])}]")]

    def _link(self, match: re.Match[str], url: str, content: list[Token] | None) -> list[Token]:
        if "://" not in url and match[0] == "\\hyperlink":
            # It leads elsewhere in the paper.
            return content or [Words(url)]
        if content is None and "://" in url and not self.source.startswith("{", self.at):
            return [Link(url, (Words(url),))]
        return [Words(self.source[match.start() : self.at])] if content is None else [Link(url, tuple(content))]

    def _group(self, match: re.Match[str], depth: int, after: str) -> list[Token]:
        start = self.at = match.end()
        if depth >= _MAX_DEPTH or (end := self.closing_braces.get(match.start())) is None:
            return [Words("{")]
        inside = self.source[start:end]
        if inside.startswith("{") and inside[1:2].isalpha() and self.closing_braces.get(start) == end - 1:
            # Two pairs of braces keep the capitals of a bibliography.
            self.at = start + 1
            content, self.at = self.tokens(depth + 1), end + 1
            return content
        if _ALPHABET.match(inside):
            self.at = end + 1
            return self._symbol_alone(match.start())
        style = ""
        if declaration := re.match(r"\s*\\([a-z]+)(?![a-zA-Z])\s*", inside):
            style = DECLARATIONS.get(declaration[1], "-")
            if style != "-" and declaration[1] != "color":
                self.at = start + declaration.end()
        content = self.tokens(depth + 1)
        self.at = end + 1
        if style and style != "-":
            return [Styled(style, tuple(content))]
        before = self.source[end + 1 : end + 2]
        unknown = len(content) == 1 and isinstance(content[0], Words) and re.match(r"\\.", content[0].text) is not None
        if (not style and declaration) or (not unknown and protects(inside, after, before)):
            return content
        return [Words("{"), *content, Words("}")]

    def _argument(self, depth: int) -> list[Token] | None:
        """The tokens of the group that follows; None if there is none."""
        match = re.compile(r"\s*(?P<brace>\{)").match(self.source, self.at)
        if not match or depth >= _MAX_DEPTH or (end := self.closing_braces.get(match.end() - 1)) is None:
            return None
        self.at = match.end()
        content = self.tokens(depth + 1)
        self.at = end + 1
        return content

    def _raw_argument(self) -> str | None:
        match = re.compile(r"\s*(?:\[[^\]]*\]\s*){0,2}\{").match(self.source, self.at)
        if not match or (end := self.closing_braces.get(match.end() - 1)) is None:
            return None
        self.at = end + 1
        return self.source[match.end() : end]

    def _accented(self, accent: str) -> str | None:
        """The letter that follows, with its accent; None (and nothing read) if no letter follows."""
        if found := accented(self.source, self.at, accent):
            letter, self.at = found
            return letter
        return None

    def _split_name(self, match: re.Match[str]) -> str:
        r"""The letter that arXiv turned into an accent on the rest of its name, `\b{eta}` for `\beta`; else as written."""
        inside = self._raw_argument()
        if inside is not None and inside.isalpha():
            name = match[0] + inside
            if symbol := LETTERS.get(name[1:]) or other_symbol(name):
                return symbol
        return self.source[match.start() : self.at]

    def _skip(self, what: str) -> None:
        if match := re.compile(what).match(self.source, self.at):
            self.at = match.end()

    def _last_character(self, at: int) -> str:
        return self.source[at - 1 : at] if at else ""


def _joined(tokens: Iterable[Token]) -> Iterable[Token]:
    """`tokens` with adjacent Words joined, and ties between a formula and a word as blanks."""
    words = ""
    behind_formula = False
    for token in tokens:
        if isinstance(token, Words):
            words += token.text
            continue
        if words:
            yield Words(_untied(words, behind_formula, isinstance(token, Formula)))
        words, behind_formula = "", isinstance(token, Formula)
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
