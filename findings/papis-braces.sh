#!/bin/sh
# papis 0.16.1 with bibtexparser 2.1.0, from the package index; guessed first, then run.
#
# Expected: braces that protect capitals, as Zotero, DBLP and most programs write them, stay in a title, or go, all of them.
# Seen: of {{MOSS} on {STONE}} the first and the last brace go, as if they were a pair: the title in papis is "MOSS} on {STONE".
# The BibTeX that papis exports then has title = {MOSS} on {STONE}, which BibTeX cannot read: the field ends behind MOSS. It
# happens to every title that begins and ends with a protected word.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check papis==0.16.1 bibtexparser==2.1.0 pybtex==0.26.1
cat >"$folder/moss.bib" <<'BIB'
@misc{moss, author={Ada Quill}, title={{MOSS} on {STONE}}, year={2020}}
BIB
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"
mkdir "$folder/papers"
cd "$folder"
venv/bin/papis -l "$folder/papers" bibtex read moss.bib import --all >said 2>&1 || { cat said; exit 1; }
venv/bin/papis -l "$folder/papers" export --all --format bibtex >written.bib 2>said || { cat said; exit 1; }
cat written.bib
venv/bin/python - <<'PYTHON'
from pathlib import Path

from pybtex.database import parse_file
from pybtex.exceptions import PybtexError

assert parse_file("moss.bib").entries["moss"].fields["title"] == "{MOSS} on {STONE}"
[kept] = Path("papers").glob("*/info.yaml")
assert "title: MOSS} on {STONE\n" in kept.read_text(encoding="utf-8"), kept.read_text(encoding="utf-8")
try:
    parse_file("written.bib")
except PybtexError as error:
    print(error)
else:
    raise AssertionError("What papis writes can be read now.")
PYTHON
echo "As seen: the title loses two braces, and the file cannot be read."
