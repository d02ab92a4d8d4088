"""What the anchors of arXiv's pages stand for.

arXiv's pages show "this https URL" in place of an address that the authors wrote, and make links of identifiers and DOIs
whose words they keep (arxiv-base, `arxiv.base.urlizer`).
"""

import re
from typing import TYPE_CHECKING

from readerapp.system.lazy_patterns import pattern

if TYPE_CHECKING:
    from lxml import etree

_STANDS_FOR_ITS_ADDRESS = pattern(r"this\s+\S+\s+URL", re.IGNORECASE)
_ARCHIVED = pattern(r"(?:https?://web\.archive\.org)?/web/\d{4,14}[a-z_]*/(?=https?:|ftp:)")
"""What the Wayback Machine puts before every address."""


def take_out_of_the_archive(page: "etree._Element") -> None:
    """Give the links of a page from the Wayback Machine the addresses back that they had when it was archived.

    Authors may link what is archived, too; so a page whose entries link arXiv itself stays as it is.
    """
    if any(_ARCHIVED.match(link.get("href") or "") for dt in page.iter("dt") for link in dt.iter("a")):
        for link in page.iter("a"):
            link.set("href", _ARCHIVED.sub("", link.get("href") or "", count=1))


def as_written(words: str, address: str) -> str:
    """What the authors wrote where a page shows the link `words` to `address`: the address itself, or the words."""
    return address if _STANDS_FOR_ITS_ADDRESS.fullmatch(words.strip()) else words
