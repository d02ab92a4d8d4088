#!/bin/sh
# sphinxcontrib-bibtex 2.7.0 on Sphinx 9.0.4 (pybtex 0.26.1, latexcodec 3.0.1), from the package index; guessed first, then run.
#
# Expected: a formula in the title of an entry comes to the page as it was, or as characters; MathJax sets it, or nobody does.
# Seen: it keeps its dollars and loses its braces, so that x^{10} is "x^10", which MathJax sets as x¹0, and \frac{1}{23} is
# "\frac 123", a half and a 3. No warning is given. Braces in text mean nothing but "as it is", in a formula they do.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check sphinxcontrib-bibtex==2.7.0 Sphinx==9.0.4 pybtex==0.26.1 \
    pybtex-docutils==1.0.3 latexcodec==3.0.1
mkdir "$folder/moss"
cat >"$folder/moss/conf.py" <<'PYTHON'
extensions = ["sphinxcontrib.bibtex"]
bibtex_bibfiles = ["moss.bib"]
PYTHON
cat >"$folder/moss/index.rst" <<'RST'
Moss
====

.. bibliography::
   :all:
RST
cat >"$folder/moss/moss.bib" <<'BIB'
@misc{moss, title={Moss at $x^{10}$ and $\frac{1}{23}$}, author={Ada Quill}, year={2020}}
BIB
"$folder/venv/bin/sphinx-build" -q -b html "$folder/moss" "$folder/pages" 2>"$folder/said"
[ ! -s "$folder/said" ] || { cat "$folder/said"; echo "It warns now."; exit 1; }
grep 'Ada Quill' "$folder/pages/index.html"
grep -qF 'Moss at $x^10$ and $\frac 123$.' "$folder/pages/index.html" || { echo "Formulas are written otherwise now."; exit 1; }
echo "As seen: formulas lose their braces."
