"""Links on the page of a paper: to other papers of the library, and to more of the page."""

from urllib.parse import quote, unquote

from PySide6.QtCore import QUrl

from readerapp.text.language import later, tr

AUTHOR, CATEGORY, TAG = "author", "category", "tag"
"""The schemes of such links: an author's papers, a category's, those with a tag."""
ALL_AUTHORS, SHOW_CHANGES = "do:authors", "do:changes"
"""The addresses of links that show more of the page."""
_WORDS = {
    AUTHOR: later("papers by {name}"),
    CATEGORY: later("papers in {name}"),
    TAG: later("papers tagged “{name}”"),
}


def link(kind: str, value: str) -> str:
    """The address of such a link."""
    return f"{kind}:{quote(value, safe='')}"


def is_link(url: QUrl) -> bool:
    """Whether `url` is such a link."""
    return url.scheme() in _WORDS


def link_words(url: QUrl) -> str:
    """Where such a link leads: "papers by Ada Quill"."""
    rest = url.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")[2]
    return tr(_WORDS[url.scheme()], name=unquote(rest))
