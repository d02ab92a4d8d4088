r"""Formulas as words, for readers who hear them: `\frac{a}{b}` is "a over b", `e^+` is "e plus".

The words follow ClearSpeak (https://docs.mathjax.org/en/latest/accessibility/clearspeak.html) and, where it would read a
sign as an operation, what people in the field say: "A dagger", "M sub sun", "ket psi". Every sign has a word, because a
screen reader skips those that it does not know.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import zip_longest

from readerapp.rendering.formula_words import ACCENTS, BIG, PREFIXES, SCRIPTS, SYMBOLS, VARIANTS
from readerapp.rendering.math import Node, sign_made_of_two, tree_of
from readerapp.system.lazy_patterns import pattern

_POWERS = {"2": "squared", "3": "cubed"}
_SIGNED = ("−", "+", "±", "∓")
_STRUCK_ZERO = 0x1D7D8
_BARS = {"|": "absolute value of", "‖": "norm of"}
_LIMITS = {"lim": "limit", "max": "maximum", "min": "minimum", "lim sup": "limit superior", "lim inf": "limit inferior"}
_BEFORE = frozenset(("minus", "capital", "bold", "script", "fraktur", "double-struck"))
_BEHIND = frozenset(
    ("nought", "squared", "cubed", "prime", "star", "dagger", "plus", "minus", "degrees", "percent", *ACCENTS.values())
)
_ARROW = pattern(r" to (?!the )")
_NOTHING = ("space", "phantom", "rule")


@lru_cache(maxsize=2048)
def spoken_formula(tex: str) -> str | None:
    """The formula `tex` as a person says it ("H nought" for `H_0`); None if it cannot be parsed."""
    tree = tree_of(tex)
    if tree is None:
        return None
    try:
        words = _say(tree)
    except (KeyError, TypeError, RecursionError):
        return None  # A node of this version of mathra that we do not know: its TeX says more than half of it would.
    return " ".join(words.split()).replace(" ,", ",").replace(" .", ".") or None


def _say(node: Node) -> str:
    return _SPEAKERS[node["type"]](node)


def _all(nodes: Sequence[Node]) -> str:
    """Adjacent pieces: upright letters form a word, and bars enclose something or begin a quantum state."""
    nodes = [node for node in nodes if node["type"] not in _NOTHING or node.get("em", 0) > 0]
    said, place = [], 0
    while place < len(nodes):
        words, place = _enclosed(nodes, place) or _word(nodes, place) or (_one(nodes, place), place + 1)
        said.append(words)
    return " ".join(said)


def _one(nodes: Sequence[Node], place: int) -> str:
    node = nodes[place]
    symbol = _symbol(node)
    if symbol in PREFIXES and (place == 0 or _awaits(nodes[place - 1])):
        return PREFIXES[symbol]
    return _say(node)


def _awaits(node: Node) -> bool:
    """Whether a new term begins here, so that a sign belongs to what follows."""
    return node.get("class") in ("rel", "bin", "open", "punct") or _symbol(node) in ("(", "[", "{", ",")


def _word(nodes: Sequence[Node], place: int) -> tuple[str, int] | None:
    """Two or more upright letters from `place` on, such as GeV, and the place after them."""
    end = place
    while end < len(nodes) and nodes[end].get("variant") == "upright" and str(nodes[end].get("name")).isascii():
        end += 1
    if end < len(nodes) and nodes[end]["type"] == "scripts" and nodes[end]["base"].get("variant") == "upright":
        last = nodes[end]
        if end > place and last["base"]["type"] == "identifier":
            word = "".join(str(node["name"]) for node in (*nodes[place:end], last["base"]))
            return f"{word} {_subscript(last)} {_superscript(last, word)}", end + 1
    return ("".join(str(node["name"]) for node in nodes[place:end]), end) if end - place > 1 else None


def _enclosed(nodes: Sequence[Node], place: int) -> tuple[str, int] | None:
    """What is between bars, or between a bar and an angle, or is `:=`, from `place` on, and the place after it."""
    opening = _symbol(nodes[place])
    if opening == ":" and place + 1 < len(nodes) and _symbol(nodes[place + 1]) == "=":
        return SYMBOLS["≔"], place + 2
    if opening == "⟨":
        return _bra(nodes, place)
    if opening not in _BARS:
        return None
    for end in range(place + 1, len(nodes)):
        closing = nodes[end]["base"] if nodes[end]["type"] == "scripts" and nodes[end].get("base") else nodes[end]
        if _symbol(closing) == opening and end > place + 1:
            said = _around(_BARS[opening], nodes[place + 1 : end])
            return (said if closing is nodes[end] else _scripts_of(nodes[end], said)), end + 1
        if _symbol(closing) == "⟩" and opening == "|":
            return f"ket {_all(nodes[place + 1 : end])}", end + 1
        if _symbol(closing) in ("⟨", opening):
            break
    return None


def _bra(nodes: Sequence[Node], place: int) -> tuple[str, int] | None:
    """A quantum state from an angle on, up to its bar, or to the angle after one or two bars."""
    symbols = [_symbol(node) for node in nodes]
    end = symbols.index("⟩", place) if "⟩" in symbols[place:] else None
    bars = [at for at in range(place + 1, len(nodes) if end is None else end) if symbols[at] == "|"]
    if len(bars) == 1 or (bars and end is None):
        said = f"bra {_all(nodes[place + 1 : bars[0]])}"
        return (said, bars[0] + 1) if end is None else (f"{said} ket {_all(nodes[bars[0] + 1 : end])}", end + 1)
    if len(bars) == 2 and end is not None:
        first, second = bars
        pieces = nodes[place + 1 : first], nodes[first + 1 : second], nodes[second + 1 : end]
        return "bra {} bar {} ket {}".format(*map(_all, pieces)), end + 1
    return None


def _around(what: str, inside: Sequence[Node]) -> str:
    words = _all(inside)
    name = what.removesuffix(" of")
    return f"{what} {words}" if _is_short(words) else f"{what} {words}, end {name}"


def _is_short(words: str) -> bool:
    """Whether a listener can tell where a piece ends: it is one word, perhaps with a sign or a mark."""
    first, _, last = words.strip().partition(" ")
    return not last or (" " not in last and (first in _BEFORE or last in _BEHIND))


def _symbol(node: Node) -> str:
    """The node's sign; "" if it is not a sign."""
    symbol = node.get("symbol") if node["type"] in ("operator", "fixed-delimiter") else None
    return str(symbol) if symbol else ""


