#!/bin/sh
# pandoc 3.9, as pypandoc_binary 1.17 from the package index has it; guessed first, then run.
#
# Expected: it reads the letters that LaTeX's T1 encoding has commands for, as it reads \l, \o and \ss: {\dj} is đ. What it does
# not know it keeps, or warns of.
# Seen: \dj, \th, \dh, \ng and the letter under \textcommabelow are gone without a word, as are \textendash, \textemdash and
# \texttrademark. With a .bib file an author is printed under another name: Đorđević as "orević", Þorr as "orr", Ionuț as "Ionu".
# R Markdown and Quarto use pandoc; bibtex and biber print all of them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17
cat >"$folder/names.bib" <<'BIB'
@misc{moss, title={Moss {\textendash} a Study}, year={2020},
  author={{\DJ}or{\dj}evi{\'c}, Ada and {\TH}orr, Bo and Quill, Ionu{\textcommabelow{t}} and {\L}o{\'s}, S{\o}ren}}
BIB
pandoc=$("$folder/venv/bin/python" -c "import pypandoc; print(pypandoc.get_pandoc_path())")
"$pandoc" -f bibtex -t csljson "$folder/names.bib" >"$folder/names.json" 2>"$folder/said"
[ ! -s "$folder/said" ] || { cat "$folder/said"; echo "It warns now."; exit 1; }
"$folder/venv/bin/python" - "$folder/names.json" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    [item] = json.load(file)
names = [f"{one['given']} {one['family']}" for one in item["author"]]
print(*names, item["title"], sep="\n")
assert names == ["Ada orević", "Bo orr", "Ionu Quill", "Søren Łoś"], names
assert item["title"].split() == ["Moss", "a", "study"], item["title"]
PYTHON
echo "As seen: letters of names are left out."
