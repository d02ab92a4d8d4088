"""Acts on a tag as a whole, and the list of a tag that goes with its name."""

from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.triage import TAG_VERBS, Changes
from readerapp.ui.acts.browsing import Browsing


def follow_tag(store: Store, browsing: Browsing, current: int | None, changes: Changes) -> None:
    """After an act, show the list of a tag under the name that the tag has now; a tag that is gone has an empty list.

    The paper `current` stays the current one.
    """
    act = changes.act
    if act and act.of is not None:
        act = store.act(act.of)
    if act is None or act.verb not in TAG_VERBS or browsing.view.kind != "tag":
        return
    names = {tag.name for tag in store.tags()}
    if browsing.view.value not in names:
        now = next((tag[1:] for tag in act.tags if tag[1:] in names), None)
        if now:
            browsing.go_to(View("tag", now))
            if current is not None:
                browsing.go_to_paper(current)
            return
    browsing.reload()
