"""The recipes of the installed app say the same as pyproject.toml and the program. Nothing is built here."""

import configparser
import os
import plistlib
import re
import struct
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from readerapp import __version__
from readerapp.jobs.versions import PACKAGES
from readerapp.sources.table import SUFFIXES
from readerapp.system.links import SCHEMES
from tests.places import CHECKOUT

PACKAGING = CHECKOUT / "packaging"
LINUX = PACKAGING / "linux"
APP_ID = "example.authors.readerapp"
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]


def text(*parts: str) -> str:
    return PACKAGING.joinpath(*parts).read_text("utf-8")


PINNED: dict[str, str] = dict(re.findall(r"^([\w.-]+)==(\S+)", text("versions.txt"), re.MULTILINE))


@pytest.fixture
def desktop() -> configparser.SectionProxy:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[method-assign, assignment]
    entry.read_string(text("linux", "readerapp.desktop"))
    return entry["Desktop Entry"]


def metainfo() -> ElementTree.Element:
    return ElementTree.fromstring(text("linux", "readerapp.metainfo.xml"))  # noqa: S314 - the project's own file


def mac_info() -> dict[str, object]:
    """The INFO of the spec for macOS."""
    source = text("macos", "readerapp.spec")
    block = source[source.index("INFO = {") : source.index("\nanalysis")]
    names: dict[str, object] = {"NAME": "readerapp", "VERSION": __version__}
    exec(block, names)  # noqa: S102 - the project's own file
    found = names["INFO"]
    assert isinstance(found, dict)
    return found


class TestOneVersion:
    def test_pyproject_and_the_program_agree(self) -> None:
        assert PROJECT["version"] == __version__

    def test_the_recipes_read_it_from_the_program(self) -> None:
        for recipe in ("linux/build.sh", "macos/build.sh", "windows/build.ps1", "bundle.py"):
            assert "__version__ = " in text(*recipe.split("/")), recipe
        for recipe in ("linux/control", "linux/readerapp.metainfo.xml"):
            assert "@VERSION@" in text(*recipe.split("/")), recipe
        for recipe in ("windows/readerapp.spec", "linux/readerapp.spec", "macos/readerapp.spec"):
            assert __version__ not in text(*recipe.split("/")), recipe

    def test_the_summary_is_one_sentence_everywhere(self, desktop: configparser.SectionProxy) -> None:
        root = metainfo()
        assert desktop["Comment"] == root.findtext("summary")
        assert f"Description: {desktop['Comment'][0].lower()}{desktop['Comment'][1:]}\n" in text("linux", "control")


def test_the_app_takes_along_the_metadata_that_its_versions_are_read_from() -> None:
    named = re.search(r"^NAMED_PACKAGES = \((.*)\)$", text("bundle.py"), re.MULTILINE)
    assert named
    assert re.findall(r'"([^"]+)"', named[1]) == list(PACKAGES)


class TestPinnedPackages:
    def test_every_dependency_is_pinned_within_its_bounds(self) -> None:
        packaging = pytest.importorskip("packaging.requirements")
        for line in PROJECT["dependencies"]:
            wanted = packaging.Requirement(line)
            pinned = PINNED[wanted.name.lower()]
            assert wanted.specifier.contains(pinned), f"{line}: versions.txt has {pinned}"

    def test_every_package_has_hashes(self) -> None:
        entries = re.split(r"^(?=[\w.-]+==)", text("versions.txt"), flags=re.MULTILINE)[1:]
        assert len(entries) == len(PINNED)
        assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []

    def test_no_tests_or_linters_come_along(self) -> None:
        assert {"pytest", "ruff", "mypy", "hypothesis"} & PINNED.keys() == set()


class TestWhatOpensReaderapp:
    """The files and links of which each system's recipe says that readerapp opens them, against what it does open."""

    def test_on_linux(self, desktop: configparser.SectionProxy) -> None:
        kinds = desktop["MimeType"].strip(";").split(";")
        assert kinds == ["text/markdown", *(f"x-scheme-handler/{scheme}" for scheme in SCHEMES)]
        assert desktop["Exec"] == "readerapp open %U"
        root = metainfo()
        assert [one.text for one in root.findall("provides/mediatype")] == kinds

    def test_on_windows(self) -> None:
        script = text("windows", "readerapp.nsi")
        assert tuple(re.findall(r'!insertmacro Scheme "(\w+)"', script)) == SCHEMES
        endings = set(re.findall(r'WriteRegStr HKCU "Software\\Classes\\(\.\w+)\\OpenWithProgids"', script))
        assert endings == {".md", ".markdown"}
        assert endings <= set(SUFFIXES)
        for scheme in SCHEMES:
            assert f'DeleteRegKey HKCU "Software\\Classes\\{scheme}"' in script

    def test_on_macos(self) -> None:
        info = mac_info()
        assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == list(SCHEMES)  # type: ignore[index]
        told = info["UTImportedTypeDeclarations"][0]["UTTypeTagSpecification"]  # type: ignore[index]
        assert {f".{ending}" for ending in told["public.filename-extension"]} <= set(SUFFIXES)
        assert plistlib.loads(plistlib.dumps(info))["CFBundleShortVersionString"] == __version__
        plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())

    def test_they_name_the_app_alike(self, desktop: configparser.SectionProxy) -> None:
        root = metainfo()
        assert root.findtext("id") == APP_ID
        assert f"id: {APP_ID}\n" in text("linux", "flatpak", f"{APP_ID}.yml")
        assert f'bundle_identifier="{APP_ID}"' in text("macos", "readerapp.spec")
        assert f"{APP_ID}.metainfo.xml" in text("linux", "build.sh")
        assert root.findtext("launchable") == "readerapp.desktop"
        assert desktop["Icon"] == desktop["StartupWMClass"] == "readerapp"


