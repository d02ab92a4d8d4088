"""The buttons above the abstract."""

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.window.qt_actions import WindowActions


def paper_header(look: Look, actions: WindowActions) -> Bar:
    """The bar with the acts on the paper, the ways to PDF, BibTeX and abstract page, and the menu."""
    header = Bar(look, "reader", 4)
    header.row.setContentsMargins(0, 0, 10, 0)
    header.row.setSpacing(3)
    star = actions.button("act.star")
    for button in (star, *map(actions.button, ("act.tag", "act.note", "act.dismiss"))):
        header.row.addWidget(button)
    header.row.addSpacing(14)
    header.row.addWidget(actions.button("open.pdf", "PDF"))
    header.row.addWidget(actions.button("copy.bibtex", "BibTeX"))
    header.row.addWidget(actions.button("open.abs"))
    header.row.addStretch(1)
    header.row.addWidget(actions.button("app.menu"))
    look.changed.connect(header.update)
    return header
