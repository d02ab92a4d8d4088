"""Whether a hyphen at the end of a line belongs to the word: "well-/known" keeps it, "col-/umn" does not."""

import re
from collections.abc import Container

_BEFORE = frozenset((
    "all", "anti", "cross", "ever", "far", "fast", "first", "five", "four", "full", "half", "hard", "high", "higher",
    "ill", "large", "late", "left", "light", "long", "low", "lower", "mid", "near", "new", "non", "old", "one",
    "open", "post", "pre", "quasi", "real", "right", "second", "self", "semi", "short", "single", "slow", "small",
    "so", "soft", "state", "strong", "third", "three", "time", "top", "two", "weak", "well", "wide", "zero",
))  # fmt: skip
"""First halves that often take a hyphen."""
_ALWAYS = frozenset(("five", "four", "self", "three", "two", "well"))
"""Those that take one before any word."""
_AFTER = frozenset((
    "based", "dependent", "dimensional", "driven", "independent", "invariant", "known", "shaped", "type", "valued",
))  # fmt: skip
"""Second halves that take a hyphen after any word."""
_JOINED = frozenset((
    "a", "an", "any", "back", "be", "by", "come", "down", "each", "even", "every", "for", "fore", "fur", "further",
    "here", "how", "in", "inter", "into", "mean", "micro", "more", "never", "news", "no", "none", "not", "off", "on",
    "other", "out", "over", "per", "re", "some", "sub", "super", "the", "them", "there", "through", "to", "trans",
    "un", "under", "up", "what", "when", "where", "who", "with",
))  # fmt: skip
"""First halves that are words and begin longer ones: "with-/out", "how-/ever"."""
_ENDINGS = frozenset((
    "able", "al", "ally", "ance", "ant", "ed", "ence", "ent", "er", "ers", "est", "ful", "ic", "ing", "ings", "ion",
    "ions", "ism", "ist", "ity", "ive", "less", "ly", "ment", "ness", "or", "s",
))  # fmt: skip


def keeps_hyphen(before: str, after: str, words: Container[str]) -> bool:
    """Whether the hyphen between `before` and `after`, the halves of a word, stays if the line is joined with the next.

    `words` are those that stand in the same PDF within a line, in small letters.
    """
    first, second = before.lower(), after.lower()
    if f"{first}-{second}" in words:
        return True
    if f"{first}{second}" in words:
        return False
    # TeX divides no word that has a hyphen of its own, and none with digits or capitals in it.
    if "-" in before or "-" in after or not (before.isalpha() and after.isalpha()):
        return True
    if after[:1].isupper() or len(before) == 1 or (len(before) > 1 and before.isupper() and after.islower()):
        return True
    if second in _ENDINGS or first in _JOINED:
        return False
    if first in _ALWAYS or (second in _AFTER and first in words):
        return True
    return second in words and (first in _BEFORE or (first in words and len(first) > 3 and len(second) > 3))


def words_of(text: str) -> set[str]:
    """The words of `text` that stand within a line, in small letters, whole and with their hyphens."""
    return set(re.findall(r"(?<![\w\xad-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w\xad])", text.lower()))
