"""The statistics: what was fetched and decided in the last twelve months, counted off the window's thread."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from readerapp.days.statistics import Statistics
from readerapp.errors import ReaderAppError
from readerapp.storage.store import Store
from readerapp.text.language import later, tr
from readerapp.ui.background import Background
from readerapp.ui.dialogs.statistics.calendar import MEASURES, Calendar, Names
from readerapp.ui.dialogs.statistics.shares import Shares
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Segments
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.text import Paragraph

_LABELS = (
    later("Decided", "a measure"),
    later("Starred", "a measure"),
    later("Fetched", "a measure"),
    later("Time", "a measure"),
)


class StatisticsDialog(Dialog):
    """A calendar, and the categories and authors concerned."""

    def __init__(
        self, look: Look, store: Store, today: date, save: Callable[[Path, Statistics], None], parent: QWidget | None
    ) -> None:
        """`save` writes the file that the user chooses, and may raise OSError."""
        super().__init__(look, tr("Statistics"), parent, scrolls=True)
        self._store, self._today, self._save_to = store, today, save
        self._told = Statistics()
        self._background = Background("readerapp-statistics", self)
        self._is_open = True
        measures = Segments(
            look, tr("Show", "what to show"), MEASURES, [tr(one, "a measure") for one in _LABELS], MEASURES[0]
        )
        self.top.addWidget(measures)
        self._sum = Paragraph(look, 0, "text_2")
        self._sum.setText(tr("Counting…"))
        self.calendar = Calendar(look, today)
        self._names = Names(look, self.calendar)
        self.day = Paragraph(look, 0, "text_2")
        measures.chosen.connect(self.calendar.year.show_measure)
        self.calendar.pointed.connect(self.day.setText)
        self.body.addWidget(self._sum)
        self.body.addSpacing(6)
        self.body.addWidget(self._names)
        self.body.addWidget(self.day)
        self.body.addSpacing(10)
        self.categories = Shares(look, tr("Categories of the papers you decided about"))
        self.authors = Shares(look, tr("Authors of several papers you starred"))
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._column(tr("Categories"), self.categories))
        columns.addLayout(self._column(tr("Authors you starred most"), self.authors))
        self.body.addLayout(columns, 1)
        self.words = Paragraph(look, -1, "text_3")
        self.words.setText(tr("Times leave out pauses of more than five minutes. Undone actions do not count."))
        self.body.addWidget(self.words)
        self.foot.addStretch(1)
        self._save = self.add_button(tr("Save as CSV…"))
        self._save.clicked.connect(self._ask_where)
        self._save.setEnabled(False)
        self.add_button(tr("Close   Esc"), primary=True).clicked.connect(self.accept)
        self.take_room(32, 46)
        self._background.run(self._count, self._show, self._fail)

    def _column(self, heading: str, shares: Shares) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        label = Paragraph(self.look, -1, "text_3", 600)
        label.setText(heading)
        column.addWidget(label)
        column.addWidget(shares, 1)
        return column

    def _count(self) -> Statistics | None:
        with self._store.for_another_thread() as store, store.goes_on_while(lambda: self._is_open):
            return store.statistics(self.calendar.year.monday)
        return None

    def done(self, result: int) -> None:
        """Close the dialog, and stop counting."""
        self._is_open = False
        self._background.close()
        super().done(result)

    def _show(self, told: Statistics | None) -> None:
        if told is None:
            return
        self._told = told
        self._sum.setText(
            tr("In the last twelve months: {counts}", counts=told.sentence)
            if told.days
            else tr("In the last twelve months: nothing was fetched or decided yet.")
        )
        self.calendar.show_days(told.days, self._today)
        self.categories.show_shares(told.categories, tr("Nothing yet"))
        self.authors.show_shares(told.authors, tr("No author of several starred papers yet"))
        self._save.setEnabled(bool(told.days))

    def _fail(self, error: Exception) -> None:
        self._sum.setText(str(error) if isinstance(error, ReaderAppError) else tr("The library could not be counted."))

    def _ask_where(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the statistics"), tr("statistics.csv"), "CSV (*.csv)")
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write what is shown to a file, and say so."""
        try:
            self._save_to(path, self._told)
        except OSError as error:
            self.words.setText(tr("{name} could not be written: {why}.", name=path.name, why=error.strerror))
        else:
            self.words.setText(tr("Saved as {name}.", name=path.name))
