"""A text written for people, in Markdown, as a dialog shows it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from readerapp.ui.look.look import Look

_MARGIN = 10
"""Pixels that Qt leaves beside a text, and some."""


def open_outside(url: QUrl) -> None:
    """Open a web address in the browser, and nothing else."""
    if url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)


class WrittenPage(QTextBrowser):
    """One page of text in the fonts and colours of the look. Links are reported by `anchorClicked`, never followed."""

    def __init__(self, look: Look, name: str, folder: Path) -> None:
        """`name`: for screen readers. `folder`: has the pictures that the text refers to."""
        super().__init__()
        self._look, self._source, self._folder = look, "", folder
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.restyle()

    def show_markdown(self, source: str) -> None:
        """Show `source` from the top."""
        import markdown  # noqa: PLC0415 - a start does without
        from markdown.extensions.fenced_code import FencedCodeExtension  # noqa: PLC0415
        from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415
        from markdown.extensions.tables import TableExtension  # noqa: PLC0415

        self._source = source
        # Given by name, extensions would be looked up in the package's metadata, which the installed app does not have.
        html = markdown.markdown(source, extensions=[TableExtension(), SaneListExtension(), FencedCodeExtension()])
        # The spacing between lines of text would be far too much for the height of a picture.
        self.setHtml(html.replace("<p><img", '<p style="line-height: 100%"><img'))

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """A picture from the folder, no wider than the room there is: Qt would cut it, or shrink it without smoothing."""
        if kind != QTextDocument.ResourceType.ImageResource:
            return None
        image, ratio = QImage(str(self._folder / QUrl(name).path())), self.devicePixelRatioF()
        room = round((self.viewport().width() - 2 * _MARGIN) * ratio)
        if image.width() > room > 0:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        if not image.isNull():
            image = image.convertToFormat(QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.setPen(self._look.colour("line_strong"))
            painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
            painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if "![" in self._source and event.oldSize().width() != event.size().width():
            at = self.verticalScrollBar().value()
            self.show_markdown(self._source)
            self.verticalScrollBar().setValue(at)

    def restyle(self) -> None:
        """Apply the fonts and colours of the look."""
        look = self._look
        colours = {role: look.colour(role).name() for role in ("text", "raised", "chip", "accent")}
        self.setFont(look.font(1))
        self.setStyleSheet("QTextBrowser {{ background: {raised}; color: {text}; }}".format(**colours))
        self.document().setDefaultStyleSheet(
            "a {{ color: {accent}; }} code, kbd {{ background: {chip}; }} th {{ text-align: left; }}"
            " strong, th {{ font-weight: 600; }} h1 {{ font-size: {heading}px; font-weight: 600; margin-top: 0; }}"
            " td, th {{ padding: 3px 10px 3px 0; vertical-align: top; }} p, li {{ line-height: 140%; }}".format(
                **colours, heading=look.px(1.6)
            )
        )
        look.dress(self.verticalScrollBar(), "scroll bars")
        self.show_markdown(self._source)
