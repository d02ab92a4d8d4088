"""DOIs as people type and paste them. A DOI is "10.", a registrant, a slash and a suffix; capitals make no other DOI
(https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html).
"""

import re
from urllib.parse import unquote

from readerapp.system.lazy_patterns import pattern

_PASTED = pattern(
    r"(?:(?:https?://)?(?:[a-z0-9-]+\.)*doi\.org/|(?:info:)?doi[:/]?\s*)?(10\.\d{4,9}(?:\.\d+)*/\S+)", re.IGNORECASE
)
_AROUND = "<>[]“”\"'.,; \t\r\n\u200b\ufeff"


def pasted_doi(text: str) -> str | None:
    """The DOI that `text` is, bare, alone or as an address; None where it is something else."""
    core = text.strip(_AROUND)
    match = _PASTED.fullmatch(core)
    if not match:
        return None
    doi = unquote(match[1]) if "doi.org/" in core.lower() else match[1]
    # A parenthesis may be the DOI's own: 10.1016/0370-2693(91)90641-8.
    return doi.rstrip(")") if doi.count(")") > doi.count("(") else doi
