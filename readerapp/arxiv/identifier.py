"""arXiv identifiers: which text is one, and how it is written.

The rules are those of arXiv's own code (arxiv-base, `arxiv.identifier.Identifier`) and of
https://info.arxiv.org/help/arxiv_identifier.html: `YYMM.NNNN` from April 2007, `YYMM.NNNNN` from January 2015, and
`archive/YYMMNNN` from August 1991 to March 2007. arXiv does not check that an old archive exists, and neither do we. A
version has at most four digits here; arXiv sets no limit.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from readerapp.errors import InvalidIdentifierError
from readerapp.system.lazy_patterns import pattern

_NEW = pattern(r"(?P<yy>\d\d)(?P<mm>\d\d)\.(?P<number>\d{4,5})(?:v(?P<version>[1-9]\d{0,3}))?(?:[#/].*)?", re.ASCII)
_OLD = pattern(
    r"(?P<archive>[a-z]+(?:-[a-z]{2,})?)(?:\.[a-zA-Z-]{2,})?/"
    r"(?P<yy>\d\d)(?P<mm>\d\d)(?P<number>\d{3})(?:v(?P<version>[1-9]\d{0,3}))?(?:[#/].*)?",
    re.ASCII,
)
_FILE_ENDING = pattern(r"\.(?:pdf|ps|gz|ps\.gz)$")
_MISSING_HYPHEN = pattern(r"([^a-])(ph|ex|th|qc|mat|lat|sci)(/|$)")
_SITES = "|".join(
    (
        r"(?:[a-z0-9-]+\.)*arxiv\.org/(?:abs|pdf|html|format|ps|src|e-print|bibtex|ftp/arxiv/papers/\d{4})",
        r"xxx\.lanl\.gov/(?:abs|pdf|ps)",
        r"(?:www\.)?ar5iv\.org/(?:abs|html|pdf)",
        r"(?:[a-z]+\.)?alphaxiv\.org/(?:[a-z]{2}/)?(?:abs|pdf|html|overview|audio|resources)",
        r"(?:huggingface|hf)\.co/papers",
        r"(?:www\.)?scirate\.com/arxiv",
        r"(?:api|www)\.semanticscholar\.org/(?:(?:graph/)?v\d/)?(?:paper/)?arxiv",
        r"ui\.adsabs\.harvard\.edu/abs/arxiv",
        r"papers\.cool/arxiv",
        r"(?:www\.)?inspirehep\.net/(?:api/)?arxiv",
    )
)
"""Hosts of addresses that name an arXiv paper: arXiv's own, and sites that use its identifiers."""
_ADDRESS = pattern(
    rf"(?:(?:https?://)?web\.archive\.org/web/\w+/)?(?:https?://)?(?:{_SITES})[/:](?P<id>[^?#\s]+?)/?(?:[?#]\S*)?",
    re.IGNORECASE,
)
_INSIDE = pattern(r"(?<=[?&=/_])(?=(https?(?:://|%3a%2f%2f)[^\s&]+))", re.IGNORECASE)
"""An address inside another, as search engines, mail programs and archives put it: `https://moss.example/?url=https%3A%2F%2F`."""
_ASKED_FOR = pattern(
    r"https?://\S*(?:arxiv|inspirehep)\S*[?&]\w+=(?:\w+[:+ ]\s?)?(?P<id>(?:[\w.-]+/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)(?:&\S*)?",
    re.IGNORECASE,
)
"""A search for one paper: `https://inspirehep.net/literature?q=arxiv:2402.00100`."""
_DOI = pattern(
    r"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/|doi:\s*)?10\.48550/arxiv\.(?P<id>[^?#\s]+)(?:[?#]\S*)?", re.IGNORECASE
)
_PRINTED = pattern(
    r"(?:(?:arxiv )?(?:(?:e-?|pre)?prints?),? )?"
    r"(?:oai:arxiv\.org:|info:arxiv/|(?:(?:arxiv|corr),? )?(?:abs|pdf)/|arxiv ?[:./ ] ?)?"
    r"(?P<id>[^\s\[\]#,;]+)(?:#\S*)?"
    r"(?: ?\[[a-z][\w.,; -]*\]?)?(?:,? \d{1,2} [a-z]{3,9}\.? \d{4})?(?:,? \(?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
"""As arXiv prints it down the side of each PDF, `arXiv:2402.00100v1 [cs.CV] 3 Feb 2024`, and as reference lists cite it."""
_PAGE_TITLE = pattern(r"\[(?P<id>[^\s\[\]]+)\] .+")
"""The title of an abstract page, which browsers and bookmarks show: `[2402.00100] A quiet title`."""
_BIBCODE = pattern(
    r"(?:(?:https?://)?(?:ui\.)?adsabs\.harvard\.edu/(?:#?abs|link_gateway)/)?"
    r"\d{4}arxiv(?P<month>\d{4})\.?(?P<number>\d{4,5})[a-z.](?:/\w+)?(?:[?#]\S*)?",
    re.IGNORECASE,
)
"""NASA ADS's name for a paper since 2007, without the dot if the number has five digits: `2024arXiv240200100Q`."""
_DBLP_KEY = pattern(
    r"(?:(?:https?://)?(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)/rec/(?:\w+/)?|dblp:)?(?:journals/)?"
    r"corr/abs-(?P<month>\d{4})-(?P<number>\d{4,5})(?:\.\w+)?(?:[?#]\S*)?",
    re.IGNORECASE,
)
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))

_LONGEST_ADDRESS = 2_000
LAST_VERSION = 9_999
"""The highest number accepted as a version, see above."""
_FIRST_MONTH, _LAST_OLD_MONTH, _FIRST_NEW_MONTH = (1991, 1), (2007, 3), (2007, 4)
_FIVE_DIGITS_FROM = 2015


