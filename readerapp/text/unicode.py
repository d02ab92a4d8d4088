"""Text that may come from anywhere, as text that can be stored."""


def without_surrogates(text: str) -> str:
    """`text` with the halves of surrogate pairs that stand alone replaced by U+FFFD.

    Arguments in another encoding than the terminal's and JSON with cut escapes bring them; neither SQLite nor a file takes
    them.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
