"""What the user did, in words: for the bar, the history and the Edit menu."""

from readerapp.text.words import papers_words, quoted
from readerapp.triage import TAG_VERBS, Act, Verb

_DONE = {
    Verb.STAR: "Starred {}",
    Verb.UNSTAR: "Unstarred {}",
    Verb.READ: "Marked read {}",
    Verb.UNREAD: "Marked unread {}",
    Verb.DISMISS: "Dismissed {}",
    Verb.UNDISMISS: "Restored {}",
    Verb.TAG: "Tagged {}",
    Verb.NOTE: "Note saved on {}",
    Verb.RULE_TAG: "A rule tagged {}",
    Verb.RULE_STAR: "A rule starred {}",
    Verb.MORE: "Asked for more like {}",
    Verb.LESS: "Asked for less like {}",
    Verb.UNWISH: "Took back what you asked for with {}",
    Verb.REVERT: "Undid an action on {}",
    Verb.TAKE_BACK: "Undid two passes over {}",
    Verb.RENAME_TAG: "Renamed {old} to {new}",
    Verb.MERGE_TAG: "Merged {old} into {new}",
    Verb.COLOUR_TAG: "Changed the colour of {new}",
    Verb.DELETE_TAG: "Deleted the tag {old}",
}
_DOING = {
    Verb.STAR: "starring {}",
    Verb.UNSTAR: "unstarring {}",
    Verb.READ: "marking {} read",
    Verb.UNREAD: "marking {} unread",
    Verb.DISMISS: "dismissing {}",
    Verb.UNDISMISS: "restoring {}",
    Verb.TAG: "tagging {}",
    Verb.NOTE: "the note on {}",
    Verb.RULE_TAG: "what a rule tagged: {}",
    Verb.RULE_STAR: "what a rule starred: {}",
    Verb.MORE: "asking for more like {}",
    Verb.LESS: "asking for less like {}",
    Verb.UNWISH: "taking back what you asked for with {}",
    Verb.REVERT: "what History undid on {}",
    Verb.TAKE_BACK: "the undoing of two passes over {}",
    Verb.RENAME_TAG: "renaming {old} to {new}",
    Verb.MERGE_TAG: "merging {old} into {new}",
    Verb.COLOUR_TAG: "colouring {new}",
    Verb.DELETE_TAG: "deleting the tag {old}",
}
_IN_A_MENU = 32
"""The length of a title in a menu."""


def done(act: Act) -> str:
    """ "Starred “Title”", "Dismissed 3 papers", "Renamed “gloves” to “mittens”"."""
    return _filled(_DONE[act.verb], act, 48)


def was_done(act: Act) -> str:
    """Like `done`, within a sentence: "starred “Title”"."""
    words = "note on {}" if act.verb is Verb.NOTE else _DONE[act.verb]
    return _filled(words[:1].lower() + words[1:], act, 48)


def doing(act: Act) -> str:
    """For "Undo ...": "starring “Title”", "dismissing 3 papers"."""
    return _filled(_DOING[act.verb], act, _IN_A_MENU)


def _filled(words: str, act: Act, length: int) -> str:
    if act.verb in TAG_VERBS:
        old, new = (next((quoted(tag[1:], length) for tag in act.tags if tag[0] == sign), "a tag") for sign in "-+")
        return words.format(old=old, new=new)
    return words.format(quoted(act.title, length) if act.papers == 1 else papers_words(act.papers))
