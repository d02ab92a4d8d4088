"""DOIs as people type and paste them. A DOI is "10.", a registrant, a slash and a suffix, in any case
(https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html).
"""

import re
from urllib.parse import unquote

from readerapp.system.lazy_patterns import pattern

_PASTED = pattern(
    r"(?:(?:https?://)?(?:[a-z0-9-]+\.)*doi\.org/|(?:info:)?doi[:/]?\s*)?(10\.\d{4,9}(?:\.\d+)*/\S+)", re.IGNORECASE
)
_ARXIV = "10.48550/arXiv."
_AROUND = "<>[]“”\"'.,; \t\r\n\u200b\ufeff"


def pasted_doi(text: str) -> str | None:
    """The DOI that `text` is, bare or as an address; None if it is anything else."""
    core = text.strip(_AROUND)
    match = _PASTED.fullmatch(core)
    if not match:
        return None
    doi = unquote(match[1]) if "doi.org/" in core.lower() else match[1]
    # A parenthesis may belong to the DOI: 10.1016/0370-2693(91)90641-8.
    return doi.rstrip(")") if doi.count(")") > doi.count("(") else doi


def arxiv_doi(paper_id: str) -> str:
    """The DOI that arXiv registers for each of its papers (https://info.arxiv.org/help/doi.html)."""
    return f"{_ARXIV}{paper_id}"


def id_of_arxiv_doi(doi: str) -> str | None:
    """The identifier in a DOI that arXiv registered; None for any other DOI."""
    return doi[len(_ARXIV) :] if doi.casefold().startswith(_ARXIV.casefold()) else None
