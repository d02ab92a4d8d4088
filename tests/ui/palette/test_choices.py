"""What the palette offers for some letters, and in which order."""

from readerapp.ui.dialogs.palette.choices import RECENT, Choice, Offers, Row, narrowed

CHOICES = [
    Choice("action", "act.star", "Star", keys=("S",)),
    Choice("action", "act.star_next", "Star, then next"),
    Choice("action", "export.bibtex", "Export BibTeX…", others="Write the starred papers to a BibTeX file."),
    Choice("view", "starred", "Starred", "86 papers"),
    Choice("tag", "tag:stars", "stars", dot="tag_red"),
    Choice("category", "category:cs.CV", "cs.CV", "Computer Vision"),
    Choice("day", "day:2026-06-30", "Tue 30 June", others="2026-06-30 Tuesday 30 June 2026"),
]
PAPER = Choice("paper", "2601.00001", "Instances of nothing", "Ada Quill")
AUTHOR = Choice("author", "Ada Starling", "Ada Starling")


def lines(rows: list[Row]) -> list[str]:
    return [row.choice.title if row.choice else f"[{row.heading}]" for row in rows]


def test_everything_stands_under_its_heading() -> None:
    rows = Offers(CHOICES, ()).rows("")
    assert lines(rows)[:2] == ["[Actions]", "Star"]
    assert [row.heading for row in rows if row.heading] == ["Actions", "Go to"]


def test_letters_leave_what_has_them() -> None:
    rows = Offers(CHOICES, ()).rows("sta", [AUTHOR, PAPER])
    assert lines(rows) == [
        *("[Actions]", "Star", "Star, then next", "Export BibTeX…"),
        *("[Go to]", "stars", "Starred"),
        *("[Authors]", "Ada Starling"),
        *("[Papers]", "Instances of nothing"),
    ]
    assert rows[1].marks == [(0, 3)]
    assert rows[3].more == "Write the starred papers to a BibTeX file."


def test_the_newest_choices_come_first() -> None:
    recent = ["category category:cs.CV", "action act.star_next"]
    rows = Offers(CHOICES, recent).rows("")
    assert lines(rows)[:3] == [f"[{RECENT}]", "cs.CV", "Star, then next"]
    assert lines(rows).count("cs.CV") == 1
    assert lines(Offers(CHOICES, recent).rows("sta"))[1:3] == ["Star, then next", "Star"]


def test_a_new_choice_goes_before_no_better_match() -> None:
    rows = Offers(CHOICES, ["action export.bibtex"]).rows("star")
    assert lines(rows)[1] == "Star"


def test_a_prefix_narrows() -> None:
    offers = Offers(CHOICES, ())
    assert lines(offers.rows("#st")) == ["[Go to]", "stars"]
    assert lines(offers.rows("cat:vision")) == ["[Go to]", "cs.CV"]
    assert lines(offers.rows("au:star", [AUTHOR])) == ["[Authors]", "Ada Starling"]
    assert lines(offers.rows("#")) == ["[Go to]", "stars"]
    assert narrowed(" CAT:cs") == (("category",), "cs")


def test_letters_are_marked_before_dots() -> None:
    row = Offers(CHOICES, ()).rows("exp")[1]
    assert row.marks == [(0, 3)]
    assert row.more == ""


def test_days_are_found_as_they_are_written() -> None:
    offers = Offers(CHOICES, ())
    for text in ("2026-06", "tuesday", "30 june", "tue 30"):
        assert "Tue 30 June" in lines(offers.rows(text)), text


def test_what_is_known_stays_as_it_is() -> None:
    offers = Offers(CHOICES, ())
    offers.add([Choice("tag", "tag:stars", "stars"), Choice("tag", "tag:other", "other")])
    rows = offers.rows("#")
    assert lines(rows) == ["[Go to]", "stars", "other"]
    assert rows[1].choice is not None
    assert rows[1].choice.dot == "tag_red"


def test_the_exact_name_of_a_list_goes_before_actions_that_contain_it() -> None:
    choices = [
        Choice("action", "go.next_undecided", "Next undecided"),
        Choice("view", "undecided", "Undecided", "79 papers"),
        *CHOICES,
    ]
    assert lines(Offers(choices, ()).rows("Undecided ")) == ["[Go to]", "Undecided", "[Actions]", "Next undecided"]
    assert lines(Offers(choices, ()).rows("undecide"))[0] == "[Actions]"
    # An action of this name comes first as ever.
    assert lines(Offers(choices, ()).rows("star"))[:2] == ["[Actions]", "Star"]
