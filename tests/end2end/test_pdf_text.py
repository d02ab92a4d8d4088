"""A PDF in a real window on X11: selected with a real mouse, pasted with its middle button, copied with a real key."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.screen import Screen
from tests.places import READERAPP
from tests.ui.pdf.typeset_files import column, typeset

LINES = ("An e\x1ecient lamp stands in the middle col-", "umn of the fog; it is well-", "known to all.")
WHOLE = "An efficient lamp stands in the middle column of the fog; it is well-known to all."


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def test_what_is_dragged_over_can_be_pasted(screen: Screen, library: Path, day: bytes, tmp_path: Path) -> None:
    listing = tmp_path / "day.md"
    listing.write_bytes(day)
    subprocess.run([*READERAPP, "import", str(listing)], check=True, capture_output=True)
    folder = library.with_name("pdfs")
    folder.mkdir()
    (folder / "2601.02001.pdf").write_bytes(typeset([column(72, 100, *LINES)], bitmap=True))
    screen.start(*READERAPP)
    screen.wait_for_window()
    screen.press("Home", "Return")

    def drag() -> bool:
        # Again until the page is there: what is dragged over before only waits for the text of this page. Not at once, or it
        # would be a double click.
        time.sleep(0.6)
        screen.drag((470, 180), (800, 300), (1230, 700))
        return screen.clipboard("Selection") == WHOLE

    screen.until(drag)
    screen.press("ctrl+c")
    screen.until(lambda: screen.clipboard("Clipboard") == WHOLE)
