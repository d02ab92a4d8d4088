"""The papers of the sample, which are invented: arXiv is never asked about them, and nothing opens them on arXiv.

They are recognised by identifiers that arXiv never assigned: it numbers the papers of a month from 1 and was nowhere near
99,891 in June 2026, nor near 999 in an archive of 1999.
"""

from readerapp.text.language import later

SAMPLE = "sample"
"""The name of the sample's listing, in place of a category."""
WHY = later("This paper is invented and comes with readerapp’s sample. arXiv does not have it.")

_MONTH, _FIRST, _LAST = "2606.", "99891", "99922"
_OLD = frozenset({"hep-th/9901999", "math/9912999"})


def is_invented(paper_id: str) -> bool:
    """Whether an identifier without version belongs to the sample."""
    return paper_id in _OLD or (paper_id.startswith(_MONTH) and _FIRST <= paper_id.removeprefix(_MONTH) <= _LAST)
