"""Citation keys from a template such as "{author}{year}{word}": ASCII, with nothing that trips up BibTeX or LaTeX."""

import re
from collections.abc import Container
from functools import lru_cache
from itertools import chain, count
from string import Formatter, ascii_lowercase

from readerapp.arxiv.paper import Paper, Texts
from readerapp.errors import SettingsError
from readerapp.export.people import ascii_word, telling_word
from readerapp.rendering.text import texts_of, to_unicode
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr
from readerapp.text.words import AND_OTHERS

TEMPLATE = "{author}{year}{word}"
"""The default template."""
FIELDS = ("author", "authors", "year", "yy", "word", "words", "id", "category")
"""What a template may name in braces; capitalised ("{Author}"), each of its words is capitalised."""
_FEW = 3
_FORMULA = pattern(r"\$[^$]*\$")
_NOT_IN_A_KEY = pattern(r"[^A-Za-z0-9_:.+/-]+")
_NO_TELLING = "a an and are at by for from how in into is of on or the to toward towards under via what when why with"
_STOP_WORDS = frozenset(_NO_TELLING.split())


def check_template(template: str) -> None:
    """Raise SettingsError unless `template` names only known fields, and one that tells papers apart."""
    fields = {field.lower() for _, field in _parts(template) if field}
    if not fields & {"author", "authors", "word", "words", "id"}:
        raise SettingsError(
            tr(
                "“{template}” would give many papers one key. Put {author}, {word} or {id} into it.",
                template=template,
                author="{author}",
                word="{word}",
                id="{id}",
            )
        )


def proposed_key(paper: Paper, year: int | None, template: str = TEMPLATE, texts: Texts | None = None) -> str:
    """The key that `template` makes for `paper`; the identifier if that is empty, or if there are no authors.

    Raises SettingsError for a template that names anything but FIELDS.
    """
    parts = _parts(template)
    names = (texts or texts_of(paper)).authors
    by_id = "arxiv" + re.sub(r"[^a-z0-9]+", "", paper.id.lower())
    if not names and not any(field and field.lower() == "id" for _, field in parts):
        return by_id
    made: str = "".join(text + (_value(field, paper, names, year) if field else "") for text, field in parts)
    key = _NOT_IN_A_KEY.sub("", made)
    return str(key).strip("-_:.+/") or by_id


def unique_key(key: str, taken: Container[str]) -> str:
    """`key`, with a letter or number added if needed to differ from those `taken` (lower case)."""
    ends = chain([""], ascii_lowercase, (f"-{number}" for number in count(2)))
    return next(key + end for end in ends if (key + end).casefold() not in taken)


@lru_cache(maxsize=8)
def _parts(template: str) -> tuple[tuple[str, str | None], ...]:
    """Literal text and the field after it, in turn."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        raise SettingsError(tr("“{template}” has a brace without its partner.", template=template)) from None
    for _, field, form, conversion in parts:
        if field is not None and (field[:1].lower() + field[1:] not in FIELDS or form or conversion):
            raise SettingsError(
                tr(
                    "A citation key cannot have “{field}”. There are {fields}.",
                    field=f"{{{field}}}",
                    fields=", ".join(f"{{{one}}}" for one in FIELDS),
                )
            )
    return tuple((text, field) for text, field, _, _ in parts)


def _value(field: str, paper: Paper, names: tuple[str, ...], year: int | None) -> str:
    words = _words(field.lower(), paper, names, year)
    return "".join(word[:1].upper() + word[1:] for word in words) if field[0].isupper() else "".join(words)


def _words(field: str, paper: Paper, names: tuple[str, ...], year: int | None) -> list[str]:
    match field:
        case "author":
            return [(telling_word(names[0]) if names else "") or "arxiv"]
        case "authors":
            few = [telling_word(name) for name in names[:_FEW] if name != AND_OTHERS]
            more = ["etal"] if len(names) > _FEW or AND_OTHERS in names else []
            return [*filter(None, few), *more] or ["arxiv"]
        case "year":
            return [str(year or "")]
        case "yy":
            return [str(year)[-2:] if year else ""]
        case "word":
            return _title_words(paper, 1)
        case "words":
            return _title_words(paper, _FEW)
        case "category":
            return [re.sub(r"[^a-z]+", "", (paper.primary_category or "").lower())]
    return [re.sub(r"[^a-z0-9.]+", "", paper.id.lower())]


def _title_words(paper: Paper, most: int) -> list[str]:
    words = (ascii_word(word) for word in to_unicode(_FORMULA.sub(" ", paper.title)).split())
    telling = (word for word in words if len(word) > 1 and word not in _STOP_WORDS)
    return [word for word, _ in zip(telling, range(most), strict=False)]
