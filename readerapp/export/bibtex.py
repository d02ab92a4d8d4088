r"""Papers as BibTeX that compiles.

One `@misc` a paper, with the fields of arXiv's own BibTeX (https://info.arxiv.org/help/hypertex/bibstyles/index.html) and
`eprinttype` for biblatex and Zotero. Texts are plain ASCII TeX where Unicode has a TeX spelling; every word with a capital
and every formula is in braces, because styles put titles in lower case. What is not known is left out, and a comment line
above the entry says so: no author and no year is ever made up.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from pylatexenc.latexencode import (
    RULE_DICT,
    UnicodeToLatexConversionRule,
    UnicodeToLatexEncoder,
)

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper
from readerapp.rendering.math import plain_formula
from readerapp.rendering.text import (
    Footnote,
    Formula,
    Link,
    NewParagraph,
    Styled,
    Token,
    Words,
    parse,
    to_unicode,
    typographic,
)
from readerapp.system.lazy_patterns import pattern

_STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "at",
        "by",
        "for",
        "from",
        "how",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "toward",
        "towards",
        "under",
        "via",
        "what",
        "when",
        "why",
        "with",
    ]
)
_SUFFIX = pattern(r"(?P<name>.+?),?\s+(?P<suffix>Jr\.?|Sr\.?|II|III|IV)", re.IGNORECASE)
_PARTICLES = frozenset(["van", "der", "den", "de", "la", "von", "del", "della", "da", "di", "ter", "ten", "dem", "du", "le"])
_COLLABORATION = pattern(r"\b(?:collaborations?|consortium|team|group|project|network|survey)\b", re.IGNORECASE)
_INDENT = 14


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper to cite: the `key` that is its own for good, and the year if a source told it."""

    key: str
    paper: Paper
    year: int | None


def year_of(paper: Paper, announcements: Iterable[Announcement]) -> int | None:
    """The year in which version 1 was submitted, or announced as new; None where neither was said."""
    if paper.submitted:
        return paper.submitted.year
    return min((one.day.year for one in announcements if one.kind is Kind.NEW), default=None)


def proposed_key(paper: Paper, year: int | None) -> str:
    """A key in ASCII letters and digits: family name, year, first telling word of the title. Without authors, the id."""
    if paper.incomplete:
        return "arxiv" + re.sub(r"[^a-z0-9]+", "", paper.id.lower())
    family = _ascii(_family(to_unicode(paper.authors[0])))
    words = (_ascii(word) for word in to_unicode(re.sub(r"\$[^$]*\$", " ", paper.title)).split())
    telling = next((word for word in words if len(word) > 1 and word not in _STOP_WORDS), "")
    return f"{family or 'arxiv'}{year or ''}{telling}"


def write(citations: Sequence[Citation]) -> str:
    """The bibliography, an empty line between entries; ASCII but for letters that TeX has no spelling for."""
    return "\n".join(map(entry, citations))


def entry(citation: Citation) -> str:
    """One entry, with a comment line before it if something is not known."""
    paper = citation.paper
    fields = [("title", _title(paper.title))]
    if paper.authors:
        fields.append(("author", " and ".join(_author(to_unicode(name)) for name in paper.authors)))
    if citation.year:
        fields.append(("year", str(citation.year)))
    if is_arxiv_id(paper.id):
        fields += [("eprint", paper.id), ("archivePrefix", "arXiv"), ("eprinttype", "arxiv")]
        if paper.primary_category:
            fields.append(("primaryClass", paper.primary_category))
    if paper.doi and paper.doi.split():
        fields.append(("doi", _verbatim(paper.doi.split()[0])))
    if paper.journal_ref:
        fields.append(("note", f"Published as {_encode(to_unicode(paper.journal_ref))}"))
    if address := paper.page:
        fields.append(("url", _verbatim(address)))
    body = "".join(f"  {name:<{_INDENT}}= {{{value}}},\n" for name, value in fields)
    return f"{_missing(citation)}@misc{{{citation.key},\n{body}}}\n"


def _missing(citation: Citation) -> str:
    missing = [
        word
        for word, known in (
            ("authors", citation.paper.authors),
            ("year", citation.year),
            ("primary category", citation.paper.primary_category or not is_arxiv_id(citation.paper.id)),
        )
        if not known
    ]
    if not missing:
        return ""
    listed = ", ".join(missing[:-1]) + " and " + missing[-1] if len(missing) > 1 else missing[0]
    return f"% {citation.paper.id}: {listed} not known, because its listing does not say.\n"


# --- titles ---------------------------------------------------------------------------------------------------------------


