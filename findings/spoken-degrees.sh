#!/bin/sh
# speech-rule-engine 4.1.5, from npm, which speaks the formulas of MathJax; guessed first, then run.
#
# Expected: ClearSpeak, of its two sets of rules the one nearer to how people talk, says 90^\circ as "90 degrees", P(A|B) with
# "given" or "vertical bar", and H_2O as H 2 O.
# Seen: "90 raised to the composed with power", and with the degree sign itself "90 raised to the degrees power"; the bar of a
# probability or a ket is "divides"; H_2O is "H sub 2 of O", as if H were a function. MathSpeak, the other set, says "ring" and
# "vertical bar". The MathML is what MathJax makes of the TeX. It matters to who hears arXiv's abstracts.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund speech-rule-engine@4.1.5
cat >run.js <<'NODE'
const assert = require('node:assert')
const sre = require('speech-rule-engine')
const fixed = (sign) => `<mo stretchy="false">${sign}</mo>`
const seen = [
  ['<msup><mn>90</mn><mo>∘</mo></msup>', '90 raised to the composed with power'],
  ['<msup><mn>90</mn><mo>°</mo></msup>', '90 raised to the degrees power'],
  [`<mi>P</mi>${fixed('(')}<mi>A</mi>${fixed('|')}<mi>B</mi>${fixed(')')}`, 'P of open paren A divides B close paren'],
  [`${fixed('|')}<mi>ψ</mi>${fixed('⟩')}`, 'divides psi right angle bracket'],
  ['<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>', 'H sub 2 of O'],
]
const main = async () => {
  await sre.setupEngine({ locale: 'en', domain: 'clearspeak' })
  await sre.engineReady()
  for (const [formula, expected] of seen) {
    const said = sre.toSpeech(`<math xmlns="http://www.w3.org/1998/Math/MathML">${formula}</math>`)
    console.log(said)
    assert.equal(said, expected)
  }
  console.log('As seen: degrees are a power, and a bar divides.')
}
main().catch((error) => { console.error(error); process.exit(1) })
NODE
node run.js
