"""The words of signs in formulas, as `formula_speech` says them. Others are called by their Unicode names."""

SYMBOLS = {
    "(": "open paren", ")": "close paren", "[": "open bracket", "]": "close bracket", "{": "open brace", "}": "close brace",
    "⟨": "open angle", "⟩": "close angle", "⌊": "open floor", "⌋": "close floor", "⌈": "open ceiling", "⌉": "close ceiling",
    "|": "bar", "‖": "double bar", "∣": "divides", "∤": "does not divide",
    "closing |": "bar", ",": "comma", ".": ".", ":": "colon", ";": "semicolon", "!": "factorial", "/": "over",
    "∖": "without", "\\": "without",
    "+": "plus", "−": "minus", "-": "minus", "±": "plus or minus", "∓": "minus or plus", "×": "times", "·": "dot",
    "÷": "divided by",
    "∗": "star", "*": "star", "⋆": "star", "★": "star", "∘": "composed with", "•": "bullet", "°": "degrees", "%": "percent",
    "#": "number sign", "♯": "sharp", "♭": "flat", "♮": "natural", "_": "underscore", "`": "grave", "´": "acute",
    "=": "equals", "≠": "is not equal to", "≡": "is equivalent to", "≢": "is not equivalent to",
    "≈": "is approximately equal to", "≃": "is approximately equal to", "≅": "is isomorphic to", "∼": "tilde",
    "≍": "is of the order of", "≜": "is defined as",
    "≔": "is defined as", "∝": "is proportional to",
    "<": "is less than", ">": "is greater than", "≤": "is at most", "≥": "is at least", "⩽": "is at most", "⩾": "is at least",
    "≦": "is at most", "≧": "is at least", "≪": "is much less than", "≫": "is much greater than",
    "≲": "is less than about", "≳": "is greater than about", "⪅": "is less than about", "⪆": "is greater than about",
    "≺": "precedes", "≻": "succeeds", "⪯": "precedes or equals", "⪰": "succeeds or equals", "≼": "precedes or equals",
    "≽": "succeeds or equals", "⊴": "is a normal subgroup of or equal to", "◁": "is a normal subgroup of",
    "∈": "in", "∉": "not in", "∋": "contains", "⊂": "is a subset of", "⊃": "is a superset of",
    "⊆": "is a subset of or equal to",
    "⊇": "is a superset of or equal to", "⊄": "is not a subset of", "⊊": "is a proper subset of",
    "⊋": "is a proper superset of",
    "⋐": "is compactly contained in", "∩": "intersection", "∪": "union", "⊔": "disjoint union", "∅": "empty set",
    "∀": "for all", "∃": "there exists", "∄": "there does not exist", "¬": "not", "∧": "wedge", "∨": "or", "⊢": "proves",
    "⊨": "models", "⊩": "forces", "⊤": "top", "⊥": "perpendicular to", "∥": "parallel to", "∴": "therefore", "∵": "because",
    "→": "to", "⟶": "to", "←": "from", "⟵": "from", "↔": "if and only if", "⟷": "if and only if", "↦": "maps to",
    "⟼": "maps to",
    "↪": "embeds in", "↠": "maps onto", "↣": "injects into", "⇒": "implies", "⟹": "implies", "⇐": "is implied by",
    "⇔": "if and only if", "⟺": "if and only if", "↗": "increases to", "↘": "decreases to", "↑": "up arrow",
    "↓": "down arrow",
    "⇀": "converges weakly to", "↛": "does not tend to", "⇌": "in equilibrium with", "↾": "restricted to",
    "∂": "partial", "∇": "nabla", "𝛁": "nabla", "∞": "infinity", "…": "dots", "⋯": "dots", "⋮": "dots", "⋱": "dots",
    "′": "prime", "″": "double prime", "‴": "triple prime", "†": "dagger", "‡": "double dagger", "§": "section",
    "¶": "paragraph",
    "⊗": "tensor", "⊕": "plus in a circle", "⊖": "minus in a circle", "⊙": "dot in a circle", "⊠": "times in a box",
    "⊞": "plus in a box", "⋊": "semidirect product", "⋉": "semidirect product", "≀": "wreath product", "⋄": "diamond",
    "△": "triangle", "▽": "nabla", "□": "box", "■": "end of proof", "◻": "box", "∠": "angle",
    "ℏ": "h bar", "ℓ": "ell", "ℜ": "real part of", "ℑ": "imaginary part of", "℘": "Weierstrass p", "ℵ": "aleph", "ℶ": "beth",
    "ℷ": "gimel", "℧": "mho", "Å": "ångström", "å": "å", "ð": "eth", "ı": "i", "ȷ": "j", "ϝ": "digamma", "ϱ": "rho",
    "ς": "sigma",
    "ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta", "ϖ": "pi", "ϰ": "kappa", "𝟙": "double-struck 1",
    "double-struck C": "the complex numbers", "double-struck H": "the quaternions", "double-struck N": "the natural numbers",
    "double-struck Q": "the rational numbers", "double-struck R": "the real numbers", "double-struck Z": "the integers",
}  # fmt: skip
"""Signs and letters on the line."""

