r"""Where a dollar opens a formula, where it closes one, and where it is money.

A dollar opens a formula only if no blank follows it, and closes one only if no blank precedes and no digit follows it.
Authors break this rule where nobody could mistake their TeX for a price (`$ q>d/2$`, `$\mathcal{H} $`, `$\sim$10`), so it
is waived for text with TeX's special characters; and two dollars with prose between them are just dollars.
"""

from readerapp.system.lazy_patterns import pattern

MAX_FORMULA = 2000
"""The most characters in a formula; anything longer was never closed."""

_TEX = pattern(r"\\[a-zA-Z,;!|{}]|[\^_]")
_RELATION = pattern(r"[^\d\s][^$]*?[<>=]|[-+*/<>=~×±→↔]+\Z|\s+[^\d\s][^$]*?[<>=]|\s*[\d.]+\s*[<>=]\s*[a-zA-Z]\b")
_GROUP = pattern(r"\{[^{}]*\}")
_COMMAND = pattern(r"\\(?:[a-zA-Z]+|.)")
_PROSE = pattern(
    r"(?<![A-Za-z])(?:[A-Za-z]{2,}[,;:.]?\s+[a-z]{3,}|[a-z]{3,}[,;:.]?\s+[A-Za-z]{2,})(?![A-Za-z])"
    r"|\d\)?\s+(?:and|or|to|in|of|for|per|vs|versus|from|with|by|million|billion|thousand)\b"
)
_BEGINS_LATE = pattern(r"\s*(?:[,;:!?)]|\.(?!\d|\s*\\))")
_ONLY_MARKS = pattern(r"[\s,;:!?.()]+\Z")


def closing_dollar(source: str, start: int) -> int | None:
    """Where the formula that a dollar before `start` may open is closed; None if it opens none."""
    end = _next_dollar(source, start)
    if end is None or end == start:
        return None
    tex = source[start:end]
    strict = not (tex[0].isspace() or tex[-1].isspace() or source[end + 1 : end + 2].isdigit())
    return end if (strict or _unmistakable(tex)) and not is_prose(tex) else None


def closing_display(source: str, start: int) -> int | None:
    """Where the displayed formula that two dollars before `start` may open is closed; None if they open none."""
    end = source.find("$$", start)
    if not 0 < end - start <= MAX_FORMULA or not source[start:end].strip() or is_prose(source[start:end]):
        return None
    return end


def _next_dollar(source: str, start: int) -> int | None:
    """The next dollar that is not escaped, within the length of a formula."""
    end = start
    while (end := source.find("$", end)) != -1 and end - start <= MAX_FORMULA:
        before = source[start:end]
        if (len(before) - len(before.rstrip("\\"))) % 2 == 0:
            return end
        end += 1
    return None


def _unmistakable(tex: str) -> bool:
    return bool(_TEX.search(tex) or _RELATION.match(tex))


def is_prose(tex: str) -> bool:
    """Whether this is part of a sentence: adjacent words outside braces, or punctuation between formulas."""
    if (_BEGINS_LATE.match(tex) and not _ONLY_MARKS.match(tex)) or tex.rstrip().endswith("("):
        return True
    if "{" in tex:
        shorter = _GROUP.sub("\0", tex)
        while shorter != tex:
            tex, shorter = shorter, _GROUP.sub("\0", shorter)
    return _PROSE.search(_COMMAND.sub("\0", tex)) is not None
