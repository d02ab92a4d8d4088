#!/bin/sh
# citation-js 0.8.2, from npm (0.9.0 does the same), which MyST and rehype-citation use too; guessed first, then run.
#
# Expected: it reads a script as TeX does: without braces it is one character, so $2^n-1$ is 2ⁿ−1 and $H_0=70$ is H₀=70.
# Seen: the script goes on to the next blank, brace or script: $2^n-1$ is 2 to the n−1, $x^2+1$ is x²⁺¹, $10^4-1$ is 10⁴⁻¹,
# $H_0=70$ has all of "0=70" in the index, and $f(x_1)$ ends with an index parenthesis. The title names another number, and no
# warning is given. With {} or a blank behind it all is well.
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
  'Primes $2^n-1$': 'Primes 2ⁿ⁻¹',
  'Roots of $x^2+1$': 'Roots of x²⁺¹',
  'A code of $10^4-1$ words': 'A code of 10⁴⁻¹ words',
  'Moss at $H_0=70$': 'Moss at H₀₌₇₀',
  'Ferns of $f(x_1)$': 'Ferns of f(x₁₎',
  'Primes $2^{n}-1$': 'Primes 2ⁿ-1',
  'Primes $2^n -1$': 'Primes 2ⁿ -1',
}
for (const [title, expected] of Object.entries(seen)) {
  const [item] = new Cite(`@misc{a, author={Ada Quill}, title={${title}}, year={2020}}`).data
  console.log(title, '->', item.title)
  assert.equal(item.title, expected)
}
console.log('As seen: what follows a script becomes part of it.')
NODE
node run.js
