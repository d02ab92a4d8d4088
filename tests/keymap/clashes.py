"""Whether a table of actions gives a key two meanings."""

from collections.abc import Sequence

from readerapp.keymap.actions import Action


def conflicts(actions: Sequence[Action]) -> list[str]:
    """One sentence for each key that two actions share or that hides the start of a sequence. Qt would disable both."""
    owner: dict[str, Action] = {}
    found = []
    for action in actions:
        for key in action.keys:
            if key in owner:
                found.append(f"“{key}” belongs to “{owner[key].title}” and to “{action.title}”.")
            owner.setdefault(key, action)
    for key, action in owner.items():
        start, comma, _ = key.partition(", ")
        if comma and start in owner:
            found.append(f"“{start}” of “{owner[start].title}” hides “{key}” of “{action.title}”.")
    return found
