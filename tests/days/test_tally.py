"""What a page counts, beside what was known of its day."""

import pytest

from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.days.sentences import sentence
from readerapp.days.tally import keep_more_complete
from tests.invented import DAY

EMPTY = DayReport(DAY, "cs.LG", DayState.COMPLETE, {Kind.NEW: Count(0, 0)})
SEEN = {Kind.NEW: Count(9)}
WHOLE = DayReport(DAY, "cs.LG", DayState.COMPLETE, {Kind.NEW: Count(9, 9)})


@pytest.mark.parametrize("state", [DayState.PARTIAL, DayState.FAILED])
def test_an_empty_page_settles_no_day_of_which_papers_were_seen(state: DayState) -> None:
    report = keep_more_complete(DayReport(DAY, "cs.LG", state, SEEN), EMPTY)
    assert (report.state, report.counts) == (DayState.PARTIAL, SEEN)
    assert sentence(report).endswith("are not known yet. arXiv’s page lists nothing for this day.")


def test_an_empty_page_does_not_undo_a_complete_day() -> None:
    assert keep_more_complete(WHOLE, EMPTY) == WHOLE


@pytest.mark.parametrize("known", [None, DayReport(DAY, "cs.LG", DayState.DUE), EMPTY])
def test_a_category_may_have_a_quiet_day(known: DayReport | None) -> None:
    assert keep_more_complete(known, EMPTY) == EMPTY
