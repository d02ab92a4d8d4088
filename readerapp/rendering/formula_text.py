"""Formulas as a line of Unicode text, for lists, titles of windows and copies: `\\tilde{O}(\\sqrt{T})` is Õ(√T)."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from readerapp.rendering.math import Node, sign_made_of_two, tree_of

_SUPERSCRIPTS = dict(
    zip(
        "0123456789+-−=()niTabcdefghjklmoprstuvwxyzABDEGHIJKLMNOPRUVW*∗′″‴∘",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵀᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁⱽᵂ**′″‴°",
        strict=True,
    )
)
_SUBSCRIPTS = dict(zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_BLACKBOARD = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
_SPACED = ("rel", "bin")
_FENCES = {
    "p-matrix": ("(", ")"),
    "b-matrix": ("[", "]"),
    "B-matrix": ("{", "}"),
    "v-matrix": ("|", "|"),
    "V-matrix": ("‖", "‖"),
    "cases": ("{ ", ""),
}
_BREAK = "\ue000"
"""While a row is written, follows whatever must not run into the next letter."""


@lru_cache(maxsize=2048)
def plain_formula(tex: str) -> str | None:
    r"""The formula `tex` as a line of Unicode text, `Õ(√T)` for `\tilde{O}(\sqrt{T})`; None if it cannot be parsed."""
    tree = tree_of(tex)
    if tree is None:
        return None
    try:
        text = _text(tree)
    except (KeyError, TypeError, ValueError, RecursionError):
        return None  # A node of this version of mathra that we do not know.
    return " ".join(unicodedata.normalize("NFC", _common_characters(text)).split()) or None


def _text(node: Node) -> str:
    return _WRITERS[node["type"]](node)


def _row(node: Node) -> str:
    text = ""
    for child in node["children"]:
        part = _text(child)
        if child["type"] == "fraction" and text.endswith("/"):
            part = f"({part})"
        if child["type"] == "operator" and child["class"] == "bin" and (not text or text.endswith((" ", "(", "[", "{"))):
            part = part.strip()  # a sign, not an operation
        elif _runs_together(text, part):
            text += " "
        text += part
        if child["type"] == "fraction":
            text += _BREAK
    return text.replace(_BREAK, "")


def _runs_together(before: str, after: str) -> bool:
    """Whether two pieces would read as one: `n` and `log`, `6/5` and `R`, `σ_c` and `h`."""
    if not before or not after or not (after[0].isalnum() or after[0] in "√(∫∑"):
        return False
    ends_open = before.endswith(_BREAK) or re.search(r"[\^_].$", before) is not None
    starts_name = len(after.partition(" ")[0]) > 1 and after.endswith(" ") and after[0].isalpha()
    return ends_open or (starts_name and before[-1].isalnum())


def _identifier(node: Node) -> str:
    name = str(node["name"])
    return _BLACKBOARD.get(name, name) if node.get("variant") == "double-struck" else name


def _operator(node: Node) -> str:
    symbol = str(node["symbol"])
    if node["class"] in _SPACED:
        return f" {symbol} "
    return symbol + " " if node["class"] == "punct" else symbol


def _scripts(node: Node) -> str:
    base = _text(node["base"]) if node.get("base") else ""
    text = base.rstrip()
    if text and _only_child(node["base"])["type"] in ("fraction", "root"):
        text = f"({text})"
    if sub := node.get("sub"):
        text += _script(_text(sub), "_", _SUBSCRIPTS)
    if sup := node.get("sup"):
        text += _script(_text(sup), "^", _SUPERSCRIPTS)
    # The blank after an operator or a function name goes after its limits.
    return text + base[len(base.rstrip()) :]


def _only_child(node: Node) -> Node:
    while node["type"] == "row" and len(node["children"]) == 1:
        node = node["children"][0]
    return node


def _script(inside: str, mark: str, table: dict[str, str]) -> str:
    """As small characters if Unicode has all of them, else after a mark."""
    inside = _common_characters(inside).replace(" ", "")
    if inside and all(char in table for char in inside):
        return "".join(table[char] for char in inside)
    return f"{mark}{inside}" if len(inside) == 1 else f"{mark}({inside})"


def _fraction(node: Node) -> str:
    above, below = _text(node["num"]).strip(), _text(node["den"]).strip()
    if node.get("rule") is False:
        return f"{above} choose {below}"
    above = f"({above})" if re.search(r"[\s+−/-]", above) else above
    below = below if len(below) == 1 or below.replace(".", "").isdigit() else f"({below})"
    return f"{above}/{below}"


def _root(node: Node) -> str:
    index = _script(_text(node["index"]), "^", _SUPERSCRIPTS) if node.get("index") else ""
    return f"{index}√{_grouped(_text(node['radicand']))}"


def _grouped(text: str) -> str:
    text = text.strip()
    return text if len(text) == 1 or text.replace(".", "").isalnum() else f"({text})"


def _accent(node: Node) -> str:
    base = _text(node["base"])
    mark = str(node["accent"])
    return base + mark if len(base) == 1 and unicodedata.combining(mark[0]) else base


def _bar(node: Node) -> str:
    base = _text(node["base"])
    if len(base) > 1 and base.isalnum():
        # A line over several letters is continuous: the MS-bar scheme, which is not "MS".
        return "".join(char + ("\u0305" if node["above"] else "\u0332") for char in base)
    return base + ("\u0304" if node["above"] else "\u0332") if len(base) == 1 else base


def _words(node: Node) -> str:
    if "value" in node:
        return str(node["value"])
    return "".join(_text(part) for part in node["parts"])


def _delimited(node: Node) -> str:
    parts = node["parts"]
    bars = node.get("middles") or [""] * (len(parts) - 1)
    inside = "".join(f"{_text(part)}{bar or ''}" for part, bar in zip(parts, [*bars, ""], strict=True))
    return f"{node.get('open') or ''}{inside.strip()}{node.get('close') or ''}"


def _table(node: Node) -> str:
    rows = [", ".join(_text(cell).strip(" ,;") for cell in row) for row in node["rows"]]
    opening, closing = _FENCES.get(str(node.get("shape")), ("", ""))
    return f"{opening}{'; '.join(rows)}{closing}"


def _stacked(node: Node) -> str:
    """What is above and below, as scripts, unless the two make one sign: "<" above "∼"."""
    if sign := sign_made_of_two(node):
        return f" {sign} "
    base, above, below = (_text(node[part]).strip() if node.get(part) else "" for part in ("base", "above", "below"))
    scripts = (_script(below, "_", _SUBSCRIPTS) if below else "") + (_script(above, "^", _SUPERSCRIPTS) if above else "")
    return f"{base}{scripts}{' ' if node['base']['type'] in ('function', 'large-operator') else ''}"


def _arrow(node: Node) -> str:
    labels = [_text(node[place]).strip() for place in ("above", "below") if node.get(place)]
    return f" {node['symbol']}{''.join(f'[{label}]' for label in labels if label)} "


def _forced(node: Node) -> str:
    inside = _text(node["base"])
    return f" {inside.strip()} " if node["class"] in _SPACED else inside


def _base(node: Node) -> str:
    return _text(node["base"])


_WRITERS: dict[str, Callable[[Node], str]] = {
    "row": _row,
    "identifier": _identifier,
    "number": lambda node: str(node["value"]),
    "operator": _operator,
    "large-operator": lambda node: f"{node['symbol']} ",
    "fixed-delimiter": lambda node: str(node["symbol"]),
    "function": lambda node: f"{node['name']} ",
    "scripts": _scripts,
    "fraction": _fraction,
    "root": _root,
    "accent": _accent,
    "bar": _bar,
    "text": _words,
    "math": lambda node: _text(node["value"]),
    "space": lambda node: " ",
    "delimited": _delimited,
    "table": _table,
    "stacked": _stacked,
    "arrow": _arrow,
    "canceled": _base,
    "phantom": lambda node: "",
    "rule": lambda node: "",
    "colored": _base,
    "style": _base,
    "forced-class": _forced,
    "smashed": _base,
    "overlapped": _base,
}


def _common_characters(text: str) -> str:
    """Letters of the mathematical alphabets, which few fonts have, as ordinary ones."""
    return "".join(unicodedata.normalize("NFKD", char) if 0x1D400 <= ord(char) <= 0x1D7FF else char for char in text)
