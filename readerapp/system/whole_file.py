"""Files that are replaced whole: afterwards they hold all of the new text or, whatever happened, what they held before."""

import os
from collections.abc import Iterator
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
    """Write `text` (UTF-8, line ends unchanged) beside `target` and move it there.

    Links and permissions are preserved. Raises OSError.
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
