"""A text that was written for people, in Markdown, as a dialog shows it."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QTextBrowser

from readerapp.ui.look.look import Look


class WrittenPage(QTextBrowser):
    """One page of text in the fonts and colours of the look. Links are reported by `anchorClicked`, never followed."""

    def __init__(self, look: Look, name: str, folder: Path) -> None:
        """`name`: for screen readers. `folder`: where the pictures are that the text names."""
        super().__init__()
        self._look, self._source = look, ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setSearchPaths([str(folder)])
        self.restyle()

    def show_markdown(self, source: str) -> None:
        """Show `source` from its beginning."""
        import markdown  # noqa: PLC0415 - a start does without

        self._source = source
        self.setHtml(markdown.markdown(source, extensions=["tables", "sane_lists", "fenced_code"]))

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
