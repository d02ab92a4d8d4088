"""Other ways to write what somebody searches for: "non-linear", "nonlinear"; "Kähler", "Kaehler"; "α", "alpha". Pure.

Authors write both, and nobody who searches wants only one. Texts in quotation marks are looked for as they are.
"""

import re
from unicodedata import normalize

from readerapp.text.folding import GREEK, folded

# Patterns are plain texts here, see folding.py.
_HYPHEN = r"(?<=[^\W_])-(?=[^\W_])"
_JOINED = (
    r"(anti|cross|co|hyper|inter|intra|meta|micro|multi|non|over|post|pre|pseudo|quasi|re|self|semi|sub|super|ultra|under)"
    r"([a-z]{4,})|(x)(rays?)"
)
_BEFORE_A_DIGIT = r"([a-z]{2,})(\d[a-z\d]?)"
_UMLAUT = r"([aou])e"
_SHORTEST_WITH_UMLAUT = 6
"""Letters: "Mueller" may be Müller, but "does" is not "dös"."""
_APOSTROPHE = r"([od])'?([a-z]{3,})"
_NAMES_OF_LETTERS = "|".join(sorted((name for name in GREEK if len(name) > 2), key=len, reverse=True))
_LETTER_NAMED = (
    rf"(?<![a-z])({_NAMES_OF_LETTERS})(?![a-z])|"
    r"^(alpha|beta|gamma|delta|theta|kappa|lambda|sigma|omega)(?=[a-z]{2})"
)
_LETTER = f"[{''.join(GREEK.values())}]"
_NAME_OF = {letter: name for name, letter in GREEK.items()}


def of_words(text: str) -> list[str]:
    """The other spellings of `text`, a word or several with hyphens between them, folded."""
    word = folded(text)
    found = [*_umlauts(text, word)]
    if re.search(_HYPHEN, word):
        found.append(re.sub(_HYPHEN, "", word))
    elif match := re.fullmatch(_JOINED, word) or re.fullmatch(_BEFORE_A_DIGIT, word):
        found.append(" ".join(filter(None, match.groups())))
    if not word.isascii():
        found.append(" ".join(re.sub(_LETTER, lambda letter: f" {_NAME_OF[letter[0]]} ", word).split()))
    else:
        found.append(re.sub(_LETTER_NAMED, lambda name: GREEK[name[0]], word))
    return [one for one in dict.fromkeys(found) if one != word]


def of_names(name: str) -> list[str]:
    """The other spellings of a name, folded: Mueller is Müller, and OConnor O'Connor. No name is taken for another."""
    word = folded(name)
    found = [*_umlauts(name, word)]
    if match := re.fullmatch(_APOSTROPHE, word):
        found.append(f"{match[1]}{match[2]}" if "'" in word else f"{match[1]} {match[2]}")
    return [one for one in dict.fromkeys(found) if one != word]


def _umlauts(text: str, word: str) -> list[str]:
    if not text.isascii():
        composed = normalize("NFC", text).casefold()
        return [folded(composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe"))]
    return [re.sub(_UMLAUT, r"\1", word)] if len(word) >= _SHORTEST_WITH_UMLAUT else []
