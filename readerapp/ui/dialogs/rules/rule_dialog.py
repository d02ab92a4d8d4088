"""The dialog for one rule. Before it is saved, it says what the rule would have done in the last 90 days, and which starred
papers it would have hidden. If there are any, the default button highlights instead, and muting takes another one.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from readerapp.errors import ReaderAppError, RuleError
from readerapp.rules.conditions import Asks, Condition, conditions_of, search_of
from readerapp.rules.rule import LONGEST_NAME, Does, Effect, Rule, checked
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import later, number, tr
from readerapp.text.words import MONTHS, papers_words
from readerapp.ui.background import Background
from readerapp.ui.dialogs.rules.condition_row import ConditionRow
from readerapp.ui.dialogs.rules.regret import DayBars, StarsLost
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Choices
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.text import Label

_DAYS = 90
_PAUSE = 150
"""Milliseconds from the last key press to finding out what the rule would have done."""
_MOST_CONDITIONS = 4
_THEN = {
    Does.MUTE: later("mute it"),
    Does.HIGHLIGHT: later("highlight it"),
    Does.TAG: later("tag it"),
    Does.STAR: later("star it"),
}
_DONE = {
    Does.MUTE: later("In the last {days} days this rule would have muted {found} of {papers}"),
    Does.HIGHLIGHT: later("In the last {days} days this rule would have highlighted {found} of {papers}"),
    Does.TAG: later("In the last {days} days this rule would have tagged {found} of {papers}"),
    Does.STAR: later("In the last {days} days this rule would have starred {found} of {papers}"),
}
_FOOT = {
    Does.MUTE: later("Muted papers are never deleted. Each list ends with a line that shows them again."),
    Does.HIGHLIGHT: later("Highlighted papers carry the name of the rule in each list."),
    Does.TAG: later("Papers that arrive from now on are tagged. That is in the history, and can be undone."),
    Does.STAR: later("Papers that arrive from now on are starred. That is in the history, and can be undone."),
}


class RuleDialog(Dialog):
    """Name, when, then, and what it would have done."""

    show_wanted = Signal(str)
    """The search whose papers the user wants to see."""

    def __init__(self, look: Look, store: Store, rule: Rule, tags: Sequence[str], parent: QWidget | None) -> None:
        """`rule` is to be changed; one with the id 0 is new."""
        super().__init__(look, tr("Rule") if rule.id else tr("New rule"), parent, scrolls=True)
        self._store, self._old, self._turn = store, rule, 0
        self.answer: Rule | None = None
        """The rule as saved."""
        self.save: Callable[[Rule], Rule] = store.save_rule
        self.effect: Effect | None = None
        """What the rule as it stands would have done, once that is known."""
        self._why_not = ""
        """Why that could not be found out."""
        self._background = Background("readerapp-effect", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_back)
        self._make_fields(rule, tags)
        self._make_outcome()
        self._make_buttons()
        self.take_room(50, 0)
        self._follow()

    def _make_fields(self, rule: Rule, tags: Sequence[str]) -> None:
        look, grid = self.look, QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, look.px(6.5))
        self.name = QLineEdit(rule.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name"))
        self.name.textChanged.connect(lambda: self._show())
        self._rows: list[ConditionRow] = []
        self._conditions = QVBoxLayout()
        self._conditions.setSpacing(6)
        self._more = QPushButton(tr("And…"))
        self._more.setAutoDefault(False)
        self._more.setAccessibleName(tr("Add a condition"))
        self._more.clicked.connect(lambda: self._add(Condition(Asks.TITLE, "")).field.setFocus())
        for condition in conditions_of(rule.search) or [Condition(Asks.TITLE, "")]:
            self._add(condition)
        self.then = Choices(look, tr("Then"), [tr(_THEN[one]) for one in Does], list(Does).index(rule.does))
        self.then.setFixedWidth(look.px(15.5))
        self.then.currentIndexChanged.connect(lambda: self._follow())
        self.tag = QLineEdit(rule.tag)
        self.tag.setAccessibleName(tr("Tag"))
        self.tag.setPlaceholderText(tags[0] if tags else tr("to read"))
        self.tag.textChanged.connect(lambda: self._show())
        then = QHBoxLayout()
        then.setSpacing(6)
        then.addWidget(self.then)
        then.addWidget(self.tag, 1)
        then.addStretch(0)
        for line, (words, field) in enumerate(
            ((tr("Name"), self.name), (tr("When the"), self._conditions), (tr("Then"), then))
        ):
            label = Label(look, 0, "text_2")
            label.setText(words)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            label.setFixedHeight(round(2.15 * look.size) + 2)
            if isinstance(field, QLayout):
                grid.addLayout(field, line, 1)
                if field is then:
                    label.setBuddy(self.then)
            elif isinstance(field, QWidget):
                grid.addWidget(field, line, 1)
        self.body.addLayout(grid)

    def _make_outcome(self) -> None:
        look = self.look
        self.told = Label(look, 0, "text", 600)
        self.bars = DayBars(look)
        ends = QHBoxLayout()
        self._first = Label(look, -1, "text_3")
        self._last = Label(look, -1, "text_3")
        self._last.setText(tr("today"))
        ends.addWidget(self._first)
        ends.addStretch(1)
        ends.addWidget(self._last)
        self.lost = StarsLost(look)
        self.foot_words = Words(look, -1, "text_3")
        self.foot_words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(8)
        for widget in (self.told, self.bars):
            self.body.addWidget(widget)
        self.body.addLayout(ends)
        self.body.addSpacing(4)
        self.body.addWidget(self.lost)
        self.body.addWidget(self.foot_words)
        self.body.addStretch(1)

    def _make_buttons(self) -> None:
        self.all = self.add_button(tr("Show all"))
        self.all.clicked.connect(self._show_papers)
        self.foot.addStretch(1)
        self.add_button(tr("Cancel   Esc")).clicked.connect(self.reject)
        self.instead = self.add_button(tr("Highlight instead"), primary=True)
        self.instead.clicked.connect(lambda: self._save(Does.HIGHLIGHT))
        self.anyway = self.add_button(tr("Mute anyway"))
        self.anyway.clicked.connect(lambda: self._save(Does.MUTE))
        colours = self.look.colours
        self.anyway.setStyleSheet(f"QPushButton {{ color: {colours['bad']}; border-color: {colours['bad']}; }}")
        self.ok = self.add_button(tr("Save"), primary=True)
        self.ok.clicked.connect(lambda: self._save(self.does))

    # --- what it says -----------------------------------------------------------------------------------------------------

    @property
    def does(self) -> Does:
        """What is chosen after "Then"."""
        return list(Does)[self.then.currentIndex()]

    @property
    def rule(self) -> Rule:
        """The rule as it stands, which may not be valid yet."""
        search = search_of([row.condition for row in self._rows])
        name = self.name.text() or self.name.placeholderText()
        return self._old._replace(name=name, search=search, does=self.does, tag=self.tag.text())

    def _add(self, condition: Condition) -> ConditionRow:
        row = ConditionRow(self.look, condition)
        row.changed.connect(self._follow)
        self._rows.append(row)
        self._conditions.addWidget(row)
        # The button stands beside the last one.
        row.row.addWidget(self._more)
        self._more.setVisible(len(self._rows) < _MOST_CONDITIONS)
        self._follow()
        return row

    def _follow(self) -> None:
        """Something changed: look back again."""
        if not hasattr(self, "ok"):
            return
        self._turn += 1
        self.effect, self._why_not = None, ""
        self._pause.start()
        self._show()

    def _look_back(self) -> None:
        turn, since = self._turn, clock.today() - timedelta(days=_DAYS)
        try:
            # Neither the name nor the tag changes what the rule finds.
            query = checked(self.rule._replace(name="x", tag="x")).query
        except RuleError:
            return

        def work() -> Effect | None:
            with self._store.for_another_thread() as store, store.goes_on_while(lambda: turn == self._turn):
                return store.effect_of(query, since)
            return None

        def tell(effect: Effect | None) -> None:
            if effect is not None and turn == self._turn:
                self.effect = effect
                self._show()

        def fail(error: Exception) -> None:
            if turn == self._turn:
                self._why_not = str(error)
                self._show()

        self._background.run(work, tell, fail)

    def _show(self) -> None:
        does, effect = self.does, self.effect
        # A rule without a name is named after what it looks for.
        self.name.setPlaceholderText(self._rows[0].condition.value.strip()[:LONGEST_NAME])
        self.tag.setVisible(does is Does.TAG)
        trouble = self._trouble()
        if not self.rule.search:
            self.told.setText(tr("Say what the rule looks for."))
        elif trouble and not self._is_only_unnamed():
            self.told.setText(trouble)
        elif effect is None:
            self.told.setText(self._why_not or tr("Looking at the last 90 days…"))
        else:
            found, papers = number(effect.matched), papers_words(effect.papers)
            self.told.setText(tr(_DONE[does], days=_DAYS, found=found, papers=papers))
        stars = sum(starred for _, _, starred in effect.days) if effect else 0
        warns = does is Does.MUTE and stars > 0
        if effect:
            self.bars.show_effect(effect, does is Does.MUTE)
        oldest = effect.days[0][0] if effect and effect.days else clock.today() - timedelta(days=_DAYS)
        self._first.setText(tr("{day} {month}", day=oldest.day, month=tr(MONTHS[oldest.month - 1])))
        self.lost.setVisible(warns)
        if warns and effect:
            self.lost.show_starred(effect)
        self.foot_words.show_words(tr(_FOOT[does]))
        self._show_buttons(warns, trouble)

    def _show_buttons(self, warns: bool, trouble: str) -> None:
        found = self.effect.matched if self.effect else 0
        self.all.setText(tr("Show all {found}", found=number(found)) if found else tr("Show all"))
        self.all.setEnabled(found > 0)
        self.instead.setVisible(warns)
        self.anyway.setVisible(warns)
        self.ok.setVisible(not warns)
        # No rule is saved before it is known what it would have done.
        for button in (self.instead, self.anyway, self.ok):
            button.setEnabled(not trouble and self.effect is not None)
        self.instead.setDefault(warns)
        self.ok.setDefault(not warns)

    def _trouble(self) -> str:
        try:
            checked(self.rule)
        except RuleError as error:
            return str(error)
        return ""

    def _is_only_unnamed(self) -> bool:
        try:
            checked(self.rule._replace(name="x", tag="x"))
        except RuleError:
            return False
        return True

    # --- what it does -----------------------------------------------------------------------------------------------------

    def _save(self, does: Does) -> None:
        try:
            self.answer = self.save(self.rule._replace(does=does))
        except ReaderAppError as error:
            # Such as a name that another rule has.
            self.told.setText(str(error))
            return
        self.accept()

    def _show_papers(self) -> None:
        since = clock.today() - timedelta(days=_DAYS)
        self.show_wanted.emit(f"({self.rule.search}) date:{since.isoformat()}..")
        self.reject()

    def done(self, result: int) -> None:
        """Close the dialog, and stop what is still being found out."""
        self._turn += 1
        self._pause.stop()
        self._background.close()
        super().done(result)
