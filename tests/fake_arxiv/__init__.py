"""A server that plays arXiv: every format, any day, any fault, on a port of this machine.

    with FakeArxiv([Batch(day, invented_papers(100, "cs.LG", day))]) as arxiv:
        arxiv.fail("/rss/", faults.too_many(retry_after=2))
        ...
        assert arxiv.most_open == 1

By hand, as a process of its own: `python -m tests.fake_arxiv --papers 1000`.
"""

from tests.fake_arxiv.papers import Batch, announced, in_order, invented_papers
from tests.fake_arxiv.server import FakeArxiv, Request

__all__ = ["Batch", "FakeArxiv", "Request", "announced", "in_order", "invented_papers"]
