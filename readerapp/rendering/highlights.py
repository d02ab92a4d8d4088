"""The words and authors that a person watches, found in titles, abstracts and names. Pure.

Texts are compared as in a search, see folding.py. Line breaks make no difference; a word is found in its plural too, but
never inside another word. There is no standard for what counts as the same name; see `Watched.is_author` for our rule.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from readerapp.rendering.abstract import Inline, Run
from readerapp.system.lazy_patterns import pattern
from readerapp.text.folding import NO_BLANKS, as_signed, folded_letter
from readerapp.text.language import later, tr

WATCHED = later("You watch this")
"""The title, once translated by `tr`, by which the window recognises the HTML elements that `Watched.mark_inline` makes."""
_SEPARATORS = pattern(r"[,;\n]")
_QUOTES = " \t\r\"“”„«»'‘’"
_GAP = r"[\s‐‑‒–—-]+"
_PIECES = pattern(r"[\s‐‑‒–—-]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NAME_PART = pattern(r"\w+(?:['-]\w{2,})*")
_LEAST_PLURAL = 3
_LEAST_SINGULAR = 4
_HTML = pattern(r'<(?:[^<>"]|"[^"]*")*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^<&]+|.', re.DOTALL)
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\u00a0", "&#39;": "'"}

Span = tuple[int, int]
"""Where something begins and ends in a text."""


class Watched(NamedTuple):
    """What a person watches. False if that is nothing."""

    words: re.Pattern[str] | None = None
    authors: tuple[tuple[str, ...], ...] = ()
    """The parts of each name, folded."""
    signed: frozenset[str] = frozenset()
    """Names meant exactly as written."""

    @classmethod
    def of(cls, words: str, authors: str) -> "Watched":
        """Read two lists as a person types them, separated by commas, semicolons or lines; surrounding quotes are removed.

        A name after = is meant exactly as written.
        """
        entries = _entries(authors)
        names = dict.fromkeys(_name_parts(entry) for entry in entries if not entry.startswith("="))
        signed = frozenset(as_signed(entry[1:]) for entry in entries if entry.startswith("="))
        return cls(_pattern(_entries(words)), tuple(name for name in names if name), signed)

    def __bool__(self) -> bool:
        return self.words is not None or bool(self.authors or self.signed)

    def in_text(self, text: str) -> tuple[Span, ...]:
        """Where the watched words are in the Unicode text `text`, in order; spans never overlap."""
        if self.words is None:
            return ()
        folded, places = _folded(text)
        found = [match.span() for match in self.words.finditer(folded)]
        if places is not None:
            found = [(places[start][0], places[end - 1][1]) for start, end in found]
        return tuple(found)

    def is_author(self, name: str) -> bool:
        """Whether `name`, written "Given Names Last", is that of a watched author.

        A watched last name, of one or more words, matches after any given names. A watched full name matches if the last
        names are the same and no given name contradicts it: an initial stands for every name that begins with it, and a
        middle name may be missing on either side. "Jr." and the like do not count.
        """
        if self.signed and as_signed(name) in self.signed:
            return True
        return bool(self.authors) and _is_one_of(self.authors, name)

    def in_authors(self, names: Sequence[str], line: str, start: int = 0) -> tuple[Span, ...]:
        """Where watched authors are in `line`, in which some of `names`, joined by ", ", begin at `start`.

        If one is among those the line leaves out ("and 4 more"), it is the words after the last name.
        """
        watched = (
            {number for number, name in enumerate(names) if self.is_author(name)} if self.authors or self.signed else set()
        )
        spans = []
        at = start
        for number, name in enumerate(names if watched else ()):
            if not line.startswith(name, at):
                break
            if number in watched:
                spans.append((at, at + len(name)))
            watched.discard(number)
            at += len(name) + 2
        if watched and at > start and line[at:]:
            # Before "and" there is only a blank, not ", ".
            spans.append((at - 1, len(line)))
        return tuple(spans)

    def mark_inline(self, inline: Inline, colour: str) -> Inline:
        """`inline` with its watched words marked.

        Words are found in the visible text, across emphasis and links and in the letters that touch a formula, but never
        inside a tag. Each piece gets a `<span>` with the title WATCHED, translated, and the text colour `colour` (#rrggbb).
        """
        if self.words is None:
            return inline
        pieces: list[str | Run] = []
        for part in inline:
            pieces += [part] if isinstance(part, Run) else _HTML.findall(part)
        texts = list(map(_read, pieces))
        spans = self.in_text("".join(texts))
        return _wrapped(pieces, texts, spans, colour) if spans else inline


def mark(html: str, colour: str) -> str:
    """All of `html` marked, with the text colour `colour`."""
    return f"{_beginning(colour)}{html}</span>"


def _beginning(colour: str) -> str:
    return f'<span title="{tr(WATCHED)}" style="color:{colour}">'


def _entries(text: str) -> list[str]:
    return [entry for part in _SEPARATORS.split(text) if (entry := part.strip(_QUOTES))]


def _pattern(entries: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds any of the entries in a folded text, longest first."""
    of_words: list[str] = []
    others: list[str] = []
    # Sorted by the text and not the pattern, which may be long for a short word.
    for entry in sorted(set(entries), key=len, reverse=True):
        if pieces := [piece for piece in _PIECES.split(_folded(entry)[0]) if piece]:
            phrase = _GAP.join([*map(re.escape, pieces[:-1]), _any_number(pieces[-1])])
            phrase += r"(?!\w)" if _needs_edge(pieces[-1][-1]) else ""
            (of_words if _needs_edge(pieces[0][0]) else others).append(phrase)
    if of_words:
        # A single lookbehind for all of them: none is tried inside a word.
        others.insert(0, rf"(?<!\w)(?:{'|'.join(of_words)})")
    return re.compile("|".join(others)) if others else None


def _needs_edge(character: str) -> bool:
    return re.match(rf"(?![{NO_BLANKS}])\w", character) is not None


def _any_number(word: str) -> str:
    """A pattern for an English noun in singular and plural; for other words only as they are."""
    if not (word.isascii() and word.isalpha()) or len(word) < _LEAST_PLURAL:
        return re.escape(word)
    if len(word) > _LEAST_SINGULAR and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}(?:y|ies)"
    return word + ("(?:es)?" if word.endswith(("s", "x", "z", "ch", "sh")) else "s?")


