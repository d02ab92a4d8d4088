"""The text-mode TeX commands used in titles, names and abstracts, and what they print."""

from functools import lru_cache

from readerapp.text.unicode import TEX_LETTERS

LETTERS = {
    **TEX_LETTERS,
    "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "dag": "†", "ddag": "‡", "ldots": "…", "dots": "…",
    "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "textregistered": "®", "texttrademark": "™", "textdegree": "°", "degree": "°", "deg": "°", "textmu": "µ", "textpm": "±",
    "texttimes": "×", "textsterling": "£", "texteuro": "€", "euro": "€", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX",
    "quad": " ", "qquad": " ", "enspace": " ", "newline": " ", "par": " ", "linebreak": " ", "noindent": "", "xspace": "",
    "bigskip": " ", "medskip": " ", "smallskip": " ", "protect": "", "relax": "", "sloppy": "", "centering": "",
    "textquotesingle": "'", "textquotedbl": '"', "textbraceleft": "{", "textbraceright": "}", "textminus": "−",
    "slash": "/", "lq": "`", "rq": "'", "lbrace": "{", "rbrace": "}",
    "indent": "", "eg": "e.g.", "ie": "i.e.", "etal": "et al.", "etc": "etc.", "wrt": "w.r.t.", "iid": "i.i.d.",
    "arcsec": "″", "arcmin": "′", "farcs": "″.", "farcm": "′.", "micron": "µm",
}  # fmt: skip
STYLES = {
    "textbf": "bold", "textit": "italic", "emph": "italic", "textsl": "italic", "texttt": "code", "textsc": "small-caps",
    "underline": "underline", "uline": "underline", "mathbf": "bold", "mathit": "italic",
}  # fmt: skip
DECLARATIONS = {
    "em": "italic", "it": "italic", "itshape": "italic", "sl": "italic", "slshape": "italic", "bf": "bold",
    "bfseries": "bold", "tt": "code", "ttfamily": "code", "sc": "small-caps", "scshape": "small-caps", "rm": "",
    "rmfamily": "", "sf": "", "sffamily": "", "normalfont": "", "small": "", "footnotesize": "", "large": "",
    "scriptsize": "", "tiny": "", "color": "",
}  # fmt: skip
TRANSPARENT = {
    "mbox",
    "text",
    "textrm",
    "textsf",
    "textnormal",
    "textup",
    "hbox",
    "enquote",
    "mathrm",
    "ensuremath",
    "title",
    "ac",
    "gls",
}
SCRIPTS = {"textsuperscript": "^", "textsubscript": "_"}
"""Commands for raised and lowered text, with the formula's sign for it."""
REFERENCES = {
    "url", "href", "hyperlink", "footnote", "thanks", "ref", "eqref", "autoref", "cref", "Cref", "pageref", "nameref",
}  # fmt: skip
CITATIONS = {
    "cite", "citep", "citet", "citealt", "citealp", "citeauthor", "citeyear", "parencite", "textcite", "autocite",
}  # fmt: skip
COLOURED = {"textcolor", "colorbox", "raisebox", "color", "texorpdfstring"}
"""Commands with one argument for the reader and one for the program."""
ALPHABETS = ("mathcal", "mathbb", "mathfrak", "mathscr", "cal", "frak", "Bbb")
UNITS = {"\\degree": "°", "\\percent": "%"}
ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI", "7": "VII", "8": "VIII", "9": "IX", "10": "X"}
ESCAPED = {
    "%": "%", "&": "&", "$": "$", "_": "_", "#": "#", "{": "{", "}": "}", "\\": " ", " ": " ", "\n": " ", ",": "\u202f",
    ";": " ", ":": " ", ">": " ", "!": "", "/": "", "-": "", "@": "", "*": "", "|": "‖",
}  # fmt: skip
SPLIT_GREEK = {("r", "ho"), ("t", "au"), ("c", "hi")}
"""Greek names split into an accent and two letters, which could carry an accent; longer remainders never could."""


@lru_cache(maxsize=512)
def other_symbol(command: str) -> str:
    """The character of one of the many symbol commands that pylatexenc knows, or ""."""
    from pylatexenc.latex2text import get_default_latex_context_db  # noqa: PLC0415 - 20 ms, rarely needed

    spec = get_default_latex_context_db().get_macro_spec(command[1:])
    replacement = getattr(spec, "simplify_repl", None)
    return replacement if isinstance(replacement, str) and len(replacement) == 1 else ""