class TestTheBundle:
    @pytest.mark.parametrize(
        ("name", "stays"),
        [
            ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
            ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
            ("PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so", True),
            ("PySide6/Qt/plugins/wayland-decoration-client/libadwaita.so", True),
            ("PySide6/Qt/lib/libQt6WaylandClient.so.6", True),
            ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
            ("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", True),
            ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
            ("PySide6/Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so", True),
            ("PySide6\\plugins\\platforms\\qwindows.dll", True),
            ("PySide6/Qt6Pdf.dll", True),
            ("readerapp/resources/icons/star.svg", True),
            ("tzdata/zoneinfo/Etc/Generic", True),
            ("PySide6/Qt/plugins/platforms/libqminimal.so", False),
            ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
            ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
            ("PySide6/Qt/lib/libQt6Quick.so.6", False),
            ("PySide6\\Qt6Qml.dll", False),
            ("PySide6/Qt/translations/qtbase_de.qm", True),
            ("PySide6/Qt/translations/qtbase_fr.qm", False),
            ("libgtk-3.so.0", False),
        ],
    )
    def test_what_is_left_out(self, name: str, stays: bool) -> None:
        sys.path.insert(0, str(PACKAGING))
        try:
            from bundle import without_unused
        finally:
            sys.path.remove(str(PACKAGING))
        entry = (name, "", "BINARY")
        assert without_unused([entry]) == ([entry] if stays else [])


class TestIcons:
    def made(self, system: str, target: Path) -> Path:
        subprocess.run([sys.executable, str(PACKAGING / "make_icons.py"), system, str(target)], check=True)
        return target

    def test_for_linux_in_all_sizes(self, tmp_path: Path) -> None:
        for file in self.made("linux", tmp_path).rglob("*.png"):
            size = int(file.parts[-3].split("x")[0])
            assert struct.unpack(">II", file.read_bytes()[16:24]) == (size, size)
        assert {file.parts[-3] for file in tmp_path.rglob("readerapp.*")} >= {
            "16x16",
            "48x48",
            "128x128",
            "256x256",
            "scalable",
        }

    def test_for_windows_each_picture_where_the_directory_says(self, tmp_path: Path) -> None:
        data = self.made("windows", tmp_path / "x.ico").read_bytes()
        _, kind, number = struct.unpack_from("<HHH", data)
        assert kind == 1
        for place in range(number):
            width, *_, length, start = struct.unpack_from("<BBBBHHII", data, 6 + 16 * place)
            picture = data[start : start + length]
            assert picture.startswith(b"\x89PNG")
            assert struct.unpack(">I", picture[16:20])[0] == (width or 256)

    def test_for_macos_the_lengths_add_up(self, tmp_path: Path) -> None:
        data = self.made("macos", tmp_path / "x.icns").read_bytes()
        assert data[:8] == b"icns" + struct.pack(">I", len(data))
        place = 8
        while place < len(data):
            place += struct.unpack(">I", data[place + 4 : place + 8])[0]
        assert place == len(data)


class TestLinuxTexts:
    def test_the_man_page_has_every_command(self) -> None:
        from readerapp.cli import readerapp

        done = subprocess.run(
            [sys.executable, str(LINUX / "make_man.py")],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env={"PYTHONPATH": str(CHECKOUT), "SOURCE_DATE_EPOCH": "0"},
        )
        assert f'.TH READERAPP 1 "1970-01-01" "readerapp {__version__}"' in done.stdout
        for one in readerapp.commands():
            assert re.search(rf"^\.SS {one.name}\b", done.stdout, re.MULTILINE), one.name

    def test_each_override_of_lintian_has_its_reason(self) -> None:
        lines = text("linux", "lintian-overrides").splitlines()
        for above, line in pairwise(lines):
            if line.startswith("readerapp: "):
                assert above.startswith(("# ", "readerapp: ")), line

    def test_the_shell_scripts_can_be_read_by_a_shell(self) -> None:
        for script in (*LINUX.rglob("*.sh"), LINUX / "postrm", PACKAGING / "macos" / "build.sh"):
            subprocess.run(["sh", "-n", str(script)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
class TestTheStartOfTheAppOnLinux:
    """linux/at_start.py, with a stand-in for PyInstaller's importer."""

    def started(self, folder: Path, then: str, **environment: str) -> str:
        (folder / "app").write_text("modules of 1.0")
        (folder / "pyimod02_importers.py").write_text(
            "class pyz_archive:\n    _filename = 'app'\n    def read(): return open(pyz_archive._filename).read()\n"
        )
        script = f"exec(open({str(LINUX / 'at_start.py')!r}).read()); import subprocess; {then}"
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(folder), **environment},
        )
        return done.stdout.strip()

    @pytest.mark.parametrize("before", ["", "/opt/moss/lib"])
    def test_other_programs_find_their_own_libraries(self, before: str, tmp_path: Path) -> None:
        found = {"LD_LIBRARY_PATH": "/usr/lib/readerapp/_internal"} | ({"LD_LIBRARY_PATH_ORIG": before} if before else {})
        child = "print(subprocess.run('echo $LD_LIBRARY_PATH', shell=True, capture_output=True, text=True).stdout)"
        assert self.started(tmp_path, child, **found) == before

    def test_an_upgrade_does_not_change_the_modules_of_a_running_app(self, tmp_path: Path) -> None:
        upgrade = (
            "import os; open('new', 'w').write('2.0'); os.replace('new', 'app'); print(pyimod02_importers.pyz_archive.read())"
        )
        assert self.started(tmp_path, upgrade) == "modules of 1.0"
