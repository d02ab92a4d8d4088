"""The papers of an author, and who else may be meant: initials, other given names and accents are told apart, and said."""

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
"""Other spellings that are named; the rest is counted."""


class Namesakes(QObject):
    """Says, once the papers of an author are shown, which other spellings there are, and offers them or leaves them out."""

    def __init__(
        self, store: Store, bar: QuietBar, show: Callable[[str], object], is_shown: Callable[[str], bool], parent: QObject
    ) -> None:
        """`show` shows a search; `is_shown` returns whether it is the one shown now."""
        super().__init__(parent)
        self._store, self._bar, self._show, self._is_shown = store, bar, show, is_shown
        self._background: Background | None = None

    def tell(self, name: str, search: str) -> None:
        """Say who else than `name` may be meant; `search` is what is shown."""
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
        # A library that cannot be read now is said to be so by the list.
        self._background.run(look, answer, lambda error: None)

    def close(self) -> None:
        """Wait for the present look: the window is closing."""
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
                tr("Among these: {others}, who may be others.", others=listed),
                tr("Only {name}", name=name),
                only,
            )
        self._bar.say(words, "user", "text_2", action, "", lambda: self._show(other))


def by_author(name: str) -> str:
    """The search for the papers of an author. Initials alone mean nobody else: J. Moss may be many."""
    given = _parts(name)[1]
    return signed(name) if given and _is_initials(given) else wide(name)


def signed(name: str) -> str:
    """The search for a name exactly as it is written."""
    return f'au:"={_plain(name)}"'


def wide(name: str) -> str:
    """The search for everybody whom a name may mean: an initial stands for every name that begins so."""
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
