"""What arXiv said is stored once, completed and never forgotten."""

from datetime import UTC, date, datetime

import pytest

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError, PaperNotFoundError
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything, Is
from readerapp.sources.markdown import parse
from readerapp.storage.sql.paper_key import hashed_key
from readerapp.storage.sql.papers import INCOMPLETE
from readerapp.storage.store import Store
from readerapp.text.words import AND_OTHERS
from readerapp.triage import TriageState
from tests.invented import DAY, bare, filled, found, listing, paper


def stored(store: Store, paper_id: str = "2601.00001") -> Paper:
    return store.paper(store.keys([paper_id])[0]).paper


def table(store: Store, name: str) -> list[tuple[object, ...]]:
    return store.connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - a literal


# --- adding a listing -------------------------------------------------------------------------------------------------


def test_the_first_time_all_papers_are_new_the_second_time_none(store: Store, day: bytes) -> None:
    first = store.add_listing(parse(day))
    assert (len(first.papers), len(first.new), first.updated, first.days) == (12, 12, (), (DAY,))
    before = [table(store, name) for name in ("papers", "announcements")]
    second = store.add_listing(parse(day))
    assert (len(second.papers), second.new, second.updated) == (12, (), ())
    assert [table(store, name) for name in ("papers", "announcements")] == before


def test_the_recorded_day_has_115_papers_of_which_the_second_time_none_is_new(store: Store, recorded_day: bytes) -> None:
    assert len(store.add_listing(parse(recorded_day)).new) == 115
    assert store.add_listing(parse(recorded_day)).new == ()
    assert len(set(found(store, "date:2020-12-15"))) == 115


def test_every_word_of_a_paper_comes_back(store: Store) -> None:
    whole = paper(comment="9 pages,\n2 figures", journal_ref="J. Lamps 3", doi="10.1/x 10.2/y", abstract_as_given="<a>")
    store.add_listing(listing([whole]))
    assert stored(store) == whole


def test_every_word_of_a_bare_paper_comes_back(store: Store) -> None:
    store.add_listing(Listing((bare(abstract=None),)))
    assert stored(store) == bare(abstract=None)
    assert store.paper(store.keys(["2601.00001"])[0]).announced == ()


def test_moments_are_kept_in_utc(store: Store) -> None:
    eastern = datetime.fromisoformat("2026-01-05T12:30:00-05:00")
    store.add_listing(listing([paper(submitted=eastern)]))
    assert stored(store).submitted == datetime(2026, 1, 5, 17, 30, tzinfo=UTC)


def test_the_texts_are_unicode_with_formulas(store: Store) -> None:
    store.add_listing(listing([paper(title=r"G\"odel $\alpha^2$", abstract="a\nb", authors=(r"K. G\"odel",))]))
    texts = store.paper(store.keys(["2601.00001"])[0]).texts
    assert (texts.title, texts.title_plain, texts.abstract, texts.authors) == (
        "Gödel $\\alpha^2$",
        "Gödel α²",
        "a b",
        ("K. Gödel",),
    )


def test_a_paper_named_twice_in_a_listing_is_one(store: Store) -> None:
    changes = store.add_listing(Listing((bare(), paper())))
    assert changes.new == ("2601.00001",)
    assert stored(store) == paper()


def test_a_listing_of_many_batches_is_stored_whole(store: Store) -> None:
    assert len(filled(store, 450)) == 450
    assert store.days(1)[0].papers == 450


# --- merging ----------------------------------------------------------------------------------------------------------


def test_a_complete_paper_completes_an_incomplete_one(store: Store) -> None:
    store.add_listing(listing([bare()]))
    changes = store.add_listing(listing([paper()]))
    assert (changes.new, changes.updated) == ((), ("2601.00001",))
    assert stored(store) == paper()
    assert found(store, "au:quill") == ["2601.00001"]


def test_an_incomplete_paper_never_degrades_a_complete_one(store: Store) -> None:
    store.add_listing(listing([paper()]))
    changes = store.add_listing(listing([bare(title="Else", abstract="Else")]))
    assert changes.updated == ()
    assert stored(store) == paper()


