"""What a search takes for the same word, the same name, the same paper: over a real index."""

from pathlib import Path

import pytest

from readerapp.search.language import parse
from readerapp.storage.store import Store
from tests.benchmarks.finding.names import mistakes, recorded
from tests.invented import found, listing, paper

PAPERS = (
    paper(
        1,
        title=r"Moss-based $\alpha$-RuCl$_3$ and α-Ferns",
        abstract=r"Non-linear C++ code for $H_0$ in $\Lambda$CDM; see quill-net 3.5 and GPT-4o. We learned of O$_2$.",
        authors=("Jan Łoś", "Søren Ørstedt", "Karl Weißmoß", "Đặng Ước", "Aylin Çelikı", "Þóra Œuvray"),
    ),
    paper(
        2,
        id="hep-th/9901001",
        title=r"Schr\"odinger moss of O'Reed",
        abstract=r"The ﬁne structure of Poincar\'e maps in H₂O. A deep theory of learning networks.",
        authors=("Pia O'Reed", "Ana D’Elm"),
        doi="10.1000/Fern.1",
    ),
    paper(3, title="图神经网络 moss", abstract="Review of graph neural networks. がんばる", authors=("王小明",)),
    paper(
        4, title="A", abstract="We study Peter's kettles, and learn.", authors=("Di Peters", "William Quill", "Bo Keating")
    ),
    paper(5, title="B", abstract="We study.", authors=("Peter Moss", "Ada Williams", "Cy Keats", "Quill Ada Moss")),
    paper(6, title="C", abstract="We study.", authors=("Ada Quill", "Bo Manning")),
    paper(7, title="D", abstract="We study.", authors=("A. B. Quill Jr.", "Cy Man")),
    paper(
        8,
        title="E",
        abstract=r"We study $A_\infty$ and $L^\infty(\partial\Omega)$.",
        authors=("Maria van der Quill", "Ada Moss", "X Ying"),
    ),
)


@pytest.fixture
def library_of_words(store: Store) -> Store:
    store.add_listing(listing(PAPERS))
    return store


SEARCHES = {
    # People write it otherwise.
    "nonlinear": "1",
    '"nonlinear"': "",
    "alpha-RuCl3": "1",
    "LambdaCDM": "1",
    "gpt4o": "1",
    "Schroedinger": "2",
    "au:oreed": "2",
    "au:Oerstedt": "1",
    "au:oerstedt_s": "1",
    'au:"A. Quill"': "67",
    # Names stand as they are.
    "au:peters": "4",
    "au:peter": "5",
    "peters": "4",
    "au:keats": "5",
    "au:keating": "4",
    "au:williams": "5",
    "au:man": "7",
    "au:ying": "8",
    "au:quill": "45678",
    # So does what is quoted. Other words have forms.
    "learning": "124",
    '"learning"': "2",
    "learns": "124",
    '"deep theory"': "2",
    '"deep theories"': "",
    "network": "23",
    "neural-networks": "3",
    "neural-network": "3",
    '"neural network"': "",
    "abs:studied": "45678",
    "ti:studied": "",
    # A last name with given names or initials.
    "au:quill_a": "67",
    "au:quill_ada": "67",
    "au:quill_w": "4",
    "au:quill_b": "",
    'au:"Quill, Ada"': "67",
    'au:"Quill, A. B."': "67",
    'au:"Quill, A. C."': "6",
    'au:"van der Quill, M"': "8",
    "au:van_der_quill_m": "8",
    "au:moss_ada": "8",
    'au:"Ada Quill"': "6",
    'au:"Quill Ada"': "5",
    'au:"Moss Ada"': "",
    "au:quill_a OR au:peters": "467",
    "-au:quill_a au:quill": "458",
    # Letters and ligatures.
    "los": "1",
    "Łoś": "1",
    "ORSTEDT": "1",
    "weissmoss": "1",
    "weißmoß": "1",
    "dang": "1",
    "au:uoc": "1",
    "celiki": "1",
    "thora": "1",
    "oeuvray": "1",
    "fine": "2",
    "ﬁne": "2",
    "poincare": "2",
    "schrodinger": "2",
    "Schrödinger": "2",
    "o'reed": "2",
    "O’Reed": "2",
    "d'elm": "2",
    # Formulas as they look, and as they are written.
    "RuCl3": "1",
    "α-RuCl₃": "1",
    "RuCl$_3$": "1",
    "RuCl_3": "1",
    "rucl": "1",
    "alpha": "1",
    "H0": "1",
    "H_0": "1",
    "H₀": "1",
    "ΛCDM": "1",
    "lambda cdm": "1",
    "H2O": "2",
    "o2": "1",
    "GPT-4o": "1",
    r"A_\infty": "8",
    r"$A_\infty$": "8",
    r"L^\infty": "8",
    r"abs:A_\infty": "8",
    r"ti:A_\infty": "",
    r"A_\infty kettles": "",
    r"\bar\partial": "8",
    r"\infty": "8",
    r"A_\emptyset": "",
    # Scripts without blanks.
    "神经": "3",
    "神经网络": "3",
    "网神": "",
    "ti:图": "3",
    "小明": "3",
    "au:王": "3",
    "がん": "3",
    "かん": "",
    # The paper itself.
    "hep-th/9901001": "2",
    "id:hep-th/9901001v2": "2",
    "10.1000/fern.1": "2",
    "id:10.1000/FERN.1": "2",
    "doi:10.1000/Fern.1": "2",
    "https://doi.org/10.1000/Fern.1": "2",
    "10.1000/fern": "",
    # What is to be left out.
    "moss NOT graph": "1258",
    "moss AND NOT (graph OR deep)": "158",
    "title:moss author:reed": "2",
}


