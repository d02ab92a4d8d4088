#!/bin/sh
# pandas 3.1.1, from the package index; guessed first, then run.
#
# Expected: JSON tells a text from a number, so read_json, unlike read_csv, has nothing to guess: "2001.00010" stays a text.
# Seen: a column of texts becomes numbers as soon as all of them look like some, and its zeros are gone: "2001.00010" is 2001.0001,
# which is the identifier of another paper of arXiv, "0704.0010" is 704.001, and "007" is 7. One text that is no number, and the
# whole column is texts again, so it depends on the other lines. dtype=False, or engine="pyarrow", leaves them alone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import json

import pandas


def read(texts: list[str], **options: object) -> list[object]:
    lines = "\n".join(json.dumps({"id": text}) for text in texts)
    return pandas.read_json(io.StringIO(lines), lines=True, **options)["id"].tolist()


for texts, expected in (
    (["2001.00010", "0704.0010"], [2001.0001, 704.001]),
    (["007", "012"], [7, 12]),
    (["2001.00010", "math/0001001"], ["2001.00010", "math/0001001"]),
):
    found = read(texts)
    print(texts, found)
    assert found == expected, f"{texts} are read as {found} now"
assert read(["2001.00010"], dtype=False) == ["2001.00010"]
PYTHON
echo "As seen: texts become numbers."
