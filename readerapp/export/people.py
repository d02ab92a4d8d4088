"""Names of authors as BibTeX divides them: first, von, last, jr.

The rules are those of https://mirrors.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf, section 11. BibTeX takes a word that
begins with a lower-case letter for a "von" part, splits at hyphens, and ignores braces inside a word; so what it would split
wrongly goes between commas and into braces.
"""

from collections.abc import Sequence
from re import IGNORECASE
from typing import NamedTuple

from readerapp.arxiv.names import TELLING_WORDS, is_group, without_suffix
from readerapp.export.latex import Spelling, encoded
from readerapp.system.lazy_patterns import pattern
from readerapp.text.folding import folded
from readerapp.text.words import AND_OTHERS

_EITHER = (
    "van der den de la von del della dello delle degli dei di da dal dalla das dos do du des le les ter ten te dem zu zum "
    "zur vom el al bin ibn bint ben abu abd ap nic san st"
)
_SMALL_ONLY = "am an auf op 't ’t 's het af av ul ud ab ni ua in uit tot zer"
_CAPITAL_ONLY = "st. saint sankt santa mac mc fitz ould ait"
_LOWER_PARTICLES = frozenset(f"{_EITHER} {_SMALL_ONLY}".split())
_CAPITAL_PARTICLES = frozenset(f"{_EITHER} {_CAPITAL_ONLY}".split())
_BETWEEN_FAMILIES = frozenset(["y", "e", "i", "und", "och"])
_GENERATIONS = frozenset(["filho", "neto", "junior", "sobrinho", "netto"])
_TELL_NOTHING = frozenset(["the", "a", "of", "for", "and", "on", "behalf"])
# Without Ð and Þ, which are written as they are: how bibtex reads a word that begins with one needs a closer look.
_CAPITALS, _LETTERS = "A-ZÀ-ÏÑ-ÖØ-ÝŁŚŠŽŻČĆ", "A-Za-zÀ-ÖØ-öø-žǎ-ǔ'"
# Possessive ("*+"), because no letter can follow a run of letters: backtracking would take three times as long. Groups are
# not: before 3.11.5, Python goes on behind the part of one that failed (https://github.com/python/cpython/issues/106052).
_CAPITALISED = rf"[{_CAPITALS}][{_LETTERS}.\-]*+"
_SIMPLE_NAME = rf"{_CAPITALISED}(?: {_CAPITALISED})+(?<!\.)"
_SIMPLE = pattern(_SIMPLE_NAME)
"""Capitalised words, a name that is split before the last one, unless any of them is in `_DECIDE`."""
_SIMPLE_NAMES = pattern(rf"{_SIMPLE_NAME}(?:\n{_SIMPLE_NAME})*")
_SMALL_PART = pattern(rf"-(?![{_CAPITALS}])")
_RUN_TOGETHER = pattern(rf"\.(?=[{_CAPITALS}])")
"""Between initials without a blank, "J.N. Quill", which BibTeX reads as one name and abbreviates to "J."."""
_DECIDE = TELLING_WORDS | _GENERATIONS | _CAPITAL_PARTICLES | {"júnior"}
_WORDS = pattern(r"[a-z0-9]+")
_AND = pattern(r"\band\b", IGNORECASE)
_ATTACHED = pattern(r"(?:al|el|as|ad|ar|an|at|ash|ibn|d|l|dell|van|de)[-'’]")
_SPECIAL = pattern(r"\{\\([A-Za-z]+|.)")
_LETTER_COMMANDS = frozenset(["i", "j", "o", "O", "l", "L", "oe", "OE", "ae", "AE", "aa", "AA", "ss"])


class Name(NamedTuple):
    """A name as BibTeX divides it, in Unicode. A group has only its `last`."""

    first: str
    von: str
    last: str
    jr: str = ""
    group: bool = False


def divided(name: str) -> Name:
    """The parts of `name`, which has given names first."""
    if _is_simple(apart := _apart(name)):
        first, _, last = apart.rpartition(" ")
        return Name(first, "", last)
    return _divided(name)


def simply_divided(names: Sequence[str]) -> list[tuple[str, str, str]] | None:
    """Of each of the `names` the given names, a blank and the family name; None if one of them has more parts, or fewer."""
    together = _apart("\n".join(names))
    return [name.rpartition(" ") for name in together.split("\n")] if _are_simple(together) else None


def _apart(names: str) -> str:
    return _RUN_TOGETHER.sub(". ", names) if "." in names else names


def _is_simple(name: str) -> bool:
    return bool(_SIMPLE.fullmatch(name)) and _is_plain(name)


def _are_simple(names: str) -> bool:
    """Whether all of the `names`, one a line, are simple.

    Matching all authors at once takes a third of the time, and works for nine papers in ten.
    """
    return bool(_SIMPLE_NAMES.fullmatch(names)) and _is_plain(names)