@pytest.mark.parametrize(("query", "numbers"), SEARCHES.items(), ids=SEARCHES)
def test_finds(query: str, numbers: str, library_of_words: Store) -> None:
    ids = {PAPERS[int(number) - 1].id for number in numbers}
    assert set(found(library_of_words, query)) == ids


@pytest.mark.parametrize("word", ["learning", "theory", "o'reed", "networks", "weissmoss", "α-rucl₃", "图神经网络"])
def test_no_beginning_of_a_word_loses_what_the_word_finds(word: str, library_of_words: Store) -> None:
    whole = set(library_of_words.find(parse(f'"{word}"')))
    assert whole
    for end in range(1, len(word) + 1):
        assert whole <= set(library_of_words.find(parse(word[:end], unfinished=True))), word[:end]


def test_a_paper_that_changes_is_taken_out_with_all_its_words(library_of_words: Store) -> None:
    """The index forgets what it was given, however it was folded."""
    assert found(library_of_words, "weissmoss")
    changed = [one._replace(title="Else", abstract="Nothing.", authors=("No One",), version=2) for one in PAPERS]
    library_of_words.add_listing(listing(changed))
    assert library_of_words.check() == []
    for query in ("weissmoss", "RuCl3", "神经", "fine", "learning", "au:quill"):
        assert found(library_of_words, query) == []
    assert library_of_words.unindexed() == 0
    assert library_of_words.check() == []


def test_forms_are_found_of_words_that_come_later(library_of_words: Store) -> None:
    assert len(found(library_of_words, "learn")) == 3
    library_of_words.add_listing(listing([paper(9, title="Learners and learnings")]))
    assert len(found(library_of_words, "learn")) == 4


def test_an_index_made_anew_finds_the_same(library_of_words: Store) -> None:
    before = {query: found(library_of_words, query) for query in SEARCHES}
    library_of_words.rebuild_index()
    assert {query: found(library_of_words, query) for query in SEARCHES} == before
    assert library_of_words.check() == []


def test_names_are_found_in_recorded_papers_as_plain_python_finds_them(recorded_names: Path, store: Store) -> None:
    papers = list(recorded(recorded_names, 2500))
    store.add_listing(listing(papers, day=None))
    assert list(mistakes(store, papers, 120)) == []


@pytest.fixture
def recorded_names(recorded: Path) -> Path:
    """The folder of the recorded papers, if it has them."""
    if not (recorded / "metadata.jsonl.gz").is_file():
        pytest.skip(f"the recorded papers are not in {recorded}")
    return recorded
