"""What can be followed: an arXiv category, or the address of another feed."""

import re
from urllib.parse import urlsplit


def is_feed(category: str) -> bool:
    """Whether it is the address of a feed outside arXiv rather than a category."""
    return category.startswith(("http://", "https://"))


def feed_address(text: str) -> str | None:
    """The normalised address of a feed: http(s) with a host and no blanks; None if `text` is not one."""
    scheme, _, rest = text.strip().partition("://")
    address = f"{scheme.casefold()}://{rest}"
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return address if host and is_feed(address) and not re.search(r"\s", address) else None
