"""The shapes of formulas: as Qt itself would draw them, and every drawing that mathra makes of them."""

import re

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from readerapp.rendering.math import Picture, picture
from readerapp.ui.paper.formula_shapes import paint

EM = 40
FORMULAS = [
    "x",
    r"\sum_{i=1}^n \frac{x_i}{\sqrt{i^2}} \le \alpha_1",
    r"\begin{pmatrix} a & b \\ c & d \end{pmatrix} \in \operatorname{SL}_2(\mathbb{Z})",
    r"\overline{\mathcal{M}}_{g,n}",
    r"\left( \int_0^\infty \widetilde{f}(x)\,dx \right)^{1/p}",
    r"\text{a few words}",
    r"\color{red} x + y",
    r"\cancel{x}",
    r"\boxed{E = mc^2}",
    r"\underbrace{a+b}_{n}",
]


def drawn(tex: str, display: bool) -> Picture:
    found = picture(tex, display=display)
    assert found, tex
    return found


def blank(formula: Picture) -> tuple[QImage, QPainter]:
    size = (int(formula.width * EM) + 4, int((formula.ascent + formula.descent) * EM) + 4)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image, QPainter(image)


@pytest.mark.parametrize("display", [False, True])
@pytest.mark.parametrize("tex", FORMULAS)
def test_a_formula_is_drawn_as_its_svg_says(qtbot: QtBot, tex: str, display: bool) -> None:
    formula = drawn(tex, display)
    ours, painter = blank(formula)
    paint(painter, formula, 2, 2 + formula.ascent * EM, EM, QColor("#204080"))
    painter.end()
    theirs, painter = blank(formula)
    place = QRectF(2, 2, formula.width * EM, (formula.ascent + formula.descent) * EM)
    QSvgRenderer(QByteArray(formula.svg.replace("currentColor", "#204080").encode())).render(painter, place)
    painter.end()
    furthest = max(abs(one - other) for one, other in zip(bytes(ours.constBits()), bytes(theirs.constBits()), strict=True))
    assert furthest < 60
    assert len(set(bytes(ours.constBits()))) > 10


def test_a_broken_drawing_does_no_harm(qtbot: QtBot) -> None:
    formula = drawn("x", display=False)
    for svg in ("", "<svg", formula.svg[:-20], formula.svg.replace("<use", "<nonsense")):
        _, painter = blank(formula)
        paint(painter, formula._replace(svg=svg), 2, 30, EM, QColor("black"))
        assert painter.end()


def test_an_outline_of_other_curves_is_left_to_qt(qtbot: QtBot) -> None:
    formula = drawn("x", display=False)
    known = re.search(r' d="([^"]*)"', formula.svg)
    assert known
    square = formula.svg.replace(known[1], "M0 0 H400 V400 H0 Z").replace("-g", "-g99")
    image, painter = blank(formula)
    paint(painter, formula._replace(svg=square), 2, 2 + formula.ascent * EM, EM, QColor("black"))
    painter.end()
    middle = image.pixelColor(2 + round(0.2 * EM), round(2 + formula.ascent * EM - 0.2 * EM))
    assert middle.lightness() < 60