def test_an_older_version_never_overrides(store: Store) -> None:
    store.add_listing(listing([paper(version=3, title="Third")]))
    store.add_listing(listing([paper(version=2, title="Second")]))
    assert (stored(store).title, stored(store).version) == ("Third", 3)


def test_a_new_title_is_found_and_the_old_one_is_not(store: Store) -> None:
    store.add_listing(listing([paper(version=1, title="Lanterns")]))
    store.add_listing(listing([paper(version=2, title="Torches")]))
    assert found(store, "ti:torches") == ["2601.00001"]
    assert found(store, "ti:lanterns") == []
    assert store.check() == []


def test_a_paper_of_several_categories_is_one_paper(store: Store) -> None:
    store.add_listing(listing([bare(categories=("cs.LG",))], category="cs.LG"))
    store.add_listing(listing([bare(categories=("cs.CV",))], category="cs.CV"))
    [entry] = store.papers(store.keys(["2601.00001"]))
    assert entry.paper.categories == ("cs.LG", "cs.CV")
    assert [one.category for one in entry.announced] == ["cs.CV", "cs.LG"]


def test_a_dismissed_paper_that_comes_back_stays_dismissed(store: Store) -> None:
    [key] = filled(store, 1)
    store.dismiss([key])
    store.add_listing(listing([paper(1, version=2)], date(2026, 1, 9), kind=Kind.REPLACE))
    assert store.paper(key).triage == TriageState(dismissed=True)


# --- announcements ----------------------------------------------------------------------------------------------------


def test_announcements_are_kept_for_each_day_and_category_newest_first(store: Store) -> None:
    said = [
        Announcement("2601.00001", date(2026, 1, 6), "cs.LG", Kind.NEW, 1, 3),
        Announcement("2601.00001", date(2026, 1, 6), "cs.CV", Kind.CROSS, 1, 90),
        Announcement("2601.00001", date(2026, 1, 9), "cs.LG", Kind.REPLACE, 2, 5),
    ]
    store.add_listing(Listing((paper(),), tuple(said)))
    assert store.paper(store.keys(["2601.00001"])[0]).announced == (said[2], said[1], said[0])


def test_the_kind_and_version_of_an_announcement_are_not_forgotten(store: Store) -> None:
    store.add_listing(Listing((paper(),), (Announcement("2601.00001", DAY, "cs.LG", Kind.CROSS, 2, 1),)))
    store.add_listing(Listing((bare(),), (Announcement("2601.00001", DAY, "cs.LG", None, None, 7),)))
    [one] = store.paper(store.keys(["2601.00001"])[0]).announced
    assert (one.kind, one.version, one.position) == (Kind.CROSS, 2, 7)


def test_an_announcement_of_a_paper_that_is_not_there_is_passed_over(store: Store) -> None:
    store.add_listing(Listing((paper(1),), (Announcement("2601.00002", DAY, "cs.LG"),)))
    assert store.days(9) == []


# --- keys, and papers of other sources --------------------------------------------------------------------------------


def test_the_newest_papers_come_first(store: Store) -> None:
    known = ["hep-th/9901001", "0704.0001", "2012.07810", "1412.1234", "1501.00001", "math/0309136", "2601.00002"]
    store.add_listing(listing([bare(id=one) for one in known]))
    newest_first = ["2601.00002", "2012.07810", "1501.00001", "1412.1234", "0704.0001", "math/0309136", "hep-th/9901001"]
    assert found(store, "") == newest_first


def test_papers_of_other_sources_are_kept_under_their_own_id(store: Store) -> None:
    store.add_listing(listing([bare(id="10.1101/2020.01.01.1", submitted=datetime(2020, 1, 1, tzinfo=UTC)), bare(1)]))
    assert store.add_listing(listing([bare(id="10.1101/2020.01.01.1")])).new == ()
    assert found(store, "") == ["2601.00001", "10.1101/2020.01.01.1"]
    assert store.keys(["10.1101/2020.01.01.1"])


# Searched for: their checksums are the same.
COLLIDING = ("10.1000/lamp.1fdc0ee9", "10.1000/lamp.5fb19e8e")


