"""Text that may come from anywhere, as text that can be stored."""

import json
from typing import Any


def without_surrogates(text: str) -> str:
    """`text` with the halves of surrogate pairs that stand alone replaced by U+FFFD.

    Arguments in another encoding than the terminal's and JSON with cut escapes bring them; neither SQLite nor a file takes
    them.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def from_json(text: str) -> Any:
    """What the JSON `text` says, its texts `storable`. Raises ValueError, and RecursionError."""
    value = json.loads(text)
    # Only an escape can bring half of a pair.
    return storable(value) if "\\u" in text and ("\\ud" in text or "\\uD" in text) else value


def storable(value: Any) -> Any:
    """A value of JSON with its texts `without_surrogates`."""
    return json.loads(without_surrogates(json.dumps(value, ensure_ascii=False)))
