"""Collect the licences of everything in a built app, as one text in Debian's copyright format.

    python packaging/licences.py BUNDLE > copyright

The Python packages are those installed beside this Python, which are the app's alone (see versions.txt). A package without
a licence text or name ends the build: nothing goes out unlicensed. What Qt's libraries contain says qt-parts.txt; what
compiled extensions contain, their list of components.
"""

import json
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
OURS = (
    ("*", "the readerapp authors", "MIT", "LICENSE"),
    ("resources/icons/*", "Lucide Contributors", "ISC", "resources/icons/LICENSE"),
    ("resources/fonts/*", "The Inter Project Authors", "OFL-1.1", "resources/fonts/OFL.txt"),
)
_TOOLS = {"altgraph", "macholib", "packaging", "pefile", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "pywin32-ctypes"}
_TOOLS |= {"readerapp", "setuptools", "wheel"}
"""Packages that build the app and are not in it. PyInstaller's starter is, by the exception of its licence."""

_COMMON = "/usr/share/common-licenses"
_KNOWN = {
    "Apache License\n": f"The Apache License, version 2.0: {_COMMON}/Apache-2.0",
    "GNU LESSER GENERAL PUBLIC LICENSE\n": f"The GNU Lesser General Public License, version 3: {_COMMON}/LGPL-3",
    "GNU GENERAL PUBLIC LICENSE\n": f"The GNU General Public License: {_COMMON}/GPL-3",
    "Mozilla Public License Version 2.0\n": f"The Mozilla Public License, version 2.0: {_COMMON}/MPL-2.0",
}
"""Texts that every Debian has, by their title; the other packages of the app bring them in the folder licences."""
_QT = (
    "Qt and PySide are used under the GNU Lesser General Public License, version 3: "
    f"{_COMMON}/LGPL-3\nThey lie in the app as separate libraries, which may be replaced. Their source: "
    "https://download.qt.io/official_releases/"
)


def main() -> None:
    """Print the licences of what is in the folder that the command line names."""
    bundle = Path(sys.argv[1])
    if not any(bundle.rglob("base_library.zip")):
        sys.exit(f"{bundle} is no folder that PyInstaller made.")
    sections = ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: readerapp"]
    sections += [section(files, holder, name, (CHECKOUT / text).read_text("utf-8")) for files, holder, name, text in OURS]
    sections.append(section("Python", "the Python Software Foundation", "PSF-2.0", python_licence()))
    sections += [
        of_package(one) for one in sorted(distributions(), key=lambda one: one.name.lower()) if one.name not in _TOOLS
    ]
    sections.append((HERE / "qt-parts.txt").read_text("utf-8").strip())
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write("\n\n".join(sections) + "\n")


def python_licence() -> str:
    """The licence of this Python, from its own folder."""
    found = [file for name in ("LICENSE.txt", "lib*/python3*/LICENSE.txt") for file in Path(sys.base_prefix).glob(name)]
    return found[0].read_text("utf-8") if found else sys.exit(f"There is no licence of Python below {sys.base_prefix}.")


def of_package(package: Distribution) -> str:
    """The section of a Python package. Ends the program if the package has neither licence name nor text."""
    name, text = licence_name(package), licence_text(package)
    if package.name.lower().startswith(("pyside6", "shiboken6")):
        text = _QT
    if not (name or text):
        sys.exit(f"The package {package.name} says nothing of its licence.")
    return section(f"{package.name} {package.version}", f"the authors of {package.name}", name or "its-own", text or name)


def licence_name(package: Distribution) -> str:
    """What the package calls its licence, or ""."""
    told = package.metadata.get("License-Expression") or (package.metadata.get("License") or "").strip().split("\n")[0]
    classifiers = [text for text in package.metadata.get_all("Classifier") or () if text.startswith("License ::")]
    return str(told or (classifiers[0].rpartition(":: ")[2] if classifiers else ""))


def licence_text(package: Distribution) -> str:
    """The texts that come with the package, and the licences of what is compiled into it."""
    files = sorted((one for one in package.files or () if ".dist-info" in str(one)), key=str)
    names = ("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "OFL")
    texts = [one.locate() for one in files if one.name.upper().startswith(names)]
    told = [_shortened(Path(str(one)).read_text("utf-8", errors="replace")) for one in texts]
    told += [_components(Path(str(one.locate()))) for one in files if "/sboms/" in str(one)]
    return "\n\n".join(dict.fromkeys(filter(None, told)))


def _components(file: Path) -> str:
    """The crates of an extension written in Rust, from the CycloneDX file that maturin puts beside it."""
    lines = []
    for one in json.loads(file.read_text("utf-8")).get("components", ()):
        licences = [told.get("expression") or told.get("license", {}).get("id", "") for told in one.get("licenses", ())]
        lines.append(f"{one['name']} {one.get('version', '')}: {', '.join(licences) or 'see its source'}")
    return "Compiled in:\n" + "\n".join(sorted(lines)) if lines else ""


def _shortened(text: str) -> str:
    beginning = text.lstrip()[:400] + "\n"
    return next((place for title, place in _KNOWN.items() if title in beginning), text)


def section(files: str, holder: str, name: str, text: str) -> str:
    """One paragraph of a copyright file."""
    body = "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines())
    return f"Files: {files}\nCopyright: {holder}\nLicense: {name.strip().replace(' ', '-')}\n{body}"


if __name__ == "__main__":
    main()
