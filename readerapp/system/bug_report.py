"""What is known of a bug, in a file beside the library that can be sent to the makers of readerapp."""

from readerapp.system import locations


def keep(trace: str) -> str:
    """Write the traceback of a bug to the report. Returns the sentence that says where it is, empty if it is nowhere."""
    target = locations.library_file().with_name("readerapp-bug.txt")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(trace, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return ""
    return f"The details, worth sending to its makers, are in {target}."
