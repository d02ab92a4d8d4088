#!/bin/sh
# bibutils 7.2, from Debian 12; guessed first, then run.
#
# Expected: bib2xml keeps all authors of an entry; two people of one name are two people.
# Seen: the second author with the name of an earlier one is gone, without a word. In a paper of many authors that is common.
# It also takes the beginning of a command for a letter: \Omega becomes "Ømega", \lambda "łambda", \infty "ınfty".
set -eu
if ! command -v bib2xml >/dev/null; then
    apt-get update -qq && apt-get install -qq -y bibutils=7.2-2
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/two.bib" <<'BIB'
@misc{namesakes, title={A Moss}, author={Wei Moss and Ada Quill and Wei Moss}, year={2020}}
@misc{letters, title={On $\Omega$ and $\lambda$}, author={Ada Quill}, year={2020}}
BIB
bib2xml "$folder/two.bib" >"$folder/two.xml" 2>/dev/null
grep -E 'family|<title' "$folder/two.xml"
[ "$(grep -c '<namePart type="family">Moss' "$folder/two.xml")" = 1 ] || { echo "Both are kept now."; exit 1; }
grep -q 'On Ømega and łambda' "$folder/two.xml" || { echo "The formula is read otherwise now."; exit 1; }
echo "As seen: of two authors of one name one is lost, and commands become letters."