def _folded(text: str) -> tuple[str, list[Span] | None]:
    """`text` without capitals, accents and invisible characters; and each letter's original position, if they differ."""
    if text.isascii():
        return text.lower(), None
    folded: list[str] = []
    places: list[Span] = []
    for at, character in enumerate(text):
        plain = character.lower() if character.isascii() else folded_letter(character)
        if not plain and places and places[-1][1] == at and category(character) == "Mn":
            # A combining accent belongs to the letter before it.
            places[-1] = (places[-1][0], at + 1)
        folded.append(plain)
        places += [(at, at + 1)] * len(plain)
    return "".join(folded), places


def _name_parts(name: str) -> tuple[str, ...]:
    parts: list[str] = _NAME_PART.findall(_folded(name)[0])
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    return tuple(parts)


@lru_cache(maxsize=8192)
def _is_one_of(authors: tuple[tuple[str, ...], ...], name: str) -> bool:
    parts = _name_parts(name)
    return any(_same_person(watched, parts) for watched in authors)


def _same_person(watched: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    if not parts or parts[-len(watched) :] == watched:
        return bool(parts)
    if len(watched) == 1 or len(parts) == 1 or watched[-1] != parts[-1]:
        return False
    given, others = watched[:-1], parts[:-1]
    if not _agree(given[0], others[0]):
        return False
    return all(_agree(one, other) for one, other in zip(given[1:], others[1:], strict=False))


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _read(piece: str | Run) -> str:
    """The visible text of a piece of HTML, or of a run; a formula is U+FFFC."""
    if isinstance(piece, Run):
        return "".join(part if isinstance(part, str) else "\ufffc" for part in piece.parts)
    if piece.startswith("<") and len(piece) > 1:
        return ""
    if piece.startswith("&") and len(piece) > 1:
        if piece in _ENTITIES:
            return _ENTITIES[piece]
        from html import unescape  # noqa: PLC0415 - few texts have another entity

        return unescape(piece)
    return piece


def _wrapped(pieces: Sequence[str | Run], texts: Sequence[str], spans: Sequence[Span], colour: str) -> Inline:
    """The pieces, with the parts inside `spans` marked. Tags stay outside the marks, so that they nest."""
    found: list[str | Run] = []
    pending: list[str | Run] = []

    def flush() -> None:
        if pending:
            found.extend((_beginning(colour), *pending, "</span>"))
            pending.clear()

    at = number = 0
    for piece, text in zip(pieces, texts, strict=True):
        if not text:
            flush()
            found.append(piece)
            continue
        end = at + len(text)
        while at < end:
            while number < len(spans) and spans[number][1] <= at:
                number += 1
            start, stop = spans[number] if number < len(spans) else (end, end)
            inside = start <= at
            upto = min(end, stop if inside else start)
            # An entity or a formula is marked as a whole or not at all.
            whole = isinstance(piece, Run) or piece != text
            part = piece if isinstance(piece, Run) or whole else piece[len(piece) - (end - at) :][: upto - at]
            inside = inside or (whole and start < end)
            if inside:
                pending.append(part)
            else:
                flush()
                found.append(part)
            at = end if whole else upto
    flush()
    return _joined(found)


def _joined(pieces: Iterable[str | Run]) -> Inline:
    """`pieces` with adjacent texts joined."""
    found: list[str | Run] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)