def _divided(name: str) -> Name:
    """The parts of a name that may have particles or a suffix, or be a group's."""
    if is_group(name) or ("," in name and "," in without_suffix(name)[0]) or _AND.search(name):
        return Name("", "", name, group=True)
    core, jr = without_suffix(_apart(name))
    words = core.split()
    if not words:
        return Name("", "", core)
    start = _start_of_family(words)
    von = start
    while von < len(words) - 1 and words[von] in _LOWER_PARTICLES:
        von += 1
    return Name(" ".join(words[:start]), " ".join(words[start:von]), " ".join(words[von:]), jr)


def _start_of_family(words: list[str]) -> int:
    start = len(words) - 1
    if start > 1 and folded(words[start]) in _GENERATIONS:
        # Silva Júnior is filed under Silva (ABNT NBR 10520).
        start -= 1
    for at in range(start - 1, 0, -1):
        if words[at] in _BETWEEN_FAMILIES and at >= 2:
            start = at - 1
    while start > 1 and _is_particle(words[start - 1]):
        start -= 1
    return 0 if start == 1 and words[0] in _LOWER_PARTICLES - {"al", "ben"} else start


def _is_particle(word: str) -> bool:
    return word in _LOWER_PARTICLES if word.islower() else word.lower() in _CAPITAL_PARTICLES and word != "AL"


def _is_plain(names: str) -> bool:
    """Whether no part after a hyphen is small, and no word tells of a group or is a particle or a suffix."""
    if "-" in names and _SMALL_PART.search(names):
        return False
    return _DECIDE.isdisjoint(names.lower().replace("-", " ").replace("'", " ").split())


def all_for_bibtex(names: Sequence[str], spell: Spelling = encoded) -> str:
    """The names (Unicode) of all authors so that the bibtex program divides them as `divided` does."""
    together = _apart("\n".join(names))
    if _are_simple(together):
        return (together if together.isascii() else spell(together)).replace("\n", " and ")
    return " and ".join([for_bibtex(name, spell) for name in names])


def for_bibtex(name: str, spell: Spelling = encoded) -> str:
    """`name` (Unicode) so that the bibtex program divides it as `divided` does."""
    if _is_simple(apart := _apart(name)):
        return spell(apart)
    if name == AND_OTHERS:
        return "others"
    parts = _divided(name)
    if parts.group:
        return "{" + spell(parts.last) + "}"
    first, von, last = (" ".join(map(spell, part.split())) for part in parts[:3])
    of_family = _pieces(last)
    several = len(of_family) > 1
    if several and any(map(_looks_small, of_family)):
        last = "{" + last + "}"
    needs_commas = parts.jr or (first and several and " " in last) or any(map(_looks_small, _pieces(first)))
    if not needs_commas and not (first and last.startswith("{") and not last.startswith("{\\")):
        return " ".join(part for part in (first, von, last) if part)
    return ", ".join(part for part in (f"{von} {last}".strip(), spell(parts.jr), first) if part)


def _pieces(text: str) -> list[str]:
    return text.replace("-", " ").replace("~", " ").split()


def _looks_small(word: str) -> bool:
    """Whether bibtex takes `word` for a "von" part: its first letter outside braces, or in a command, is lower case."""
    while word:
        if special := _SPECIAL.match(word):
            name = special[1]
            letter = name if name in _LETTER_COMMANDS else next(filter(str.isalpha, _up_to_end(word[special.end() :])), "")
            return letter.islower()
        if word[0] == "{":
            word = word[1 + len(_up_to_end(word[1:])) + 1 :]
        elif word[0].isascii() and word[0].isalpha():
            return word[0].islower()
        else:
            word = word[1:]
    return False


def _up_to_end(text: str) -> str:
    """The start of `text` that belongs to the group opened before it."""
    depth = 1
    for at, char in enumerate(text):
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth == 0:
            return text[:at]
    return text


def telling_word(name: str) -> str:
    """The part of `name` (Unicode) for a citation key: a surname without particles, or a group's distinctive word; ASCII."""
    parts = divided(name)
    words = parts.last.split()
    if parts.group:
        words = [word for word in words if folded(word) not in _TELL_NOTHING and not is_group(word)] or words
    else:
        while len(words) > 1 and words[0].lower() in _CAPITAL_PARTICLES:
            del words[0]
        if words:
            words[0] = _ATTACHED.sub("", words[0], count=1)
    return next((found for word in words if (found := ascii_word(word))), "")


def ascii_word(word: str) -> str:
    """`word` in lower-case ASCII letters and digits; "" if it is in another script."""
    return "".join(_WORDS.findall(folded(word.replace("ə", "e").replace("Ə", "e"))))
