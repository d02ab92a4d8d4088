"""The authors of a paper, from one line as submitters and feeds write it or from the elements of a record.

arXiv asks for `A. Quill (Moss Lab), B. Reed and C. Ash` (https://info.arxiv.org/help/prep.html#author), but passes on
whatever it gets.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from readerapp.arxiv.names import is_degree, is_group, is_name, is_suffix
from readerapp.system.lazy_patterns import pattern
from readerapp.text.words import AND_OTHERS

_MARKS = pattern(
    r"\\(?:thanks|footnote|inst|textsuperscript|fnmsep|orcidlink|email)\s*\{[^{}]*\}|"
    r"\$\s*(?:\{\s*\})?\^\s*(?:\{[^{}$]*\}|\\?\w+|\*)\s*\$"
)
"""Notes and affiliation numbers: `\\thanks{...}`, `\\inst{1}`, `$^{1,2}$`."""
_BETWEEN = pattern(r"[,;:]")
_AND = pattern(r"\s+(?:and|&)\s+", re.IGNORECASE)
_LEADING_AND = pattern(r"(?:and|&)\s+", re.IGNORECASE)
_OTHERS = pattern(
    r"(?:^|\s+)(?:(?:and\s+)?(?:many\s+)?others|et\.?\s*al(?:ii|\b\.?)|(?:and\s+)?\d+\s+(?:others|more))\.?\s*$",
    re.IGNORECASE,
)
_ONLY_OTHERS = pattern(r"(?:al\.?,?\s+et|et|al\.)", re.IGNORECASE)
_FOR = pattern(r"(?:^|\s+)(?:\(|and\s+)?(?:for|on behalf of)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
_BEHALF = pattern(r"\(\s*(?:for|on behalf of)\s+(?P<name>[^()]*)\)", re.IGNORECASE)
_SEVERAL = pattern(r"\b(?:collaborations|teams|groups|consortia|projects)$", re.IGNORECASE)
_OF = pattern(r"\b(?:institut(?:e|o|ion)|observatory|laboratory|society|academy)\s+(?:of|for)\s", re.IGNORECASE)
"""In an institution's name, the "and" of "Physics and Astronomy" separates nothing."""
_THE = pattern(r"the\s+", re.IGNORECASE)
_PARENTHESIS = pattern(r"[()]")


def author_names(line: str | None) -> tuple[str, ...]:
    """The authors in `line`: `A. Quill (Moss Lab), B. Reed et al., for the Fern Collaboration`.

    Commas, semicolons, colons and "and" separate names. Affiliations, degrees and notes are left out, a suffix such as "Jr."
    stays with its name, and a collaboration is an author. A truncated list ends with AND_OTHERS.
    """
    if names := _plain_names(line or ""):
        return names
    text = _MARKS.sub(" ", line or "")
    text = _BEHALF.sub(lambda match: f", for {match['name']}", text)
    pieces = [piece for part in _BETWEEN.split(_without_parentheses(text)) for piece in _people(" ".join(part.split()))]
    return _joined(pieces)


def _plain_names(line: str) -> tuple[str, ...]:
    """The names in `line` if it has nothing else, as most do; else none."""
    if "(" in line or ")" in line or "\\" in line or "$" in line:
        return ()
    names = tuple(" ".join(part.split()) for part in _BETWEEN.split(line))
    return names if all(map(_is_plain, names)) else ()


# Authors recur in a large import.
@lru_cache(maxsize=8192)
def _is_plain(name: str) -> bool:
    """Whether `name` is one person, in any context."""
    return (
        not (_ONLY_OTHERS.fullmatch(name) or is_suffix(name) or _SEVERAL.search(name))
        and _people(name) == [name]
        and _joined([name]) == (name,)
    )


def listed_names(elements: Iterable[str | None]) -> tuple[str, ...]:
    """The authors of a record with one element each, which may also hold `et al.`, a colon or half a group."""
    pieces: list[str] = []
    for element in elements:
        text = " ".join(_without_parentheses(_MARKS.sub(" ", element or "")).split()).strip(" ,;:")
        family, comma, given = text.partition(", ")
        if ";" in text:
            pieces += author_names(text)
        elif not comma:
            pieces += _people(text)
        elif "," in given or is_suffix(given) or is_degree(given) or _OTHERS.search(given) or is_group(text):
            pieces += text.split(", ")
        else:
            pieces.append(f"{given} {family}")
    return _joined(pieces)


def _people(part: str) -> list[str]:
    """The people named in `part`, the text between two commas."""
    part = _LEADING_AND.sub("", part, count=1) if _LEADING_AND.match(part) else part
    if match := _FOR.search(part):
        group = part[match.end() :]
        if is_group(group):
            before = part[: match.start()].strip()
            return [*(_people(before) if before else ()), group]
    if others := _OTHERS.search(part):
        return [*_people(part[: others.start()].strip()), AND_OTHERS] if others.start() else [AND_OTHERS]
    *people, last = _AND.split(part)
    if people and (_SEVERAL.search(last) or (_OF.search(people[-1]) and not is_group(last))):
        return [*people[:-1], f"{people[-1]} and {last}"]
    return [*people, last]


def _joined(pieces: Iterable[str]) -> tuple[str, ...]:
    """Names from pieces: suffixes after their names, halves of a group joined, and AND_OTHERS last."""
    found: list[str] = []
    cut = False
    for piece in pieces:
        name = piece.strip(" ,;:")
        if _OTHERS.fullmatch(name) or _ONLY_OTHERS.fullmatch(name):
            cut = True
        elif found and is_suffix(name):
            found[-1] += f" {name}"
        elif is_degree(name):
            continue
        elif found and _SEVERAL.search(name) and _THE.match(found[-1]) and not is_group(found[-1]):
            found[-1] = f"{_THE.sub('', found[-1], count=1)} and {name}"
        elif is_name(name):
            found.append(_THE.sub("", name, count=1) if _SEVERAL.search(name) else name)
    return (*found, AND_OTHERS) if cut and found else tuple(found)


def _without_parentheses(text: str) -> str:
    """`text` without what is in parentheses. An unclosed affiliation ends at its first comma."""
    kept: list[str] = []
    depth = start = 0
    for match in _PARENTHESIS.finditer(text):
        if match[0] == "(":
            if depth == 0:
                kept.append(text[start : match.start()] + " ")
                start = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                start = match.end()
    rest = text[start:]
    if depth:
        rest = "," + _PARENTHESIS.sub("", rest.partition(",")[2])
    return "".join(kept) + rest.replace(")", "")
