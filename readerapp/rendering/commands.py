"""The text-mode TeX commands used in titles, names and abstracts, and what they print."""

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
}  # fmt: skip
STYLES = {
    "textbf": "bold", "textit": "italic", "emph": "italic", "textsl": "italic", "texttt": "code", "textsc": "small-caps",
    "underline": "underline", "uline": "underline", "mathbf": "bold", "mathit": "italic",
}  # fmt: skip
DECLARATIONS = {
    "em": "italic", "it": "italic", "itshape": "italic", "sl": "italic", "slshape": "italic", "bf": "bold",
    "bfseries": "bold", "tt": "code", "ttfamily": "code", "sc": "small-caps", "scshape": "small-caps", "rm": "",
    "rmfamily": "", "sf": "", "sffamily": "", "normalfont": "", "small": "", "footnotesize": "", "large": "",
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
}
SCRIPTS = {"textsuperscript": "^", "textsubscript": "_"}
"""Commands for raised and lowered text, with the formula's sign for it."""
REFERENCES = {"url", "href", "footnote", "thanks", "ref", "eqref", "autoref", "cref", "Cref", "pageref", "nameref"}
CITATIONS = {
    "cite", "citep", "citet", "citealt", "citealp", "citeauthor", "citeyear", "parencite", "textcite", "autocite",
}  # fmt: skip
ESCAPED = {
    "%": "%", "&": "&", "$": "$", "_": "_", "#": "#", "{": "{", "}": "}", "\\": " ", " ": " ", "\n": " ", ",": "\u202f",
    ";": " ", ":": " ", ">": " ", "!": "", "/": "", "-": "", "@": "", "*": "", "|": "‖",
}  # fmt: skip
SPLIT_GREEK = {("r", "ho"), ("t", "au"), ("c", "hi")}
"""Greek names split into an accent and two letters, which could carry an accent; longer remainders never could."""
