"""The model of the list: keys in sections, rows read in blocks, states that change."""

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.listing import Kind
from readerapp.storage.records import PaperRow, Section
from readerapp.triage import TriageState
from readerapp.ui.paper_list.part import SECTION_NAMES, Header
from readerapp.ui.paper_list.rows import ROW_ROLE, PaperListModel


class Reading:
    """Gives rows, and remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, keys: Sequence[int]) -> list[PaperRow]:
        self.asked += keys
        return [
            PaperRow(
                key,
                f"2601.{key:05}",
                f"Title {key}",
                ("Ada Quill", "Bo Reed"),
                ("cs.LG",),
                "cs.LG",
                comment="",
                abstract_start="",
                version=1,
                starred=False,
                read=False,
                dismissed=False,
            )
            for key in keys
        ]


@pytest.fixture
def reading() -> Reading:
    return Reading()


@pytest.fixture
def model(qapp: QApplication, reading: Reading) -> PaperListModel:
    """Three new papers and two cross-lists, checked by Qt's own tester."""
    found = PaperListModel(reading)
    found.tester = QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Warning)  # type: ignore[attr-defined]
    found.show([Section(Kind.NEW, array("q", [5, 4, 3]), 3), Section(Kind.CROSS, array("q", [2, 1]), 2)], headed=True)
    return found


def titles(model: PaperListModel) -> list[str]:
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_headers_and_papers_in_order(model: PaperListModel) -> None:
    assert titles(model) == [
        "New, 3, 3 undecided",
        "Title 5",
        "Title 4",
        "Title 3",
        "Cross-lists, 2, 2 undecided",
        "Title 2",
        "Title 1",
    ]
    assert model.header_rows() == [0, 4]
    assert model.paper_count == 5
    assert list(model.keys()) == [5, 4, 3, 2, 1]


def test_without_headers_only_papers(model: PaperListModel) -> None:
    model.show([Section(None, array("q", [9, 8]))], headed=False)
    assert titles(model) == ["Title 9", "Title 8"]
    assert model.header_rows() == []


def test_empty_sections_and_no_sections(model: PaperListModel) -> None:
    model.show([Section(Kind.NEW, array("q")), Section(None, array("q", [1]))], headed=False)
    assert titles(model) == ["Title 1"]
    model.show([], headed=True)
    assert model.rowCount() == 0
    assert model.key(0) is None


def test_rows_and_keys_find_each_other(model: PaperListModel) -> None:
    for row in range(model.rowCount()):
        key = model.key(row)
        if key is not None:
            assert model.row_of(key) == row
    assert model.row_of(77) is None
    assert model.key(-1) is None
    assert model.key(7) is None


@pytest.mark.parametrize("folded", [None, 0, 4])
def test_the_papers_between_two_rows_are_those_of_the_rows(folded: int | None, model: PaperListModel) -> None:
    if folded is not None:
        model.fold(folded)
    for first in range(model.rowCount()):
        for last in range(first, model.rowCount()):
            rows = (model.key(row) for row in range(first, last + 1))
            assert list(model.keys_within(first, last)) == [key for key in rows if key is not None]


def test_rows_are_read_once_and_in_blocks(model: PaperListModel, reading: Reading) -> None:
    model.show([Section(None, array("q", range(1000, 0, -1)))], headed=False)
    reading.asked.clear()
    model.paper(500)
    model.paper(501)
    assert 0 < len(reading.asked) <= 128
    assert len(set(reading.asked)) == len(reading.asked)


def test_a_million_papers_are_not_read(qapp: QApplication, reading: Reading) -> None:
    model = PaperListModel(reading)  # without Qt's tester, which would look at each of them
    model.show([Section(None, array("q", range(1_000_000, 0, -1)))], headed=False)
    assert model.rowCount() == 1_000_000
    assert reading.asked == []
    assert model.paper(999_999).key == 1  # type: ignore[union-attr]


def test_a_changed_state_changes_the_row_and_the_counts(model: PaperListModel) -> None:
    model.paper(1)
    model.apply({5: TriageState()}, {5: TriageState(starred=True)})
    assert model.paper(1).starred  # type: ignore[union-attr]
    header = model.data(model.index(0, 0), ROW_ROLE)
    assert isinstance(header, Header)
    assert (header.papers, header.undecided) == (3, 2)


def test_a_removed_row_leaves_the_others_in_place(model: PaperListModel) -> None:
    model.remove([4, 1])
    assert titles(model)[1:3] == ["Title 5", "Title 3"]
    assert titles(model)[-1] == "Title 2"
    assert model.paper_count == 3


def test_a_header_counts_the_papers_that_are_left(model: PaperListModel) -> None:
    model.apply({4: TriageState()}, {4: TriageState(dismissed=True)})
    model.remove([4])
    left = "New, 2, 2 undecided"
    assert titles(model)[0] == left
    # As it does when the list is read again.
    model.show([Section(Kind.NEW, array("q", [5, 3]), 2), Section(Kind.CROSS, array("q", [2, 1]), 2)], headed=True)
    assert titles(model)[0] == left


def test_the_last_paper_of_a_section_may_go(model: PaperListModel) -> None:
    model.remove([2, 1, 5, 4, 3])
    assert model.paper_count == 0
    assert model.rowCount() == 2


def test_folding_hides_the_papers_of_a_section(model: PaperListModel) -> None:
    model.fold(0)
    assert titles(model) == ["New, 3, 3 undecided, folded", "Cross-lists, 2, 2 undecided", "Title 2", "Title 1"]
    assert model.row_of(5) is None
    assert model.paper_count == 5
    model.fold(0)
    assert len(titles(model)) == 7


def test_a_folded_section_stays_folded_when_the_list_is_read_anew(model: PaperListModel) -> None:
    model.fold(4)
    model.show([Section(Kind.NEW, array("q", [5]), 1), Section(Kind.CROSS, array("q", [2]), 1)], headed=True)
    assert titles(model) == ["New, 1, 1 undecided", "Title 5", "Cross-lists, 1, 1 undecided, folded"]


def test_folding_a_paper_does_nothing(model: PaperListModel) -> None:
    model.fold(1)
    assert model.rowCount() == 7


def test_selected_papers(model: PaperListModel) -> None:
    model.check([5, 3], on=True)
    model.check([5], on=False)
    assert model.checked == {3}
    model.remove([3])
    assert model.checked == set()


def test_a_row_as_a_screen_reader_says_it(model: PaperListModel) -> None:
    model.paper(2)
    model.apply({4: TriageState()}, {4: TriageState(starred=True)})
    assert model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole) == (
        "Title 4; Ada Quill and 1 more; new; unread; starred; 2 of 5"
    )


def test_no_data_outside(model: PaperListModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount() == 1


def test_every_kind_has_a_section() -> None:
    assert set(SECTION_NAMES) == {*Kind, None}


def test_the_same_papers_again_keep_their_rows(model: PaperListModel, reading: Reading) -> None:
    """A screen reader says the current row once more where rows come anew."""
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: changes.append(1))
    model.paper(1)
    again = [Section(Kind.NEW, array("q", [5, 4, 3]), 1), Section(Kind.CROSS, array("q", [2, 1]), 2)]
    reading.asked.clear()
    assert not model.show(again, headed=True)
    assert (resets, changes) == ([], [1])
    assert titles(model)[0] == "New, 3, 1 undecided"
    assert 5 in reading.asked
    assert model.show([Section(Kind.NEW, array("q", [5, 3, 4]), 3), again[1]], headed=True)
    assert model.show(again, headed=True, folds=True, whole=False)
    assert len(resets) == 2
