"""Words as queries of the search index (https://sqlite.org/fts5.html, section 3), and which names match. Private to the
library.

A plain word is looked for in all its forms in titles and abstracts, but unchanged among the authors: no name is taken for
another. Quoted text is looked for unchanged.
"""

from collections.abc import Callable, Iterable, Sequence

from readerapp.arxiv.names import is_suffix
from readerapp.search.query import Text
from readerapp.system.lazy_patterns import pattern
from readerapp.text import spellings
from readerapp.text.folding import as_signed, folded, formula_words, lost_commands, spaced

INDEXED = ("title", "abstract", "authors")
"""The fields in the index, as Text names them."""
_TOKEN = pattern(r"[^\W_]+")
_LAST_WORD = pattern(r"(?<![^\W_])[a-z]+(?=[\W_]*$)")
_MARKUP = pattern(r"[\\{}^_$]")

_INDEXED_BEGINNINGS = 3
"""Letters. The index has all prefixes up to this length, see migrations.py."""

Forms = Callable[[str], Sequence[str]]
"""The other forms of a folded word."""
Begun = Callable[[str], Sequence[str]]
"""The words with this prefix; none if that is better left to the index."""


def match(words: Iterable[Text], forms: Forms, begun: Begun = lambda start: ()) -> str:
    """The query that matches papers with all of `words`.

    For an unfinished word, the index gathers all papers with a word that has this prefix before it returns the first. If only
    a few papers are wanted, it returns them at once when given the words themselves, by `begun`.
    """
    return " AND ".join(f"({_expression(word, forms, begun)})" for word in dict.fromkeys(words))


def written_by(authors: str, family: str, given: str, name: str = "") -> bool:
    """Whether one of `authors`, one a line and written "Given Names Last", has the last name `family` and the names `given`.

    An initial stands for every name that begins with it, on either side; middle names may be missing. With `name`, whether
    one of them is written exactly like that, initials, middle names and accents included.
    """
    return bool(spelled(authors, family, given, name))


def spelled(authors: str, family: str, given: str, name: str = "") -> list[str]:
    """Those of `authors` for whom `written_by` is true."""
    if name:
        wanted = as_signed(name)
        return [one for one in authors.split("\n") if as_signed(one) == wanted]
    lasts, first = [_tokens(one) for one in (family, *spellings.of_names(family))], _tokens(given)
    return [one for one in authors.split("\n") if any(_is_called(_tokens(one), last, first) for last in lasts)]


def _is_called(name: list[str], last: list[str], first: list[str]) -> bool:
    while name[-len(last) :] != last and len(name) > len(last) and is_suffix(name[-1]):
        name = name[:-1]
    if name[-len(last) :] != last:
        return False
    others = name[: -len(last)]
    return not first or (bool(others) and all(map(_agree, first, others)))


def _agree(asked: str, written: str) -> bool:
    return written.startswith(asked) or (len(written) == 1 and asked.startswith(written))


def _expression(word: Text, forms: Forms, begun: Begun) -> str:
    texts = _readings(word)
    printed, *others = (_reading(text, word, forms, begun) for text in texts)
    if lost := lost_commands(word.text):
        # Without its sign, A_\infty would match every paper with an "a".
        names = [f"{_quoted(name.lower())}{' *' if word.prefix else ''}" for name in lost]
        within = f"{{{word.field}}} : " if word.field else ""
        seen = [printed] if _TOKEN.search(texts[0]) else []
        printed = " AND ".join(f"({one})" for one in (*seen, *(within + name for name in names)))
        return " OR ".join(f"({one})" for one in (printed, *others))
    return " OR ".join((printed, *others))


def _reading(text: str, word: Text, forms: Forms, begun: Begun) -> str:
    one = _quoted(text)
    if word.prefix:
        is_long = len(text) > _INDEXED_BEGINNINGS and _TOKEN.fullmatch(text)
        one = " OR ".join(map(_quoted, begun(text) if is_long else ())) or f"{one} *"
    others: list[str] = []
    if not (word.exact or word.field == "authors") and (last := _LAST_WORD.search(text)):
        # In "graph networks" the last word has forms. While unfinished, it finds those that begin with it.
        likely = [form for form in forms(last[0]) if not (word.prefix and form.startswith(last[0]))]
        others = [_quoted(text[: last.start()] + form) for form in likely]
    if word.field:
        return f"{{{word.field}}} : ({' OR '.join([one, *others])})"
    return f"{one} OR ({{title abstract}} : ({' OR '.join(others)}))" if others else one


def _readings(word: Text) -> list[str]:
    """What was typed, folded, and how else it is spelled; if it may be TeX, both as printed and as written: "h0", and "h"
    before "0".
    """
    text = word.text
    if _MARKUP.search(text):
        texts = [formula_words(text.replace("$", "")), text]
    elif word.field == "authors":
        texts = [text, *spellings.of_names(text)]
    else:
        texts = [text] if word.exact else [text, *spellings.of_words(text)]
    return list(dict.fromkeys(spaced(folded(one)) for one in texts))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(spaced(folded(text)))


def _quoted(text: str) -> str:
    """The words as a phrase, quoted so that nothing in them is syntax. The index decides where words begin and end."""
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'
