#!/bin/sh
# pandoc 3.9, as pypandoc_binary 1.17 from the package index has it; guessed first, then run.
#
# Expected: it reads RIS as the format's own description has it: an author is "Family,Given,Suffix", a date "YYYY/MM/DD/other", of
# which parts may be empty. A name without a comma, as a group has it, stays whole.
# Seen: authors are read as in BibTeX, which has the suffix in the middle, so that Jr. is the given name and A.J. the suffix; "Moss
# Collaboration" is a person with the family name Collaboration. A whole date is none: the reference has no year, "n.d.". No
# warning is given.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17
cat >"$folder/moss.ris" <<'RIS'
TY  - JOUR
ID  - moss
T1  - On moss
A1  - Quill,A.J.,Jr.
A1  - Moss Collaboration
A1  - Centre for Moss
Y1  - 2020/12/14/
JO  - Moss
ER  - 
RIS
pandoc=$("$folder/venv/bin/python" -c "import pypandoc; print(pypandoc.get_pandoc_path())")
"$pandoc" -f ris -t csljson "$folder/moss.ris" >"$folder/moss.json" 2>"$folder/said"
[ ! -s "$folder/said" ] || { cat "$folder/said"; echo "It warns now."; exit 1; }
"$folder/venv/bin/python" - "$folder/moss.json" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    [item] = json.load(file)
print(*item["author"], item["issued"], sep="\n")
assert item["author"] == [
    {"family": "Quill", "given": "Jr.", "suffix": "A.J."},
    {"family": "Collaboration", "given": "Moss"},
    {"family": "Moss", "given": "Centre", "dropping-particle": "for"},
], item["author"]
assert item["issued"] == {"date-parts": []}, item["issued"]
PYTHON
printf -- '---\nnocite: "@*"\n---\n' | "$pandoc" -f markdown -t plain --wrap=none --citeproc --bibliography "$folder/moss.ris"
echo "As seen: names fall into the wrong parts, and there is no year."
