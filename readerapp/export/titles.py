"""Titles and other texts as TeX: every word with a capital and every formula in braces, because styles lower-case titles."""

import re
from collections.abc import Sequence

from readerapp.export.latex import Spelling, encoded, formula, is_plain
from readerapp.rendering.text import (
    Footnote,
    Formula,
    Link,
    NewParagraph,
    Styled,
    Token,
    Words,
    parse,
    typographic,
)
from readerapp.system.lazy_patterns import pattern

_FORMULA, _MOST = "\ue000", 5998
_OPEN, _CLOSE = "\uf76e", "\uf76f"
"""Stand for the braces around guarded words, while these must be distinguished from the braces of spellings."""
_STANDS_FOR_ONE = pattern("[\ue000-\uf76f]")
_FORMULAS = pattern("([\ue000-\uf76d]+)")
_WITH_CAPITALS = pattern(" ([^ A-Z]*+[A-Z][^ ]*+(?: [^ A-Z]*+[A-Z][^ ]*+)*)")
"""Adjacent ASCII words with capitals, after the first word of a title."""


def tex_title(source: str, spell: Spelling = encoded, plain: str | None = None) -> str:
    """The title as TeX, words with capitals and formulas in braces; adjacent ones share a pair.

    `plain` is the title as plain text, if it is known and the title has no formula.
    """
    formulas: list[str] = []
    if plain is None:
        plain = _text(parse(source), formulas)
    elif is_plain(plain) and "  " not in plain and "\n" not in plain:
        # This covers four titles in five, in a tenth of the time.
        return _plain_title(plain)
    else:
        plain = _STANDS_FOR_ONE.sub("\ufffd", plain)
    words = plain.split()
    if not words:
        return spell(source)
    title = " ".join(words)
    spelled = _spelled(title, spell).split(" ")
    if len(spelled) != len(words):
        # Some spelling has a blank in it.
        spelled = list(map(spell, words))
    guarded = [
        f"{_OPEN}{tex}{_CLOSE}" if (word != low if word.isascii() else _is_guarded(word)) else tex
        for word, low, tex in zip(words, title.lower().split(" "), spelled, strict=True)
    ]
    if not _is_guarded(words[0], begins=True):
        guarded[0] = spelled[0]
    braced = " ".join(guarded).replace(f"{_CLOSE} {_OPEN}", " ").replace(_OPEN, "{").replace(_CLOSE, "}")
    return _with_formulas(braced, formulas)


def _spelled(text: str, spell: Spelling) -> str:
    """`text` as TeX, except the placeholders of formulas. Most text between formulas is plain."""
    if text.isascii():
        return spell(text)
    return "".join([part if at % 2 else spell(part) for at, part in enumerate(_FORMULAS.split(text))])


def _plain_title(title: str) -> str:
    """The TeX of a title without special characters, its words separated by single blanks."""
    guarded = _WITH_CAPITALS.sub(_in_braces, title)
    first, blank, rest = guarded.partition(" ")
    if first[1:] == first[1:].lower():
        # A title begins with a capital in every style.
        return guarded
    return f"{{{first}}}{blank}{rest}".replace("} {", " ", 1)


def _in_braces(match: re.Match[str]) -> str:
    return f" {{{match[1]}}}"


def _is_guarded(word: str, begins: bool = False) -> bool:
    counted = word[1:] if begins else word
    if word.isascii():
        return counted != counted.lower()
    return (not counted.islower() and any(map(str.isupper, counted))) or bool(_STANDS_FOR_ONE.search(word))


def tex_text(source: str, spell: Spelling = encoded) -> str:
    """A text, such as an abstract, as TeX in one paragraph."""
    formulas: list[str] = []
    return _with_formulas(spell(" ".join(_text(parse(source), formulas).split())), formulas)


def _with_formulas(text: str, formulas: list[str]) -> str:
    return _STANDS_FOR_ONE.sub(lambda char: formulas[ord(char[0]) - ord(_FORMULA)], text) if formulas else text


def _text(tokens: Sequence[Token], formulas: list[str]) -> str:
    """Unicode text, with a placeholder character for each of the `formulas`, which are finished TeX."""
    found = []
    for token in tokens:
        match token:
            case Words(text):
                found.append(_STANDS_FOR_ONE.sub("\ufffd", typographic(text)))
            case Formula():
                tex = formula(token)
                if tex is None or len(formulas) == _MOST:
                    found.append(token.source)
                else:
                    found.append(chr(ord(_FORMULA) + len(formulas)))
                    formulas.append(tex)
            case Styled(_, content) | Link(_, content):
                found.append(_text(content, formulas))
            case Footnote(content):
                found.append(f" ({_text(content, formulas)})")
            case NewParagraph():
                found.append(" ")
    return "".join(found)