def _sign(symbol: str) -> str:
    """The words for a sign; Unicode's own name where we have none."""
    words = [SYMBOLS.get(char) or unicodedata.name(char, char).lower().replace("-", " ") for char in symbol]
    return " ".join(words)


def _identifier(node: Node) -> str:
    name, variant = str(node["name"]), node.get("variant")
    if variant == "double-struck" and name in "CHNQRZ" and len(name) == 1:
        return SYMBOLS[f"double-struck {name}"]
    said = " ".join(_letter(char) for char in name) if len(name) == 1 else name
    return f"{VARIANTS[variant]} {said}" if variant in VARIANTS else said


def _letter(char: str) -> str:
    """A letter by its name: "alpha", "capital gamma"; Latin ones are left to the screen reader."""
    number = ord(char) - _STRUCK_ZERO
    if 0 <= number <= 9:
        return f"double-struck {number}"
    if char.isascii() or char in SYMBOLS:
        return SYMBOLS.get(char, char)
    name = unicodedata.name(char, char)
    if name.startswith("GREEK "):
        word = name.rpartition(" ")[2].lower().replace("lamda", "lambda")
        return f"capital {word}" if "CAPITAL" in name else word
    return char


def _scripts(node: Node) -> str:
    base = node.get("base")
    symbol = _symbol(base) if base else ""
    if base and base["type"] in ("large-operator", "function") and (node.get("sub") or base["type"] == "large-operator"):
        return _limits(node)
    words = _sign(symbol) if symbol else _say(base) if base else ""
    if base and base["type"] == "fraction" and not words.startswith("fraction"):
        words = f"fraction {words}, end fraction"
    return _scripts_of(node, words)


def _scripts_of(node: Node, base: str) -> str:
    if errors := _errors(node):
        return f"{base} {errors}"
    return f"{base} {_subscript(node)} {_superscript(node, base)}"


