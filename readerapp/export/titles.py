"""Titles and other texts as TeX: every word with a capital and every formula in braces, because styles put titles in lower
case.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

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

_FORMULA, _MOST = "\ue000", 6000
_STANDS_FOR_ONE = pattern("[\ue000-\uf76f]")


def tex_title(source: str, spell: Spelling = encoded) -> str:
    """The title as TeX, words with capitals and formulas in braces, neighbours of that sort in one pair."""
    if is_plain(source) and "--" not in source and "  " not in source and "\n" not in source:
        # Four titles in five; it takes a tenth of the time.
        return _plain_title(source)
    formulas: list[str] = []
    words = _text(parse(source), formulas).split()
    guarded = [_is_guarded(word, begins=place == 0) for place, word in enumerate(words)]
    runs = [
        (guard, " ".join([word for _, word in run])) for guard, run in groupby(zip(guarded, words, strict=True), key=_first)
    ]
    title = " ".join([f"{{{spell(run)}}}" if guard else spell(run) for guard, run in runs])
    return _with_formulas(title, formulas) or spell(source)


_first = itemgetter(0)


def _plain_title(title: str) -> str:
    """A title in which nothing means anything to TeX, its words parted by single blanks."""
    words = title.split(" ")
    small = title.lower().split(" ")
    guarded = [word if word == lower else f"{{{word}}}" for word, lower in zip(words, small, strict=True)]
    if words[0][1:] == small[0][1:]:
        # A title begins with a capital in every style.
        guarded[0] = words[0]
    return " ".join(guarded).replace("} {", " ")


def _is_guarded(word: str, begins: bool) -> bool:
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
    """Unicode text, in which a character of its own stands for each of the `formulas`, which are finished TeX."""
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
