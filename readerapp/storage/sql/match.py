"""Words as queries of the search index (https://sqlite.org/fts5.html, section 3), and whose name a name is. Private to the
library.

A plain word is looked for in all its forms in titles and abstracts, and as it stands among the authors: no name is taken for
another. What is quoted is looked for as it stands.
"""

from collections.abc import Callable, Iterable, Sequence

from readerapp.arxiv.names import is_suffix
from readerapp.search.query import Text
from readerapp.system.lazy_patterns import pattern
from readerapp.text.folding import as_signed, folded, formula_words, lost_commands, spaced

INDEXED = ("title", "abstract", "authors")
"""The fields that the index has, as Text names them."""
_TOKEN = pattern(r"[^\W_]+")
_LAST_WORD = pattern(r"(?<![^\W_])[a-z]+(?=[\W_]*$)")
_MARKUP = pattern(r"[\\{}^_$]")

_INDEXED_BEGINNINGS = 3
"""Letters. The index has all beginnings that are no longer, see migrations.py."""

Forms = Callable[[str], Sequence[str]]
"""The other forms of a folded word."""
Begun = Callable[[str], Sequence[str]]
"""The words that begin so; none if it is better to leave that to the index."""


def match(words: Iterable[Text], forms: Forms, begun: Begun = lambda start: ()) -> str:
    """The query that papers match which have all of `words`.

    The index puts all papers together that have a word of an unfinished one before it names the first of them. Where a few
    are wanted, it names them at once if the words are told that are `begun` so.
    """
    return " AND ".join(f"({_expression(word, forms, begun)})" for word in dict.fromkeys(words))


def written_by(authors: str, family: str, given: str, name: str = "") -> bool:
    """Whether one of `authors`, one a line and written "Given Names Last", has the last name `family` and the names `given`.

    An initial stands for every name that begins so, in what is asked and in what is written; middle names may be missing.
    With `name`, whether one of them is written so, initials, middle names and accents included.
    """
    return bool(spelled(authors, family, given, name))


def spelled(authors: str, family: str, given: str, name: str = "") -> list[str]:
    """Those of `authors` of whom `written_by` says so."""
    if name:
        wanted = as_signed(name)
        return [one for one in authors.split("\n") if as_signed(one) == wanted]
    last, first = _tokens(family), _tokens(given)
    return [one for one in authors.split("\n") if _is_called(_tokens(one), last, first)]


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
    texts = _readings(word.text)
    printed, *others = (_reading(text, word, forms, begun) for text in texts)
    if lost := lost_commands(word.text):
        # Without its sign, A_\infty would be every paper with an "a".
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
        # In "graph networks" the last word has forms. Those that it begins are found by it while it is unfinished.
        likely = [form for form in forms(last[0]) if not (word.prefix and form.startswith(last[0]))]
        others = [_quoted(text[: last.start()] + form) for form in likely]
    if word.field:
        return f"{{{word.field}}} : ({' OR '.join([one, *others])})"
    return f"{one} OR ({{title abstract}} : ({' OR '.join(others)}))" if others else one


def _readings(text: str) -> list[str]:
    """What is typed, folded; of what may be TeX, as it is printed and as it is written: "h0", and "h" before "0"."""
    texts = [formula_words(text.replace("$", "")), text] if _MARKUP.search(text) else [text]
    return list(dict.fromkeys(spaced(folded(one)) for one in texts))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(spaced(folded(text)))


def _quoted(text: str) -> str:
    """The words side by side, quoted so that nothing in them is syntax. What its words are is for the index to say."""
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'
