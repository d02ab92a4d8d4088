"""The page in place of the PDF: while it is downloaded, if the download failed, or if it cannot be shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from readerapp.text.language import decimal, tr
from readerapp.ui.look.look import Look
from readerapp.ui.pages.message import MessagePage
from readerapp.ui.pdf.file import Refusal, Trouble
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.own_keys import ENTER, takes_key
from readerapp.ui.widgets.strips import ProgressLine

_WIDTH = 280
"""The width of the progress line and of the password field, in pixels."""


def size_words(size: int) -> str:
    """ "812 kB", "3.4 MB", "1.2 GB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000)) if size else 0} kB"
    return f"{decimal(size / 1e6)} MB" if size < 1e9 else f"{decimal(size / 1e9)} GB"


def share_words(have: int, total: int | None) -> str:
    """ "1.2 of 3.4 MB, 35 %", or "1.2 MB so far" if the total is unknown."""
    if not total:
        return tr("{size} so far", size=size_words(have)) if have else ""
    whole = size_words(total)
    part = decimal(have / 1e6) if whole.endswith("MB") else size_words(have).removesuffix(f" {whole[-2:]}")
    return tr("{part} of {whole}, {percent} %", part=part, whole=whole, percent=min(have * 100 // total, 100))


class _Password(QLineEdit):
    """Enter opens the PDF, whatever it does elsewhere in the window."""

    def event(self, event: QEvent) -> bool:
        return takes_key(event, lambda key: key.key() in ENTER) or super().event(event)


class PdfState(MessagePage):
    """A page of text with, if needed, a progress line or a password field."""

    password_given = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.line = ProgressLine(look, _WIDTH, 6)
        self.password = _Password()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("Password"))
        self.password.setAccessibleName(tr("Password of the PDF"))
        self.password.setFixedWidth(_WIDTH)
        look.dress(self.password, "fields")
        self.password.returnPressed.connect(lambda: self.password_given.emit(self.password.text()))
        before_buttons = self._column.count() - 1
        for widget in (self.line, self.password):
            self._column.insertWidget(before_buttons, widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.insertSpacing(self._column.count() - 1, 14)
        self._having = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line.hide()
        self.password.hide()

    @property
    def heading(self) -> str:
        """The heading shown."""
        return self._having[1]

    def show_coming(self, title: str, have: int, total: int | None, cancel: Button) -> None:
        """Show the progress of the download of the paper `title`."""
        heading = tr("Downloading the PDF")
        words = share_words(have, total) or tr("Waiting: requests to arXiv are sent one at a time, three seconds apart.")
        if self._having != ("coming", title):
            # The button is reused from report to report; otherwise it could not be pressed.
            self._having = ("coming", title)
            self.password.hide()
            self.show_message("download", "accent", heading, words, (cancel,))
        self._sentence.show_words(words)
        self.line.show()
        self.line.show_share(have / total if total else 0.0, words)
        self.setAccessibleName(f"{heading}: {words}")

    def show_trouble(
        self, icon: str, role: str, heading: str, sentence: str, buttons: Sequence[Button], asks_password: bool = False
    ) -> None:
        """Explain why no pages are shown."""
        self._having = ("trouble", heading)
        self.line.hide()
        self.password.setVisible(asks_password)
        self.password.clear()
        self.show_message(icon, role, heading, sentence, buttons)
        self.setAccessibleName(f"{heading}. {sentence}")

    def show_refusal(self, refusal: Refusal, again: Button, outside: Button) -> None:
        """Explain why a file is not shown. To download it `again` is offered if that may help."""
        icon = {Trouble.LOCKED: "lock", Trouble.LARGE: "file-text"}.get(refusal.trouble, "file-x")
        broken = refusal.trouble in (Trouble.DAMAGED, Trouble.GONE)
        role, locked = "bad" if broken else "text_3", refusal.trouble is Trouble.LOCKED
        buttons = [again, outside] if broken else [outside]
        self.show_trouble(icon, role, refusal.heading, refusal.sentence, buttons, locked)

    def take_focus(self) -> None:
        """Focus the password field or the default button, but not the button that cancels a download."""
        if self._having[0] == "coming":
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        likely = next((one for one in self.findChildren(PageButton) if one.isVisibleTo(self)), None)
        field = self.password if self.password.isVisibleTo(self) else likely
        if field:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
