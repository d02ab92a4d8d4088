"""The fields of a paper's record as arXiv's services write them: wrapped texts, the line of authors, categories, DOIs."""

import re
from collections.abc import Iterable

from readerapp.arxiv.category import taxonomy
from readerapp.system.lazy_patterns import pattern

_PARAGRAPH = pattern(r"\s*\n\s+")
_BETWEEN_NAMES = pattern(r"[,:]|\s(?:and|&)\s")
_SUFFIX = pattern(r"(?:Jr\.?|Sr\.?|[IV]{2,})")
_ET_AL = pattern(r"\s*\bet\.?\s+al\b\.?\s*$", re.IGNORECASE)
_FOR_A_COLLABORATION = pattern(
    r"[,\s]+(?:for|on behalf of)\s+(?:the\s+)?(?P<name>[^,]*\b(?:collaborations?|consortium|group|team))$", re.IGNORECASE
)


def one_line(text: str | None) -> str | None:
    """`text` with every run of blanks and newlines as one blank; None where nothing is left."""
    return " ".join((text or "").split()) or None


def paragraphs(text: str | None) -> str | None:
    """`text` unwrapped: a newline before a blank begins a paragraph (`\\n  ` here), any other one stands for a blank.

    The rule is that of https://info.arxiv.org/help/prep.html#abstracts. None where nothing is left.
    """
    return "\n  ".join(" ".join(part.split()) for part in _PARAGRAPH.split((text or "").strip())) or None


def author_names(line: str | None) -> tuple[str, ...]:
    """The authors in `line`, as submitters write it: `A. Quill (Moss Lab), B. Reed and C. Ash, for the Fern Collaboration`.

    Names are parted by commas, colons and "and" outside parentheses (https://info.arxiv.org/help/prep.html#author);
    affiliations and "et al." are left out, a suffix such as "Jr." stays with its name, a collaboration is an author.
    """
    names = " ".join(_without_parentheses(line or "").split())
    match = _FOR_A_COLLABORATION.search(names)
    if match:
        names = names[: match.start()]
    found: list[str] = []
    for part in _BETWEEN_NAMES.split(names):
        name = _ET_AL.sub("", part).strip(" ;").removeprefix("and ")
        if found and _SUFFIX.fullmatch(name):
            found[-1] += f" {name}"
        elif is_name(name):
            found.append(name)
    return (*found, match["name"].strip()) if match else tuple(found)


def is_name(text: str) -> bool:
    """Whether `text` can be a name: arXiv's own splitting leaves lone colons and dots among the authors."""
    return any(char.isalpha() for char in text)


def known_categories(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are categories of arXiv's, in their order; classes of the ACM and the MSC stand among them."""
    categories = taxonomy().categories
    return tuple(dict.fromkeys(name for name in names if name in categories))


def first_doi(text: str | None) -> str | None:
    """The first DOI of a field that may hold several, parted by blanks; bare, as arXiv keeps it (`10.1000/182`)."""
    found = (text or "").split()
    return found[0].rstrip(",;").removeprefix("doi:") if found else None


def _without_parentheses(line: str) -> str:
    """`line` without what is in parentheses; one that is never closed reaches to the end."""
    kept, depth = [], 0
    for part in re.split(r"([()])", line):
        if part == "(":
            depth += 1
            kept.append(" ")
        elif part == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(part)
    return "".join(kept)
