#!/bin/sh
# biblatex-csl-converter 3.6.0, from npm, which Fidus Writer uses; guessed first, then run.
#
# Expected: CSL-JSON that it reads and writes as CSL-JSON keeps its titles: CSL has them in sentence case, where what is a capital
# is meant to be one. Of a .bib file a title may become that, the name of a journal never.
# Seen: CSL-JSON loses the capital of every word but the first, names too: Riemann is "riemann", Peru "peru". A journal is called
# "Physical review letters", from CSL-JSON and from .bib alike, and no style can give it its capitals back. No warning is given.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund biblatex-csl-converter@3.6.0
cat >run.js <<'NODE'
const assert = require('node:assert')
const { BibLatexParser, CSLExporter, CSLParser } = require('biblatex-csl-converter')
const title = 'Moss of Peru on a Riemann surface'
const journal = 'Physical Review Letters'
const written = entries => {
  const [item] = Object.values(new CSLExporter(entries).parse())
  console.log(item.title, '|', item['container-title'])
  return [item.title, item['container-title']]
}

const items = { moss: { id: 'moss', type: 'article-journal', title, 'container-title': journal } }
const csl = new CSLParser(items)
assert.deepEqual(written(csl.parse()), ['Moss of peru on a riemann surface', 'Physical review letters'])
assert.deepEqual([csl.errors, csl.warnings], [[], []])

const bib = `@article{moss, title={Moss of {Peru} on a {Riemann} surface}, journal={${journal}}, author={Ada Quill}, year={2020}}`
const read = new BibLatexParser(bib).parse()
const kept = 'Moss of <span class="nocase">Peru</span> on a <span class="nocase">Riemann</span> surface'
assert.deepEqual(written(read.entries), [kept, 'Physical review letters'])
assert.deepEqual([read.errors, read.warnings], [[], []])
console.log('As seen: names lose their capitals.')
NODE
node run.js
