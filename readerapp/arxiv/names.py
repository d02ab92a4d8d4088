"""Parts of authors' names: suffixes, degrees, particles, and the words that mark a group."""

import re

from readerapp.system.lazy_patterns import pattern

_SUFFIX = pattern(r"(?:jr|jnr|junr|sr|snr)\.?|junior|senior|I{2,3}|IV|VI{1,3}|IX|(?:2nd|3rd|[4-9]th)", re.IGNORECASE)
_DEGREE = pattern(
    r"(?:ph\.?\s*d|m\.?\s*d|d\.?\s*phil|dr|m\.?\s*sc|b\.?\s*sc|esq|f\.?r\.?s)\.?|"
    r"(?:(?:life|senior|graduate|student)\s+)*(?:member|fellow)|ieee",
    re.IGNORECASE,
)
_INITIALS = pattern(r"(?:[^\W\d_]\.\s*-?\s*)+|(?:[^\W\d_]\b[\s-]*)+")
_GROUP_WORDS = (
    "collaboration collaborations consortium consortia team teams group groups project projects network networks survey "
    "surveys initiative initiatives experiment experiments observatory observatories institute institutes instituto "
    "institution institutions community communities investigators committee committees developers contributors telescope "
    "telescopes laboratory laboratories authority society foundation alliance partnership"
)
_ARE_GROUPS = frozenset(_GROUP_WORDS.split())
_TASK_FORCE = pattern(r"\btask\s+force\b")
_WORDS = pattern(r"\w+")
TELLING_WORDS = frozenset(f"{_GROUP_WORDS} force and jr jnr junr sr snr junior senior ii iii iv v vi vii viii ix".split())
"""Lower-case words, without a dot. A name with none of them is neither a group's nor followed by a suffix."""


def is_name(text: str) -> bool:
    """Whether `text` can be a name: arXiv's own splitting leaves lone colons and dots among the authors."""
    return any(char.isalpha() for char in text)


def is_initials(text: str) -> bool:
    """Whether `text` is nothing but initials: "A. B.", "C.-D.", "E"."""
    return text.upper() == text != text.lower() and bool(_INITIALS.fullmatch(text))


def is_group(name: str) -> bool:
    """Whether `name` belongs to a collaboration or an institution."""
    lower = name.lower()
    return not _ARE_GROUPS.isdisjoint(_WORDS.findall(lower)) or ("force" in lower and bool(_TASK_FORCE.search(lower)))


def is_suffix(word: str) -> bool:
    """Whether `word` is a generational suffix: "Jr.", "III", "3rd"."""
    return bool(_SUFFIX.fullmatch(word))


def is_degree(word: str) -> bool:
    """Whether `word` is an academic title after a name, and not part of it: "Ph.D.", "Senior Member", "IEEE"."""
    return bool(_DEGREE.fullmatch(word))


def without_suffix(name: str) -> tuple[str, str]:
    """`name` without the suffix at its end, and the suffix. A lone "V" is one only after two names: it may be an initial."""
    words = name.replace(",", " ").split()
    if len(words) > 1 and (is_suffix(words[-1]) or (words[-1] == "V" and len(words) > 2 and len(words[-2]) > 2)):
        return " ".join(words[:-1]), words[-1]
    return name, ""
