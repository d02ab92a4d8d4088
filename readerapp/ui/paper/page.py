"""The page of a paper: labels, title, authors, tags, note, abstract and details."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import abstract_page, is_arxiv_id, pdf_address
from readerapp.arxiv.invented import is_invented
from readerapp.arxiv.listing import REPLACEMENTS, Announcement, Kind
from readerapp.arxiv.names import is_name
from readerapp.rendering.abstract import Inline, Run, escaped, runs_of, to_blocks, to_inline
from readerapp.rendering.controls import isolated
from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import later, number, tr
from readerapp.text.words import AND_OTHERS, day_words
from readerapp.ui.look.look import Look
from readerapp.ui.look.typography import line_height
from readerapp.ui.paper.beginnings import MOST_AUTHORS, beginning, shown
from readerapp.ui.paper.inline_objects import Chip, FormulaRun
from readerapp.ui.paper.links import ALL_AUTHORS, AUTHOR, CATEGORY, SHOW_CHANGES, TAG, link
from readerapp.ui.paper.markup import Markup, Placed, joined

if TYPE_CHECKING:
    from readerapp.interest.likeness import Likely
    from readerapp.rendering.highlights import Watched

_LINE = 1.55
"""The line spacing of the abstract, in em."""
_DOI = pattern(r"10\.\d{4,9}/[^\s<>\"]+")
_ALL_AUTHORS = 11
_SHOWN_AUTHORS = 9
_CHIPS = 6
_BETWEEN_CHIPS = 7
"""Pixels added between two lines of chips, at 100 %."""
_KINDS = {
    Kind.NEW: (later("New"), "info"),
    Kind.CROSS: (later("Cross-list"), "cross"),
    Kind.REPLACE: (later("Replaced"), "replace"),
    Kind.REPLACE_CROSS: (later("Replaced"), "replace"),
}
ADD_TAG = "do:act.tag"
ASK_AUTHORS = "do:fetch.complete"
COPY_ALL = "do:copy.as"
"""Links on the page that trigger an action in the window."""


class Fact(NamedTuple):
    """A line of the table below the abstract: a label and its content."""

    label: str
    said: Markup


class PaperPage:
    """Builds the page of a paper for a Sheet."""

    def __init__(
        self,
        look: Look,
        body: QFont,
        editable: bool = True,
        watched: "Watched | None" = None,
        likely: "Likely | None" = None,
    ) -> None:
        """`body` is the font of the abstract. A page that is not `editable` has no button for tags.

        What is `watched` is highlighted in title, authors and abstract. The details say why the paper is `likely`.
        """
        self._likely = likely
        self._editable = editable
        self._watched = watched or None
        self._look = look
        self._body = body

    def markup(
        self,
        entry: LibraryPaper,
        tags: Sequence[TagSummary],
        with_facts: bool,
        all_authors: bool,
        followed: frozenset[str],
        changes: bool = False,
    ) -> Markup:
        """The page; `tags` are those of the paper, `with_facts` adds the details below the abstract.

        `changes` shows what changed in the newest version, instead of authors and abstract.
        """
        parts: list[str | Markup] = [
            self._chips(entry, followed),
            self._title(entry),
            "" if changes else self._authors(entry, all_authors),
            self._way_to_changes(entry, changes),
            self._tags(tags),
            self._note(beginning(entry.triage.note)),
            self._changes(entry) if changes else self._abstract(entry),
        ]
        if with_facts:
            parts.append(self._facts(entry))
        if entry.triage.note != beginning(entry.triage.note):
            parts.append(self._note(shown(entry.triage.note)))
        return joined(*parts)

    def side_markup(self, entry: LibraryPaper) -> Markup:
        """The details, for the column beside a wide page."""
        parts: list[str | Markup] = []
        for fact in self._facts_of(entry, self._look.font()):
            parts.append(self._heading(fact.label, 16 if parts else 0))
            parts.append(_paragraph(fact.said, self._css(0, "text"), 2, 140))
        return joined(*parts)

    # --- pieces -----------------------------------------------------------------------------------------------------------

    def _tags(self, tags: Sequence[TagSummary]) -> Markup:
        """The line of tags with the button that adds one."""
        chips: Markup = joined(*map(self._tag_chip, tags))
        if self._editable:
            chips += self._add_tag_chip()
        return joined(f'<p style="margin:12px 0 0 0; {self._apart()}">', chips, "</p>") if chips else ()

    def _chips(self, entry: LibraryPaper, followed: frozenset[str]) -> Markup:
        chips: list[str | Placed] = []
        newest = entry.announced[0] if entry.announced else None
        if newest and newest.kind:
            kind, role = _KINDS[newest.kind]
            word = tr(kind)
            if role == "replace" and newest.version:
                word = f"{word}, v{newest.version}"
            chips.append(Placed(Chip(self._look, word, role, f"{role}_bg")))
        if entry.paper.withdrawn:
            chips.append(Placed(Chip(self._look, tr("Withdrawn"), "withdrawn", "withdrawn_bg")))
        for category in entry.paper.categories[:_CHIPS]:
            role = "text" if category in followed else "chip_text"
            chip = Placed(Chip(self._look, category, role, "chip"))
            chips += self._linked(CATEGORY, category, chip)
        identifier = self._span("&nbsp; " * bool(chips) + escaped(entry.paper.id), -1, "text_3")
        return joined(f'<p style="margin:0; {self._apart()}">', chips, f"{identifier}</p>")

    def _apart(self) -> str:
        """The style of lines of chips that do not touch each other."""
        return f"-qt-line-height-type:line-distance; line-height:{self._look.zoomed(_BETWEEN_CHIPS)}"

    def _title(self, entry: LibraryPaper) -> Markup:
        font = QFont(self._look.font(0, 600))
        font.setPixelSize(self._look.px(1.62))
        inline = to_inline(shown(entry.paper.title)) or (escaped(shown(entry.texts.title)),)
        style = f"font-size:{font.pixelSize()}px; font-weight:600; color:{self._look.colours['text']}"
        return joined(
            f'<p style="margin:4px 0 0 0; line-height:{line_height(font, 1.28)}%; {style}">',
            _drawn(self._marked(inline), font),
            "</p>",
        )

    def _authors(self, entry: LibraryPaper, all_authors: bool) -> str:
        names = entry.texts.authors
        font = self._look.font(1)
        paper = entry.paper
        can_ask = self._editable and paper.incomplete and is_arxiv_id(paper.id) and not is_invented(paper.id)
        ask = f' <a href="{ASK_AUTHORS}" {self._link_style()}>{tr("Get authors from arXiv")}</a>' if can_ask else ""
        if not names:
            words = f'<span style="color:{self._look.colours["text_3"]}">{tr("Authors not in this listing.")}</span>'
            return self._authors_line(words + ask, font)
        others = ""
        if names[-1] == AND_OTHERS:
            names, others = names[:-1], f" {tr(AND_OTHERS)}."
        first = names[:MOST_AUTHORS] if all_authors or len(names) <= _ALL_AUTHORS else names[:_SHOWN_AUTHORS]
        line = ", ".join(map(self._author, first))
        if len(first) < len(names):
            more = tr("and {count} more", count=number(len(names) - len(first)))
            if any(map(self._is_watched, names[len(first) :])):
                more = self._mark(more)
            line += f' <a href="{ALL_AUTHORS}" {self._link_style()}>{more}</a>'
        return self._authors_line(line + others + ask, font)

    def _changes(self, entry: LibraryPaper) -> str:
        from readerapp.ui.paper.changes import changes_html  # noqa: PLC0415 - few papers have an earlier version

        return changes_html(self._look, entry, self._body.pixelSize())

    def _author(self, name: str) -> str:
        words = isolated(escaped(shown(name))).replace(" ", "&nbsp;")
        if self._is_watched(name):
            words = self._mark(words)
        if not (self._editable and is_name(name)):
            return words
        return f'<a href="{link(AUTHOR, name)}" {self._link_style()}>{words}</a>'

    def _is_watched(self, author: str) -> bool:
        return self._watched is not None and self._watched.is_author(author)

    def _way_to_changes(self, entry: LibraryPaper, changes: bool) -> Markup:
        if entry.earlier is None:
            return ()
        from readerapp.ui.paper.changes import has_changes  # noqa: PLC0415 - few papers have an earlier version

        if not has_changes(entry):
            return ()
        if changes:
            lead, words = tr("Added words are green, removed words red."), tr("Show the current version")
        else:
            lead, words = tr("There is a new version."), tr("Show what changed")
            if entry.earlier.version:
                words = tr("Show what changed since version {version}", version=entry.earlier.version)
        way = f'<a href="{SHOW_CHANGES}" {self._link_style()}>{words}</a>'
        return _paragraph(f"{lead} {way}", self._css(0, "text_3"), 10, 140)

    def _authors_line(self, line: str, font: QFont) -> str:
        style = f"font-size:{font.pixelSize()}px; color:{self._look.colours['text_2']}"
        return f'<p dir="ltr" style="margin:6px 0 0 0; line-height:{line_height(font, 1.45)}%; {style}">{line}</p>'

    def _abstract(self, entry: LibraryPaper) -> Markup:
        source = entry.paper.abstract
        if not source:
            return _paragraph(tr("This listing has no abstracts."), self._css(0, "text_3"), 22, 140)
        blocks = to_blocks(shown(source))
        family = f"font-family:'{self._body.family()}';" if self._body.family() != self._look.type.family else ""
        style = (
            f"-qt-line-height-type:line-distance; line-height:{line_distance(self._body, _LINE)}; "
            f"font-size:{self._body.pixelSize()}px; {family} "
            f"color:{self._look.colours['text']}"
        )
        paragraphs: list[Markup] = []
        for at, block in enumerate(blocks):
            top = 22 if at == 0 else 14 if blocks[at - 1].display else 8 if block.display else 10
            if block.display:
                formula = [Placed(FormulaRun(run, display=True), self._body) for run in runs_of((block.display,))]
                line = f"font-size:{self._body.pixelSize()}px; color:{self._look.colours['text']}"
                if len(formula) > 1:
                    # A line of formulas alone has nothing below its baseline.
                    between = line_distance(self._body, _LINE) + round(QFontMetricsF(self._body).descent())
                    line += f"; -qt-line-height-type:line-distance; line-height:{between}"
                paragraphs.append((f'<p dir="ltr" style="margin:{top}px 0 0 24px; {line}">', *formula, "</p>"))
            else:
                text = _drawn(self._styled_links(self._marked(block.inline)), self._body)
                paragraphs.append(joined(f'<p style="margin:{top}px 0 0 0; {style}">', text, "</p>"))
        if shown(source) != source:
            words = tr("This text is so long that only its beginning is shown.")
            if self._editable:
                words += f' <a href="{COPY_ALL}" {self._link_style()}>{tr("Copy all of it…")}</a>'
            paragraphs.append(_paragraph(words, self._css(0, "text_3"), 10, 140))
        return joined(*paragraphs)

    def _facts(self, entry: LibraryPaper) -> Markup:
        look = self._look
        cell = f"padding:3px 0; font-size:{look.size}px"
        parts: list[str | Markup] = ['<table cellspacing="0" cellpadding="0" style="margin-top:18px" width="100%">']
        for fact in self._facts_of(entry, look.font()):
            parts += (
                f'<tr><td width="{look.px(7.2)}" style="{cell}; color:{look.colours["text_3"]}">{fact.label}</td>'
                f'<td style="{cell}; color:{look.colours["text_2"]}">',
                fact.said,
                "</td></tr>",
            )
        return joined(*parts, "</table>")

    def _facts_of(self, entry: LibraryPaper, font: QFont) -> list[Fact]:
        comment = _drawn(self._styled_links(to_inline(shown(entry.paper.comment or ""))), font)
        found = facts(entry, comment, self._link_style())
        if self._editable and (self._likely or entry.triage.wish):
            from readerapp.ui.paper.likely import likely_fact  # noqa: PLC0415 - nothing is known until there are stars

            found.append(
                Fact(tr("Likely interest", "a fact about a paper"), (likely_fact(entry, self._likely, self._link_style()),))
            )
        return found

    def _note(self, note: str) -> str:
        if not note:
            return ""
        look = self._look
        return (
            '<table cellspacing="0" cellpadding="0" style="margin-top:14px" width="100%"><tr>'
            f'<td style="border-left:3px solid {look.colours["star"]}; padding:2px 0 2px 12px; font-size:{look.size}px; '
            f'color:{look.colours["text"]}">{_lines(note)}</td></tr></table>'
        )

    def _heading(self, words: str, top: int) -> Markup:
        return _paragraph(words, self._css(-1, "text_3", 500), top, 130)

    def _tag_chip(self, tag: TagSummary) -> Markup:
        return self._linked(TAG, tag.name, Placed(Chip(self._look, tag.name, f"tag_{tag.colour}", "chip", "tag")))

    def _linked(self, kind: str, value: str, chip: Placed) -> Markup:
        """`chip` as a link to papers of the library; on paper, no link."""
        return (f'<a href="{link(kind, value)}" style="text-decoration:none">', chip, "</a>") if self._editable else (chip,)

    def _add_tag_chip(self) -> Markup:
        ghost = Placed(Chip(self._look, tr("+ Tag"), "text_3", None, "ghost", "field_line"))
        return f'<a href="{ADD_TAG}" style="text-decoration:none">', ghost, "</a>"

    def _marked(self, inline: Inline) -> Inline:
        return self._watched.mark_inline(inline, self._look.colours["mark_text"]) if self._watched else inline

    def _mark(self, html: str) -> str:
        from readerapp.rendering.highlights import mark  # noqa: PLC0415 - most people watch nothing

        return mark(html, self._look.colours["mark_text"])

    def _styled_links(self, inline: Inline) -> Inline:
        styled = f"<a {self._link_style()} href="
        return tuple(part if isinstance(part, Run) else part.replace("<a href=", styled) for part in inline)

    def _link_style(self) -> str:
        return f'style="color:{self._look.colours["link"]}; text-decoration:none"'

    def _span(self, text: str, step: int, role: str) -> str:
        return f'<span style="{self._css(step, role)}">{text}</span>'

    def _css(self, step: int, role: str, weight: int = 400) -> str:
        size = self._look.font(step).pixelSize()
        return f"font-size:{size}px; color:{self._look.colours[role]}; font-weight:{weight}"


def _drawn(inline: Inline, font: QFont) -> Markup:
    """`inline` with its formulas as objects in a line of `font`."""
    return tuple(Placed(FormulaRun(part), font) if isinstance(part, Run) else part for part in inline)


def facts(entry: LibraryPaper, comment: Markup, link_style: str) -> list[Fact]:
    """The details of a paper besides title, authors and abstract; `comment` is its comment."""
    paper = entry.paper

    def linked(address: str, words: str) -> str:
        return f'<a {link_style} href="{escaped(address)}">{escaped(words)}</a>'

    def doi(one: str) -> str:
        return linked(f"https://doi.org/{one}", one) if _DOI.fullmatch(one) else escaped(one)

    found = []
    if comment and paper.comment != paper.page:
        found.append(Fact(tr("Comments"), comment))
    if paper.journal_ref:
        found.append(Fact(tr("Published as"), (escaped(shown(paper.journal_ref)),)))
    if paper.doi:
        found.append(Fact("DOI", (", ".join(map(doi, paper.doi.split())),)))
    found += [Fact(tr("Announced") if not at else "", (_announced(one),)) for at, one in enumerate(entry.announced[:4])]
    if is_invented(paper.id):
        found.append(Fact(tr("Links"), (tr("None: this paper is invented."),)))
    elif is_arxiv_id(paper.id):
        pages = ((abstract_page(paper.id), tr("Abstract page")), (pdf_address(paper.id), "PDF"))
        found.append(Fact(tr("Links"), (" &nbsp; ".join(linked(*page) for page in pages),)))
    elif paper.page and paper.page != f"https://doi.org/{paper.doi}":
        found.append(Fact(tr("Links"), (linked(paper.page, tr("Paper’s page")),)))
    return found


def _announced(one: Announcement) -> str:
    words = day_words(one.day, year=True)
    name = taxonomy().name(one.category)
    if one.kind in REPLACEMENTS:
        place = tr("as version {version}", version=one.version) if one.version else tr("as a new version")
    elif one.kind is Kind.CROSS:
        place = tr("cross-list to {category}", category=one.category)
    else:
        place = tr("in {category}", category=one.category)
    comma = ", " if one.kind not in (None, Kind.NEW) else " "
    return escaped(f"{words}{comma}{place}" + (f" ({name})" if name and not one.kind else ""))


def line_distance(font: QFont, em: float) -> int:
    """The distance between lines, in pixels, for lines of `em` times the pixel size; a line with a fraction keeps its height.

    A percentage would stretch that line, too, and a minimum height would raise its baseline.
    """
    return max(0, round(em * font.pixelSize() - QFontMetricsF(font).lineSpacing()))


def _paragraph(said: str | Markup, css: str, top: int, height: int) -> Markup:
    return joined(f'<p style="margin:{top}px 0 0 0; line-height:{height}%; {css}">', said, "</p>")


def _lines(text: str) -> str:
    return escaped(text).replace("\n", "<br>")
