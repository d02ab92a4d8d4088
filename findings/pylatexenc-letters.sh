#!/bin/sh
# pylatexenc 2.11, from the package index; guessed first, then run.
#
# Expected: unicode_to_latex writes a letter so that LaTeX prints the same letter: ő is \H{o}, so ű is \H{u}; a letter with a
# stroke is spelled with a stroke, or left alone with a warning.
# Seen: Ű and ű get an acute accent, which is the letter ú; Ħ, ħ, Ŧ and ŧ get a macron; ŀ gets a dot above. No warning is given.
# It matters wherever names go into BibTeX: "Szűcs" is printed "Szúcs".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pylatexenc==2.11
"$folder/venv/bin/python" - <<'PYTHON'
from pylatexenc.latexencode import unicode_to_latex

SEEN = {
    "ő": r"\H{o}",
    "ű": r"\'{u}",
    "Ű": r"\'{U}",
    "Ħ": r"\={H}",
    "ħ": r"\={h}",
    "Ŧ": r"\={T}",
    "ŧ": r"\={t}",
    "ŀ": r"\.{l}",
}
for letter, expected in SEEN.items():
    written = unicode_to_latex(letter)
    print(letter, written)
    assert expected in written, f"{letter} is written {written} now"
PYTHON
echo "As seen: some letters come out as others."