def test_two_ids_with_one_hash_are_two_papers(store: Store) -> None:
    one, other = COLLIDING
    assert hashed_key(one, DAY) == hashed_key(other, DAY)
    at = datetime(2026, 1, 6, 12, tzinfo=UTC)
    papers = [bare(id=one, title="One", submitted=at), bare(id=other, title="Other", submitted=at)]
    for _ in range(2):
        store.add_listing(listing(papers))
    first, second = store.keys([one, other])
    assert second == first + 1
    assert [entry.paper.title for entry in store.papers([first, second])] == ["One", "Other"]


def test_keys_take_identifiers_as_people_paste_them(store: Store) -> None:
    keys = filled(store)
    assert store.keys(["arXiv:2601.00002v7", " https://arxiv.org/pdf/2601.00001.pdf "]) == [keys[1], keys[0]]


def test_an_identifier_that_is_not_there_is_named(store: Store) -> None:
    filled(store)
    with pytest.raises(PaperNotFoundError, match=r"^2601\.00009 is not in this library\."):
        store.keys(["2601.00001", "arXiv:2601.00009v2"])


def test_a_text_that_is_no_identifier_is_named(store: Store) -> None:
    with pytest.raises(InvalidIdentifierError, match="“nonsense” is not an arXiv identifier"):
        store.keys(["nonsense"])


def test_a_key_without_paper_is_a_known_failure(store: Store) -> None:
    with pytest.raises(PaperNotFoundError):
        store.paper(17)
    assert store.papers([17]) == []


def test_papers_come_in_the_order_asked_for_even_many(store: Store) -> None:
    keys = filled(store, 1200)
    wanted = keys[::-7]
    assert [entry.key for entry in store.papers(wanted)] == wanted


def test_a_version_of_twenty_digits_is_no_traceback(store: Store) -> None:
    link = "https://arxiv.org/pdf/2601.00001v99999999999999999999"
    text = f"# ArXiv cs.LG --Tue, 6 Jan 2026\n### 1.T  [ :arrow_down: ]({link})\n>  A.      \n"
    assert store.add_listing(parse(text.encode()))


# --- removal ----------------------------------------------------------------------------------------------------------


def test_a_removed_paper_is_gone_with_all_that_is_known_of_it(store: Store) -> None:
    first, second, third = filled(store)
    store.star([first])
    store.tag([second], add=["a"])
    store.citation_keys([(first, "x")])
    assert store.remove(["2601.00001", "2601.00002", "2601.77777"]) == 2
    assert found(store, "") == ["2601.00003"]
    assert found(store, "title") == ["2601.00003"]
    for name in ("triage", "tagged", "acts", "act_papers", "citation_keys"):
        assert table(store, name) == []
    assert store.check() == []
    assert store.paper(third).paper.id == "2601.00003"


def test_a_removed_paper_can_come_again(store: Store) -> None:
    filled(store)
    store.remove(["2601.00001"])
    assert store.add_listing(listing([paper(1)])).new == ("2601.00001",)


def test_the_library_is_as_it_was_after_reopening(store: Store, day: bytes) -> None:
    store.add_listing(parse(day))
    before = store.papers(store.find(Everything()))
    store.close()
    with Store(store.path, texts_of) as again:
        assert again.papers([entry.key for entry in before]) == before


def test_the_page_of_a_pdf_is_remembered(store: Store) -> None:
    first, second = filled(store, 2)
    store.keep_pdf_page(first, 12)
    store.keep_pdf_page(first, 3)
    assert (store.pdf_page(first), store.pdf_page(second)) == (3, 0)


def test_incomplete_papers_are_found_by_their_index(store: Store) -> None:
    plan = store.connection.execute(f"EXPLAIN QUERY PLAN SELECT key FROM papers WHERE {INCOMPLETE}").fetchall()  # noqa: S608
    assert "papers_incomplete" in plan[0][-1]


def test_a_list_of_authors_that_was_cut_is_completed(store: Store) -> None:
    store.add_listing(listing([paper(1, authors=("Ada Quill", AND_OTHERS)), paper(2)]))
    assert store.incomplete(9) == ["2601.00001"]
    assert len(store.find(Is("incomplete"))) == 1
    store.add_listing(listing([paper(1)]))
    assert store.incomplete(9) == []