PREFIXES = {"∼": "about", "≈": "approximately", "<": "less than", ">": "greater than", "≤": "at most", "≥": "at least",
            "⩽": "at most", "⩾": "at least", "≲": "less than about", "≳": "greater than about", "≪": "much less than",
            "≫": "much greater than", "≃": "approximately", "=": "equal to", "∝": "proportional to"}  # fmt: skip
"""Relations with nothing on their left: `\\sim 3` in "of `\\sim 3` days"."""

SCRIPTS = {
    "+": "plus", "−": "minus", "±": "plus or minus", "∓": "minus or plus", "×": "times", "∗": "star", "*": "star",
    "⋆": "star",
    "★": "star", "†": "dagger", "‡": "double dagger", "∘": "degrees", "°": "degrees", "⊥": "perp", "⊤": "transpose",
    "∥": "parallel",
    "′": "prime", "″": "double prime", "‴": "triple prime", "∨": "dual", "∧": "wedge", "♯": "sharp", "♭": "flat", "⊙": "sun",
    "⊕": "Earth", "☉": "sun", "•": "bullet", "·": "dot", "%": "percent",
}  # fmt: skip
"""Names of the same signs as marks above or below."""

BIG = {
    "∑": "sum", "∏": "product", "∐": "coproduct", "∫": "integral", "∬": "double integral", "∭": "triple integral",
    "∮": "contour integral", "∯": "surface integral", "⨏": "average integral", "⋃": "union", "⋂": "intersection",
    "⨆": "disjoint union", "⨁": "direct sum", "⨂": "tensor product", "⨀": "product", "⋀": "wedge", "⋁": "join",
    "⨄": "multiset union",
}  # fmt: skip
"""Large operators."""

ACCENTS = {
    "\u0302": "hat", "\u0303": "tilde", "\u0304": "bar", "\u0305": "bar", "\u0307": "dot", "\u0308": "double dot",
    "\u20db": "triple dot",
    "\u20d7": "vector", "→": "vector", "\u030a": "ring", "\u0301": "acute", "\u0300": "grave", "\u030c": "check",
    "\u0306": "breve",
    "^": "hat", "~": "tilde", "¯": "bar", "˙": "dot", "¨": "double dot", "ˇ": "check", "˘": "breve", "⏞": "brace",
    "⏟": "brace below",
    "↔": "double arrow", "←": "left arrow",
}  # fmt: skip

VARIANTS = {
    "double-struck": "double-struck", "calligraphic": "script", "script": "script", "fraktur": "fraktur", "bold": "bold",
    "bold-italic": "bold", "bold-fraktur": "bold fraktur", "bold-calligraphic": "bold script",
}  # fmt: skip
"""Alphabets whose letters denote other quantities than the plain ones."""