def _errors(node: Node) -> str:
    """The uncertainties of a number, written as its scripts: "plus 2.4 minus 1.9"; "" for other scripts."""
    base, sup, sub = node.get("base"), node.get("sup"), node.get("sub")
    if not (sup and sub and base and base["type"] == "number"):
        return ""
    above, below = _say(sup), _say(sub)
    signed = above.partition(" ")[0] == "plus" and below.partition(" ")[0] == "minus"
    return f"{above} {below}" if signed else ""


def _subscript(node: Node) -> str:
    sub = node.get("sub")
    if not sub:
        return ""
    words = _say(sub).strip()
    if _symbol(sub) in SCRIPTS:
        return f"sub {SCRIPTS[_symbol(sub)]}"
    if words == "0":
        return "nought"
    return f"sub {words}" if _is_short(words) else f"sub {words}, end sub"


def _superscript(node: Node, base: str) -> str:
    sup = node.get("sup")
    if not sup:
        return ""
    words = _say(sup).strip()
    # Also after a word of the text: 25$^\circ$C, Ca$^{2+}$.
    if marks := _marks(sup):
        return marks
    if not base.strip():
        return f"superscript {words}"
    if sup["type"] == "number" and words in _POWERS:
        return _POWERS[words]
    if words.startswith(SYMBOLS["("]):
        return f"superscript {words}"
    return f"to the {words}" if _is_short(words) else f"to the power {words}, end power"


def _marks(sup: Node) -> str:
    """A superscript that is a mark, not a power: a prime, a star, a dagger, a charge ("2 plus"); "" for any other."""
    parts = sup["children"] if sup["type"] == "row" else [sup]
    symbols = [_symbol(part) for part in parts]
    if symbols and all(symbol in SCRIPTS for symbol in symbols):
        return " ".join(SCRIPTS[symbol] for symbol in symbols)
    charged = len(parts) == 2 and parts[0]["type"] == "number" and symbols[1] in _SIGNED
    return f"{parts[0]['value']} {SCRIPTS[symbols[1]]}" if charged else ""


def _limits(node: Node) -> str:
    base, sub, sup = node["base"], node.get("sub"), node.get("sup")
    name = BIG.get(base.get("symbol", ""), "") or _function(base)
    if not sup:
        tail = " of" if base["type"] == "large-operator" or base.get("limits") else ""
        if base["type"] == "function" and not base.get("limits"):
            return f"{name} {_subscript(node)}"
        below = _say(sub) if sub else ""
        if name.startswith("limit"):
            return f"{name} as {_ARROW.sub(' tends to ', below)}{tail}"
        return f"{name} over {below}{tail}"
    if not sub:
        return f"{name} to {_say(sup)} of" if base["type"] == "large-operator" else f"{name} {_superscript(node, name)}"
    if base["type"] == "function":
        return f"{name} {_subscript(node)} {_superscript(node, name)}"
    return f"{name} from {_say(sub)} to {_say(sup)} of"


def _function(node: Node) -> str:
    name = str(node["name"])
    return _LIMITS.get(name, name)


def _fraction(node: Node) -> str:
    above, below = _say(node["num"]).strip(), _say(node["den"]).strip()
    if node.get("rule") is False:
        return f"{above} choose {below}"
    if _is_short(above) and _is_short(below):
        return f"{above} over {below}"
    return f"fraction {above}, over {below}, end fraction"


def _root(node: Node) -> str:
    index = _say(node["index"]).strip() if node.get("index") else "2"
    name = {"2": "square root", "3": "cube root"}.get(index) or f"root {index}"
    inside = _say(node["radicand"]).strip()
    return f"{name} of {inside}" if _is_short(inside) else f"{name} of {inside}, end root"


def _marked(base: Node, mark: str) -> str:
    words = _say(base).strip()
    return f"{words} {mark}" if _is_short(words) else f"{mark} over {words}, end {mark}"


def _accent(node: Node) -> str:
    char = str(node["accent"])
    return _marked(node["base"], ACCENTS.get(char) or unicodedata.name(char[0], "mark").lower())


