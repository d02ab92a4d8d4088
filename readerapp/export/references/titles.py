"""Titles as lists of references print them: typographic quotation marks, and title case if a style wants it."""

from readerapp.rendering.text import FORMULA
from readerapp.system.lazy_patterns import pattern

_SMALL_WORDS = (
    "a an the and but or nor so yet as at by for from in into of off on onto out over per than to toward towards up upon via "
    "vs v with within without about above across after against along among around before behind below beneath beside "
    "besides between beyond despite down during except inside like near outside since through throughout till under "
    "underneath until unto if amid amidst amongst versus van von de d et"
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that stay in lower case in a title, unless they begin or end it or follow a colon."""
_OPENING_DOUBLE = pattern(r'(?<![^\s(\[{‘“/–—-])"(?=\S)')
_OPENING_SINGLE = pattern(r"(?<![^\s(\[{‘“\"/–—-])'(?=\S)")
_JOINTS = pattern(r"([-/–—])")
_WORD = pattern(r"(?=[^’'.])[a-zß-öø-ɏ’'.]+")
"""An all-lower-case word. One with a digit, an index or a Greek letter is a formula, or a name such as co₂."""
_TO_INNER = str.maketrans({"“": "‘", "”": "’"})
_ENDS = (".", "?", "!")


def curled(title: str) -> str:
    """`title` with typographic quotation marks and apostrophes."""
    if '"' in title:
        title = _OPENING_DOUBLE.sub("“", title).replace('"', "”")
    return _OPENING_SINGLE.sub("‘", title).replace("'", "’") if "'" in title else title


def in_quotes(title: str, end: str) -> str:
    """`title` between quotation marks, with `end` before the closing one: a comma, or a full stop if none is there."""
    return f"“{ended(title.translate(_TO_INNER), end)}”"


def ended(title: str, end: str) -> str:
    """`title` followed by `end`, inside any closing quotation marks; a full stop only if it has no punctuation yet."""
    closes = title[-1:] in ("”", "’") and title.count("“") + title.count("‘") > 0
    bare = title.rstrip("”’") if closes else title
    return bare + ("" if end == "." and bare.endswith(_ENDS) else end) + title[len(bare) :]


def title_case(title: str) -> str:
    """`title` in English headline case: each all-lower-case word is capitalised, except short words inside.

    Parts of a formula have FORMULA before them in `title`, and stay as they are: φ⁴ is not Φ⁴.
    """
    text = curled(title)
    words = text.split(" ")
    made = []
    for place, word in enumerate(words):
        before = words[place - 1][-1:] if place else ":"
        important = place in (0, len(words) - 1) or before in (":", "?", "!")
        made.append(_capital(word, important))
    return " ".join(made).replace(FORMULA, "")


def _capital(word: str, important: bool) -> str:
    parts = _JOINTS.split(word)
    return "".join(_of_part(part, important and place == 0) for place, part in enumerate(parts))


def _of_part(part: str, important: bool) -> str:
    core = part.strip("()[]{}“”‘’'\",.;:!?")
    is_word = _WORD.fullmatch(core) is not None
    if not is_word or (core in _SMALL and not important) or (len(core) == 1 and core != "a"):
        # A single letter is a variable.
        return part
    start = part.index(core[0])
    return part[:start] + part[start].upper() + part[start + 1 :]
