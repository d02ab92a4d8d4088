"""Papers named in a text: identifiers and DOIs anywhere in a list, a bibliography, an e-mail."""

import re

_NAMES = (
    r"(?<![\d./])\d{4}\.\d{4,5}(?:v\d{1,4})?(?![\d.]*\d)",
    r"(?<![\w.-])[a-z]+(?:-[a-z]{2,})?(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,4})?(?!\d)",
    r"10\.\d{4,9}/[^\s\"{}<>,;]+",
)
"""arXiv's identifiers, new and old, as https://info.arxiv.org/help/arxiv_identifier.html says, and DOIs."""


def names_in(text: str) -> list[str]:
    """The identifiers and DOIs in `text`, in order, each once."""
    found: dict[str, None] = {}
    for match in re.finditer("|".join(f"(?:{name})" for name in _NAMES), text):
        found[match[0].rstrip(".)]'")] = None
    return list(found)
