"""Files that are replaced whole: afterwards they hold all of the new text or, whatever happened, what they held before."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A file beside `target` to be written within the block. At its end it takes the place of `target`; if the block fails,
    nothing is left of it. Raises OSError.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        yield part
        part.replace(target)
    finally:
        if part.is_file():
            part.unlink()


def replace_text(target: Path, text: str) -> None:
    """Write `text` (UTF-8, its line ends as they are) beside `target` and move it there.

    A link keeps leading where it led, and a file keeps its permissions. Raises OSError.
    """
    whole = target.resolve()
    part = whole.with_name(f".readerapp-{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        if whole.exists():
            part.chmod(whole.stat().st_mode)
        part.replace(whole)
    finally:
        part.unlink(missing_ok=True)
