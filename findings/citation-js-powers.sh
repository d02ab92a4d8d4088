#!/bin/sh
# citation-js 0.8.2, from npm; guessed first, then run.
#
# Expected: an item of CSL-JSON with "10⁴" in its title becomes BibTeX with a power of ten: $10^4$, {\textsuperscript{4}}, or the
# character itself.
# Seen: the title says 104. Every exponent and index loses its place, the minus of one becomes a command, "≤" is gone, and no
# warning is given: x² is x2, H₂O H2O, 10⁻³ "10\textminus{}3". Zotero, Crossref and programs that read arXiv have such titles.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2
cat >run.js <<'NODE'
const assert = require('node:assert')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
const seen = {
  'a 10⁴-fold rise': 'a 104-fold rise',
  'all x² below y³': 'all x2 below y3',
  'at 10⁻³ of it': 'at 10\\textminus{}3 of it',
  'if a ≤ b': 'if a  b',
}
for (const [title, expected] of Object.entries(seen)) {
  const item = { id: 'a', type: 'article', title, author: [{ family: 'Quill', given: 'Ada' }] }
  const written = /title = \{(.*)\},/.exec(new Cite(item).format('bibtex'))[1]
  console.log(title, '->', written)
  assert.equal(written, expected)
}
console.log('As seen: powers become numbers.')
NODE
node run.js
