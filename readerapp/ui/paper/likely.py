"""Why the user may like a paper, for its details: the words and authors that speak for it, and those against it."""

from readerapp.interest.likeness import Likely, Reason
from readerapp.interest.words import AUTHOR, CATEGORY, TITLE
from readerapp.rendering.abstract import escaped
from readerapp.storage.records import LibraryPaper
from readerapp.text.folding import folded
from readerapp.text.language import later, tr

_WISHES = {"more": later("You asked for more like this."), "less": later("You asked for less like this.")}


def likely_fact(entry: LibraryPaper, likely: Likely | None, link_style: str) -> str:
    """The sentence as HTML, with links that ask for more or less like the paper."""
    names = {AUTHOR + folded(name): name for name in entry.texts.authors}

    def listed(some: tuple[Reason, ...]) -> str:
        return escaped(", ".join(names.get(one.word, one.word.lstrip(CATEGORY + TITLE)) for one in some))

    said = []
    if likely and likely.for_it:
        said.append(tr("For it: {words}.", words=listed(likely.for_it)))
    if likely and likely.against_it:
        said.append(tr("Against it: {words}.", words=listed(likely.against_it)))
    if likely and not said:
        said.append(tr("None of its words tell anything yet."))
    if entry.triage.wish:
        said.append(tr(_WISHES[entry.triage.wish]))
    links = (("more", "act.more_like", tr("More like this")), ("less", "act.less_like", tr("Less like this")))
    ways = " &nbsp; ".join(
        f'<a {link_style} href="do:{action}">{tr("Undo that") if entry.triage.wish == wish else words}</a>'
        for wish, action, words in links
    )
    return "<br>".join((" ".join(said), ways))
