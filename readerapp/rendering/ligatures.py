"""TeX's ligatures: several ASCII signs that are printed as one."""

from readerapp.system.lazy_patterns import pattern

_TYPOGRAPHY = pattern(r"---|--(?!-)|``|''|(?<=[\w.)\]])~(?=[\w(\[\\$])(?<![^\w][a-zA-Z]~)")


def typographic(text: str) -> str:
    """`text` with its dashes, double quotes and ties between words as printed (but not "~10", which means "about")."""
    if "--" in text or "``" in text or "''" in text or "~" in text:
        return _TYPOGRAPHY.sub(lambda match: _PRINTED[match[0]], text)
    return text


_PRINTED = {"---": "—", "--": "–", "``": "“", "''": "”", "~": "\u00a0"}
