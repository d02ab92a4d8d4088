#!/bin/sh
# biblatex-csl-converter 3.6.0, from npm, with which Fidus Writer reads .bib files; guessed first, then run.
#
# Expected: a number in the formula of a title is kept, whatever becomes of the command before it; what is left out is among
# the errors or the warnings that the parser returns.
# Seen: the digits go with the command: $69.8\pm1.3$ is "69.8.3", $z\sim2$ "z", $3\times10^4$ is 3 to the fourth. No warning is
# given. With a blank, \pm 1.3, all is well; TeX sets both alike, and most titles of arXiv have no blank there.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund biblatex-csl-converter@3.6.0
cat >run.js <<'NODE'
const assert = require('node:assert')
const { BibLatexParser, CSLExporter } = require('biblatex-csl-converter')
const seen = {
  'Moss of age $69.8\\pm1.3$': 'Moss of age 69.8.3',
  'Moss of age $69.8\\pm 1.3$': 'Moss of age 69.8±1.3',
  'Ferns at $z\\sim2$': 'Ferns at z',
  'Ferns at $z\\sim 2$': 'Ferns at z∼2',
  'Moss on $3\\times10^4$ stones': 'Moss on 3<sup>4</sup> stones',
}
for (const [title, expected] of Object.entries(seen)) {
  const read = new BibLatexParser(`@misc{a, author={Ada Quill}, title={${title}}, year={2020}}`).parse()
  const [item] = Object.values(new CSLExporter(read.entries).parse())
  console.log(title, '->', item.title)
  assert.equal(item.title, expected)
  assert.deepEqual([read.errors, read.warnings], [[], []])
}
console.log('As seen: numbers go with the command before them.')
NODE
node run.js