def _bar(node: Node) -> str:
    return _marked(node["base"], "bar" if node["above"] else "underline")


def _delimited(node: Node) -> str:
    opening, closing = str(node.get("open") or ""), str(node.get("close") or "")
    parts = [part for part in node["parts"] if part]
    if len(parts) == 1 and parts[0]["type"] == "fraction" and parts[0].get("rule") is False and opening == "(":
        return _say(parts[0])
    if opening == closing and opening in _BARS:
        return _around(_BARS[opening], parts)
    if opening == "|" and closing == "⟩":
        return f"ket {_all(parts)}"
    if opening == "⟨" and closing == "|":
        return f"bra {_all(parts)}"
    if middles := node.get("middles"):
        return _divided(opening, node["parts"], middles, closing)
    return " ".join([_sign(opening), _all(parts), SYMBOLS.get(f"closing {closing}") or _sign(closing)])


def _divided(opening: str, parts: Sequence[Node], middles: Sequence[str], closing: str) -> str:
    """What a pair of delimiters encloses, split at its bar: "bra 0 ket 1" for `\\braket{0|1}`."""
    said = [_say(part).strip() for part in parts]
    if (opening, closing) == ("⟨", "⟩") and set(middles) == {"|"} and len(said) in (2, 3):
        return f"bra {' bar '.join(said[:-1])} ket {said[-1]}"
    words = [word for pair in zip_longest(said, map(_sign, middles), fillvalue="") for word in pair]
    return " ".join(filter(None, [_sign(opening), *words, SYMBOLS.get(f"closing {closing}") or _sign(closing)]))


def _table(node: Node) -> str:
    rows = [[_say(cell).strip(" ,;") for cell in row] for row in node["rows"]]
    shape = str(node.get("shape") or "")
    if shape == "cases":
        return "cases: " + "; ".join(", ".join(filter(None, row)) for row in rows) + "; end cases"
    if not shape.endswith("matrix"):
        return "; ".join(" ".join(filter(None, row)) for row in rows)
    kind = "determinant" if shape == "v-matrix" else "matrix"
    told = "; ".join(f"row {number}: {', '.join(row)}" for number, row in enumerate(rows, 1))
    return f"{kind}, {len(rows)} by {max(map(len, rows))}, {told}; end {kind}"


def _stacked(node: Node) -> str:
    if sign := sign_made_of_two(node):
        return _sign(sign)
    base = _say(node["base"]).strip()
    placed = [f"with {_alone(node[place])} {place}" for place in ("above", "below") if node.get(place)]
    return " ".join([base, *placed])


def _arrow(node: Node) -> str:
    labels = [_alone(node[place]) for place in ("above", "below") if node.get(place)]
    return _sign(str(node["symbol"])) + (f", labelled {' and '.join(labels)}," if any(labels) else "")


def _alone(node: Node) -> str:
    return "exclamation mark" if _symbol(node) == "!" else _say(node).strip()


def _words(node: Node) -> str:
    return f" {node['value']} " if "value" in node else "".join(_say(part) for part in node["parts"])


def _base(node: Node) -> str:
    return _say(node["base"])


_SPEAKERS: dict[str, Callable[[Node], str]] = {
    "row": lambda node: _all(node["children"]),
    "identifier": _identifier,
    "number": lambda node: str(node["value"]),
    "operator": lambda node: _sign(str(node["symbol"])),
    "large-operator": lambda node: BIG.get(str(node["symbol"])) or _sign(str(node["symbol"])),
    "fixed-delimiter": lambda node: _sign(str(node["symbol"])),
    "function": _function,
    "scripts": _scripts,
    "fraction": _fraction,
    "root": _root,
    "accent": _accent,
    "bar": _bar,
    "text": _words,
    "math": lambda node: f" {_say(node['value'])} ",
    "space": lambda node: "",
    "delimited": _delimited,
    "table": _table,
    "stacked": _stacked,
    "arrow": _arrow,
    "canceled": lambda node: f"{_say(node['base'])} struck out",
    "phantom": lambda node: "",
    "rule": lambda node: "",
    "colored": _base,
    "style": _base,
    "forced-class": _base,
    "smashed": _base,
    "overlapped": _base,
}
