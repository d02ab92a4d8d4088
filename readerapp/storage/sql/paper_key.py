"""The number under which the library keeps a paper.

It is computed from the arXiv identifier, so it needs no look-up, is the same in every library, and orders papers by
announcement month and number: the newest papers are the largest keys, which keeps "newest first" flat in size.

    bits 32...  months since January 1991 (of the identifier; for other sources, of the paper's first date)
    bits 0-31   new style: the number; old style: 1000 x place of the archive + number (both below 100,000);
                everything else: bit 31 set and a checksum of the id, moved on while another paper has that key
"""

import zlib
from datetime import date

from readerapp.arxiv.identifier import Identifier
from readerapp.errors import InvalidIdentifierError

_ARCHIVES = [
    "acc-phys",
    "adap-org",
    "alg-geom",
    "ao-sci",
    "astro-ph",
    "atom-ph",
    "bayes-an",
    "chao-dyn",
    "chem-ph",
    "cmp-lg",
    "comp-gas",
    "cond-mat",
    "cs",
    "dg-ga",
    "econ",
    "eess",
    "funct-an",
    "gr-qc",
    "hep-ex",
    "hep-lat",
    "hep-ph",
    "hep-th",
    "math",
    "math-ph",
    "mtrl-th",
    "nlin",
    "nucl-ex",
    "nucl-th",
    "patt-sol",
    "physics",
    "plasm-ph",
    "q-alg",
    "q-bio",
    "q-fin",
    "quant-ph",
    "solv-int",
    "stat",
    "supr-con",
]
"""Every archive that arXiv ever had. The order is part of the file format: only append."""

_PLACE = {archive: place for place, archive in enumerate(_ARCHIVES, start=1)}
_HASHED = 1 << 31
_NEWEST_LENGTH = len("1501.00001")
"""The length of identifiers since January 2015."""


def computed_key(paper_id: str) -> int | None:
    """The key of an arXiv identifier, or None if it must be looked up: other sources, unknown archives."""
    if len(paper_id) == _NEWEST_LENGTH and paper_id[4] == "." and paper_id.isascii():
        # Nearly all are like this; the parser would take four times as long.
        month, number = paper_id[:4], paper_id[5:]
        if month.isdigit() and number.isdigit() and month >= "1501" and "01" <= month[2:] <= "12" and number != "00000":
            return _month(2000 + int(month[:2]), int(month[2:])) | int(number)
    try:
        identifier = Identifier.parse(paper_id)
    except InvalidIdentifierError:
        return None
    if identifier.id != paper_id:
        return None
    if identifier.archive is None:
        return _month(identifier.year, identifier.month) | identifier.number
    if identifier.archive not in _PLACE:
        return None
    return _month(identifier.year, identifier.month) | (_PLACE[identifier.archive] * 1000 + identifier.number)


def hashed_key(paper_id: str, first_seen: date) -> int:
    """The key to try first for a paper whose id has no computed key; if another paper has it, try the next number."""
    return _month(first_seen.year, first_seen.month) | _HASHED | (zlib.crc32(paper_id.encode()) & (_HASHED - 1))


def _month(year: int, month: int) -> int:
    return ((year - 1991) * 12 + month - 1) << 32
