#!/bin/sh
# Typst 0.15.2, as the typst wheel 0.15.2 of the package index has it; guessed first, then run.
#
# Expected: #bibliography reads .bib files, so it reads the formulas of their titles as LaTeX, or prints them as they stand.
# Seen: it reads them as Typst's own. \alpha stands as it is, and what happens to be Typst is set as that, without a warning: the
# backslash makes a letter of a command's first one, so that $\mu$ is "mu", $a\ne b$ is "aneb", $X\to Y$ "XtoY" and $\sin x$ "s ∈ x",
# and the braces of $x^{10}$ are printed. Titles from arXiv, NASA ADS and journals have such formulas.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdf==7.1.1
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import io
import pathlib
import sys
import unicodedata

import pypdf
import typst

SEEN = {
    r"A decay of $\mu$": "A decay of mu",
    r"If $a\ne b$": "If aneb",
    r"Maps $X\to Y$": "Maps XtoY ",
    r"Of $\sin x$": "Of s ∈ x",
    r"At $x^{10}$": "At x{10}",
    r"Of $\alpha$-decay": r"Of \alpha-decay",
}
folder = pathlib.Path(sys.argv[1])
entries = [f"@misc{{a{at}, title={{{{{title}}}}}, author={{Ada Quill}}, year={{2020}}}}" for at, title in enumerate(SEEN)]
(folder / "moss.bib").write_text("\n".join(entries), encoding="utf-8")
document = folder / "moss.typ"
document.write_text('#bibliography("moss.bib", full: true)', encoding="utf-8")
pdf, warnings = typst.compile_with_warnings(str(document), format="pdf")
text = unicodedata.normalize("NFKC", pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text())
print(text)
assert not warnings, warnings
for title, printed in SEEN.items():
    assert f"“{printed}”" in text, f"{title} is printed otherwise now"
PYTHON
echo "As seen: commands become letters."
