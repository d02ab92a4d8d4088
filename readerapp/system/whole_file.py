"""Files that are replaced whole: afterwards they hold all of the new text or, whatever happened, what they held before."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A file beside `target`, to be written in the block. It then replaces `target`; if the block fails, it is removed.
    Raises OSError.
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
    """The same as `replace_lines`, for a text that is not long."""
    replace_lines(target, (text,))


def replace_lines(target: Path, lines: Iterable[str]) -> None:
    """Write `lines` (UTF-8, line ends unchanged) beside `target`, as they come, and move the file there.

    Links and permissions are preserved. Raises OSError.
    """
    whole = target.resolve()
    part = whole.with_name(f".readerapp-{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(lines)
        if whole.exists():
            part.chmod(whole.stat().st_mode)
        part.replace(whole)
    finally:
        part.unlink(missing_ok=True)
