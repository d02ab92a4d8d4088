"""Papers as a reading list in Markdown: a checkbox, title, authors, year and link, and the user's tags and note."""

from collections.abc import Iterable

from readerapp.export.citation import year_of
from readerapp.export.table import Row
from readerapp.system.lazy_patterns import pattern
from readerapp.text.words import authors_words

_MEANS_SOMETHING = pattern(r"([\\`*_{}\[\]<>#|~$]|&(?=#?\w+;))")
_ADDRESS = pattern(r"(https?://(?:[^\s<>()]|\([^\s<>()]*\))+(?<![.,:;!?'\"\]}*]))")
_INSIDE_A_WORD = pattern(r"(?<=[^\W_])\\_(?=[^\W_])")
_RULE = pattern(r"[-=]+")


def write(rows: Iterable[Row]) -> str:
    """The list, papers in the given order; read papers are ticked."""
    return f"# Reading list\n\n{''.join(map(_item, rows))}".rstrip("\n") + "\n"


def _item(row: Row) -> str:
    paper = row.paper
    year = year_of(paper, row.announced)
    said = [_plain(authors_words(row.texts.authors)) if paper.authors else "", str(year or "")]
    about = " · ".join(filter(None, [", ".join(filter(None, said)), _link(row), paper.primary_category or ""]))
    tags = " ".join(f"#{_tag(tag)}" for tag in sorted(row.triage.tags))
    # Python-Markdown would end the list at a less indented quotation, and make the next item part of it.
    note = [f"    > {_line(line)}".rstrip() for line in row.triage.note.strip().splitlines()]
    title = f"- [{'x' if row.triage.read else ' '}] **{_plain(row.texts.title_plain)}**"
    return "\n".join([title + "  ", f"  {about}{f' · {tags}' if tags else ''}", *(["", *note, ""] if note else [])]) + "\n"


def _link(row: Row) -> str:
    paper = row.paper
    name = paper.id if "://" in paper.id else f"arXiv:{paper.id}" if paper.page and "arxiv.org" in paper.page else paper.id
    return f"[{_plain(name)}](<{paper.page}>)" if paper.page else _plain(name)


def _tag(tag: str) -> str:
    """Obsidian ends a tag at a backslash; an underscore within a word needs none."""
    return _INSIDE_A_WORD.sub("_", _plain("-".join(tag.split())))


def _line(text: str) -> str:
    """A line of a note; a line of hyphens would make the line above a heading."""
    plain = _plain(text)
    return f"\\{plain}" if _RULE.fullmatch(plain) else plain


def _plain(text: str) -> str:
    """`text` escaped for Markdown, except addresses: readers would make the backslashes part of the link."""
    parts = _ADDRESS.split(" ".join(text.split()))
    return "".join(f"<{part}>" if at % 2 else _MEANS_SOMETHING.sub(r"\\\1", part) for at, part in enumerate(parts))
