"""Papers fetched by their identifiers, and what a fetch says when arXiv's answer is not what was asked for."""

from dataclasses import dataclass, field

from readerapp.days.report import DayState
from readerapp.errors import CancelledError
from readerapp.jobs.asking import Network
from readerapp.jobs.fetching import Refresh
from readerapp.jobs.ledger import Fetched, Step
from readerapp.search.query import HasId
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import faults
from tests.fetch_world import FEED, PAGE, TODAY, TUESDAY, YESTERDAY, World, Worlds

FIRST, SECOND = (paper.id for paper in TODAY.papers[:2])


@dataclass
class Asking:
    """A fetch of papers, and the steps that it told."""

    there: World
    steps: list[Step] = field(default_factory=list)

    def __call__(self, *papers: str, stop: bool = False) -> Fetched:
        def progress(step: Step) -> None:
            self.steps.append(step)
            if stop:
                raise CancelledError

        url = self.there.arxiv.url
        network = Network(
            self.there.store, Client(self.there.store.path.with_name("turn"), 0.0), Addresses(url, url, url, url, 0.0)
        )
        return Refresh(self.there.store, network, progress=progress).fetch_papers(papers)


def test_a_paper_comes_with_all_that_arxiv_knows_and_without_a_day(world: Worlds) -> None:
    there = world(TODAY)
    ask = Asking(there)
    fetched = ask(FIRST)
    assert (fetched.settled, fetched.changes.papers, fetched.reports) == (True, (FIRST,), ())
    assert ask.steps == [Step(FIRST, 1, 1)]
    (entry,) = there.store.papers(list(there.store.find(HasId(FIRST))))
    assert entry.paper.authors == TODAY.papers[0].authors
    assert there.store.day_sections(TUESDAY) == []


def test_several_papers_are_one_step_and_one_request(world: Worlds) -> None:
    there = world(TODAY)
    ask = Asking(there)
    assert set(ask(FIRST, SECOND).changes.papers) == {FIRST, SECOND}
    assert ask.steps == [Step("2 papers", 1, 1)]
    assert len(there.arxiv.requests) == 1


def test_papers_that_arxiv_does_not_know_are_named(world: Worlds) -> None:
    fetched = Asking(world(TODAY))(FIRST, "2606.99998", "2606.99999")
    assert fetched.problems == ("arXiv knows no paper 2606.99998, 2606.99999.",)
    assert fetched.changes.papers == (FIRST,)


def test_a_failure_is_told_instead(world: Worlds) -> None:
    there = world(TODAY)
    there.arxiv.fail("/api/", faults.status(500))
    (problem,) = Asking(there)(FIRST).problems
    assert "500" in problem
    assert "knows no paper" not in problem


def test_it_can_be_stopped(world: Worlds) -> None:
    there = world(TODAY)
    fetched = Asking(there)(FIRST, stop=True)
    assert (fetched.cancelled, fetched.problems) == (True, ())
    assert not there.arxiv.requests


def test_where_page_and_feed_fail_each_is_asked_once_and_the_day_has_failed(world: Worlds) -> None:
    there = world(YESTERDAY, TODAY)
    for address in (PAGE, FEED):
        there.arxiv.fail(address, faults.status(500), always=True)
    there.fetch()
    assert there.report().state is DayState.FAILED
    assert there.asked().count(FEED) == 1


def test_where_only_the_page_fails_the_day_is_partial(world: Worlds) -> None:
    there = world(YESTERDAY, TODAY)
    there.arxiv.fail(PAGE, faults.status(500), always=True)
    there.fetch()
    assert there.report().state is DayState.PARTIAL
    assert there.listed(TUESDAY)
