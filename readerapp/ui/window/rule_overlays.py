"""Opens the dialogs for rules, and reports what changed there."""

from PySide6.QtCore import QObject, Signal

from readerapp.rules.rule import Does, Rule
from readerapp.text.language import tr
from readerapp.ui.acts.desk import Desk


class RuleOverlays(QObject):
    """The list of rules, and the dialog for one rule."""

    changed = Signal()
    """A rule was added, changed or removed."""
    search_wanted = Signal(str)
    """The user wants to see what a rule finds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._window, self._look, self._store = desk.window, desk.look, desk.store
        self._bar, self._searching = desk.bar, desk.browsing.searching

    def rules(self) -> None:
        """Show the rules."""
        from readerapp.ui.dialogs.rules.rules_dialog import RulesDialog  # noqa: PLC0415

        dialog = RulesDialog(self._look, self._store, self._window)
        dialog.changed.connect(self.changed)
        wanted: list[str] = []

        def edit(rule: Rule | None) -> None:
            saved = self._edit(rule or _new(""), wanted)
            if wanted:
                dialog.accept()
            elif saved:
                dialog.fill(saved.id)
                dialog.say(tr("Saved “{name}”.", name=saved.name))

        dialog.edit_wanted.connect(edit)
        dialog.exec()
        self._search(wanted)

    def new(self) -> None:
        """Make a new rule, from the current search if there is one."""
        wanted: list[str] = []
        searching = self._searching
        saved = self._edit(_new("" if searching.error else searching.text), wanted)
        if saved:
            self._bar.say(tr("Saved the rule “{name}”.", name=saved.name), "check", "ok")
        self._search(wanted)

    def _edit(self, rule: Rule, wanted: list[str]) -> Rule | None:
        """Let the user change a rule; returns it if it was saved. A search that they want to see is added to `wanted`."""
        from readerapp.ui.dialogs.rules.rule_dialog import RuleDialog  # noqa: PLC0415

        tags = [tag.name for tag in self._store.tags()]
        dialog = RuleDialog(self._look, self._store, rule, tags, self._window)
        dialog.show_wanted.connect(wanted.append)
        dialog.exec()
        if dialog.answer:
            self.changed.emit()
        return dialog.answer

    def _search(self, wanted: list[str]) -> None:
        for text in wanted:
            self.search_wanted.emit(text)


def _new(search: str) -> Rule:
    return Rule("", search, Does.MUTE)
