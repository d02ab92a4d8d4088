#!/bin/sh
# Typst 0.15.2, as the typst wheel 0.15.2 of the package index has it; guessed first, then run.
#
# Expected: a reference says the year of its @misc, whatever other fields the entry has; styles know how to print a year alone.
# Seen: with a url the entry is a web page, and IEEE, which is the style if none is named, prints no year; without the url it does.
# The identifier of the e-print is printed in neither. APA prints a comma for the month that is not there: "(2020,)". The entry is
# as arXiv's own BibTeX has it, so papers of arXiv are without a year.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdf==7.1.1
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import io
import pathlib
import sys

import pypdf
import typst

ENTRY = "@misc{moss, title={A Moss}, author={Ada Quill}, year={2020}, eprint={2001.00001}, archivePrefix={arXiv}"
URL = ", url={https://example.org/moss}"
SEEN = {
    ("ieee", URL): "A. Quill, “A Moss.” [Online]. Available: https://example.org/moss",
    ("ieee", ""): "A. Quill, “A Moss.” 2020.",
    ("apa", URL): "Quill, A. (2020,). A Moss. https://example.org/moss",
}
folder = pathlib.Path(sys.argv[1])
for (style, url), printed in SEEN.items():
    (folder / "moss.bib").write_text(ENTRY + url + "}", encoding="utf-8")
    document = folder / "moss.typ"
    document.write_text(f'#bibliography("moss.bib", full: true, style: "{style}")', encoding="utf-8")
    pdf, warnings = typst.compile_with_warnings(str(document), format="pdf")
    text = " ".join(pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    print(style, text, sep=": ")
    assert not warnings, warnings
    assert printed in text, f"{style} is printed otherwise now"
PYTHON
echo "As seen: a url costs the year."
