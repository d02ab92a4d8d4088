"""What braces and backslashes mean in text-mode TeX."""

import re

_COMMAND = (
    r"\s*\\(?:[a-zA-Z]+\s*(?:\{[^{}]*\})?|raisebox\{[^{}]*\}.*|"
    r"(?:[^a-zA-Z]|[a-zA-Z]{1,2}(?![a-zA-Z])).*)"
)


def protects(inside: str, before: str, after: str) -> bool:
    r"""Whether braces only group (`{B}ayesian`, `{\"o}`, `{\mbox{x}}`) and are not part of the text (`set {1, 2}`)."""
    if not inside or re.fullmatch(_COMMAND, inside, re.DOTALL):
        return True
    letters = re.fullmatch(r"[\w\s.+/:-]+", inside) is not None
    return letters and (before.isalnum() or after.isalnum() or (len(inside) > 1 and inside[0].isupper()))


def unescaped(url: str) -> str:
    return re.sub(r"\\([%&_#~$])", r"\1", url).strip()
