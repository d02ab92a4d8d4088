"""Collect the texts of the window in resources/translations/, and make of the translated ones what Qt reads.

    python packaging/make_translations.py           new texts come in as unfinished, and those that are gone leave
    python packaging/make_translations.py --check   fails if a text is not translated, or a file is not up to date

Translate with Qt Linguist or an editor, then run it again.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import PySide6
from PySide6.QtCore import QTranslator

from readerapp.keymap.actions import ACTIONS, GROUPS, MENUS
from readerapp.keymap.keys import PDF_KEYS
from readerapp.keymap.presets import PRESETS
from readerapp.settings.table import SETTINGS

TOP = Path(__file__).resolve().parent.parent
FOLDER = TOP / "resources" / "translations"
LANGUAGES = ("de",)
CONTEXT = "readerapp"


class Text(NamedTuple):
    """A text to be translated."""

    source: str
    about: str = ""
    counted: bool = False


class Translation(NamedTuple):
    """What one has become: one form, or two if it is counted (of one, of many)."""

    forms: tuple[str, ...]

    def is_of(self, text: Text) -> bool:
        """Whether nothing is lacking: each form is there and names the values that `text` names, the count perhaps not."""
        if len(self.forms) != 1 + text.counted or not all(self.forms):
            return False
        wanted = places(text.source)
        return all(wanted - {"count"} <= places(form) <= wanted for form in self.forms)


def places(text: str) -> set[str]:
    """The names of the values that go into `text`."""
    found, rest = set(), text
    while "{" in rest:
        name, _, rest = rest.partition("{")[2].partition("}")
        found.add(name)
    return found


def texts() -> dict[Text, list[str]]:
    """Every text of the window, and the files that have it, in a steady order."""
    found: dict[Text, list[str]] = {}
    for text, file in (*_of_tables(), *_of_code()):
        found.setdefault(text, []).append(file)
    return dict(sorted(found.items()))


def _of_tables() -> Iterator[tuple[Text, str]]:
    for words in (*MENUS, *GROUPS, *(part for action in ACTIONS for part in (action.title, action.help))):
        yield Text(words), "keymap/actions.py"
    for words in (part for key in PDF_KEYS for part in (key.title, key.help)):
        yield Text(words), "keymap/keys.py"
    for preset in PRESETS.values():
        yield Text(preset.help), "keymap/presets.py"
    for setting in SETTINGS:
        for words in (setting.page, setting.title, setting.help, setting.unit, *setting.labels):
            if words:
                yield Text(words), "settings/table.py"


def _of_code() -> Iterator[tuple[Text, str]]:
    for path in sorted((TOP / "readerapp").rglob("*.py")):
        file = path.relative_to(TOP / "readerapp").as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if isinstance(node, ast.Call) and name in {"tr", "later", "tr_count"}:
                given = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
                if any(isinstance(one, ast.JoinedStr) for one in node.args) or (name == "tr_count" and None in given[:2]):
                    sys.exit(f"{file}:{node.lineno}: {name} is to be given its text here, and no f-string.")
                if name == "tr_count":
                    yield Text(str(given[1]), str(given[3]) if len(given) > 3 else "", counted=True), file
                elif isinstance(given[0], str):
                    yield Text(given[0], str(given[1]) if len(given) > 1 else ""), file


def read(path: Path) -> dict[Text, Translation]:
    """The translations of a .ts file. Unfinished ones have empty forms."""
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message") if path.exists() else ():  # noqa: S314 - our own file
        counted = message.get("numerus") == "yes"
        translated = message.find("translation")
        if translated is None:
            continue
        forms = [one.text or "" for one in translated.iter("numerusform")] if counted else [translated.text or ""]
        text = Text(message.findtext("source") or "", message.findtext("comment") or "", counted)
        found[text] = Translation(tuple(forms))
    return found


def as_ts(language: str, known: dict[Text, Translation]) -> str:
    """The .ts file of all texts, with what is `known` of them."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, files in texts().items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
        for file in dict.fromkeys(files):
            ElementTree.SubElement(message, "location", filename=f"../../readerapp/{file}")
        ElementTree.SubElement(message, "source").text = text.source
        if text.about:
            ElementTree.SubElement(message, "comment").text = text.about
        translation = known.get(text, Translation(("",) * (1 + text.counted)))
        finished = translation.is_of(text)
        translated = ElementTree.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
        if text.counted:
            for form in translation.forms:
                ElementTree.SubElement(translated, "numerusform").text = form
        else:
            translated.text = translation.forms[0]
    ElementTree.indent(root, " " * 4)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def release(ts: Path, qm: Path) -> None:
    """Make the file that Qt reads."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", "-removeidentical", ts, "-qm", qm], check=True)  # noqa: S603 - our own files


def lacking(language: str) -> list[str]:
    """What is not in order, in words: texts without a translation, and files that are not up to date."""
    ts, qm = (FOLDER / f"readerapp_{language}{kind}" for kind in (".ts", ".qm"))
    known = read(ts)
    found = [
        f"{language}: “{text.source}” is not translated"
        for text in texts()
        if not known.get(text, Translation(())).is_of(text)
    ]
    if not ts.exists() or ts.read_text(encoding="utf-8") != as_ts(language, known):
        found.append(f"{ts.name} is not up to date")
    translator = QTranslator()
    if not qm.exists() or not translator.load(str(qm)):
        return [*found, f"{qm.name} is lacking"]
    for text, translation in known.items():
        for form, count in zip(translation.forms, (1, 2) if text.counted else (-1,), strict=False):
            if form and (translator.translate(CONTEXT, text.source, text.about or None, count) or text.source) != form:
                found.append(f"{qm.name} has another translation of “{text.source}”")
    return found


def main() -> None:
    """Collect and make, or with --check compare."""
    for language in LANGUAGES:
        if "--check" not in sys.argv:
            ts = FOLDER / f"readerapp_{language}.ts"
            ts.write_text(as_ts(language, read(ts)), encoding="utf-8")
            release(ts, ts.with_suffix(".qm"))
        faults = lacking(language)
        sys.stdout.writelines(f"{fault}\n" for fault in faults)
        if "--check" in sys.argv and faults:
            sys.exit("Run packaging/make_translations.py, and translate what it calls unfinished.")


if __name__ == "__main__":
    main()
