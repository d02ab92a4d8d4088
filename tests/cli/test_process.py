"""What only a process of its own shows: exit status, closed pipes, encodings, and what is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import CHECKOUT, DATA


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "readerapp", *arguments]
    return subprocess.run(command, capture_output=True, check=False, cwd=CHECKOUT, env=os.environ | environment)


@pytest.mark.usefixtures("library")
class TestAProcess:
    def test_ends_with_0_when_all_is_done(self) -> None:
        done = process("import", str(DATA / "day.md"))
        assert (done.returncode, done.stdout.strip(), done.stderr) == (0, b"12 papers, 12 new", b"")

    def test_ends_with_1_after_a_known_failure(self) -> None:
        done = process("import", "missing.md")
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode().strip() == "readerapp: missing.md cannot be read: No such file or directory."

    def test_ends_with_2_after_wrong_usage(self) -> None:
        assert process("fly").returncode == 2

    def test_a_window_without_a_screen_is_a_sentence(self) -> None:
        done = process("open", QT_QPA_PLATFORM="xcb", DISPLAY="")
        assert (done.returncode, done.stdout) == (1, b"")
        assert "readerapp: There is no screen to open a window on" in done.stderr.decode()

    def test_shows_no_traceback_where_a_terminal_cannot_show_a_letter(self) -> None:
        process("import", str(DATA / "day.md"))
        done = process("list", PYTHONIOENCODING="latin-1")
        assert (done.returncode, done.stderr) == (0, b"")
        assert "?   2601.02005        Schrödinger's Kettle".encode("latin-1") in done.stdout

    def test_writes_json_in_utf_8_letters(self) -> None:
        process("import", str(DATA / "day.md"))
        assert "Schrödinger".encode() in process("list", "--json", PYTHONIOENCODING="utf-8").stdout

    @pytest.mark.parametrize("form", ["bibtex", "csv"])
    def test_stops_quietly_when_the_reader_has_seen_enough(self, form: str, library: Path) -> None:
        assert left_early(library, "export", "is:unread", "--format", form) == (0, b"")

    @pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
    def test_stops_a_list_as_quietly(self, form: list[str], library: Path) -> None:
        assert left_early(library, "list", *form) == (0, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
    def test_a_full_disk_below_the_output_gets_a_sentence(self, library: Path) -> None:
        fill(library)
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "readerapp", "list"], stdout=full, stderr=subprocess.PIPE, check=False, cwd=CHECKOUT
            )
        said = "readerapp: Not all of the output was written: No space left on device. Free some space and try again.\n"
        assert (done.returncode, done.stderr.decode()) == (1, said)

    @pytest.mark.skipif(os.name == "nt", reason="there is no shell that closes an output")
    def test_a_closed_output_is_no_failure(self) -> None:
        command = ["/bin/sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "readerapp", "import", str(DATA / "day.md")]
        done = subprocess.run(command, capture_output=True, check=False, cwd=CHECKOUT)
        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.skipif(os.name == "nt", reason="there is no shell that closes an input")
    @pytest.mark.parametrize("words", [("import", "-"), ("acts", "--import", "-")])
    def test_a_closed_input_is_a_sentence(self, words: tuple[str, ...]) -> None:
        command = ["/bin/sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-m", "readerapp", *words]
        done = subprocess.run(command, capture_output=True, check=False, cwd=CHECKOUT)
        assert (done.returncode, done.stderr) == (1, b"readerapp: standard input cannot be read: it is closed.\n")

    @pytest.mark.skipif(os.name == "nt", reason="there is no shell that closes an output")
    def test_complaints_that_nobody_hears_are_not_printed_elsewhere(self) -> None:
        command = ["/bin/sh", "-c", 'exec "$@" 2>&-', "sh", sys.executable, "-m", "readerapp", "fly"]
        done = subprocess.run(command, capture_output=True, check=False, cwd=CHECKOUT)
        assert (done.returncode, done.stdout) == (2, b"")

    def test_what_is_said_stands_in_a_log_in_the_order_in_which_it_was_said(self) -> None:
        day = str(DATA / "day.md")
        command = [sys.executable, "-m", "readerapp", "import", day, "missing.md", day]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, cwd=CHECKOUT, text=True)
        assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [day, "readerapp", day, "12 papers, 12 new"]

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
    def test_help_that_cannot_be_written_is_told(self) -> None:
        command = ["/bin/sh", "-c", 'exec "$@" >/dev/full', "sh", sys.executable, "-m", "readerapp", "list", "--help"]
        done = subprocess.run(command, capture_output=True, check=False, cwd=CHECKOUT)
        assert (done.returncode, done.stderr[:36]) == (1, b"readerapp: Not all of the output was")

    def test_wrong_usage_that_nobody_hears_ends_with_2(self) -> None:
        command = [sys.executable, "-m", "readerapp", "list", "--limit", "x"]
        with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as running:
            assert running.stderr is not None
            running.stderr.close()
        assert running.returncode == 2

    def test_arguments_of_another_encoding_are_no_traceback(self) -> None:
        command = [sys.executable, "-m", "readerapp", "show", b"caf\xe9"]
        done = subprocess.run(command, capture_output=True, check=False, cwd=CHECKOUT)
        assert done.returncode == 1
        assert b"is not an arXiv identifier" in done.stderr
        assert b"Traceback" not in done.stderr


def left_early(library: Path, *arguments: str) -> tuple[int, bytes]:
    """Status and complaints of a command whose reader goes after the first letter."""
    fill(library)
    command = [sys.executable, "-m", "readerapp", *arguments]
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(1)
        running.stdout.close()
        complaints = running.stderr.read()
    return running.returncode, complaints


def fill(library: Path) -> None:
    """More papers than a pipe holds."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store
    from tests.invented import bare, listing

    with Store(library, texts_of) as store:
        store.add_listing(listing(bare(number) for number in range(1, 2001)))


def loaded(statement: str) -> set[str]:
    """The top-level packages in a fresh Python after `statement`."""
    code = f"import sys; {statement}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=CHECKOUT)
    return set(done.stdout.split())


def test_the_command_line_loads_no_qt_and_no_database_library() -> None:
    packages = loaded("import readerapp.cli")
    assert not any(name.startswith("PySide6") or name.startswith("shiboken") for name in packages)
    assert not packages & {"sqlite_utils", "requests", "feedparser", "lxml", "mathra"}


def test_a_command_on_a_library_that_is_there_loads_neither(library: Path) -> None:
    fill(library)
    run = "import readerapp.cli; sys.argv = ['readerapp', 'list', '--limit', '0']; readerapp.cli.main(print, print)"
    packages = loaded(run)
    assert not packages & {"PySide6", "sqlite_utils"}


def test_a_fetch_loads_no_framework_for_commands() -> None:
    heavy = {"click", "uuid", "platform", "dataclasses"}
    # inspect comes with lxml, which only commands that read documents need.
    assert not loaded("import readerapp.__main__, readerapp.cli.fetching") & {*heavy, "inspect", "shutil", "textwrap"}
    assert (
        not loaded("import readerapp.cli.fetching, readerapp.jobs.asking, readerapp.jobs.fetching, readerapp.sources.rss")
        & heavy
    )
