#!/bin/sh
# citation-js 0.8.2, from npm; guessed first, then run.
#
# Expected: what it does not understand in the formula of one entry spoils that title at most.
# Seen: `\mathrm L` (no braces, which TeX does not ask for) and `\rm{kpc}` in a formula are syntax errors, and nothing of the
# whole file is read: one such title among thousands, and there is no bibliography.
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
const good = '@misc{a, title={A Moss}, author={Ada Quill}, year={2020}}\n'
for (const formula of ['\\mathrm L', '10~\\rm{kpc}']) {
  const bad = `@misc{b, title={On $${formula}$}, author={Ada Quill}, year={2020}}\n`
  assert.throws(() => new Cite(good + bad), (error) => { console.log(String(error).split('\n')[0]); return true })
}
assert.equal(new Cite(good + good.replace('{a,', '{b,')).data.length, 2)
console.log('As seen: one formula, and nothing of the file is read.')
NODE
node run.js
