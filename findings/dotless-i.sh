#!/bin/sh
# citation-js 0.8.2 and @retorquere/bibtex-parser 9.0.29 (the parser of Better BibTeX), from npm; guessed first, then run.
#
# Expected: Qu{\'\i}ll, as BibTeX's own manual spells it and most programs write it, is read as "Quíll", like Qu{\'i}ll.
# Seen: both read it as a dotless ı with an accent behind it (U+0131 U+0301), which is another letter: a search for "Quíll"
# does not find it, and most fonts put the accent beside. pandoc 2.17 does the same. LaTeX prints both spellings alike,
# with the OT1 encoding and with T1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @retorquere/bibtex-parser@9.0.29
cat >run.mjs <<'NODE'
import assert from 'node:assert'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
const folder = './node_modules/@retorquere/bibtex-parser/'
const better = await import(folder + (JSON.parse(readFileSync(folder + 'package.json')).module || 'dist/esm/index.js'))
const entry = (name) => `@misc{a, title={T}, author={Ada ${name}}, year={2020}}`
for (const [written, seen] of [["Qu{\\'\\i}ll", 'Qu\u0131\u0301ll'], ["Qu{\\'i}ll", 'Qu\u00edll']]) {
  const first = new Cite(entry(written)).data[0].author[0].family
  const second = better.parse(entry(written)).entries[0].fields.author[0].lastName
  console.log(written, [...first].map((c) => c.codePointAt(0).toString(16)).join(' '), second)
  assert.equal(first.normalize('NFD'), seen.normalize('NFD'))
  assert.equal(second.normalize('NFD'), seen.normalize('NFD'))
}
console.log('As seen: a dotless i keeps being one under an accent.')
NODE
node run.mjs
