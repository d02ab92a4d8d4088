"""Commands for triage: star, dismiss, read, tag, note, undo and the rest."""

from collections.abc import Callable
from functools import partial

from readerapp.cli.command import Command, UsageError, argument, command
from readerapp.cli.library import PAPER, open_library
from readerapp.cli.values import whole_number
from readerapp.jobs.act_words import was_done
from readerapp.storage.store import Store
from readerapp.text.words import papers_words
from readerapp.triage import Act, Changes, tag_name

_TIMES = argument("times", nargs="?", type=whole_number(1), default=1, metavar="[N]")


def _verb(name: str, help: str, done: str, act: Callable[[Store, list[int]], Changes]) -> Command:
    """A command that does one thing to each of the papers."""

    @command(name, argument("ids", nargs="+", metavar="ID..."), help=help)
    def verb(ids: tuple[str, ...]) -> None:
        with open_library() as store:
            keys = list(dict.fromkeys(store.keys(ids)))
            changed = len(act(store, keys).after)
        already = len(keys) - changed
        rest = f"; {already} unchanged" if already else ""
        print(f"{done}: {papers_words(changed)}{rest}")

    return verb


@command("tag", argument("words", nargs="+", metavar="ID... +TAG -TAG"), minus_words=True)
def tag(words: tuple[str, ...]) -> None:
    """Add the tags +TAG to papers and remove the tags -TAG.

    For example: readerapp tag 2012.07810 "+to read" -later
    """
    add = [one[1:] for one in words if one.startswith("+")]
    remove = [one[1:] for one in words if one.startswith("-")]
    ids = [one for one in words if not one.startswith(("+", "-"))]
    if not ids or not (add or remove):
        raise UsageError("Name papers and tags: readerapp tag 2012.07810 +reading -later")
    try:
        add, remove = [tag_name(one) for one in add], [tag_name(one) for one in remove]
    except ValueError as error:
        raise UsageError(str(error)) from error
    with open_library() as store:
        changed = len(store.tag(store.keys(ids), add, remove).after)
    print(f"Tagged: {papers_words(changed)}")


@command("note", PAPER, argument("text", metavar="TEXT"))
def note(paper: str, text: str) -> None:
    """Set your note on the paper ID to TEXT; an empty TEXT deletes the note."""
    with open_library() as store:
        changes = store.note(store.keys([paper]), text)
    if not changes:
        print("The note is unchanged.")
    else:
        print("Note saved." if text.strip() else "Note deleted.")


@command("undo", _TIMES)
def undo(times: int) -> None:
    """Undo the last action, or the last N, from the window or the command line."""
    with open_library() as store:
        for _ in range(times):
            changes = store.undo()
            if not changes.act:
                print("Nothing to undo.")
                return
            print(f"Undone: {_what_was(changes.act, store)}.")


@command("redo", _TIMES)
def redo(times: int) -> None:
    """Redo what was undone last, or the last N."""
    with open_library() as store:
        for _ in range(times):
            changes = store.redo()
            if not changes.act:
                print("Nothing to redo.")
                return
            print(f"Redone: {_what_was(changes.act, store)}.")


def _what_was(act: Act, store: Store) -> str:
    """The act that `act` undid or redid, in the words of the window."""
    of = store.act(act.of) if act.of is not None else None
    return was_done(of) if of else "an action"


COMMANDS = (
    _verb("star", "Star each paper ID.", "Starred", Store.star),
    _verb("unstar", "Unstar each paper ID.", "Unstarred", partial(Store.star, on=False)),
    _verb("dismiss", "Dismiss each paper ID, so that lists leave it out.", "Dismissed", Store.dismiss),
    _verb("undismiss", "Restore each dismissed paper ID.", "Restored", partial(Store.dismiss, on=False)),
    _verb("read", "Mark each paper ID as read.", "Marked read", Store.read),
    _verb("unread", "Mark each paper ID as unread.", "Marked unread", partial(Store.read, on=False)),
    tag,
    note,
    undo,
    redo,
)