class Identifier(NamedTuple):
    """One e-print: `id` as arXiv writes it, without version; `version` 1, 2, ... or None if none was given."""

    id: str
    version: int | None
    year: int
    month: int
    number: int
    archive: str | None
    """The archive of an old-style identifier (`hep-th`), None for a new-style one."""

    def __str__(self) -> str:
        return self.id if self.version is None else f"{self.id}v{self.version}"

    @classmethod
    def parse(cls, text: str) -> "Identifier":
        """Read `text` exactly as arXiv does: with `arXiv:` prefix, version, `.pdf`, subject class or missing hyphen.

        Blanks around it, addresses and `oai:` names are not accepted; `Identifier.from_pasted` takes those.
        Raises InvalidIdentifierError.
        """
        if found := _found(text):
            return found
        raise InvalidIdentifierError(text)

    @classmethod
    def from_pasted(cls, text: str) -> "Identifier":
        """Read an identifier as people paste it: alone, in an address or a DOI, as printed on a PDF or cited.

        Blanks, quotation marks and invisible characters around it do not matter. Raises InvalidIdentifierError.
        """
        whole = _plain(text)
        core = whole.lstrip("<[({“\"'*_`").rstrip(">])}”\"'.,;:!?…*_`")
        for written, form in ((core, _ADDRESS), (core, _DOI), (core, _PRINTED), (whole, _PAGE_TITLE)):
            if (match := form.fullmatch(written)) and (found := _found(unquote(match["id"]))):
                return found
        for form in (_BIBCODE, _DBLP_KEY):
            if (match := form.fullmatch(core)) and (found := _found(f"{match['month']}.{match['number']}")):
                return found
        if core.startswith("http") and len(core) <= _LONGEST_ADDRESS and (found := _led_to(core)):
            return found
        raise InvalidIdentifierError(text.strip())


_USUAL = pattern(
    r"(?:070[4-9]|071[0-2]|(?:0[89]|1[0-4])(?:0[1-9]|1[0-2]))\.(?!0000)[0-9]{4}|"
    r"(?:1[5-9]|[2-9][0-9])(?:0[1-9]|1[0-2])\.(?!00000)[0-9]{5}"
)
"""New-style identifiers. Kept fast, because an export of 10,000 papers checks each."""


@lru_cache(maxsize=128)
def is_arxiv_id(paper_id: str) -> bool:
    """Whether `paper_id` is written as an arXiv identifier (other sources bring their own ids, such as a DOI)."""
    if _USUAL.fullmatch(paper_id):
        return True
    try:
        return Identifier.parse(paper_id).id == paper_id
    except InvalidIdentifierError:
        return False


def abstract_page(paper_id: str) -> str:
    """The address of the abstract page, always that of the latest version."""
    return f"https://arxiv.org/abs/{paper_id}"


def pdf_address(paper_id: str) -> str:
    """The address of the PDF, always that of the latest version."""
    return f"https://arxiv.org/pdf/{paper_id}"


def _plain(text: str) -> str:
    """`text` with single blanks, plain hyphens and colons, and no invisible characters."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
        text = "".join(char for char in text if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf"))
    return " ".join(text.split())


def _led_to(address: str) -> Identifier | None:
    """The paper of another address inside `address`, or the one that it asks a search for."""
    for inside in _INSIDE.findall(address):
        inner = unquote(inside.partition("__;")[0])
        match = _ADDRESS.fullmatch(inner) or _DOI.fullmatch(inner)
        if match and (found := _found(unquote(match["id"]))):
            return found
    match = _ASKED_FOR.fullmatch(unquote(address))
    return _found(match["id"]) if match else None


def _found(text: str) -> Identifier | None:
    # Nearly every text is a plain new-style identifier.
    if (match := _NEW.fullmatch(text)) and (plain := _new_style(match)):
        return plain
    normal = _normalise(text)
    if (match := _OLD.fullmatch(normal)) and (old := _old_style(match)):
        return old
    return _new_style(match) if (match := _NEW.fullmatch(normal)) else None


def _normalise(text: str) -> str:
    """arXiv's own substitutions, in its order."""
    text = _FILE_ENDING.sub("", text)
    text = text.removeprefix("/")
    if text[:6].lower() == "arxiv:":
        text = text[6:]
    text = re.sub("//+", "/", text)
    text = re.sub("--+", "-", text)
    head, slash, tail = text.partition("/")
    text = head.lower() + slash + tail
    return _MISSING_HYPHEN.sub(r"\1-\2\3", text, count=1)


def _old_style(match: re.Match[str]) -> Identifier | None:
    yy, month, number = int(match["yy"]), int(match["mm"]), int(match["number"])
    year = yy + (1900 if yy >= 91 else 2000)
    if number == 0 or not 1 <= month <= 12 or not _FIRST_MONTH <= (year, month) <= _LAST_OLD_MONTH:
        return None
    archive = match["archive"]
    return Identifier(f"{archive}/{yy:02}{month:02}{number:03}", _version(match), year, month, number, archive)


def _new_style(match: re.Match[str]) -> Identifier | None:
    yy, mm, counted, version = match.group("yy", "mm", "number", "version")
    year, month, number = 2000 + int(yy), int(mm), int(counted)
    digits = 5 if year >= _FIVE_DIGITS_FROM else 4
    if number == 0 or number >= 10**digits or not 1 <= month <= 12 or (year, month) < _FIRST_NEW_MONTH:
        return None
    return Identifier(f"{yy}{mm}.{number:0{digits}}", int(version) if version else None, year, month, number, None)


def _version(match: re.Match[str]) -> int | None:
    return int(match["version"]) if match["version"] else None
