"""What all tests share: a library on a real file, an environment of its own for commands, recorded days of arXiv."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.fast_start import load_qt
from tests.places import DATA, NOBODY, RECORDED

# PySide as the program has it, before any test or plugin loads it.
load_qt()

# Windows need no screen here; the tests in tests/end2end start a screen of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Tests read the window in English, whatever the machine speaks.
os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = "C.UTF-8"

# A shell lets what it runs in the background ignore Ctrl+C, which all programs inherit; some tests press it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same answer every time, whatever the machine is doing beside it.
settings.register_profile(
    "readerapp",
    derandomize=True,
    deadline=None,
    max_examples=60,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("readerapp")


@pytest.fixture(autouse=True)
def _out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks arXiv: one that asks for something starts a server of its own."""
    for name in ("RSS", "API", "OAI", "WWW"):
        monkeypatch.setenv(f"READERAPP_{name}_URL", NOBODY)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library file of the commands, with settings and the socket of the window beside it: none is this person's own."""
    path = tmp_path / "library.sqlite3"
    monkeypatch.setenv("READERAPP_LIBRARY", str(path))
    monkeypatch.setenv("READERAPP_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("READERAPP_NOW", raising=False)
    return path


@pytest.fixture
def store(library: Path) -> Iterator[Store]:
    """An empty library on a real file, which gives up at once where another connection is writing."""
    with Store(library, texts_of, patience=0) as opened:
        yield opened


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """The folder of a real disk of 2 MB, in memory, which can be filled and made read-only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("this user may mount no disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def day() -> bytes:
    """A day of twelve invented papers, as a Markdown listing."""
    return (DATA / "day.md").read_bytes()


@pytest.fixture(scope="session")
def recorded() -> Path:
    """The folder of days recorded from arXiv, which are not part of the project."""
    if not RECORDED.is_dir():
        pytest.skip(f"the recorded days of arXiv are not in {RECORDED}; READERAPP_RECORDED_DAYS names another place")
    return RECORDED


@pytest.fixture(scope="session")
def recorded_day(recorded: Path) -> bytes:
    """The recorded Markdown listing of 115 papers."""
    path = recorded / "markdown" / "cs.CV_2020-12-15.md"
    if not path.is_file():
        pytest.skip(f"the recorded Markdown listing is not at {path}")
    return path.read_bytes()


@pytest.fixture
def filled(library: Path, day: bytes) -> Path:
    """The library with the invented day of twelve papers."""
    with Store(library, texts_of) as store:
        import_document(store, day, "day.md")
    return library
