"""Rules go out as a file and come in again; a bad file is a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.errors import RuleError
from readerapp.rules.file import rules_as_toml, rules_from_toml
from readerapp.rules.rule import Does, Rule, checked

NAMES = st.text(min_size=1, max_size=60).filter(lambda text: bool(" ".join(text.split())))


@given(
    st.lists(
        st.builds(Rule, NAMES, st.just('ti:"moss"'), st.sampled_from(Does), st.just("to read"), st.booleans(), st.just(0))
    )
)
def test_what_is_written_is_read(rules: list[Rule]) -> None:
    sound: dict[str, Rule] = {}
    for rule in rules:
        try:
            sound[checked(rule).name.casefold()] = checked(rule)
        except RuleError:
            continue
    if sound:
        assert rules_from_toml(rules_as_toml(sound.values()).encode(), "rules.toml") == list(sound.values())


def test_the_file_is_meant_to_be_read() -> None:
    assert rules_as_toml([Rule("Surveys", 'ti:"a survey"', Does.TAG, "later", on=False)]) == (
        "# Rules of readerapp. Each finds papers by a search and mutes, highlights, tags or stars them.\n\n"
        '[[rule]]\nname = "Surveys"\nsearch = "ti:\\"a survey\\""\ndoes = "tag"\ntag = "later"\non = false\n'
    )


ENTRY = '[[rule]]\nname = "A"\nsearch = "moss"\ndoes = "mute"\n'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "mine.toml holds no rules. Each begins with the line [[rule]]. No rule was changed."),
        ("zoom = 3", "mine.toml holds no rules."),
        ('rule = "x"', "mine.toml holds no rules."),
        ("rule = [1]", "mine.toml, rule 1: It is not a table. No rule was changed."),
        (ENTRY + "[more]", "mine.toml holds no rules."),
        ("[[rule]", "mine.toml cannot be read as rules: "),
        (ENTRY + "colour = 1", "mine.toml, rule 1: A rule has no “colour”; it has name, search, does, tag and on."),
        (ENTRY + "on = 1", "mine.toml, rule 1: “on” is true or false. No rule was changed."),
        (ENTRY + "tag = 1", "mine.toml, rule 1: “tag” is a text in quotation marks."),
        (ENTRY.replace("mute", "delete"), "mine.toml, rule 1: “does” is one of mute, highlight, tag, star."),
        (ENTRY + ENTRY.replace("moss", "(moss"), "mine.toml, rule 2: The search of “A” was not understood."),
        (ENTRY + ENTRY.replace('"A"', '"a"'), "mine.toml, rule 2: “a” is there twice. No rule was changed."),
        (ENTRY * 501, "mine.toml holds more than 500 rules. No rule was changed."),
        ("[[rule]]\nname = " + "[" * 5000, "mine.toml cannot be read as rules: "),
    ],
)
def test_a_bad_file_is_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(RuleError) as failure:
        rules_from_toml(text.encode(), "mine.toml")
    assert str(failure.value).startswith(sentence)


def test_bytes_that_are_no_text_are_a_sentence() -> None:
    with pytest.raises(RuleError, match=r"^mine\.toml is not text in UTF-8\. No rule was changed\.$"):
        rules_from_toml(b"\xff\xfe", "mine.toml")
