#!/bin/sh
# pylatexenc 2.11, from the package index; guessed first, then run.
#
# Expected: latex_to_text makes "1/2" of \tfrac12, as it does of \frac12; a command it does not know stays, or leaves a gap.
# Seen: \tfrac12, \dfrac12 and {1\over2} become 12, so a spin-$\tfrac12$ particle has spin 12. \binom{n}{k} is "nk". It matters to
# whoever makes plain text of arXiv's titles and abstracts.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pylatexenc==2.11
"$folder/venv/bin/python" - <<'PYTHON'
from pylatexenc.latex2text import LatexNodes2Text

SEEN = {
    r"spin-$\frac12$": "spin-1/2",
    r"spin-$\tfrac12$": "spin-12",
    r"spin-$\dfrac{1}{2}$": "spin-12",
    r"$\binom{n}{k}$ of them": "nk of them",
    r"spin-$1\over2$": "spin-12",
}
for tex, expected in SEEN.items():
    text = " ".join(LatexNodes2Text().latex_to_text(tex).split())
    print(tex, "->", text)
    assert text == expected, f"{tex} is read as {text} now"
PYTHON
echo "As seen: one half is read as twelve."
