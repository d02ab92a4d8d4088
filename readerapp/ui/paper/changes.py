"""What changed in a new version: added words on green, removed words struck through on red."""

from readerapp.arxiv.paper import Paper, Texts
from readerapp.rendering.abstract import escaped
from readerapp.rendering.changes import Change, differ, differences
from readerapp.rendering.text import texts_of, to_plain
from readerapp.storage.records import LibraryPaper
from readerapp.text.language import later, tr
from readerapp.ui.look.look import Look
from readerapp.ui.look.typography import line_height


def has_changes(entry: LibraryPaper) -> bool:
    """Whether an earlier version with different text is known."""
    return entry.earlier is not None and any(differ(old, new) for _, old, new in _compared(entry.earlier, entry))


def changes_html(look: Look, entry: LibraryPaper, body_size: int) -> str:
    """The changed texts of `entry`, each under its name, title first; HTML for a Reader."""
    if entry.earlier is None:
        return ""
    parts = []
    for name, old, new in _compared(entry.earlier, entry):
        if not differ(old, new):
            continue
        size = body_size if name == "Abstract" else look.size
        css = f"font-size:{size}px; color:{look.colours['text']}"
        label = f'<p style="margin:16px 0 0 0; font-size:{look.size - 1}px; color:{look.colours["text_3"]}">{tr(name)}</p>'
        height = line_height(look.font(size - look.size), 1.5)
        parts.append(f'{label}<p style="margin:3px 0 0 0; line-height:{height}%; {css}">{_marked(look, old, new)}</p>')
    return "".join(parts)


def _compared(before: Paper, entry: LibraryPaper) -> list[tuple[str, str, str]]:
    """What is compared: name in English, earlier text, present text; formulas as Unicode characters."""
    old: Texts = texts_of(before)
    new, paper = entry.texts, entry.paper
    return [
        (later("Title"), old.title_plain, new.title_plain),
        # A comma would count as part of the name before it, and an added author would seem to change that name.
        (later("Authors"), " · ".join(old.authors), " · ".join(new.authors)),
        (later("Abstract"), to_plain(before.abstract or ""), to_plain(paper.abstract or "")),
        (later("Comments"), to_plain(before.comment or ""), to_plain(paper.comment or "")),
        (later("Published as"), before.journal_ref or "", paper.journal_ref or ""),
        ("DOI", before.doi or "", paper.doi or ""),
    ]


def _marked(look: Look, old: str, new: str) -> str:
    marks = {
        Change.SAME: "",
        Change.ADDED: f"background-color:{look.colours['added']}",
        Change.REMOVED: f"background-color:{look.colours['removed']}; text-decoration:line-through",
    }
    return " ".join(f'<span style="{marks[piece.change]}">{escaped(piece.text)}</span>' for piece in differences(old, new))
