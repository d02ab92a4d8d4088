#!/bin/sh
# polars 2.1.0 beside DuckDB 2.0.1, from the package index; guessed first, then run.
#
# Expected: read_ndjson, where it looks at the first 100 lines alone and a later one does not fit, says so, as it does for a text
# where null was before; or it reads on, as DuckDB does.
# Seen: if the lists of a field are empty in the first 100 lines, what is in later ones is gone without a word: ["moss"] is [null].
# So is a number in objects whose field was null before, and a field that was not there before. With infer_schema_length=None all
# is read. It matters to JSON Lines with tags, for few things have any.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check polars==2.1.0 duckdb==2.0.1
"$folder/venv/bin/python" - "$folder/ferns.jsonl" <<'PYTHON'
import json
import sys

import duckdb
import polars

FIRST = {"tags": [], "seen": [{"place": "wall", "count": None}]}
LAST = {"tags": ["moss"], "seen": [{"place": "rock", "count": 2}], "note": "rare"}
path = sys.argv[1]
with open(path, "w", encoding="utf-8") as file:
    file.writelines(json.dumps(line) + "\n" for line in [*[FIRST] * 100, LAST])
last = polars.read_ndjson(path)[-1].to_dicts()[0]
print(last)
assert last == {"tags": [None], "seen": [{"place": "rock", "count": None}]}, last
assert polars.read_ndjson(path, infer_schema_length=None)[-1].to_dicts() == [LAST]
found = duckdb.sql(f"select tags, seen, note from read_json('{path}') where note is not null").fetchall()
assert found == [tuple(LAST.values())], found
PYTHON
echo "As seen: what comes after a hundred empty lists is lost."
