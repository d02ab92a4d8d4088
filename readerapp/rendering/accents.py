r"""Letters with TeX's accents: `\'e`, `{\"o}`, `\v{s}`, `\'{\^e}`."""

import re
import unicodedata

from readerapp.rendering.commands import LETTERS, SPLIT_GREEK
from readerapp.system.lazy_patterns import pattern
from readerapp.text.unicode import TEX_ACCENTS

_MOST = 3
"""Accents on one letter."""
_NESTED = pattern(r"""[ \t]*(?P<open>\{)?\\(?P<accent>[`'^~=."]|[ucHrvdkb](?![a-zA-Z]))""")
_BASE = pattern(
    r"""(?P<gap>[ \t]*)(?:
        \{\s*(?P<braced>[^\W\d_]{0,2}|\\[a-zA-Z]{1,2}\s*)\s*\}
        | (?P<dotless>\\[ij])(?![a-zA-Z])(?:\{\})?
        | (?P<letter>[^\W\d_]|\\(?:ae|AE|oe|OE|o|O|aa|AA|ss|l|L)(?![a-zA-Z]))
    )""",
    re.VERBOSE,
)


def accented(source: str, at: int, accent: str, depth: int = 1) -> tuple[str, int] | None:
    """The letter of `source` at `at` with its `accent`, and where it ends; None if there is no letter.

    `depth` accents are around it.
    """
    match = _BASE.match(source, at)
    if not match and depth < _MOST and (nested := _NESTED.match(source, at)):
        return _accented_twice(source, accent, nested, depth + 1)
    if not match or (accent.isalpha() and not (match["gap"] or match["braced"] is not None or match["dotless"])):
        return None
    base = match["braced"] if match["braced"] is not None else match["letter"]
    base = (match["dotless"][1:] if match["dotless"] else base).strip()
    if not base and accent in "^~":  # the sign alone
        return accent, match.end()
    if (accent, base) in SPLIT_GREEK:
        return None
    base = {"\\i": "i", "\\j": "j"}.get(base, base)
    if base.startswith("\\"):
        base = LETTERS.get(base[1:].strip(), "")
    if not base or not base[0].isalpha():
        return None
    return unicodedata.normalize("NFC", base[0] + TEX_ACCENTS[accent] + base[1:]), match.end()


def _accented_twice(source: str, accent: str, nested: re.Match[str], depth: int) -> tuple[str, int] | None:
    r"""The letter under two accents, `\'{\^e}` for ế, and where it ends; None if there is none."""
    found = accented(source, nested.end(), nested["accent"], depth)
    if found is None:
        return None
    inner, end = found
    if nested["open"]:
        if not source.startswith("}", end):
            return None
        end += 1
    return unicodedata.normalize("NFC", inner[0] + TEX_ACCENTS[accent] + inner[1:]), end
