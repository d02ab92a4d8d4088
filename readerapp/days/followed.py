"""What is followed: a category of arXiv's, or the address of another feed."""

import re
from urllib.parse import urlsplit


def is_feed(category: str) -> bool:
    """Whether what is followed is the address of a feed that is not arXiv's, instead of a category."""
    return category.startswith(("http://", "https://"))


def feed_address(text: str) -> str | None:
    """The address of a feed as it is to be kept: http(s) with a host and no blanks; None if `text` is no such address."""
    scheme, _, rest = text.strip().partition("://")
    address = f"{scheme.casefold()}://{rest}"
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return address if host and is_feed(address) and not re.search(r"\s", address) else None
