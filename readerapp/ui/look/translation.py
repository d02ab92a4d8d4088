"""The window in the user's language: readerapp's own texts and Qt's, from the files of Qt Linguist."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from readerapp.keymap.actions import is_named, key_name
from readerapp.system import locations
from readerapp.text import language

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

_CONTEXT = "readerapp"
_SIGNS = {"de": (".", ",")}
"""The languages beside English, each with its thousands separator and its decimal point."""
_installed: "list[QTranslator]" = []


def speak(wanted: str) -> None:
    """Show texts in `wanted`, a value of the setting `language`, from now on. Texts already shown do not change."""
    code = QLocale.system().name().partition("_")[0] if wanted == "system" else wanted
    for one in _installed:
        QCoreApplication.removeTranslator(one)
    _installed.clear()
    if code not in _SIGNS:
        language.use(None)
        return
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415 - English needs neither

    ours, qts = QTranslator(), QTranslator()
    ours.load(str(locations.resource(f"translations/readerapp_{code}.qm")))
    if qts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(qts)
    keys = _key_names()
    QCoreApplication.installTranslator(keys)
    _installed.extend((ours, qts, keys))

    def translate(text: str, about: str, count: int | None) -> str:
        return ours.translate(_CONTEXT, text, about or None, -1 if count is None else count) or text

    language.use(translate, *_SIGNS[code])


def _key_names() -> "QTranslator":
    """Makes menus name keys as readerapp does. Qt's German names, "Return", "Hoch", "Bild aufwärts", are on no keyboard."""
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 - English needs none

    class KeyNames(QTranslator):
        def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
            return False

        def translate(self, context: str, source: str, about: str = "", n: int = -1) -> str | None:  # type: ignore[override]
            return key_name(source) if context == "QShortcut" and is_named(source) else None

    return KeyNames()
