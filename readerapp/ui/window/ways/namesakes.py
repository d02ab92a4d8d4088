"""The papers of an author, and who else a name may mean: other initials, given names and accents are told apart."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from readerapp.search.query import WrittenBy
from readerapp.storage.store import Store
from readerapp.text.folding import as_signed
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import joined
from readerapp.ui.background import Background
from readerapp.ui.widgets.quiet_bar import QuietBar

_NAMED = 3
"""How many other spellings are named; the rest are counted."""


class Namesakes(QObject):
    """Says which other spellings of an author's name there are, and offers to add or leave out their papers."""

    def __init__(
        self, store: Store, bar: QuietBar, show: Callable[[str], object], is_shown: Callable[[str], bool], parent: QObject
    ) -> None:
        """`show` shows the papers that a search finds; `is_shown` returns whether they are shown now."""
        super().__init__(parent)
        self._store, self._bar, self._show, self._is_shown = store, bar, show, is_shown
        self._background: Background | None = None

    def tell(self, name: str, search: str) -> None:
        """Say who may be meant beside `name`; `search` is the search that is shown."""
        said = self._bar.message
        family, given = _parts(name)
        if not given:
            return

        def look() -> dict[str, int]:
            with self._store.for_another_thread() as store:
                store.waits_for_index = False
                return store.spellings(WrittenBy(family, given))

        def answer(spellings: dict[str, int]) -> None:
            others = {one: papers for one, papers in spellings.items() if as_signed(one) != as_signed(name)}
            # The user may have gone elsewhere; and another message that was shown meanwhile stays.
            if others and self._is_shown(search) and self._bar.message == said:
                self._say(name, others, search)

        if self._background is None:
            self._background = Background("readerapp-namesakes", self)
        # The list reports a library that cannot be read.
        self._background.run(look, answer, lambda error: None)

    def close(self) -> None:
        """Wait for the search under way: the window is closing."""
        if self._background:
            self._background.close()

    def _say(self, name: str, others: dict[str, int], search: str) -> None:
        only = signed(name)
        listed = _listed([f"{one} ({number(papers)})" for one, papers in others.items()])
        if search == only:
            words, action, other = (
                tr("Only papers signed {name}. It may stand for {others}.", name=name, others=listed),
                tr("Show those too"),
                wide(name),
            )
        else:
            words, action, other = (
                tr("These include {others}, who may be other people.", others=listed),
                tr("Only {name}", name=name),
                only,
            )
        self._bar.say(words, "user", "text_2", action, "", lambda: self._show(other))


def by_author(name: str) -> str:
    """The search for an author's papers. Initials are matched as written: J. Moss may be many people."""
    given = _parts(name)[1]
    return signed(name) if given and _is_initials(given) else wide(name)


def signed(name: str) -> str:
    """The search for a name exactly as it is written."""
    return f'au:"={_plain(name)}"'


def wide(name: str) -> str:
    """The search for everybody whom a name may mean: an initial stands for every given name that begins with it."""
    family, given = _parts(name)
    return f'au:"{family}, {given}"' if given else f'au:"{family}"'


def _parts(name: str) -> tuple[str, str]:
    """The last name and the given names."""
    from readerapp.export.people import divided  # noqa: PLC0415 - pylatexenc, which a start does without

    parts = divided(_plain(name))
    return " ".join(filter(None, (parts.von, parts.last))), parts.first


def _plain(name: str) -> str:
    return name.replace('"', "")


def _is_initials(given: str) -> bool:
    return all(len(part) == 1 for part in given.replace(".", " ").replace("-", " ").split())


def _listed(names: Sequence[str]) -> str:
    shown, rest = list(names[:_NAMED]), len(names) - _NAMED
    if rest > 0:
        shown.append(tr_count("{count} other", "{count} others", rest))
    return joined(shown)
