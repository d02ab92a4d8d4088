"""The text behind the links in arXiv's pages.

arXiv's pages show "this https URL" in place of an address that the authors wrote, and turn identifiers and DOIs into links,
keeping their words (arxiv-base, `arxiv.base.urlizer`).
"""

import re
from typing import TYPE_CHECKING

from readerapp.system.lazy_patterns import pattern

if TYPE_CHECKING:
    from lxml import etree

_STANDS_FOR_ITS_ADDRESS = pattern(r"this\s+\S+\s+URL", re.IGNORECASE)
_ARCHIVED = pattern(r"(?:https?://web\.archive\.org)?/web/\d{4,14}[a-z_]*/(?=https?:|ftp:)")
"""The Wayback Machine's prefix of every address."""


def take_out_of_the_archive(page: "etree._Element") -> None:
    """Restore the links of a page from the Wayback Machine to their original addresses.

    Authors may link to archived pages, too; so a page whose entries link to arXiv itself stays as it is.
    """
    if any(_ARCHIVED.match(link.get("href") or "") for dt in page.iter("dt") for link in dt.iter("a")):
        for link in page.iter("a"):
            link.set("href", _ARCHIVED.sub("", link.get("href") or "", count=1))


def as_written(words: str, address: str) -> str:
    """What the authors wrote if a page shows `words` linked to `address`: the address itself, or the words."""
    return address if _STANDS_FOR_ITS_ADDRESS.fullmatch(words.strip()) else words
