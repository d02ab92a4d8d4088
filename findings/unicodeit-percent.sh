#!/bin/sh
# unicodeit 0.7.5, from the package index (npm has the same version); guessed first, then run.
#
# Expected: "A 50\% rise" becomes "A 50% rise", as "A 10\% rise" becomes "A 10% rise"; a command that it does not know stays.
# Seen: "A ▒ rise". 50\% is a box in medium shade, U+2592, 25\% and 75\% are its neighbours, and 150\% is "1▒"; the number is gone.
# Commands that it does not know begin with ones that it does: \left is "≤ft", \Pr "¶r", \over "øver", \pmod "±od". It matters to
# whoever makes plain text of arXiv's titles and abstracts, which have many percents.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check unicodeit==0.7.5
"$folder/venv/bin/python" - <<'PYTHON'
import unicodeit

SEEN = {
    r"a 10\% rise of moss": "a 10% rise of moss",
    r"a 50\% rise of moss": "a ▒ rise of moss",
    r"25\% or 75\%": "░ or ▓",
    r"by 150\%": "by 1▒",
    r"\left(x\right)": r"≤ft(x\right)",
    r"\Pr(A)": "¶r(A)",
    r"a \over b": "a øver b",
    r"a \pmod p": "a ±od p",
}
for text, expected in SEEN.items():
    made = unicodeit.replace(text)
    print(text, "->", made)
    assert made == expected, made
PYTHON
echo "As seen: half of it is a grey box."
