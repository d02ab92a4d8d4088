"""The authors of a paper, from one line as submitters and feeds write it or from the elements of a record.

arXiv asks for `A. Quill (Moss Lab), B. Reed and C. Ash` (https://info.arxiv.org/help/prep.html#author), but passes on
whatever it gets.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape

from readerapp.arxiv.names import is_degree, is_group, is_initials, is_name, is_suffix
from readerapp.system.lazy_patterns import pattern
from readerapp.text.words import AND_OTHERS

_UNUSUAL = pattern(r"[()\\$~^&<\[{（），、；]|\.\s*$")
"""Whatever makes a line more than names and what separates them."""
_MARKS = pattern(
    r"\\(?:thanks|footnote|inst|textsuperscript|fnmsep|orcidlink|orcid|email|affil|IEEEmembership|altaffiliation)\s*"
    r"(?:\[[^\]]*\]\s*)?\{(?:[^{}]|\{[^{}]*\})*\}|\\(?:footnotemark|thanksmark)\b\s*(?:\[[^\]]*\])?|"
    r"\$(?:\\[,;:! ]|[\s~{}])*\^[^$]*\$|(?<!\\)\^(?:\{[^{}]*\}|[\d*†‡]+)|"
    r"<[^<>\s]+@[^<>\s]+>|\[[^\[\]]*\]\s*(?=[,;]|$|and\s|&\s)"
)
"""Notes, addresses and affiliation numbers: `\\thanks{...}`, `\\inst{1}`, `$^{1,2}$`, `[1]`."""
_FONT = pattern(r"\\(?:textit|textsl|textsc|textrm|textbf|emph|it|em|sl|sc|rm|bf)\b\s*")
_BLANK = pattern(r"\\[,;:! ]|(?<!\\)~")
"""What TeX sets as a blank between initials, but `\\~n` is a letter."""
_SPELLED = str.maketrans({"（": "(", "）": ")", "，": ",", "、": ",", "；": ";"})
_NUMBERED = pattern(r"\d{1,3}[.)]?\s+(?=\D)|(?:(?<=[a-zß-ÿ])|\s+)\d{1,2}$")
_AROUND = " ,;:*∗⋆†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹"
"""What is left of marks before and after a name."""
_BETWEEN = pattern(r"[,;:]|\\and\b")
_WITH = (
    r"(?:and|&|(?:in\s+collaboration\s+)?(?-i:with))"
    r"(?:\s+(?:an?\s+|the\s+)?(?:appendix|appendices|contributions?)\s+(?:by|from))?"
)
_AND = pattern(rf"(?:\s+{_WITH})+\s+", re.IGNORECASE)
_LEADING_AND = pattern(rf"(?:(?:{_WITH}|(?:an?\s+)?appendix\s+by)\s+)+", re.IGNORECASE)
_OTHERS = pattern(
    r"(?:^|\s+)\{?(?:(?:and\s+)?(?:many\s+)?others|et\.?\s*al(?:ii|\b\.?)|"
    r"(?:(?:and|plus|\+)\s+)?\d+\s+(?:others|more|(?:(?:other|more|additional|further)\s+)?(?:co-?)?authors)|"
    r"(?:and\s+)?(?:co-?authors|co-?workers|collaborators|colleagues))\}?\.?\s*$",
    re.IGNORECASE,
)
_LONGEST_OTHERS = 60
_ONLY_OTHERS = pattern(r"(?:al\.?,?\s+et|et|al\.)", re.IGNORECASE)
_FOR = pattern(r"(?:^|\s+)(?:\(|and\s+)?(?P<for>for|on behalf of)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
_BEHALF = pattern(r"\(\s*(?:for|on behalf of)\s+(?P<name>[^()]*)\)", re.IGNORECASE)
_SEVERAL = pattern(r"\b(?:collaborations|teams|groups|consortia|projects)$", re.IGNORECASE)
_OF = pattern(r"\b(?:institut(?:e|o|ion)|observatory|laboratory|society|academy)\s+(?:of|for)\s", re.IGNORECASE)
"""In an institution's name, the "and" of "Physics and Astronomy" separates nothing."""
_THE = pattern(r"the\s+", re.IGNORECASE)
_PARENTHESIS = pattern(r"[()]")
_COMMA = pattern(r"\s*,\s*")
_LAST_STOP = pattern(r"(?<=[^\W\d_]{3})\.\s*$")


def author_names(line: str | None) -> tuple[str, ...]:
    """The authors in `line`: `A. Quill (Moss Lab), B. Reed et al., for the Fern Collaboration`.

    Commas, semicolons, colons and "and" separate names. Affiliations, degrees and notes are left out, a suffix such as "Jr."
    stays with its name, and a collaboration is an author. A truncated list ends with AND_OTHERS.
    """
    if names := _plain_names(line or ""):
        return names
    text = _without_marks(line or "")
    text = _LAST_STOP.sub("", _without_parentheses(_BEHALF.sub(lambda match: f", for {match['name']}", text)))
    if surnames_first := _turned(text):
        return listed_names(surnames_first)
    pieces = [piece for part in _BETWEEN.split(text) for piece in _people(" ".join(part.split()))]
    return _joined(_with_initials(pieces))


def _plain_names(line: str) -> tuple[str, ...]:
    """The names in `line` if it has nothing else, as most do; else none."""
    if _UNUSUAL.search(line) or (";" in line and "," in line):
        return ()
    names = tuple(" ".join(part.split()) for part in _BETWEEN.split(line))
    return names if all(map(_is_plain, names)) else ()


