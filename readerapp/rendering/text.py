"""Titles, names and abstracts as plain text: to store and search, show in a list, or speak."""

from collections.abc import Callable, Iterable

from readerapp.arxiv.paper import Paper, Texts
from readerapp.rendering.formula_speech import spoken_formula
from readerapp.rendering.formula_text import plain_formula
from readerapp.rendering.ligatures import typographic
from readerapp.rendering.settled import has_settled_formulas, is_settled
from readerapp.rendering.tokens import Footnote, Formula, Link, NewParagraph, Styled, Token, Words, parse

__all__ = [
    "FORMULA", "Footnote", "Formula", "Link", "NewParagraph", "Styled", "Token", "Words", "parse",
    "texts_of", "to_plain", "to_spoken", "to_unicode", "typographic", "with_formulas_marked",
]  # fmt: skip

FORMULA = "\ufdd1"
"""Precedes each character of a formula. Unicode reserves it as a noncharacter (The Unicode Standard, 23.7)."""


def to_unicode(source: str) -> str:
    r"""`source` as Unicode text: accents composed, commands gone, formulas as `$...$` or `$$...$$`, a line a paragraph."""
    return source if is_settled(source) or has_settled_formulas(source) else _tidy(_flat(parse(source), _formula_source))


def to_plain(source: str) -> str:
    """`source` for a place that cannot draw formulas: they become Unicode characters; dashes and quotes are as printed."""
    return _tidy(_flat(parse(source), lambda formula: plain_formula(formula.tex) or formula.source, typographic))


def with_formulas_marked(source: str) -> str:
    """Like `to_plain`, with FORMULA before each character of a formula that is not a blank."""
    return _tidy(_flat(parse(source), lambda formula: _marked(plain_formula(formula.tex) or formula.source), typographic))


def _marked(formula: str) -> str:
    return "".join([char if char.isspace() else FORMULA + char for char in formula])


def to_spoken(source: str) -> str:
    """`source` as a screen reader should say it: formulas in words, displayed ones set apart from the text around them."""
    return _tidy(_flat(parse(source), lambda formula: f" {spoken_formula(formula.tex) or formula.source} ", typographic))


def texts_of(paper: Paper) -> Texts:
    """The texts of `paper` in Unicode."""
    settled = is_settled(paper.title)
    title = paper.title if settled else to_unicode(paper.title) or paper.title
    return Texts(
        title=title,
        abstract=None if paper.abstract is None else to_unicode(paper.abstract),
        authors=_names(paper.authors),
        title_plain=title if settled and typographic(title) == title else to_plain(paper.title) or title,
    )


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    joined = "|".join(names)
    if is_settled(joined) and "" not in names and "| " not in joined and " |" not in joined:
        return names
    return tuple(to_unicode(name) or name for name in names)


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
