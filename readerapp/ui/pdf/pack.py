"""A pack: PDFs to download one after the other, and to copy to a folder under names of the user's choice."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.pdfs.folder import Copied, Copy, copy_all
from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.storage.records import LibraryPaper
from readerapp.text.language import later, number, tr, tr_count
from readerapp.text.words import place_words
from readerapp.ui.background import Background
from readerapp.ui.pdf.downloads import Downloads, Progress
from readerapp.ui.pdf.reading import eprint_of
from readerapp.ui.pdf.state import size_words

_WORDS = {"kept": later("kept", "a PDF"), "waiting": later("waiting", "a PDF"), "unknown": later("not downloaded", "a PDF")}


class Packed(NamedTuple):
    """A paper of the pack."""

    eprint: Eprint
    entry: LibraryPaper


class Pack(QObject):
    """Continues whether or not its dialog is open. After a restart, what is already downloaded is not downloaded again."""

    changed = Signal()
    """The pack changed."""
    said = Signal(str, str, str)
    """A message for the quiet bar: words, icon, role."""

    def __init__(self, downloads: Downloads, kept: KeptPdfs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._downloads, self._kept = downloads, kept
        self._background = Background("readerapp-pack", self)
        self.papers: list[Packed] = []
        self._cancelled: set[Eprint] = set()
        self._kinds: dict[Eprint, str] = {}
        """The progress of each paper as last reported. Asking for all 1,000 of a pack takes 10 ms, ten times a report."""
        self.held_up = ""
        """Why downloads are paused, as a sentence; empty if they are not."""
        self._told = ""
        self._quiet = False
        """Whether papers are being added; then single changes are not emitted."""
        downloads.changed.connect(self._follow)
        downloads.held_up.connect(self._show_held_up)

    # --- what is in it ----------------------------------------------------------------------------------------------------

    def take(self, entries: Sequence[LibraryPaper]) -> None:
        """Add papers and download the PDFs that are missing. The papers of a finished pack are removed first."""
        if self.done and entries:
            self.clear()
            if self.paused and not self.held_up:
                self._downloads.resume()
        for entry in entries:
            eprint = eprint_of(entry)
            if eprint not in self._kinds:
                self.papers.append(Packed(eprint, entry))
                self._kinds[eprint] = "unknown"
                if is_arxiv_id(eprint.paper_id):
                    self._kept.hold(eprint)  # A large pack must not push its own first PDFs out of the cache.
            self._cancelled.discard(eprint)
        self._told = ""
        self._quiet = True
        for packed in self.papers:
            if self.progress(packed).kind in ("unknown", "failed") and packed.eprint not in self._cancelled:
                self._downloads.want(packed.eprint)
            self._kinds[packed.eprint] = self.progress(packed).kind
        self._quiet = False
        self._tell()

    def clear(self) -> None:
        """Empty the pack. Downloaded PDFs stay, as far as there is space."""
        self.cancel()
        for packed in self.papers:
            if is_arxiv_id(packed.eprint.paper_id):
                self._kept.let_go(packed.eprint)
        self.papers.clear()
        self._cancelled.clear()
        self._kinds.clear()
        self.changed.emit()

    def progress(self, packed: Packed) -> Progress:
        """The progress of a paper of the pack."""
        return self._downloads.progress(packed.eprint)

    def words(self, packed: Packed) -> str:
        """The progress of a paper in words: "waiting", "40 %", "kept", or why it failed."""
        progress = self.progress(packed)
        match progress.kind:
            case "coming" if progress.total:
                return f"{progress.have * 100 // progress.total} %"
            case "coming":
                return size_words(progress.have)
            case "failed":
                return progress.sentence
            case "waiting" if self.paused:
                return tr("paused", "a PDF")
        return tr(_WORDS[progress.kind], "a PDF")

    @property
    def counts(self) -> Counter[str]:
        """The number of papers that are "kept", "waiting", "coming", "failed", "unknown"."""
        return Counter(self._kinds.values())

    @property
    def done(self) -> bool:
        """Whether nothing more will be downloaded without the user."""
        return not {"waiting", "coming"} & set(self._kinds.values())

    @property
    def paused(self) -> bool:
        """Whether the pack waits for the user, or for the time that arXiv named."""
        return self._downloads.paused

    # --- what can be done to it -------------------------------------------------------------------------------------------

    def pause(self) -> None:
        """Pause downloads until `resume`. Partial downloads are kept."""
        self._downloads.pause()
        self._tell()

    def resume(self) -> None:
        """Resume downloads."""
        self._downloads.resume()
        self._tell()

    def cancel(self) -> None:
        """Cancel the downloads that have not finished."""
        self._quiet = True
        for packed in self.papers:
            if self.progress(packed).kind in ("waiting", "coming"):
                self._cancelled.add(packed.eprint)
                self._downloads.give_up(packed.eprint)
        self._quiet = False
        self._tell()

    def retry(self) -> None:
        """Download again what failed or was cancelled."""
        self._cancelled.clear()
        if self.paused:
            self._downloads.resume()
        self.take([])

    def export_to(self, folder: Path, template: str) -> None:
        """Copy the downloaded PDFs to `folder`, with names made from `template`; `said` reports the result."""
        copies = [
            Copy(self._kept.path(packed.eprint), packed.entry.paper, packed.entry.texts, packed.eprint.version)
            for packed in self.papers
            if self.progress(packed).kind == "kept"
        ]
        self._background.run(
            lambda: copy_all(copies, folder, template), lambda copied: self._exported(copied, folder), self._not_exported
        )

    def close(self) -> None:
        """Finish copying: the window is closing."""
        self._background.close(finish=True)

    # --- inside -----------------------------------------------------------------------------------------------------------

    def sentence(self) -> str:
        """The state of the whole pack in a sentence."""
        counts, total = self.counts, len(self.papers)
        if not total:
            return tr("No PDFs to download.")
        if self.done and counts["kept"] == total:
            return tr_count("{count} PDF downloaded.", "All {count} PDFs downloaded.", total)
        parts = [tr("{kept} of {total} PDFs downloaded", kept=number(counts["kept"]), total=number(total))]
        if counts["failed"]:
            parts.append(tr("{failed} failed", failed=number(counts["failed"])))
        if self.held_up and not self.done:
            return f"{', '.join(parts)}. {self.held_up}"
        if not self.done:
            parts.append(tr("paused", "downloads") if self.paused else tr("in progress"))
        return f"{', '.join(parts)}."

    def _follow(self, eprint: Eprint) -> None:
        if eprint in self._kinds:
            self._kinds[eprint] = self._downloads.progress(eprint).kind
            self._tell()

    def _tell(self) -> None:
        if self._quiet:
            return
        self.changed.emit()
        sentence = self.sentence()
        if self.papers and sentence != self._told:
            self._told = sentence
            bad = self.done and self.counts["failed"] > 0
            icon, role = ("triangle-alert", "warn") if bad else ("check", "ok") if self.done else ("download", "text_2")
            self.said.emit(sentence, icon, role)

    def _show_held_up(self, sentence: str) -> None:
        self.held_up = sentence
        if self.papers:
            self._tell()

    def _exported(self, copied: Copied, folder: Path) -> None:
        place = place_words(folder)
        words = tr_count("{count} PDF copied to {place}.", "{count} PDFs copied to {place}.", copied.written, place=place)
        if copied.there:
            words = f"{words} {tr_count('{count} was already there.', '{count} were already there.', copied.there)}"
        self.said.emit(words, "check", "ok")

    def _not_exported(self, error: Exception) -> None:
        self.said.emit(str(error), "circle-alert", "bad")
