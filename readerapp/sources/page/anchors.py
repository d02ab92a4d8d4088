"""What the anchors of arXiv's pages stand for.

arXiv's pages show "this https URL" in place of an address that the authors wrote, and make links of identifiers and DOIs
whose words they keep (arxiv-base, `arxiv.base.urlizer`).
"""

import re

from readerapp.system.lazy_patterns import pattern

_STANDS_FOR_ITS_ADDRESS = pattern(r"this\s+\S+\s+URL", re.IGNORECASE)


def as_written(words: str, address: str) -> str:
    """What the authors wrote where a page shows the link `words` to `address`: the address itself, or the words."""
    return address if _STANDS_FOR_ITS_ADDRESS.fullmatch(words.strip()) else words
