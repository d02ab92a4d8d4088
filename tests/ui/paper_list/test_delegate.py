"""How lines are measured and broken. The look itself is judged by eye, from `readerapp screenshot`."""

import pytest
from PySide6.QtGui import QFontMetricsF

from readerapp.storage.records import PaperRow
from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.delegate import RowMetrics, _plain_start, broken
from readerapp.ui.window.main_window import MainWindow


@pytest.mark.parametrize(("density", "height"), [("cosy", 74), ("compact", 54), ("titles", 32)])
def test_heights_at_thirteen_pixels(look: Look, density: str, height: int) -> None:
    assert look.size == 13
    assert RowMetrics(density, look).row == height
    assert RowMetrics(density, look).header == 32


def test_a_title_that_fits_is_one_line(look: Look) -> None:
    assert broken("A short title", look.font(0), 400, 2) == ["A short title"]


def test_a_longer_one_breaks_between_words(look: Look) -> None:
    lines = broken("Reuniting Lost Gloves from Street Photographs of Small Towns", look.font(0), 260, 2)
    assert len(lines) == 2
    assert " ".join(lines) == "Reuniting Lost Gloves from Street Photographs of Small Towns"


def test_what_does_not_fit_ends_in_an_ellipsis(look: Look) -> None:
    lines = broken("word " * 60, look.font(0), 260, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert QFontMetricsF(look.font(0)).horizontalAdvance(lines[1]) <= 260


@pytest.mark.parametrize("title", ["0", "", "x" * 500, "日本語" * 80, "مقالة قصيرة", "A\u00a0B"])
def test_any_title_can_be_broken(look: Look, title: str) -> None:
    lines = broken(title, look.font(0), 200, 2)
    assert len(lines) <= 2
    assert all(QFontMetricsF(look.font(0)).horizontalAdvance(line) <= 201 for line in lines)


def test_the_first_words_of_an_abstract_show_formulas_as_characters() -> None:
    assert (
        _plain_start(r"Let $N\ge 2$ and $\mathbb{R}^N$ be the space and $\alpha", cut=True)
        == "Let N ≥ 2 and ℝᴺ be the space and"
    )
    assert _plain_start("It costs 5 -- or 6 -- and more wor", cut=True) == "It costs 5 – or 6 – and more"
    assert _plain_start("Plain words", cut=True) == "Plain words"


@pytest.mark.parametrize("density", ["cosy", "compact", "titles"])
def test_every_state_of_a_row_can_be_painted(window: MainWindow, density: str) -> None:
    window.delegate.set_density(density)
    model = window.list.rows
    odd = PaperRow(1, "x", "", (), (), None, "", "", None, True, True, True)
    for key in list(model.keys()):
        row = model.row_of(key)
        assert row is not None
        paper = model.paper(row)
        assert paper is not None
        model._cache[key] = odd._replace(key=key, dismissed=row % 2 == 0, starred=row % 3 == 0)
    model.check(list(model.keys())[:3], on=True)
    picture = window.list.grab()
    assert not picture.isNull()
