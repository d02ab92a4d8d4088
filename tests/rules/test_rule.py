"""What can be a rule, and the simple questions that the dialog asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.errors import RuleError
from readerapp.rules.conditions import Asks, Condition, conditions_of, search_of
from readerapp.rules.rule import LONGEST_NAME, Does, Rule, checked
from readerapp.search.language import parse
from readerapp.search.query import And, InCategory, Text, WrittenBy

MUTE = Rule("Surveys", "ti:survey", Does.MUTE)


def test_texts_are_put_in_order() -> None:
    rule = checked(MUTE._replace(name="  Sur\nveys ", search=" ti:survey\tmoss ", tag="gone"))
    assert rule == MUTE._replace(name="Sur veys", search="ti:survey moss")
    assert checked(MUTE._replace(does=Does.TAG, tag=" #to  read ")).tag == "to read"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"name": " "}, "A rule needs a name."),
        ({"name": "x" * (LONGEST_NAME + 1)}, f"The name of a rule has at most {LONGEST_NAME} characters."),
        ({"search": "x" * 2001}, "The search of a rule has at most 2,000 characters."),
        ({"search": "  "}, "“Surveys” needs a search. Without one it would find every paper."),
        ({"search": '"…"'}, "“Surveys” needs a search. Without one it would find every paper."),
        ({"search": "ti:a (b"}, "The search of “Surveys” was not understood after “ti:a”."),
        ({"search": "moss is:starred"}, "“Surveys” asks for is:, tag: or note:."),
        ({"search": "moss OR -(fern tag:x)"}, "“Surveys” asks for is:, tag: or note:."),
        ({"search": "note:ask"}, "“Surveys” asks for is:, tag: or note:."),
        ({"search": "is:muted"}, "“Surveys” asks for is:, tag: or note:."),
        ({"does": Does.TAG}, "A tag needs a name."),
    ],
)
def test_what_cannot_be_a_rule_is_a_sentence(changed: dict[str, object], sentence: str) -> None:
    with pytest.raises(RuleError) as failure:
        checked(MUTE._replace(**changed))  # type: ignore[arg-type]
    assert str(failure.value).startswith(sentence)


def test_questions_are_searches_that_find_what_they_say() -> None:
    asked = [
        Condition(Asks.TITLE, "deep moss"),
        Condition(Asks.AUTHOR, "Quill, Ada"),
        Condition(Asks.CATEGORY, "cs.CV"),
        Condition(Asks.TITLE, " "),
    ]
    assert search_of(asked) == 'ti:"deep moss" au:"Quill, Ada" cat:cs.CV'
    assert parse(search_of(asked)) == And(
        (Text("deep moss", "title", exact=True), WrittenBy("Quill", "Ada"), InCategory("cs.CV"))
    )
    assert conditions_of(search_of(asked)) == asked[:3]


def test_a_search_of_ones_own_stays_what_it_is() -> None:
    assert conditions_of("moss OR fern") == [Condition(Asks.SEARCH, "moss OR fern")]
    assert search_of([Condition(Asks.SEARCH, "moss OR fern"), Condition(Asks.KIND, "cross")]) == "(moss OR fern) kind:cross"
    assert search_of([Condition(Asks.SEARCH, "moss OR fern")]) == "moss OR fern"
    assert conditions_of("") == []


@given(st.lists(st.tuples(st.sampled_from([one for one in Asks if one is not Asks.SEARCH]), st.text(min_size=1)), max_size=4))
def test_conditions_come_back_from_their_search(pairs: list[tuple[Asks, str]]) -> None:
    search = search_of([Condition(*pair) for pair in pairs])
    asked = conditions_of(search)
    assert search_of(asked) == search
