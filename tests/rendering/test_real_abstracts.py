"""Recorded titles and abstracts: nothing raises, no word of theirs is lost, every formula is drawn or there as written.

What is shown is compared with the source along a way of its own: both are stripped of all TeX by crude patterns, and the
letters, digits and marks that are left must be the same ones in the same order.
"""

import gzip
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path

import pytest

from readerapp.rendering import tokens
from readerapp.rendering.abstract import Inline, Run, to_blocks, to_inline
from readerapp.rendering.breaking import broken
from readerapp.rendering.math import picture
from readerapp.rendering.text import to_plain, to_spoken, to_unicode
from readerapp.sources.markdown import parse

Texts = tuple[str, str]


# --- what is shown ----------------------------------------------------------------------------------------------------


class Shown(HTMLParser):
    """The text of a line, with runs as their letters and TeX."""

    def __init__(self, inline: Inline) -> None:
        super().__init__()
        self.text = ""
        for piece in inline:
            if isinstance(piece, str):
                self.feed(piece)
            else:
                self._add(piece)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def _add(self, run: Run) -> None:
        for part in run.parts:
            assert isinstance(part, str) or picture(part.tex, display=False), part
            self.text += part if isinstance(part, str) else part.source


def shown_abstract(source: str) -> str:
    texts = []
    for block in to_blocks(source):
        if block.display:
            assert picture(block.display.tex, display=True), block.display
        texts.append(block.display.source if block.display else Shown(block.inline).text)
    return "\n".join(texts)


def shown_title(source: str) -> str:
    return Shown(to_inline(source)).text


# --- what was written -------------------------------------------------------------------------------------------------

# What TeX writes as a command and we as letters, and what it says in braces but does not print.
COMMANDS = [
    (r"\\(?:La|Bib)?TeX(?![a-zA-Z])", lambda match: match[0][1:]),
    (r"\\([ij])(?![a-zA-Z])", r"\1"),
    ("ı", "i"),
    (r"\\([&%$#_])", r"\1"),
    # The note of a citation stands behind its key.
    (r"\\cite[a-z]*\s*\[([^\]]*)\]\s*\{([^{}]*)\}", r"\2,\1"),
    (r"\\aa(?![a-zA-Z])", "a"),
    (r"\\AA(?![a-zA-Z])", "A"),
    (r"\\(?:href|hyperlink)\s*\{[^{}]*\}(?=\s*\{)", ""),
    (r"\\(?:text)?color(?:\[[^\]]*\])?\s*\{[^{}]*\}", ""),
    (r"\\(eg|ie|etal|etc|wrt|iid)(?![a-zA-Z])", r"\1"),
    (r"\\ion\{H\}\{2\}", "HII"),
    (r"\\c\{opyright\}", ""),
    (r"\\(?:begin|end|label|[vh]space\*?)\s*\{[^{}]*\}", ""),
    (r"\\(?:l?dots|textellipsis)(?![a-zA-Z])", ""),
    (r"\\text(?:less|greater)(?![a-zA-Z])", lambda match: "<" if "less" in match[0] else ">"),
    # A Greek name that arXiv cut into an accent and the rest.
    (r"\\(?:r\{ho\}|t\{au\}|c\{hi\})", ""),
    (r"\\(?:[a-zA-Z]+\*?|.)", ""),
]


def letters(text: str) -> str:
    """The letters, digits and marks of `text` that are no TeX."""
    text = text.replace("…", "")
    for pattern, instead in COMMANDS:
        text = re.sub(pattern, instead, text, flags=re.DOTALL)  # type: ignore[call-overload]
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if char.isascii() and (char.isalnum() or char in "<>&,;:?!=+/"))


def check(papers: Iterable[Texts]) -> int:
    """How many papers there were, all of which are shown whole."""
    lost = []
    count = 0
    for title, abstract in papers:
        count += 1
        lost += [(source, shown) for source, shown in ((title, shown_title(title)), (abstract, shown_abstract(abstract)))
                 if letters(source) != letters(shown)]  # fmt: skip
        for say in (to_plain, to_spoken, to_unicode):
            assert say(title)
            say(abstract)
    assert lost == []
    return count


def papers_of(path: Path) -> Iterator[Texts]:
    if not path.is_file():
        pytest.skip(f"the recorded papers are not at {path}")
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        for line in lines:
            told = json.loads(line)
            yield told["title"], told.get("abstract") or ""


# --- the proof --------------------------------------------------------------------------------------------------------


def test_the_recorded_day_is_shown_whole(recorded_day: bytes) -> None:
    assert check((paper.title, paper.abstract or "") for paper in parse(recorded_day).papers) == 115


def test_papers_with_quirks_are_shown_whole(recorded: Path) -> None:
    assert check(papers_of(recorded / "edge_cases.jsonl")) == 274


def test_five_thousand_papers_are_shown_whole(recorded: Path) -> None:
    # Every sixth of 33,544: all years and categories.
    assert check(islice(papers_of(recorded / "metadata.jsonl.gz"), 0, 30_000, 6)) == 5_000


def test_nearly_all_formulas_are_drawn(recorded: Path) -> None:
    drawn = formulas = 0
    for _, abstract in islice(papers_of(recorded / "metadata.jsonl.gz"), 0, 30_000, 6):
        found = to_blocks(abstract)
        drawn += sum(block.display is not None for block in found)
        for piece in (piece for block in found for piece in block.inline):
            if isinstance(piece, str):
                formulas += piece.count("$") // 2
            else:
                drawn += sum(not isinstance(part, str) for part in piece.parts)
    assert drawn > 5_000
    assert drawn / (drawn + formulas) > 0.95


def test_the_pieces_of_a_long_formula_are_as_wide_as_it_is_and_copied_as_it_was_written(recorded: Path) -> None:
    many = 0
    for _, abstract in islice(papers_of(recorded / "metadata.jsonl.gz"), 0, 30_000, 12):
        formulas = (token for token in tokens.parse(abstract) if isinstance(token, tokens.Formula))
        for formula in formulas:
            pieces = broken(formula)
            many += bool(pieces)
            drawn = [picture(part.tex, display=formula.display) for part in (formula, *pieces)]
            whole, *widths = (one.width if one else 0 for one in drawn)
            assert not pieces or sum(widths) == pytest.approx(whole, abs=0.01 * len(pieces))
            assert not pieces or "".join(piece.source for piece in pieces) == formula.source
    assert many > 50
