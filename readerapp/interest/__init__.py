"""What a reader probably likes, from the words of the papers they starred and dismissed. Pure: counts in, numbers out.

`words` says what is counted in a paper, `likeness` what the counts say about another one, `yardstick` how much that is;
`listed` finds the papers that a text names. storage/sql/lessons keeps the counts.
"""