def _title(source: str) -> str:
    """The title as TeX, words with capitals and formulas in braces, neighbours of that sort in one pair."""
    words: list[list[str]] = [[]]
    guarded: list[bool] = [False]
    for text, is_formula in _pieces(parse(source)):
        if is_formula:
            words[-1].append(text)
            guarded[-1] = True
            continue
        for index, part in enumerate(re.split(r"\s+", text)):
            if index:
                words.append([])
                guarded.append(False)
            if part:
                first_of_title = len(words) == 1 and not words[-1]
                guarded[-1] |= any(char.isupper() for char in (part[1:] if first_of_title else part))
                words[-1].append(_encode(part))
    title = _in_braces([("".join(word), guard) for word, guard in zip(words, guarded, strict=True) if word])
    return title or _encode(source)


def _in_braces(words: list[tuple[str, bool]]) -> str:
    groups = groupby(words, key=lambda word: word[1])
    runs = [(guard, " ".join(text for text, _ in group)) for guard, group in groups]
    return " ".join(f"{{{run}}}" if guard else run for guard, run in runs)


def _pieces(tokens: Sequence[Token]) -> list[tuple[str, bool]]:
    """Unicode words and finished TeX formulas, in order."""
    found: list[tuple[str, bool]] = []
    for token in tokens:
        match token:
            case Words(text):
                found.append((typographic(text), False))
            case Formula():
                found.append(_formula(token))
            case Styled(_, content) | Link(_, content):
                found += _pieces(content)
            case Footnote(content):
                found += [(" (", False), *_pieces(content), (")", False)]
            case NewParagraph():
                found.append((" ", False))
    return found


def _formula(formula: Formula) -> tuple[str, bool]:
    """The formula for LaTeX, or as text if nobody could compile it."""
    tex = formula.tex.replace("\\{", r"\lbrace ").replace("\\}", r"\rbrace ")
    if plain_formula(formula.tex) is None or tex.startswith("\\begin") or not _balanced(tex):
        return formula.source, False
    return f"${''.join(char if char.isascii() else _encode(char) for char in tex)}$", True


def _balanced(tex: str) -> bool:
    depth = 0
    for char in tex:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0


# --- names ----------------------------------------------------------------------------------------------------------------


def _author(name: str) -> str:
    """A name as BibTeX divides it. "Jr.", capital particles and small first letters need commas, a group needs braces."""
    if _COLLABORATION.search(name) or "," in name.replace(", Jr", "") or re.search(r"\band\b", name, re.IGNORECASE):
        return "{" + _encode(name) + "}"
    suffix = _SUFFIX.fullmatch(name)
    core = suffix["name"] if suffix else name
    words = core.split()
    start = _family_start(words)
    capital_particle = start < len(words) - 1 and words[start][0].isupper()
    small_given_name = len(words) > 1 and words[0][0].islower() and words[0] not in _PARTICLES
    if not (suffix or capital_particle or small_given_name):
        return " ".join(map(_encode, words))
    family, given = " ".join(map(_encode, words[start:])), " ".join(map(_encode, words[:start]))
    return ", ".join(part for part in (family, _encode(suffix["suffix"]) if suffix else "", given) if part)


def _family(name: str) -> str:
    """The family name without particles and suffix."""
    suffix = _SUFFIX.fullmatch(name)
    words = (suffix["name"] if suffix else name).split()
    return words[-1] if words else ""


def _family_start(words: list[str]) -> int:
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return max(start, 0)


# --- characters -----------------------------------------------------------------------------------------------------------


@cache
def _encoder() -> UnicodeToLatexEncoder:
    own = {
        # The table of pylatexenc has \textquotedbl, which needs a font encoding that documents rarely load.
        ord('"'): "''",
        ord("'"): "'",
        # BibTeX counts braces without looking at the backslash before them.
        ord("{"): r"\textbraceleft",
        ord("}"): r"\textbraceright",
        ord("\u202f"): r"\,",
        ord("\xa0"): "~",
    }
    return UnicodeToLatexEncoder(
        conversion_rules=[UnicodeToLatexConversionRule(RULE_DICT, own), "defaults"],
        replacement_latex_protection="braces-all",
        unknown_char_policy="keep",
        unknown_char_warning=False,
    )


def _encode(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9 .,:;!?()/*+=@|-]*", text):
        return text
    opened = re.sub(r'(?<![\w.,;:!?)])"(?=\w)', "``", text)
    encoded: str = _encoder().unicode_to_latex(unicodedata.normalize("NFC", opened))
    return encoded


def _verbatim(text: str) -> str:
    """A DOI or address: biblatex and hyperref take it as it is, only braces would end the field."""
    return re.sub(r"[{}\s\\]", lambda match: f"%{ord(match[0]):02X}", text)


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_FLATTENED)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "", plain.lower())


_FLATTENED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i"}
)
