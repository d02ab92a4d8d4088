#!/bin/sh
# bibtex-tidy 1.14.0, from npm; guessed first, then run.
#
# Expected: what it tidies without any option prints as before: it writes é as \'{e}, and ± as $\pm$, or leaves that alone.
# Seen: signs become commands of mathematics without dollars: ± is \pm{}, · is \cdot{}, and LaTeX, which has printed the characters
# themselves since 2018, says "Missing $ inserted". Ŧ and Ħ come in a font encoding LELA, which is unknown to LaTeX. An em dash
# becomes the en dash, „ two commas. Files in UTF-8 for biber have such characters.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund bibtex-tidy@1.14.0
cat >moss.bib <<'BIB'
@online{moss,
  title  = {Caf{\'e} moss — of 5 ± 1 m, 3 · 4 „stones“},
  author = {Ŧern, Ħal and Quíll, Ada},
  date   = {2020},
  url    = {https://example.org/moss},
}
BIB
node_modules/.bin/bibtex-tidy moss.bib --modify >said
cat moss.bib
for written in \
  "title         = {Caf{\\'e} moss -- of 5 \\pm{} 1 m, 3 \\cdot{} 4 ,,stones\`\`}," \
  "{\\fontencoding{LELA}\\selectfont\\char47}ern, {\\fontencoding{LELA}\\selectfont\\char40}al and Qu\\'{\\i}ll, Ada},"; do
  grep -qF "$written" moss.bib || { echo "It writes something else now."; exit 1; }
done
echo "As seen: signs of mathematics without dollars."
