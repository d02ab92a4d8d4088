"""What the user did, in words: for the bar, the history and the Edit menu."""

from typing import NamedTuple

from readerapp.text.language import later, tr
from readerapp.text.words import papers_words, quoted
from readerapp.triage import TAG_VERBS, Act, Verb


class _Words(NamedTuple):
    """An act in words: alone, within a sentence, and after "Undo". Other languages need different words for each."""

    done: str
    was_done: str
    doing: str


_WORDS = {
    Verb.STAR: _Words(
        later("Starred {what}"),
        later("starred {what}"),
        later("starring {what}"),
    ),
    Verb.UNSTAR: _Words(
        later("Unstarred {what}"),
        later("unstarred {what}"),
        later("unstarring {what}"),
    ),
    Verb.READ: _Words(
        later("Marked read {what}"),
        later("marked read {what}"),
        later("marking {what} read"),
    ),
    Verb.UNREAD: _Words(
        later("Marked unread {what}"),
        later("marked unread {what}"),
        later("marking {what} unread"),
    ),
    Verb.DISMISS: _Words(
        later("Dismissed {what}"),
        later("dismissed {what}"),
        later("dismissing {what}"),
    ),
    Verb.UNDISMISS: _Words(
        later("Restored {what}"),
        later("restored {what}"),
        later("restoring {what}"),
    ),
    Verb.TAG: _Words(
        later("Tagged {what}"),
        later("tagged {what}"),
        later("tagging {what}"),
    ),
    Verb.NOTE: _Words(
        later("Note saved on {what}"),
        later("note on {what}"),
        later("the note on {what}"),
    ),
    Verb.RULE_TAG: _Words(
        later("A rule tagged {what}"),
        later("a rule tagged {what}"),
        later("what a rule tagged: {what}"),
    ),
    Verb.RULE_STAR: _Words(
        later("A rule starred {what}"),
        later("a rule starred {what}"),
        later("what a rule starred: {what}"),
    ),
    Verb.MORE: _Words(
        later("Asked for more like {what}"),
        later("asked for more like {what}"),
        later("asking for more like {what}"),
    ),
    Verb.LESS: _Words(
        later("Asked for less like {what}"),
        later("asked for less like {what}"),
        later("asking for less like {what}"),
    ),
    Verb.UNWISH: _Words(
        later("Took back what you asked for with {what}"),
        later("took back what you asked for with {what}"),
        later("taking back what you asked for with {what}"),
    ),
    Verb.REVERT: _Words(
        later("Undid an action on {what}"),
        later("undid an action on {what}"),
        later("what History undid on {what}"),
    ),
    Verb.TAKE_BACK: _Words(
        later("Undid two passes over {what}"),
        later("undid two passes over {what}"),
        later("the undoing of two passes over {what}"),
    ),
    Verb.RENAME_TAG: _Words(
        later("Renamed {old} to {new}"),
        later("renamed {old} to {new}"),
        later("renaming {old} to {new}"),
    ),
    Verb.MERGE_TAG: _Words(
        later("Merged {old} into {new}"),
        later("merged {old} into {new}"),
        later("merging {old} into {new}"),
    ),
    Verb.COLOUR_TAG: _Words(
        later("Changed the colour of {new}"),
        later("changed the colour of {new}"),
        later("colouring {new}"),
    ),
    Verb.DELETE_TAG: _Words(
        later("Deleted the tag {old}"),
        later("deleted the tag {old}"),
        later("deleting the tag {old}"),
    ),
}
_IN_A_MENU = 32
"""The most characters of a title in a menu."""


def done(act: Act) -> str:
    """ "Starred “Title”", "Dismissed 3 papers", "Renamed “gloves” to “mittens”"."""
    return _filled(_WORDS[act.verb].done, act, 48)


def was_done(act: Act) -> str:
    """Like `done`, within a sentence: "starred “Title”"."""
    return _filled(_WORDS[act.verb].was_done, act, 48)


def doing(act: Act) -> str:
    """For "Undo ...": "starring “Title”", "dismissing 3 papers"."""
    return _filled(_WORDS[act.verb].doing, act, _IN_A_MENU)


def _filled(words: str, act: Act, length: int) -> str:
    if act.verb in TAG_VERBS:
        old, new = (next((quoted(tag[1:], length) for tag in act.tags if tag[0] == sign), tr("a tag")) for sign in "-+")
        return tr(words, old=old, new=new)
    return tr(words, what=quoted(act.title, length) if act.papers == 1 else papers_words(act.papers))
