"""What another program gets of a paper that is dragged to it."""

from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.ui.paper.mime import MIME_TYPES
from readerapp.ui.window.main_window import MainWindow


def test_a_dragged_paper_is_text_bibtex_and_its_pdf_if_that_is_kept(window: MainWindow) -> None:
    papers = window._store.papers(list(window.browsing.keys())[:2])
    kept = KeptPdfs(window._store.path.with_name("pdfs"), 0).path(Eprint(papers[0].paper.id, papers[0].paper.version))
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(b"%PDF-1.4\n")
    data = window.verbs.handover.dragged(papers)
    assert [one.toLocalFile() or one.toString() for one in data.urls()] == [
        str(kept),
        f"https://arxiv.org/abs/{papers[1].paper.id}",
    ]
    bibtex = data.data(MIME_TYPES["bibtex"]).data().decode()
    assert bibtex.count("\n@") + bibtex.startswith("@") == 2
    assert papers[0].texts.title in data.text()
    assert data.html().count("<p>") == 2
