"""What the window does after an act on a tag as a whole."""

from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.triage import TAG_VERBS, Changes
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.paper_list.table import PaperList


def follow_tag(store: Store, browsing: Browsing, papers: PaperList, changes: Changes) -> None:
    """After an act on a tag, show its new name and colour everywhere, and its list under the new name."""
    act = changes.act
    if act and act.of is not None:
        act = store.act(act.of)
    if act is None or act.verb not in TAG_VERBS:
        return
    # At once: a menu of the sidebar must not offer a name that is gone.
    browsing.counting.now()
    papers.rows.reread(changes.after)
    if browsing.view.kind != "tag":
        return
    names = {tag.name for tag in store.tags()}
    now = next((tag[1:] for tag in act.tags if tag[1:] in names), None)
    if browsing.view.value in names or now is None:
        browsing.reload()
        return
    current = papers.current_key()
    browsing.go_to(View("tag", now))
    if current is not None:
        browsing.go_to_paper(current)
