"""What `tokens.parse` turns a text into."""

from typing import NamedTuple


class Words(NamedTuple):
    """Text as it reads, accents composed."""

    text: str


class Formula(NamedTuple):
    """A formula: its TeX without the delimiters, whether it is displayed on its own line, and all of it as written."""

    tex: str
    display: bool
    source: str


class Styled(NamedTuple):
    """Tokens set in a style: "bold", "italic", "code", "small-caps" or "underline"."""

    style: str
    content: tuple["Token", ...]


class Link(NamedTuple):
    """Tokens that lead to `url`."""

    url: str
    content: tuple["Token", ...]


class Footnote(NamedTuple):
    """Tokens that an author put in a footnote."""

    content: tuple["Token", ...]


class NewParagraph(NamedTuple):
    """The place where a paragraph begins."""


Token = Words | Formula | Styled | Link | Footnote | NewParagraph
