"""Files that are replaced whole: afterwards they hold all of the new text or, whatever happened, what they held before."""

import os
from pathlib import Path


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
