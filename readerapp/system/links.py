"""What a desktop passes to a program that it starts: a file name, a file's address, or a link."""

import os

SCHEMES = ("arxiv", "readerapp")
"""The links that lead to readerapp: `arxiv:2012.07810` and `readerapp:2012.07810`."""


def document(what: str) -> str:
    """`what` as a running window understands it: the absolute path of a file, or words that name a paper.

    A link never names a file, whatever it says: links come from web pages.
    """
    scheme, colon, rest = what.partition(":")
    if colon and scheme.lower() in SCHEMES and not os.path.lexists(what):
        return f"arXiv:{_unquoted(rest).strip('/')}"
    if colon and scheme.lower() == "file":
        # RFC 8089: file:/path and file://host/path, where the host is this one.
        what = _unquoted(rest if not rest.startswith("//") else "/" + rest[2:].partition("/")[2])
    return os.path.abspath(what) if os.path.lexists(what) else what  # noqa: PTH100 - pathlib raises for odd names


def _unquoted(text: str) -> str:
    from urllib.parse import unquote  # noqa: PLC0415 - a start without documents does without

    return unquote(text, errors="surrogateescape")
