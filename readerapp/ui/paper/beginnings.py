"""How much of a text the page of a paper shows."""

_MOST = 20_000
"""Letters. arXiv's abstracts have at most 1,920; lines of 200,000 letters without a blank take Qt 2 seconds."""
MOST_AUTHORS = 10_000
"""Twice as many as ever signed a paper. 50,000 links take a second."""
_NOTE_LINES, _NOTE_LETTERS = 5, 400
"""The most of a note that is above the abstract. All of a longer one is below."""


def shown(text: str) -> str:
    """`text` or, if it is so long that it must be damaged, its beginning. Only the page is shortened, never the library."""
    if len(text) <= _MOST:
        return text
    start = text[:_MOST]
    # A word of that length has no blank to end at.
    return (start[: start.rfind(" ", _MOST // 2)] if " " in start[_MOST // 2 :] else start) + " …"


def beginning(note: str) -> str:
    """The part of a note above the abstract, which it must not push far down: all of a short one."""
    lines = note.split("\n")
    if len(lines) <= _NOTE_LINES and len(note) <= _NOTE_LETTERS:
        return note
    start = "\n".join(lines[:_NOTE_LINES])
    return (start if len(start) <= _NOTE_LETTERS else start[:_NOTE_LETTERS].rsplit(maxsplit=1)[0]) + " …"
