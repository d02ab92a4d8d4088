"""File names for exported PDFs, from a template such as "{first_author} {year} - {title} ({id})".

They are legal on Linux, macOS and Windows alike. For Windows' rules see
https://learn.microsoft.com/windows/win32/fileio/naming-a-file; the others forbid only "/" and NUL, and allow 255 bytes.
"""

import re
import unicodedata
from collections.abc import Container
from string import Formatter

from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.names import is_group, without_suffix
from readerapp.arxiv.paper import Paper, Texts
from readerapp.errors import InvalidIdentifierError, SettingsError
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr
from readerapp.text.words import AND_OTHERS

FIELDS = ("first_author", "authors", "year", "title", "id", "category")
"""What a template may name in braces."""

_MOST_BYTES = 196
"""Below every system's 255, leaving room for the extension, a number, and the decomposed letters of old macOS disks."""
_FEW_AUTHORS = 3
_REPLACED = str.maketrans({"/": "-", "\\": "-", ":": " -", "|": "-", '"': "'", "<": "(", ">": ")", "?": None, "*": None})
_RESERVED = pattern(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)


def check_template(template: str) -> None:
    """Raise SettingsError unless `template` names only known fields, and one that tells papers apart."""
    _parts(template)
    if not any(f"{{{name}}}" in template for name in ("title", "id")):
        raise SettingsError(
            tr(
                "“{template}” would give many papers one name. Put {id} or {title} into it.",
                template=template,
                id="{id}",
                title="{title}",
            )
        )


def export_name(template: str, paper: Paper, texts: Texts, version: int | None = None) -> str:
    """The file name of `paper`, with `texts`, in `version`. If it is too long, the title is cut.

    Raises SettingsError for a template that names anything but FIELDS.
    """
    parts = _parts(template)
    values = _values(paper, texts, version)
    name = _legal(_filled(parts, values))
    excess = len(name.encode()) - _MOST_BYTES
    if excess > 0 and "title" in (field for _, field in parts):
        title = _legal(values["title"])
        values["title"] = _cut(title, max(len(title.encode()) - excess, 20))
        name = _legal(_filled(parts, values))
    name = _cut(name, _MOST_BYTES, mark="")
    # A reserved name is reserved with any extension.
    stem = name.partition(".")[0].rstrip()
    return f"{'_' if not stem or _RESERVED.fullmatch(stem) else ''}{name.rstrip('. ') or 'paper'}.pdf"


def unique_name(name: str, taken: Container[str]) -> str:
    """`name`, or "name (2).pdf" and so on, whose `key_of` is not among those `taken`."""
    stem, dot, ending = name.rpartition(".")
    number, found = 1, name
    while key_of(found) in taken:
        number += 1
        found = f"{stem} ({number}){dot}{ending}"
    return found


def key_of(name: str) -> str:
    """A key that two names share if Windows or macOS treats them as the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _parts(template: str) -> list[tuple[str, str | None]]:
    """Literal text and the field after it, in turn."""
    try:
        parts = [(text, field, form, conversion) for text, field, form, conversion in Formatter().parse(template)]
    except ValueError:
        raise SettingsError(tr("“{template}” has a brace without its partner.", template=template)) from None
    for _, field, form, conversion in parts:
        if field is not None and (field not in FIELDS or form or conversion):
            raise SettingsError(
                tr(
                    "A file name cannot have “{field}”. There are {fields}.",
                    field=f"{{{field}}}",
                    fields=", ".join(f"{{{one}}}" for one in FIELDS),
                )
            )
    return [(text, field) for text, field, _, _ in parts]


def _filled(parts: list[tuple[str, str | None]], values: dict[str, str]) -> str:
    return "".join(text + (values[field] if field else "") for text, field in parts)


def _values(paper: Paper, texts: Texts, version: int | None) -> dict[str, str]:
    names = [_family_name(name) for name in texts.authors if name != AND_OTHERS]
    is_cut = len(names) > _FEW_AUTHORS or AND_OTHERS in texts.authors
    authors = f"{names[0]} et al" if names and is_cut else ", ".join(names)
    values = {
        "first_author": names[0] if names else "Unknown author",
        "authors": authors or "Unknown author",
        "year": _year(paper),
        "title": texts.title_plain,
        "id": paper.id if version is None else f"{paper.id}v{version}",
        "category": paper.primary_category or (paper.categories[0] if paper.categories else ""),
    }
    # Punctuation and blanks at the end of a value must not meet the template's: a title may end in "…?".
    return {name: _legal(value) for name, value in values.items()}


def _year(paper: Paper) -> str:
    if paper.submitted:
        return str(paper.submitted.year)
    try:
        return str(Identifier.parse(paper.id).year)
    except InvalidIdentifierError:
        return "n.d."


def _family_name(name: str) -> str:
    """The last word of a name, ignoring "Jr."; a group's whole name."""
    if is_group(name):
        return name
    words = without_suffix(name)[0].replace("\u00a0", " ").split()
    return words[-1] if words else name


def _legal(text: str) -> str:
    """`text` composed, without illegal characters, and with single blanks, but none at either end."""
    text = unicodedata.normalize("NFC", text).translate(_REPLACED)
    # Control and format characters (bidirectional ones included), lone surrogates, and whatever no system can show.
    text = "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)
    text = "".join(char for char in text if not unicodedata.category(char).startswith("C"))
    return unicodedata.normalize("NFC", " ".join(text.split()).strip(" ."))


def _cut(text: str, most: int, mark: str = "…") -> str:
    """The beginning of `text` followed by `mark`, at most `most` bytes, cut between words if possible."""
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[: max(most - len(mark.encode()), 0)].decode(errors="ignore")
    # Not between a letter and its combining marks.
    while kept and unicodedata.combining(text[len(kept)]):
        kept = kept[:-1]
    word = kept.rsplit(" ", 1)[0] if not text[len(kept)].isspace() else kept
    return (word if len(word) > len(kept) / 2 else kept).rstrip(" ,;:.–-") + mark