# Authors recur in a large import.
@lru_cache(maxsize=8192)
def _is_plain(name: str) -> bool:
    """Whether `name` is one person, in any context."""
    return (
        not (_ONLY_OTHERS.fullmatch(name) or is_suffix(name) or is_initials(name) or _SEVERAL.search(name))
        and _people(name) == [name]
        and _joined([name]) == (name,)
    )


def listed_names(elements: Iterable[str | None]) -> tuple[str, ...]:
    """The authors of a record with one element each, which may also hold `et al.`, a colon or half a group."""
    pieces: list[str] = []
    for element in elements:
        text = " ".join(_without_parentheses(_without_marks(element or "")).split()).strip(" ,;:")
        text = _COMMA.sub(", ", text)
        family, comma, given = text.partition(", ")
        if ";" in text:
            pieces += author_names(text)
        elif not comma:
            pieces += _people(text)
        elif _SEVERAL.search(text) and not any(" " in one for one in text.split(", ")[:-1]):
            pieces.append(text)
        elif "," in given or is_suffix(given) or is_degree(given) or _OTHERS.search(given) or is_group(text):
            pieces += text.split(", ")
        else:
            pieces.append(f"{given} {family}")
    return _joined(pieces)


def _without_marks(text: str) -> str:
    """`text` with neither notes nor fonts, its blanks, commas and ampersands as themselves."""
    text = unescape(text) if "&" in text else text
    return " ".join(_BLANK.sub(" ", _FONT.sub("", _MARKS.sub(" ", text.translate(_SPELLED)))).split())


def _turned(text: str) -> list[str]:
    """The people of `Quill, Ada; Reed, Bo` or `Quill, Ada and Reed, Bo`, each surname first; none of any other line."""
    people = [one.strip() for one in (text.split(";") if ";" in text else _AND.split(text)) if one.strip()]
    named = [one.partition(",") for one in people if not _OTHERS.fullmatch(one)]
    are_turned = all(
        is_name(family) and is_name(given) and "," not in given and all(word[:1].islower() for word in family.split()[:-1])
        for family, _, given in named
    )
    return people if len(named) > 1 and are_turned else []


def _with_initials(pieces: list[str]) -> list[str]:
    """`pieces` with initials, which are nobody's name, before the surname that they follow: `Quill, A. B., Reed, C.`."""
    found: list[str] = []
    for piece in pieces:
        if found and is_initials(piece) and not any(map(is_initials, found[-1].split())) and not is_group(found[-1]):
            found[-1] = f"{piece} {found[-1]}"
        else:
            found.append(piece)
    return found


def _people(part: str) -> list[str]:
    """The people named in `part`, the text between two commas."""
    part = _LEADING_AND.sub("", part, count=1) if _LEADING_AND.match(part) else part
    if match := _FOR.search(part):
        group = part[match.end() :]
        if is_group(group) or match["for"].lower() != "for" or (match.start() == 0 and match["for"].islower()):
            before = part[: match.start()].strip()
            return [*(_people(before) if before else ()), group]
    named = _without_others(part)
    if named != part:
        return [*_people(named), AND_OTHERS] if named else [AND_OTHERS]
    *people, last = _AND.split(part)
    if people and (_SEVERAL.search(last) or (_OF.search(people[-1]) and not is_group(last))):
        return [*people[:-1], f"{people[-1]} and {last}"]
    return [*people, last]


def _without_others(part: str) -> str:
    """`part` without the `et al.` or `and 12 others` at its end. Only the end is searched: a hostile line may repeat it."""
    while others := _OTHERS.search(part, max(0, len(part) - _LONGEST_OTHERS)):
        part = part[: others.start()].rstrip()
    return part


def _joined(pieces: Iterable[str]) -> tuple[str, ...]:
    """Names from pieces: suffixes after their names, halves of a group joined, and AND_OTHERS last."""
    found: list[str] = []
    cut = False
    for piece in pieces:
        name = _clean(piece)
        if _OTHERS.fullmatch(name) or _ONLY_OTHERS.fullmatch(name):
            cut = True
        elif found and is_suffix(name):
            found[-1] += f" {name}"
        elif is_degree(name):
            continue
        elif _SEVERAL.search(name) and (first := _first_of_several(found)) is not None:
            names = [_THE.sub("", found[first], count=1), *found[first + 1 :]]
            found[first:] = [f"{', '.join(names)} and {name}"]
        elif is_name(name):
            found.append(_THE.sub("", name, count=1) if _SEVERAL.search(name) else name)
    return (*found, AND_OTHERS) if cut and found else tuple(found)


def _clean(piece: str) -> str:
    """`piece` without numbers, asterisks and daggers around it, and half a pair of braces."""
    name = piece.strip(_AROUND)
    if name.startswith("/") and "/" not in name[1:]:
        name = name[1:].strip()
    if name.count("{") != name.count("}"):
        name = name.replace("{", "").replace("}", "").strip()
    bare = _NUMBERED.sub("", name)
    return bare if bare != name and " " in bare and not is_group(name) else name


def _first_of_several(found: list[str]) -> int | None:
    """Where in `found` the groups begin that a plural ends: `the Fern, Moss, Reed Collaborations`."""
    for at in range(len(found) - 1, -1, -1):
        if is_group(found[at]):
            return None
        if _THE.match(found[at]):
            return at
        if " " in found[at]:
            return None
    return None


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
        rest = "," + _without_parentheses(rest.partition(",")[2])
    return "".join((*kept, rest)).replace(")", "")
