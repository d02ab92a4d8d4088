"""What the scripts of packaging/ ask of the system, beside what Qt's files ask for."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.places import CHECKOUT

QT = ("Core", "Gui", "Widgets", "Svg", "Pdf", "PdfWidgets", "Network", "PrintSupport", "DBus")
PLATFORMS = ("libqxcb.so", "libqoffscreen.so", "libqwayland.so", "libqwayland-generic.so")

needs_dpkg = pytest.mark.skipif(
    not (sys.platform == "linux" and shutil.which("dpkg-query") and shutil.which("ldd")),
    reason="only a system with Debian's packages tells which of them a library belongs to",
)


def shell(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `script` after packaging/environment.sh was read."""
    return subprocess.run(
        ["sh", "-c", f". packaging/environment.sh; {script}", "packaging/run.sh"],
        cwd=CHECKOUT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def qt_files() -> list[Path]:
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "Qt"
    libraries = [folder / "lib" / f"libQt6{name}.so.6" for name in QT]
    return [file for file in (*libraries, *(folder / "plugins" / "platforms" / name for name in PLATFORMS)) if file.exists()]


def packages_of_list() -> set[str]:
    """The packages that the script names, and those that they depend on."""
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package}\t${Pre-Depends}, ${Depends}\n"], capture_output=True, text=True, check=True
    )
    depends = dict(line.split("\t", 1) for line in told.stdout.splitlines())
    found: set[str] = set()
    waiting = shell('printf "%s " $libraries_to_run').stdout.replace("|", " ").split()
    while waiting:
        package = waiting.pop()
        if package in depends and package not in found:
            found.add(package)
            waiting += re.findall(r"(?:^|[,|])\s*([a-z0-9][a-z0-9+.-]*)", depends[package])
    return found


def package_of(library: str) -> str:
    """The package that holds `library`; with a merged /usr its file has two names."""
    real = str(Path(library).resolve())
    names = {library, real, real.removeprefix("/usr"), library.removeprefix("/usr")}
    told = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True, check=False)
    return told.stdout.partition(":")[0]


@needs_dpkg
def test_every_library_that_qt_asks_for_is_in_a_package_that_the_script_names() -> None:
    asked_for: dict[str, str] = {}
    for file in qt_files():
        told = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=True).stdout
        assert [line for line in told.splitlines() if "not found" in line] == []
        for library in re.findall(r"=> (/\S+)", told):
            if not library.startswith(str(file.parents[1])) and "site-packages" not in library:
                asked_for.setdefault(library, file.name)
    assert len(asked_for) > 20
    named = packages_of_list()
    found = {library: package_of(library) for library in asked_for}
    assert {(library, found[library], asked_for[library]) for library in found if found[library] not in named} == set()


@needs_dpkg
def test_what_is_missing_is_said_in_one_sentence_before_anything_is_made() -> None:
    lacking = 'venv=/nowhere; libraries_to_run="libnowhere1 libmoss2|libmoss2t64"; prepare run'
    done = shell(lacking, READERAPP_NO_INSTALL="1")
    assert done.returncode == 1
    assert done.stdout == ""
    assert re.fullmatch(
        r"readerapp needs packages that are not installed here; install them with: "
        r"sudo apt-get install libnowhere1 libmoss2(t64)?( python3 python3-venv)?\n",
        done.stderr,
    )


@needs_dpkg
def test_a_package_under_either_of_its_names_is_enough() -> None:
    done = shell('missing_packages "libnowhere1|libc6" "libc6|libnowhere1t64"')
    assert (done.returncode, done.stdout) == (0, "")


def test_without_debians_packages_the_files_are_named(tmp_path: Path) -> None:
    for name in ("ldconfig", "dirname", "grep", "tr", "sed", "id"):
        if name == "ldconfig":
            (tmp_path / name).write_text("#!/bin/sh\necho '\tlibGL.so.1 (libc6,x86-64) => /lib/libGL.so.1'\n")
            (tmp_path / name).chmod(0o755)
        elif found := shutil.which(name):
            (tmp_path / name).symlink_to(found)
    sh = shutil.which("sh")
    assert sh is not None
    done = subprocess.run(
        [
            sh,
            "-c",
            '. packaging/environment.sh; library_files="libGL.so.1 libmoss.so.2"; system_packages x',
            "packaging/run.sh",
        ],
        cwd=CHECKOUT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("readerapp needs libraries that are not installed here: libmoss.so.2; install")
    assert done.stderr.count("\n") == 1


def test_a_library_that_is_missing_is_named_and_is_no_bug(tmp_path: Path) -> None:
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "QtCore.py").write_text(
        "raise ImportError('libmoss.so.2: cannot open shared object file', name='PySide6.QtCore')"
    )
    done = subprocess.run(
        [sys.executable, "-m", "readerapp", "screenshot", str(tmp_path / "x.png")],
        cwd=CHECKOUT,
        env=os.environ
        | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{CHECKOUT}", "READERAPP_LIBRARY": str(tmp_path / "x.sqlite3")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "readerapp: Qt cannot be loaded: libmoss.so.2: cannot open shared object file. "
        "Install the missing library and try again.\n"
    )
