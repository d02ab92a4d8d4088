"""Commands that do what the keys of the window do: star, dismiss, read, tag, note, undo and their likes."""

from collections.abc import Callable

from readerapp.cli.command import Command, UsageError, argument, command
from readerapp.cli.library import PAPER, open_library
from readerapp.cli.values import whole_number
from readerapp.storage.store import Store
from readerapp.text.words import papers_words
from readerapp.triage import Changes, tag_name

_TIMES = argument("times", nargs="?", type=whole_number(1), default=1, metavar="[N]")


def _verb(name: str, help: str, done: str, act: Callable[[Store, list[int]], Changes]) -> Command:
    """A command that does one thing to the papers named."""

    @command(name, argument("ids", nargs="+", metavar="ID..."), help=help)
    def verb(ids: tuple[str, ...]) -> None:
        with open_library() as store:
            keys = list(dict.fromkeys(store.keys(ids)))
            changed = len(act(store, keys).after)
        already = len(keys) - changed
        rest = f"; {already} {'was' if already == 1 else 'were'} so already" if already else ""
        print(f"{done}: {papers_words(changed)}{rest}")

    return verb


@command("tag", argument("words", nargs="+", metavar="ID... +TAG -TAG"), minus_words=True)
def tag(words: tuple[str, ...]) -> None:
    """Put the tags +TAG on papers and take the tags -TAG off them.

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
    """Keep TEXT as your note on the paper ID; an empty TEXT takes the note away."""
    with open_library() as store:
        changes = store.note(store.keys([paper]), text)
    if not changes:
        print("The note was so already.")
    else:
        print("Noted." if text.strip() else "The note is gone.")


@command("undo", _TIMES)
def undo(times: int) -> None:
    """Take back the last act, or the last N, whoever did them and when."""
    with open_library() as store:
        for _ in range(times):
            changes = store.undo()
            if not changes.act:
                print("There is nothing to undo.")
                return
            of = store.act(changes.act.of) if changes.act.of is not None else None
            print(f"Undone: {_described(of.verb if of else 'act', changes)}")


@command("redo", _TIMES)
def redo(times: int) -> None:
    """Do once more what was undone last, or the last N."""
    with open_library() as store:
        for _ in range(times):
            changes = store.redo()
            if not changes.act:
                print("There is nothing to redo.")
                return
            of = store.act(changes.act.of) if changes.act.of is not None else None
            print(f"Redone: {_described(of.verb if of else 'act', changes)}")


def _described(verb: str, changes: Changes) -> str:
    act = changes.act
    if act and act.papers == 1:
        return f"{verb} “{act.title}”"
    return f"{verb} of {papers_words(len(changes.after))}"


COMMANDS = (
    _verb("star", "Star the papers ID...", "Starred", lambda store, keys: store.star(keys)),
    _verb("unstar", "Take the star from the papers ID...", "Unstarred", lambda store, keys: store.star(keys, on=False)),
    _verb("dismiss", "Dismiss the papers ID...: they leave the lists.", "Dismissed", lambda store, keys: store.dismiss(keys)),
    _verb("undismiss", "Take dismissed papers back.", "Taken back", lambda store, keys: store.dismiss(keys, on=False)),
    _verb("read", "Mark the papers ID... as read.", "Read", lambda store, keys: store.read(keys)),
    _verb("unread", "Mark the papers ID... as unread.", "Unread", lambda store, keys: store.read(keys, on=False)),
    tag,
    note,
    undo,
    redo,
)
